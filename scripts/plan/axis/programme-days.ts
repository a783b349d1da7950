import { DAY } from '../../timeline/time/calendar.ts'
import type { Span } from '../../timeline/time/span.ts'
import type { Zones } from '../../timeline/time/zones.ts'

/** Events to a day, on the average, from which a list of clock times is a programme. */
const PROGRAMME = 4

/**
 * The days of a programme: events that all have a clock time, many on each day. Each event is on the day on which it begins.
 * Other events stay together.
 * @param events - in the order of time, at least one
 * @param zone - IANA zone whose days count
 */
export function programmeDays<T extends { span: Span }>(events: readonly T[], zones: Zones, zone: string | undefined): T[][] {
  const days = new Map<number, T[]>()
  for (const event of events) {
    if (event.span.time === undefined) return [[...events]]
    const { earliest } = event.span
    const day = Math.floor((earliest + zones.offsetAt(zone ?? event.span.zone, earliest)) / DAY)
    days.set(day, [...(days.get(day) ?? []), event])
  }
  return events.length >= PROGRAMME * days.size ? [...days.values()] : [[...events]]
}
