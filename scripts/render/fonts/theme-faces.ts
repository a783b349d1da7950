import { FACE_NAMES, FACES } from '../../look/faces.ts'
import { fontAddress, isFrom } from '../../look/fonts/font-package.ts'
import { loadFontOpener } from '../../look/fonts/open-font.ts'
import type { DeckTheme, ThemeFace } from '../../look/theme/deck-theme.ts'
import type { DeckPlan } from '../../plan/deck.ts'
import { OWN_METRICS } from '../../plan/measure/metrics.ts'
import { themeWidths } from '../../plan/measure/theme-widths.ts'
import type { ReadTheme } from '../../timeline/schema/theme.ts'

/** The deck with the font files of its theme: the parts that have some of its characters, whether slides show them or paper. */
export async function withThemeFaces(plan: DeckPlan, read: ReadTheme | undefined): Promise<DeckPlan> {
  const { context } = plan
  if (!read || !context.theme?.families) return plan
  return { ...plan, context: { ...context, theme: await withFaces(context.theme, read, JSON.stringify({ ...plan, context: { ...context, theme: context.theme.footer } })) } }
}

/** A deck's theme with its font files. @param read - the same as it was read @param texts - has every character that is shown */
export async function withFaces(theme: DeckTheme, read: ReadTheme, texts: string): Promise<DeckTheme> {
  if (!theme.families) return theme
  const codes = [...new Set(texts)].map((character) => character.codePointAt(0) ?? 0)
  const measured = await themeWidths(read.fonts, OWN_METRICS.fonts, await loadFontOpener())
  const faces = await Promise.all(FACE_NAMES.flatMap((name) => {
    const face = measured[name]
    const family = theme.families?.[FACES[name].family]
    if (!face || family === undefined) return []
    const needed = face.parts.filter((part) => codes.some((code) => isFrom(part, code)))
    return needed.map(async ({ ranges, woff2 }): Promise<ThemeFace> => ({
      family, weight: FACES[name].weight, style: FACES[name].style,
      range: ranges.map((ends) => `U+${ends.map((code) => code.toString(16).toUpperCase()).join('-')}`).join(','),
      file: await fontAddress({ woff2 }),
      ...(face.adjust < 100 && { adjust: face.adjust }),
    }))
  }))
  const labels = measured['sans-heavy']?.share
  return { ...theme, faces, ...(labels !== undefined && { labels }) }
}
