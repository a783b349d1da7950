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
  slot: 15,
} as const

const PADDING = 3
const QUOTE_INDENT = 1.6
/** Extra height in mm of a row with faces of two kinds, or a box to tick, on one baseline. */
const UNEVEN = 0.6

/** Heights of the parts of a worksheet on a page, in mm. */
interface SheetHeights {
  room: number
  heading: (task: Pick<SheetTask, 'title' | 'marks'> & { how?: string }) => number
  part: (part: SheetPart) => number
  keyRow: (row: KeyRow) => number
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
    heading: ({ title, how, marks }) =>
      SHEET.taskGap + text(title, width - SHEET.mark - (marks === undefined ? 0 : SHEET.marks), SHEET.heading, 'serif-bold') + (how === undefined ? 0 : text(how, width, SHEET.small)) + SHEET.headGap,
    part: (part) => partHeight(part, width, text),
    keyRow: (row) => keyHeight(row, width - SHEET.mark, text),
  }
}

type TextHeight = (words: string, column: number, type?: { size: number; line: number }, face?: FaceName) => number

function partHeight(part: SheetPart, width: number, text: TextHeight): number {
  if (part.kind === 'row') return rowHeight(part.row, width, text)
  if (part.kind === 'meanings') return part.rows.reduce((sum, row) => sum + rowHeight(row, width, text), PADDING)
  if (part.kind === 'choices') return choicesHeight(part.choices, width, text)
  const words = part.choices.length === 0 ? 0 : text(part.choices.join('  ·  '), width) + PADDING
  return words + SHEET.slot * part.rows.length + lineHeight({ type: SHEET.small }) + PADDING
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

function choicesHeight(choices: SheetChoice[], width: number, text: TextHeight): number {
  return pairsHeight(choices, width - 2 * PADDING, text) + lineHeight({ type: SHEET.small }) + 2 * PADDING
}

/** Between two columns of choices. */
const BETWEEN = 8

/** Choices two by two. */
function pairsHeight(choices: SheetChoice[], width: number, text: TextHeight): number {
  const column = (width - BETWEEN) / 2 - SHEET.mark
  const heights = choices.map(({ text: words, detail }) => text(words, column, SHEET.type, 'sans-bold') + (detail === undefined ? 0 : text(detail, column, SHEET.small)) + 1)
  const rows = Array.from({ length: Math.ceil(heights.length / 2) }, (_, at) => Math.max(...heights.slice(at * 2, at * 2 + 2)))
  return rows.reduce((sum, row) => sum + row, 0)
}
