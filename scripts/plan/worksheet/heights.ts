import type { FaceName } from '../../look/faces.ts'
import { contentSize, type Size } from '../handout/paper.ts'
import { lineHeight, linesIn } from '../handout/note-flow.ts'
import type { Passage } from '../blocks/passage.ts'
import type { FontWidths } from '../text/widths.ts'
import { tiedParts } from '../text/ties.ts'
import type { KeyRow, SheetChoice, SheetPart, SheetRow, SheetTask } from './worksheet.ts'

/** Sizes of type in points and of the parts of a page in mm. `styles/worksheet.css` gets them as custom properties. */
export const SHEET = {
  type: { size: 11, line: 15 },
  small: { size: 9, line: 12 },
  title: { size: 22, line: 26 },
  heading: { size: 14, line: 18 },
  /** The block with the title and the lines for name and date, on the first page. */
  masthead: 34,
  keyMasthead: 20,
  /** Lines of the title that these have room for; a longer one makes them higher. */
  titleLines: 2,
  keyTitleLines: 1,
  /** Above the heading of a task, and between heading and parts. */
  taskGap: 7,
  headGap: 2.4,
  rowGap: 2.6,
  /** A line to write on by hand. */
  writing: 8,
  blank: 16,
  tick: 22,
  /** Beside the heading of a task: its marks. */
  marks: 20,
  mark: 7,
  /** A box to tick before an option. */
  box: 6,
  /** A place on an axis that runs down the page; the axis that runs across it, and the lines of a place below that. */
  slot: 15,
  axis: 9,
  placeGap: 6,
} as const

/** Lines to write on for what happened, and for when, at a place of an axis that runs across the page. */
export const PLACE_LINES = { event: 3, when: 1 } as const

const PADDING = 3
/** Browsers break lines of a title a little differently. */
const RESERVE = 2
const QUOTE_INDENT = 1.6
/** Extra height in mm of a row with faces of two kinds, or a box to tick, on one baseline. */
const UNEVEN = 0.6

/** Heights of the parts of a worksheet on a page, in mm. */
interface SheetHeights {
  room: number
  /** What the masthead has more where its title takes more lines than so many. */
  longTitle: (title: string, lines: number) => number
  heading: (task: Pick<SheetTask, 'title' | 'marks'> & { how?: string }) => number
  part: (part: SheetPart) => number
  keyRow: (row: KeyRow) => number
  /** In how many columns choices stand, so that all rows are full where they can be. */
  columns: (choices: readonly SheetChoice[]) => number
}

/**
 * Creates the functions that measure the parts of a worksheet.
 * @param page - the paper as it lies before the reader, in mm
 * @param names - names that no line breaks
 */
export function sheetHeights(page: Size, fonts: FontWidths, names: readonly string[]): SheetHeights {
  const { width, height } = contentSize(page)
  const text: TextHeight = (words, column, type = SHEET.type, face = 'sans') =>
    linesIn(tiedParts(words, names).join('\u00A0'), { width: column, type }, fonts, face) * lineHeight({ type })
  return {
    room: height,
    longTitle: (title, lines) => Math.max(0, text(title, width - RESERVE, SHEET.title, 'serif-bold') - lines * lineHeight({ type: SHEET.title })),
    heading: ({ title, how, marks }) =>
      SHEET.taskGap + text(title, width - SHEET.mark - (marks === undefined ? 0 : SHEET.marks), SHEET.heading, 'serif-bold') + (how === undefined ? 0 : text(how, width, SHEET.small)) + SHEET.headGap,
    part: (part) => partHeight(part, width, text),
    keyRow: (row) => keyHeight(row, width - SHEET.mark, text),
    columns: (choices) => choiceColumns(choices, width - 2 * PADDING, text),
  }
}

type TextHeight = (words: string, column: number, type?: { size: number; line: number }, face?: FaceName) => number

