import { CALENDAR_LIMIT, daysInMonth, YEAR_LIMIT } from './calendar.ts'
import { WRITTEN_PARTS, yearPart } from './year-parts.ts'
import { isTimeProblem, type CalendarDate, type TimeOfDay, type TimeProblem, type TimeProblemCode, type Span } from './span.ts'

/** The two ends of an EDTF interval. An `open` end goes on (`..`); an `unknown` end is not stated (nothing after the slash). */
export interface DateInterval {
  from: CalendarDate | 'open'
  to: CalendarDate | 'open' | 'unknown'
}

const DATE = /^(Y-?\d{5,}|Y-?\d+E\d{1,2}|-?\d{4,}|-?\d{3}X|-?\d{2}XX)(?:-(\d{2}|[HQ]\d|[a-z]+)(?:-(\d{2}))?)?([?~%])?$/
const EXAMPLES = 'write 2025, 2025-10, 2025-10-25, 2025-10~ (about), 2025? (uncertain), 201X, 19XX or 2024/2026'

/** Years before the present, in words as sources print them: 13.8 billion years ago. */
const YEARS_AGO = /^(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?: (thousand|million|billion))? years ago([?~%])?$/
const SCALES = { thousand: 1e3, million: 1e6, billion: 1e9 }
/** The year that 'before the present' counts from, by convention of the sciences that date so. */
const PRESENT = 1950
/** From so many years on, it makes no difference which year 'ago' counts from. */
const LEAST_AGO = 10_000

function problem(code: TimeProblemCode, text: string, hint: string): TimeProblem {
  return { code, problem: text, hint, field: 'date' }
}

/**
 * Parses an EDTF date or interval (Library of Congress, 2019-02-04).
 * Level 0: dates of year, month and day, and intervals of them. Level 1: `?`, `~` and `%` on a whole date, `X` for the last one
 * or two digits of the year, `..` and an empty end in intervals, years before 0000, and years of more than four digits. The `Y`
 * that level 1 asks for can be left out before 270,000 and for all years BCE. Level 2: years with an exponent (`Y-138E8`).
 * Also level 2: seasons, quarters and halves of a year (`2019-21`, `2019-33`, `2019-40`).
 * Beyond EDTF: `2019-H1`, `2019-Q3`, `2019-spring`, and `13.8 billion years ago`.
 * Not parsed: level 0 date and time (times have fields of their own), `X` for months and days, an empty start of an interval, the
 * rest of level 2.
 */
export function parseEdtf(value: string | number): CalendarDate | DateInterval | TimeProblem {
  if (Object.is(value, -0)) return noYearZero
  if (typeof value === 'number') return checkYear({ ...certain, precision: 'year', year: value }, String(value))
  const [from = '', to, ...rest] = value.split('/')
  if (rest.length > 0) return problem('not-a-date', `'${value}' has more than one '/'`, EXAMPLES)
  if (to === undefined) {
    return from === '..' ? problem('interval-open', `'..' names no date`, 'write a date before or after it: 2024/..') : parseDate(from)
  }
  const start = from === '..' ? 'open' : parseDate(from)
  const end = to === '' ? 'unknown' : to === '..' ? 'open' : parseDate(to)
  if (start !== 'open' && isTimeProblem(start)) return start
  if (typeof end !== 'string' && isTimeProblem(end)) return end
  if (start === 'open' && typeof end === 'string') {
    return problem('interval-open', `'${value}' is open at both ends`, 'give the date of at least one end: 2024/.. or ../2026')
  }
  return { from: start, to: end }
}

const noYearZero = problem('no-such-date', 'there is no year -0000', '1 BCE is 0000, 44 BCE is -0043')

const certain = { about: false, uncertain: false }

