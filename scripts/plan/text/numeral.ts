/**
 * About how wide a figure is in Source Serif 4, in em of its font size: figures and letters as wide as the widest common ones,
 * so that the number set by it fits its column.
 */
export function widthInEm(value: string): number {
  let width = 0
  for (const character of value) width += widthOf(character)
  return Math.max(1, Math.round(width * 100) / 100)
}

function widthOf(character: string): number {
  if (/[\s.,:;'’]/.test(character)) return 0.28
  if (/[\d$€£¥–-]/.test(character)) return 0.55
  if (/[ijlftr]/.test(character)) return 0.4
  if (/[mwMW]/.test(character)) return 0.92
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(character)) return 1.05
  return /\p{Lu}/u.test(character) ? 0.72 : 0.58
}

/** How large the words after a number are set, as a share of the number. */
export const SCALE_SIZE = 0.5

/**
 * A figure as its number and the words that follow it: '$83.5' and 'million'. What begins with a word is all number.
 *
 * @returns in `scale` with the white space before the words, as it is in the text: the parts together are the whole
 */
export function numeralParts(value: string): { number: string; scale?: string } {
  const [, number, scale] = /^(\S*\p{Nd}\S*(?:\s\p{Nd}\S*)*)(\s+.*\p{L}.*)$/su.exec(value) ?? []
  return number === undefined || scale === undefined ? { number: value } : { number, scale }
}

/**
 * The font sizes at which a figure is as wide as its column, as terms for the min() of CSS: with its words at their share of the
 * number, and with its words at the size of running text, below which they do not go.
 */
export function numeralSizes(value: string): string[] {
  const { number, scale } = numeralParts(value)
  if (scale === undefined) return [`100cqi / ${widthInEm(number)}`]
  const [alone, after] = [widthInEm(`${number} `), widthInEm(scale.trim())]
  return [`100cqi / ${(alone + SCALE_SIZE * after).toFixed(2)}`, `(100cqi - ${after} * var(--td-body-size)) / ${alone}`]
}
