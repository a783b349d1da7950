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

/** `[x]` or `[ ]` before what is to be done. */
const DONE = /^\[.?\]\s*/

/** Keys of the header that are not the names of tags. */
const HEADER = new Set(['title', 'description', 'author', 'timezone', 'tz', 'dateFormat', 'key', 'ranges', 'edit', 'view', 'date'])

/**
 * Reads a markwhen file by its own parser. Sections and groups of the outermost level are groups; tags are tags. Dates that depend on the day of reading
 * (`now`, a month without a year) are left out.
 * @throws ImportError where it has no event
 */
export function readMarkwhen(text: string): ForeignTimeline {
  const { plain, pathAt } = withoutKeywords(text)
  const { events, header } = parse(plain) as unknown as { events: MarkwhenGroup; header: Record<string, unknown> }
  const found: ForeignTimeline = { format: 'markwhen', order: /^d/i.test(textOf(header['dateFormat']) ?? '') ? 'day-first' : 'month-first', events: [], eras: [], left: [], remarks: [] }
  const [title, description, author, zone] = ['title', 'description', 'author', 'timezone'].map((key) => textOf(header[key]))
  Object.assign(found, filledIn({ title, description, author, zone: zone ?? textOf(header['tz']) }))
  for (const [key, value] of Object.entries(header)) {
    if (/^[#)]/.test(key) || key === 'key') found.left.push({ kind: 'colours of tags', at: 'the header', value: `${key.slice(1)}: ${textOf(value) ?? JSON.stringify(value)}` })
    else if (!HEADER.has(key)) found.left.push({ kind: 'settings', at: 'the header', value: `${key}: ${textOf(value) ?? JSON.stringify(value)}` })
  }
  const lines = indexLines(plain)
  const lineOf = ({ textRanges }: MarkwhenEvent): number => lines.position(textRanges.whole.from).line
  const dated = unreadEvents(plain, new Set(eventsIn(events).map(lineOf)), found)
  const read = createTimeReader(found.order)
  collect(events, [], [], { found, lineOf, dated, pathAt, isRead: (time) => !('problem' in read(time)) })
  for (const [, event] of dated) {
    const [group, ...inner] = pathAt(Number(event.at.slice(5)))
    leaveInner(inner, event.at, found.left)
    found.events.push({ ...event, ...(group !== undefined && { group }) })
  }
  if (found.events.length === 0) throw new ImportError('this markwhen file has no events')
  return found
}

/** The groups of older files, `section Work` to `endSection`, told apart from the text: the parser knows headings alone. */
function withoutKeywords(text: string): { plain: string; pathAt: (line: number) => string[] } {
  const open: string[] = []
  const paths: string[][] = []
  const lines = text.split('\n').map((line) => {
    const [, title] = /^\s*(?:section|group)\s+(\S.*)$/.exec(line) ?? []
    const isEnd = /^\s*end(?:Section|Group)\s*$/i.test(line)
    if (title !== undefined) open.push(title.trim())
    if (isEnd) open.pop()
    paths.push([...open])
    return title !== undefined || isEnd ? '' : line
  })
  const isOld = /^\s*end(?:Section|Group)\s*$/im.test(text)
  return isOld ? { plain: lines.join('\n'), pathAt: (line) => paths[line - 1] ?? [] } : { plain: text, pathAt: () => [] }
}

interface Reading {
  found: ForeignTimeline
  /** The line that an event begins on, from 1. */
  lineOf: (event: MarkwhenEvent) => number
  /** Lines that have a date in a spelling of ours and not of the parser's; it takes them for text of the event above. */
  dated: ReadonlyMap<string, FoundEvent>
  isRead: (time: FoundEvent['time']) => boolean
  /** The groups that a line is in by keywords of older files. */
  pathAt: (line: number) => string[]
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
function unreadEvents(text: string, taken: ReadonlySet<number>, { order, left }: ForeignTimeline): Map<string, FoundEvent> {
  const read = createTimeReader(order)
  const found = new Map<string, FoundEvent>()
  let last: FoundEvent | undefined
  for (const [index, line] of text.split('\n').entries()) {
    const [, date = '', again, title = ''] = /^\s*(?:- )?(\S.*?)(?:\s+((?:every|x\d)[^:]*))?:\s+(\S.*)$/i.exec(line) ?? []
    if (taken.has(index + 1) || /^\s*#+ /.test(line)) last = undefined
    else if (/\d{4}/.test(date) && !('problem' in read(timeOf(date)))) {
      if (again !== undefined) left.push({ kind: 'times that come again (only the first is kept)', at: `line ${index + 1}`, value: again })
      const tags = [...title.matchAll(/(?<=^|\s)#([\p{L}\w-]+)/gu)].map(([, tag = '']) => tag)
      last = { ...emptyEvent(`line ${index + 1}`), title: title.replaceAll(/(?:^|\s)#[\p{L}\w-]+/gu, '').trim(), tags, time: timeOf(date) }
      found.set(withoutDash(line), last)
    } else if (last !== undefined && (line.trim() !== '' || last.text !== undefined)) last.text = [last.text, line].filter((part) => part !== undefined).join('\n')
  }
  return found
}

function leaveInner(groups: readonly string[], at: string, left: ForeignTimeline['left']): void {
  if (groups.length > 0) left.push({ kind: 'inner groups (the outer one is kept)', at, value: groups.join(' › ') })
}

function withoutDash(line: string): string {
  return line.trim().replace(/^- /, '')
}

function eventsIn(group: MarkwhenGroup): MarkwhenEvent[] {
  return group.children.flatMap((child) => ('children' in child ? eventsIn(child) : [child]))
}

function eventOf(event: MarkwhenEvent, headings: readonly string[], tags: readonly string[], { lineOf, found: { left }, dated, isRead, pathAt }: Reading): FoundEvent {
  const at = `line ${lineOf(event)}`
  const path = [...headings, ...pathAt(lineOf(event))]
  const { full, datePart = '', restTrimmed } = event.firstLine
  const behind = full.slice(datePart.length).split(':')[0]?.trim() ?? ''
  // The parser takes the words behind a date in another spelling than its own into the date.
  const [whole = '', ...rest] = restTrimmed.startsWith(':') ? datePart.split(/:\s/) : [datePart]
  const [, date = whole, repeated] = /^(?:- )?(.*?)(?:\s+((?:every|x\d).*))?$/i.exec(whole.trim()) ?? []
  const marked = (rest.length > 0 ? rest.join(': ') : restTrimmed).replace(/^:\s*/, '')
  const title = marked.replace(DONE, '')
  for (const words of [marked, ...event.supplemental.filter(({ type }) => type === 'checkbox').map(({ raw = '' }) => raw)]) if (DONE.test(words)) left.push({ kind: 'marks of what is done', at, value: words })
  // What stands below a line that has a date belongs to that one.
  const next = event.supplemental.findIndex(({ raw }) => dated.has(withoutDash(raw ?? '')))
  const body = event.supplemental.slice(0, next === -1 ? undefined : next).map(({ raw, type }) => (type === 'listItem' ? `- ${raw ?? ''}` : type === 'checkbox' ? `- ${(raw ?? '').replace(DONE, '')}` : (raw ?? ''))).join('\n')
  const again = repeated ?? (/^(?:every|x\d)/i.test(behind) ? behind : undefined)
  if (again !== undefined) left.push({ kind: 'times that come again (only the first is kept)', at, value: again })
  for (const [key, value] of Object.entries(event.properties ?? {})) if (key !== 'id' && key !== 'tags') left.push({ kind: `property ‘${key}’`, at, value: textOf(value) ?? JSON.stringify(value) })
  leaveInner(path.slice(1), at, left)
  return {
    ...emptyEvent(at),
    title,
    ...(body.trim() !== '' && { text: body }),
    ...(path[0] !== undefined && { group: path[0] }),
    tags: [...new Set([...tags, ...event.tags])],
    time: timeIn(event, date, isRead),
  }
}

/** What the date says; the parser's own reading of what only it understands, such as a duration. What depends on the day of reading is no time. */
function timeIn(event: MarkwhenEvent, date: string, isRead: Reading['isRead']): FoundEvent['time'] {
  if (event.isRelative) return relative(event)
  if (!/\d{4}|\d+ *(?:bc|ad|ce)/i.test(date)) return {}
  const time = timeOf(date)
  return isRead(time) || /\bnow\b/i.test(date) ? time : relative(event)
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
  if (/^now$/i.test(end)) return { start: `since ${start}` }
  return clock ? { start, until: end } : { start, end }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : typeof value === 'number' ? String(value) : undefined
}
