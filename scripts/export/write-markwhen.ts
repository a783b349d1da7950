import { textIn } from '../timeline/schema/text.ts'
import { toIsoDate } from '../timeline/time/edtf.ts'
import type { Span } from '../timeline/time/span.ts'
import type { PlacedEvent } from '../plan/chronology.ts'
import { wallClock, dayText, groupName, leftBehind, type Exported, type ExportInput } from './exported.ts'

/** Writes a markwhen file: groups as sections, tags as tags. Times that markwhen cannot say are left out and counted. */
export function markwhenText({ timeline, events, language }: ExportInput): Exported {
  const dated = events.flatMap((placed) => {
    const date = dateOf(placed.span)
    return date === undefined ? [] : [{ ...placed, date }]
  })
  const groups = Map.groupBy(dated, ({ event }) => groupName(timeline, event.group, language) ?? '')
  const header = [`title: ${oneLine(textIn(timeline.title, language))}`, ...(timeline.description ? [`description: ${oneLine(textIn(timeline.description, language))}`] : []), ...(timeline.zone ? [`timezone: ${timeline.zone}`] : [])]
  const sections = [...groups].map(([group, members]) => [...(group === '' ? [] : [`# ${oneLine(group)}`]), ...members.map((placed) => entryOf(placed, language))].join('\n'))
  const left = leftBehind(dated, ['group', 'tags', 'links'])
  if (dated.length < events.length) left.set('events whose time markwhen cannot say', events.length - dated.length)
  const vague = dated.filter(({ span }) => span.part !== undefined || [span.start, span.end].some((date) => date?.about || date?.uncertain)).length
  if (vague > 0) left.set('qualities of times (about, uncertain, part of the day)', vague)
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
    return `${first}T${whole(wallClock(span.time))}${span.until === undefined ? '' : `/${last}T${whole(wallClock(span.until))}`}`
  }
  const plain = toIsoDate({ ...span, offsets: [] }).replaceAll(/[~?%]/g, '')
  return /^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/.test(plain) ? plain : undefined
}

function whole(clock: string): string {
  return clock.length === 5 ? `${clock}:00` : clock
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
