import { parse as parseToml, TomlDate } from 'smol-toml'
import { parseAllDocuments } from 'yaml'
import { foreignFormat } from '../timeline/explain/foreign-formats.ts'
import { readCalendar } from './calendar.ts'
import { ImportError, type ForeignTimeline } from './foreign-timeline.ts'
import { decodeText, isZip } from './read-bytes.ts'
import { readDatedLines } from './dated-lines.ts'
import { readList } from './list.ts'
import { publishedTable } from './published-sheet.ts'
import { readCsv, readTable } from './table.ts'
import { readTimelineJs } from './timelinejs.ts'
import type { WorkbookWishes } from './workbook.ts'

/**
 * Reads a file of another tool, whose format is known by its content.
 * @param file - how people call it
 * @throws ImportError where it is none of the formats, or nothing can be taken from it
 */
export async function readForeign(bytes: Uint8Array, file: string, wishes: WorkbookWishes): Promise<ForeignTimeline> {
  if (bytes.length === 0) throw new ImportError('the file is empty')
  if (isZip(bytes)) {
    const { readWorkbookFile } = await import('./workbook.ts')
    return readWorkbookFile(bytes, wishes)
  }
  const text = decodeText(bytes)
  const value = valueOf(text)
  const published = publishedTable(value)
  if (published !== undefined) return readTable(published, 'published sheet', wishes)
  const format = foreignFormat(file, text, value)
  if (isOwn(value)) throw new ImportError('this is a timeline already: run check or pdf on it')
  switch (format?.kind) {
    case 'timelinejs': return readTimelineJs(value)
    case 'ical': return readCalendar(text)
    case 'toml': return readList(tomlOf(text), 'TOML', wishes)
    case 'markwhen': return markwhenOrLines(text, file)
    case 'sheet': case 'csv': case 'tsv': return readTable(readCsv(text), 'table', wishes)
    case 'xml': throw new ImportError('files in XML or HTML are not read. Save it as a table (CSV or XLSX)')
    default: return (isMap(value) ? undefined : readDatedLines(text)) ?? readList(value, text.trimStart().startsWith('[') || text.trimStart().startsWith('{') ? 'list in JSON' : 'list in YAML', wishes)
  }
}

/** Notes may look like markwhen, and have dates in more ways than it knows: what has more events so is read so. */
async function markwhenOrLines(text: string, file: string): Promise<ForeignTimeline> {
  const { readMarkwhen } = await import('./markwhen.ts')
  const found = readMarkwhen(text)
  const lines = /\.(?:mw|mkwn|markwhen)$/i.test(file) ? undefined : readDatedLines(text)
  return lines !== undefined && lines.events.length > found.events.length ? lines : found
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a timeline of ours. */
function isOwn(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'languages' in value && 'events' in value
}

/** What JSON or YAML makes of a text; undefined where it is neither. */
function valueOf(text: string): unknown {
  // TimelineJS had its data as a call of a function once, or as the value of a variable.
  const bare = text.trim().replace(/^\/\*.*?\*\/\s*/s, '').replace(/^(?:var\s+)?[\w.]+\s*(?:=|\()\s*(?=[{[])/, '').replace(/(?<=[}\]])\s*\)?\s*;?\s*$/, '')
  try {
    return JSON.parse(bare)
  } catch {
    // Dates stay the texts that they are.
    const documents = [parseAllDocuments(text, { schema: 'core', logLevel: 'silent', uniqueKeys: false })].flat()
    if (documents.length === 0 || documents.some(({ errors }) => errors.length > 0)) return jsonLines(text)
    const values = documents.map((document): unknown => document.toJS()).filter((value) => value !== null)
    return values.length > 1 ? values : values[0]
  }
}

/** Lines that are each a value in JSON; undefined where one is not. */
function jsonLines(text: string): unknown[] | undefined {
  try {
    return text.split('\n').filter((line) => line.trim() !== '').map((line): unknown => JSON.parse(line))
  } catch {
    return undefined
  }
}

function tomlOf(text: string): unknown {
  try {
    return withoutDates(parseToml(text))
  } catch (error) {
    throw new ImportError(`this TOML file cannot be read: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]}`)
  }
}

/** Dates as TOML writes them: those without a clock time or an offset have none. */
function withoutDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString()
  if (Array.isArray(value)) return value.map(withoutDates)
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutDates(each)])) : value
}
