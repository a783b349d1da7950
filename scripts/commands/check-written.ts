import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Browser } from 'playwright'
import { SurroundingsError } from '../failure.ts'
import type { SlideFinding } from '../inspect/slides/finding.ts'
import { inspectSite } from '../inspect/slides/inspect-site.ts'
import { siteProblems, type WrittenSlide } from '../inspect/slides/site-problems.ts'
import type { Project } from '../project.ts'
import { buildSite } from '../render/slidev/build.ts'
import { deckProblems } from '../render/slidev/deck-problems.ts'
import { loadSlidev, type Slidev } from '../render/slidev/slidev.ts'
import { lendFolder } from '../render/slidev/work-folder.ts'
import type { Problem } from '../timeline/problem.ts'
import { readText } from '../timeline/read-file.ts'
import { makeAside } from '../write/aside.ts'
import { IN_CACHE } from '../write/write-failure.ts'
import { staleProblems } from './check-current.ts'
import type { Request } from './request.ts'

/** A deck in Slidev's Markdown and what is wrong with it. */
export interface WrittenDeck {
  file: string
  source: string
  problems: Problem[]
}

/** Looks at the text of a deck that was written by hand: its frontmatter, and what it names. */
export async function checkText(file: string, request: Request, project: Project): Promise<WrittenDeck> {
  const read = await readText(file)
  if ('problems' in read) return { file, source: '', problems: read.problems }
  const problems = [...(await staleProblems(file, read.text, request, project)), ...(await deckProblems({ file, markdown: read.text }, project.root))]
  return { file, source: read.text, problems }
}

/** Builds a deck with Slidev, shows it slide by slide in the browser, and reports what is wrong with them. */
export async function checkSite({ file, source }: WrittenDeck, request: Request, project: Project, browser: Browser): Promise<Problem[]> {
  const { parser } = await loadSlidev()
  const path = resolve(file)
  const folder = dirname(path)
  const { slides, headmatter } = await parser.load({ userRoot: folder, roots: [folder] }, path, { [path]: source })
  const { aspectRatio, canvasWidth, colorSchema } = parser.resolveConfig(headmatter, undefined, file)
  const shown = await Promise.all(slides.map(async ({ source: { filepath, start, contentStart, end } }) => writtenSlide(filepath, start, contentStart, end)))
  const out = await makeAside(join(project.cache, 'check'), IN_CACHE)
  try {
    request.progress.step(`Building ${file} (${slides.length} slides)`)
    await buildWritten(file, withWholePaths(source, path, parser), out, request, project)
    request.progress.step(`Looking at ${file} (${slides.length} slides)`)
    const size = { width: canvasWidth, height: Math.round(canvasWidth / aspectRatio) }
    const findings: SlideFinding[] = []
    for (const scheme of schemesOf(colorSchema)) findings.push(...(await inspectSite(browser, { folder: out, scheme, ...size }, slides.length)))
    return siteProblems(findings, shown, file)
  } catch (error) {
    if (error instanceof SurroundingsError || request.signal.aborted) throw error
    const message = `Slidev can’t build it: ${String(error).split('\n').find((line) => line.trim() !== '')?.slice(0, 300) ?? ''}`
    return [{ file, line: 1, column: 1, severity: 'error', code: 'deck-build', message, hint: 'Correct what the message names; --verbose shows all that Slidev says.' }]
  } finally {
    await rm(out, { recursive: true, force: true })
  }
}

async function writtenSlide(file: string, start: number, contentStart: number, end: number): Promise<WrittenSlide> {
  const text = await readFile(file, 'utf8')
  const blank = text.split('\n').slice(contentStart, end + 1).findIndex((line) => line.trim() !== '')
  return { file, text, start, end, content: blank < 0 ? start : contentStart + blank }
}

async function buildWritten(file: string, markdown: string, outDir: string, request: Request, project: Project): Promise<void> {
  const folder = dirname(resolve(file))
  const giveBack = await lendFolder(project.cache, folder)
  try {
    const publicDir = join(folder, 'public')
    await buildSite({
      ...project,
      decks: [{ name: basename(file, '.md'), markdown, outDir }],
      ...(existsSync(publicDir) && { publicDir }),
      withNotes: false,
      signal: request.signal,
      onMessage: (level, text) => (level === 'info' ? undefined : request.detail(text)),
    })
  } finally {
    await giveBack()
  }
}

function schemesOf(colours: string): ('light' | 'dark')[] {
  if (colours === 'auto') return ['light', 'dark']
  return colours === 'dark' ? ['dark'] : ['light']
}

/** Slidev works on a copy in another folder: theme and addons that are named by a path from the deck's are named by a whole one. */
function withWholePaths(source: string, path: string, parser: Slidev['parser']): string {
  const deck = parser.parseSync(source, path)
  const first = deck.slides[0]
  if (!first?.frontmatterDoc) return source
  const whole = (name: unknown): unknown => (typeof name !== 'string' ? name : name.startsWith('@/') ? resolve(dirname(path), name.slice(2)) : name.startsWith('.') ? resolve(dirname(path), name) : name)
  const { theme, addons } = first.frontmatter as { theme?: unknown; addons?: unknown }
  if (theme !== undefined) first.frontmatterDoc.set('theme', whole(theme))
  if (Array.isArray(addons)) first.frontmatterDoc.set('addons', addons.map(whole))
  parser.prettifySlide(first)
  return parser.stringify(deck)
}
