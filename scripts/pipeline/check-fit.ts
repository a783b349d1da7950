import { judgeFit } from '../inspect/judge-fit.ts'
import { slideProblems } from '../inspect/problems.ts'
import type { Problem } from '../timeline/problems/problem.ts'
import { loadDecks, type PlannedDeck, type PlannedDecks } from './load-decks.ts'
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
