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
