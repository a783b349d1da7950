import type { CalendarDate } from './span.ts'
import { yearPart } from './year-parts.ts'

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The largest year, before or after 0: seven times the age of the universe. Days of such years are still whole numbers. */
export const YEAR_LIMIT = 100_000_000_000

/**
 * The largest year, before or after 0, that has months and days and is written by the platform. ECMAScript's Date reaches 271,821
 * BCE; a round limit leaves room for zones and the margins of a drawing.
 */
export const CALENDAR_LIMIT = 270_000

/** Years and days after which the Gregorian calendar repeats itself. */
const CYCLE_YEARS = 400
const CYCLE_DAYS = 146_097

/** The farthest instant from 1970, in milliseconds, that the platform's Date and Intl take. */
export const PLATFORM_LIMIT = 100_000_000 * DAY

/**
 * Milliseconds since 1970 of a calendar date, as if its place were at UTC. Months and days may run over: month 13 is the next
 * January. `Date.UTC` would take the years 0–99 for 1900–1999. Years that the platform's Date does not reach are counted from a
 * year of the same calendar.
 * @param minutes - since midnight
 */
export function civil(year: number, month = 1, day = 1, minutes = 0): number {
  if (Math.abs(year) > CALENDAR_LIMIT) {
    const cycles = Math.floor(year / CYCLE_YEARS)
    return civil(year - cycles * CYCLE_YEARS, month, day, minutes) + cycles * CYCLE_DAYS * DAY
  }
  return new Date(0).setUTCFullYear(year, month - 1, day) + minutes * MINUTE
}

/** Number of days of a month in the proleptic Gregorian calendar. */
export const daysInMonth = (year: number, month: number) => new Date(civil(year, month + 1, 0)).getUTCDate()

/** Calendar fields of milliseconds that `civil` gave; `minutes` counts from midnight, `seconds` from the last minute. */
export function fieldsOf(local: number): { year: number; month: number; day: number; minutes: number; seconds: number } {
  if (Math.abs(local) > PLATFORM_LIMIT) {
    // So far away a number holds whole days, but no longer each minute.
    const days = Math.round(local / DAY)
    const cycles = Math.floor(days / CYCLE_DAYS)
    const fields = fieldsOf((days - cycles * CYCLE_DAYS) * DAY)
    return { ...fields, year: fields.year + cycles * CYCLE_YEARS }
  }
  const date = new Date(local)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    minutes: date.getUTCHours() * 60 + date.getUTCMinutes(),
    seconds: date.getUTCSeconds(),
  }
}

/** The first millisecond of a date and the first after it, as exact as the date is, as if its place were at UTC. */
export function civilBounds({ precision, year, month, day, part }: CalendarDate): [from: number, to: number] {
  const stretch = part === undefined ? undefined : yearPart(part)
  if (stretch) return [civil(year, ...stretch.from), civil(year, ...stretch.to)]
  switch (precision) {
    case 'century': return [civil(year), civil(year + 100)]
    case 'decade': return [civil(year), civil(year + 10)]
    case 'season':
    case 'half':
    case 'quarter':
    case 'year': return [civil(year), civil(year + 1)]
    case 'month': return [civil(year, month), civil(year, (month ?? 1) + 1)]
    case 'day': return [civil(year, month, day), civil(year, month, (day ?? 1) + 1)]
  }
}
