import { parse as parseCsv } from 'csv-parse/sync'
import type { Text } from '../timeline/schema/text.ts'
import { chooseColumns, columnsLine, type Column, type Field } from './columns.ts'
import { emptyEvent, filledIn, ImportError, type ForeignTimeline, type FoundEvent, type FoundMedium, type FoundTime, type Unkept } from './foreign-timeline.ts'
import { withSerialDates } from './serial-dates.ts'
import { addRow, dateOf } from './timelinejs.ts'

/** A row of a sheet or list, with its place for people. Cells may be texts, numbers, dates, and lists of those. */
export interface TableRow {
  at: string
  cells: unknown[]
  /** Addresses of the web behind cells, by the number of the column. */
  links?: ReadonlyMap<number, string>
}

export interface Table {
  header: string[]
  rows: TableRow[]
  /** Lines above the names of the columns, the first of which is the title of all. */
  above?: TableRow[]
  /** Whether numbers of days are counted from 1904 on. */
  from1904?: boolean
}

/** What the user says of a table. */
export interface TableWishes {
  /** What each column is, by its name; `-` leaves it out. */
  columns: ReadonlyMap<string, Field | '-'>
  /** The day of clock times where no column has a date. */
  day?: string | undefined
}

/**
 * Reads a table of text: separated by commas, semicolons, tabs or upright lines, whichever gives most columns in the first lines.
 * @throws ImportError where it has no rows below its first, or a quote is not closed
 */
export function readCsv(text: string): Table {
  // Excel tells itself so which sign parts the cells.
  const [told, sign] = /^\ufeff?"?sep=(.)"?\n/i.exec(text) ?? []
  const table = told === undefined ? inMarkdown(text) : `\n${text.slice(told.length)}`
  const delimiter = sign ?? [',', ';', '\t', '|'].map((sign) => ({ sign, columns: columnsBy(table, sign) })).toSorted((a, b) => b.columns - a.columns)[0]?.sign ?? ','
  const rows = cellsOf(table, delimiter)
  const lines = rows.map(({ record, info }) => ({ at: `row ${info.lines}`, cells: record as unknown[] }))
  return withHeader(lines)
}

/** 31 December 1899, as the workbooks of Excel count; the other system of theirs begins later, and has no clock times of this day. */
const FIRST_DAY = Date.UTC(1899, 11, 31)
const MS_OF_DAY = 86_400_000

/** A table of Markdown has a sign at both ends of each line, and a line of dashes below its names. */
function inMarkdown(text: string): string {
  const lines = text.split('\n')
  if (!lines.every((line) => /^\s*(?:\|.*\|\s*)?$/.test(line))) return text
  return lines.map((line) => (/^[\s|:-]*$/.test(line) ? '' : line.trim().replace(/^\|(.*)\|$/, '$1'))).join('\n')
}

interface ReadRow {
  record: string[]
  info: { lines: number }
}

function cellsOf(text: string, delimiter: string): ReadRow[] {
  try {
    return parseCsv(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true, info: true }) as unknown as ReadRow[]
  } catch (error) {
    const { lines } = error as Error & { lines?: number }
    throw new ImportError(`its quotes are not closed as they were opened${lines === undefined ? '' : `, near line ${lines}`}: a cell with a quote in it is written "as ""this"" is"`)
  }
}

/** The number of columns of the first line, and of the lines after it, quoted cells apart: lists inside cells have signs of their own. */
function columnsBy(text: string, sign: string): number {
  const [first = 1, ...others] = text.slice(0, 20_000).replaceAll(/"(?:[^"]|"")*"/g, '').split('\n').filter((line) => line.trim() !== '').slice(0, 20).map((line) => line.split(sign).length)
  const alike = others.filter((count) => count === first).length
  return first === 1 ? 0 : first + alike / 100
}

/**
 * The first row has the names of the columns, where nothing in it is a number or a date. Rows above it with one cell alone, where most have
 * several, are a heading. Empty rows and columns are passed over.
 */
