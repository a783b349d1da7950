import { inspectDeck } from '../inspect/slides/inspect.ts'
import { slideProblems, type InspectedDeck } from '../inspect/slides/problems.ts'
import type { SlideFinding } from '../inspect/slides/finding.ts'
import type { DeckPlan } from '../plan/deck.ts'
import type { Project } from '../project.ts'
import type { Problem } from '../timeline/problem.ts'
import { renderSlidev } from '../write/slidev.ts'
import type { PlannedDecks } from './decks.ts'
import { strangersOf } from './known-parts.ts'
import type { Request } from './request.ts'
import { timed } from './timing.ts'
import type { Workshop } from './workshop.ts'

/** Shows planned decks in the browser, in the scheme and shape that they are set to, and reports what is wrong with their slides. */
export async function checkSlides(request: Request, { browser, bundle }: Workshop, project: Project, decks: PlannedDecks['decks']): Promise<Problem[]> {
  const inspected: InspectedDeck[] = []
  for (const { plan, from } of decks) {
    request.progress.step(`Looking at ${plan.name} (${plan.slides.length} slides)`)
    const unknown = await unknownNames(plan, project)
    const findings = await timed(request.stopwatch, 'inspect', () => inspectDeck(browser, plan, bundle))
    inspected.push({ plan, from, findings: [...unknown, ...findings] })
  }
  return slideProblems(inspected)
}

/** What the deck for Slidev names and nobody has; Slidev itself would only leave it out. */
async function unknownNames(plan: DeckPlan, project: Project): Promise<SlideFinding[]> {
  const unknown = await strangersOf(plan.name, renderSlidev(plan, { addon: '@/..' }), project)
  return unknown.map(({ kind, name, slide }) => ({
    code: 'slide-error',
    slide,
    message: `There is no ${kind} ${name}`,
    hint: 'Put it back into components/ or layouts/.',
  }))
}
