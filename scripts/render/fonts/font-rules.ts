import { WEIGHTS, type ScriptFont } from '../../look/faces.ts'
import { fontAddress, isFrom, type FontPart } from '../../look/fonts/font-package.ts'
import { furtherParts, signFontOf, signParts } from '../../look/fonts/sign-package.ts'

/**
 * Style rules that bring fonts for further scripts into a document, with the font files inside them: only those parts of a
 * font are taken that the texts need, since a font for Chinese comes in a hundred parts.
 *
 * @param fonts - installed packages of Fontsource
 * @param text - everything that the document shows
 */
export async function scriptFontRules(fonts: readonly ScriptFont[], text: string): Promise<string[]> {
  if (fonts.length === 0) return []
  const characters = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0)
  const faces = await Promise.all(fonts.map((font) => rulesOf(font, characters)))
  return [...faces.flat(), `:root { --td-script-fonts: ${fonts.map(({ family }) => `'${family}'`).join(', ')} }`]
}

/**
 * The parts of fonts that a text needs. Of a font for signs it is all of it.
 *
 * @throws Error where a font is not installed
 */
export async function neededParts(font: ScriptFont, characters: readonly number[]): Promise<FontPart[]> {
  const sign = signFontOf(font)
  const parts = sign ? signParts(sign) : (await Promise.all(Object.values(WEIGHTS).map((weight) => furtherParts(font, weight)))).flat()
  if (parts.length === 0) throw new Error(`${font.package} was not checked to be installed`)
  return parts.filter((part) => characters.some((character) => isFrom(part, character)))
}

async function rulesOf(font: ScriptFont, characters: readonly number[]): Promise<string[]> {
  const parts = await neededParts(font, characters)
  // A mark after a space, as the pause marks of the Quran stand, is drawn by one font together with the space.
  return Promise.all(parts.map(async (part) => (signFontOf(font) ? ruleWithFile(part) : (await ruleWithFile(part)).replace(/unicode-range:[^;]*/, '$&, U+20'))))
}

async function ruleWithFile(part: FontPart): Promise<string> {
  const address = await fontAddress(part)
  return part.rule.replace(/src:[^;]*;/, `src: url(${address}) format('woff2');`).replace('font-display: swap', 'font-display: block')
}
