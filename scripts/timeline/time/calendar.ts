import type { CalendarDate } from './span.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/**
 * The largest year, before or after 0. ECMAScript's Date reaches 271,821 BCE; a round limit leaves room for zones and the margins
 * of a drawing.
 */
export const YEAR_LIMIT = 270_000

/**
 * Milliseconds since 1970 of a calendar date, as if its place were at UTC. Months and days may run over: month 13 is the next
 * January. `Date.UTC` would take the years 0–99 for 1900–1999.
 * @param minutes - since midnight
 */
export function civil(year: number, month = 1, day = 1, minutes = 0): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) + minutes * MINUTE
}

/** Number of days of a month in the proleptic Gregorian calendar. */
export const daysInMonth = (year: number, month: number) => new Date(civil(year, month + 1, 0)).getUTCDate()

/** Calendar fields of milliseconds that `civil` gave; `minutes` counts from midnight. */
export function fieldsOf(local: number): { year: number; month: number; day: number; minutes: number } {
  const date = new Date(local)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    minutes: date.getUTCHours() * 60 + date.getUTCMinutes(),
  }
}

/** The first millisecond of a date and the first after it, as exact as the date is, as if its place were at UTC. */
export function civilBounds({ precision, year, month, day }: CalendarDate): [from: number, to: number] {
  switch (precision) {
    case 'century': return [civil(year), civil(year + 100)]
    case 'decade': return [civil(year), civil(year + 10)]
    case 'year': return [civil(year), civil(year + 1)]
    case 'month': return [civil(year, month), civil(year, (month ?? 1) + 1)]
    case 'day': return [civil(year, month, day), civil(year, month, (day ?? 1) + 1)]
  }
}
