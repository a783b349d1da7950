import { correctedDate } from '../timeline/explain/corrections.ts'
import { isWeekday, numericDate } from '../timeline/explain/date-numbers.ts'
import { seasonOf } from '../timeline/explain/date-advice.ts'
import { PARTS_OF_YEAR } from '../timeline/explain/date-words.ts'
import { meantDate, without } from '../timeline/explain/date-corrections.ts'

/** A date that means less than its words, or says less than a date has. */
export interface LooseDate {
  date: string
  /** Its words, where the date alone would say less. */
  shown?: string
  /** What was supplied, for the account. */
  mended?: string
}

/** Units of those who count from today, in their usual spelling. */
const AGO: [RegExp, string][] = [[/^(?:ka|kya)$/i, 'thousand'], [/^(?:Ma|Mya|mya|MYA)$/, 'million'], [/^(?:Ga|Gya|Bya|bya|BYA)$/, 'billion']]

/** Two digits are a year of the hundred years that end with this one, as sheets take them. */
const LAST_OF_THIS_CENTURY = 29

/**
 * Reads what a list of one's own may have for a date, and a timeline only without its words: `Spring 1968`, `mid-1980s`, `66 Ma`,
 * `12-Dec-99`. A timeline's own author is asked to write what is meant instead.
 */
export function looseDate(text: string): LooseDate | undefined {
  const [, number = '', unit = ''] = /^(\d+(?:[.,]\d+)?)\s?([A-Za-z]{2,3})(?: ago)?$/.exec(text) ?? []
  const counted = AGO.find(([names]) => names.test(unit))
  if (counted !== undefined) return { date: `${number.replace(',', '.')} ${counted[1]} years ago` }
  // A year before 1000 as people write it, where a timeline asks for its four digits.
  if (/^[1-9]\d\d$/.test(text)) return { date: `0${text}` }
  const inSeason = seasonOf(text)
  if (inSeason !== undefined) return inSeason.date === undefined ? undefined : { date: inSeason.date }
  const rest = without(text.toLowerCase(), PARTS_OF_YEAR, 'start')?.replace(/^(?:of|in|the|der|des|năm|tahun) /u, '')
  const vague = rest === undefined || rest === '' ? undefined : /^\d{4}$/.test(rest) ? rest : meantDate(rest)
  // A map, or an interval, says something of its own already.
  if (vague !== undefined && !/[{/]/.test(vague)) return { date: vague, shown: text }
  const whole = withWholeYear(text)
  return whole === undefined ? undefined : { date: whole, mended: 'years of two digits, taken as those from 1930 to 2029' }
}

/** The year of `12-Dec-99`, `03/03/25`, `Dec 99` in four digits. It stands last, behind a month or two numbers. */
function withWholeYear(text: string): string | undefined {
  const [, before = '', digits = ''] = /^((?:\d{1,2}[/.-]\d{1,2}[/.-])|(?:(?:\d{1,2}[\s.-]+)?\p{L}{3,}[\s.-]+))['’]?(\d{2})$/u.exec(text) ?? []
  // “May 17” is a day; “May 99” and “May ’17” are none.
  if (digits === '' || (/^\p{L}/u.test(before) && Number(digits) <= 31 && !/['’]\d\d$/.test(text))) return undefined
  const whole = `${before}${Number(digits) > LAST_OF_THIS_CENTURY ? 19 : 20}${digits}`
  return numericDate(whole).length > 0 || correctedDate(whole) !== undefined ? whole : undefined
}

/** A date without the name of its weekday before it, and without an offset in words behind it: `Mon 3/3/2025`, `… 9:00 AM (GMT+7)`. */
export function bareDate(text: string): string {
  const plain = text.trim().replace(/^\[(.*)\]$/, '$1').replace(/\s*\((?:GMT|UTC)[^)]*\)$/i, '')
  const [, word = '', rest = plain] = /^(\p{L}{2,})\.?,?\s+(?=[\p{L}\d])(.+)$/u.exec(plain) ?? []
  return isWeekday(word.toLowerCase()) ? rest : plain
}
