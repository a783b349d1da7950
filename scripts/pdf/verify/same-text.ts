// Spaces and line ends move with the layout, hyphens come with hyphenation, and zero-width marks leave no trace on paper.
const loose = /[\s\p{Cf}\u2010\u2011-]+/gu

/** Signs that stand the other way round in text from right to left, and that a file then has as their counterparts (UAX #9, L4). */
const mirrored = new Map([...'()[]{}<>«»‹›'].map((sign, index, all) => [sign, all[index - (index % 2)] ?? sign]))

/** A text as it is compared: without what the layout adds or takes, and without regard to which way a bracket opens. */
export function looseText(text: string): string {
  return text.normalize('NFC').replaceAll(loose, '').replaceAll(/[()[\]{}<>«»‹›]/g, (sign) => mirrored.get(sign) ?? sign)
}

/** As {@link looseText}, and without regard to capitals. */
export function looserText(text: string): string {
  return looseText(text).toLowerCase()
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu

/** Whether a text has letters of both directions. A file does not tell which words of such a line come first. */
export function isOfBothDirections(text: string): boolean {
  const others = text.replaceAll(RIGHT_TO_LEFT, '')
  return others !== text && /\p{L}/u.test(others)
}

/** A text short enough for a message. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return `"${line.length > 80 ? `${line.slice(0, 77)}…` : line}"`
}
