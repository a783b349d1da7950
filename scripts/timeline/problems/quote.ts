/** Longer values are cut in messages: the frame shows them anyway. */
const QUOTED_LENGTH = 60

const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/**
 * Text of a file made safe for a terminal: what could move the cursor, turn the reading direction or break the line becomes
 * a visible sign of the same width.
 */
export function visible(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    if (character === '\t') return character
    const code = character.charCodeAt(0)
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd'
  })
}

/** A value of a file as it stands in a message: in quotes, cut to a readable length. */
export function quote(value: unknown, length = QUOTED_LENGTH): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  // A cut inside a surrogate pair leaves a half, which is made visible like other unshowable characters.
  return `"${visible(text.length > length ? `${text.slice(0, length)}…` : text)}"`
}

/** As `quote`, for a passage that may hold quotation marks itself: in marks that it does not have. */
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
