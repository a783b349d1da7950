import { isThere } from '../../files-read.ts'
import { sheetOf, WEIGHTS } from '../../look/faces.ts'
import { isPackageName, packageFolder, readFontParts } from '../../look/fonts/font-package.ts'
import { nearestSheet } from '../../look/fonts/theme-cuts.ts'
import type { Position } from '../problems/problem.ts'
import { quote } from '../problems/quote.ts'
import type { Path } from '../schema/path.ts'
import type { Theme, ThemeFont } from '../schema/theme.ts'
import type { ReportOfTheme } from './theme-file.ts'

/** Finds the fonts of a theme among the installed packages. @param at - where a part of the theme stands */
export async function readThemeFonts(given: NonNullable<Theme['fonts']>, at: (path: Path) => Position & { file: string }, report: ReportOfTheme): Promise<{ serif?: ThemeFont; sans?: ThemeFont }> {
  const fonts: { serif?: ThemeFont; sans?: ThemeFont } = {}
  for (const role of ['serif', 'sans'] as const) {
    const name = given[role]?.trim()
    if (name === undefined) continue
    const path = ['fonts', role]
    const family = await familyOf(name, (finding) => report(path, finding))
    if (family !== undefined) fonts[role] = { family, package: name, at: at(path) }
  }
  return fonts
}

/** The name of a font package's family in CSS. */
async function familyOf(name: string, report: (finding: Parameters<ReportOfTheme>[1]) => void): Promise<string | undefined> {
  if (/\.(?:ttf|otf|ttc|woff2?)$/i.test(name) || /^(?:https?:|[./\\]|[a-z]:[\\/])/i.test(name)) {
    report({ code: 'theme-font', message: `${quote(name)} is a file or an address, and a font comes from an npm package`, hint: 'Write a package that has it: fontsource.org lists them, as @fontsource/eb-garamond. One of your own is a package with files like those.' })
    return undefined
  }
  if (!isPackageName(name)) {
    const meant = `@fontsource/${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
    report({ code: 'theme-font', message: `${quote(name)} is not the name of an npm package`, hint: `Write the package that has the font, as ${meant}; fontsource.org lists them.` })
    return undefined
  }
  const fixed = name.startsWith('@fontsource-variable/') ? name.replace('-variable', '') : undefined
  if (packageFolder(name) === undefined && fixed !== undefined) {
    report({ code: 'theme-font', message: `${name} is a variable font, which has no file of one weight that can be measured`, hint: `Run: npm install ${fixed} and write ${fixed}` })
    return undefined
  }
  if (packageFolder(name) === undefined) {
    const whole = name.includes('/') ? name : `@fontsource/${name}`
    const named = name === whole ? '' : ` and write ${whole}`
    report({ code: 'font-missing', message: `the theme needs the font ${name}, which is not installed`, hint: `Run: npm install ${whole}${named}` })
    return undefined
  }
  const regular = { weight: WEIGHTS.regular, style: 'normal' } as const
  // A family without this weight has one near it, as `nearestParts` takes them.
  const sheet = nearestSheet(name, regular)
  const parts = sheet === undefined ? [] : await readFontParts(name, sheet).catch(() => [])
  const [first] = parts
  const family = /font-family:\s*(['"]?)([^;'"]+)\1/.exec(first?.rule ?? '')?.[2]
  const missing = (['woff2', 'woff'] as const).find((format) => parts.some((part) => !part[format].endsWith(`.${format}`) || !isThere(part[format])))
  if (family !== undefined && missing === undefined) return family
  const hint = fixed !== undefined ? `Name ${fixed}, the one with fixed weights, and install it.` : 'Name a package of Fontsource: @fontsource/…'
  if (family === undefined || missing === undefined) report({ code: 'theme-font', message: `the package ${name} has no font of weight 400 as Fontsource has them (${sheetOf(regular)})`, hint })
  else report({ code: 'theme-font', message: `the package ${name} lacks files as ${missing} (${sheet}); slides are drawn with woff2 and measured with woff`, hint: `${hint} One of your own needs both files for each weight.` })
  return undefined
}