function parseDate(text: string): CalendarDate | TimeProblem {
  const ago = YEARS_AGO.exec(text)
  if (ago) return parseYearsAgo(text, ago)
  const [, yearText = '', monthText, dayText, mark = ''] = DATE.exec(text) ?? []
  if (yearText === '') return problem('not-a-date', `'${text}' is not an EDTF date`, EXAMPLES)
  if (/^-0+$/.test(yearText)) return noYearZero
  const qualities = qualitiesOf(mark)
  if (yearText.endsWith('X')) {
    if (monthText !== undefined) return problem('not-a-date', `'${text}' leaves the year open but gives a month`, EXAMPLES)
    return { ...qualities, ...parseUnspecified(yearText) }
  }
  const year = Number(yearText.replace('Y', ''))
  if (Math.abs(year) > CALENDAR_LIMIT && monthText !== undefined) {
    return problem('year-out-of-range', `the year ${yearText} has no months`, `months and days go with the years -${CALENDAR_LIMIT} to ${CALENDAR_LIMIT}; write the year alone`)
  }
  if (monthText === undefined) return checkYear({ ...qualities, precision: 'year', year }, text)
  const month = WRITTEN_PARTS[monthText] ?? Number(monthText)
  const part = yearPart(month)
  if (part) {
    if (dayText !== undefined) return problem('not-a-date', `'${text}' gives a day of a ${part.kind}`, 'write the year, the month and the day: 2019-05-17')
    return checkYear({ ...qualities, precision: part.kind, year, part: month }, text)
  }
  if (month >= 37 && month <= 39) {
    const [first, last] = [1, 4].map((each) => String((month - 37) * 4 + each).padStart(2, '0'))
    return problem('third-of-year', `'${text}' is a third of a year; thirds are not read`, `give the months: ${yearText}-${first}/${yearText}-${last}${twoYears(yearText, monthText)}`)
  }
  if (Number.isNaN(month)) return problem('not-a-date', `'${text}' is not an EDTF date`, EXAMPLES)
  if (month < 1 || month > 12) return problem('no-such-date', `there is no month ${monthText}`, monthHint(yearText, monthText, dayText))
  if (dayText === undefined) return checkYear({ ...qualities, precision: 'month', year, month }, text)
  const date = checkYear({ ...qualities, precision: 'day', year, month, day: Number(dayText) }, text)
  return isTimeProblem(date) ? date : checkDay(date, `${yearText}-${monthText}`, dayText)
}

