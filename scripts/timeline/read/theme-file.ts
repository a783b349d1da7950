import { readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { isPackageName, packageFolder } from '../../look/fonts/font-package.ts'
import { SHIPPED_THEMES, type ShippedTheme } from '../../look/theme/themes.ts'
import { isThere } from '../../files-read.ts'
import { ROOT } from '../../project.ts'
import { asMap } from '../checks/inventory.ts'
import { schemaProblems } from '../explain/schema-problems.ts'
import type { Finding, Problem } from '../problems/problem.ts'
import { quote } from '../problems/quote.ts'
import { didYouMean } from '../problems/suggest.ts'
import type { Path } from '../schema/path.ts'
import { Theme } from '../schema/theme.ts'
import { checkCharacters } from './characters.ts'
import { readContent } from './content.ts'
import { createReporter, indexLines } from './lines.ts'
import type { Locate } from './locate.ts'
import { readText } from './read-text.ts'
import { shownFile } from './shown-file.ts'

/** What a theme says, and where it says it. */
export interface WrittenTheme {
  theme: Theme
  /** The file that it stands in, as people name it. */
  file: string
  /** Finds the place of a part of it. */
  locate: Locate
}

/** Reports something at a part of a theme. */
export type ReportOfTheme = (path: Path, finding: Finding) => void

/** The project's own folder for the themes of those who work with it. */
const PROJECT_THEMES = join(ROOT, 'themes')
/** The file of a theme in an npm package. */
const IN_PACKAGE = 'theme.yaml'

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * Finds a theme by the name that a timeline gives it: a path; a file in `themes/` beside the timeline or in the project; one that comes
 * along; an npm package.
 *
 * @param file - the timeline's file, as the user named it
 * @returns the theme; what is wrong with its file; or what is wrong with the name
 */
export async function findTheme(name: string, file: string): Promise<{ file: string } | { shipped: ShippedTheme } | { finding: Finding }> {
  const folder = dirname(file)
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(name)) return { finding: { code: 'theme-unknown', message: `${quote(name)} is an address, not a file`, hint: 'Save the theme beside the timeline, because a deck needs no network, and write its path: ./house.yaml.' } }
  if (/[\\/]/.test(name) && !name.startsWith('@')) {
    const path = resolve(folder, name)
    if (isThere(path)) return { file: path }
    return { finding: { code: 'theme-unknown', message: `there is no file ${quote(name)}`, hint: 'Correct the path; it starts at the folder of the timeline.' } }
  }
  const places = NAME.test(name) ? [join(folder, 'themes'), PROJECT_THEMES].flatMap((place) => [join(place, `${name}.yaml`), join(place, `${name}.yml`)]) : []
  const found = places.find(isThere)
  if (found !== undefined) return { file: found }
  const shipped = Object.hasOwn(SHIPPED_THEMES, name) ? SHIPPED_THEMES[name] : undefined
  if (shipped) return { shipped }
  const home = isPackageName(name) ? packageFolder(name) : undefined
  if (home !== undefined && isThere(join(home, IN_PACKAGE))) return { file: join(home, IN_PACKAGE) }
  return { finding: await unknown(name, folder, home) }
}

async function unknown(name: string, folder: string, home: string | undefined): Promise<Finding> {
  if (home !== undefined) return { code: 'theme-unknown', message: `the package ${quote(name)} has no theme: no file ${IN_PACKAGE}`, hint: `Name another one, or write ${IN_PACKAGE} into it.` }
  if (name.startsWith('@')) return { code: 'theme-unknown', message: `the package ${quote(name)} is not installed`, hint: `Run: npm install ${name}` }
  if (/\.ya?ml$/i.test(name)) return { code: 'theme-unknown', message: `there is no theme ${quote(name)}`, hint: `Write ./${name}, where it is a file beside the timeline; or its name alone, where it is in themes/.` }
  const own = (await Promise.all([join(folder, 'themes'), PROJECT_THEMES].map((place) => readdir(place).catch((): string[] => [])))).flat().flatMap((entry) => /^(.*)\.ya?ml$/.exec(entry)?.[1] ?? [])
  const known = [...new Set([...own, ...Object.keys(SHIPPED_THEMES)])]
  const hint = `${didYouMean(name, known)}Themes: ${known.join(', ')}. One of your own is a file themes/${NAME.test(name) ? name : 'house'}.yaml beside the timeline, or a path: ./house.yaml.${isPackageName(name) ? ` For one of an npm package run: npm install ${name}` : ''}`
  return { code: 'theme-unknown', message: `there is no theme ${quote(name)}`, hint }
}

/** How the file of a theme begins. */
const OF_A_THEME = 'Start with the colour of the house, in quotes: accent: "#8e1d21".'

/** Reads the file of a theme. */
export async function readThemeFile(file: string): Promise<{ written?: WrittenTheme; problems: Problem[] }> {
  const shown = shownFile(file)
  const read = await readText(file)
  if ('problems' in read) return { problems: read.problems.map((problem) => ({ ...problem, file: shown, ...(problem.code === 'not-a-timeline' || problem.code === 'file-unreadable' ? { hint: `A theme is a YAML file; name one. ${OF_A_THEME}` } : {}) })) }
  const problems: Problem[] = []
  const lines = indexLines(read.text)
  const report = createReporter(shown, lines, problems)
  checkCharacters(read.text, report)
  const content = readContent(lines, report)
  if (!content) {
    const ofTheme = { message: 'the file holds no theme', hint: OF_A_THEME }
    return { problems: problems.map((problem) => (problem.code === 'file-empty' ? { ...problem, ...ofTheme } : problem)) }
  }
  if (typeof content.value !== 'object' || content.value === null || Array.isArray(content.value)) {
    return { problems: [...problems, { file: shown, ...content.locate([]), severity: 'error', code: 'type-wrong', message: 'a theme is a map of keys and values', hint: OF_A_THEME }] }
  }
  const parsed = Theme.safeParse(content.value)
  const written = { theme: soundTheme(content.value), file: shown, locate: content.locate }
  if (parsed.success) return { written, problems }
  // The words for what is wrong are those for a theme within a timeline.
  const error = { ...parsed.error, issues: parsed.error.issues.map((issue) => ({ ...issue, path: ['theme', ...issue.path] })) } as typeof parsed.error
  problems.push(...schemaProblems(error, { theme: content.value }, { locate: (path, part) => content.locate(path.slice(1), part) }, shown))
  return { written, problems }
}

/** The parts of a theme that are as the schema has them, so that those are judged although others are not. */
export function soundTheme(value: unknown): Theme {
  const given = asMap(value)
  return Object.fromEntries(Object.entries(Theme.shape).flatMap(([key, schema]) => {
    const { success, data } = schema.safeParse(given[key])
    return success && data !== undefined ? [[key, data]] : []
  })) as Theme
}
