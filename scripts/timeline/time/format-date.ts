import { civil, SECOND } from './calendar.ts'
import { createDeepTimeWriter, isDeepTime } from './format-deep-time.ts'
import { localesOf } from './locale.ts'
import { PRECISIONS, type CalendarDate, type TimeOfDay } from './span.ts'
import { yearPart } from './year-parts.ts'
import { phrase } from './words.ts'
import { timeWordsEn } from './words/en.ts'
import type { TimeWord, TimeWords } from './words/time-words.ts'

/** Fields that are not written because all dates beside share them. */
export interface SharedDate {
  year?: number
  month?: number
  day?: number
  /** The offsets of these dates differ, so that each needs its zone. */
  mixedZones?: true
}

/** How to write a date: with the full or the short name of the month, and without the shared fields. */
export interface DateStyle {
  length: 'long' | 'short'
  shared: SharedDate
}

export interface DateWriter {
  /** One date, without its qualifiers. */
  date(date: CalendarDate, style: DateStyle): string
  /** Two dates of the same precision (year, month or day) as a range. */
  range(from: CalendarDate, to: CalendarDate, style: DateStyle): string
  /** A clock time, or a range of two, on a clock of 24 hours. */
  clock(time: TimeOfDay, until?: TimeOfDay): string
}

/** The first year that is written without its era, because nobody reads '44' alone as a year. */
const BARE_YEAR = 100

/** Creates a writer of dates in one language, by way of Intl. It keeps its formatters, so use one for a whole deck. */
export function createDateWriter(language: string, words: TimeWords): DateWriter {
  const locales = localesOf(language)
  const formats = new Map<number, DateFormat>()
  const years = new Intl.NumberFormat(locales, { useGrouping: false })
  const deep = createDeepTimeWriter(locales, words)
  // Words that stand in from English have English ordinals.
  const ordinals = new Intl.PluralRules(words.century === timeWordsEn.century ? 'en' : locales, { type: 'ordinal' })

  // All dates are local calendar fields at UTC, so no zone of the machine or the data matters here.
  function formatOf(key: number, options: () => Intl.DateTimeFormatOptions): DateFormat {
    const known = formats.get(key)
    if (known) return known
    const made = { format: new Intl.DateTimeFormat(locales, { calendar: 'gregory', timeZone: 'UTC', ...options() }), texts: new Map<number, string>() }
    formats.set(key, made)
    return made
  }

  function dateFormat(dates: CalendarDate[], style: DateStyle): DateFormat {
    const fields = fieldsFor(dates, style)
    const key = PRECISIONS.indexOf(fields.precision) * 8 + (fields.length === 'long' ? 4 : 0) + (fields.year ? 2 : 0) + (fields.era ? 1 : 0)
    return formatOf(key, () => optionsFor(fields))
  }

  function decade(year: number): string {
    if (year >= 10) return phrase(words, 'decade', 'plain', { year: years.format(year) })
    const [from, to] = [year, year + 9].map((each) => write({ ...plainYear, year: each }, whole))
    return phrase(words, 'between', 'plain', { from: from ?? '', to: to ?? '' })
  }

  function century(year: number): string {
    const number = year < 0 ? (1 - year) / 100 : year / 100 + 1
    const word = year < 0 ? 'centuryBce' : 'century'
    const values = { n: years.format(number), roman: roman(number) }
    const own = words[`${word}.${ordinals.select(number)}`]
    return phrase(own === undefined ? words : { ...words, [word]: own }, word, 'plain', values)
  }

  function partOfYear(part: number, year: number): string {
    const { kind, place } = yearPart(part) ?? { kind: 'half', place: 1 }
    return phrase(words, `${kind}.${place}` as TimeWord, 'plain', { year: write({ ...plainYear, year }, whole) })
  }

  function write(date: CalendarDate, style: DateStyle): string {
    if (isDeepTime(date)) return textOf([deep.date(date)])
    if (date.precision === 'century') return century(date.year)
    if (date.precision === 'decade') return decade(date.year)
    if (date.part !== undefined) return partOfYear(date.part, date.year)
    const { format, texts } = dateFormat([date], style)
    const day = civil(date.year, date.month, date.day)
    const known = texts.get(day)
    if (known !== undefined) return known
    const pieces = date.year >= BARE_YEAR ? [format.format(day)] : withEra(format.formatToParts(day), words, () => date)
    const text = textOf(pieces)
    texts.set(day, text)
    return text
  }

  function range(from: CalendarDate, to: CalendarDate, style: DateStyle): string {
    if (from.year === to.year && from.month === to.month && from.day === to.day) return write(from, style)
    if (words.range !== undefined) {
      const shared = { ...style.shared, ...(from.year === to.year && to.precision === 'day' && { year: to.year }) }
      const values = { from: write(from, style), to: write(to, { ...style, shared }) }
      return words.range.replace(/\{(from|to)\}/g, (_, end: 'from' | 'to') => values[end])
    }
    const [first, last] = [from, to].map((date) => civil(date.year, date.month, date.day))
    const parts = dateFormat([from, to], style).format.formatRangeToParts(first ?? 0, last ?? 0)
    const text = withEra(parts, words, ({ source }) => (source === 'startRange' ? from : to))
    return textOf(isTight(parts) ? closed(text, parts) : text)
  }

  function clock(time: TimeOfDay, until?: TimeOfDay): string {
    const hasSeconds = time.seconds !== undefined
    if (until !== undefined && (words.clockRange !== undefined || hasSeconds || until.seconds !== undefined)) {
      const values = { from: clock(time), to: clock(until) }
      return (words.clockRange ?? '{from}–{to}').replace(/\{(from|to)\}/g, (_, end: 'from' | 'to') => values[end])
    }
    const { format } = formatOf(hasSeconds ? CLOCK_WITH_SECONDS : CLOCK, () => ({ hour: '2-digit', minute: '2-digit', ...(hasSeconds && { second: '2-digit' }), hourCycle: 'h23' }))
    const [from, to] = [time, until ?? time].map(({ minutes, seconds = 0 }) => civil(1970, 1, 1, minutes) + seconds * SECOND)
    return textOf([until === undefined ? format.format(from) : format.formatRange(from ?? 0, to ?? 0)])
  }

  return { date: write, range, clock }
}

