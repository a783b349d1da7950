import { judgeFit } from '../inspect/judge-fit.ts'
import { slideProblems } from '../inspect/problems.ts'
import type { Problem } from '../timeline/problems/problem.ts'
import { InputError } from '../failure.ts'
import { eachFile, loadDecks, type PlannedDeck, type PlannedDecks } from './load-decks.ts'
import type { Request } from './request.ts'
import { timed } from './timing.ts'

/** What does not fit on the slides of planned decks, by line and field: known before any of them is drawn. */
export function checkFit(decks: readonly PlannedDeck[]): Problem[] {
  return slideProblems(decks.map(({ plan, from, metrics }) => ({ plan, from, findings: judgeFit(plan, metrics) })))
}

/**
 * Loads the timelines of a request and plans their decks, as `loadDecks` does, for commands that write or show them.
 *
 * @throws InputError where a text of every file is too long for its slide, and otherwise as `loadDecks`
 */
export async function loadFittingDecks(request: Request): Promise<PlannedDecks> {
  return eachFile(request, async (one) => {
    const planned = await loadDecks(one)
    const overfull = await timed(one.stopwatch, 'plan', async () => checkFit(planned.decks))
    if (overfull.length > 0) throw new InputError([...planned.problems, ...overfull], planned.fileTexts)
    return planned
  })
}
