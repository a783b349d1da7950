import { basename } from 'node:path'
import { InputError, UsageError } from '../failure.ts'
import type { DeckPlan } from '../plan/deck.ts'
import { loadMetrics } from '../plan/measure/load.ts'
import { planDecks as planTimeline } from '../plan/plan-deck.ts'
import type { Project } from '../project.ts'
import { loadTimeline, type LoadResult } from '../timeline/load.ts'
import type { Problem } from '../timeline/problem.ts'
import type { Timeline } from '../timeline/schema/timeline.ts'
import { furnitureProblems } from './furniture.ts'
import type { Request } from './request.ts'

/** A timeline without errors, and how to say where in its file something stands. */
export interface LoadedTimeline {
  file: string
  timeline: Timeline
  locate: LoadResult['locate']
}

/** Decks ready to be written or rendered, and what is noteworthy about their timelines. */
export interface PlannedDecks {
  decks: { plan: DeckPlan; from: LoadedTimeline }[]
  warnings: Problem[]
  /** The text of each file, for showing lines. */
  sources: Map<string, string>
}

/**
 * Loads the timelines of a request and plans a deck for each language asked for.
 *
 * @throws InputError with every problem of every file, where there is an error in any
 * @throws UsageError where a language is asked for that a timeline does not have
 */
export async function planDecks(request: Request, project: Project): Promise<PlannedDecks> {
  const { timelines, warnings, sources } = await loadTimelines(request)
  const metrics = await loadMetrics(project.root)
  const decks = timelines.flatMap((from) => {
    const wanted = languagesOf(from, request.lang)
    const plans = planTimeline(from.timeline, { name: (language) => deckName(from.file, language), metrics })
    return plans.filter(({ language }) => wanted.includes(language)).map((plan) => ({ plan, from }))
  })
  refuseSameNames(decks.map(({ plan }) => plan.name))
  return { decks, warnings, sources }
}

/** Loads and validates every file; all problems of all of them at once. */
export async function loadTimelines(request: Request): Promise<{ timelines: LoadedTimeline[]; warnings: Problem[]; sources: Map<string, string> }> {
  const results = await Promise.all(request.files.map((file) => loadTimeline(file)))
  const problems = results.flatMap((result) => [...result.problems, ...furnitureProblems(result)])
  const sources = new Map(results.map(({ file, source }) => [file, source]))
  if (problems.some(({ severity }) => severity === 'error')) throw new InputError(problems, sources)
  const timelines = results.flatMap(({ file, timeline, locate }) => (timeline ? [{ file, timeline, locate }] : []))
  return { timelines, warnings: problems, sources }
}

/** `<file name without .yaml>.<lang>`, as the command line's contract has it. */
export function deckName(file: string, language: string): string {
  return `${basename(file).replace(/\.ya?ml$/i, '')}.${language}`
}

function languagesOf({ file, timeline }: LoadedTimeline, asked: string | undefined): string[] {
  if (asked === 'all') return timeline.languages
  if (asked === undefined) return timeline.languages.slice(0, 1)
  if (timeline.languages.includes(asked)) return [asked]
  throw new UsageError(`--lang ${asked}: ${file} has the languages ${timeline.languages.join(', ')} (or all).`)
}

function refuseSameNames(names: string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) {
    throw new UsageError(`Two of the files would be written to the same deck, ${twice}. Rename one, or run them apart with --out.`)
  }
}
