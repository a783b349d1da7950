import type { PARTS_OF_DAY } from '../schema/when.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { id } from './words/id.ts'
import { ru } from './words/ru.ts'
import { vi } from './words/vi.ts'
import { zh } from './words/zh.ts'

/** The words that a language must have; `{date}`, `{from}`, `{to}`, `{time}`, `{zone}`, `{part}`, `{year}`, `{n}` are filled in. */
export const TIME_WORDS = [
  'about', 'uncertain', 'before', 'after', 'since', 'until', 'fromTo', 'endUnknown', 'between',
  'decade', 'century', 'centuryBce', 'partOf', 'clock', 'zone',
  'part.night', 'part.early-morning', 'part.morning', 'part.noon', 'part.afternoon', 'part.evening', 'part.late-evening',
  'timeNotStated', 'dateNotStated', 'leftOut', 'legend', 'timeline', 'item',
] as const
export type TimeWord = (typeof TIME_WORDS)[number]

/** What a phrase is put around, where that changes it: English 'before 2025', but 'before the 11th century'. */
export type Grain = 'century' | 'decade' | 'year' | 'month' | 'day' | 'part' | 'minute'

type OptionalWord =
  /** Written after years instead of the platform's own words for the era. */
  | 'bce' | 'ce'
  /** Joins two dates, where the platform's own way of writing a range of dates does not suit running text. */
  | 'range'
  /** Put around a clock time in running text: Indonesian 'pukul 19.00'. */
  | 'clockTime'
  | `${TimeWord}.${Grain}`
  /** Century by plural category of ordinal numbers; `{roman}` is filled in as well. */
  | `${'century' | 'centuryBce'}.${Intl.LDMLPluralRule}`

/** Words and phrases of one language. Phrases keep dates in the form that the platform gives, so they must not ask for a case. */
export type TimeWords = Readonly<Record<TimeWord, string> & Partial<Record<OptionalWord, string>>>

const TABLES: Readonly<Record<string, TimeWords>> = { ar, en, es, fr, id, ru, vi, zh }

/** Which key of a timeline's `labels` gives a word: `time.before`. */
const PREFIX = 'time.'

/**
 * The words of a language, with those of the timeline's own `labels` (keys such as `time.before`) before ours.
 * @returns undefined when words are missing: see `missingTimeWords`.
 */
export function timeWords(language: string, labels: Readonly<Record<string, string>> = {}): TimeWords | undefined {
  const words = collect(language, labels)
  return missing(words).length === 0 ? (words as TimeWords) : undefined
}

/** The keys that a timeline's `labels` still need for a language; none for a language that we bring along. */
export function missingTimeWords(language: string, labels: Readonly<Record<string, string>> = {}): string[] {
  return missing(collect(language, labels)).map((word) => PREFIX + word)
}

const missing = (words: Partial<TimeWords>) => TIME_WORDS.filter((word) => words[word] === undefined)

function collect(language: string, labels: Readonly<Record<string, string>>): Partial<TimeWords> {
  const own = Object.entries(labels).filter(([key]) => key.startsWith(PREFIX)).map(([key, text]) => [key.slice(PREFIX.length), text])
  return { ...tableOf(language), ...Object.fromEntries(own) }
}

/** A table serves every region of its language, but only its own script: zh is not the words of zh-Hant. */
function tableOf(language: string): TimeWords | undefined {
  const [base = ''] = language.split('-')
  if (!Object.hasOwn(TABLES, base)) return undefined
  return scriptOf(language) === scriptOf(base) ? TABLES[base] : undefined
}

function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script
  } catch {
    return undefined
  }
}

/** The word for a part of the day. */
export const partOfDay = (words: TimeWords, part: (typeof PARTS_OF_DAY)[number]) => words[`part.${part}`]

/** Fills a phrase, in the form for what is put into it; `plain` where that already is a phrase. */
export function phrase(words: TimeWords, word: TimeWord, grain: Grain | 'plain', values: Readonly<Record<string, string>>): string {
  const text = (grain === 'plain' ? undefined : words[`${word}.${grain}`]) ?? words[word]
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot)
}
