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
export function areForms(one: string, other: string): boolean {
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