export function withHeader(lines: readonly TableRow[]): Table {
  const filled = lines.filter(({ cells }) => cells.some((cell) => !isEmpty(cell)))
  const isAlone = ({ cells }: (typeof filled)[number]): boolean => cells.filter((cell) => !isEmpty(cell)).length === 1
  const start = filled.filter(isAlone).length < filled.length / 2 || filled.length === 3 ? filled.findIndex((line) => !isAlone(line)) : 0
  const above = filled.slice(0, Math.max(0, start))
  const [first, ...rest] = filled.slice(above.length)
  if (first === undefined) throw new ImportError('this table is empty')
  const isHeader = first.cells.every((cell) => isEmpty(cell) || (typeof cell === 'string' && !/^\W*-?\d/.test(cell.trim()) && cell.trim().length <= 60))
  const width = Math.max(...filled.map(({ cells }) => cells.length))
  const names = Array.from({ length: width }, (_, index) => (isHeader && !isEmpty(first.cells[index]) ? String(first.cells[index]).trim() : `column ${index + 1}`))
  const rows = isHeader ? rest : [first, ...rest]
  if (rows.length === 0) throw new ImportError('this table has no rows below its first')
  const counts = new Map<string, number>()
  const header = names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : `${name} ${count}`
  })
  return { header, rows, ...(above.length > 0 && { above }) }
}

/**
 * Makes events of a table.
 * @param format - what the file is called, for people
 * @throws ImportError where nothing in it is a date or a title
 */
export function readTable(table: Table, format: string, { columns: wanted, day }: TableWishes): ForeignTimeline {
  const columns = chooseColumns(table.header, table.rows.map(({ cells }) => cells), wanted)
  const has = (...fields: Field[]): boolean => columns.some(({ field }) => field !== undefined && fields.includes(field))
  if (!has('start', 'year') && has('title', 'text') && has('time') && day === undefined) {
    throw new ImportError(`there are clock times (${columns.find(({ field }) => field === 'time')?.header}) and no date. Say of which day: --day 2025-10-25`)
  }
  if ((!has('start', 'year') && day === undefined) || !has('title', 'text')) {
    const missing = [...(has('start', 'year') ? [] : ['a date']), ...(has('title', 'text') ? [] : ['a title'])].join(' and ')
    throw new ImportError(`no column was found for ${missing}. There are: ${table.header.join(', ')}. Say which is which: --columns "start=NAME,title=NAME"`)
  }
  const isSheet = columns.some(({ header }) => header === 'Headline') && has('year', 'start')
  const found: ForeignTimeline = { format: isSheet ? 'TimelineJS sheet' : format, events: [], eras: [], left: [], remarks: [columnsLine(columns)] }
  const [heading, ...others] = (table.above ?? []).map(({ at, cells }) => ({ at, value: cells.map((cell) => (isEmpty(cell) ? '' : textOf(cell))).join('') }))
  if (heading !== undefined) found.title = heading.value
  for (const { at, value } of others) found.left.push({ kind: 'lines above the table', at, value })
  found.mended = [...withDatesAbove(table.rows, columns), ...withSerialDates(table.rows, columns, table.from1904 ?? false)]
  for (const row of table.rows) addRow(found, eventOf(row, columns, found, day), valueOf(row.cells, columns, 'type'))
  const zones = new Set(table.rows.flatMap(({ cells }) => valueOf(cells, columns, 'zone') ?? []))
  if (zones.size === 1) found.zone = [...zones][0] ?? ''
  const languages = [...new Set(columns.flatMap(({ language }) => language ?? []))]
  if (languages.length > 0) found.languages = languages
  return found
}

/** What tells when a row was, from the coarsest on. */
const DATES: readonly Field[] = ['start', 'year', 'month', 'day']
const FINER: readonly Field[] = [...DATES, 'time', 'endTime']

/**
 * Gives the date of the row above to rows that have a finer part of it alone, a clock time without a day: so are programmes written, and so do sheets
 * give out merged cells. What has no date at all gets none.
 * @returns what was changed
 */
