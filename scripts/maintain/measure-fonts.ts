/**
 * Measures the advance widths of the deck's own fonts and writes the tables that the planner reckons with; and which signs the fonts
 * for signs draw, with the style sheets that bring them.
 * Run it after a font package or a face was changed: `npm run fonts`; a test says when it is due.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FACE_NAMES, FACES, FAMILIES, sheetOf, type FaceName } from '../look/faces.ts'
import { isFrom, readFontParts } from '../look/fonts/font-package.ts'
import { loadFontOpener, type OpenFontFile } from '../look/fonts/open-font.ts'
import { SIGN_RANGES_FILE } from '../look/sign-fonts.ts'
import type { WidthTable } from '../plan/text/widths.ts'
import { unsureCharacters } from '../render/fonts/coverage.ts'
import { findSignRanges, renderSignSheets } from './sign-ranges.ts'

/** Latin with all its extensions that the packages cover, and the punctuation of running text. */
const RANGES = [[0x20, 0x7e], [0xa0, 0x17f], [0x1a0, 0x1b0], [0x2c6, 0x2dd], [0x1ea0, 0x1ef9], [0x2010, 0x2026], [0x2030, 0x203a], [0x20ab, 0x20ac], [0x2190, 0x2193]] as const
const CHARACTERS = RANGES.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))).filter((character) => unsureCharacters([character]).size === 0)

/** Where the table of a face stands. */
export function widthsFile(face: FaceName): string {
  return join(import.meta.dirname, '../look/font-widths', `${face}.json`)
}

/** Measures every character of `RANGES` in a face. */
async function measureFace(name: FaceName, openFont: OpenFontFile): Promise<WidthTable> {
  const face = FACES[name]
  const parts = await readFontParts(FAMILIES[face.family].package, sheetOf(face))
  const fonts = parts.map((part) => {
    const font = openFont(part.woff)
    return { part, font, characters: font.characters() }
  })
  const widthOf = (character: string): number => {
    // Browsers draw the two hyphens of Unicode as the one of the keyboard.
    const drawn = /[\u2010\u2011]/.test(character) ? '-' : character
    const code = drawn.codePointAt(0) ?? 0
    const from = fonts.find(({ part, characters }) => isFrom(part, code) && characters.has(code))
    if (!from) throw new Error(`${name} has no ${character}`)
    return Math.round(from.font.width(drawn))
  }
  const characters: Record<string, string> = {}
  for (const character of CHARACTERS) characters[widthOf(character)] = `${characters[widthOf(character)] ?? ''}${character}`
  const letters = [...'abcdefghijklmnopqrstuvwxyz '].map(widthOf)
  return { average: Math.round(letters.reduce((sum, width) => sum + width, 0) / letters.length), characters }
}

/** Renders the table of each face, as it is written. */
export async function renderWidthTables(): Promise<Map<FaceName, string>> {
  const openFont = await loadFontOpener()
  return new Map(await Promise.all(FACE_NAMES.map(async (name) => [name, `${JSON.stringify(await measureFace(name, openFont), null, 1)}\n`] as const)))
}

if (import.meta.main) {
  for (const [face, text] of await renderWidthTables()) await writeFile(widthsFile(face), text)
  const ranges = await findSignRanges()
  await writeFile(SIGN_RANGES_FILE, `${JSON.stringify(ranges, null, 1)}\n`)
  for (const [file, text] of renderSignSheets(ranges)) await writeFile(join(import.meta.dirname, '../..', file), text)
}
