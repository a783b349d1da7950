import { dirname } from 'node:path'
import type { GivenColours } from '../../look/theme/derive-colours.ts'
import type { Problem } from '../problems/problem.ts'
import { quote } from '../problems/quote.ts'
import type { Theme, ReadTheme } from '../schema/theme.ts'
import type { Locate } from './locate.ts'
import { findTheme, readThemeFile, soundTheme, type ReportOfTheme, type WrittenTheme } from './theme-file.ts'
import { readThemeFonts } from './theme-fonts.ts'

/** A theme that was read, and everything that keeps it from being used. */
interface ThemeResult {
  theme?: ReadTheme
  problems: Problem[]
}

const COLOURS = ['accent', 'second', 'paper', 'field'] as const

/**
 * Reads the theme of a timeline: derives its colours and judges them, finds its fonts, reads its logo.
 *
 * @param written - the value of the timeline's file; where it is no valid timeline, its theme is judged all the same
 * @param file - the timeline's file, as the user named it
 */
export async function readTheme(written: unknown, file: string, locate: Locate): Promise<ThemeResult> {
  const entry = typeof written === 'object' && written !== null && 'theme' in written ? written.theme : undefined
  if (typeof entry !== 'string') {
    // What the schema says of it is reported with the rest of the file.
    return entry === undefined || entry === null ? { problems: [] } : judge({ theme: soundTheme(entry), file, locate: (path, part) => locate(['theme', ...path], part) })
  }
  if (entry.trim() === '') return { problems: [] }
  const found = await findTheme(entry.trim(), file)
  if ('finding' in found) return { problems: [{ file, ...locate(['theme']), severity: 'error', ...found.finding }] }
  if ('shipped' in found) return judge({ theme: found.shipped, file, locate: () => locate(['theme']) })
  const { written: own, problems } = await readThemeFile(found.file)
  if (!own) return { problems }
  const judged = await judge(own, dirname(found.file))
  return { ...judged, problems: [...problems, ...judged.problems] }
}

/** @param folder - that of the theme's file, from which it names others */
async function judge({ theme, file, locate }: WrittenTheme, folder = dirname(file)): Promise<ThemeResult> {
  const problems: Problem[] = []
  const report: ReportOfTheme = (path, finding) => problems.push({ file, ...locate(path), severity: 'error', ...finding })
  const [{ deriveColours }, { judgeColours }] = await Promise.all([import('../../look/theme/derive-colours.ts'), import('../../look/theme/judge-colours.ts')])
  const given = await readColours(theme, report)
  const faults = judgeColours(given)
  for (const { name, contrast, to, least, nearest } of faults) {
    const instead = name === 'accent' ? `; ${given[name]} itself can be the field: field: ${quote(String(given[name]))}` : ''
    report([name], { code: 'theme-contrast', message: `${name} ${given[name]} has a contrast of ${floor(contrast)} to ${to}; ${least} is needed`, hint: `Write ${name}: ${quote(nearest)}, the nearest that can be used${instead}.` })
  }
  for (const [language, line] of Object.entries(typeof theme.footer === 'string' ? { '': theme.footer } : (theme.footer ?? {}))) {
    if (roughWidth(line) > FOOTER_MOST) report(language === '' ? ['footer'] : ['footer', language], { code: 'theme-footer', message: `the footer ${quote(line)} is too long for the foot of a slide`, hint: 'Write 40 letters at most: the name of the house, or its address.' })
  }
  const fonts = await readThemeFonts(theme.fonts ?? {}, (path) => ({ ...locate(path), file }), report)
  const colours = deriveColours({ ...given, ...Object.fromEntries(faults.map(({ name, nearest }) => [name, nearest])) })
  const logo = theme.logo && (await (await import('./theme-logo.ts')).readLogo(theme.logo, folder, colours, report))
  if (problems.length > 0) return { problems }
  return { theme: { colours, ornament: theme.ornament ?? 'arcs', fonts, ...(theme.footer !== undefined && { footer: theme.footer }), ...(logo && { logo }) }, problems }
}

async function readColours(theme: Theme, report: ReportOfTheme): Promise<GivenColours> {
  const { readColour } = await import('../../look/theme/contrast.ts')
  return Object.fromEntries(COLOURS.flatMap((name) => {
    const typed = theme[name]
    if (typed === undefined) return []
    const colour = readColour(typed)
    if (colour !== undefined) return [[name, colour]]
    report([name], { code: 'theme-colour', message: `${quote(typed)} is not a colour that can be used`, hint: 'Write it in quotes as CSS does, without transparency: "#8e1d21", "teal" or "oklch(0.42 0.15 25)".' })
    return []
  }))
}

/** In em: what a footer may take beside the deck's title. */
const FOOTER_MOST = 20

/** About how wide a line is, in em. */
function roughWidth(line: string): number {
  return [...line].reduce((sum, character) => sum + (/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(character) ? 1 : 0.5), 0)
}

/** A contrast with one digit, never rounded up to what is needed. */
function floor(contrast: number): string {
  return (Math.floor(contrast * 10) / 10).toFixed(1)
}
