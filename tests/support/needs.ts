import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { ROOT } from './project.ts'

/** What lends or starts a browser, or a process, which may start one; and Slidev, which takes seconds for each deck. */
const NEEDS = new Set([
  'tests/support/browser.ts', 'tests/support/command.ts', 'scripts/render/browser/launch.ts', 'scripts/render/print/press.ts', 'scripts/pipeline/press.ts',
  'node:child_process', 'playwright', 'scripts/render/by-hand/build-by-hand.ts',
])

/** All test files, by what they need. */
export interface TestsByNeed {
  /** Those that need neither a browser nor a process nor Slidev, and no more than a few seconds. */
  quick: string[]
  /** As these, but they try hundreds of cases; each says so in its first line, see {@link THOROUGH}. */
  thorough: string[]
  browser: string[]
}

/** Sorts the test files by what they import, themselves or through others; nobody keeps a list. @returns paths from the root */
export async function testsByNeed(): Promise<TestsByNeed> {
  const files = (await readdir(join(ROOT, 'tests'), { recursive: true })).filter((name) => name.endsWith('.test.ts')).map((name) => withSlashes(join('tests', name))).toSorted()
  const graph = new Map<string, string[]>()
  const needs = (file: string, seen = new Set<string>()): boolean => {
    if (NEEDS.has(file)) return true
    if (seen.has(file) || !file.startsWith('tests/')) return false
    seen.add(file)
    if (!graph.has(file)) graph.set(file, importsOf(file))
    return (graph.get(file) ?? []).some((to) => needs(to, seen))
  }
  const alone = files.filter((file) => !needs(file))
  const isThorough = (file: string): boolean => readFileSync(join(ROOT, file), 'utf8').startsWith(THOROUGH)
  return { quick: alone.filter((file) => !isThorough(file)), thorough: alone.filter(isThorough), browser: files.filter((file) => needs(file)) }
}

/** The first line of a test file that takes too long for the loop while one writes. */
const THOROUGH = '// Thorough: not in the quick loop.\n'

/** What a file imports for more than types: files from the root of the project, and packages by name. */
export function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8').replaceAll(/^(import|export) type [^']*'[^']*'/gm, '')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(([, to = '']) => {
    if (!to.startsWith('.')) return [to]
    const path = withSlashes(relative(ROOT, resolve(ROOT, dirname(file), to)))
    return path.endsWith('.ts') && existsSync(join(ROOT, path)) ? [path] : []
  })
}

function withSlashes(path: string): string {
  return path.replaceAll(sep, '/')
}
