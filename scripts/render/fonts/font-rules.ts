import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ScriptFont } from '../../plan/text/script-fonts.ts'
import { packageFolder } from './font-package.ts'

/** The weights that slides and handouts are set in. */
const WEIGHTS = [400, 600, 700]

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
  const faces = await Promise.all(fonts.flatMap((font) => WEIGHTS.map((weight) => facesOf(font, weight, characters))))
  return [...faces.flat(), `:root { --td-script-fonts: ${fonts.map(({ family }) => `'${family}'`).join(', ')} }`]
}

async function facesOf(font: ScriptFont, weight: number, characters: readonly number[]): Promise<string[]> {
  const folder = packageFolder(font.package)
  if (folder === undefined) throw new Error(`${font.package} was not checked to be installed`)
  const css = await readFile(join(folder, `${weight}.css`), 'utf8')
  const needed = [...css.matchAll(/@font-face\s*{[^}]*}/g)].map(([rule]) => rule).filter((rule) => covers(rule, characters))
  return Promise.all(needed.map((rule) => withFile(rule, folder)))
}

/** Whether a rule's `unicode-range` holds one of the characters. */
function covers(rule: string, characters: readonly number[]): boolean {
  const ranges = [...(/unicode-range:([^;]*)/.exec(rule)?.[1] ?? '').matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)]
  return ranges.some(([, from = '', to = from]) => {
    const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)]
    return characters.some((character) => character >= first && character <= last)
  })
}

async function withFile(rule: string, folder: string): Promise<string> {
  const file = /url\((\.\/files\/[\w.-]+\.woff2)\)/.exec(rule)?.[1] ?? ''
  const data = await readFile(join(folder, file), 'base64')
  return rule.replace(/src:[^;]*;/, `src: url(data:font/woff2;base64,${data}) format('woff2');`).replace('font-display: swap', 'font-display: block')
}
