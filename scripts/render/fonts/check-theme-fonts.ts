import { FACES } from '../../look/faces.ts'
import { isFrom } from '../../look/fonts/font-package.ts'
import { loadFontOpener } from '../../look/fonts/open-font.ts'
import { nearestParts } from '../../look/fonts/theme-cuts.ts'
import type { DeckPlan } from '../../plan/deck.ts'
import { languageTexts } from '../../plan/text/script-fonts.ts'
import type { Problem } from '../../timeline/problems/problem.ts'
import { quote } from '../../timeline/problems/quote.ts'
import type { ReadTheme } from '../../timeline/schema/theme.ts'

/** Most letters that a message lists. */
const LISTED = 6
/** Letters by the script of a language, as Unicode names it; letters of other scripts have fonts of their own. */
const LETTERS: Record<string, RegExp> = { Cyrl: /\p{Script=Cyrillic}/gu, Grek: /\p{Script=Greek}/gu }
const LATIN = /\p{Script=Latin}/gu

/**
 * Finds the letters of a deck that a font of its theme lacks: Latin ones, such as those of Vietnamese, and those of the deck's language.
 * Another font would draw them in the middle of a word. Signs that it lacks are drawn by the deck's own font.
 */
export async function checkThemeFonts(plan: DeckPlan, theme: ReadTheme | undefined): Promise<Problem[]> {
  const fonts = Object.entries(theme?.fonts ?? {}) as [keyof ReadTheme['fonts'], NonNullable<ReadTheme['fonts']['serif']>][]
  if (fonts.length === 0) return []
  const own = LETTERS[new Intl.Locale(plan.language).maximize().script ?? '']
  const letters = new Set(languageTexts([plan.context, plan.slides], plan.language).flatMap(({ text }) => (text.startsWith('data:') ? [] : [LATIN, ...(own ? [own] : [])].flatMap((pattern) => text.normalize('NFC').match(pattern) ?? []))))
  const openFont = await loadFontOpener()
  return (await Promise.all(fonts.map(async ([role, { family, at }]): Promise<Problem[]> => {
    const faces = await Promise.all(Object.values(FACES).filter((face) => face.family === role).map((face) => nearestParts(theme?.fonts[role]?.package ?? '', face)))
    const has = (letter: string): boolean => faces.every((parts) => parts.some((part) => isFrom(part, letter.codePointAt(0) ?? 0) && openFont(part.woff).characters().has(letter.codePointAt(0) ?? 0)))
    const lacking = [...letters].filter((letter) => !has(letter)).sort()
    if (lacking.length === 0) return []
    const shown = lacking.slice(0, LISTED).map((letter) => quote(letter)).join(', ')
    const more = lacking.length > LISTED ? ` and ${lacking.length - LISTED} more letters` : ''
    return [{ ...at, severity: 'error', code: 'theme-font', message: `the font ${family} has no ${shown}${more}, which the deck in ${plan.language} needs`, hint: 'Name a font that has them: fontsource.org says which languages each font has. Or leave this font out.' }]
  }))).flat()
}
