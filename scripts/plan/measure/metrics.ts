import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FACE_NAMES, FACES, sheetOf, type FaceName, type ScriptFont } from '../../look/faces.ts'
import { isFrom, readFontParts, type FontPart } from '../../look/fonts/font-package.ts'
import type { OpenFont, OpenFontFile } from '../../look/fonts/open-font.ts'
import { SIZES, type Sizes } from '../../look/sizes.ts'
import { isBeyondAscii, languageTexts, scriptFontsOf } from '../text/script-fonts.ts'
import { parseWidths, type FaceWidths, type FontWidths, type WidthTable } from '../text/widths.ts'

/** What the planner reckons with: the sizes of the look in px and the widths of the fonts. */
export interface Metrics {
  sizes: Sizes
  fonts: FontWidths
}

/** The metrics of the deck's own fonts: all that texts in Latin letters need. */
export const OWN_METRICS: Metrics = { sizes: SIZES, fonts: eachFace(readWidths) }

function eachFace<T>(of: (name: FaceName) => T): Record<FaceName, T> {
  return Object.fromEntries(FACE_NAMES.map((name) => [name, of(name)])) as Record<FaceName, T>
}

/** Reads the table of a face at once: six modules of JSON would take longer. */
function readWidths(name: FaceName): FaceWidths {
  return parseWidths(JSON.parse(readFileSync(join(import.meta.dirname, '../../look/font-widths', `${name}.json`), 'utf8')) as WidthTable)
}

/**
 * Loads the metrics for the texts of a value. Widths in other scripts are read from the font packages, where they are installed.
 *
 * @param texts - a timeline, or anything else that has texts in it
 */
export async function loadMetrics(texts: unknown): Promise<Metrics> {
  // Which of the fonts for Han it is makes no difference: an ideograph is as wide as it is high.
  const fonts = scriptFontsOf(languageTexts(texts, 'en', isBeyondAscii))
  if (fonts.length === 0) return OWN_METRICS
  const { loadFontOpener } = await import('../../look/fonts/open-font.ts')
  const openFont = rememberFonts(await loadFontOpener())
  const further = await Promise.all(FACE_NAMES.map((name) => withFurther(OWN_METRICS.fonts[name], FACES[name].weight, fonts, openFont)))
  return { ...OWN_METRICS, fonts: eachFace((name) => further[FACE_NAMES.indexOf(name)] ?? OWN_METRICS.fonts[name]) }
}

/** The widths of a face with those of the fonts for further scripts, in the same weight; they have no italic. */
async function withFurther(face: FaceWidths, weight: (typeof FACES)[keyof typeof FACES]['weight'], fonts: readonly ScriptFont[], openFont: OpenFontFile): Promise<FaceWidths> {
  const parts = (await Promise.all(fonts.map((font) => readFontParts(font.package, sheetOf({ weight, style: 'normal' }))))).flat()
  const known = new Map<string, number | undefined>()
  return {
    ...face,
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
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    // What is never drawn, such as a joiner, goes with the letters that it is between.
    if (font && /\p{Default_Ignorable_Code_Point}/u.test(character)) {
      stretch += character
      continue
    }
    const from = parts.find((part) => isFrom(part, code) && openFont(part.woff).characters().has(code))
    if (!from) return undefined
    if (font && openFont(from.woff) !== font) {
      width += font.width(stretch)
      stretch = ''
    }
    font = openFont(from.woff)
    stretch += character
  }
  return font ? width + font.width(stretch) : undefined
}

/** Opens each font once. */
function rememberFonts(openFont: OpenFontFile): OpenFontFile {
  const opened = new Map<string, OpenFont>()
  return (file) => {
    const before = opened.get(file)
    if (before) return before
    const font = openFont(file)
    opened.set(file, font)
    return font
  }
}
