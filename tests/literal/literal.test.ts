import { stringify } from 'yaml'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { SLIDE_HEIGHT, slideWidth } from '../../scripts/look/sizes.ts'
import { readPdf } from '../../scripts/pdf/read/read-pdf.ts'
import { finishPdf } from '../../scripts/pdf/repair/finish.ts'
import { looseText } from '../../scripts/pdf/verify/same-text.ts'
import { blockTexts } from '../../scripts/plan/blocks/block.ts'
import type { DeckPlan, Slide } from '../../scripts/plan/deck.ts'
import { renderSlidesDocument } from '../../scripts/render/print/document.ts'
import { printPage, withPage } from '../../scripts/render/print/page.ts'
import { parseTimeline } from '../../scripts/timeline/read/load.ts'
import { useStage } from '../support/browser.ts'
import { fullInput } from '../support/full-timeline.ts'
import { axisOf, planSample } from '../support/plans.ts'
import { sampleEvent, sampleInput, sampleTimeline, timelineOf } from '../support/sample-timeline.ts'
import { withTexts } from '../support/text-fields.ts'
import { ALL_NAUGHTY, NAUGHTY, TURNING, UNSHOWABLE } from './naughty-strings.ts'

const stage = useStage()
const INPUT = { ...fullInput(), languages: ['en'] }
/** Reading does not depend on what else stands in the file. */
const SMALL = { ...sampleInput(), languages: ['en'] }

function deckWith(text: string): DeckPlan {
  return planSample(timelineOf(withTexts(INPUT, () => text)))[0] as DeckPlan
}

/** A text as slides have it: a space before each line end keeps the words apart in the tags of a PDF. */
function withSpacedLines(text: string): string {
  return text.replaceAll(/(?<=\S)\n/g, ' \n')
}

/** Every text that the slide is planned to show. */
function plannedTexts({ slide, plan }: { slide: Slide; plan: DeckPlan }): string[] {
  const { title, kicker, continued, subtitle, when, place, summary } = slide.frontmatter
  const drawn = axisOf(slide.block, plan.context)?.marks.flatMap((mark) => [mark.label, mark.when]) ?? []
  const rail = slide.frontmatter.layout === 'deck-cover' || slide.frontmatter.layout === 'deck-field' ? [] : plan.context.rail.map(({ label }) => label)
  const own = [title, kicker, continued, subtitle, when, place, summary].filter((text) => text !== undefined)
  return [...own, ...rail, ...drawn, ...(slide.block ? blockTexts(slide.block) : [])]
}

describe('the list', () => {
  it('is long, and no text of it comes twice', () => {
    expect(ALL_NAUGHTY.length).toBeGreaterThanOrEqual(300)
    expect(new Set(ALL_NAUGHTY).size).toBe(ALL_NAUGHTY.length)
  })
})

describe('a text in every field of a timeline', () => {
  it.each(Object.entries(NAUGHTY))('stands on the slides as it is: %s', async (_, strings) => {
    const slides = strings.filter((text) => /\S/.test(text)).flatMap((text) => {
      const plan = deckWith(text)
      return plan.slides.map((slide, index) => ({ slide, plan, no: index + 1 }))
    })
    const rendered = await Promise.all(slides.map(({ slide, plan, no }) => stage.bundle.renderSlide(slide, no, plan.context)))
    // Not laid out: what counts here is what the browser makes of the mark-up.
    const html = `<!DOCTYPE html><meta charset="utf-8"><title>x</title><style>body { display: none }</style><body>${rendered.map((part) => `<main>${part}</main>`).join('\n')}`
    const found = await withPage(stage.browser, { html, folder: stage.bundle.folder, width: 1280, height: 720 }, readSlides)
    expect(found.ran).toBe(false)
    expect(found.foreign).toEqual([])
    expect(found.slides).toHaveLength(slides.length)
    const missing = slides.flatMap((planned, index) =>
      plannedTexts(planned).filter((text) => !found.slides[index]?.text.includes(withSpacedLines(text))).map((text) => `${planned.slide.id}: ${text}`))
    expect(missing).toEqual([])
    const descriptions = slides.map(({ slide, plan }) => {
      const { block } = slide
      if (block?.component === 'CloseCard') return block.props.codes?.[0]?.label
      if (block?.component === 'MediaCard') return block.props.code?.label
      return block?.component === 'TimelineOverview' ? block.props.description : axisOf(block, plan.context)?.description
    })
    expect(found.slides.map(({ description }) => description)).toEqual(descriptions)
  })
})

interface Found {
  slides: { text: string; description: string | undefined }[]
  ran: boolean
  /** Elements and handlers that no component of ours has. */
  foreign: string[]
}

