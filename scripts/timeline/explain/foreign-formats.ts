import { extname } from 'node:path'
import { asMap } from '../checks/inventory.ts'

/** A format of another tool: what a message calls it, and which of its parts become which of ours. */
interface FormatWords {
  name: string
  parts: string
}

/** A format of another tool, by which programs know it too. */
interface Format extends FormatWords {
  kind: keyof typeof FORMATS
}

const CSV_PARTS = 'each row becomes an item under events:, its date when:, its headline title:, its text summary:'

const FORMATS = {
  timelinejs: { name: 'a TimelineJS file (JSON)', parts: 'start_date becomes when: 2024-05-17, text.headline becomes title:, text.text becomes summary:, media a picture: or a source with url:' },
  sheet: { name: 'a TimelineJS sheet (CSV)', parts: CSV_PARTS },
  csv: { name: 'a table (CSV)', parts: CSV_PARTS },
  tsv: { name: 'a table (with tabs)', parts: CSV_PARTS },
  markwhen: { name: 'a markwhen file', parts: '“2024-05-17: The bridge opens” becomes an item under events: with when: 2024-05-17 and title: The bridge opens, 2019 - 2021 becomes 2019/2021' },
  ical: { name: 'a calendar (iCalendar)', parts: 'each VEVENT becomes an item under events:, DTSTART when:, SUMMARY title:, DESCRIPTION summary:' },
  toml: { name: 'a TOML file', parts: 'key = "value" becomes key: value, and each [[events]] an item under events: that starts with "- "' },
  jsonList: { name: 'a list in JSON', parts: 'the list belongs under events:, with title:, languages: and sources: above it' },
  list: { name: 'a list', parts: 'the list belongs under events:, with title:, languages: and sources: above it' },
  xml: { name: 'a file in XML or HTML', parts: 'each event becomes an item under events:' },
} satisfies Record<string, FormatWords>

/**
 * Recognizes files of other tools by their content, whatever they are called.
 * @param value - what YAML made of the file; undefined where it is not YAML
 */
export function foreignFormat(file: string, source: string, value: unknown): Format | undefined {
  const kind = formatKind(file, source, value)
  return kind === undefined ? undefined : { kind, ...FORMATS[kind] }
}

function formatKind(file: string, source: string, value: unknown): Format['kind'] | undefined {
  const start = source.slice(0, 100_000).trimStart()
  if (/^BEGIN:V(?:CALENDAR|EVENT)\b/i.test(start)) return 'ical'
  if (/^<(?:\?xml|!doctype|html|svg|rss|feed|kml)\b/i.test(start)) return 'xml'
  if (isTimelineJs(value)) return 'timelinejs'
  if (Array.isArray(value)) return start.startsWith('[') ? 'jsonList' : 'list'
  if (hasOwnPart(source)) return undefined
  if (isToml(start) || extname(file).toLowerCase() === '.toml') return 'toml'
  if (isMarkwhen(start) || /^\.(?:mw|mkwn|markwhen)$/i.test(extname(file))) return 'markwhen'
  return tableFormat(start, extname(file).toLowerCase())
}

/** Whether a line opens a part which only a timeline has. It also matches in JSON. */
export function hasOwnPart(source: string): boolean {
  return /^\s{0,4}["']?(languages|sources|events)["']?\s*:/m.test(source)
}

/** TimelineJS 3 has `start_date`, its older version `timeline.date` with `startDate`, and what its sheets give a `feed`. */
function isTimelineJs(value: unknown): boolean {
  const { events, timeline, feed, eras } = asMap(value)
  const old = asMap(timeline).date
  const items = [events, Array.isArray(old) ? old : [old], eras].flatMap((list) => (Array.isArray(list) ? list : [])).map(asMap)
  const isOwn = items.some((item) => 'when' in item || 'id' in item)
  return !isOwn && (items.some((item) => 'start_date' in item || 'startDate' in item || 'headline' in asMap(item.text)) || Array.isArray(asMap(feed).entry))
}

function isToml(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  const assignments = lines.filter((line) => /^[\w."-]+\s*=\s*\S/.test(line)).length
  const headings = lines.filter((line) => /^\[\[?[\w."-]+\]\]?$/.test(line)).length
  return assignments > 0 && assignments + headings >= Math.max(2, lines.length / 2)
}

const MARKWHEN_DATE = String.raw`(?:\d{4}(?:[-/]\d{1,2}){0,2}|\d{1,2}\/(?:\d{1,2}\/)?\d{4}|(?:\d{1,2} )?[A-Z][a-z]{2,8}\.? (?:\d{1,2},? )?\d{4}|now)`

/** Lines that start with a date, or with two, and a colon. */
function isMarkwhen(text: string): boolean {
  const dated = new RegExp(`^\\s*(?:- )?${MARKWHEN_DATE}(?:\\s*[-/–]\\s*(?:${MARKWHEN_DATE}|\\d+ (?:days?|weeks?|months?|years?)))?\\s*:(?:\\s|$)`)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const found = lines.filter((line) => dated.test(line)).length
  return found >= 2 || (found === 1 && /^(?:section|group) /m.test(text))
}

function tableFormat(text: string, ending: string): Format['kind'] | undefined {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')).slice(0, 6)
  const [header = ''] = lines
  const sign = ['\t', ';', ',', '|'].find((candidate) => cells(header, candidate) >= 3) ?? ['\t', ';', ','].find((candidate) => isPair(lines, candidate)) ?? (ending === '.csv' ? ',' : '\t')
  const columns = cells(header, sign)
  // A quoted cell may run over several lines, so that not all lines have as many.
  // Prose has commas; a tab between two words is none of YAML's, nor a key with one value.
  const isTable = (columns >= (sign === '\t' ? 2 : 3) || isPair(lines, sign)) && !/^(?:[\w-]+:\s|[-{[])/.test(header) && lines.slice(1).some((line) => cells(line, sign) === columns)
  if (!isTable && ending !== '.csv' && ending !== '.tsv') return undefined
  if (/\bheadline\b/i.test(header) && /\byear\b/i.test(header)) return 'sheet'
  return sign === '\t' ? 'tsv' : 'csv'
}

/** Whether lines are a table of two columns: each has two cells, and the first line is two names without a space around what parts them. */
function isPair(lines: readonly string[], sign: string): boolean {
  const [header = ''] = lines
  return lines.length > 1 && !header.includes(`${sign} `) && !header.includes(` ${sign}`) && !/[.:!?]$/.test(header) && lines.every((line) => cells(line, sign) === 2)
}

/** The number of cells of a line. A separator in quotes is none. */
function cells(line: string, sign: string): number {
  return line.replaceAll(/"(?:[^"]|"")*"/g, '').split(sign).length
}
