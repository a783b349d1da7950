import { civil, DAY, fieldsOf, HOUR, MINUTE, SECOND } from '../../timeline/time/calendar.ts'
import type { Precision } from '../../timeline/time/span.ts'
import type { Stretch } from './domain.ts'

/** A distance of ticks: every 15 minutes, every 50 years. */
export interface Step {
  unit: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'quarter' | 'half' | 'year'
  count: number
  /** About how long it is, in milliseconds. */
  length: number
  /** The precision of an event that fills the distance of two ticks. A less exact time is 'not stated' on this axis. */
  grain: Precision
}

const LENGTHS = { second: SECOND, minute: MINUTE, hour: HOUR, day: DAY, month: 30.4 * DAY, quarter: 91.3 * DAY, half: 182.6 * DAY, year: 365.2425 * DAY }
/** Months of the parts of a year. */
export const MONTHS = { month: 1, quarter: 3, half: 6 }
const COUNTS: [unit: Step['unit'], grain: Precision, counts: number[]][] = [
  ['second', 'second', [1, 2, 5, 10, 15, 30]],
  ['minute', 'minute', [1, 2, 5, 10, 15, 30]],
  ['hour', 'part', [1, 2, 3, 6, 12]],
  ['day', 'day', [1, 2, 5, 10]],
  ['month', 'month', [1]],
  ['quarter', 'quarter', [1]],
  ['month', 'month', [3]],
  ['half', 'half', [1]],
  ['month', 'month', [6]],
  ['year', 'year', [1, 2, 5]],
  ['year', 'decade', [10, 20, 50]],
  ['year', 'century', [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, ...[1e5, 1e6, 1e7, 1e8, 1e9, 1e10].flatMap((count) => [count, 2 * count, 5 * count])]],
]

/** Every distance that reads as a round one, the shortest first. */
export const STEPS: readonly Step[] = COUNTS.flatMap(([unit, grain, counts]) =>
  counts.map((count) => ({ unit, count, length: count * LENGTHS[unit], grain })))

/** The local times, in milliseconds, of the ticks of a step within a stretch of local time, both ends included. */
export function localTicks({ unit, count, length }: Step, { from, to }: Stretch): number[] {
  const within = (local: number) => local >= from && local <= to
  const [first, last] = [fieldsOf(from), fieldsOf(to)]
  if (unit === 'year') return roundYears(first.year, last.year, count).map((year) => civil(year)).filter(within)
  if (unit === 'month' || unit === 'quarter' || unit === 'half') {
    const index = (fields: typeof first) => fields.year * 12 + fields.month - 1
    return multiples(index(first), index(last), count * MONTHS[unit]).map((month) => civil(0, month + 1)).filter(within)
  }
  if (unit === 'day' && count > 2) return monthDays(from, to, count).filter(within)
  return multiples(Math.floor(from / length), Math.ceil(to / length), 1).map((index) => index * length).filter(within)
}

function multiples(from: number, to: number, count: number): number[] {
  const first = Math.ceil(from / count)
  return Array.from({ length: Math.max(0, Math.floor(to / count) - first + 1) }, (_, index) => (first + index) * count)
}

/** Years that are round as they are written: 200 BCE, 100 BCE, 1 CE, 100 CE; astronomically -199, -99, 1, 100. */
function roundYears(from: number, to: number, count: number): number[] {
  const before = multiples(1 - Math.min(to, 0), 1 - from, count).filter((year) => year > 0).map((year) => 1 - year).toReversed()
  const after = multiples(Math.max(from, 1), to, count)
  // Among millions of years, a year 1 of our count marks nothing.
  return count === 1 || count >= 1_000_000 ? [...before, ...after] : [...before, ...(from <= 0 && to >= 1 ? [1] : []), ...after]
}

/** The 1st, 6th, 11th … of each month, without those so near its end that the next 1st would follow at once. */
function monthDays(from: number, to: number, count: number): number[] {
  return multiples(Math.floor(from / DAY), Math.ceil(to / DAY), 1).map((day) => day * DAY).filter((local) => {
    const { day } = fieldsOf(local)
    return (day - 1) % count === 0 && day <= 31 - count
  })
}
