import { describe, expect, it } from 'vitest'
import type { PdfReport } from '../../scripts/pdf/read/pdf-report.ts'
import { bookmark } from '../../scripts/pipeline/expect/slides.ts'
import { looserText } from '../../scripts/pdf/verify/same-text.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { pageOfSlide, pageOfSource, type HandoutPlan } from '../../scripts/plan/handout/handout.ts'
import type { HandoutOptions } from '../../scripts/plan/handout/options.ts'
import { isKnownPart } from '../../scripts/timeline/schema/event.ts'
import { useStage } from '../support/browser.ts'
import { planOf, printableOf, printed } from '../support/handouts.ts'
import { loadShipped } from '../support/plans.ts'
import { textFields } from '../support/text-fields.ts'

const stage = useStage()
const { timeline, plans } = await loadShipped()
const decks = Object.fromEntries(plans.map((plan) => [plan.language, plan])) as Record<'en' | 'id', DeckPlan>

/** Every number of slides, each paper, side, language and with notes and without; each pair of them at least once. */
const variants: (Pick<HandoutOptions, 'perPage' | 'paper' | 'landscape' | 'notes'> & { language: 'en' | 'id' })[] = [
  { perPage: 1, paper: 'a4', landscape: false, notes: true, language: 'en' },
  { perPage: 1, paper: 'letter', landscape: true, notes: false, language: 'id' },
  { perPage: 2, paper: 'letter', landscape: false, notes: false, language: 'en' },
  { perPage: 2, paper: 'a4', landscape: true, notes: true, language: 'id' },
  { perPage: 3, paper: 'a4', landscape: false, notes: false, language: 'en' },
  { perPage: 3, paper: 'letter', landscape: true, notes: true, language: 'id' },
  { perPage: 4, paper: 'a4', landscape: false, notes: true, language: 'id' },
  { perPage: 4, paper: 'letter', landscape: true, notes: false, language: 'en' },
  { perPage: 6, paper: 'letter', landscape: false, notes: true, language: 'id' },
  { perPage: 6, paper: 'a4', landscape: true, notes: false, language: 'en' },
  { perPage: 9, paper: 'a4', landscape: false, notes: false, language: 'id' },
  { perPage: 9, paper: 'letter', landscape: false, notes: true, language: 'en' },
]

/** What need not be on a page: words for tight places, for the file itself, for a class, and what a quotation within a statement is about. */
const NOT_SHOWN = /\.short$|^description$|^author$|\.printed$|\.rank$|\.language$|\.quotations\.\*\.topic$|^questions\./

/** The timeline's own texts in a language, with the notes apart. */
function textsOf(language: string): { shown: string[]; notes: string[] } {
  const found = textFields(timeline).map(({ path, pattern }) => {
    const value = path.reduce((holder: unknown, key) => (holder as Record<string | number, unknown>)[key], timeline)
    const text = typeof value === 'string' ? value : ((value as Record<string, string>)[language] ?? '')
    // A deck has the translation in its own language only.
    const foreign = pattern.endsWith('.translations.*') && path.at(-1) !== language
    // A known part is shown as its label.
    const isLabel = pattern.endsWith('.people.*.part') && isKnownPart(text)
    return { pattern, path, text: foreign || isLabel ? '' : text }
  })
  const isNote = ({ pattern }: { pattern: string }): boolean => /(^|\.)(notes|ifAsked)(\.|$)/.test(pattern)
  return {
    shown: found.filter((field) => !isNote(field) && !NOT_SHOWN.test(field.pattern) && !isToldElsewhere(field)).flatMap(({ text }) => sentences(text)),
    notes: found.filter(isNote).flatMap(({ text }) => text.split(/\n{2,}/)),
  }
}

/** Whether a text belongs to a figure that the phrase of a statement tells; it has no slide of its own then. */
function isToldElsewhere({ path: [list, event, kind, figure] }: { path: readonly (string | number)[] }): boolean {
  if (list !== 'events' || kind !== 'figures') return false
  const { figures, statements } = timeline.events[Number(event)]!
  const { id } = figures[Number(figure)]!
  return id !== undefined && statements.some(({ items }) => items.some((item) => item.figure === id && item.quotation !== undefined))
}

