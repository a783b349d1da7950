/** Longer values are cut in messages, in characters. The frame shows them whole. */
const QUOTED_LENGTH = 60

const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/**
 * Makes the text of a file safe for a terminal. A character that could move the cursor, turn the reading direction or break the
 * line becomes a visible sign of the same width.
 */
export function visible(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    if (character === '\t') return character
    const code = character.charCodeAt(0)
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd'
  })
}

/**
 * Writes a value of a file for a message: in quotes, cut to a readable length.
 * @param length - in characters
 */
export function quote(value: unknown, length = QUOTED_LENGTH): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return `"${visible(cutTo(text, length))}"`
}

/** A text of at most some characters, with an ellipsis where more follow; no emoji or letter with its marks is cut through. */
export function cutTo(text: string, length: number): string {
  if (text.length <= length) return text
  // Of a very long text only its beginning is asked.
  const beginning = text.slice(0, 2 * length + 100)
  const end = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(beginning)].findLast(({ index }) => index <= length)?.index ?? 0
  return `${text.slice(0, end)}…`
}

/** Like `quote`, for a passage that may hold quotation marks itself. It takes marks that the passage does not have. */
export function quotePassage(passage: string, length = QUOTED_LENGTH): string {
  const inner = quote(passage, length).slice(1, -1)
  const [open, close] = PAIRS.find(([, , family]) => !family.test(inner)) ?? PAIRS[0]!
  return `${open}${inner}${close}`
}

const PAIRS: [string, string, RegExp][] = [
  ['"', '"', /["“”„‟]/u],
  ['«', '»', /[«»‹›]/u],
  ['[', ']', /[[\]]/u],
]

/** `a, b or c`. */
export function anyOf(items: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(items)
}

/** `U+202E`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
