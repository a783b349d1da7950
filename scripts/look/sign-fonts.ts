import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../project.ts'
import type { ScriptFont } from './faces.ts'

/** A font for signs that the deck's own fonts lack: emoji, arrows, signs of mathematics. Every installation has it. */
export interface SignFont extends ScriptFont {
  /** The beginning of its files' names, up to the weight. */
  files: string
  /** Whether it has bold signs too. Of the others, the signs look alike in every weight. */
  bold: boolean
}

/**
 * The fonts for signs in the order in which they are asked. The first has arrows, mathematics, fractions, raised and lowered figures,
 * boxes, and further Latin letters; the second has every emoji, in outlines that print well.
 */
export const SIGN_FONTS: readonly SignFont[] = [
  { family: 'DejaVu Sans', package: '@fontsource/dejavu-sans', files: 'dejavu-sans-latin', bold: true },
  { family: 'Noto Emoji', package: '@fontsource/noto-emoji', files: 'noto-emoji-emoji', bold: false },
  { family: 'Noto Sans Symbols', package: '@fontsource/noto-sans-symbols', files: 'noto-sans-symbols-symbols', bold: true },
  { family: 'Noto Sans Symbols 2', package: '@fontsource/noto-sans-symbols-2', files: 'noto-sans-symbols-2-symbols', bold: false },
  { family: 'Noto Sans Math', package: '@fontsource/noto-sans-math', files: 'noto-sans-math-latin', bold: false },
  { family: 'Noto Music', package: '@fontsource/noto-music', files: 'noto-music-music', bold: false },
]

/** The packages of the fonts for signs. */
export const SIGN_PACKAGES: readonly string[] = SIGN_FONTS.map((font) => font.package)

/** The font for emoji. */
export const EMOJI_FONT = SIGN_FONTS[1]!

/** Code points as the descriptor `unicode-range` of CSS writes them. */
export interface SignRanges {
  /** Those that every face of the deck's own has. */
  own: string
  /** Those that browsers take from each font for signs, by its family. */
  signs: Readonly<Record<string, string>>
}

/** Where the ranges stand. `npm run fonts` writes them from the font files. */
export const SIGN_RANGES_FILE = join(ROOT, 'scripts/look/sign-ranges.json')

let ranges: SignRanges | undefined

/** Reads the ranges, once. */
export function signRanges(): SignRanges {
  return (ranges ??= JSON.parse(readFileSync(SIGN_RANGES_FILE, 'utf8')) as SignRanges)
}
