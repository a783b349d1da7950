import { judgeFit } from '../inspect/judge-fit.ts'
import { slideProblems } from '../inspect/problems.ts'
import type { Problem } from '../timeline/problems/problem.ts'
import type { PlannedDeck } from './load-decks.ts'

/** What does not fit on the slides of planned decks, by line and field: known before any of them is drawn. */
export function checkFit(decks: readonly PlannedDeck[]): Problem[] {
  return slideProblems(decks.map(({ plan, from, metrics }) => ({ plan, from, findings: judgeFit(plan, metrics) })))
}
