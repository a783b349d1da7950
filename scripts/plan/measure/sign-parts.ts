import { isFrom, type FontPart } from '../../look/fonts/font-package.ts'
import type { OpenFontFile } from '../../look/fonts/open-font.ts'

const UNDRAWN = /\p{Default_Ignorable_Code_Point}/u

/**
 * The part of fonts that draws a sign, as browsers choose it: the first that has all its characters. What says how a sign is to
 * look, such as U+FE0F, chooses no font.
 *
 * @param sign - a character with what joins it
 * @param parts - in the order in which they are asked
 */
export function partFor(sign: string, parts: readonly FontPart[], openFont: OpenFontFile): FontPart | undefined {
  const codes = [...sign].map((character) => character.codePointAt(0) ?? 0)
  const drawn = codes.filter((code) => !UNDRAWN.test(String.fromCodePoint(code)))
  const has = (part: FontPart, code: number): boolean => isFrom(part, code) && openFont(part.woff).characters().has(code)
  return parts.find((part) => (drawn.length > 0 ? drawn : codes.slice(0, 1)).every((code) => has(part, code)))
}
