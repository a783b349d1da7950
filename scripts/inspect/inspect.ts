import type { Browser } from 'playwright-core'
import { SLIDE_HEIGHT, slideWidth } from '../look/sizes.ts'
import type { DeckPlan } from '../plan/deck.ts'
import type { PrintBundle } from '../render/print/bundle.ts'
import { renderSlidesDocument } from '../render/print/document.ts'
import { type PrintDocument, withPage } from '../render/print/page.ts'
import type { AccessFact, GlyphFact, SlideFacts } from './facts.ts'
import { quotedBriefly, type SlideFinding } from './finding.ts'
import { gatherColours, gatherFacts } from './gather.ts'
import { judgeContrast, judgeSize } from './judge-legibility.ts'
import { judgeOverlap, judgeRoom } from './judge-room.ts'

/** The colours that slides can be seen in. */
export type Scheme = 'light' | 'dark'

/**
 * Shows a deck in the browser and reports everything that is wrong with its slides.
 *
 * @param schemes - the colours to look at it in; where none are named, those that the deck is set to
 */
export async function inspectDeck(browser: Browser, plan: DeckPlan, bundle: PrintBundle, schemes = schemesOf(plan)): Promise<SlideFinding[]> {
  const failures = await failingSlides(plan, bundle)
  if (failures.length > 0) return failures
  const html = await renderSlidesDocument(plan, bundle)
  return inspectDocument(browser, { html, folder: bundle.folder, width: slideWidth(plan), height: SLIDE_HEIGHT }, schemes)
}

/** Slides whose layout or component fails: there is nothing to look at then. */
async function failingSlides(plan: DeckPlan, bundle: PrintBundle): Promise<SlideFinding[]> {
  const tried = await Promise.all(plan.slides.map((slide, index) => bundle.renderSlide(slide, index + 1, plan.context).then(() => undefined, (error: unknown) => ({ slide, index, error }))))
  return tried.filter((failure) => failure !== undefined).map(({ slide, index, error }) => ({
    code: 'slide-error',
    slide: index + 1,
    message: `${slide.block?.component ?? slide.frontmatter.layout} fails: ${String(error)}`,
    hint: 'Correct the component or layout.',
  }))
}

function schemesOf({ scheme }: DeckPlan): Scheme[] {
  return scheme === 'auto' ? ['light', 'dark'] : [scheme]
}

/** The same for a document whose slides are elements of the class `page`. */
export async function inspectDocument(browser: Browser, document: PrintDocument, schemes: readonly Scheme[]): Promise<SlideFinding[]> {
  const errors: string[] = []
  const addresses: string[] = []
  const strangers: SlideFinding[] = []
  const findings = await withPage(browser, document, async (page) => {
    const all: SlideFinding[] = []
    for (const [index, scheme] of schemes.entries()) {
      await page.evaluate((dark) => globalThis.document.documentElement.classList.toggle('dark', dark), scheme === 'dark')
      // Colours change from one scheme to the other, and nothing moves.
      const facts = index === 0 ? await gatherFacts(page) : await gatherColours(page)
      all.push(...judgeFacts(facts, document.height))
    }
    for (const address of new Set(addresses)) strangers.push(stranger(address, await page.evaluate(slideThatAsks, address)))
    return all
  }, {
    request: (address) => addresses.push(address),
    error: (text) => errors.push(text),
  })
  return [...errors.map((text) => browserError(text)), ...strangers, ...findings]
}

/** What a script or the browser itself complains of. */
export function browserError(text: string, slide?: number): SlideFinding {
  return { code: 'slide-error', slide, message: `The browser reports: ${text}`, hint: 'Correct the component.' }
}

/** A request that leaves the machine. */
export function stranger(address: string, slide: number | undefined): SlideFinding {
  return { code: 'slide-request', slide, message: `It asks for ${address}`, hint: 'Put it beside the timeline or deck: slides must not need anything from elsewhere.' }
}

/** The number of the slide with an element that names an address; undefined where a style of all slides does. Runs in the page. */
function slideThatAsks(address: string): number | undefined {
  const asks = (element: Element): boolean =>
    getComputedStyle(element).backgroundImage.includes(address) ||
    [...element.attributes].some(({ value }) => value === address || (/^(https?:)?\/\//.test(value) && URL.canParse(value, document.baseURI) && new URL(value, document.baseURI).href === address) || value.includes(`${address} `))
  const at = [...document.querySelectorAll('.page')].findIndex((slide) => [slide, ...slide.querySelectorAll('*')].some(asks))
  return at < 0 ? undefined : at + 1
}

/** Findings from what was measured, in the order of the slides. @param height - of a slide in px */
export function judgeFacts({ texts, paints, glyphs, access }: SlideFacts, height: number): SlideFinding[] {
  return [
    ...judgeRoom(texts),
    ...judgeOverlap(texts),
    ...judgeSize(texts, height),
    ...judgeContrast(paints),
    ...glyphs.map(missingGlyph),
    ...access.map(barrier),
  ].toSorted((a, b) => (a.slide ?? 0) - (b.slide ?? 0))
}

function missingGlyph({ slide, text, font }: GlyphFact): SlideFinding {
  return {
    code: 'slide-glyph',
    slide,
    text,
    message: `${quotedBriefly(text)} has characters that the deck’s fonts lack; ${font} stands in`,
    hint: 'Write them in words, or in letters of the script.',
  }
}

function barrier({ slide, rule, help, address, html }: AccessFact): SlideFinding {
  if (rule === 'image-redundant-alt') {
    const [, alt] = /\balt="([^"]*)"/.exec(html) ?? []
    return {
      code: 'slide-alt-repeated',
      slide,
      ...(alt === undefined ? {} : { text: alt }),
      message: `A picture’s alternative text${alt === undefined ? '' : `, ${quotedBriefly(alt)},`} is the text beside it, so that a screen reader says it twice`,
      hint: 'Let alt say what is to be seen; the title and the caption say what it means.',
    }
  }
  return { code: 'slide-access', slide, message: `axe-core (${rule}): ${help}: ${html.slice(0, 120)}`, hint: `See ${address}` }
}
