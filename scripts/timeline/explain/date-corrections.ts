import { parseEdtf } from '../time/edtf.ts'
import { EdtfDate } from '../schema/when.ts'
import { dashed, namedDate, numberOf, numericDate } from './date-numbers.ts'
import * as words from './date-words.ts'

/**
 * The date that was meant by words or in another order, as a timeline writes it: an EDTF date or interval, or a map where the words
 * say before or after. `10/11/2025` can mean two days and stays as it is.
 * @param text - without a clock time
 * @returns undefined where that is uncertain
 */
export function meantDate(text: string): string | undefined {
  const plain = normalized(text)
  const [earlier, later] = [without(plain, words.EARLIER, 'start'), without(plain, words.LATER, 'start')]
  const date = sound(single(plain)) ?? sound(interval(plain))
  if (date !== undefined) return date
  const limit = sound(single(earlier ?? later ?? ''))
  return limit === undefined ? undefined : `{ date: ${limit}, qualifier: ${earlier === undefined ? 'after' : 'before'} }`
}

/** Small letters, common digits, one kind of hyphen, single spaces. */
export function normalized(text: string): string {
  const digits = text.replaceAll(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
  return digits.normalize('NFC').replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replaceAll(/[\u2010-\u2015\u2212〜～]/g, '-')
    .replaceAll(/\s+/gu, ' ').trim().toLowerCase().replace(/ ?\(([^()]*)\)$/, ' $1')
}

/** All digits of Unicode stand in runs of ten that start with zero. */
function digitValue(digit: string): number {
  let code = digit.codePointAt(0) ?? 0
  if (code < 128) return code - 48
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code -= 1
    value += 1
  }
  return value % 10
}

/**
 * The rest of a text that begins or ends with one of some words; a letter beside a word makes it another word.
 * @returns undefined where none of them is there
 */
