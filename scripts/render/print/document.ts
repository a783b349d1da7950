import { SLIDE_HEIGHT, slideWidth } from '../../look/sizes.ts'
import type { DeckPlan } from '../../plan/deck.ts'
import type { HandoutPlan } from '../../plan/handout/handout.ts'
import type { SlidePage } from '../../plan/slide-pages.ts'
import { themeRules } from '../../look/theme/theme-rules.ts'
import { scriptFontRules } from '../fonts/font-rules.ts'
import type { PrintBundle } from './bundle.ts'
import { withGreyPictures } from './grey-pictures.ts'
import { htmlDocument } from './html.ts'

/**
 * Renders the slides of a deck to one HTML document without scripts.
 *
 * @param bundle - the compiled layouts and components
 * @param printed - the pages of a document that is only printed: the browser then lays it out for print alone, which saves a
 *   quarter of the time. Without them, the document has each slide once, with all that clicks reveal
 * @param isPart - further pages of the deck are in other documents, and links lead to them
 * @throws RangeError when a page names a slide that the deck does not have
 */
export async function renderSlidesDocument(plan: DeckPlan, bundle: PrintBundle, printed?: readonly SlidePage[], isPart = false): Promise<string> {
  const pages: string[] = []
  for (const { slide: no, isFirst, clicks } of printed ?? plan.slides.map((_, index): WholeSlide => ({ slide: index + 1, isFirst: true }))) {
    const slide = plan.slides[no - 1]
    if (!slide) throw new RangeError(`There is no slide ${no} among ${plan.slides.length}.`)
    const html = await bundle.renderSlide(slide, no, plan.context, clicks)
    pages.push(`<div class="page" data-slide="${no}"${isFirst ? ` id="slide-${no}"` : ''}>${html}</div>`)
  }
  if (isPart) {
    const elsewhere = placesElsewhere(pages.join(''))
    pages.push((pages.pop() ?? '').replace(/<\/div>$/, `${elsewhere}</div>`))
  }
  const width = slideWidth(plan)
  return htmlDocument(plan, [
    ...themeRules(plan.context.theme),
    ...(await scriptFontRules(plan.context.fonts ?? [], pages.join(''))),
    `@page { size: ${width}px ${SLIDE_HEIGHT}px; margin: 0 }`,
    'html, body { margin: 0; padding: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact }',
    // Contained, so that the browser lays out each page by itself: that halves the time of printing.
    `.page { contain: strict; position: relative; width: ${width}px; height: ${SLIDE_HEIGHT}px; overflow: hidden; break-inside: avoid }`,
    ...(printed ? ['@media screen { .page { content-visibility: hidden } }'] : []),
    // Not after the last one: that would print an empty page at the end.
    '.page:not(:last-child) { break-after: page }',
  ], pages, plan.scheme)
}

/**
 * The most pages that the browser prints at once: what it takes for each grows with their number, and several documents are printed at
 * the same time. It must not depend on the machine, or the same deck would give other bytes on another one.
 */
export const MOST_PAGES = 200

/**
 * Renders the pages of a deck to be printed, in as many documents as they need: all but the longest decks are one. Each is rendered after
 * the one before, which the browser may print meanwhile.
 *
 * @param most - pages of a document
 */
export function renderSlideParts(plan: DeckPlan, bundle: PrintBundle, printed: readonly SlidePage[], most = MOST_PAGES): Promise<string>[] {
  const parts = inParts(printed, Math.ceil(printed.length / most))
  let before: Promise<unknown> = Promise.resolve()
  return parts.map((part) => {
    const rendered = before.then(() => renderSlidesDocument(plan, bundle, part, parts.length > 1))
    before = rendered
    return rendered
  })
}

/** Where the places that links lead to begin: the name of each, and its page, from 1. */
export function slidePlaces(printed: readonly SlidePage[]): Map<string, number> {
  return new Map(printed.flatMap(({ slide, isFirst }, index) => (isFirst ? [[`slide-${slide}`, index + 1]] : [])))
}

/** Parts of a list that are as long as each other, or longer by one; at least one. */
function inParts<T>(list: readonly T[], count: number): T[][] {
  const start = (part: number): number => Math.floor((part * list.length) / count)
  return count < 2 ? [[...list]] : Array.from({ length: count }, (_, part) => list.slice(start(part), start(part + 1)))
}

/** Places for links that lead to other parts of the deck: the browser leaves out a link that leads nowhere. */
function placesElsewhere(html: string): string {
  const here = new Set([...html.matchAll(/ id="(slide-\d+)"/g)].map(([, name]) => name))
  const linked = new Set([...html.matchAll(/ href="#(slide-\d+)"/g)].map(([, name]) => name))
  return [...linked].filter((name) => !here.has(name)).map((name) => `<div id="${name}" style="position: absolute; top: 0; left: 0"></div>`).join('')
}

/** A slide with all that clicks reveal. */
type WholeSlide = Pick<SlidePage, 'slide' | 'isFirst'> & { clicks?: never }

/** Renders a handout to one HTML document whose pages print as planned, without scripts and always on light ground. */
export async function renderHandoutDocument(plan: HandoutPlan, whole: DeckPlan, bundle: PrintBundle): Promise<string> {
  const deck = plan.look.greyscale ? await withGreyPictures(whole) : whole
  const { width, height } = plan.layout.page
  const pages = await Promise.all(plan.pages.map((page) => bundle.renderHandoutPage(page, plan, deck)))
  const fonts = await scriptFontRules(deck.context.fonts ?? [], pages.join(''))
  return htmlDocument({ ...deck, title: plan.title }, [`@page { size: ${width}mm ${height}mm; margin: 0 }`, 'html, body { margin: 0; padding: 0 }', ...themeRules(deck.context.theme), ...fonts], pages)
}
