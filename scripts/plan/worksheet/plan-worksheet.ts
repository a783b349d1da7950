import { paperLogo } from '../../look/theme/deck-theme.ts'
import { fill, type Labels } from '../labels/index.ts'
import { headSides } from '../handout/captions.ts'
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
  const given = chosen.map((task, index) => ({ ...task, parts: task.parts.map((part) => (part.kind === 'choices' ? { ...part, columns: heights.columns(part.choices) } : part)), number: index + 1, ...(worth[index] === undefined ? {} : { marks: worth[index] }) }))
  const logo = paperLogo(deck.context)
  const { sheet: what, key: whatKey } = labels.worksheet
  const { deckTitle } = headSides(deck.title, what.length > whatKey.length ? what : whatKey, { page }, fonts, logo.logo !== undefined)
  const title = fill(labels.worksheet.title, { title: deck.title })
  const keyTitle = fill(labels.worksheet.answers, { title: deck.title })
  const masthead = SHEET.masthead + heights.longTitle(title, SHEET.titleLines)
  const keyMasthead = SHEET.keyMasthead + heights.longTitle(keyTitle, SHEET.keyTitleLines)
  const common = { deckTitle, ...logo, names, language: deck.language, direction: deck.direction, paper, page }
  const measures = { room: heights.room, first: masthead, head: heights.heading, item: heights.part }
  const pagesWith = (more: number, whole: number): Page<SheetHead, SheetPart>[] =>
    fillPages(
      given.map(({ number, title, how, parts, ...worthOf }) => ({ head: { number, title, how, ...marksOf(worthOf) }, items: parts.map((part) => withLines(part, more)) })),
      { ...measures, whole },
    )
  const sheetPages = fullest(WHOLE.sheet.map((whole) => growing((more) => pagesWith(more, whole))), measures)
  const keyPages = fillPages(
    given.filter(({ key }) => key.length > 0).map(({ number, title, key, ...worthOf }) => ({ head: { number, title, ...marksOf(worthOf) }, items: key })),
    { room: heights.room, first: keyMasthead, head: heights.heading, item: heights.keyRow, whole: WHOLE.key },
  )
  const number = (index: number, of: number): string => fill(labels.handout.page, { no: index + 1, of })
  return {
    sheet: {
      ...common,
      name: `${deck.name}.worksheet`,
      title,
      masthead,
      what,
      nameLabel: labels.worksheet.name,
      gap: labels.task.gap,
      dateLabel: labels.worksheet.date,
      ...(marks === undefined ? {} : { marks }),
      pages: sheetPages.map((entries, index): SheetPage => ({
        spare: index === sheetPages.length - 1 ? 0 : spareOf(entries, roomLeft(entries, index, measures)),
        entries: entries.map(({ head, items }) => ({ ...(head ? { task: head } : {}), parts: items })),
        number: number(index, sheetPages.length),
      })),
    },
    key: {
      ...common,
      name: `${deck.name}.answers`,
      title: keyTitle,
      masthead: keyMasthead,
      what: whatKey,
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

function growing<P extends unknown[]>(pagesWith: (more: number) => P): P {
  const least = pagesWith(0)
  return MORE_LINES.map(pagesWith).find(({ length }) => length === least.length) ?? least
}

/** Of ways to spread the tasks: the fewest pages, and of as many those whose emptiest page but the last is the fullest. */
function fullest(ways: Page<SheetHead, SheetPart>[][], measures: PageMeasures<SheetHead, SheetPart>): Page<SheetHead, SheetPart>[] {
  const emptiest = (pages: Page<SheetHead, SheetPart>[]): number => Math.max(0, ...pages.slice(0, -1).map((page, index) => roomLeft(page, index, measures)))
  return ways.toSorted((a, b) => a.length - b.length || emptiest(a) - emptiest(b))[0] ?? []
}

/** The height in mm that a page leaves empty. @param index - of the page, from 0 */
function roomLeft(page: Page<SheetHead, SheetPart>, index: number, { room, first, head, item }: PageMeasures<SheetHead, SheetPart>): number {
  return room - (index === 0 ? first : 0) - sumOf(page.map((entry) => (entry.head ? head(entry.head) : 0) + sumOf(entry.items.map(item))))
}

/** Most room in mm above a row, beside its own: with more, rows fall apart. */
const MOST_SPARE = 6
/** Part of the room that stays free: browsers break lines a little differently. */
const CAREFUL = 0.9

/** What each row of a page has above it of the room that is left. */
function spareOf(page: Page<SheetHead, SheetPart>, left: number): number {
  const rows = sumOf(page.flatMap(({ items }) => items.map((part) => (part.kind === 'meanings' ? part.rows.length : 1))))
  return Math.max(0, Math.min(MOST_SPARE, (left * CAREFUL) / Math.max(1, rows)))
}

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

interface PageMeasures<H, T> {
  room: number
  /** Height of the masthead on the first page. */
  first: number
  head: (head: H) => number
  item: (item: T) => number
}

interface Measures<H, T> extends PageMeasures<H, T> {
  /** A group with at most this share of a page, 0–1, is not broken. */
  whole: number
}

/** For a sheet several are tried. */
const WHOLE = { sheet: [0.5, 0.35, 0.2, 0], key: 0.2 }
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
