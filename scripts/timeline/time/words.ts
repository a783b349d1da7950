import type { PARTS_OF_DAY } from '../schema/when.ts'
import { timeWordsAr } from './words/ar.ts'
import { timeWordsDe } from './words/de.ts'
import { timeWordsEn } from './words/en.ts'
import { timeWordsEs } from './words/es.ts'
import { timeWordsFr } from './words/fr.ts'
import { timeWordsHe } from './words/he.ts'
import { timeWordsId } from './words/id.ts'
import { timeWordsJa } from './words/ja.ts'
import { timeWordsPt } from './words/pt.ts'
import { timeWordsRu } from './words/ru.ts'
import { timeWordsVi } from './words/vi.ts'
import { timeWordsZh } from './words/zh.ts'
import { TIME_WORDS, type TimeWord, type Grain, type TimeWords } from './words/time-words.ts'

const TABLES: Readonly<Record<string, TimeWords>> = { ar: timeWordsAr, de: timeWordsDe, en: timeWordsEn, es: timeWordsEs, fr: timeWordsFr, he: timeWordsHe, id: timeWordsId, ja: timeWordsJa, pt: timeWordsPt, ru: timeWordsRu, vi: timeWordsVi, zh: timeWordsZh }

/** The start of the keys in a timeline's `labels` that give words for times: `time.before`. */
const PREFIX = 'time.'

/**
 * The words of a language. The timeline's own `labels` (keys such as `time.before`) replace ours. What neither has is English: see
 * `missingTimeWords`.
 */
export function timeWords(language: string, labels: Readonly<Record<string, string>> = {}): TimeWords {
  const own = ownWords(labels)
  const known = tableOf(language)
  if (known) return { ...known, ...own }
  // An English form for centuries does not stand in for another language's general form.
  const english = Object.entries(IN_ENGLISH).filter(([word]) => own[word.replace(/\..*/, '')] === undefined)
  return { ...Object.fromEntries(english), ...own } as TimeWords
}

/** The keys that decks in a language show in English, because neither we nor the timeline's `labels` have them. */
export function missingTimeWords(language: string, labels: Readonly<Record<string, string>> = {}): string[] {
  const own = ownWords(labels)
  return tableOf(language) ? [] : TIME_WORDS.filter((word) => own[word] === undefined).map((word) => PREFIX + word)
}

/** Whether a timeline's `labels` can have a key that starts with `time.`: a word, or one of its forms. */
export function isTimeKey(key: string): boolean {
  const word = key.slice(PREFIX.length)
  return key.startsWith(PREFIX) && (EVERY_WORD.has(word) || EVERY_WORD.has(word.replace(FORM, '')))
}

/** The forms of a word: by kind of time, and by plural category. */
const FORM = /\.(century|decade|year|season|half|quarter|month|day|part|minute|zero|one|two|few|many|other)$/
/** The words of all tables: those that each language has, and those of a few. */
const EVERY_WORD = new Set([...TIME_WORDS, ...Object.values(TABLES).flatMap((table) => Object.keys(table))])

function ownWords(labels: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).flatMap(([key, text]) => (key.startsWith(PREFIX) ? [[key.slice(PREFIX.length), text]] : [])))
}

/** English beside dates of another language, whose own words for eras stay. */
const { bce: _, ce: __, ...IN_ENGLISH } = timeWordsEn

/** The words of a language in all its regions, but only in its own script: those of zh do not serve zh-Hant. */
function tableOf(language: string): TimeWords | undefined {
  const [base = ''] = language.split('-')
  return Object.hasOwn(TABLES, base) && inOwnScript(language) ? TABLES[base] : undefined
}

/** Whether a tag means its language in the script that the language is usually written in: zh-SG is, zh-Hant and zh-TW are not. */
export function inOwnScript(language: string): boolean {
  return scriptOf(language) === scriptOf(language.split('-')[0] ?? '')
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

/** Halves and quarters take the articles of centuries: 'before the first half of 2019'. */
function likeCenturies(words: TimeWords, word: TimeWord, grain: Grain): string | undefined {
  return grain === 'half' || grain === 'quarter' ? words[`${word}.century`] : undefined
}

/** Fills a phrase, in the form for the given grain; `plain` where the value is a phrase itself. */
export function phrase(words: TimeWords, word: TimeWord, grain: Grain | 'plain', values: Readonly<Record<string, string>>): string {
  const text = (grain === 'plain' ? undefined : words[`${word}.${grain}`] ?? likeCenturies(words, word, grain)) ?? words[word]
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot)
}
