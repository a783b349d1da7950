import { clockHint } from './clock-advice.ts'
import { correctedDate } from './corrections.ts'
import { correctedTime } from './time-advice.ts'
import { bceYear, expandedYear } from '../time/bce.ts'
import { meantDate, normalized, sound, without } from './date-corrections.ts'
import { monthNumber, numericDate } from './date-numbers.ts'
import * as words from './date-words.ts'
import { requiredKeys } from '../schema/model.ts'
import { Event } from '../schema/event.ts'
import { YEAR_LIMIT } from '../time/calendar.ts'

/**
 * What to write instead of a text that is no date. Where it is certain what was meant, the hint says that alone; else it says what is
 * missing, or what the model has no word for.
 * @param isInMap - whether the date stands in a map, so that other fields can stand beside it
 * @returns undefined where nothing is known about the text
 */
export function dateHint(text: string, isInMap: boolean): string | undefined {
  const meant = correctedDate(text)
  const plain = normalized(text)
  const ancient = /(?:^|\/)(-\d{1,3})(?:\/|$)/.exec(plain)?.[1]
  if (meant !== undefined && ancient !== undefined) return `Write ${meant} if ${bceYear(Number(ancient))} is meant: 0000 is 1 BCE.`
  if (meant !== undefined) {
    // A full stop after `2024/..` would read as a part of it.
    return `Write ${isInMap ? besideOthers(meant) : meant}${/(?:^|\/)-\d/.test(meant) ? ' (0000 is 1 BCE)' : ''}${meant.endsWith('..') ? '' : '.'}`
  }
  return clockHint(text) ?? clockTimes(text, isInMap) ?? otherOffset(text) ?? twoMeanings(plain) ?? season(plain) ?? roughly(plain) ?? incomplete(plain) ?? longAgo(plain) ?? timeAlone(text, isInMap) ?? noDate(plain, text)
}

/** The date of a map cannot hold a map again, so its fields stand beside each other. */
function besideOthers(date: string): string {
  return date.startsWith('{') ? date.slice(2, -2) : date
}

/** A date with two clock times. */
function clockTimes(text: string, isInMap: boolean): string | undefined {
  const [, day, from, until] = /^(.+?),? (\d{1,2}[:.]\d\d) ?[-–—] ?(\d{1,2}[:.]\d\d)$/u.exec(text.trim()) ?? []
  const start = correctedDate(`${day} ${from}`)
  const end = correctedTime(until ?? '')
  if (start === undefined || end === undefined) return undefined
  const map = start.replace(/ }$/, `, until: "${end}" }`)
  return `Write ${isInMap ? besideOthers(map) : map}.`
}

/** A clock time without its day. */
function timeAlone(text: string, isInMap: boolean): string | undefined {
  const time = correctedTime(text)
  return time === undefined ? undefined : `A clock time needs its day: write ${isInMap ? `date: 2024-05-17, time: "${time}"` : `{ date: 2024-05-17, time: "${time}" }`} with the day it was.`
}

function otherOffset(text: string): string | undefined {
  const [, local, offset] = /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)((?: ?\+|-)\d\d:?\d\d)$/.exec(text.trim()) ?? []
  const meant = local === undefined ? undefined : correctedDate(local)
  if (meant === undefined) return undefined
  return `Write ${meant.replace(/ }$/, ', zone: … }')} with the name of a time zone that has the offset ${offset?.trim()}, such as Asia/Ho_Chi_Minh for +07:00.`
}

