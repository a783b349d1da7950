import { textIn } from '../timeline/schema/text.ts'
import { toIsoDate } from '../timeline/time/edtf.ts'
import type { CalendarDate, Span, TimeOfDay } from '../timeline/time/span.ts'
import type { PlacedEvent } from '../plan/chronology.ts'
import { wallClock, dayText, groupName, qualitiesOf, type Exported, type ExportInput } from './exported.ts'
import { leftBehind } from './left-behind.ts'

/** Writes a markwhen file: groups as sections, tags as tags. Times that markwhen cannot say are left out and counted. */
export function markwhenText(input: ExportInput): Exported {
  const { timeline, events, language } = input
  const dated = events.flatMap((placed) => {
    const date = dateOf(placed.span)
    return date === undefined ? [] : [{ ...placed, date }]
  })
  const groups = Map.groupBy(dated, ({ event }) => groupName(timeline, event.group, language) ?? '')
  const header = [`title: ${headerValue(textIn(timeline.title, language))}`, ...(timeline.description ? [`description: ${headerValue(textIn(timeline.description, language))}`] : []), ...(timeline.zone ? [`timezone: ${timeline.zone}`] : [])]
  const sections = [...groups].map(([group, members]) => [...(group === '' ? [] : [`# ${oneLine(group)}`]), ...members.map((placed) => entryOf(placed, language))].join('\n'))
  const left = leftBehind(input, dated, { events: ['group', 'tags', 'links'], whole: ['title', 'description', 'zone'] })
  if (dated.length < events.length) left.set('events whose time markwhen cannot say', events.length - dated.length)
  const { vague, shown } = qualitiesOf(dated)
  if (vague > 0) left.set('qualities of times (about, uncertain, part of the day)', vague)
  if (shown > 0) left.set('displayed dates', shown)
  const zoned = dated.filter(({ span }) => span.time !== undefined && span.zone !== timeline.zone).length
  if (zoned > 0) left.set('zones of single events', zoned)
  const seconds = dated.filter(({ span }) => (span.time?.seconds ?? span.until?.seconds) !== undefined).length
  if (seconds > 0) left.set('seconds', seconds)
  return { text: `${[header.join('\n'), ...sections].join('\n\n')}\n`, left }
}

function entryOf({ event, date }: PlacedEvent & { date: string }, language: string): string {
  const tags = event.tags.map((tag) => ` #${textIn(tag, language).replaceAll(/[^\p{L}\p{N}]+/gu, '_')}`).join('')
  const links = event.links.map((link) => (typeof link === 'string' ? link : `[${link.title === undefined ? link.url : textIn(link.title, language)}](${link.url})`))
  const body = [...[event.summary, event.text].flatMap((part) => (part === undefined ? [] : [textIn(part, language)])), ...links].join('\n').replaceAll(/\n{2,}/g, '\n')
  return `${date}: ${oneLine(textIn(event.title, language))}${tags}${body === '' ? '' : `\n${body}`}`
}

/** Years, months and days, alone or from one to the other; clock times on a day. */
function dateOf(span: Span): string | undefined {
  if (span.limit !== undefined || span.openStart || span.openEnd || span.start === undefined || span.running !== undefined) return undefined
  if (span.time !== undefined) {
    const [first, last] = [dayText(span.start), dayText(span.end ?? span.start)]
    if (first === undefined || last === undefined) return undefined
    return [momentOf(span.start, span.time), ...(span.until === undefined ? [] : [momentOf(span.end ?? span.start, span.until)])].join(' - ')
  }
  const plain = toIsoDate({ ...span, offsets: [] }).replaceAll(/[~?%]/g, '')
  return /^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/.test(plain) ? plain : undefined
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A day with a clock time of its place. markwhen takes ISO 8601 with a zone alone, for a text otherwise; and it has no seconds. */
function momentOf({ year, month = 1, day = 1 }: CalendarDate, { minutes }: TimeOfDay): string {
  return `${MONTHS[month - 1]} ${day} ${String(year).padStart(4, '0')} ${wallClock({ minutes })}`
}

/** The header is YAML: what could be something else there stands in quotes. */
function headerValue(text: string): string {
  const line = oneLine(text)
  return /^[\p{L}][^:#]*$/u.test(line) && !/^(?:true|false|null|yes|no|on|off)$/i.test(line) ? line : JSON.stringify(line)
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
