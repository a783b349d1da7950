import { civil, fieldsOf } from './calendar.ts'
import { parseRunning, runningBounds, runningPrecision } from './running-clock.ts'
import type { CalendarDate, Span, TimeProblem, WhenFields } from './span.ts'
import type { Zones } from './zones.ts'

/** When a running clock started; undefined where the timeline does not say it. */
export type ClockStart = Span | undefined

/**
 * The span of a time of a running clock. Where its start is known, it is placed at real instants, as exactly as the start is known;
 * else its instants count from T.
 */
export function runningSpan(fields: WhenFields, start: ClockStart, zones: Zones): Span | TimeProblem {
  const beside = (['time', 'until', 'part', 'zone'] as const).find((field) => fields[field] !== undefined)
  if (beside !== undefined) return { code: 'running-beside', problem: `'${beside}' stands beside the time of a running clock`, hint: 'leave it out; the clock says the time', field: beside }
  const parsed = parseRunning(String(fields.date))
  if ('problem' in parsed) return parsed
  const [own, last] = [parsed.start, parsed.end ?? parsed.start]
  const [from, to] = [runningBounds(own)[0], runningBounds(last)[parsed.end ? 0 : 1]]
  const span: Span = {
    form: parsed.end ? 'interval' : 'single',
    earliest: (start?.earliest ?? 0) + from,
    latest: start ? start.latest - lengthOfReading(start) + to : to,
    precision: start === undefined || start.time ? coarser(runningPrecision(own), runningPrecision(last)) : start.precision,
    openStart: false,
    openEnd: false,
    endUnknown: false,
    offsets: [],
    running: own,
    ...(parsed.end ? { runningUntil: parsed.end } : {}),
  }
  if (!start) return span
  const { zone } = start
  const offsets = start.time && zone !== undefined ? [...new Set([span.earliest, span.latest].map((at) => zones.offsetAt(zone, at) / 1000))] : []
  return { ...span, ...(zone === undefined ? {} : { zone }), offsets, ...datesOf(span, zone, zones) }
}

/** A clock time that is given to the minute is taken for its first second, as the clock that runs from it does. */
const lengthOfReading = ({ time, earliest, latest }: Span) => (time ? latest - earliest : 0)

const coarser = <T extends 'day' | 'minute' | 'second'>(a: T, b: T): T => (a === 'day' || b === 'second' ? a : b)

/** The dates on which it surely was: one day if that is known, else a month or a year; none where not even that is. */
function datesOf(span: Span, zone: string | undefined, zones: Zones): Pick<Span, 'start' | 'end'> {
  const [first, last] = [span.earliest, span.latest - 1].map((instant) => fieldsOf(instant + zones.offsetAt(zone, instant)))
  if (!first || !last) return {}
  const plain = { about: false, uncertain: false }
  const day = ({ year, month, day: of }: typeof first): CalendarDate => ({ ...plain, precision: 'day', year, month, day: of })
  if (civil(first.year, first.month, first.day) === civil(last.year, last.month, last.day)) return { start: day(first) }
  if (span.form === 'interval') return { start: day(first), end: day(last) }
  if (first.year !== last.year) return {}
  return { start: first.month === last.month ? { ...plain, precision: 'month', year: first.year, month: first.month } : { ...plain, precision: 'year', year: first.year } }
}
