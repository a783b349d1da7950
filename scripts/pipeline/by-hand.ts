import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { InputError } from '../failure.ts'
import { siteProblems } from '../inspect/site-problems.ts'
import type { Project } from '../project.ts'
import { buildByHand, DeckBuildError, type HandBuild } from '../render/by-hand/build-by-hand.ts'
import type { HandDeck } from '../render/by-hand/hand-deck.ts'
import { loadHandReader } from '../render/by-hand/hand-reader.ts'
import type { Problem } from '../timeline/problems/problem.ts'
import { readText } from '../timeline/read/read-text.ts'
import type { ReadTheme } from '../timeline/schema/theme.ts'
import type { DeckSettings } from '../timeline/schema/timeline.ts'
import { makeAside } from '../write/aside.ts'
import { IN_CACHE } from '../write/write-failure.ts'
import { byHandPlan } from './expect/by-hand.ts'
import { withIncluded } from './report.ts'
import type { Request } from './request.ts'
import { fileByFile, refused } from './several-files.ts'

/** A deck written by hand whose text has no errors, and what goes before its own headmatter. */
export interface ByHandDeck {
  deck: HandDeck
  settings: Record<string, unknown>
}

/** The decks written by hand of a request that have no errors, and what is wrong with others. */
export interface LoadedByHand {
  decks: ByHandDeck[]
  problems: Problem[]
  /** The text of each file, for showing lines. */
  fileTexts: Map<string, string>
}

/** {@link LoadedByHand} of no deck. */
export const NONE_BY_HAND: Pick<LoadedByHand, 'decks'> = { decks: [] }

/**
 * Reads decks that were written by hand. One with errors keeps no other from being made; it is not made itself: Slidev would draw slides
 * with an unknown part without it, and say nothing.
 *
 * @param wanted - shape and colours that go before those of the decks
 * @throws InputError with every problem of every text, where each has errors
 * @throws SurroundingsError where there are such decks and Slidev is not installed
 */
export async function loadByHand(files: readonly string[], { root }: Project, wanted: Partial<DeckSettings> = {}): Promise<LoadedByHand> {
  const { loaded, ...found } = await fileByFile(files, async (file) => {
    const { deckProblems, readHandTheme } = await loadHandReader()
    const text = await readText(file)
    const source = 'problems' in text ? '' : text.text
    const problems = 'problems' in text ? text.problems : await deckProblems({ file, markdown: source }, root)
    const { theme, problems: ofTheme } = await readHandTheme(file, source)
    const all = [...problems, ...ofTheme]
    // A theme may stand in a file of its own.
    const fileTexts = await withIncluded(new Map([[file, source]]), all)
    if (all.some(({ severity }) => severity === 'error')) throw new InputError(all, fileTexts)
    return { decks: [await byHandDeck(file, source, theme, root, wanted)], problems: all, fileTexts }
  })
  return { ...found, decks: loaded.flatMap(({ decks }) => decks) }
}

/** Reads a deck whose text has no errors. @param wanted - shape and colours that go before its own */
export async function byHandDeck(file: string, source: string, theme: ReadTheme | undefined, root: string, wanted: Partial<DeckSettings> = {}): Promise<ByHandDeck> {
  const { readHandDeck, themedContext } = await loadHandReader()
  const asWritten = await readHandDeck(file, source, root)
  const shaped = settingsFor(asWritten, wanted)
  const deck = Object.keys(shaped).length === 0 ? asWritten : await readHandDeck(file, source, root, shaped)
  if (!theme) return { deck, settings: shaped }
  const timeline = await themedContext(deck, theme, byHandPlan(deck).context)
  return { deck: { ...deck, timeline }, settings: { ...shaped, timeline } }
}

/**
 * Makes something of each deck written by hand. One that Slidev cannot build keeps no other from being made.
 *
 * @returns what was made, and what is wrong with the others
 */
export async function makeEach<T>(decks: readonly ByHandDeck[], make: (deck: ByHandDeck) => Promise<T>): Promise<{ made: T[] } & Omit<LoadedByHand, 'decks'>> {
  const made: T[] = []
  const failures: InputError[] = []
  for (const deck of decks) {
    await make(deck).then((one) => made.push(one), (error: unknown) => failures.push(refused(error)))
  }
  return { made, problems: failures.flatMap(({ problems }) => problems), fileTexts: new Map(failures.flatMap(({ fileTexts }) => [...fileTexts])) }
}

/** The headmatter for another shape or other colours; slides keep their height. */
function settingsFor({ height }: HandDeck, { aspect, scheme }: Partial<DeckSettings>): Record<string, unknown> {
  const [across = 0, up = 1] = aspect?.split(':').map(Number) ?? []
  return {
    ...(aspect === undefined ? {} : { aspectRatio: aspect.replace(':', '/'), canvasWidth: Math.round((height * across) / up) }),
    ...(scheme === undefined ? {} : { colorSchema: scheme }),
  }
}

/** How a site of a deck is built. */
type SiteOptions = Pick<HandBuild, 'outDir' | 'withNotes' | 'withPrint'>

/**
 * Builds a site of a deck that was written by hand.
 *
 * @throws InputError where Slidev cannot build it, with what it said, at the slide's line where it says which
 */
export async function buildByHandSite({ deck, settings }: ByHandDeck, options: SiteOptions, request: Request, project: Project): Promise<void> {
  request.progress.step(`Building ${deck.file} (${deck.slides.length} slides)`)
  try {
    await buildByHand({ ...options, file: deck.file, settings, signal: request.signal, onMessage: (level, text) => (level === 'info' ? undefined : request.detail(text)) }, project)
  } catch (error) {
    if (!(error instanceof DeckBuildError)) throw error
    const problem = buildProblem(deck, error)
    throw new InputError([problem], await withIncluded(new Map(), [problem]))
  }
}

/** Builds a site of a deck in the cache, lends it, and removes it whatever happens. @throws as {@link buildByHandSite} */
export async function withSiteOf<T>(loaded: ByHandDeck, options: Omit<SiteOptions, 'outDir'>, request: Request, project: Project, use: (folder: string) => Promise<T>): Promise<T> {
  const outDir = await makeAside(join(project.cache, 'by-hand'), IN_CACHE)
  try {
    await buildByHandSite(loaded, { ...options, outDir }, request, project)
    return await use(outDir)
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

/** The module that Slidev makes of a slide. */
const MODULE = /\S*__slidev_(\d+)\.\w+(?:\?\S*?)?(?=[\s:,)]|$)/g

function buildProblem({ file, slides }: HandDeck, { message }: DeckBuildError): Problem {
  const lines = stripVTControlCharacters(message).split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('Build failed with'))
  const said = lines[0] ?? ''
  const no = [...lines.join('\n').matchAll(MODULE)].map(([, no]) => Number(no))[0]
  // What it names, such as a picture, stands in the slide's text, as a rule.
  const text = /['"]([^'"]+)['"]/.exec(said)?.[1]
  const finding = { code: 'slide-error' as const, slide: no, ...(text === undefined ? {} : { text }), message: '', hint: '' }
  const [place] = siteProblems([finding], slides, file)
  const where = no === undefined || !place ? { file, line: 1 } : { file: place.file, line: place.line }
  const what = said.replace(/^\[\w+\] ?/, '').replaceAll(MODULE, (_, no: string) => `slide ${no}`).slice(0, 300)
  return { ...where, column: 1, severity: 'error', code: 'deck-build', message: `Slidev can’t build it: ${what}`, hint: 'Correct what the message names; --verbose shows all that Slidev says.' }
}
