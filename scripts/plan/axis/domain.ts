import { civil, DAY, fieldsOf, HOUR, MINUTE } from '../../timeline/time/calendar.ts'
import { hasClockTime, type Precision, type Span } from '../../timeline/time/span.ts'
import type { Zones } from '../../timeline/time/zones.ts'

/** A stretch of time in milliseconds since 1970-01-01T00:00Z; it may be empty. */
export interface Stretch {
  from: number
  to: number
}

/** The stretch that an axis covers, with conversion to the clocks of its zone. */
export interface Domain extends Stretch {
  /**
   * day: one whole day in its parts, because none of its events has a clock time; hours: those of one day that hold all of its events; elapsed: the time of a clock that runs
   * from T; order: no time at all; calendar: all others.
   */
  kind: 'day' | 'hours' | 'calendar' | 'elapsed' | 'order'
  toLocal(instant: number): number
  toInstant(local: number): number
  /** Offset of the axis's clocks from UTC at an instant, in seconds; undefined where no zone is known. */
  offsetAt(instant: number): number | undefined
}

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year'

const YEAR = 365.2425 * DAY
const LENGTHS: Readonly<Record<Precision, number>> =
  { century: 100 * YEAR, decade: 10 * YEAR, year: YEAR, season: YEAR / 4, half: YEAR / 2, quarter: YEAR / 4, month: 30 * DAY, day: DAY, part: DAY, minute: HOUR, second: MINUTE }

/** Share of the axis, 0–1, that is added where an event is open, so that its band visibly goes on. */
const OPEN_SHARE = 0.08

/** The part of a span that has a place on an axis. An open side ends where the data end. */
export function stretchOf({ earliest, latest }: Span): Stretch {
  const from = Number.isFinite(earliest) ? earliest : latest
  return { from, to: Number.isFinite(latest) ? latest : from }
}

/**
 * The domain that holds all spans, rounded outwards to whole hours, days, months or years.
 * @param ownZone - IANA zone of the axis; without it, that of the first span with one
 */
export function domainOf(all: readonly Span[], zones: Zones, ownZone?: string): Domain {
  // What has no date is somewhere among the others.
  const spans = all.filter(({ isUnstated }) => !isUnstated)
  const zone = ownZone ?? spans.find((span) => span.zone !== undefined)?.zone
  const offsetAt = (instant: number) => (zone === undefined ? undefined : zones.offsetAt(zone, instant) / 1000)
  const toLocal = (instant: number) => instant + zones.offsetAt(zone, instant)
  const toInstant = (local: number) => zones.firstInstantAt(zone, local)
  const stretches = [...spans.map(stretchOf), ...all.flatMap(boundsOfUnstated)]
  const from = stretches.reduce((least, stretch) => Math.min(least, stretch.from), Infinity)
  const to = stretches.reduce((most, stretch) => Math.max(most, stretch.to), -Infinity)
  if (!(from <= to)) return { from: 0, to: DAY, kind: 'day', toLocal, toInstant, offsetAt }

  if (spans.every(isElapsed)) return elapsedDomain({ from, to }, all)
  const onlyClockTimes = spans.every((span) => span.precision === 'minute' || span.precision === 'second')
  const closed = spans.every((span) => !span.openStart && !span.openEnd)
  const oneDay = closed && floor(toLocal(from), 'day') === floor(toLocal(to) - 1, 'day')
  const isBrief = spans.some((span) => span.precision === 'second') && to - from <= BRIEF
  // Where nothing is told by the clock, the parts of the whole day are drawn.
  const inHours = onlyClockTimes || spans.some(hasClockTime)
  const unit = oneDay && inHours ? (isBrief ? 'minute' : 'hour') : oneDay ? 'day' : unitFor(to - from, onlyClockTimes)
  const rounded = { from: toInstant(floor(toLocal(from), unit)), to: toInstant(ceiling(toLocal(to), unit)) }
  const kind = oneDay ? (inHours ? 'hours' : 'day') : 'calendar'
  return { ...withRoomForOpen(besideOneYear(rounded, spans, zones, zone), kind === 'calendar' ? all : spans), kind, toLocal, toInstant, offsetAt }
}

/** The known bounds of an event without a date, so that no axis seems to end what goes on beyond it. */
function boundsOfUnstated({ isUnstated, earliest, latest }: Span): Stretch[] {
  return isUnstated ? [earliest, latest].filter(Number.isFinite).map((instant) => ({ from: instant, to: instant })) : []
}

/** What is told by seconds and takes no longer than this, in milliseconds, is drawn on an axis of whole minutes. */
const BRIEF = 10 * MINUTE

/** Whether a time counts from a T that nobody has dated. */
const isElapsed = ({ running, start, offsets }: Span): boolean => running !== undefined && start === undefined && offsets.length === 0

/** The elapsed time from the first to the last event, with some room. */
function elapsedDomain({ from, to }: Stretch, spans: readonly Span[]): Domain {
  const room = Math.max((to - from) * ELAPSED_ROOM, MINUTE / 2)
  const same = (instant: number): number => instant
  return { ...withRoomForOpen({ from: from - room, to: to + room }, spans), kind: 'elapsed', toLocal: same, toInstant: same, offsetAt: () => undefined }
}

/** The share of an axis of elapsed time that is free on each side, 0–1. */
const ELAPSED_ROOM = 0.03

function unitFor(length: number, onlyClockTimes: boolean): Unit {
  if (onlyClockTimes && length <= DAY) return 'hour'
  return length <= 62 * DAY ? 'day' : length <= 3 * YEAR ? 'month' : 'year'
}

/**
 * Adds the years before and after to an axis on which all that is known is one and the same year, so that its marks are no longer
 * than on the other axes.
 */
function besideOneYear(rounded: Stretch, spans: readonly Span[], zones: Zones, zone: string | undefined): Stretch {
  const [year, ...others] = new Set(spans.map(({ form, precision, limit, start }) => (form === 'single' && precision === 'year' && limit === undefined ? start?.year : undefined)))
  if (year === undefined || others.length > 0) return rounded
  return { from: zones.firstInstantAt(zone, civil(year - 1)), to: zones.firstInstantAt(zone, civil(year + 2)) }
}

function withRoomForOpen({ from, to }: Stretch, spans: readonly Span[]): Stretch {
  const room = (open: Span[]) => Math.max(0, ...open.map((span) => Math.max(span.isUnstated || span.running ? 0 : LENGTHS[span.precision], (to - from) * OPEN_SHARE)))
  return { from: from - room(spans.filter((span) => span.openStart)), to: to + room(spans.filter((span) => span.openEnd)) }
}

function floor(local: number, unit: Unit): number {
  const { year, month, day, minutes } = fieldsOf(local)
  if (unit === 'year') return civil(year)
  if (unit === 'month') return civil(year, month)
  return civil(year, month, day, unit === 'day' ? 0 : unit === 'minute' ? minutes : minutes - (minutes % 60))
}

function ceiling(local: number, unit: Unit): number {
  const start = floor(local, unit)
  if (start === local) return local
  const { year, month, day, minutes } = fieldsOf(start)
  if (unit === 'year') return civil(year + 1)
  if (unit === 'month') return civil(year, month + 1)
  return unit === 'day' ? civil(year, month, day + 1) : civil(year, month, day, minutes + (unit === 'minute' ? 1 : 60))
}
