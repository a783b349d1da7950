import type { CalendarDate } from './span.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** ECMAScript's Date reaches 271,821 BCE; a round limit leaves room for zones and for the margins of a drawing. */
export const YEAR_LIMIT = 270_000

/**
 * Milliseconds of a calendar date as if its place were at UTC. Months and days may run over (month 13 is next January).
 * Not `Date.UTC`, which takes the years 0–99 for 1900–1999.
 */
export function civil(year: number, month = 1, day = 1, minutes = 0): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) + minutes * MINUTE
}

/** Days of a month of the proleptic Gregorian calendar. */
export const daysInMonth = (year: number, month: number) => new Date(civil(year, month + 1, 0)).getUTCDate()

/** Calendar fields of milliseconds from `civil`. */
export function fieldsOf(local: number): { year: number; month: number; day: number; minutes: number } {
  const date = new Date(local)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    minutes: date.getUTCHours() * 60 + date.getUTCMinutes(),
  }
}

/** First and one-past-last millisecond of a date as exact as it is, as if its place were at UTC. */
export function civilBounds({ precision, year, month, day }: CalendarDate): [from: number, to: number] {
  switch (precision) {
    case 'century': return [civil(year), civil(year + 100)]
    case 'decade': return [civil(year), civil(year + 10)]
    case 'year': return [civil(year), civil(year + 1)]
    case 'month': return [civil(year, month), civil(year, (month ?? 1) + 1)]
    case 'day': return [civil(year, month, day), civil(year, month, (day ?? 1) + 1)]
  }
}
