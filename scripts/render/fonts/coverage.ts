import { FACES, FAMILIES, sheetOf, WEIGHTS, type ScriptFont } from '../../look/faces.ts'
import { isFrom, readFontParts, type FontPart } from '../../look/fonts/font-package.ts'
import { furtherParts } from '../../look/fonts/sign-package.ts'
import { loadFontOpener, type OpenFontFile } from '../../look/fonts/open-font.ts'

/**
 * Characters that all own faces have, or that need no glyph: white space, what is never drawn, and the two hyphens that
 * browsers draw as a hyphen-minus. Nearly all texts have no others, and then no font is opened. A test holds it against the fonts.
 */
const UNSURE = /[^\u0020-\u007e\u00a0-\u012b\u012e-\u0131\u0134-\u0165\u0168-\u017f\u01a0-\u01a1\u01af-\u01b0\u1ea0-\u1ef9\u2010-\u2011\u2013-\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2032-\u2033\u2039-\u203a\u20ab-\u20ac\p{Z}\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu

/** The characters of texts that are not sure to be there, each once; composed where Unicode can, as browsers do. */
export function unsureCharacters(texts: Iterable<string>): Set<string> {
  const found = new Set<string>()
  for (const text of texts) {
    // Only what is unsure can be composed: marks are.
    if (text.search(UNSURE) >= 0) for (const [character] of text.normalize('NFC').matchAll(UNSURE)) found.add(character)
  }
  return found
}

/**
 * Those of some characters for which neither the deck's own faces nor its fonts for further scripts have a glyph: some font of
 * the machine, or an empty box, would stand in.
 *
 * @param fonts - fonts for further scripts; those that are not installed count as having nothing
 */
export async function lackingCharacters(characters: ReadonlySet<string>, fonts: readonly ScriptFont[]): Promise<Set<string>> {
  if (characters.size === 0) return new Set()
  const codes = new Set([...characters].map((character) => character.codePointAt(0) ?? 0))
  const openFont = await loadFontOpener()
  // A character must be in all own faces, since any text can be set in any.
  const own = await Promise.all(Object.values(FACES).map((face) => coveredBy(readFontParts(FAMILIES[face.family].package, sheetOf(face)), codes, openFont)))
  const further = await Promise.all(fonts.map((font) => coveredBy(furtherParts(font, WEIGHTS.regular), codes, openFont)))
  const covered = (code: number): boolean => own.every((face) => face.has(code)) || further.some((font) => font.has(code))
  return new Set([...characters].filter((character) => !covered(character.codePointAt(0) ?? 0)))
}

/** Which code points a face shows: those in the range of a part whose file has them. Other files are not opened. */
async function coveredBy(parts: Promise<readonly FontPart[]>, codes: ReadonlySet<number>, openFont: OpenFontFile): Promise<Set<number>> {
  const shown = (await parts).map((part) => {
    const asked = [...codes].filter((code) => isFrom(part, code))
    if (asked.length === 0) return []
    const characters = openFont(part.woff).characters()
    return asked.filter((code) => characters.has(code))
  })
  return new Set(shown.flat())
}