/** Long quotations go over several slides and are cut between sentences. */
const sentences = (text: string): string[] => text.split(/(?<=[.!?]) /).filter(Boolean)

const wholeText = (report: PdfReport): string => looserText(report.pages.map(({ taggedText }) => taggedText).join('\n'))
const headingsOf = (report: PdfReport): string[] => report.pages.flatMap(({ elements }) => elements.filter(({ role }) => /^H\d$/.test(role)).map(({ text }) => text))

describe.each(variants)('the handout with $perPage on $paper (landscape: $landscape, notes: $notes, $language)', ({ language, ...options }) => {
  const deck = decks[language]
  const plan: HandoutPlan = planOf(deck, options)
  // Printed once, within the first test: making it already fails where anything is not as planned.
  let file: Promise<{ bytes: Uint8Array; report: PdfReport }> | undefined
  const reopened = async (): Promise<PdfReport> => (await (file ??= printed(stage, printableOf(deck, options)))).report

  it('has the planned pages, and can be mailed', async () => {
    const report = await reopened()
    expect(report.pages).toHaveLength(plan.pages.length)
    expect(report.bytes).toBeLessThan(1_500_000)
  })

  it('has a heading for each slide, in order, and draws no slide as a picture of dots', async () => {
    const report = await reopened()
    const titles = deck.slides.map((slide) => looserText(bookmark(slide)))
    expect(headingsOf(report).slice(0, titles.length).map(looserText)).toEqual(titles)
    expect(report.pages.filter(({ images }) => images > 0)).toEqual([])
  })

  it('says every text of the timeline, and its notes when asked for', async () => {
    const text = wholeText(await reopened())
    const { shown, notes } = textsOf(language)
    expect(shown.length).toBeGreaterThan(200)
    expect(shown.filter((words) => !text.includes(looserText(words)))).toEqual([])
    // A paragraph may go on on another page, so its beginning stands for it here; the plan's tests have it whole.
    const begun = notes.filter((words) => text.includes(looserText(words.split(' ').slice(0, 9).join(' '))))
    expect(begun).toEqual(options.notes ? notes : [])
  })

  it('has head and foot on every page, which nobody hears', async () => {
    const { pages } = await reopened()
    for (const [index, { artifactText, taggedText }] of pages.entries()) {
      const planned = plan.pages[index]!
      for (const words of [plan.deckTitle, planned.event, plan.when, planned.number]) expect(looserText(artifactText)).toContain(looserText(words))
      expect(looserText(taggedText)).not.toContain(looserText(planned.number))
    }
  })

  it('links citations to the printed addresses and the rail to the slides', async () => {
    const { pages } = await reopened()
    const links = pages.flatMap((page) => page.links)
    const cited = links.flatMap(({ contents, page }) => {
      const [, number] = new RegExp(`^${deck.context.labels.source} (\\d+): \\S`).exec(contents ?? '') ?? []
      return number === undefined || page === undefined ? [] : [{ number: Number(number), page }]
    })
    expect(cited.length).toBeGreaterThan(50)
    for (const { number, page } of cited) expect(page).toBe(pageOfSource(plan, number))
    const behind = deck.slides.flatMap(({ block }) => (block?.component === 'AppendixList' ? block.props.parts.map(({ title }) => title) : []))
    for (const { label, slide } of deck.context.rail) {
      const led = links.filter(({ contents }) => contents?.endsWith(label) && !behind.some((title) => looserText(contents).endsWith(looserText(title)))).map(({ page }) => page)
      expect(new Set(led)).toEqual(new Set([pageOfSlide(plan, slide)]))
    }
    expect(links.flatMap(({ uri }) => uri ?? [])).toEqual(expect.arrayContaining(Object.values(timeline.sources).flatMap(({ url }) => url ?? [])))
  })

  it('has a bookmark for each event and slide', async () => {
    const { outline } = await reopened()
    const own = outline.slice(0, deck.slides.length)
    expect(own.map(({ page }) => page)).toEqual(deck.slides.map((_, index) => pageOfSlide(plan, index + 1)))
    expect(own.map(({ level }) => level)).toEqual(deck.slides.map(({ frontmatter }) => frontmatter.level))
    expect(outline.slice(deck.slides.length).map(({ title }) => title)).toContain(plan.pages.at(-1)?.event)
  })
})
