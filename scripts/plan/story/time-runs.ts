import { fieldsOf } from '../../timeline/time/calendar.ts'
import { beginOf } from '../../timeline/time/era-order.ts'
import type { CalendarDate, Span } from '../../timeline/time/span.ts'
import { knownSpan, type PlacedEvent } from '../chronology.ts'

/** Events that follow each other, and the time that they are called by. */
export interface TimeRun {
  events: PlacedEvent[]
  span: Span
}

/** Fewest and most chapters, about how many events make one, and how many it has at least on an average where the calendar divides. */
const CHAPTERS = { fewest: 3, most: 8, events: 12, least: 4 }
/** Units of which one holds more than this share of all events, 0–1, make no chapters. */
const LARGEST = 0.6
/** Years farther from 1 than this are told as the events themselves say them: '13.8 billion years ago'. */
const COUNTED = 10_000

const UNITS = ['century', 'decade', 'year', 'month', 'day'] as const
type Unit = (typeof UNITS)[number]

/**
 * Divides events by time where the calendar does: into centuries, decades, years, months or days if there are 3 to 8 of them with some events each, else
 * into about as many runs of the same length that begin with one.
 * @param events - in the order of time
 * @param offsetAt - from UTC, in milliseconds
 * @returns one run where nothing divides them
 */
export function timeRuns(events: readonly PlacedEvent[], offsetAt: (instant: number) => number): TimeRun[] {
  const begins = beginsOf(events)
  if (begins.length === 0) return [{ events: [...events], span: knownSpan(events) }]
  const dates = begins.map((begin) => fieldsOf(begin + offsetAt(begin)))
  const isDated = events.every(({ span: { start, end, isUnstated } }) => start ?? end ?? isUnstated)
  const isCounted = isDated && dates.every(({ year }) => year >= 1 && year <= COUNTED)
  const unitOf = (index: number, unit: Unit): CalendarDate => dateOf(dates[index] ?? { year: 1, month: 1, day: 1 }, unit)
  const starts = (unit: Unit): number[] => events.flatMap((_, index) => (index > 0 && keyOf(unitOf(index - 1, unit)) === keyOf(unitOf(index, unit)) ? [] : [index]))
  const known = UNITS.filter((unit) => isCounted || (unit !== 'century' && unit !== 'decade'))
  const cut = (at: readonly number[], name: (from: number, to: number) => Span): TimeRun[] =>
    at.map((from, index) => ({ events: events.slice(from, at[index + 1] ?? events.length), span: name(from, (at[index + 1] ?? events.length) - 1) }))
  const natural = known.find((unit) => isDivision(starts(unit), events.length))
  if (natural) return cut(starts(natural), (from) => (isCounted ? spanOf(unitOf(from, natural)) : knownSpan(events.slice(from, from + 1))))
  const wanted = Math.min(CHAPTERS.most, Math.max(CHAPTERS.fewest, Math.round(events.length / CHAPTERS.events)))
  const enough = known.filter((each) => starts(each).length >= wanted)
  // A chapter of one event tells no more than the event itself, so that a finer unit is better where it has none.
  const unit = enough.find((each) => Math.min(...lengthsOf(evenly(starts(each), events.length, wanted), events.length)) > 1) ?? enough[0]
  if (!unit) return [{ events: [...events], span: knownSpan(events) }]
  return cut(evenly(starts(unit), events.length, wanted), (from, to) => {
    if (!isCounted) return knownSpan(events.slice(from, to + 1))
    // A decade or a century as an end would say more than is meant: 'the 1950s to the 1970s'.
    const exact = unit === 'century' || unit === 'decade' ? 'year' : unit
    return spanOf(unitOf(from, exact), unitOf(to, exact))
  })
}

/** When each event began; one without a date stands where the one before it does. Empty where no event has a time. */
function beginsOf(events: readonly PlacedEvent[]): number[] {
  const known = events.map(({ span }) => (span.isUnstated ? undefined : beginOf(span)))
  let before = known.find((begin) => begin !== undefined)
  if (before === undefined) return []
  return known.map((begin) => (before = begin ?? before ?? 0))
}

function isDivision(starts: readonly number[], events: number): boolean {
  return starts.length >= CHAPTERS.fewest && starts.length <= Math.min(CHAPTERS.most, Math.max(CHAPTERS.fewest, events / CHAPTERS.least)) && Math.max(...lengthsOf(starts, events)) <= LARGEST * events
}

/** How many events each run has. @param starts - the places, from 0, at which runs begin */
function lengthsOf(starts: readonly number[], events: number): number[] {
  return starts.map((start, index) => (starts[index + 1] ?? events) - start)
}

/** Some of the starts, the first among them, so that runs of about the same length begin there. */
function evenly(starts: readonly number[], events: number, wanted: number): number[] {
  const chosen = [0]
  for (let run = 1; run < wanted; run += 1) {
    const ideal = (run * events) / wanted
    const left = starts.filter((start) => start > (chosen.at(-1) ?? 0))
    const nearest = left.toSorted((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal))[0]
    if (nearest !== undefined) chosen.push(nearest)
  }
  return chosen
}

function dateOf({ year, month, day }: { year: number; month: number; day: number }, unit: Unit): CalendarDate {
  const plain = { about: false, uncertain: false }
  if (unit === 'century') return { precision: unit, year: Math.floor(year / 100) * 100, ...plain }
  if (unit === 'decade') return { precision: unit, year: Math.floor(year / 10) * 10, ...plain }
  return { precision: unit, year, ...(unit === 'year' ? {} : { month }), ...(unit === 'day' ? { day } : {}), ...plain }
}

function keyOf({ year, month, day }: CalendarDate): string {
  return `${year}-${month ?? ''}-${day ?? ''}`
}

/** A date, or the time from one to another, to be written in words. */
function spanOf(start: CalendarDate, end: CalendarDate = start): Span {
  const plain = { earliest: 0, latest: 0, precision: start.precision, openStart: false, openEnd: false, endUnknown: false, offsets: [] }
  return keyOf(start) === keyOf(end) ? { ...plain, form: 'single', start } : { ...plain, form: 'interval', start, end }
}
