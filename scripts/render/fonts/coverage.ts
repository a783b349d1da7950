import { FACES, FAMILIES, sheetOf, WEIGHTS, type ScriptFont } from '../../look/faces.ts'
import { readFontParts } from '../../look/fonts/font-package.ts'
import { loadFontOpener } from '../../look/fonts/open-font.ts'
import { furtherParts } from '../../look/fonts/sign-package.ts'
import { partFor } from '../../plan/measure/sign-parts.ts'
import { graphemesOf } from '../../plan/text/graphemes.ts'

/**
 * Characters that all own faces have, or that need no glyph: white space, what is never drawn, and the two hyphens that
 * browsers draw as a hyphen-minus. Nearly all texts have no others, and then no font is opened. A test holds it against the fonts.
 */
const UNSURE = /[^\u0020-\u007e\u00a0-\u012b\u012e-\u0131\u0134-\u0165\u0168-\u017f\u01a0-\u01a1\u01af-\u01b0\u1ea0-\u1ef9\u2010-\u2011\u2013-\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2032-\u2033\u2039-\u203a\u20ab-\u20ac\p{Z}\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu

/** What has no glyph of its own. */
const UNDRAWN = /\p{Default_Ignorable_Code_Point}/gu

/**
 * The characters of texts that are not sure to be there, each once; composed where Unicode can, as browsers do. What joins the
 * character before it goes with that one, since one font draws both.
 */
export function unsureCharacters(texts: Iterable<string>): Set<string> {
  const found = new Set<string>()
  for (const text of texts) {
    // Only what is unsure can be composed: marks are.
    if (text.search(UNSURE) < 0) continue
    for (const sign of graphemesOf(text.normalize('NFC'))) if (sign.search(UNSURE) >= 0) found.add(sign.replaceAll(UNDRAWN, ''))
  }
  return found
}

/**
 * Those of some characters for which neither the deck's own faces nor its fonts for further scripts have a glyph: some font of
 * the machine, or an empty box, would stand in. Of a character and what joins it, the one that is lacking; both where no font has both.
 *
 * @param fonts - fonts for further scripts; those that are not installed count as having nothing
 */
export async function lackingCharacters(characters: ReadonlySet<string>, fonts: readonly ScriptFont[]): Promise<Set<string>> {
  if (characters.size === 0) return new Set()
  const openFont = await loadFontOpener()
  // A character must be in all own faces, since any text can be set in any.
  const own = await Promise.all(Object.values(FACES).map((face) => readFontParts(FAMILIES[face.family].package, sheetOf(face))))
  const further = (await Promise.all(fonts.map((font) => furtherParts(font, WEIGHTS.regular)))).flat()
  const isCovered = (sign: string): boolean => own.every((parts) => partFor(sign, parts, openFont)) || partFor(sign, further, openFont) !== undefined
  return new Set([...characters].filter((sign) => !isCovered(sign)).flatMap((sign) => {
    const lacking = [...sign].filter((character) => !isCovered(character))
    return lacking.length > 0 ? lacking : [sign]
  }))
}
