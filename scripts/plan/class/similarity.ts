import type { Quotation } from '../../timeline/schema/quotation.ts'
import { wordings } from '../../timeline/schema/text.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import { statedBy, statementGroups } from '../phrases.ts'

/** Fewest letters of a longer word. Shorter words say little about a text and are in every other text. */
const LONG = 4
/** Two forms of one word share at least this part of the shorter one, from its beginning: ratify, ratification. */
const COMMON = 0.7
/** From this many letters on, a word within another one is the same word with a prefix: ratifikasi, meratifikasi. */
const WITHIN = 5

/** The longer words of a text in order, in small letters. A text without longer words gives all its words. */
export function wordsIn(text: string): string[] {
  const words = text.normalize('NFC').toLowerCase().split(/[^\p{L}\p{M}\p{Nd}]+/u).filter(Boolean)
  const long = words.filter((word) => word.length >= LONG)
  return long.length > 0 ? long : words
}

/** Whether two words may be forms of one word, judged by their letters alone. */
function areForms(one: string, other: string): boolean {
  if (one === other) return true
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  if (shorter.length >= WITHIN && longer.includes(shorter)) return true
  let common = 0
  while (common < shorter.length && shorter[common] === longer[common]) common += 1
  return common >= LONG && common >= shorter.length * COMMON
}

/** The share, 0–1, of `words` that have a form among `others`. Each word counts once; no words give 0. */
export function shareOf(words: readonly string[], others: readonly string[]): number {
  const own = [...new Set(words)]
  return own.length === 0 ? 0 : own.filter((word) => others.some((other) => areForms(word, other))).length / own.length
}

/** Whether `words` stand side by side among the longer words of a text, in this order and in any form. */
export function occursIn(words: readonly string[], text: readonly string[]): boolean {
  return words.length > 0 && text.some((_, from) => words.every((word, index) => areForms(word, text[from + index] ?? '')))
}

/** The words that each person of a timeline says. */
export interface Sayings {
  /**
   * Creates a test for a quotation: whether a person says something, in a quotation or a statement, that is so similar that the
   * words could be theirs.
   */
  couldBeBy: (quotation: Quotation) => (person: string) => boolean
}

/** Two texts are alike if this share of the shorter one is in the other. Nobody could then tell whose words these are. */
const ALIKE = 0.6
/** Fewest words to compare; fewer have something in common by chance. */
const FEWEST = 2

/** Gathers the words of each person in one pass over the timeline. */
export function sayingsIn(timeline: Timeline): Sayings {
  const said = new Map<string, string[][]>()
  const add = (person: string | undefined, texts: string[]): void => {
    if (person === undefined) return
    const own = said.get(person) ?? []
    own.push(...texts.map(wordsIn))
    said.set(person, own)
  }
  for (const { quotations } of timeline.events) for (const quotation of quotations) add(quotation.speaker, quotedTexts(quotation))
  for (const group of statementGroups(timeline)) for (const statement of group.items) add(statedBy(statement, group), wordings(statement.text))
  return {
    couldBeBy(quotation) {
      const words = quotedTexts(quotation).map(wordsIn)
      return (person) => (said.get(person) ?? []).some((theirs) => words.some((own) => areAlike(own, theirs)))
    },
  }
}

/** The texts of a quotation: as printed, and all translations. */
export function quotedTexts({ verbatim, translations }: Quotation): string[] {
  return [...Object.values(verbatim), ...Object.values(translations ?? {})]
}

function areAlike(one: string[], other: string[]): boolean {
  if (one.join(' ') === other.join(' ')) return true
  const [shorter, longer] = new Set(one).size <= new Set(other).size ? [one, other] : [other, one]
  return new Set(shorter).size >= FEWEST && shareOf(shorter, longer) >= ALIKE
}