const whole: DateStyle = { length: 'long', shared: {} }
const plainYear = { precision: 'year', about: false, uncertain: false } as const

/** A formatter of the platform and the texts it has written, because a deck writes the same few dates again and again. */
interface DateFormat {
  format: Intl.DateTimeFormat
  texts: Map<number, string>
}

/** The keys of the formats of clock times, beside the keys for dates. */
const CLOCK = -1
const CLOCK_WITH_SECONDS = -2

/** The fields of a date that are written. */
interface DateFields {
  precision: CalendarDate['precision']
  length: DateStyle['length']
  year: boolean
  era: boolean
}

/**
 * Chooses the fields to write. A field is left out only where all coarser fields are shared too, so that nobody reads a date into
 * the wrong year.
 */
function fieldsFor(dates: CalendarDate[], { length, shared }: DateStyle): DateFields {
  const precision = dates[0]?.precision ?? 'year'
  const year = precision === 'year' || dates.some((date) => date.year !== shared.year)
  return { precision, length, year, era: year && dates.some((date) => date.year < BARE_YEAR) }
}

function optionsFor({ precision, length, year, era }: DateFields): Intl.DateTimeFormatOptions {
  return {
    ...(precision === 'day' && { day: 'numeric' }),
    ...(precision !== 'year' && { month: length }),
    ...(year && { year: 'numeric' }),
    ...(era && { era: 'short' }),
  }
}

/** The pieces of a date with the language's own words for its era, and between a month and a year that has an era. */
function withEra<Piece extends Intl.DateTimeFormatPart>(pieces: Piece[], words: TimeWords, dateOf: (piece: Piece) => CalendarDate): string[] {
  const hasEra = pieces.some(({ type }) => type === 'era')
  return pieces.map((piece, index) => {
    if (piece.type === 'era') return (dateOf(piece).year > 0 ? words.ce : words.bce) ?? piece.value
    // The dash of a range belongs to neither date.
    const isDash = 'source' in piece && piece.source === 'shared'
    const isBeforeYear = hasEra && piece.type === 'literal' && !isDash && index > 0 && pieces[index + 1]?.type === 'year'
    return isBeforeYear ? words.beforeYear ?? piece.value : piece.value
  })
}

/**
 * Joins parts of a text and turns thin spaces into ordinary ones. They print the same, but a search does not find text with thin
 * spaces.
 */
const textOf = (parts: string[]) => parts.join('').replaceAll('\u2009', ' ')

/** Whether a range is closed up. That is so for two single words or numbers (25–27 October, 2015–2018), not for longer dates. */
function isTight(parts: Intl.DateTimeRangeFormatPart[]): boolean {
  const count = (source: string) => parts.filter((part) => part.source === source).length
  return count('startRange') === 1 && count('endRange') === 1
}

function closed(text: string[], parts: Intl.DateTimeRangeFormatPart[]): string[] {
  const dash = parts.findIndex((part) => part.source === 'startRange') + 1
  return text.map((part, index) => (index === dash ? part.replace(/^\s*–\s*$/u, '–') : part))
}

const ROMAN: readonly [value: number, sign: string][] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
]

/** The Roman numeral of a number from 1 on. */
function roman(number: number): string {
  let rest = number
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(rest / value)
    rest -= times * value
    return sign.repeat(times)
  }).join('')
}