function partHeight(part: SheetPart, width: number, text: TextHeight): number {
  switch (part.kind) {
    case 'row':
      return rowHeight(part.row, width, text)
    case 'meanings':
      return part.rows.reduce((sum, row) => sum + rowHeight(row, width, text), PADDING)
    case 'choices':
      return choicesHeight(part, width, text)
    case 'timeline': {
      const label = lineHeight({ type: SHEET.small })
      return PADDING + (part.isAcross ? PADDING + SHEET.axis + 2 * label + (PLACE_LINES.event + PLACE_LINES.when) * SHEET.writing : label + SHEET.slot * part.places.length)
    }
  }
}

function rowHeight({ quote, text: words, lines = 0, ticks = [], blank, options = [] }: SheetRow, width: number, text: TextHeight): number {
  const column = width - ticks.length * SHEET.tick - (blank ? SHEET.blank : 0) - SHEET.mark
  const note = quote?.note === undefined ? 0 : text(quote.note, column, SHEET.small)
  return SHEET.rowGap + UNEVEN + asked({ words, quote }, column, text) + note + optionsHeight(options, column, text) + lines * SHEET.writing
}

function keyHeight({ label, level, quote, text: words, answer, source }: KeyRow, width: number, text: TextHeight): number {
  const column = width - (label === undefined ? 0 : isLetter(label) ? SHEET.mark : SHEET.tick)
  const right = answer === undefined ? 0 : text(answer, column, SHEET.type, 'sans-bold')
  return SHEET.rowGap + UNEVEN + asked({ level, words, quote }, column, text) + right + (source === undefined ? 0 : text(source, column, SHEET.small))
}

/** Whether an answer fits where a letter or a number stands. */
export function isLetter(label: string): boolean {
  return label.length <= 2
}

/** The height in mm of a row's question: its text, and the words that it is about. */
function asked({ level, words, quote }: { level?: string | undefined; words: string | undefined; quote: Passage | undefined }, column: number, text: TextHeight): number {
  const whole = [level, words].filter((part) => part !== undefined).join('\u00A0\u00A0\u00A0 ')
  return (whole === '' ? 0 : text(whole, column)) + (quote ? text(`“${quote.text}”`, column - QUOTE_INDENT, SHEET.type, 'serif') : 0)
}

/** Above the options of a row. */
const OPTIONS_GAP = 1

function optionsHeight(options: SheetChoice[], column: number, text: TextHeight): number {
  return options.length === 0 ? 0 : OPTIONS_GAP + pairsHeight(options, column - 2 * SHEET.box, text)
}

function choicesHeight({ choices, columns }: Extract<SheetPart, { kind: 'choices' }>, width: number, text: TextHeight): number {
  return columnsHeight(choices, width - 2 * PADDING, columns ?? 2, text) + lineHeight({ type: SHEET.small }) + 2 * PADDING
}

/** The most columns that leave no row short and no choice on two lines; two of uneven rows where there is no such number. */
function choiceColumns(choices: readonly SheetChoice[], width: number, text: TextHeight): number {
  const line = lineHeight({ type: SHEET.type })
  const isOneLine = (columns: number): boolean => choices.every(({ text: words }) => text(words, (width - (columns - 1) * BETWEEN) / columns, SHEET.type, 'sans-bold') <= line * 1.01)
  const full = [4, 3, 2].filter((columns) => choices.length % columns === 0)
  return full.find(isOneLine) ?? (full.length === 0 && choices.length > 1 ? [3, 2].find(isOneLine) : undefined) ?? 1
}

/** Between two columns of choices. */
const BETWEEN = 8

/** Options two by two. */
function pairsHeight(choices: SheetChoice[], width: number, text: TextHeight): number {
  return columnsHeight(choices, width, 2, text)
}

function columnsHeight(choices: readonly SheetChoice[], width: number, columns: number, text: TextHeight): number {
  const column = (width - (columns - 1) * BETWEEN) / columns - (choices.some(({ mark }) => mark !== undefined) ? SHEET.mark : 0)
  const heights = choices.map(({ text: words, detail }) => text(words, column, SHEET.type, 'sans-bold') + (detail === undefined ? 0 : text(detail, column, SHEET.small)) + 1)
  const rows = Array.from({ length: Math.ceil(heights.length / columns) }, (_, at) => Math.max(...heights.slice(at * columns, (at + 1) * columns)))
  return rows.reduce((sum, row) => sum + row, 0)
}
