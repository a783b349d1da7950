import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { printableSlides } from '../../scripts/commands/pdf.ts'
import { makePdfs, type Printable } from '../../scripts/pipeline/print-pdfs.ts'
import { ArtifactError } from '../../scripts/failure.ts'
import { blockTexts, clicksOf, type Block } from '../../scripts/plan/blocks/block.ts'
import type { DeckPlan, Slide } from '../../scripts/plan/deck.ts'
import { labelsOf } from '../../scripts/plan/labels/index.ts'
import type { Paging } from '../../scripts/plan/slide-pages.ts'
import { openPage, type PrintDocument, printDocument } from '../../scripts/render/print/page.ts'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import type { Timeline } from '../../scripts/timeline/schema/timeline.ts'
import { planSelected } from '../audience/planned.ts'
import { useStage } from '../support/browser.ts'
import { planSample } from '../support/plans.ts'
import { ROOT, SHIPPED } from '../support/project.ts'

const stage = useStage()

const timelines = await Promise.all([SHIPPED, ...['decade', 'rtl'].map((name) => join(ROOT, 'tests/fixtures/timelines', `${name}.yaml`))].map(async (file) => {
  const { timeline } = await loadTimeline(file)
  if (!timeline) throw new Error(`${file} has problems`)
  return timeline
}))
const shipped = timelines[0] as Timeline

/** Every timeline's class, in each language. */
const classes = timelines.flatMap((timeline) => planSelected(timeline, 'class').map((deck) => ({ title: deck.title, language: deck.language, deck, timeline })))

function printable(deck: DeckPlan, timeline: Timeline, paging: Paging): Printable {
  return printableSlides(deck, labelsOf(timeline, deck.language), paging)
}

/** Prints as the command does, which holds each page against what was expected of it. */
async function print(wanted: Printable): Promise<Uint8Array> {
  const { made: [made] = [], failures } = await printAll([wanted])
  if (!made) throw failures[0] ?? new Error('Nothing was printed')
  return made.bytes
}

function printAll(wanted: Printable[]): ReturnType<typeof makePdfs> {
  return makePdfs(wanted, { press: { print: async (document: PrintDocument) => printDocument(await openPage(stage.browser), document) }, bundle: stage.bundle, creator: 'timeline-deck test' })
}

interface Read {
  /** The pieces of text of each page. */
  pages: string[][]
  /** The bookmarks, each with the page it leads to, from 1. */
  bookmarks: { title: string; page: number }[]
  /** The pages to which the links of each page lead. */
  links: number[][]
}

/** Reads a file with another reader than ours. */
async function read(bytes: Uint8Array): Promise<Read> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 })
  const pdf = await loading.promise
  const pageOf = async (destination: unknown): Promise<number> => {
    const place = typeof destination === 'string' ? await pdf.getDestination(destination) : destination
    return 1 + (await pdf.getPageIndex((place as [Parameters<typeof pdf.getPageIndex>[0]])[0]))
  }
  const pages: string[][] = []
  const links: number[][] = []
  for (let no = 1; no <= pdf.numPages; no += 1) {
    const page = await pdf.getPage(no)
    const { items } = await page.getTextContent()
    pages.push(items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str.trim()] : [])))
    const annotations = await page.getAnnotations()
    links.push(await Promise.all(annotations.flatMap((annotation: { dest?: unknown }) => (annotation.dest ? [pageOf(annotation.dest)] : []))))
  }
  const flat = (items: Awaited<ReturnType<typeof pdf.getOutline>>): { title: string; dest: unknown }[] => (items ?? []).flatMap((item) => [item, ...flat(item.items)])
  const bookmarks = await Promise.all(flat(await pdf.getOutline()).map(async ({ title, dest }) => ({ title, page: await pageOf(dest) })))
  await loading.destroy()
  return { pages, bookmarks, links }
}

const loose = (text: string): string => text.normalize('NFC').replaceAll(/[\s\p{Cf}\u2010\u2011-]+/gu, '')