async function readSlides(page: Page): Promise<Found> {
  return page.evaluate(() => ({
    slides: [...document.body.children].map((slide) => ({
      text: slide.textContent ?? '',
      description: slide.querySelector('svg[role="img"]')?.getAttribute('aria-label') ?? undefined,
    })),
    ran: 'ran' in globalThis,
    foreign: [...document.body.querySelectorAll('script, style, link, img:not(.td-picture-image, .td-cover-picture, .td-event-image, .td-people-portrait, .td-monogram-portrait, .td-logo > img), iframe, object, video, textarea, title, base, meta, details, template, b, code, em:not(.td-close-publisher, .td-source-publisher), strong, [onload], [onerror], [onmouseover], [href^="javascript:"]')].map(({ outerHTML }) => outerHTML.slice(0, 80)),
  }))
}

describe('a PDF', () => {
  // Scripts and signs that the fonts of the slides do not have need a font of the system.
  const groups = Object.entries(NAUGHTY).filter(([reason]) => !/right to left|emoji|scripts|combining|zero-width|quotation marks/.test(reason))
  const strings = groups.flatMap(([, texts]) => texts).filter((text) => /\S/.test(text) && /^[\u0020-\u017f\u2010-\u203a\n\t]*$/.test(text))

  it('holds each text as it is, on its page', async () => {
    expect(strings.length).toBeGreaterThan(250)
    const items = strings.map((text) => ({ title: text, text: `(${text})` }))
    const plan = planSample(sampleTimeline({ title: '{{ 7 * 7 }} </title><script>', author: '__proto__', languages: ['en'], events: [sampleEvent({ title: '<b>*bold*</b> & $x$', points: [{ title: '---', items, source: 'paper' }] })] }))[0] as DeckPlan
    const document = { html: await renderSlidesDocument(plan, stage.bundle), folder: stage.bundle.folder, width: slideWidth(plan), height: SLIDE_HEIGHT }
    const outline = plan.slides.map(({ frontmatter }, index) => ({ title: frontmatter.title, level: frontmatter.level, page: index + 1 }))
    const info = { title: plan.title, author: plan.author ?? '', language: 'en', direction: 'ltr' as const, date: '2025-10-25', creator: 'test', outline }
    const pdf = await readPdf(await finishPdf(await withPage(stage.browser, document, printPage), info))
    expect(pdf.pages).toHaveLength(plan.slides.length)
    expect(pdf.title).toBe('{{ 7 * 7 }} </title><script>')
    expect(pdf.author).toBe('__proto__')
    expect(pdf.outline.map(({ title }) => title)).toContain('<b>*bold*</b> & $x$')
    const missing = plan.slides.flatMap((slide, index) =>
      plannedTexts({ slide, plan }).filter((text) => !hasText(pdf.pages[index]?.taggedText ?? '', text)).map((text) => `${index + 1}: ${text}`))
    expect(missing).toEqual([])
  })
})

function hasText(page: string, text: string): boolean {
  return looseText(page).includes(looseText(text))
}

describe('a character that cannot be shown', () => {
  const yamlWith = (text: string): string => JSON.stringify(text).replaceAll(/[\u007f-\u009f\u2028\u2029\ufffe\uffff]|\p{Noncharacter_Code_Point}/gu, escapeCharacter)

  it.each(Object.entries(UNSHOWABLE).flatMap(([reason, texts]) => texts.map((text) => [reason, JSON.stringify(text), text] as const)))('is a problem with its place: %s %s', (_, __, text) => {
    const yaml = stringify({ ...SMALL, subtitle: 'SUBTITLE' }).replace('SUBTITLE', () => yamlWith(text))
    const { timeline, problems } = parseTimeline(yaml, 'a.yaml')
    expect(timeline).toBeUndefined()
    const line = yaml.split('\n').findIndex((row) => row.startsWith('subtitle')) + 1
    expect(problems.filter(({ severity }) => severity === 'error').map((problem) => problem.line)).toContain(line)
    expect(problems.some(({ code }) => code === 'character-unshowable' || code.startsWith('yaml'))).toBe(true)
  })

  it.each(TURNING.map((text) => [JSON.stringify(text), text]))('is a warning where it turns the direction: %s', (_, text) => {
    const yaml = stringify({ ...SMALL, subtitle: text })
    const { timeline, problems } = parseTimeline(yaml, 'a.yaml')
    expect(timeline?.subtitle).toBe(text)
    expect(problems.map(({ code, severity }) => [code, severity])).toContainEqual(['character-direction', 'warning'])
  })
})

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
}

describe('the loader', () => {
  it.each(Object.entries(NAUGHTY))('reads every text as it stands in the file: %s', (_, strings) => {
    for (const text of strings.filter((string) => /\S/.test(string))) {
      const { timeline, problems } = parseTimeline(stringify({ ...SMALL, subtitle: text, glossary: [{ term: text, definition: text }] }), 'a.yaml')
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
      expect([timeline?.subtitle, timeline?.glossary[0]?.term]).toEqual([text, text])
    }
  })
})
