import { basename } from 'node:path'
import { InputError, UsageError } from '../failure.ts'
import type { DeckPlan } from '../plan/deck.ts'
import { loadMetrics, type Metrics } from '../plan/measure/metrics.ts'
import { planDecks as planTimeline } from '../plan/plan-deck.ts'
import { loadTimeline, type LoadResult } from '../timeline/read/load.ts'
import type { Problem } from '../timeline/problems/problem.ts'
import type { Audience } from '../timeline/schema/choices.ts'
import type { Timeline } from '../timeline/schema/timeline.ts'
import { audiencesOf, selectionFor } from './audiences.ts'
import { fontProblems } from './check-fonts.ts'
import { furnitureProblems } from './check-labels.ts'
import type { Request } from './request.ts'
import { timed } from './timing.ts'

/** A timeline without errors, and how to say where in its file something stands. */
export interface LoadedTimeline {
  file: string
  timeline: Timeline
  locate: LoadResult['locate']
}

/** The timelines of a request, all without errors. */
export interface Loaded {
  timelines: LoadedTimeline[]
  warnings: Problem[]
  sources: Map<string, string>
}

/** Decks ready to be written or rendered, and what is noteworthy about their timelines. */
export interface PlannedDecks {
  decks: { plan: DeckPlan; from: LoadedTimeline; metrics: Metrics }[]
  warnings: Problem[]
  /** The text of each file, for showing lines. */
  sources: Map<string, string>
  /** What briefings leave out, for people. */
  remarks: string[]
}

/**
 * Loads the timelines of a request and plans a deck for each audience and language asked for.
 *
 * @throws InputError with every problem of every file, where there is an error in any
 * @throws UsageError where a language is asked for that a timeline does not have, or minutes for another audience than a briefing's
 */
export async function planDecks(request: Request): Promise<PlannedDecks> {
  const loaded = await timed(request.stopwatch, 'validate', () => loadTimelines(request))
  return planLoaded(loaded, request)
}

/** As `planDecks`, for timelines that are loaded already. */
export async function planLoaded({ timelines, warnings, sources }: Loaded, request: Request): Promise<PlannedDecks> {
  const lap = request.stopwatch?.lap()
  const remarks: string[] = []
  const problems: Problem[] = []
  const measured = await Promise.all(timelines.map(async (from) => ({ from, metrics: await loadMetrics(from.timeline) })))
  const decks = measured.flatMap(({ from, metrics }) =>
    audiencesOf(request).flatMap((audience) => {
      const languages = languagesOf(from, request.lang)
      const options = { name: (language: string) => deckName(from.file, language, audience), metrics, deck: request.deck, seed: request.seed }
      const chosen = selectionFor(from, audience, request.minutes, options)
      if ('problem' in chosen) {
        problems.push(chosen.problem)
        return []
      }
      remarks.push(...chosen.remarks)
      const plans = planTimeline(from.timeline, { ...options, selection: chosen.selection, limit: chosen.limit, languages })
      return plans.map((plan) => ({ plan, from, metrics }))
    }),
  )
  if (problems.length > 0) throw new InputError([...warnings, ...problems], sources)
  refuseSameNames(decks.map(({ plan }) => plan.name))
  const fonts = distinct((await Promise.all(decks.map(({ plan, from }) => fontProblems(plan, from)))).flat())
  if (fonts.length > 0) throw new InputError([...warnings, ...fonts], sources)
  lap?.('plan')
  return { decks, warnings, sources, remarks }
}

/** What several decks of one timeline have in common is one problem. */
function distinct(problems: Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [[problem.file, problem.line, problem.column, problem.code].join(), problem])).values()]
}

/** Loads and validates every file; all problems of all of them at once. */
export async function loadTimelines(request: Request): Promise<Loaded> {
  const results = await Promise.all(request.files.map((file) => loadTimeline(file)))
  const problems = results.flatMap((result) => [...result.problems, ...furnitureProblems(result)])
  const sources = new Map(results.map(({ file, source }) => [file, source]))
  if (problems.some(({ severity }) => severity === 'error')) throw new InputError(problems, sources)
  const timelines = results.flatMap(({ file, timeline, locate }) => (timeline ? [{ file, timeline, locate }] : []))
  return { timelines, warnings: problems, sources }
}

/** `<file name without .yaml>[.<audience>].<lang>`, as the command line's contract has it; `full` is left out. */
export function deckName(file: string, language: string, audience: Audience = 'full'): string {
  return [basename(file).replace(/\.ya?ml$/i, ''), ...(audience === 'full' ? [] : [audience]), language].join('.')
}

function languagesOf({ file, timeline }: LoadedTimeline, asked: string | undefined): string[] {
  if (asked === 'all') return timeline.languages
  if (asked === undefined) return timeline.languages.slice(0, 1)
  if (timeline.languages.includes(asked)) return [asked]
  throw new UsageError(`--lang ${asked}: ${file} has the languages ${timeline.languages.join(', ')} (or all).`)
}

/** @throws UsageError where two files would have the same name */
export function refuseSameNames(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) {
    throw new UsageError(`Two of the files would be written to the same deck, ${twice}. Rename one, or run them apart with --out.`)
  }
}
