import type { When } from '../schema/when.ts'
import type { Timeline } from '../schema/timeline.ts'
import { civil, civilBounds, DAY, HOUR } from './calendar.ts'
import { clockSpan } from './parse-clock.ts'
import { parseEdtf, type DateInterval } from './edtf.ts'
import { isRunningText } from './running-clock.ts'
import { type ClockStart, runningSpan } from './parse-running.ts'
import { yearPart } from './year-parts.ts'
import { DRAWN_HOURS } from './parts-of-day.ts'
import { isTimeProblem, PRECISIONS, type CalendarDate, type Span, type TimeProblem, type WhenFields } from './span.ts'
import { createZones, type Zones } from './zones.ts'

/**
 * Creates a function that parses `when` values. It keeps what it learns about time zones, so use one for a whole timeline.
 * Mistakes of the user come back as a problem; nothing is thrown.
 * @param zone IANA zone of dates that name none: the timeline's. Without it they are computed as UTC and shown without a zone.
 * @param start When the running clock of the timeline started.
 */
export function createWhenParser(zone?: string, zones: Zones = createZones(), start?: ClockStart): (when: When) => Span | TimeProblem {
  return (when) => {
    const fields: WhenFields = typeof when === 'object' ? when : { date: when }
    const shown = fields.shown === undefined ? {} : { shown: fields.shown }
    const span = read(fields)
    return isTimeProblem(span) ? span : { ...span, ...shown }
  }

  function read(fields: WhenFields): Span | TimeProblem {
    if (isRunningText(fields.date)) return qualify(fields, runningSpan(fields, start, zones))
    const named = fields.zone ?? zone
    if (named !== undefined && !zones.known(named)) return unknownZone(named)
    const date = parseEdtf(fields.date)
    if ('problem' in date) return date
    return qualify(fields, 'from' in date ? interval(date, fields, named, zones) : single(date, fields, named, zones))
  }
}

/** Creates the parser of a validated timeline. @throws Error where the start of its clock was not validated */
export function whenParserOf({ zone, clock }: Pick<Timeline, 'zone' | 'clock'>): (when: When) => Span | TimeProblem {
  const start = clock?.start === undefined ? undefined : createWhenParser(zone)(clock.start)
  if (start && isTimeProblem(start)) throw new Error(`The start of the clock was not validated: ${start.problem}`)
  return createWhenParser(zone, createZones(), start)
}

function unknownZone(zone: string): TimeProblem {
  return {
    code: 'unknown-zone',
    problem: `'${zone}' is not a time zone`,
    hint: 'use a name of the IANA time zone database, such as Asia/Ho_Chi_Minh or UTC',
    field: 'zone',
  }
}

/** The fields that all spans have at first; the caller fills in the others. */
function bare(form: Span['form'], zone: string | undefined): Span {
  const rest = { openStart: false, openEnd: false, endUnknown: false, offsets: [] }
  return { form, earliest: -Infinity, latest: Infinity, precision: 'day', ...(zone === undefined ? {} : { zone }), ...rest }
}

function single(date: CalendarDate, fields: WhenFields, zone: string | undefined, zones: Zones): Span | TimeProblem {
  const [from, to] = civilBounds(date)
  const span = { ...bare('single', zone), precision: date.precision, start: date }
  if (fields.time !== undefined || fields.until !== undefined) return clockSpan(span, fields, zones)
  if (fields.part !== undefined && date.precision !== 'day') return needsDay('part', 'a part of the day')
  const [first, last] = fields.part === undefined ? [from, to] : DRAWN_HOURS[fields.part].map((hour) => from + hour * HOUR)
  const earliest = zones.firstInstantAt(zone, first ?? from)
  const part = date.part === undefined ? undefined : yearPart(date.part)
  const sorted = part?.kind === 'season' ? zones.firstInstantAt(zone, civil(date.year, part.sorted)) : undefined
  const latest = zones.firstInstantAt(zone, last ?? to)
  if (earliest >= latest) return skippedDay(zone)
  return { ...span, earliest, latest, ...(sorted === undefined ? {} : { sorted: [sorted, latest] as const }), ...(fields.part === undefined ? {} : { part: fields.part, precision: 'part' }) }
}

function interval({ from, to }: DateInterval, fields: WhenFields, zone: string | undefined, zones: Zones): Span | TimeProblem {
  const span = bare('interval', zone)
  const ends = [from, to].filter((end) => typeof end === 'object')
  if (typeof from === 'object' && typeof to === 'object' && civilBounds(to)[1] <= civilBounds(from)[0]) return reversed()
  if (fields.part !== undefined) return needsDay('part', 'a part of the day')
  if (fields.time !== undefined || fields.until !== undefined) {
    const night = typeof from === 'object' && typeof to === 'object' && isNextDay(from, to)
    return night ? clockSpan({ ...span, start: from, end: to }, fields, zones) : needsDay('time', 'a clock time')
  }
  const precision = PRECISIONS.find((level) => ends.some((end) => end.precision === level)) ?? 'day'
  return {
    ...span,
    precision,
    earliest: from === 'open' ? -Infinity : zones.firstInstantAt(zone, civilBounds(from)[0]),
    latest: typeof to === 'string' ? Infinity : zones.firstInstantAt(zone, civilBounds(to)[1]),
    ...(from === 'open' ? { openStart: true } : { start: from }),
    ...(typeof to === 'string' ? { openEnd: true, endUnknown: to === 'unknown' } : { end: to }),
  }
}

function isNextDay(from: CalendarDate, to: CalendarDate): boolean {
  const day = (date: CalendarDate) => civil(date.year, date.month, date.day)
  return from.precision === 'day' && to.precision === 'day' && day(to) - day(from) === DAY
}

/** Applies the `qualifier`. With before and after, the old bounds become the limit on one side. */
function qualify({ qualifier }: WhenFields, span: Span | TimeProblem): Span | TimeProblem {
  if (isTimeProblem(span) || qualifier === undefined) return span
  if (qualifier === 'about' || qualifier === 'uncertain') {
    const mark = (date: CalendarDate) => ({ ...date, [qualifier]: true })
    if (span.running) return { ...span, running: { ...span.running, [qualifier]: true } }
    return { ...span, ...(span.start && { start: mark(span.start) }), ...(span.end && { end: mark(span.end) }) }
  }
  if (span.form === 'interval') return limitNeedsOneDate(qualifier)
  const { sorted: _, ...rest } = span
  return qualifier === 'before'
    ? { ...rest, limit: 'before', earliest: -Infinity, latest: span.earliest, openStart: true }
    : { ...rest, limit: 'after', earliest: span.latest, latest: Infinity, openEnd: true }
}

function needsDay(field: 'part' | 'time', what: string): TimeProblem {
  const night = field === 'time' ? '; after midnight: date 2025-10-25/2025-10-26 with time 22:00 and until 02:00' : ''
  return { code: `${field}-needs-day`, problem: `${what} needs the date of one day`, hint: `give the day: 2025-10-25${night}`, field }
}

function reversed(): TimeProblem {
  return { code: 'interval-reversed', problem: 'the end is before the start', hint: 'write the earlier date first', field: 'date' }
}

function skippedDay(zone: string | undefined): TimeProblem {
  return { code: 'no-such-date', problem: `clocks in ${zone} skipped this day`, hint: 'check the date and the zone', field: 'date' }
}

function limitNeedsOneDate(qualifier: string): TimeProblem {
  const hint = 'give one date, or leave the qualifier out; an open interval is ../2026 or 2024/..'
  return { code: 'limit-needs-one-date', problem: `'${qualifier}' needs one date, not an interval`, hint, field: 'qualifier' }
}
