import type { Event } from '../timeline/schema/event.ts'
import type { Path } from '../timeline/schema/path.ts'
import type { Timeline } from '../timeline/schema/timeline.ts'
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
 * The events in the order of time. Events of unknown order stay as the file has them.
 * @throws Error where a time cannot be read, which validation reports
 */
export function chronology(timeline: Timeline): PlacedEvent[] {
  const parse = createWhenParser(timeline.zone)
  const placed = timeline.events.map((event, index): PlacedEvent => {
    const span = parse(event.when)
    if ('problem' in span) throw new Error(`The time of ${event.id} was not validated: ${span.problem}`)
    return { event, span, path: ['events', index] }
  })
  return placed.sort((a, b) => compareSpans(a.span, b.span))
}

/**
 * The time that all events together cover, by their dates alone: one day, or from the first date to the last, each as exact as it
 * is known.
 * @throws Error where no event has a date, as in an empty list
 */
export function wholeSpan(events: PlacedEvent[]): Span {
  const spans = events.map(({ span }) => span)
  const [first] = spans.flatMap(({ start, end }) => start ?? end ?? [])
  const last = spans.toSorted((a, b) => a.latest - b.latest).flatMap(({ start, end }) => end ?? start ?? []).at(-1)
  if (!first || !last) throw new Error('A timeline has at least one event with a date')
  const plain = { openStart: false, openEnd: false, endUnknown: false, offsets: [] }
  const bounds = { earliest: Math.min(...spans.map(({ earliest }) => earliest)), latest: Math.max(...spans.map(({ latest }) => latest)) }
  if (sameDate(first, last)) return { ...plain, ...bounds, form: 'single', precision: first.precision, start: first }
  return { ...plain, ...bounds, form: 'interval', precision: first.precision, start: first, end: last }
}

/** Whether a time is one single day. */
export function isOneDay(whole: Span): boolean {
  return whole.form === 'single' && whole.start?.precision === 'day'
}

function sameDate(a: CalendarDate, b: CalendarDate): boolean {
  return a.precision === b.precision && a.year === b.year && a.month === b.month && a.day === b.day
}

/**
 * The ISO 8601 date of the first event, as exact as it is known. A year before 1 becomes 0001, one above 9999 becomes 9999.
 * @throws Error where no event has a date
 */
export function plainDate(events: PlacedEvent[]): string {
  const { start } = wholeSpan(events)
  const parts = [Math.min(Math.max(start?.year ?? 1, 1), 9999), start?.month, start?.day]
  return parts.flatMap((part, index) => (part === undefined ? [] : String(part).padStart(index === 0 ? 4 : 2, '0'))).join('-')
}
