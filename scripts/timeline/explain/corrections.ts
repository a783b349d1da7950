import { parseEdtf } from '../time/edtf.ts'
import { ClockTime } from '../schema/when.ts'
import { Id } from '../schema/text.ts'

/** The months in English, Indonesian, German, French and Spanish; three letters of a name are enough. */
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

/** Names of languages, in English and in the language itself. */
const LANGUAGES: Record<string, string> = {
  english: 'en', indonesian: 'id', 'bahasa indonesia': 'id', bahasa: 'id', vietnamese: 'vi', 'tiếng việt': 'vi', arabic: 'ar', العربية: 'ar',
  french: 'fr', français: 'fr', spanish: 'es', español: 'es', german: 'de', deutsch: 'de', chinese: 'zh', 中文: 'zh', japanese: 'ja', 日本語: 'ja',
  korean: 'ko', 한국어: 'ko', portuguese: 'pt', português: 'pt', russian: 'ru', русский: 'ru', italian: 'it', italiano: 'it', dutch: 'nl',
  nederlands: 'nl', thai: 'th', ไทย: 'th', malay: 'ms', 'bahasa melayu': 'ms', khmer: 'km', lao: 'lo', burmese: 'my', hindi: 'hi', turkish: 'tr',
  persian: 'fa', hebrew: 'he', polish: 'pl', ukrainian: 'uk', greek: 'el', swedish: 'sv', norwegian: 'nb', danish: 'da', finnish: 'fi', filipino: 'fil',
}

/** The id that was meant by a text that is not an id. @returns undefined where that is uncertain */
export function correctedId(text: string): string | undefined {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/gu, 'd').toLowerCase()
  const id = plain.replaceAll(/[^a-z0-9\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '')
  return Id.safeParse(id).success ? id : undefined
}

/** The clock time that was meant by `8:30`, `8.30 pm` or `19h05`. @returns undefined where that is uncertain */
export function correctedTime(text: string): string | undefined {
  const [, hour, minute = '00', half] = /^(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*([ap]\.?m\.?)?$/i.exec(text.trim()) ?? []
  if (hour === undefined || (half === undefined && /^\d+$/.test(text.trim()))) return undefined
  const isLate = half?.toLowerCase().startsWith('p')
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return undefined
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isLate ? 12 : 0)
  const time = `${String(hours).padStart(2, '0')}:${minute}`
  return ClockTime.safeParse(time).success ? time : undefined
}

/**
 * The date that was meant, as a timeline writes it. With a clock time it becomes a map. `10/11/2025` can mean two days and stays
 * as it is.
 * @returns undefined where that is uncertain, or where nothing has to change
 */
export function correctedDate(text: string): string | undefined {
  // Another offset than UTC belongs to a zone that nobody can guess.
  const [, day = '', clock, utc] = /^(.+?)(?:[T\s,]+(\d{1,2}[:.]\d{2}(?::\d{2})?)(?:\.\d+)?(Z)?)?$/.exec(text.trim()) ?? []
  const date = plainDate(day)
  if (date === undefined || 'problem' in parseEdtf(date)) return undefined
  if (clock === undefined) return date === text ? undefined : date
  const time = correctedTime(clock)
  return time === undefined ? undefined : `{ date: ${date}, time: "${time}"${utc === undefined ? '' : ', zone: UTC'} }`
}

function plainDate(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)?.toSpliced(2, 1) ?? []
  if (year !== undefined) return dashed(year, month, day)
  const [, first = '', sign, second = '', last] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text) ?? []
  if (last !== undefined) {
    // Only dates with full stops have the same order everywhere.
    if (sign === '.' || Number(first) > 12) return dashed(last, second, first)
    return Number(second) > 12 ? dashed(last, first, second) : undefined
  }
  return namedMonth(text)
}

/** `25 October 2025`, `October 25, 2025`, `25. Oktober 2025`, `Oct 2025`. */
function namedMonth(text: string): string | undefined {
  const words = text.toLowerCase().split(/[\s,.]+/).filter((word) => word !== '' && word !== 'de')
  const months = words.flatMap((word) => monthNumber(word) ?? [])
  const years = words.filter((word) => /^\d{4}$/.test(word))
  const days = words.filter((word) => /^\d{1,2}(st|nd|rd|th|er)?$/.test(word)).map((word) => word.replace(/\D+/, ''))
  if (months.length !== 1 || years.length !== 1 || days.length > 1 || words.length !== 2 + days.length) return undefined
  return dashed(years[0] ?? '', String(months[0]), days[0])
}

function monthNumber(word: string): number | undefined {
  if (word.length < 3) return undefined
  const found = MONTHS.flatMap((names, index) => (names.some((name) => name.startsWith(word)) ? [index + 1] : []))
  return found.length === 1 ? found[0] : undefined
}

function dashed(year: string, month = '', day?: string): string {
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-')
}

/**
 * The tag of a language that was written by its name or in another form: `english`, `EN`, `en_GB`. @returns undefined where that
 * is uncertain
 */
export function correctedLanguage(text: string): string | undefined {
  const wanted = text.trim().toLowerCase()
  const named = Object.hasOwn(LANGUAGES, wanted) ? LANGUAGES[wanted] : undefined
  if (named !== undefined || !/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/.test(wanted)) return named
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(wanted.replaceAll('_', '-'))
    const isKnown = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(canonical) !== undefined
    return canonical !== text && isKnown ? canonical : undefined
  } catch {
    return undefined
  }
}