function withDatesAbove(rows: Table['rows'], columns: readonly Column[]): Unkept[] {
  const levels = FINER.map((field) => columns.findIndex((column) => column.field === field)).map((index, level) => ({ index, level })).filter(({ index }) => index >= 0)
  const above = new Map<number, unknown>()
  const changed: Unkept[] = []
  for (const { at, cells } of rows) {
    const filled = levels.filter(({ index }) => !isEmpty(cells[index]))
    const finest = filled.at(-1)?.level ?? -1
    const taken: string[] = []
    for (const { index, level } of levels.filter((each) => each.level < DATES.length && each.level <= finest)) {
      if (!isEmpty(cells[index])) {
        above.set(level, cells[index])
        for (const { level: finer } of levels) if (finer > level) above.delete(finer)
      } else if (above.has(level)) {
        cells[index] = above.get(level)
        taken.push(textOf(cells[index]))
      }
    }
    if (taken.length > 0) changed.push({ kind: 'dates taken from the row above, for rows with a clock time or a part of a date alone', at, value: taken.join(' ') })
  }
  return changed
}

function eventOf({ at, cells, links = new Map() }: TableRow, columns: readonly Column[], found: ForeignTimeline, day: string | undefined): FoundEvent {
  const value = (field: Field): string | undefined => valueOf(cells, columns, field)
  const all = (field: Field): string[] => columns.flatMap((column, index) => (column.field === field ? partsOf(cells[index]) : []))
  columns.forEach(({ header, field }, index) => {
    const isLost = field === undefined || field === 'background' || field === 'thumbnail'
    if (isLost && !isEmpty(cells[index])) found.left.push({ kind: `column ‘${header}’`, at, value: [textOf(cells[index]), links.get(index)].filter(Boolean).join(' ') })
  })
  const behind = (field: Field): string | undefined => columns.flatMap((column, index) => (column.field === field ? (links.get(index) ?? []) : []))[0]
  const medium = mediaOf(behind('media') === undefined ? all('media') : [behind('media') ?? ''], { caption: value('caption'), credit: value('credit'), alt: value('alt') })
  const [title, short, text] = (['title', 'short', 'text'] as const).map((field) => wordsOf(cells, columns, field))
  return {
    ...emptyEvent(at),
    ...filledIn({ title, short, text }),
    time: timeOf(value, day),
    ...filledIn({ place: value('place'), group: value('group'), era: value('era'), importance: value('importance') }),
    tags: all('tags').flatMap(splitList),
    people: all('people').flatMap(splitList),
    links: columns.flatMap(({ field }, index) => linksOf(isEmpty(cells[index]) ? '' : textOf(cells[index]), links.get(index), field, (value) => found.left.push({ kind: 'words in place of a link', at, value }))),
    media: medium,
    ...(isYes(value('private')) && { isPrivate: true }),
    sources: sourcesOf(all('source'), value('sourceUrl') ?? behind('source')),
  }
}

/**
 * The addresses of a cell: those that stand in it, each on a line or behind a blank, where that is what its column has; else the one behind it.
 */
