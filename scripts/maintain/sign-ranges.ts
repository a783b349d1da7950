import { join } from 'node:path'
import { FACES, FAMILIES, sheetOf } from '../look/faces.ts'
import { isFrom, packageFolder, readFontParts } from '../look/fonts/font-package.ts'
import { loadFontOpener, type OpenFontFile } from '../look/fonts/open-font.ts'
import { renderSignSheet } from '../look/fonts/sign-package.ts'
import { EMOJI_FONT, SIGN_FONTS, type SignFont, type SignRanges } from '../look/sign-fonts.ts'

/** What a font for signs may draw: letters and marks of other scripts join in fonts of their own. */
const OF_SIGNS = /[\p{scx=Zyyy}\p{scx=Zinh}\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}]/u
/** White space and what is never drawn; a joiner and U+FE0F choose a glyph of the font for emoji. */
const UNDRAWN = /[\p{Z}\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/u

/** Finds what each font for signs draws, and what all faces of the deck's own have. @throws Error where a package is not installed */
export async function findSignRanges(): Promise<SignRanges> {
  const openFont = await loadFontOpener()
  const faces = await Promise.all(Object.values(FACES).map(async (face) => codesOfFace(FAMILIES[face.family].package, sheetOf(face), openFont)))
  const [first = new Set<number>(), ...others] = faces
  return { own: rangesOf([...first].filter((code) => others.every((face) => face.has(code)))), signs: Object.fromEntries(SIGN_FONTS.map((font) => [font.family, rangesOf(signsOf(font, openFont))])) }
}

/** Renders the style sheet of each font for signs, by its file. */
export function renderSignSheets({ signs }: SignRanges): Map<string, string> {
  return new Map(SIGN_FONTS.map((font) => [`styles/signs/${font.package.split('/').at(-1)}.css`, renderSignSheet(font, signs[font.family] ?? '')]))
}

async function codesOfFace(font: string, sheet: string, openFont: OpenFontFile): Promise<Set<number>> {
  const parts = await readFontParts(font, sheet)
  return new Set(parts.flatMap((part) => [...openFont(part.woff).characters()].filter((code) => isFrom(part, code))))
}

function signsOf(font: SignFont, openFont: OpenFontFile): number[] {
  const folder = packageFolder(font.package)
  if (folder === undefined) throw new Error(`${font.package} is not installed; run npm ci`)
  const codes = openFont(join(folder, 'files', `${font.files}-400-normal.woff`)).characters()
  return [...codes].filter((code) => {
    const character = String.fromCodePoint(code)
    if (font === EMOJI_FONT) return true
    // Base letters stay in the ranges: a mark that combines is drawn by one font together with its letter.
    return OF_SIGNS.test(character) && !UNDRAWN.test(character) && !/\p{Emoji_Presentation}|\u20e3/u.test(character)
  })
}

/** Writes code points as ranges of CSS: `U+2190-21FF,U+2713`. */
function rangesOf(codes: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const code of codes.toSorted((one, other) => one - other)) {
    const last = ranges.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  const hex = (code: number): string => code.toString(16).toUpperCase()
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',')
}
