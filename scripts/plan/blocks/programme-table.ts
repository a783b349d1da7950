import { cited, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import type { TypeStep } from '../../look/sizes.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, shownAtOnce, type BlockKind } from './block-kind.ts'

/** What takes place in a cell. */
export interface ProgrammeEntry {
  /** The id of the event. */
  event: string
  title: string
  /** Where, if the head of the column does not say it. */
  place?: string
  /** When it ends, if the rows do not say it: 11:30. */
  until?: string
  /** Who is there: Ada Lovelace, Charles Babbage. */
  people?: string
  /** The slide that opens the event, if it is another one. */
  slide?: number
  /** Where the sources of the whole table are not the same. */
  sources: number[]
}

/** A cell; one without entries is empty. It takes one row and one column where nothing else is said. */
interface ProgrammeCell {
  entries: ProgrammeEntry[]
  rows?: number
  columns?: number
}

/** A row of what begins at the same time. Columns that a cell of a row above reaches into have no cell here. */
export interface ProgrammeRow {
  time: string
  cells: ProgrammeCell[]
}

/** A part of the programme of a day: a row for each time, a column for each place at which things go on side by side. */
export interface ProgrammeTableProps {
  /** What the columns are; none where there is one without a name. */
  columns: string[]
  /** How many things without a column of their own stand side by side; left out where it is one. */
  lanes?: number
  /** The zone of the clock times: UTC+7. */
  zone?: string
  rows: ProgrammeRow[]
  /** The sources of everything in it, where they are the same for all. */
  sources: number[]
  /** The step of the type scale that the words are set at. */
  step: Extract<TypeStep, 'large' | 'medium' | 'body' | 'caption'>
  /** Room below what is in a row, in px. */
  space?: number
}

/** The line before a cell, in px. */
const RULE = 1

const MEASURES = {
  timeColumn: 132,
  timeColumnNarrow: 112,
  /** Between two columns. */
  gap: 20,
  /** Between two entries of a cell. */
  entryGap: 6,
  rowPad: 7,
  aboveSources: 6,
}

export const programmeTable: BlockKind<ProgrammeTableProps> = {
  key: 'programme',
  texts: ({ columns, zone, rows }) => [
    zone,
    ...columns,
    ...rows.flatMap(({ time, cells }) => [time, ...cells.flatMap(({ entries }) => entries.flatMap(({ title, until, place, people }) => [title, until, place, people]))]),
  ],
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-programme-caption', 'td-programme-words', 'td-programme-head', 'td-programme-sources'],
  measures: MEASURES,
  height: tableHeight,
  rows: ({ rows }) => rows.length,
  steps: shownAtOnce,
  answers: asksNothing,
}

/** Width in px of the words of a cell over so many columns of a table. */
export function cellWidth({ width, narrow }: Pick<Setting, 'width' | 'narrow'>, columns: number, over = 1): number {
  const time = narrow ? MEASURES.timeColumnNarrow : MEASURES.timeColumn
  return ((width - time) / columns) * over - MEASURES.gap - RULE
}

/** Whether the time of a row is words, which are set smaller: afternoon, time not stated. */
export function isInWords(time: string): boolean {
  return !/\p{N}/u.test(time)
}

function tableHeight(setting: Setting, { columns, lanes, zone, rows, sources, step, space = 0 }: ProgrammeTableProps): number {
  const around = 2 * MEASURES.rowPad + setting.size('rule')
  const count = lanes ?? Math.max(1, columns.length)
  const time = (setting.narrow ? MEASURES.timeColumnNarrow : MEASURES.timeColumn) - MEASURES.gap / 2
  const heads = [...(zone === undefined ? [] : [setting.text(zone, time, 'sans', 'caption')]), ...columns.map((name) => setting.text(name, cellWidth(setting, count), 'sans-bold', 'caption'))]
  const head = heads.length === 0 ? 0 : Math.max(...heads) + around
  const heights = rows.map((row) => (isInWords(row.time) ? setting.text(row.time, time, 'sans', 'caption') : setting.text(row.time, time, 'sans-bold', step)))
  const spanning: { from: number; to: number; height: number }[] = []
  for (const [index, { cells }] of rows.entries()) {
    for (const cell of cells) {
      const height = setting.once(cell, `${step} ${count}`, () => cellHeight(setting, cell, cellWidth(setting, count, cell.columns), step))
      if (cell.rows === undefined) heights[index] = Math.max(heights[index] ?? 0, height)
      else spanning.push({ from: index, to: index + cell.rows, height })
    }
  }
  for (const { from, to, height } of spanning) {
    const there = sum(heights.slice(from, to)) + (to - from - 1) * (around + space)
    if (height > there) heights[to - 1] = (heights[to - 1] ?? 0) + height - there
  }
  const below = sources.length === 0 ? 0 : MEASURES.aboveSources + setting.size('caption-line')
  return setting.size('rule-strong') + head + sum(heights) + rows.length * (around + space) + below
}

function cellHeight(setting: Setting, { entries }: ProgrammeCell, column: number, step: ProgrammeTableProps['step']): number {
  const heights = entries.map(({ title, place, until, people, sources }) => {
    const more = [until && `–${until.replaceAll(' ', '\u00A0')}`, place].filter((text) => text !== undefined).map((text) => `  ${text}`).join('')
    return setting.flow([[title, 'sans', step], [more, 'sans', step], cited(sources)], column, step) + (people === undefined ? 0 : setting.text(people, column, 'sans', step))
  })
  return sum(heights) + Math.max(0, entries.length - 1) * MEASURES.entryGap
}

/** The column, from 0, in which each cell of each row begins: cells that reach down from rows above move it. */
export function columnsOfCells(rows: readonly ProgrammeRow[], columns: number): number[][] {
  const taken = Array.from({ length: columns }, () => 0)
  return rows.map(({ cells }) => {
    let column = 0
    const begin = cells.map((cell) => {
      while ((taken[column] ?? 0) > 0) column += 1
      const from = column
      for (let over = 0; over < (cell.columns ?? 1); over += 1) taken[column + over] = (cell.rows ?? 1)
      column += cell.columns ?? 1
      return from
    })
    for (const index of taken.keys()) taken[index] = Math.max(0, (taken[index] ?? 0) - 1)
    return begin
  })
}
