import type { PARTS_OF_DAY } from '../schema/when.ts'
import { timeWordsAr } from './words/ar.ts'
import { timeWordsEn } from './words/en.ts'
import { timeWordsEs } from './words/es.ts'
import { timeWordsFr } from './words/fr.ts'
import { timeWordsId } from './words/id.ts'
import { timeWordsRu } from './words/ru.ts'
import { timeWordsVi } from './words/vi.ts'
import { timeWordsZh } from './words/zh.ts'
import { TIME_WORDS, type TimeWord, type Grain, type TimeWords } from './words/time-words.ts'

const TABLES: Readonly<Record<string, TimeWords>> = { ar: timeWordsAr, en: timeWordsEn, es: timeWordsEs, fr: timeWordsFr, id: timeWordsId, ru: timeWordsRu, vi: timeWordsVi, zh: timeWordsZh }

/** The start of the keys in a timeline's `labels` that give words for times: `time.before`. */
const PREFIX = 'time.'

/**
 * The words of a language. The timeline's own `labels` (keys such as `time.before`) replace ours.
 * @returns undefined where words are missing: see `missingTimeWords`
 */
export function timeWords(language: string, labels: Readonly<Record<string, string>> = {}): TimeWords | undefined {
  const words = collect(language, labels)
  return missing(words).length === 0 ? (words as TimeWords) : undefined
}

/** The keys that a timeline's `labels` still need for a language; an empty list for a language that we have. */
export function missingTimeWords(language: string, labels: Readonly<Record<string, string>> = {}): string[] {
  return missing(collect(language, labels)).map((word) => PREFIX + word)
}

const missing = (words: Partial<TimeWords>) => TIME_WORDS.filter((word) => words[word] === undefined)

function collect(language: string, labels: Readonly<Record<string, string>>): Partial<TimeWords> {
  const own = Object.entries(labels).filter(([key]) => key.startsWith(PREFIX)).map(([key, text]) => [key.slice(PREFIX.length), text])
  return { ...tableOf(language), ...Object.fromEntries(own) }
}

/** The words of a language in all its regions, but only in its own script: those of zh do not serve zh-Hant. */
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

/** Fills a phrase, in the form for the given grain; `plain` where the value is a phrase itself. */
export function phrase(words: TimeWords, word: TimeWord, grain: Grain | 'plain', values: Readonly<Record<string, string>>): string {
  const text = (grain === 'plain' ? undefined : words[`${word}.${grain}`]) ?? words[word]
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot)
}
