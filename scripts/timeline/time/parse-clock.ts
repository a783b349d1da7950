import { expandedYear } from './bce.ts'
import { civil, HOUR, MINUTE, SECOND } from './calendar.ts'
import { POSSIBLE_HOURS } from './parts-of-day.ts'
import type { CalendarDate, TimeOfDay, Span, TimeProblem, WhenFields } from './span.ts'
import type { Zones } from './zones.ts'

/**
 * Adds clock times to the span of one day, or of two days where the event ended after midnight.
 * A local time that clocks skipped is a problem. A local time that they showed twice, in autumn, stays as it is: the span covers
 * both instants and has both offsets, because the source does not say which it was.
 */
export function clockSpan(span: Span, fields: WhenFields, zones: Zones): Span | TimeProblem {
  const { start } = span
  if (start?.precision !== 'day') {
    return trouble('time-needs-day', 'a clock time needs the date of one day', 'give the day: 2025-10-25', 'time')
  }
  if (fields.time === undefined) {
    return trouble('until-needs-time', `'until' without 'time'`, 'give the time at which it began, or leave until out', 'until')
  }
  const time = readingOf(fields.time)
  const contradiction = checkPart(fields, sinceMidnight(time))
  if (contradiction) return contradiction
  const until = fields.until === undefined ? undefined : readingOf(fields.until)
  const order = checkUntil(span, sinceMidnight(time), until && sinceMidnight(until))
  if (order) return order
  const begins = instants(start, time, span.zone, zones)
  const ends = until === undefined ? begins.map((at) => at + (time.seconds === undefined ? MINUTE : SECOND)) : instants(span.end ?? start, until, span.zone, zones)
  if (begins.length === 0) return skipped(fields.time, span.zone, 'time')
  if (ends.length === 0) return skipped(fields.until ?? '', span.zone, 'until')
  const shown = until === undefined ? begins : [...begins, ...ends]
  return {
    ...span,
    form: until === undefined ? 'single' : 'interval',
    precision: [time, ...(until ? [until] : [])].some(({ seconds }) => seconds === undefined) ? 'minute' : 'second',
    earliest: Math.min(...begins),
    latest: Math.max(...ends),
    time,
    ...(until === undefined ? {} : { until }),
    offsets: span.zone === undefined ? [] : [...new Set(shown.map((at) => zones.offsetAt(span.zone, at) / 1000))],
  }
}

const instants = (day: CalendarDate, reading: TimeOfDay, zone: string | undefined, zones: Zones) =>
  zones.instantsAt(zone, civil(day.year, day.month, day.day) + sinceMidnight(reading))

function readingOf(clock: string): TimeOfDay {
  const [hours = 0, minutes = 0, seconds] = clock.split(':').map(Number)
  return { minutes: hours * 60 + minutes, ...(seconds === undefined ? {} : { seconds }) }
}

/** In milliseconds. */
const sinceMidnight = ({ minutes, seconds = 0 }: TimeOfDay) => minutes * MINUTE + seconds * SECOND

/** Checks that a part of the day does not contradict the clock time beside it. */
function checkPart({ part }: WhenFields, time: number): TimeProblem | undefined {
  if (part === undefined) return undefined
  const [from, to] = POSSIBLE_HOURS[part]
  if (time >= from * HOUR && time < to * HOUR) return undefined
  return trouble('part-contradicts-time', `the clock time is not in the ${part}`, 'leave part out; the clock time says more', 'part')
}

function checkUntil(span: Span, time: number, until: number | undefined): TimeProblem | undefined {
  const needsOneDay = (hint: string) => trouble('time-needs-day', 'a clock time needs the date of one day', hint, 'time')
  if (span.end !== undefined) {
    if (until === undefined) return needsOneDay(`give one day, or the time 'until' on the second`)
    return until < time ? undefined : needsOneDay('two days are for what ends after midnight; give each day its own event')
  }
  if (until === undefined || until > time) return undefined
  const hint = `where it ended after midnight, give both days as the date: ${bothDays(span.start ?? { year: 2025, month: 10, day: 25 })}`
  return trouble('until-before-time', `'until' is not after 'time'`, hint, 'until')
}

/** A day and the next one, as a timeline writes them. */
function bothDays({ year, month = 1, day = 1 }: Pick<CalendarDate, 'year' | 'month' | 'day'>): string {
  return [0, 1].map((more) => {
    const date = new Date(0)
    date.setUTCFullYear(year, month - 1, day + more)
    return `${expandedYear(date.getUTCFullYear())}-${String(date.getUTCMonth() + 1).padStart(2, '0')}-${String(date.getUTCDate()).padStart(2, '0')}`
  }).join('/')
}

function skipped(clock: string, zone: string | undefined, field: 'time' | 'until'): TimeProblem {
  return trouble('no-such-local-time', `clocks in ${zone} skipped ${clock} on this day`, 'check the time and the zone', field)
}

function trouble(code: TimeProblem['code'], problem: string, hint: string, field: TimeProblem['field']): TimeProblem {
  return { code, problem, hint, field }
}