function linksOf(cell: string, behind: string | undefined, field: Field | undefined, lose: (words: string) => void): FoundEvent['links'] {
  if (behind !== undefined) return field === undefined || field === 'source' || field === 'media' ? [] : [{ url: behind, ...(field !== 'title' && !cell.includes('://') && cell.length <= LONGEST_NAME && cell !== '' && { title: cell }) }]
  if (field !== 'link') return []
  return cell.split(/\s*[;,]?\s+/).filter((part) => part !== '').flatMap((part) => {
    const url = /^www\./i.test(part) ? `https://${part}` : part
    if (/^https?:\/\//i.test(url)) return [{ url }]
    lose(part)
    return []
  })
}

/** Most characters of words behind which an address is, for them to be its name. */
const LONGEST_NAME = 60

function mediaOf(addresses: readonly string[], given: { caption: string | undefined; credit: string | undefined; alt: string | undefined }): FoundMedium[] {
  const words = filledIn(given)
  return addresses.flatMap((cell) => cell.split(/\s+(?=https?:)|\n/)).filter((at) => at.trim() !== '').map((at, index) => ({ at: at.trim(), ...(index === 0 && words) }))
}

function sourcesOf(cells: readonly string[], url: string | undefined): FoundEvent['sources'] {
  const named = cells.flatMap((cell) => cell.split(/\s*[;\n]\s*/)).filter((cell) => cell !== '').map((cell) => (/^https?:\/\//i.test(cell) ? { url: cell } : { publisher: cell }))
  if (url === undefined) return named
  return named.length === 1 && named[0]?.url === undefined ? [{ ...named[0], url }] : [...named, { url }]
}

function timeOf(value: (field: Field) => string | undefined, day: string | undefined): FoundTime {
  const start = value('start') ?? dateOf({ year: value('year'), month: value('month'), day: value('day') }) ?? day
  const end = value('end') ?? dateOf({ year: value('endYear'), month: value('endMonth'), day: value('endDay') })
  // A programme has both clock times in one cell.
  const both = value('time')?.split(/\s*[-–—]\s*/) ?? []
  const [time, until] = both.every((part) => /\d/.test(part)) ? both : [value('time')]
  return filledIn({ start, end, time, until: value('endTime') ?? until, shown: value('shown'), zone: value('zone') })
}

function isYes(cell: string | undefined): boolean {
  return /^(?:true|yes|y|x|1|wahr|ja|vrai|oui|sí|si|sim|verdadero|ya|benar|có|đúng|نعم|да|是|はい|✓)$/i.test(cell ?? '')
}

/** A text, in as many languages as it has columns. */
function wordsOf(cells: readonly unknown[], columns: readonly Column[], field: Field): Text | undefined {
  const filled = columns.flatMap((column, index) => (column.field === field && !isEmpty(cells[index]) ? [{ language: column.language ?? '', text: textOf(cells[index]) }] : []))
  if (filled.length === 0) return undefined
  const hasLanguages = columns.some((column) => column.field === field && column.language !== undefined)
  return hasLanguages ? Object.fromEntries(filled.map(({ language, text }) => [language, text])) : (filled[0]?.text ?? '')
}

function valueOf(cells: readonly unknown[], columns: readonly Column[], field: Field): string | undefined {
  const index = columns.findIndex((column, at) => column.field === field && !isEmpty(cells[at]))
  return index === -1 ? undefined : textOf(cells[index])
}

export function isEmpty(cell: unknown): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '') || (Array.isArray(cell) && cell.length === 0)
}

/** A cell as text. A date of a sheet has no clock time at midnight, and a clock time is one on the day before its first. */
function textOf(cell: unknown): string {
  if (cell instanceof Date && Math.abs(cell.getTime() - FIRST_DAY) < 2 * MS_OF_DAY) return new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString().slice(11, 19)
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '').replace(/(T\d\d:\d\d)(:\d\d)?\.\d+Z$/, (_, clock: string, seconds: string) => clock + (seconds === ':00' ? '' : seconds))
  if (Array.isArray(cell)) return cell.map(textOf).join('\n')
  return typeof cell === 'object' && cell !== null ? nameOf(cell as Record<string, unknown>) : String(cell).trim()
}

/** What a map in a cell is called, as labels and people are in lists of other tools. */
function nameOf(map: Record<string, unknown>): string {
  const name = ['name', 'title', 'label', 'value', 'text'].map((key) => map[key]).find((each) => typeof each === 'string' && each.trim() !== '')
  return typeof name === 'string' ? name.trim() : JSON.stringify(map)
}

function partsOf(cell: unknown): string[] {
  return isEmpty(cell) ? [] : Array.isArray(cell) ? cell.map(textOf) : [textOf(cell)]
}

/** `politics; trade`, `politics, trade`, `#politics #trade`. */
function splitList(text: string): string[] {
  return (/[;|\n]/.test(text) ? text.split(/[;|\n]/) : text.startsWith('#') ? text.split(/\s+/) : text.split(/[,、،]/)).map((part) => part.trim().replace(/^#/, '')).filter((part) => part !== '')
}
