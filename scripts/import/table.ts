import { parse as parseCsv } from 'csv-parse/sync'
import type { Text } from '../timeline/schema/text.ts'
import { chooseColumns, columnsLine, type Column, type Field } from './columns.ts'
import { emptyEvent, filledIn, ImportError, type ForeignTimeline, type FoundEvent, type FoundMedium, type FoundTime } from './foreign-timeline.ts'
import { addRow, dateOf } from './timelinejs.ts'

/** Rows of a sheet or list, each with its place for people. Cells may be texts, numbers, dates, and lists of those. */
export interface Table {
  header: string[]
  rows: { at: string; cells: unknown[] }[]
}

/**
 * Reads a table of text: separated by commas, semicolons, tabs or upright lines, whichever gives most columns in the first lines.
 * @throws ImportError where it has no rows below its first, or a quote is not closed
 */
export function readCsv(text: string): Table {
  const delimiter = [',', ';', '\t', '|'].map((sign) => ({ sign, columns: columnsBy(text, sign) })).toSorted((a, b) => b.columns - a.columns)[0]?.sign ?? ','
  const rows = cellsOf(text, delimiter)
  const lines = rows.map(({ record, info }) => ({ at: `row ${info.lines}`, cells: record as unknown[] }))
  return withHeader(lines)
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

/** The first row has the names of the columns, where nothing in it is a number or a date. Empty rows and columns are passed over. */
export function withHeader(lines: readonly { at: string; cells: unknown[] }[]): Table {
  const filled = lines.filter(({ cells }) => cells.some((cell) => !isEmpty(cell)))
  const [first, ...rest] = filled
  if (first === undefined) throw new ImportError('this table is empty')
  const isHeader = first.cells.every((cell) => isEmpty(cell) || (typeof cell === 'string' && !/^\W*-?\d/.test(cell.trim()) && cell.trim().length <= 60))
  const width = Math.max(...filled.map(({ cells }) => cells.length))
  const names = Array.from({ length: width }, (_, index) => (isHeader && !isEmpty(first.cells[index]) ? String(first.cells[index]).trim() : `column ${index + 1}`))
  const rows = isHeader ? rest : filled
  if (rows.length === 0) throw new ImportError('this table has no rows below its first')
  const counts = new Map<string, number>()
  const header = names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : `${name} ${count}`
  })
  return { header, rows }
}

/** A list of maps, as YAML, JSON and TOML have them, as a table: each key is a column. Maps inside are spread out with a dot. */
export function tableOfList(items: readonly unknown[]): Table {
  const flat = items.map((item) => (typeof item === 'object' && item !== null && !Array.isArray(item) ? spread(item as Record<string, unknown>) : { title: item }))
  const header = [...new Set(flat.flatMap((item) => Object.keys(item)))]
  return { header, rows: flat.map((item, index) => ({ at: `item ${index + 1}`, cells: header.map((key) => (item as Record<string, unknown>)[key]) })) }
}

function spread(item: Record<string, unknown>, prefix = ''): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).flatMap(([key, value]): [string, unknown][] => {
      const isMap = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
      return isMap ? Object.entries(spread(value as Record<string, unknown>, `${prefix}${key} `)) : [[`${prefix}${key}`, value]]
    }),
  )
}

/**
 * Makes events of a table.
 * @param format - what the file is called, for people
 * @param wanted - what the user says of its columns
 * @throws ImportError where nothing in it is a date or a title
 */
export function readTable(table: Table, format: string, wanted: ReadonlyMap<string, Field | '-'>): ForeignTimeline {
  const columns = chooseColumns(table.header, table.rows.map(({ cells }) => cells), wanted)
  const has = (...fields: Field[]): boolean => columns.some(({ field }) => field !== undefined && fields.includes(field))
  if (!has('start', 'year') || !has('title', 'text')) {
    const missing = [...(has('start', 'year') ? [] : ['a date']), ...(has('title', 'text') ? [] : ['a title'])].join(' and ')
    throw new ImportError(`no column was found for ${missing}. There are: ${table.header.join(', ')}. Say which is which: --columns "start=NAME,title=NAME"`)
  }
  const isSheet = columns.some(({ header }) => header === 'Headline') && has('year', 'start')
  const found: ForeignTimeline = { format: isSheet ? 'TimelineJS sheet' : format, events: [], eras: [], left: [], remarks: [columnsLine(columns)] }
  for (const row of table.rows) addRow(found, eventOf(row.cells, row.at, columns, found), valueOf(row.cells, columns, 'type'))
  const zones = new Set(table.rows.flatMap(({ cells }) => valueOf(cells, columns, 'zone') ?? []))
  if (zones.size === 1) found.zone = [...zones][0] ?? ''
  const languages = [...new Set(columns.flatMap(({ language }) => language ?? []))]
  if (languages.length > 0) found.languages = languages
  return found
}

