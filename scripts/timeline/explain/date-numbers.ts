import { MONTH_LANGUAGES } from './date-words.ts'
import { expandedYear } from '../time/bce.ts'

/** Names of months, three letters of which are enough. */
const MONTHS = [
  'january januari januar janvier enero',
  'february februari februar février febrero',
  'march maret märz mars marzo',
  'april avril abril',
  'may mei mai mayo',
  'june juni juin junio',
  'july juli juillet julio',
  'august agustus août agosto',
  'september septembre septiembre',
  'october oktober octobre octubre',
  'november novembre noviembre',
  'december desember dezember décembre diciembre',
].map((names) => names.split(' '))

let named: { months: Map<string, number>; weekdays: Set<string> } | undefined

/** The names of the months and weekdays in the languages whose words the platform knows, also as they stand behind a day. */
function platformNames(): { months: Map<string, number>; weekdays: Set<string> } {
  if (named) return named
  const [months, weekdays] = [new Map<string, number>(), new Set<string>()]
  for (const language of MONTH_LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      for (const options of [{ month: style }, { month: style, day: 'numeric' }] as const) {
        namesIn(language, options, 'month').forEach((name, index) => {
          if (!/\d|^$/.test(name) && !months.has(name)) months.set(name, index + 1)
        })
      }
      for (const name of namesIn(language, { weekday: style }, 'weekday')) weekdays.add(name)
    }
  }
  named = { months, weekdays }
  return named
}

/** The names of twelve months, or of the weekdays of a year's twelve days that lie a month apart and have all seven among them. */
function namesIn(language: string, options: Intl.DateTimeFormatOptions, type: 'month' | 'weekday'): string[] {
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) =>
    format.formatToParts(Date.UTC(2024, month, 15)).find((part) => part.type === type)?.value.toLowerCase().replace(/\.$/, '') ?? '')
}

/** The number of a month by its name. @returns undefined for other words */
export function monthNumber(word: string): number | undefined {
  if (!/\p{L}/u.test(word)) return undefined
  const found = word.length < 3 ? [] : MONTHS.flatMap((names, index) => (names.some((name) => name.startsWith(word)) ? [index + 1] : []))
  if (found.length === 1) return found[0]
  const { months } = platformNames()
  return months.get(word) ?? months.get(word.replace(/^ב/u, ''))
}

/** Whether a word in small letters is the name of a weekday, whole or short. */
export function isWeekday(word: string): boolean {
  return platformNames().weekdays.has(word)
}

/** `2025`, `2025-10` or `2025-10-25`. The year gets four digits. */
export function dashed(year: string | number, month?: string | number, day?: string | number): string {
  const parts = [expandedYear(Number(year)), ...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'))]
  return parts.join('-')
}

/** `2025.10.25`, `25.10.2025`, `10/25/2025`, `10.2025`. `10/11/2025` can mean two days and gives both. */
export function numericDate(text: string): string[] {
  const [, year = '', , month = '', day] = /^(\d{4})([-/.]) ?(\d{1,2})(?:\2 ?(\d{1,2}))?\.?$/.exec(text) ?? []
  if (year !== '') return [dashed(year, month, day)]
  const [, onlyMonth, itsYear] = /^(\d{1,2})[-/.] ?(\d{4})$/.exec(text) ?? []
  if (itsYear !== undefined && onlyMonth !== undefined) return [dashed(itsYear, onlyMonth)]
  const [, first = '', sign, second = '', last] = /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})$/.exec(text) ?? []
  if (last === undefined) return []
  // Only dates with full stops have the same order everywhere.
  if (sign === '.' || Number(first) > 12) return [dashed(last, second, first)]
  if (Number(second) > 12 || first === second) return [dashed(last, first, second)]
  return [dashed(last, second, first), dashed(last, first, second)]
}

/** `25 October 2025`, `October 25, 2025`, `25. Oktober 2025`, `Oct 2025`, `ngày 25 tháng 10 năm 2025`, `2025年10月25日`. */
export function namedDate(text: string, hasEra: boolean): string | undefined {
  const [, ofYear, ofMonth, ofDay] = /^(\d{1,4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일号])?$/u.exec(text) ?? []
  if (ofYear !== undefined && ofMonth !== undefined) return dashed(ofYear, ofMonth, ofDay)
  const [, day, month = '', year] = /^(?:ngày\s)?(?:(\d{1,2})\s)?tháng\s(\d{1,2})(?:\snăm\s|,?\s|\/)(\d{1,4})$/u.exec(text) ?? []
  if (year !== undefined) return dashed(year, month, day)
  const words = text.split(/[\s,./-]+/).filter((word) => !['', 'de', 'del', 'of', 'the', 'г', 'tanggal', 'am', 'le'].includes(word))
  const months = words.flatMap((word) => monthNumber(word) ?? [])
  const numbers = words.filter((word) => monthNumber(word) === undefined && !(/\p{L}{3}/u.test(word) && isWeekday(word)))
  const years = numbers.filter((word) => /^\d{3,4}$/.test(word))
  const days = numbers.filter((word) => /^\d{1,2}(st|nd|rd|th|er|º)?$/.test(word)).map((word) => word.replace(/\D+/, ''))
  // In `15 March 44` the second number is the year, which only an era beside it makes certain.
  const [last] = hasEra && years.length === 0 && days.length === 2 ? days.splice(1) : years
  if (months.length !== 1 || last === undefined || days.length > 1 || numbers.length !== 1 + days.length) return undefined
  return dashed(last, months[0], days[0])
}

/** The number that a Roman number or digits stand for. @returns undefined for other texts */
export function numberOf(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  if (!/^[ivx]{1,5}$/.test(text)) return undefined
  const values = Array.from(text, (sign) => (sign === 'x' ? 10 : sign === 'v' ? 5 : 1))
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}
