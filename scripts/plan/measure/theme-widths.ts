import { FACE_NAMES, FACES, type FaceName } from '../../look/faces.ts'
import { isFrom, type FontPart } from '../../look/fonts/font-package.ts'
import type { OpenFontFile } from '../../look/fonts/open-font.ts'
import { nearestParts } from '../../look/fonts/theme-cuts.ts'
import type { ReadTheme } from '../../timeline/schema/theme.ts'
import type { FaceWidths, FontWidths } from '../text/widths.ts'

/**
 * The fonts of a theme as they are measured, by face; faces of families that the theme does not name are left out. `share` is how wide
 * small letters are, as a factor of the deck's own.
 */
export type ThemeWidths = Partial<Record<FaceName, { parts: FontPart[]; widths: FaceWidths; adjust: number; share: number }>>

/** Letters and signs that stand in every text and in figures: of each kind, the width of all together, or of the widest, is compared. */
const LETTERS = ['abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const DIGITS = '0123456789$€%'
/** Smaller than this no font is set, in per cent. */
const LEAST = 72
/** How much wider than the deck's own a family may be, as a factor. Numbers, which fill their columns, are set in the serif. */
const WIDEST = { serif: 1, sans: 1.12 } as const

/**
 * Measures the fonts of a theme. A family whose letters or digits are wider than those of the deck's own is set smaller, so that
 * numbers and labels have the room that is planned for them.
 *
 * @param own - the widths of the deck's own fonts, which draw what a theme's font lacks
 */
export async function themeWidths(fonts: ReadTheme['fonts'], own: FontWidths, openFont: OpenFontFile): Promise<ThemeWidths> {
  const found = await Promise.all(FACE_NAMES.flatMap((name) => {
    const font = fonts[FACES[name].family]
    return font ? [nearestParts(font.package, FACES[name]).then((parts) => ({ name, parts, measure: measurer(parts, openFont) }))] : []
  }))
  const adjusted = Map.groupBy(found, ({ name }) => FACES[name].family)
  const adjustOf = new Map([...adjusted].map(([family, faces]) => [family, Math.max(LEAST, Math.min(100, Math.floor((100 * WIDEST[family]) / Math.max(...faces.map(({ name, measure }) => wider(measure, own[name])))))) ]))
  return Object.fromEntries(found.map(({ name, parts, measure }) => {
    const adjust = adjustOf.get(FACES[name].family) ?? 100
    const scaled = (character: string, usual: number): number => Math.round(((measure(character) ?? usual * (100 / adjust)) * adjust) / 100)
    const widths = Object.fromEntries(Object.entries(own[name].widths).map(([character, usual]) => [character, scaled(character, usual)]))
    const average = Math.round([...LETTERS[0]!, ' '].reduce((sum, letter) => sum + (widths[letter] ?? 0), 0) / 27)
    return [name, { parts: parts.map((part) => ({ ...part, adjust })), widths: { widths, average }, adjust, share: Number((average / own[name].average).toFixed(3)) }]
  }))
}

/** How much wider a font is than the deck's own, as a factor; below 1 where it is narrower. */
function wider(measure: (character: string) => number | undefined, { widths }: FaceWidths): number {
  const ratio = (characters: string): number => {
    const pairs = [...characters].flatMap((character) => {
      const width = measure(character)
      return width === undefined ? [] : [[width, widths[character] ?? width] as const]
    })
    return pairs.reduce((sum, [width]) => sum + width, 0) / Math.max(1, pairs.reduce((sum, [, usual]) => sum + usual, 0))
  }
  return Math.max(...LETTERS.map(ratio), ...[...DIGITS].map(ratio))
}

/** Measures single characters in the parts of a font, in thousandths of the type size; undefined for those that it lacks. */
function measurer(parts: readonly FontPart[], openFont: OpenFontFile): (character: string) => number | undefined {
  return (character) => {
    // Browsers draw the two hyphens of Unicode as the one of the keyboard.
    const drawn = /[\u2010\u2011]/.test(character) ? '-' : character
    const code = drawn.codePointAt(0) ?? 0
    const part = parts.find((each) => isFrom(each, code) && openFont(each.woff).characters().has(code))
    return part && openFont(part.woff).width(drawn)
  }
}
