import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { WEIGHTS, type ScriptFont } from '../../look/faces.ts'
import type { FontPart } from '../../look/fonts/font-package.ts'
import { furtherParts } from '../../look/fonts/sign-package.ts'
import type { DeckPlan } from '../../plan/deck.ts'

/** Where a page finds the style sheets and files of fonts that its compiled client lacks. */
const FOLDER = 'fonts'

/**
 * Gives each font of a deck that the client was compiled without the address of a style sheet: a packed client has only the fonts that
 * were installed where it was packed, and its user installs those of other scripts.
 *
 * @param files - those of the client
 */
export function withFontSheets(plan: DeckPlan, files: readonly string[]): DeckPlan {
  const lacks = ({ package: name }: ScriptFont): boolean => !files.some((file) => file.startsWith(`assets/${basename(name)}-`))
  const fonts = plan.context.fonts ?? []
  if (!fonts.some(lacks)) return plan
  return { ...plan, context: { ...plan.context, fonts: fonts.map((font) => (lacks(font) ? { ...font, sheet: `./${FOLDER}/${basename(font.package)}.css` } : font)) } }
}

/** A file that brings a font to a page. */
export interface BroughtFile {
  /** From the page's folder: `fonts/noto-sans-jp.css`. */
  name: string
  read: () => Promise<string | Uint8Array>
}

/**
 * The files of the fonts to which {@link withFontSheets} has given style sheets.
 *
 * @param isNeeded - which parts of a font; all, where that is not said
 */
export async function broughtFiles({ context }: DeckPlan, isNeeded: (part: FontPart) => boolean = () => true): Promise<BroughtFile[]> {
  const fonts = (context.fonts ?? []).filter(({ sheet }) => sheet !== undefined)
  const files = await Promise.all(fonts.map(async (font): Promise<BroughtFile[]> => {
    const all = (await Promise.all(Object.values(WEIGHTS).map((weight) => furtherParts(font, weight)))).flat()
    const parts = all.filter(isNeeded)
    const rules = parts.map(({ rule, woff2 }) => rule.replace(/src:[^;]*;/, `src: url(./${basename(woff2)}) format('woff2');`))
    return [
      { name: `${FOLDER}/${basename(font.package)}.css`, read: async () => rules.join('\n') },
      ...parts.map(({ woff2 }) => ({ name: `${FOLDER}/${basename(woff2)}`, read: () => readFile(woff2) })),
    ]
  }))
  return files.flat()
}
