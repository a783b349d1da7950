import { HOUR } from './calendar.ts'
import { DRAWN_HOURS, POSSIBLE_HOURS, SURE_ORDER } from './parts-of-day.ts'
import { runningBounds } from './running-clock.ts'
import { isVague, type CalendarDate, type Span } from './span.ts'

/**
 * Compares two times for a stable sort (a total preorder). The earliest possible moment comes first; of two that start together
 * the broader one (a year, its first month, its first day). 'Before 2025' has no earliest moment and stands at the start of 2025,
 * ahead of all that begins then. An interval with an open start comes first of all.
 * @returns negative when `a` comes first, positive when `b` does, 0 when neither does
 */
export function compareSpans(a: Span, b: Span): number {
  const [startA, endA] = sortKey(a)
  const [startB, endB] = sortKey(b)
  if (startA !== startB) return startA < startB ? -1 : 1
  if (endA !== endB) return endA > endB ? -1 : 1
  return 0
}

/** What a time is sorted by: its start and its end, in milliseconds since 1970. */
export const sortKey = (span: Span): readonly [number, number] => span.sorted ?? (span.limit === 'before' ? [span.latest, Infinity] : [span.earliest, span.latest])

/** The largest offset of a clock from UTC, in milliseconds. A date without a zone can be meant in any zone. */
const FARTHEST_ZONE = 14 * HOUR

/**
 * Whether one of two times, either of them, surely came before the other: it was all over when the other could begin. 'About' and
 * 'uncertain' do not say how far off they may be, so nothing is sure beside them, nor beside an event without a date. Parts of one day are compared by their meaning
 * (morning, noon, afternoon, evening) and not by hours. Beside other times they count as wide as their words can be meant.
 */
export function isOrderKnown(a: Span, b: Span): boolean {
  if (isVague(a) || isVague(b) || a.isUnstated || b.isUnstated) return false
  if (a.part && b.part && a.precision === 'part' && b.precision === 'part' && a.zone === b.zone && isSameDay(a.start, b.start)) {
    return ordersKnown(a, b)
  }
  const [runningA, runningB] = [runningReach(a), runningReach(b)]
  if (runningA && runningB) return runningA[1] <= runningB[0] || runningB[1] <= runningA[0]
  const slack = a.zone === b.zone || (a.zone !== undefined && b.zone !== undefined) ? 0 : FARTHEST_ZONE
  const [fromA, toA] = sureBounds(a)
  const [fromB, toB] = sureBounds(b)
  return toA + slack <= fromB || toB + slack <= fromA
}

function ordersKnown(a: Span, b: Span): boolean {
  const orderA = a.part && SURE_ORDER[a.part]
  const orderB = b.part && SURE_ORDER[b.part]
  return !a.limit && !b.limit && orderA !== undefined && orderB !== undefined && orderA !== orderB
}

/** The bounds of a time of a running clock, which is exact even where its start is not. */
function runningReach({ running, runningUntil, limit }: Span): [from: number, to: number] | undefined {
  if (!running || limit) return undefined
  return [runningBounds(running)[0], runningUntil ? runningBounds(runningUntil)[0] : runningBounds(running)[1]]
}

const isSameDay = (a?: CalendarDate, b?: CalendarDate) => a?.year === b?.year && a?.month === b?.month && a?.day === b?.day

/** Bounds that hold for every reading of the words. Those of a part of the day are wider than its drawing. */
function sureBounds({ precision, part, limit, earliest, latest }: Span): [from: number, to: number] {
  if (precision !== 'part' || part === undefined) return [earliest, latest]
  const [drawnFrom, drawnTo] = DRAWN_HOURS[part]
  const [from, to] = POSSIBLE_HOURS[part]
  if (limit === 'before') return [earliest, latest + (to - drawnFrom) * HOUR]
  if (limit === 'after') return [earliest + (from - drawnTo) * HOUR, latest]
  return [earliest + (from - drawnFrom) * HOUR, latest + (to - drawnTo) * HOUR]
}
