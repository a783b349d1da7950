import { parse } from '@markwhen/parser'
import { indexLines } from '../timeline/read/lines.ts'
import { createTimeReader } from './dates.ts'
import { emptyEvent, filledIn, ImportError, type ForeignTimeline, type FoundEvent } from './foreign-timeline.ts'

/** An event as the parser of markwhen has it; what an importer needs of it. */
interface MarkwhenEvent {
  firstLine: { full: string; datePart?: string; restTrimmed: string }
  dateRangeIso: { fromDateTimeIso: string; toDateTimeIso: string }
  properties?: Record<string, unknown>
  tags: string[]
  supplemental: { raw?: string; type: string }[]
  textRanges: { whole: { from: number } }
  isRelative?: boolean
}

interface MarkwhenGroup {
  title?: string
  tags?: string[]
  style?: 'group' | 'section'
  children: MarkwhenNode[]
}

type MarkwhenNode = MarkwhenEvent | MarkwhenGroup

/** Keys of the header that are not the names of tags. */
const HEADER = new Set(['title', 'description', 'author', 'timezone', 'tz', 'dateFormat', 'key', 'ranges', 'edit', 'view', 'date'])

/**
 * Reads a markwhen file by its own parser. Sections and groups of the outermost level are groups; tags are tags. Dates that depend on the day of reading
 * (`now`, a month without a year) are left out.
 * @throws ImportError where it has no event
 */