/** Texts that can mean two dates, or one that the calendar does not have. */
function twoMeanings(text: string): string | undefined {
  const dates = numericDate(text)
  const possible = dates.filter((date) => sound(date) !== undefined)
  if (possible.length > 1) return `Write ${possible[0]} if the day comes first, ${possible[1]} if the month does.`
  if (dates[0] !== undefined) return `The calendar has no ${dates[0]}: months are 01 to 12, and each has its own last day.`
  const hundred = /^(?:the )?(\d\d)00['’]?s$/.exec(text)?.[1]
  if (hundred !== undefined) return `Write ${hundred}0X for the ten years, ${hundred}XX for the hundred.`
  const decade = /^(?:the )?['’]?(\d)0['’]?(?:s|er|er jahre|-an)$/.exec(text)?.[1]
  if (decade !== undefined) return `Write the century as well: 19${decade}X for the 19${decade}0s.`
  const short = /^(\d{1,2}([./-])\d{1,2}\2)['’]?(\d{2})$/.exec(text)
  if (short !== null) return `Write the year with four digits: ${numericDate(`${short[1]}20${short[3]}`)[0]} or ${numericDate(`${short[1]}19${short[3]}`)[0]}.`
  const either = /^(.+) (?:or|oder|ou|o|atau|hoặc|أو) (.+)$/u.exec(text)?.slice(1).map(meantDate) ?? []
  if (either.length === 2 && either.every((date) => date !== undefined)) return `One date stands here: write ${either[0]}? (uncertain), and the other one in the text.`
  return /^0+$|^(?:year )?0 ?(?:bce?|ad|ce)?$/.test(text) ? 'No year 0 stands in the calendar of historians: 1 BCE is 0000, 1 CE is 0001.' : undefined
}

/** A season as EDTF writes it: without a hemisphere, or with one. What names two years is a winter, of which the months are certain. */
function season(text: string): string | undefined {
  const meant = seasonOf(text)
  if (meant === undefined) return undefined
  const { year, index } = meant
  if (meant.date === undefined) return `Write the months that are meant: ${months(year, index)}.`
  return `Write ${meant.date}; ${year}-${25 + index} is that of the north, ${year}-${29 + index} that of the south.`
}

/** The season that a text names: its number in the year, from spring, and its date, which a season of two years has none of. */
export function seasonOf(text: string): { year: number; index: number; date?: string } | undefined {
  const [, year] = /(\d{4})/.exec(text) ?? []
  const letters = ` ${text.toLowerCase().replaceAll(/[^\p{L}]+/gu, ' ')} `
  const index = words.SEASONS.findIndex((names) => names.some((name) => letters.includes(/\p{Script=Han}/u.test(name) ? name : ` ${name} `)))
  if (year === undefined || index === -1) return undefined
  return { year: Number(year), index, ...(!/\d{4} ?[/-] ?\d{2}/.test(text) && { date: `${year}-${SEASONS[index]}` }) }
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter']

function months(year: number, quarter: number): string {
  const from = String(3 + quarter * 3).padStart(2, '0')
  return quarter === 3 ? `${year}-12/${year + 1}-02` : `${year}-${from}/${year}-${String(5 + quarter * 3).padStart(2, '0')}`
}

/** `early 2021`: the model has no word for it, so that it does not say more than the source. */
function roughly(text: string): string | undefined {
  const rest = without(text, words.PARTS_OF_YEAR, 'start')
  const date = rest === undefined || rest === '' ? undefined : meantDate(rest.replace(/^(?:of|in|the|năm|tahun) /u, ''))
  if (date === undefined) return undefined
  const example = /^\d{4}$/.test(date) ? `, such as ${date}-01/${date}-04 for its first months` : ''
  return `Write ${date} and say the rest in the text, or write the dates that are meant${example}.`
}

/** A date that lacks its year, or is none but a word for today. */
function incomplete(text: string): string | undefined {
  if (words.TODAY.includes(text)) return 'Write the date itself; “today” is another one tomorrow. What goes on is written with two full stops: 2019/..'
  if (words.UNKNOWN.includes(text)) return undated()
  const parts = text.split(/[\s,.]+/).filter((part) => part !== '')
  const month = parts.flatMap((part) => monthNumber(part) ?? [])[0]
  const day = parts.find((part) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(part))
  const isWithoutYear = month !== undefined && parts.length <= 2 && !parts.some((part) => /\d{3}/.test(part))
  if (isWithoutYear) return `Add the year: 2024-${String(month).padStart(2, '0')}${day === undefined ? '' : `-${day.replace(/\D/g, '').padStart(2, '0')}`}`
  return /^\d{1,2}[./]\d{1,2}\.?$/.test(text) ? 'Write the year first: 2024-05-17.' : undefined
}

function undated(): string {
  if (!requiredKeys(Event).includes('when')) return 'Leave when: out; after: [another-event] puts an event without a date in its place.'
  return 'Every event needs a date; as much as is known will do: 19XX (the century), 196X, 1965~ (about), 1960/1970.'
}

const UNITS: [RegExp, number][] = [
  [/(?:billion|milliarden|milliards|miliar|tỷ|مليار|млрд|\bbn\b|\bb\b)|\bg(?:a|ya)\b|(?:mil millones|bilhões)/u, 1e9],
  [/(?:million|millionen|millones|milhões|juta|triệu|مليون|млн|\bmn\b)|\bm(?:a|ya)\b/u, 1e6],
  [/(?:thousand|tausend|mille|mil |ribu|nghìn|ألف|тыс)|\bk(?:a|ya)\b/u, 1e3],
]

/** `66 million years ago`. The present of BP is 1950; otherwise the year that is counted from is of little weight. */
function longAgo(text: string): string | undefined {
  if (!/\bago\b|\bbp\b|\b[gmk](?:a|ya)\b|^il y a |^hace |^vor .*jahren|yang lalu|trước$|năm trước|قبل .*(?:سنة|عام)|назад|há .*anos/u.test(text)) return undefined
  const digits = /\d[\d.,]*/.exec(text)?.[0].replaceAll(/,(?=\d{3}(?!\d))/g, '').replace(',', '.')
  if (digits === undefined) return undefined
  const [, unit = ''] = /\b([gm])(?:a|ya)\b/u.exec(text) ?? []
  const inWords = unit === '' ? undefined : sound(`${digits} ${unit === 'g' ? 'billion' : 'million'} years ago`)
  if (inWords !== undefined) return `Write ${inWords}.`
  const years = Number(digits) * (UNITS.find(([unit]) => unit.test(text))?.[1] ?? 1)
  const year = Math.round(2000 - years)
  const date = [`${expandedYear(year)}~`, `Y${year}~`].find((form) => sound(form) !== undefined)
  if (date !== undefined) return `Write the year, reckoned from today or from the year of the source: ${date}.`
  return `Years go from -${YEAR_LIMIT} to ${YEAR_LIMIT}; what is older can stand in a text.`
}

function noDate(text: string, printed: string): string | undefined {
  const year = /^y?([-+]?\d{5,})$/.exec(text)?.[1]
  const farYear = year === undefined ? undefined : sound(`Y${Number(year)}`)
  if (farYear !== undefined) return `Write ${farYear}.`
  if (year !== undefined && Math.abs(Number(year)) > YEAR_LIMIT) return `Years go from -${YEAR_LIMIT} to ${YEAR_LIMIT}; what is older or later can stand in a text.`
  if (/\b(?:every|each|weekly|daily|monthly|yearly|annually|jeden|täglich|setiap|mỗi|hằng)\b|^r\d*\/|\bfreq=/u.test(text)) return RECURRING
  if (isOfOtherCalendar(text)) return `Write the date of the common (Gregorian) calendar, and the other one as it is printed: { date: …, shown: "${printed.trim()}" }.`
  if (/^[a-z]{3,9}day$/.test(text) || /^(?:yesterday|tomorrow|last |next )/.test(text)) return 'Write the date itself: 2024-05-17.'
  const [, first, from, last = first, until] = /^(\d{4}-\d\d-\d\d)[t ](\d\d:\d\d)(?::\d\d)?\/(?:(\d{4}-\d\d-\d\d)[t ])?(\d\d:\d\d)(?::\d\d)?$/.exec(text) ?? []
  if (first !== undefined) return last === first ? `Write { date: ${first}, time: "${from}", until: "${until}" }.` : `Write the days, ${first}/${last}, and the clock times in a text.`
  const roman = romanNumber(text)
  if (roman !== undefined) return `Write ${expandedYear(roman)}.`
  const [, apostrophe] = /^['’](\d{2})$/.exec(text) ?? []
  if (apostrophe !== undefined) return `Write the year with four digits: 19${apostrophe} or 20${apostrophe}.`
  const [, sign, limited] = /^([<>≤≥]) ?(.+)$/u.exec(text) ?? []
  const limit = limited === undefined ? undefined : meantDate(limited)
  if (limit !== undefined) return `Write { date: ${limit}, qualifier: ${/[<≤]/u.test(sign ?? '') ? 'before' : 'after'} }.`
  const [, month, firstDay, lastDay] = /^(\d{4}-\d\d)-(\d\d)\/(\d\d)$/.exec(text) ?? []
  const days = month === undefined ? undefined : sound(`${month}-${firstDay}/${month}-${lastDay}`)
  if (days !== undefined) return `Write ${days}.`
  const named = /^(?:[\p{L}\p{M}’'.-]+ ){1,4}(\d{4})$/u.exec(text)?.[1]
  if (named !== undefined) return `Write the date that is meant, no more exactly than you know it: ${named}; the words can stand beside it: { date: ${named}, shown: "${printed.trim()}" }.`
  return /\d{4}(?!\d).*(?<!\d)\d{4}/.test(text) ? 'Write two dates with a slash between them: 2019/2021, or 2019-05-17/2019-06-01.' : undefined
}

/** Whether a text names a calendar beside the common one, or one of its months. */
function isOfOtherCalendar(text: string): boolean {
  const between = text.replace(/^\d+\.? /, '')
  return /\d/.test(text) && (without(text, words.OTHER_CALENDARS) ?? without(between, words.OTHER_CALENDARS)) !== undefined
}

/** A year in Roman numerals, of four letters at least: MIX may be a word. */
function romanNumber(text: string): number | undefined {
  if (!/^(?=.{4,}$)m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(text)) return undefined
  const values = [...text].map((letter) => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

const ROMAN: Record<string, number> = { m: 1000, d: 500, c: 100, l: 50, x: 10, v: 5, i: 1 }

/** What to do with events that come again. */
export const RECURRING = 'Every event has one time: write an event for each date, or one from the first to the last, 2024-09-02/2024-12-16, and say in a text how often.'