/** What answers the task on a slide. */
function answersOf(block: Block | undefined): string[] {
  if (block?.component === 'TaskList') return block.props.rows.flatMap(({ answer, correction }) => [answer, correction]).filter((text) => text !== undefined)
  if (block?.component === 'QuizCard') return block.props.answer === undefined ? [] : [block.props.answer]
  if (block?.component === 'FlashCards') return block.props.cards.flatMap(({ definition }) => definition ?? [])
  return []
}

/** How often each letter is in some texts. */
function lettersOf(texts: readonly string[]): Map<string, number> {
  const letters = new Map<string, number>()
  for (const letter of loose(texts.join(''))) letters.set(letter, (letters.get(letter) ?? 0) + 1)
  return letters
}

/** This reader gives Arabic as the forms that its letters have in words, of which some stand for several, and some for others. */
const ARABIC = /\p{Script=Arabic}/u

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** Whether a page lacks of another one what some texts are made of, in whichever order they are read. */
function lacks(page: readonly string[], whole: readonly string[], texts: readonly string[]): boolean {
  const [own, all] = [lettersOf(page), lettersOf(whole)]
  if (texts.some((text) => ARABIC.test(text))) return loose(whole.join('')).length - loose(page.join('')).length >= loose(texts.join('')).length / 2
  return [...lettersOf(texts)].every(([letter, count]) => (all.get(letter) ?? 0) - (own.get(letter) ?? 0) >= count)
}

function occurrences(text: string, page: readonly string[]): number {
  return loose(page.join('')).split(loose(text)).length - 1
}

describe('the PDF of a class', () => {
  it.each(classes)('$title ($language): asks on one page and answers on the next', async ({ deck, timeline }) => {
    const { pages, bookmarks, links } = await read(await print(printable(deck, timeline, 'slides')))
    const isTask = ({ block }: Slide): boolean => answersOf(block).length > 0
    expect(deck.slides.filter(isTask).length).toBeGreaterThan(2)
    expect(pages).toHaveLength(deck.slides.length + deck.slides.filter(isTask).length)
    const firsts: number[] = []
    let no = 1
    for (const slide of deck.slides) {
      firsts.push(no)
      if (isTask(slide)) {
        const [question = [], key = []] = pages.slice(no - 1, no + 1)
        const answers = answersOf(slide.block)
        expect(lacks(question, key, answers)).toBe(true)
        for (const [answer, same] of Map.groupBy(answers, String)) expect(occurrences(answer, question)).toBeLessThanOrEqual(Math.max(0, occurrences(answer, key) - same.length))
        // Everything else is on both: the task stays before one's eyes.
        for (const text of question) expect(key).toContain(text)
        const own = bookmarks.filter(({ page }) => page === no || page === no + 1)
        expect(own.map(({ page }) => page)).toEqual([no, no + 1])
        expect(own[1]?.title).not.toBe(own[0]?.title)
        expect(own[1]?.title).toContain(own[0]?.title)
        no += 1
      }
      no += 1
    }
    // Nothing leads to a page in the middle of a slide, and sources are found from wherever they are cited.
    expect(links.flat().filter((page) => !firsts.includes(page))).toEqual([])
    const sources = firsts[deck.slides.findIndex(({ block }) => block?.component === 'SourceList')]
    expect(links.flat()).toContain(sources)
  }, 300_000)
})

/** In place of the block of a slide that has none. */
const COVER: Block = { component: 'SummaryLines', props: { lines: [], sources: [] } }

/** Decks of every audience with different kinds of slides. */
const stepped = [
  ...planSample(shipped).slice(0, 1).map((deck) => ({ name: `${deck.language}, everything`, deck, timeline: shipped })),
  ...planSelected(shipped, 'class').slice(0, 1).map((deck) => ({ name: `${deck.language}, a class`, deck, timeline: shipped })),
  ...timelines.slice(2, 3).flatMap((timeline) => planSelected(timeline, 'class').slice(0, 1).map((deck) => ({ name: `${deck.title}, ${deck.language}, a class`, deck, timeline }))),
]

