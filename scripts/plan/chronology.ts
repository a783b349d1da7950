import type { Event } from '../timeline/schema/event.ts'
import type { Path } from '../timeline/schema/path.ts'
import type { Timeline } from '../timeline/schema/timeline.ts'
import { civilBounds } from '../timeline/time/calendar.ts'
import { compareSpans } from '../timeline/time/order.ts'
import { createWhenParser } from '../timeline/time/parse.ts'
import type { CalendarDate, Span } from '../timeline/time/span.ts'

/** An event and its time. */
export interface PlacedEvent {
  event: Event
  span: Span
  /** Its path in the YAML file. */
  path: Path
}

/**
 * The events in the order of time, each behind those that `after` names. Events of unknown order stay as the file has them.
 * @throws Error where a time cannot be read, which validation reports
 */
export function chronology(timeline: Timeline): PlacedEvent[] {
  const parse = createWhenParser(timeline.zone)
  const placed = timeline.events.map((event, index): PlacedEvent => {
    const span = parse(event.when)
    if ('problem' in span) throw new Error(`The time of ${event.id} was not validated: ${span.problem}`)
    return { event, span, path: ['events', index] }
  })
  return behindEarlier(placed.sort((a, b) => compareSpans(a.span, b.span)))
}

/** Moves each event behind those that it comes after, and no farther. One that a selection leaves out moves nothing. */
function behindEarlier(sorted: PlacedEvent[]): PlacedEvent[] {
  if (sorted.every(({ event }) => event.after === undefined)) return sorted
  const waiting = new Map(sorted.map((placed) => [placed.event.id, placed]))
  const order: PlacedEvent[] = []
  while (waiting.size > 0) {
    const ready = [...waiting.values()].find(({ event }) => !event.after?.some((id) => id !== event.id && waiting.has(id))) ?? [...waiting.values()][0]
    if (!ready) break
    waiting.delete(ready.event.id)
    order.push(ready)
  }
  return order
}

/**
 * The time that all events together cover, by their dates alone: one day, or from the first date to the last, each as exact as it
 * is known. It is open where an event goes on, or where all that is known of the first or last one is a limit. No date that an
 * event names is outside of it.
 * @throws Error where no event has a date, as in an empty list
 */
export function wholeSpan(events: PlacedEvent[]): Span {
  const spans = events.map(({ span }) => span)
  const named = spans.flatMap(({ start, end }) => [start, end].filter((date) => date !== undefined))
  const first = named.toSorted((a, b) => civilBounds(a)[0] - civilBounds(b)[0] || civilBounds(b)[1] - civilBounds(a)[1])[0]
  const last = named.toSorted((a, b) => civilBounds(a)[1] - civilBounds(b)[1]).at(-1)
  if (!first || !last) throw new Error('A timeline has at least one event with a date')
  const bounds = { earliest: Math.min(...spans.map(({ earliest }) => earliest)), latest: Math.max(...spans.map(({ latest }) => latest)) }
  const isFirst = (date: CalendarDate | undefined): boolean => date !== undefined && civilBounds(date)[0] <= civilBounds(first)[0]
  const isLast = (date: CalendarDate | undefined): boolean => date !== undefined && civilBounds(date)[1] >= civilBounds(last)[1]
  const goesOn = spans.some((span) => span.form === 'interval' && span.openEnd && !span.endUnknown)
  const openEnd = goesOn || spans.some((span) => span.openEnd && isLast(span.start))
  const openStart = spans.some((span) => span.openStart && isFirst(span.start ?? span.end))
  const plain = { ...bounds, openStart, openEnd, endUnknown: openEnd && !goesOn, offsets: [], precision: first.precision }
  if (sameDate(first, last)) {
    const [limit, ...others] = new Set(spans.map((span) => span.limit))
    if (limit !== undefined && others.length === 0) return { ...plain, form: 'single', start: first, limit }
    if (!openStart && !openEnd) return { ...plain, form: 'single', start: first }
  }
  // Words for a time without a beginning and an end do not exist; its known dates then say the most.
  if (openStart === openEnd) return { ...plain, form: 'interval', start: first, end: last }
  return openStart ? { ...plain, form: 'interval', end: last } : { ...plain, form: 'interval', start: first }
}

/** Whether a time is one single day. */
export function isOneDay(whole: Span): boolean {
  return whole.form === 'single' && whole.limit === undefined && whole.start?.precision === 'day'
}

function sameDate(a: CalendarDate, b: CalendarDate): boolean {
  return a.precision === b.precision && a.year === b.year && a.month === b.month && a.day === b.day
}
