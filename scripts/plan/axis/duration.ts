import { DAY, HOUR, MINUTE } from '../../timeline/time/calendar.ts'

const UNITS: [unit: 'year' | 'month' | 'day' | 'hour' | 'minute', length: number][] =
  [['year', 365.2425 * DAY], ['month', 30.4369 * DAY], ['day', DAY], ['hour', HOUR], ['minute', MINUTE]]

/** A length of time in one unit and round: '300 years'. Two of a unit or more; rounded to one digit, below 20 to the unit. */
export function durationText(milliseconds: number, locales: string[]): string {
  const [unit, length] = UNITS.find(([, each]) => milliseconds >= 2 * each) ?? ['minute', MINUTE]
  const count = Math.max(1, Math.round(milliseconds / length))
  const step = count < 20 ? 1 : 10 ** Math.floor(Math.log10(count))
  const half = count >= 20 && count / step < 5 ? step / 2 : step
  return new Intl.NumberFormat(locales, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(count / half) * half)
}
