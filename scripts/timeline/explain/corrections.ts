import { meantDate } from './date-corrections.ts'
import { correctedTime } from './time-advice.ts'
import { Id } from '../schema/text.ts'
import { EdtfDate } from '../schema/when.ts'

/** Names of languages, in English and in the language itself. */
const LANGUAGES: Record<string, string> = {
  english: 'en', indonesian: 'id', 'bahasa indonesia': 'id', bahasa: 'id', vietnamese: 'vi', 'tiếng việt': 'vi', arabic: 'ar', العربية: 'ar',
  french: 'fr', français: 'fr', spanish: 'es', español: 'es', german: 'de', deutsch: 'de', chinese: 'zh', 中文: 'zh', japanese: 'ja', 日本語: 'ja',
  korean: 'ko', 한국어: 'ko', portuguese: 'pt', português: 'pt', russian: 'ru', русский: 'ru', italian: 'it', italiano: 'it', dutch: 'nl',
  nederlands: 'nl', thai: 'th', ไทย: 'th', malay: 'ms', 'bahasa melayu': 'ms', khmer: 'km', lao: 'lo', burmese: 'my', hindi: 'hi', turkish: 'tr',
  persian: 'fa', hebrew: 'he', polish: 'pl', ukrainian: 'uk', greek: 'el', swedish: 'sv', norwegian: 'nb', danish: 'da', finnish: 'fi', filipino: 'fil',
}

/** Letters that Unicode does not take apart into a letter of ASCII and a sign. */
const ASCII: Record<string, string> = { đ: 'd', ð: 'd', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' }

/** The id that a text in Latin letters is meant to be. @returns undefined where it has other letters, or none */
export function correctedId(text: string): string | undefined {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[đðøłßæœþı]/gu, (letter) => ASCII[letter] ?? letter)
  const id = plain.replaceAll(/['’ʼ]/gu, '').replaceAll(/[^a-z0-9\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '')
  return Id.safeParse(id).success ? id : undefined
}

/**
 * The date that was meant, as a timeline writes it. With a clock time it becomes a map. `10/11/2025` can mean two days and stays
 * as it is.
 * @returns undefined where that is uncertain, or where nothing has to change
 */
export function correctedDate(text: string): string | undefined {
  // Quotes of a word processor are signs like any others to YAML.
  const quoted = /^[“”„«‘’](.+)[“”»‘’]$/u.exec(text.trim())?.[1]
  if (quoted !== undefined) return EdtfDate.safeParse(quoted).success ? quoted : correctedDate(quoted)
  const compact = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/.exec(text.trim())
  const spaced = compact === null ? text.trim() : `${compact[1]}-${compact[2]}-${compact[3]}${compact[4] === undefined ? '' : `T${compact[4]}:${compact[5]}${compact[6] === undefined ? '' : `:${compact[6]}`}${compact[7] ?? ''}`}`
  // Another offset than UTC belongs to a zone that nobody can guess.
  const [, day = '', clock, utc] = /^(.+?)(?:(?:T|[\s,]+(?:at )?)(\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?)(?:\.\d+)?(Z)?)?$/i.exec(spaced) ?? []
  const date = meantDate(day)
  if (date === undefined || (clock !== undefined && !/^-?\d{4,}-\d\d-\d\d[~?%]?$/.test(date))) return undefined
  if (clock === undefined) return date === text ? undefined : date
  const time = correctedTime(clock)
  return time === undefined ? undefined : `{ date: ${date}, time: "${time}"${utc === undefined ? '' : ', zone: UTC'} }`
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