function eventOf(cells: readonly unknown[], at: string, columns: readonly Column[], found: ForeignTimeline): FoundEvent {
  const value = (field: Field): string | undefined => valueOf(cells, columns, field)
  const all = (field: Field): string[] => columns.flatMap((column, index) => (column.field === field ? partsOf(cells[index]) : []))
  columns.forEach(({ header, field }, index) => {
    const isLost = field === undefined || field === 'background' || field === 'thumbnail'
    if (isLost && !isEmpty(cells[index])) found.left.push({ kind: `column ‘${header}’`, at, value: textOf(cells[index]) })
  })
  const medium = mediaOf(all('media'), { caption: value('caption'), credit: value('credit'), alt: value('alt') })
  const [title, short, text] = (['title', 'short', 'text'] as const).map((field) => wordsOf(cells, columns, field))
  return {
    ...emptyEvent(at),
    ...filledIn({ title, short, text }),
    time: timeOf(value),
    ...filledIn({ place: value('place'), group: value('group'), era: value('era'), importance: value('importance') }),
    tags: all('tags').flatMap(splitList),
    people: all('people').flatMap(splitList),
    links: all('link').flatMap((cell) => (/^https?:\/\//i.test(cell) ? [{ url: cell }] : [])),
    media: medium,
    sources: sourcesOf(all('source'), value('sourceUrl')),
  }
}

function mediaOf(addresses: readonly string[], given: { caption: string | undefined; credit: string | undefined; alt: string | undefined }): FoundMedium[] {
  const words = filledIn(given)
  return addresses.flatMap((cell) => cell.split(/\s+(?=https?:)|\n/)).filter((at) => at.trim() !== '').map((at, index) => ({ at: at.trim(), ...(index === 0 && words) }))
}

function sourcesOf(cells: readonly string[], url: string | undefined): FoundEvent['sources'] {
  const named = cells.flatMap((cell) => cell.split(/\s*[;\n]\s*/)).filter((cell) => cell !== '').map((cell) => (/^https?:\/\//i.test(cell) ? { url: cell } : { publisher: cell }))
  if (url === undefined) return named
  return named.length === 1 ? [{ ...named[0], url }] : [...named, { url }]
}

function timeOf(value: (field: Field) => string | undefined): FoundTime {
  const start = value('start') ?? dateOf({ year: value('year'), month: value('month'), day: value('day') })
  const end = value('end') ?? dateOf({ year: value('endYear'), month: value('endMonth'), day: value('endDay') })
  return filledIn({ start, end, time: value('time'), until: value('endTime'), shown: value('shown') })
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

function isEmpty(cell: unknown): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '') || (Array.isArray(cell) && cell.length === 0)
}

/** A cell as text. A date of a sheet has no clock time at midnight. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '').replace(/(T\d\d:\d\d)(:\d\d)?\.\d+Z$/, (_, clock: string, seconds: string) => clock + (seconds === ':00' ? '' : seconds))
  if (Array.isArray(cell)) return cell.map(textOf).join('\n')
  return typeof cell === 'object' && cell !== null ? JSON.stringify(cell) : String(cell).trim()
}

function partsOf(cell: unknown): string[] {
  return isEmpty(cell) ? [] : Array.isArray(cell) ? cell.map(textOf) : [textOf(cell)]
}

/** `politics; trade`, `politics, trade`, `#politics #trade`. */
function splitList(text: string): string[] {
  return (/[;|\n]/.test(text) ? text.split(/[;|\n]/) : text.startsWith('#') ? text.split(/\s+/) : text.split(/[,、،]/)).map((part) => part.trim().replace(/^#/, '')).filter((part) => part !== '')
}
