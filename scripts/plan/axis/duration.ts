import { DAY, HOUR, MINUTE } from '../../timeline/time/calendar.ts'

const UNITS: [unit: 'year' | 'month' | 'day' | 'hour' | 'minute', length: number][] =
  [['year', 365.2425 * DAY], ['month', 30.4369 * DAY], ['day', DAY], ['hour', HOUR], ['minute', MINUTE]]

/**
 * A length of time in one unit and round: '300 years'. Two of a unit or more; from 50 on rounded to one digit or a half of it.
 *
 * @param formats - keeps the formatter of each unit
 */
export function durationText(milliseconds: number, locales: string[], formats = new Map<string, Intl.NumberFormat>()): string {
  const [unit, length] = UNITS.find(([, each]) => milliseconds >= 2 * each) ?? ['minute', MINUTE]
  const count = Math.max(1, Math.round(milliseconds / length))
  const digit = 10 ** Math.floor(Math.log10(count))
  const step = count < 50 ? 1 : count / digit < 5 ? digit / 2 : digit
  const format = formats.get(unit) ?? new Intl.NumberFormat(locales, { style: 'unit', unit, unitDisplay: 'long' })
  formats.set(unit, format)
  return format.format(Math.round(count / step) * step)
}
