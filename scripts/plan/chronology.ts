import type { Event } from '../timeline/schema/event.ts'
import type { Path } from '../timeline/schema/path.ts'
import type { Timeline } from '../timeline/schema/timeline.ts'
import { civilBounds } from '../timeline/time/calendar.ts'
import { compareSpans, sortKey } from '../timeline/time/order.ts'
import { whenParserOf } from '../timeline/time/parse.ts'
import { runningBounds } from '../timeline/time/running-clock.ts'
import { isTimeProblem, type CalendarDate, type Span } from '../timeline/time/span.ts'
import { type EarlierEvents, earlierEvents, spansOfAll, withUndated } from '../timeline/time/undated.ts'

/** An event and its time. */
export interface PlacedEvent {
  event: Event
  span: Span
  /** Its path in the YAML file. */
  path: Path
}

/**
 * The events in the order of time, each behind those that it comes after. Events of unknown order stay as the file has them.
 * @throws Error where a time cannot be read, which validation reports
 */
export function chronology(timeline: Timeline): PlacedEvent[] {
  const parse = whenParserOf(timeline)
  const read = timeline.events.map((event, index): Omit<PlacedEvent, 'span'> & { span?: Span } => {
    const span = event.when === undefined ? undefined : parse(event.when)
    if (span && isTimeProblem(span)) throw new Error(`The time of ${event.id} was not validated: ${span.problem}`)
    return { event, ...(span ? { span } : {}), path: ['events', index] }
  })
  const earlier = earlierEvents(timeline.events)
  const spans = spansOfAll(read, earlier, timeline.zone)
  const placed = read.flatMap(({ event, path }): PlacedEvent[] => {
    const span = spans.get(event.id)
    return span ? [{ event, span, path }] : []
  })
  const dated = placed.filter(({ span }) => !span.isUnstated).sort((a, b) => compareSpans(a.span, b.span))
  return sortedAlike(behindEarlier(dated.length === placed.length ? dated : withUndated(dated, placed, earlier), earlier))
}

/** Moves each event behind those that it comes after, and no farther. One that a selection leaves out moves nothing. */
function behindEarlier(sorted: PlacedEvent[], earlier: EarlierEvents): PlacedEvent[] {
  if ([...earlier.values()].every(({ size }) => size === 0)) return sorted
  const waiting = new Map(sorted.map((placed) => [placed.event.id, placed]))
  const order: PlacedEvent[] = []
  while (waiting.size > 0) {
    const ready = [...waiting.values()].find(({ event }) => ![...(earlier.get(event.id) ?? [])].some((id) => waiting.has(id))) ?? [...waiting.values()][0]
    if (!ready) break
    waiting.delete(ready.event.id)
    order.push(ready)
  }
  return order
}

/** Lets events without a date sort like the event before them, so that all that sorts by time keeps their place. */
function sortedAlike(order: PlacedEvent[]): PlacedEvent[] {
  const firstDated = order.find(({ span }) => !span.isUnstated)?.span
  let key = firstDated && sortKey(firstDated)
  return order.map((placed) => {
    if (!placed.span.isUnstated) {
      key = sortKey(placed.span)
      return placed
    }
    return { ...placed, span: { ...placed.span, sorted: key ?? [0, 0] } }
  })
}

/**
 * The time that all events together cover, by their dates alone: one day, or from the first date to the last, each as exact as it
 * is known. It is open where an event goes on, or where all that is known of the first or last one is a limit. No date that an
 * event names is outside of it. Without dates it is what a running clock says.
 * @returns undefined where no event has a time
 */
