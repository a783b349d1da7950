import type { PdfPage } from '../read/pdf-report.ts'
import { type Direction, isShown, runsLeftwards } from '../reading-order.ts'

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

/** A text as it is compared with its spaces: a line end in the tags is none, since nothing of it is read out. */
export function spacedText(text: string): string {
  return text.normalize('NFC').replaceAll(/[\p{Cf}\u2010\u2011-]+/gu, '').replaceAll(/\s+/g, ' ').toLowerCase().replaceAll(/[()[\]{}<>«»‹›]/g, (sign) => mirrored.get(sign) ?? sign).trim()
}

/**
 * Whether reading tells where on a page a text stands. Where a text has a direction that another one around it may turn, the same words
 * may read as planned further down, and not where they were planned: numbers and Latin names on a page from right to left are such.
 */
export function hasCertainPlace(text: string, page: Direction): boolean {
  const isTurned = runsLeftwards(text)
  const hasOthers = /\p{N}|[^\P{L}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(text)
  return !hasOthers || (page === 'ltr' && !isTurned)
}

/**
 * Whether a page shows a text that does not read as planned: from right to left, or of both directions. A line does not tell whether a
 * number between words of both belongs to those before it or to those after it, so that its order is compared as the eye has it.
 *
 * @param read - what the page says, as {@link looserText} gives it; it has all words of the text
 * @param direction - of the file
 */
export function isSeen(text: string, read: string, { lines }: Pick<PdfPage, 'lines'>, direction: Direction): boolean {
  // Numbers alone are turned on a page from right to left, though no letter on it tells its direction.
  if ((direction === 'ltr' || /\p{L}/u.test(text)) && !runsLeftwards(text) && !lines.some(runsLeftwards)) return false
  // A full stop behind a Latin word stands before it from right to left, and comes between its parts where these are marked apart.
  const spoken = read.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
  if (!(text.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []).every((word) => spoken.includes(looserText(word)))) return false
  // Signs at the ends of a text go the way of those beside it, and an address may be set apart from the direction around it.
  const words = text.replaceAll(ENDS, '')
  return [text, words, apart(text), apart(words)].some((each) => isShown(lines, each, 'rtl', looserText) || isShown(lines, each, 'ltr', looserText))
}

/** A web address, without the signs of the sentence around it; or the site that a text ends with, as a link tells where it leads. */
const ADDRESS = /https?:\/\/\S*[\p{L}\p{N}/]|(?<=\s)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/gu

/** A text with its addresses isolated from the direction around them, as pages set them (UAX #9, 2.4). */
function apart(text: string): string {
  return text.replaceAll(ADDRESS, (address) => `\u2066${address}\u2069`)
}

const ENDS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu

/** A text short enough for a message. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return `"${line.length > 80 ? `${[...line].slice(0, 77).join('')}…` : line}"`
}
