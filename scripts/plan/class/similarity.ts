import type { Quotation } from '../../timeline/schema/quotation.ts'
import { wordings } from '../../timeline/schema/text.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import { statedBy, statementGroups } from '../phrases.ts'

/** Shorter words say little of what a text is about, and are in every other text. */
const LONG = 4
/** Forms of one word have at least this share of the shorter one in common, from its beginning: ratify, ratification. */
const COMMON = 0.7
/** From so many letters on, a word within another is the same with something before it: ratifikasi, meratifikasi. */
const WITHIN = 5

/** The longer words of a text in their order; all of them, where none is longer. */
export function wordsIn(text: string): string[] {
  const words = text.normalize('NFC').toLowerCase().split(/[^\p{L}\p{M}\p{Nd}]+/u).filter(Boolean)
  const long = words.filter((word) => word.length >= LONG)
  return long.length > 0 ? long : words
}

/** Whether two words may be forms of one, told by their letters alone. */
function areForms(one: string, other: string): boolean {
  if (one === other) return true
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  if (shorter.length >= WITHIN && longer.includes(shorter)) return true
  let common = 0
  while (common < shorter.length && shorter[common] === longer[common]) common += 1
  return common >= LONG && common >= shorter.length * COMMON
}

/** The share of some words, each counted once, of which a form is among others; 0 of none. */
export function shareOf(words: readonly string[], others: readonly string[]): number {
  const own = [...new Set(words)]
  return own.length === 0 ? 0 : own.filter((word) => others.some((other) => areForms(word, other))).length / own.length
}

/** Whether words stand in a text in this order, none of its longer words between them, in any form. */
export function occursIn(words: readonly string[], text: readonly string[]): boolean {
  return words.length > 0 && text.some((_, from) => words.every((word, index) => areForms(word, text[from + index] ?? '')))
}

/** What everybody in a timeline says. */
export interface Sayings {
  /** Asks of a quotation whether a person says something, in a quotation or a statement, with so much in common that the words could be theirs. */
  couldBeBy: (quotation: Quotation) => (person: string) => boolean
}

/** So much of the shorter of two texts is in the other where nobody can be expected to tell whose words these are. */
const ALIKE = 0.6
/** Fewer words than this have something in common by chance. */
const FEWEST = 2

/** Looks through a timeline once. */
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

/** A quotation as printed and in all translations. */
export function quotedTexts({ verbatim, translations }: Quotation): string[] {
  return [...Object.values(verbatim), ...Object.values(translations ?? {})]
}

function areAlike(one: string[], other: string[]): boolean {
  if (one.join(' ') === other.join(' ')) return true
  const [shorter, longer] = new Set(one).size <= new Set(other).size ? [one, other] : [other, one]
  return new Set(shorter).size >= FEWEST && shareOf(shorter, longer) >= ALIKE
}
