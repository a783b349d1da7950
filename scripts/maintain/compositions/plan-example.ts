import { join } from 'node:path'
import { selectFor } from '../../plan/audience/select.ts'
import type { DeckPlan } from '../../plan/deck.ts'
import { loadMetrics } from '../../plan/measure/metrics.ts'
import { planDecks } from '../../plan/plan-deck.ts'
import { loadTimeline } from '../../timeline/read/load.ts'
import type { Audience } from '../../timeline/schema/choices.ts'
import { EXAMPLES } from './gallery-page.ts'

/**
 * Plans the deck of an example of the gallery.
 * @param root - of the project
 * @throws Error where the example has a problem, a warning included
 */
export async function planExample(root: string, example: string, audience: Audience = 'full'): Promise<DeckPlan> {
  const { timeline, problems } = await loadTimeline(join(root, EXAMPLES, `${example}.yaml`))
  const [plan] = timeline && problems.length === 0 ? planDecks(timeline, { name: () => example, metrics: await loadMetrics(timeline), selection: selectFor(timeline, audience) }) : []
  if (!plan) throw new Error(`${example}.yaml: ${problems.map(({ line, message }) => `${line}: ${message}`).join('; ')}`)
  return plan
}
