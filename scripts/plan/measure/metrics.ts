import { FACE_NAMES, FACES, sheetOf, type ScriptFont } from '../../look/faces.ts'
import { isFrom, readFontParts, type FontPart } from '../../look/fonts/font-package.ts'
import { loadFontOpener, type OpenFont, type OpenFontFile } from '../../look/fonts/open-font.ts'
import { SIZES, type Sizes } from '../../look/sizes.ts'
import sansBold from '../../look/font-widths/sans-bold.json' with { type: 'json' }
import sansHeavy from '../../look/font-widths/sans-heavy.json' with { type: 'json' }
import sans from '../../look/font-widths/sans.json' with { type: 'json' }
import serifBold from '../../look/font-widths/serif-bold.json' with { type: 'json' }
import serifItalic from '../../look/font-widths/serif-italic.json' with { type: 'json' }
import serif from '../../look/font-widths/serif.json' with { type: 'json' }
import { isBeyondAscii, languageTexts, scriptFontsOf } from '../text/script-fonts.ts'
import { parseWidths, type FaceWidths, type FontWidths } from '../text/widths.ts'

/** What the planner reckons with: the sizes of the look in px and the widths of the fonts. */
export interface Metrics {
  sizes: Sizes
  fonts: FontWidths
}

/** The metrics of the deck's own fonts: all that texts in Latin letters need. */
export const OWN_METRICS: Metrics = {
  sizes: SIZES,
  fonts: {
    serif: parseWidths(serif),
    'serif-italic': parseWidths(serifItalic),
    'serif-bold': parseWidths(serifBold),
    sans: parseWidths(sans),
    'sans-bold': parseWidths(sansBold),
    'sans-heavy': parseWidths(sansHeavy),
  },
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
  const openFont = rememberFonts(await loadFontOpener())
  const faces = await Promise.all(FACE_NAMES.map(async (name) => [name, await withFurther(OWN_METRICS.fonts[name], FACES[name].weight, fonts, openFont)] as const))
  return { ...OWN_METRICS, fonts: Object.fromEntries(faces) as unknown as FontWidths }
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