const qualitiesOf = (mark: string) => ({ about: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' })

function parseYearsAgo(text: string, [, number = '', scale, mark = '']: RegExpExecArray): CalendarDate | TimeProblem {
  const ago = Math.round(Number(number.replaceAll(',', '')) * (scale === undefined ? 1 : SCALES[scale as keyof typeof SCALES]))
  if (ago < LEAST_AGO) return problem('year-out-of-range', `'${text}' depends on the year in which it is read`, 'write the year: -0499 is 500 BCE')
  return checkYear({ ...qualitiesOf(mark), precision: 'year', year: PRESENT - ago, ago }, text)
}

/** What to write where the number behind the year may be a second year: 1914-39. */
function twoYears(year: string, number: string): string {
  return year.length === 4 && Number(number) > Number(year.slice(2)) ? `, or both years: ${year}/${year.slice(0, 2)}${number}` : ''
}

/** Years or days may stand where the month is expected: 1914-18, 2020-13-01. */
function monthHint(year: string, month: string, day: string | undefined): string {
  const number = Number(month)
  const order = 'months are 01 to 12; the order is year-month-day'
  if (day === undefined) return number > Number(year.slice(2)) && year.length === 4 ? `${order}; two years are ${year}/${year.slice(0, 2)}${month}` : order
  return number <= 31 && Number(day) >= 1 && Number(day) <= 12 ? `${order}: ${year}-${day}-${month}` : order
}

/** Parses '201X' and '19XX'. Before year 0 the digits count away from it, so -04XX is -499 to -400. */
function parseUnspecified(text: string): Pick<CalendarDate, 'precision' | 'year'> {
  const size = text.endsWith('XX') ? 100 : 10
  const known = Number(/\d+/.exec(text)?.[0]) * size
  return { precision: size === 100 ? 'century' : 'decade', year: text.startsWith('-') ? -known - size + 1 : known }
}

function checkYear(date: CalendarDate, text: string): CalendarDate | TimeProblem {
  // A long number without a sign or a Y is more often a date or a slip than a year of a far future.
  const most = date.year > 0 && !text.startsWith('Y') ? CALENDAR_LIMIT : YEAR_LIMIT
  if (Number.isInteger(date.year) && Math.abs(date.year) <= most) return date
  const dashed = /^(\d{4})(\d\d)(\d\d)$/.exec(text)?.slice(1).join('-')
  const hint = dashed === undefined ? `years go from -${YEAR_LIMIT} to ${CALENDAR_LIMIT}, with a Y before them to Y${YEAR_LIMIT}` : `write ${dashed}`
  return problem('year-out-of-range', `${text.includes(' ') ? `'${text}'` : `the year ${text}`} is out of range`, hint)
}

function checkDay(date: CalendarDate, month: string, dayText: string): CalendarDate | TimeProblem {
  const last = daysInMonth(date.year, date.month ?? 1)
  const day = date.day ?? 0
  if (day >= 1 && day <= last) return date
  return problem('no-such-date', `there is no day ${dayText} in ${month}`, `${month} has the days 01 to ${last}`)
}

/**
 * Writes a time as an EDTF string, no more exact than the data. Clock times follow ISO 8601, with the offset from UTC where it is
 * known. Parts of the day have no notation, so only their date is written. `before 2025` becomes `../2025` and `after 2025`
 * becomes `2025/..`, EDTF's nearest forms below level 2.
 */
export function toIsoDate(span: Span): string {
  const { start, end, limit, time, until } = span
  const from = start ? dateAndTime(start, time, span) : '..'
  if (limit) return limit === 'before' ? `../${from}` : `${from}/..`
  if (span.form === 'single') return from
  const last = end ?? (until === undefined ? undefined : start)
  return `${from}/${last ? dateAndTime(last, until, span) : span.endUnknown ? '' : '..'}`
}

function dateAndTime(date: CalendarDate, time: TimeOfDay | undefined, { offsets }: Span): string {
  if (time === undefined) return edtf(date)
  const clock = [Math.floor(time.minutes / 60), time.minutes % 60, ...(time.seconds === undefined ? [] : [time.seconds])].map((part) => pad(part)).join(':')
  const [offset, other] = offsets
  return `${digits(date)}T${clock}${offset === undefined || other !== undefined ? '' : isoOffset(offset)}`
}

const edtf = (date: CalendarDate) => digits(date) + (date.about && date.uncertain ? '%' : date.about ? '~' : date.uncertain ? '?' : '')

function digits({ precision, year, part, month = part, day, ago }: CalendarDate): string {
  if (ago !== undefined) return `Y-${ago}`.replace(/0+$/, (zeros) => `E${zeros.length}`)
  const sign = year < 0 ? '-' : ''
  const size = Math.abs(year)
  if (precision === 'century') return `${sign}${pad(Math.floor(size / 100))}XX`
  if (precision === 'decade') return `${sign}${pad(Math.floor(size / 10), 3)}X`
  if (size > 9999 && (month === undefined || part !== undefined)) return `Y${year}${part === undefined ? '' : `-${part}`}`
  // EDTF has no notation for a long year with a month; six digits are the expanded form of ISO 8601.
  const years = size > 9999 ? `${sign || '+'}${pad(size, 6)}` : `${sign}${pad(size, 4)}`
  return [years, ...[month, day].filter((part) => part !== undefined).map((part) => pad(part))].join('-')
}

/** Writes seconds as +07:00. ISO 8601 has no seconds in offsets, so those of local mean times are cut off. */
function isoOffset(seconds: number): string {
  const minutes = Math.floor(Math.abs(seconds) / 60)
  return seconds === 0 ? 'Z' : `${seconds < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0')