describe('a PDF with a page for each click', () => {
  it.each(stepped)('$name: shows a little more on each page of a slide, and at the end what the slide shows', async ({ deck, timeline }) => {
    const { pages, bookmarks } = await read(await print(printable(deck, timeline, 'steps')))
    const clicks = deck.slides.map(({ block }) => (block ? clicksOf(block) : 0))
    expect(clicks.filter((count) => count > 1).length).toBeGreaterThan(2)
    expect(pages).toHaveLength(clicks.reduce((sum, count) => sum + count + 1, 0))
    let at = 0
    const firsts: number[] = []
    for (const [index, slide] of deck.slides.entries()) {
      const own = pages.slice(at, at + (clicks[index] ?? 0) + 1)
      firsts.push(at + 1)
      at += own.length
      const whole = own.at(-1) ?? []
      // The number on the slide is the slide's, not the page's.
      if (index > 0) for (const page of own) expect(page.join(' ')).toMatch(new RegExp(`\\b${index + 1}\\b`))
      for (const [click, page] of own.entries()) if (click > 0) expect(loose(page.join('')).length).toBeGreaterThan(loose(own[click - 1]?.join('') ?? '').length)
      expect(lacks(own[0] ?? [], whole, answersOf(slide.block))).toBe(true)
      const words = blockTexts(slide.block ?? COVER).filter((text) => !RIGHT_TO_LEFT.test(text)).flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? [])
      const said = loose(whole.join('')).toLowerCase()
      expect(words.filter((word) => !said.includes(loose(word).toLowerCase()))).toEqual([])
    }
    expect(bookmarks.map(({ page }) => page)).toEqual(firsts)
  }, 300_000)

  it('is the same file twice, whatever was printed before', async () => {
    const timeline = timelines.at(-1) as Timeline
    const wanted = printable(planSelected(timeline, 'class').at(-1) as DeckPlan, timeline, 'steps')
    expect(wanted.name).toBe('sample.en.steps')
    const [once, again] = [await print(wanted), await print(wanted)]
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true)
  }, 300_000)
})

/** What hides a step in a page's HTML. */
const HIDDEN = 'style="visibility:hidden;"'

describe('a page that shows what it should not', () => {
  const [deck] = planSelected(shipped, 'class')
  const wanted = printable(deck as DeckPlan, shipped, 'slides')

  it.each([
    ['visible', (html: string) => html.replaceAll(HIDDEN, '')],
    ['read aloud though not to be seen', (html: string) => html.replaceAll(HIDDEN, 'style="color: transparent"')],
    ['visible though not read aloud', (html: string) => html.replaceAll(HIDDEN, 'aria-hidden="true"')],
  ])('is refused where the answers are %s', async (_, spoil) => {
    const whole = await wanted.html(stage.bundle)[0]!
    const html = spoil(whole)
    expect(html).not.toBe(whole)
    const printing = print({ ...wanted, html: () => [Promise.resolve(html)] }).then(() => 'a file')
    await expect(printing).rejects.toThrow(ArtifactError)
    await expect(printing).rejects.toThrow(/text-early, page \d+: /)
  }, 300_000)

  it('keeps no other file from being made', async () => {
    const spoiled = { ...wanted, name: 'spoiled', html: () => wanted.html(stage.bundle).map(async (html) => (await html).replaceAll(HIDDEN, '')) }
    const { made, failures } = await printAll([spoiled, wanted])
    expect(made.map(({ name }) => name)).toEqual([wanted.name])
    expect(failures.map(({ message }) => message.split('\n')[0])).toEqual(['spoiled.pdf is not as planned, so it was not written. This is a mistake of timeline-deck, not of your timeline: please report it, with the timeline.'])
  }, 300_000)

  it('is refused where another step was expected', async () => {
    const { expected } = wanted
    const at = expected.pages.findIndex(({ later }) => later !== undefined)
    const pages = expected.pages.with(at, { ...expected.pages[at]!, texts: expected.pages[at + 1]?.texts ?? [] })
    await expect(print({ ...wanted, expected: { ...expected, pages } }).then(() => 'a file')).rejects.toThrow(/text-missing/)
  }, 300_000)
})
