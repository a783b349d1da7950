import { join } from 'node:path'
import { sheetOf, WEIGHTS, type ScriptFont } from '../faces.ts'
import { SIGN_FONTS, signRanges, type SignFont } from '../sign-fonts.ts'
import { packageFolder, parseRanges, readFontParts, type FontPart } from './font-package.ts'

/** The files of a font for signs: one for each weight that it has. */
export function signParts(font: SignFont): FontPart[] {
  const folder = packageFolder(font.package)
  if (folder === undefined) return []
  const range = signRanges().signs[font.family] ?? ''
  return cutsOf(font).map(([cut, weights]): FontPart => {
    const file = `${font.files}-${cut}-normal`
    return { rule: faceRule(font, cut, weights, range), woff2: join(folder, 'files', `${file}.woff2`), woff: join(folder, 'files', `${file}.woff`), ranges: parseRanges(range) }
  })
}

/** The parts of any font beyond the deck's own that draw texts in a weight; none where it is not installed. */
export async function furtherParts(font: ScriptFont, weight: (typeof WEIGHTS)[keyof typeof WEIGHTS]): Promise<FontPart[]> {
  const sign = signFontOf(font)
  if (!sign) return readFontParts(font.package, sheetOf({ weight, style: 'normal' }))
  const [regular, bold] = signParts(sign)
  const part = weight > WEIGHTS.regular ? (bold ?? regular) : regular
  return part ? [part] : []
}

/** The font for signs that a deck names; undefined where it names a font for a script. */
export function signFontOf(font: ScriptFont): SignFont | undefined {
  return SIGN_FONTS.find((sign) => sign.package === font.package)
}

/** Renders the style sheet that brings a font for signs to the pages of a presentation or a site. */
export function renderSignSheet(font: SignFont, range: string): string {
  return ['/* Written by `npm run fonts` from the font files. */', ...cutsOf(font).map(([cut, weights]) => faceRule(font, cut, weights, range)), ''].join('\n')
}

/** Each cut of a font, and the weights of texts that it serves. */
function cutsOf({ bold }: SignFont): [cut: number, weights: string][] {
  return bold ? [[WEIGHTS.regular, '100 500'], [WEIGHTS.heavy, '600 900']] : [[WEIGHTS.regular, '100 900']]
}

function faceRule({ family, package: name, files }: SignFont, cut: number, weights: string, range: string): string {
  return `@font-face {
  font-family: '${family}';
  font-style: normal;
  font-display: swap;
  font-weight: ${weights};
  src: url(${name}/files/${files}-${cut}-normal.woff2) format('woff2');
  unicode-range: ${range};
}`
}