export function without(text: string, phrases: readonly string[], where: 'start' | 'end' | 'either' = 'either'): string | undefined {
  for (const phrase of longestFirst(phrases)) {
    if (where !== 'end' && text.startsWith(phrase) && isApart(phrase.at(-1), text[phrase.length])) return text.slice(phrase.length).replace(/^[\s-]+/, '')
    if (where !== 'start' && text.endsWith(phrase) && isApart(phrase[0], text[text.length - phrase.length - 1])) return text.slice(0, -phrase.length).replace(/[\s(]+$/, '')
  }
  return undefined
}

const SORTED = new WeakMap<readonly string[], readonly string[]>()

/** The words with the longest first, so that “the year” is not taken for “year” with something before it. */
function longestFirst(phrases: readonly string[]): readonly string[] {
  const known = SORTED.get(phrases)
  if (known !== undefined) return known
  const sorted = phrases.toSorted((a, b) => b.length - a.length)
  SORTED.set(phrases, sorted)
  return sorted
}

/** Whether a word ends between two characters. Chinese and Japanese need no space. */
function isApart(inside = '', outside = ''): boolean {
  return !/\p{L}/u.test(outside) || !/\p{L}/u.test(inside) || /\p{Script=Han}/u.test(inside + outside)
}

/** The date if the calendar has it; undefined otherwise. */
export function sound(date: string | undefined): string | undefined {
  return date !== undefined && EdtfDate.safeParse(date).success && !('problem' in parseEdtf(date)) ? date : undefined
}

function interval(text: string): string | undefined {
  const open = without(text, words.SINCE, 'start') ?? without(text, words.ONWARDS, 'end')
  const ends = splitInterval(open ?? text)
  if (ends !== undefined) return ends
  const start = open === undefined ? undefined : single(open)
  if (start !== undefined) return `${start}/..`
  const end = single(without(text, words.UNTIL, 'start') ?? '')
  return end === undefined ? undefined : `../${end}`
}

const BETWEEN = [/ ?\/ ?/u, / - ?| ?- /u, /-/u, / (?:to|till|until|through|and|und|bis|à|au|et|a|al|até|sampai|hingga|dan|đến|tới|và|إلى|حتى|و|до|по|עד) /u, /[至到から]+/u]

function splitInterval(text: string): string | undefined {
  const whole = without(text, ['between', 'zwischen', 'entre', 'antara', 'giữa', 'بين', 'между'], 'start') ?? text
  for (const sign of BETWEEN) {
    const parts = whole.split(sign)
    if (parts.length !== 2) continue
    const [from = '', to = ''] = parts.map((part) => part.trim())
    const end = to === '' || words.TODAY.includes(to) ? '..' : single(to) ?? lastDigits(from, to)
    const start = end === undefined ? undefined : beginning(from, to, end)
    if (start !== undefined && end !== undefined && sound(`${start}/${end}`) !== undefined) return `${start}/${end}`
  }
  return undefined
}

/** `1914-18`. */
function lastDigits(from: string, to: string): string | undefined {
  return /^\d{4}$/.test(from) && /^\d{2}$/.test(to) && Number(to) > Number(from.slice(2)) ? `${from.slice(0, 2)}${to}` : undefined
}

/** The first date of an interval. What it has in common with the second may stand there alone: `17-19 May 2024`, `100-44 BC`. */
function beginning(from: string, to: string, end: string): string | undefined {
  if (/^\d{1,4}$/.test(from) && without(to, words.BEFORE_CHRIST) !== undefined) return single(`${from} bc`)
  const day = /^(\d{1,2})\.?$/.exec(from)?.[1]
  if (day !== undefined && /^-?\d{4,}-\d\d-\d\d$/.test(end)) return end.replace(/\d\d$/, day.padStart(2, '0'))
  if (/^-?\d\dXX$/.test(end)) return single(from) ?? single(`${from} century`)
  return single(from) ?? single(`${from} ${/^-?(\d{4})/.exec(end)?.[1] ?? ''}`)
}

/** Short words for about stand before a date alone: behind it, c. is a century. */
const LONG_ABOUT = words.ABOUT.filter((word) => word.length > 3)

/** One date with what is said about it. */
function single(text: string): string | undefined {
  if (text === '') return undefined
  const about = without(text, words.ABOUT, 'start') ?? without(text, LONG_ABOUT, 'end')
  if (about !== undefined && about !== '') return marked(single(about), '~')
  const perhaps = without(text, words.PERHAPS)
  if (perhaps !== undefined && perhaps !== '') return marked(single(perhaps), '?')
  const ancient = without(text.replace(/[[(]/, '').replace(/[\])]$/, ''), words.BEFORE_CHRIST)
  if (ancient !== undefined && ancient !== '') return beforeChrist(ancient)
  const common = without(text, words.AFTER_CHRIST)
  if (common !== undefined && common !== '') return period(common) ?? calendarDate(common, true)
  return period(text) ?? calendarDate(text, false)
}

function marked(date: string | undefined, mark: '~' | '?'): string | undefined {
  if (date === undefined || date.includes('/')) return undefined
  return /[~?%]$/.test(date) ? `${date.slice(0, -1)}${date.endsWith(mark) ? mark : '%'}` : `${date}${mark}`
}

/** 44 BCE is the year -0043: the year 0000 is 1 BCE. */
function beforeChrist(text: string): string | undefined {
  const century = period(text)
  if (century !== undefined) return century.endsWith('XX') && !century.includes('/') ? `-${century}` : undefined
  const date = calendarDate(text, true)
  const [, year, rest = ''] = date === undefined ? [] : (/^(\d+)(.*)$/.exec(date) ?? [])
  return year === undefined || Number(year) === 0 ? undefined : `${dashed(1 - Number(year))}${rest}`
}

/** A year, month or day. @param hasEra - whether an era stands beside it, so that a short number is a year */
function calendarDate(text: string, hasEra: boolean): string | undefined {
  const unnamed = without(text, words.YEAR, 'end') ?? without(text, words.YEAR, 'start')
  const year = unnamed ?? text
  if (hasEra && /^\d{1,3}(?:[., ']\d{3})+$/.test(year)) return dashed(year.replaceAll(/\D/g, ''))
  if (/^\d+$/.test(year) && (hasEra || year.length === 4 || (unnamed !== undefined && year.length === 3)) && year.length <= 6) return dashed(year)
  if (/^-\d{1,4}$/.test(text)) return dashed(text)
  const [numeric, other] = numericDate(text)
  if (numeric !== undefined) return other === undefined ? numeric : undefined
  const week = weekDate(text)
  return week ?? (sound(text.toUpperCase()) === undefined ? namedDate(text, hasEra) : text.toUpperCase())
}

/** `2024-W20-5` of ISO 8601. */
function weekDate(text: string): string | undefined {
  const [, year, week, day] = /^(\d{4})-?w(\d\d)(?:-?([1-7]))?$/.exec(text) ?? []
  if (year === undefined || Number(week) < 1 || Number(week) > 53) return undefined
  // The first week has the fourth of January; weeks begin on Monday.
  const fourth = new Date(Date.UTC(Number(year), 0, 4))
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY + (Number(week) - 1) * 7 * DAY
  const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)
  return day === undefined ? `${iso(monday)}/${iso(monday + 6 * DAY)}` : iso(monday + (Number(day) - 1) * DAY)
}

const DAY = 86_400_000

/** A century, a decade, a quarter or a half of a year. */
function period(text: string): string | undefined {
  return century(text) ?? decade(text) ?? partOfYear(text, words.QUARTER, 4) ?? partOfYear(text, words.HALF, 2)
}

function century(text: string): string | undefined {
  const rest = without(text, words.CENTURY)
  const number = rest === undefined ? undefined : numberOf(rest.replace(/(?<=[\divx])(?:\.|-?(?:st|nd|rd|th|e|ème|er|й))$|^thứ |^ke-?/u, '').trim())
  return number === undefined || number < 1 || number > 30 ? undefined : `${String(number - 1).padStart(2, '0')}XX`
}

/** `1960s`, but not `1900s`, which may be ten years or a hundred. */
function decade(text: string): string | undefined {
  const plain = text.replace(/^(?:the|die|der|in den|les|los|os|sekitar) /u, '')
  const rest = without(plain, words.DECADE, 'start') ?? plain
  const year = /^(\d{3})0(.*)$/.exec(rest)
  if (year === null) return undefined
  const [, digits = '', ending = ''] = year
  const isNamed = rest !== plain ? ending === '' || without(ending, words.DECADE) === '' : without(ending.trim(), words.DECADE) === ''
  return !isNamed || digits.endsWith('0') ? undefined : `${digits}X`
}

function partOfYear(text: string, names: readonly string[], count: 2 | 4): string | undefined {
  const [, year] = /(?<!\d)(\d{4})(?!\d)/.exec(text) ?? []
  if (year === undefined) return undefined
  const rest = text.replace(year, ' ').replaceAll(/[/,.'’]|(?<=\s|^)(?:the|of|năm|tahun|de|del|عام|من|年)(?=\s|$)/gu, ' ').replaceAll(/\s+/g, ' ').replaceAll(/^[\s-]+|[\s-]+$/g, '')
  const number = without(rest, names) ?? ''
  const index = words.ORDINALS.findIndex((ordinals, at) => number === String(at + 1) || number === `ke-${at + 1}` || ordinals.includes(number))
  if (index === -1 || index >= count) return undefined
  return `${dashed(year)}-${count === 4 ? 'Q' : 'H'}${index + 1}`
}
