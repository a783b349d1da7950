import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eachFace, FACE_NAMES, FACES, FAMILIES, sheetOf, type FaceName, type ScriptFont } from '../../look/faces.ts'
import { readFontParts, type FontPart } from '../../look/fonts/font-package.ts'
import type { OpenFont, OpenFontFile } from '../../look/fonts/open-font.ts'
import { furtherParts } from '../../look/fonts/sign-package.ts'
import { SIZES, type Sizes } from '../../look/sizes.ts'
import { ROOT } from '../../project.ts'
import type { ReadTheme } from '../../timeline/schema/theme.ts'
import { graphemesOf } from '../text/graphemes.ts'
import { isBeyondAscii, languageTexts, scriptFontsOf } from '../text/script-fonts.ts'
import { parseWidths, type FaceWidths, type FontWidths, type WidthTable } from '../text/widths.ts'
import { partFor } from './sign-parts.ts'
import { themeWidths, type ThemeWidths } from './theme-widths.ts'

/** What the planner reckons with: the sizes of the look in px and the widths of the fonts. */
export interface Metrics {
  sizes: Sizes
  fonts: FontWidths
}

/** The metrics of the deck's own fonts: all that texts in Latin letters need. */
export const OWN_METRICS: Metrics = { sizes: SIZES, fonts: eachFace(readWidths) }

/** Reads the table of a face at once: six modules of JSON would take longer. */
function readWidths(name: FaceName): FaceWidths {
  return parseWidths(JSON.parse(readFileSync(join(ROOT, 'scripts/look/font-widths', `${name}.json`), 'utf8')) as WidthTable)
}

/**
 * Loads the metrics for the texts of a value. Widths in other scripts are read from the font packages, where they are installed.
 *
 * @param texts - a timeline, or anything else that has texts in it
 * @param themed - the fonts of a theme, which stand before the deck's own
 */
export async function loadMetrics(texts: unknown, themed: ReadTheme['fonts'] = {}): Promise<Metrics> {
  // Which of the fonts for Han it is makes no difference: an ideograph is as wide as it is high.
  const written = languageTexts(texts, 'en', isBeyondAscii)
  const fonts = scriptFontsOf(written)
  const isThemed = Object.keys(themed).length > 0
  if (fonts.length === 0 && !isThemed && !written.some(({ text }) => hasLettersBeyondTable(text))) return OWN_METRICS
  const { loadFontOpener } = await import('../../look/fonts/open-font.ts')
  const openFont = await loadFontOpener()
  const theme = isThemed ? await themeWidths(themed, OWN_METRICS.fonts, openFont) : {}
  const further = await Promise.all(FACE_NAMES.map((name) => withFurther(name, fonts, theme, openFont)))
  return { ...OWN_METRICS, fonts: eachFace((name) => further[FACE_NAMES.indexOf(name)] ?? OWN_METRICS.fonts[name]) }
}

/** Whether a text has letters that no table of widths has and the faces themselves do, such as Cyrillic and Greek ones. */
function hasLettersBeyondTable(text: string): boolean {
  const { widths } = OWN_METRICS.fonts.sans
  return [...text.normalize('NFC')].some((character) => widths[character] === undefined && /\p{L}/u.test(character))
}

/** The widths of a face with those of the fonts for further scripts, in the same weight; they have no italic. */
async function withFurther(name: FaceName, fonts: readonly ScriptFont[], theme: ThemeWidths, openFont: OpenFontFile): Promise<FaceWidths> {
  const face = FACES[name]
  // The table has not all that the face itself has, such as Greek letters.
  const own = readFontParts(FAMILIES[face.family].package, sheetOf(face))
  const before = theme[name]?.parts ?? []
  const parts = (await Promise.all([before, own, ...fonts.map((font) => furtherParts(font, face.weight))])).flat()
  const known = new Map<string, number | undefined>()
  return {
    ...(theme[name]?.widths ?? OWN_METRICS.fonts[name]),
    further(text) {
      if (!known.has(text)) known.set(text, widthIn(parts, text, openFont))
      return known.get(text)
    },
  }
}

/** Width of a text in the parts of fonts, in thousandths of the type size; undefined where they lack one of its characters. */
function widthIn(parts: readonly FontPart[], text: string, openFont: OpenFontFile): number | undefined {
  let width = 0
  let stretch = ''
  let font: OpenFont | undefined
  let share = 1
  for (const sign of graphemesOf(text)) {
    const part = partFor(sign, parts, openFont)
    if (part === undefined) return undefined
    const next = openFont(part.woff)
    if (font && next !== font) {
      width += font.width(stretch) * share
      stretch = ''
    }
    font = next
    share = (part.adjust ?? 100) / 100
    stretch += sign
  }
  return font ? width + font.width(stretch) * share : undefined
}
