import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ScriptFont } from '../../plan/text/script-fonts.ts'
import { packageFolder } from './font-package.ts'
import { charactersOfWoff2 } from './woff2-characters.ts'

/** The deck's own faces, as `styles/index.ts` brings them: a character must be in all, since any text can be set in any. */
const OWN_FACES = [
  '@fontsource/source-serif-4/400.css',
  '@fontsource/source-serif-4/400-italic.css',
  '@fontsource/source-serif-4/600.css',
  '@fontsource/source-sans-3/400.css',
  '@fontsource/source-sans-3/600.css',
  '@fontsource/source-sans-3/700.css',
]

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
  const own = await Promise.all(OWN_FACES.map((face) => coveredBy(face, codes)))
  const further = await Promise.all(fonts.map((font) => coveredBy(`${font.package}/400.css`, codes)))
  const covered = (code: number): boolean => own.every((face) => face.has(code)) || further.some((font) => font.has(code))
  return new Set([...characters].filter((character) => !covered(character.codePointAt(0) ?? 0)))
}

/** Which code points a face shows: those in the range of a rule whose file has them. Other files are not opened. */
async function coveredBy(face: string, codes: ReadonlySet<number>): Promise<Set<number>> {
  const [, name = '', css = ''] = /^(@[^/]+\/[^/]+)\/(.*)$/.exec(face) ?? []
  const folder = packageFolder(name)
  if (folder === undefined) return new Set()
  const rules = (await readFile(join(folder, css), 'utf8')).match(/@font-face\s*{[^}]*}/g) ?? []
  const shown = await Promise.all(rules.map(async (rule) => {
    const asked = [...codes].filter((code) => isInRange(code, rule))
    const [, file] = /url\((\.\/files\/[\w.-]+\.woff2)\)/.exec(rule) ?? []
    if (asked.length === 0 || file === undefined) return []
    const glyphs = await charactersOfWoff2(await readFile(join(folder, file)))
    return asked.filter((code) => glyphs.has(code))
  }))
  return new Set(shown.flat())
}

function isInRange(code: number, rule: string): boolean {
  const ranges = [...(/unicode-range:([^;]*)/.exec(rule)?.[1] ?? 'U+0-10FFFF').matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)]
  return ranges.some(([, from = '', to = from]) => code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16))
}
