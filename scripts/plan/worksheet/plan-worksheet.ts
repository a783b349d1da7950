import { fill, type Labels } from '../labels/index.ts'
import { paperSize, type PaperName } from '../handout/paper.ts'
import type { DeckPlan } from '../deck.ts'
import type { FontWidths } from '../text/widths.ts'
import { SHEET, sheetHeights } from './heights.ts'
import type { KeyPage, KeyPlan, SheetPage, SheetPart, SheetPlan, SheetTask } from './worksheet.ts'

/** What a worksheet needs besides its deck. */
export interface WorksheetMeans {
  /** Labels in the deck's language. */
  labels: Labels
  paper: PaperName
  fonts: FontWidths
  /** Most tasks on the sheet: the first ones are taken. */
  tasks?: number | undefined
  /** All marks together, at least one for each task; they are shared by the number of answers. */
  marks?: number | undefined
}

/**
 * Plans the class sheet of a deck and its answer key: two values, of which the first has nothing of the answers in it.
 *
 * @param deck - of a class: it carries its tasks
 */
export function planWorksheet(deck: DeckPlan, { labels, paper, fonts, tasks, marks }: WorksheetMeans): { sheet: SheetPlan; key: KeyPlan } {
  const page = paperSize(paper, false)
  const names = deck.context.names ?? []
  const heights = sheetHeights(page, fonts, names)
  const chosen = (deck.tasks ?? []).slice(0, tasks)
  const worth = marks === undefined ? [] : shareMarks(marks, chosen.map(({ key }) => key.length))
  const given = chosen.map((task, index) => ({ ...task, number: index + 1, ...(worth[index] === undefined ? {} : { marks: worth[index] }) }))
  const common = { deckTitle: deck.title, names, language: deck.language, direction: deck.direction, paper, page }
  const pagesWith = (more: number): Page<SheetHead, SheetPart>[] =>
    fillPages(
      given.map(({ number, title, how, parts, ...worthOf }) => ({ head: { number, title, how, ...marksOf(worthOf) }, items: parts.map((part) => withLines(part, more)) })),
      { room: heights.room, first: SHEET.masthead, head: heights.heading, item: heights.part, whole: WHOLE.sheet },
    )
  const least = pagesWith(0)
  const sheetPages = MORE_LINES.map(pagesWith).find(({ length }) => length === least.length) ?? least
  const keyPages = fillPages(
    given.filter(({ key }) => key.length > 0).map(({ number, title, key, ...worthOf }) => ({ head: { number, title, ...marksOf(worthOf) }, items: key })),
    { room: heights.room, first: SHEET.keyMasthead, head: heights.heading, item: heights.keyRow, whole: WHOLE.key },
  )
  const number = (index: number, of: number): string => fill(labels.handout.page, { no: index + 1, of })
  return {
    sheet: {
      ...common,
      name: `${deck.name}.worksheet`,
      title: fill(labels.worksheet.title, { title: deck.title }),
      what: labels.worksheet.sheet,
      nameLabel: labels.worksheet.name,
      dateLabel: labels.worksheet.date,
      ...(marks === undefined ? {} : { marks }),
      pages: sheetPages.map((entries, index): SheetPage => ({
        entries: entries.map(({ head, items }) => ({ ...(head ? { task: head } : {}), parts: items })),
        number: number(index, sheetPages.length),
      })),
    },
    key: {
      ...common,
      name: `${deck.name}.answers`,
      title: fill(labels.worksheet.answers, { title: deck.title }),
      what: labels.worksheet.key,
      when: deck.slides.find(({ frontmatter }) => frontmatter.layout === 'deck-cover')?.frontmatter.when ?? '',
      pages: keyPages.map((entries, index): KeyPage => ({
        entries: entries.map(({ head, items }) => ({ ...(head ? { task: head } : {}), rows: items })),
        number: number(index, keyPages.length),
      })),
    },
  }
}

/** Numbers of further lines under each question; the first is taken that needs no further page. */
const MORE_LINES = [4, 3, 2, 1]

function withLines(part: SheetPart, more: number): SheetPart {
  if (part.kind !== 'row' || !part.row.mayGrow) return part
  return { ...part, row: { ...part.row, lines: (part.row.lines ?? 0) + more } }
}

function marksOf({ marks }: { marks?: number }): { marks?: number } {
  return marks === undefined ? {} : { marks }
}

/** Shares marks by the numbers of answers: each task gets one, and the rest by largest remainders. */
function shareMarks(marks: number, answers: readonly number[]): number[] {
  const all = sumOf([...answers])
  const exact = answers.map((count) => (all === 0 ? 0 : ((marks - answers.length) * count) / all))
  const shares = exact.map((share) => 1 + Math.floor(share))
  const byRest = [...exact.keys()].toSorted((a, b) => ((exact[b] ?? 0) % 1) - ((exact[a] ?? 0) % 1) || a - b)
  for (const index of byRest.slice(0, marks - sumOf(shares))) shares[index] = (shares[index] ?? 0) + 1
  return shares
}

type SheetHead = Pick<SheetTask, 'number' | 'title' | 'how' | 'marks'>

interface Group<H, T> {
  head: H
  items: T[]
}

/** The parts of groups on a page; a group has its head where it begins. */
type Page<H, T> = { head?: H; items: T[] }[]

interface Measures<H, T> {
  room: number
  /** Height of the masthead on the first page. */
  first: number
  head: (head: H) => number
  item: (item: T) => number
  /** A group with at most this share of a page, 0–1, is not broken. */
  whole: number
}

const WHOLE = { sheet: 0.5, key: 0.2 }
/** Fewest parts that stand with a heading, or by themselves on a further page … */
const TOGETHER = 2
/** … unless they take this share of a page. */
const ENOUGH = 0.1

/** Spreads groups over pages. A heading stays with its first items and is not repeated on a further page. */
function fillPages<H, T>(groups: readonly Group<H, T>[], { room, first, head, item, whole }: Measures<H, T>): Page<H, T>[] {
  const pages: Page<H, T>[] = [[]]
  let left = room - first
  for (const group of groups) {
    const heights = group.items.map((each, index) => item(each) + (index === 0 ? head(group.head) : 0))
    const total = sumOf(heights)
    for (const [index, each] of group.items.entries()) {
      const needed = heights[index] ?? 0
      const isFirst = index === 0
      // The first item stays with the next, and the last item does not stand alone.
      const isAlone = isFirst || index === group.items.length - TOGETHER
      const rest = heights.slice(index, index + TOGETHER)
      const isEnough = item(isFirst ? each : (group.items.at(-1) ?? each)) >= room * ENOUGH
      const kept = isFirst && total <= room * whole ? total : isAlone && !isEnough ? sumOf(rest) : needed
      if (kept > left && (pages.at(-1)?.length ?? 0) > 0) {
        pages.push([])
        left = room
      }
      left -= needed
      const page = pages.at(-1) ?? []
      const isContinued = index > 0 && page.length > 0
      if (isContinued) page.at(-1)?.items.push(each)
      else page.push({ ...(index === 0 ? { head: group.head } : {}), items: [each] })
    }
  }
  return pages
}

function sumOf(heights: number[]): number {
  return heights.reduce((sum, height) => sum + height, 0)
}
