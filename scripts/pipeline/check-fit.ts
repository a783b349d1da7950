import { InputError } from '../failure.ts'
import { judgeFit } from '../inspect/judge-fit.ts'
import { slideProblems } from '../inspect/problems.ts'
import type { Problem } from '../timeline/problems/problem.ts'
import type { LoadResult } from '../timeline/read/load.ts'
import { loadDecks, planTimelines, type PlannedDeck, type PlannedDecks } from './load-decks.ts'
import type { Request } from './request.ts'

/** What does not fit on the slides of planned decks, by line and field: known before any of them is drawn. */
export function checkFit(decks: readonly PlannedDeck[]): Problem[] {
  return slideProblems(decks.map(({ plan, from, metrics }) => ({ plan, from, findings: judgeFit(plan, metrics) })))
}

/**
 * Loads the timelines of a request and plans their decks, as `loadDecks` does, for commands that write or show them.
 *
 * @throws InputError where each file has errors, texts that are too long for their slide among them, and otherwise as `loadDecks`
 */
export async function loadFittingDecks(request: Request): Promise<PlannedDecks> {
  return loadDecks(request, (decks) => {
    const lap = request.stopwatch?.lap()
    const overfull = checkFit(decks)
    lap?.('plan')
    return overfull
  })
}

/** The decks of a timeline in the languages of a request, and all that is wrong with them; no deck where its file has errors, or they do. */
export async function planWhole({ file, timeline, locate, source }: LoadResult, request: Request): Promise<{ decks: PlannedDeck[]; problems: Problem[] }> {
  if (!timeline) return { decks: [], problems: [] }
  try {
    const { decks, problems } = await planTimelines({ timelines: [{ file, timeline, locate }], problems: [], fileTexts: new Map([[file, source]]) }, request)
    return { decks, problems: [...problems, ...checkFit(decks)] }
  } catch (error) {
    if (error instanceof InputError) return { decks: [], problems: error.problems }
    throw error
  }
}
