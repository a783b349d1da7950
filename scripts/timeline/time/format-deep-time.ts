import { civil } from './calendar.ts'
import type { CalendarDate } from './span.ts'
import type { TimeWords } from './words/time-words.ts'

/** From so many years BCE on, the digits of a year stand in groups. */
const HISTORY = 10_000
/** From so many years on, a time is told by how long ago it was. */
const MILLION = 1_000_000

/** Whether a date is so far back that `createDeepTimeWriter` writes it. */
export function isDeepTime({ precision, year, ago }: CalendarDate): boolean {
  return precision === 'year' && (ago !== undefined || 1 - year >= HISTORY || year > 999_999)
}

/** Whether a date is told by how long ago it was, and not by a year of the calendar. */
export function isYearsAgo({ year, ago }: CalendarDate): boolean {
  return ago !== undefined || 1 - year >= MILLION
}

/** Writes years of deep time in one language. */
export interface DeepTimeWriter {
  /** A year: '315,000 BCE', '300,000 years ago', '13.8 billion years ago'. No figure is rounded. */
  date(date: CalendarDate): string
  /** A number of years from a million on, which is shown as it is: '66 million years'. */
  duration(years: number): string
}

/** Creates a writer of deep time in one language, by way of Intl. Use one for a whole deck: it keeps its formatters. */
export function createDeepTimeWriter(locales: string[], words: Pick<TimeWords, 'bce' | 'years' | 'yearsAgo'> = {}): DeepTimeWriter {
  const grouped = new Intl.NumberFormat(locales, { maximumFractionDigits: 0 })
  const inWords = new Intl.NumberFormat(locales, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 20 })
  const past = new Intl.RelativeTimeFormat(locales, { numeric: 'always' })
  const span = new Intl.NumberFormat(locales, { style: 'unit', unit: 'year', unitDisplay: 'long', notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 20 })
  const dates = new Intl.DateTimeFormat(locales, { calendar: 'gregory', timeZone: 'UTC', year: 'numeric', era: 'short' })

  function ago(years: number): string {
    if (years < MILLION) return past.format(-years, 'year')
    const number = inWords.format(years)
    if (words.yearsAgo !== undefined) return words.yearsAgo.replace('{n}', number)
    return withNumber(past.formatToParts(-years, 'year'), (type) => NUMBER_PARTS.has(type), number)
  }

  /** The words around a year are those of 100 BCE, whose figure is replaced. */
  function bce(year: number): string {
    const parts = dates.formatToParts(civil(-99)).map((part) => (part.type === 'era' ? { ...part, value: words.bce ?? part.value } : part))
    return withNumber(parts, (type) => type === 'year', grouped.format(1 - year))
  }

  return {
    date({ year, ago: said }) {
      if (said !== undefined) return ago(said)
      if (year > 0) return grouped.format(year)
      return 1 - year < MILLION ? bce(year) : ago(rounder(-year, 1 - year))
    },
    duration: (years) => words.years?.replace('{n}', inWords.format(years)) ?? span.format(years),
  }
}

/** The parts that make up a number in a text of Intl. */
const NUMBER_PARTS: ReadonlySet<string> = new Set(['integer', 'group', 'decimal', 'fraction'])

/** The text of some parts, with one number in place of those that make up theirs. */
function withNumber(parts: readonly { type: string; value: string }[], isNumber: (type: string) => boolean, number: string): string {
  const first = parts.findIndex(({ type }) => isNumber(type))
  return parts.map(({ type, value }, index) => (index === first ? number : isNumber(type) ? '' : value)).join('')
}

/**
 * The one of two neighbours with fewer digits that are not noughts. A year 0 lies between a year BCE and its astronomical number,
 * so one of them is the figure that the source gives.
 */
function rounder(one: number, other: number): number {
  const digits = (number: number) => String(number).replace(/0+$/, '').length
  return digits(one) < digits(other) ? one : other
}
