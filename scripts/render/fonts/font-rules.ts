import { readFile } from 'node:fs/promises'
import { sheetOf, WEIGHTS, type ScriptFont } from '../../look/faces.ts'
import { isFrom, readFontParts, type FontPart } from '../../look/fonts/font-package.ts'

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
  const faces = await Promise.all(fonts.flatMap((font) => Object.values(WEIGHTS).map((weight) => rulesOf(font, sheetOf({ weight, style: 'normal' }), characters))))
  return [...faces.flat(), `:root { --td-script-fonts: ${fonts.map(({ family }) => `'${family}'`).join(', ')} }`]
}

async function rulesOf(font: ScriptFont, sheet: string, characters: readonly number[]): Promise<string[]> {
  const parts = await readFontParts(font.package, sheet)
  if (parts.length === 0) throw new Error(`${font.package} was not checked to be installed`)
  return Promise.all(parts.filter((part) => characters.some((character) => isFrom(part, character))).map(ruleWithFile))
}

async function ruleWithFile({ rule, woff2 }: FontPart): Promise<string> {
  const data = await readFile(woff2, 'base64')
  // A mark after a space, as the pause marks of the Quran stand, is drawn by one font together with the space.
  return rule.replace(/src:[^;]*;/, `src: url(data:font/woff2;base64,${data}) format('woff2');`).replace('font-display: swap', 'font-display: block').replace(/unicode-range:[^;]*/, '$&, U+20')
}