export function wholeSpan(events: PlacedEvent[]): Span | undefined {
  const spans = events.map(({ span }) => span).filter(({ isUnstated }) => !isUnstated)
  const dates = spans.flatMap(({ start, end }) => [start, end].filter((date) => date !== undefined))
  const isOne = dates.every((date) => dates[0] && sameDate(date, dates[0]))
  // The bounds of a season are wide, and those of two overlap; what their years say holds for all.
  const named = isOne ? dates : dates.map(asYear)
  const first = named.toSorted((a, b) => civilBounds(a)[0] - civilBounds(b)[0] || civilBounds(b)[1] - civilBounds(a)[1])[0]
  const last = named.toSorted((a, b) => civilBounds(a)[1] - civilBounds(b)[1]).at(-1)
  if (!first || !last) return wholeRunning(spans)
  const bounds = { earliest: Math.min(...spans.map(({ earliest }) => earliest)), latest: Math.max(...spans.map(({ latest }) => latest)) }
  const isFirst = (date: CalendarDate | undefined): boolean => date !== undefined && civilBounds(isOne ? date : asYear(date))[0] <= civilBounds(first)[0]
  const isLast = (date: CalendarDate | undefined): boolean => date !== undefined && civilBounds(isOne ? date : asYear(date))[1] >= civilBounds(last)[1]
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
  if (openStart === openEnd) {
    // 'January 1906 to 2024' would be uneven; over years, the years hold for both.
    const isUneven = first.precision !== last.precision && first.year !== last.year
    const [start, end] = [asBound(first), asBound(last)].map((date) => (isUneven ? plainYear(date) : date)) as [CalendarDate, CalendarDate]
    return { ...plain, form: 'interval', start, end, ...(isUneven ? { precision: start.precision } : {}) }
  }
  // 'Since 6 August 1793' would say that what goes on began on that day; over years, the year is what holds for the whole.
  const known = asBound(openStart ? last : first)
  const bound = first.year === last.year ? known : plainYear(known)
  return openStart ? { ...plain, form: 'interval', end: bound } : { ...plain, form: 'interval', start: bound }
}

/** The first or last date of several: where it is less than sure, the whole begins or ends about then. What is possible is said of the event. */
function asBound(date: CalendarDate): CalendarDate {
  return date.uncertain ? { ...date, uncertain: false, about: true } : date
}

/** The year of a month or day; what is known less exactly stays as it is. */
function plainYear(date: CalendarDate): CalendarDate {
  if (date.month === undefined) return date
  const { year, about, uncertain } = date
  return { precision: 'year', year, about, uncertain }
}

/** The same for words about events of which none may have a date: then what the first one says, which is that none is stated. @throws Error where there is no event */
export function knownSpan(events: readonly PlacedEvent[]): Span {
  const span = wholeSpan([...events]) ?? events[0]?.span
  if (!span) throw new Error('There is no event')
  return span
}

/** The year of a season; any other date as it is. */
function asYear(date: CalendarDate): CalendarDate {
  if (date.precision !== 'season') return date
  const { part: _, ...rest } = date
  return { ...rest, precision: 'year' }
}

/** From the first to the last time of a running clock. */
function wholeRunning(spans: readonly Span[]): Span | undefined {
  const times = spans.flatMap(({ running, runningUntil }) => [running, runningUntil ?? running].filter((time) => time !== undefined))
  const [first, last] = [times.toSorted((a, b) => runningBounds(a)[0] - runningBounds(b)[0])[0], times.toSorted((a, b) => runningBounds(a)[1] - runningBounds(b)[1]).at(-1)]
  const [span] = spans
  if (!first || !last || !span) return undefined
  const isOne = runningBounds(first)[0] === runningBounds(last)[0]
  const { shown: _, limit: __, ...rest } = span
  return { ...rest, form: isOne ? 'single' : 'interval', running: first, ...(isOne ? {} : { runningUntil: last }), openStart: false, openEnd: false }
}

/** Whether a time is one single day. */
export function isOneDay(whole: Span | undefined): boolean {
  return whole?.form === 'single' && whole.limit === undefined && whole.start?.precision === 'day'
}

function sameDate(a: CalendarDate, b: CalendarDate): boolean {
  return a.precision === b.precision && a.year === b.year && a.part === b.part && a.month === b.month && a.day === b.day
}