export function readMarkwhen(text: string): ForeignTimeline {
  const { events, header } = parse(text) as unknown as { events: MarkwhenGroup; header: Record<string, unknown> }
  const found: ForeignTimeline = { format: 'markwhen', order: /^d/i.test(textOf(header['dateFormat']) ?? '') ? 'day-first' : 'month-first', events: [], eras: [], left: [], remarks: [] }
  const [title, description, author, zone] = ['title', 'description', 'author', 'timezone'].map((key) => textOf(header[key]))
  Object.assign(found, filledIn({ title, description, author, zone: zone ?? textOf(header['tz']) }))
  for (const [key, value] of Object.entries(header)) {
    if (/^[#)]/.test(key) || key === 'key') found.left.push({ kind: 'colours of tags', at: 'the header', value: `${key.slice(1)}: ${textOf(value) ?? JSON.stringify(value)}` })
    else if (!HEADER.has(key)) found.left.push({ kind: 'settings', at: 'the header', value: `${key}: ${textOf(value) ?? JSON.stringify(value)}` })
  }
  const lines = indexLines(text)
  const lineOf = ({ textRanges }: MarkwhenEvent): number => lines.position(textRanges.whole.from).line
  const dated = unreadEvents(text, new Set(eventsIn(events).map(lineOf)), found)
  collect(events, [], [], { found, lineOf, dated })
  found.events.push(...dated.values())
  if (found.events.length === 0) throw new ImportError('this markwhen file has no events')
  return found
}

interface Reading {
  found: ForeignTimeline
  /** The line that an event begins on, from 1. */
  lineOf: (event: MarkwhenEvent) => number
  /** Lines that have a date in a spelling of ours and not of the parser's; it takes them for text of the event above. */
  dated: ReadonlyMap<string, FoundEvent>
}

function collect(group: MarkwhenGroup, path: string[], tags: string[], reading: Reading): void {
  for (const child of group.children) {
    if ('children' in child) {
      const title = child.title?.trim() ?? ''
      collect(child, title === '' ? path : [...path, title], [...tags, ...(child.tags ?? [])], reading)
    } else reading.found.events.push(eventOf(child, path, tags, reading))
  }
}

/** Events of the lines that the parser has not taken for events, though they begin with a date. @param taken - the lines of its events, from 1 */
function unreadEvents(text: string, taken: ReadonlySet<number>, { order }: ForeignTimeline): Map<string, FoundEvent> {
  const read = createTimeReader(order)
  return new Map(
    text.split('\n').flatMap((line, index): [string, FoundEvent][] => {
      const [, date = '', title = ''] = /^\s*(?:- )?(\S.*?):\s+(\S.*)$/.exec(line) ?? []
      if (taken.has(index + 1) || !/\d{4}/.test(date) || 'problem' in read(timeOf(date))) return []
      const tags = [...title.matchAll(/(?<=^|\s)#([\p{L}\w-]+)/gu)].map(([, tag = '']) => tag)
      return [[line.trim(), { ...emptyEvent(`line ${index + 1}`), title: title.replaceAll(/(?:^|\s)#[\p{L}\w-]+/gu, '').trim(), tags, time: timeOf(date) }]]
    }),
  )
}

function eventsIn(group: MarkwhenGroup): MarkwhenEvent[] {
  return group.children.flatMap((child) => ('children' in child ? eventsIn(child) : [child]))
}

function eventOf(event: MarkwhenEvent, path: readonly string[], tags: readonly string[], { lineOf, found: { left }, dated }: Reading): FoundEvent {
  const at = `line ${lineOf(event)}`
  const { full, datePart = '', restTrimmed } = event.firstLine
  const again = full.slice(datePart.length).split(':')[0]?.trim() ?? ''
  // The parser takes the words behind a date in another spelling than its own into the date.
  const [date = '', ...rest] = restTrimmed.startsWith(':') ? datePart.split(/:\s/) : [datePart]
  const title = rest.length > 0 ? rest.join(': ') : restTrimmed
  const body = event.supplemental.filter(({ raw }) => !dated.has((raw ?? '').trim())).map(({ raw, type }) => (type === 'listItem' ? `- ${raw ?? ''}` : type === 'checkbox' ? `- ${(raw ?? '').replace(/^\[.?\]\s*/, '')}` : (raw ?? ''))).join('\n')
  if (/^(?:every|x\d)/i.test(again)) left.push({ kind: 'times that come again (only the first is kept)', at, value: again })
  for (const [key, value] of Object.entries(event.properties ?? {})) if (key !== 'id' && key !== 'tags') left.push({ kind: `property ‘${key}’`, at, value: textOf(value) ?? JSON.stringify(value) })
  if (path.length > 1) left.push({ kind: 'inner groups (the outer one is kept)', at, value: path.slice(1).join(' › ') })
  return {
    ...emptyEvent(at),
    title: title.replace(/^:\s*/, ''),
    ...(body.trim() !== '' && { text: body }),
    ...(path[0] !== undefined && { group: path[0] }),
    tags: [...new Set([...tags, ...event.tags])],
    time: event.isRelative || !/\d{4}|\d+ *(?:bc|ad|ce)/i.test(date) ? (event.isRelative ? relative(event) : {}) : timeOf(date),
  }
}

/** A time counted from another one, as the parser has worked it out; days are what both ends have. */
function relative({ dateRangeIso: { fromDateTimeIso, toDateTimeIso } }: MarkwhenEvent): FoundEvent['time'] {
  const [from, to] = [fromDateTimeIso.slice(0, 10), new Date(new Date(toDateTimeIso).getTime() - 1).toISOString().slice(0, 10)]
  return from === to ? { start: from } : { start: from, end: to }
}

/** `2019 - 2021`, `2019-05-01/2020`: ends apart, so that each keeps its own precision. */
function timeOf(text: string): FoundEvent['time'] {
  const [start = '', end, ...more] = text.trim().split(/\s+-\s+|(?<=\d{4}(?:-\d\d){0,2}(?:T[\d:.]+Z?)?)\s*\/\s*(?=\d{4})|\s+[–—]\s+/)
  const clock = /^\d{1,2}(?::\d\d){1,2}$|^\d{1,2} ?[ap]m$/i.test(end ?? '')
  if (end === undefined || more.length > 0) return { start: text.trim() }
  return clock ? { start, until: end } : { start, end }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : typeof value === 'number' ? String(value) : undefined
}
