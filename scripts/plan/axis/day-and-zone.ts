import { DAY, fieldsOf } from '../../timeline/time/calendar.ts'
import type { TimeFormatter } from '../../timeline/time/format.ts'
import { hasClockTime, type CalendarDate, type Span } from '../../timeline/time/span.ts'
import type { Domain } from './domain.ts'
import type { AxisOptions } from './tools.ts'

/** An axis with clock times names its days up to this length, in milliseconds; a longer one has them below. */
const FEW_DAYS = 2 * DAY

/**
 * What all clock times of an axis share: its day, where it is within one or goes over a midnight, and the offsets of its zone from
 * UTC. @returns undefined where neither is to be said
 */
export function dayAndZoneOf(spans: readonly Span[], domain: Domain, time: TimeFormatter, { isDayKnown }: Pick<AxisOptions, 'isDayKnown'>): string | undefined {
  const clocks = spans.flatMap((span) => (hasClockTime(span) ? statedInstants(span) : []))
  const offsets = [...new Set(clocks.flatMap((instant) => domain.offsetAt(instant) ?? []))]
  if (domain.kind === 'order' || domain.kind === 'elapsed') return undefined
  const isShort = domain.kind !== 'calendar' || (clocks.length > 0 && domain.to - domain.from <= FEW_DAYS)
  const days = isDayKnown || spans.length === 0 || !isShort ? undefined : daysOf(domain, time)
  return offsets.length === 0 ? days : time.zone(offsets, days)
}

/** The ends of a time that its source states: before or after a time, and where an end is open, one of them is far beyond the axis. */
function statedInstants({ earliest, latest, limit, openStart, openEnd }: Span): number[] {
  return [...(limit === 'before' || openStart ? [] : [earliest]), ...(limit === 'after' || openEnd ? [] : [latest])]
}

function daysOf(domain: Domain, time: TimeFormatter): string {
  const [start, end] = [domain.from, domain.to - 1].map((instant): CalendarDate => {
    const { year, month, day } = fieldsOf(domain.toLocal(instant))
    return { precision: 'day', year, month, day, about: false, uncertain: false }
  })
  const plain = { earliest: domain.from, latest: domain.to, precision: 'day', openStart: false, openEnd: false, endUnknown: false } as const
  return time.full({ ...plain, offsets: [], form: 'interval', ...(start && { start }), ...(end && { end }) })
}
