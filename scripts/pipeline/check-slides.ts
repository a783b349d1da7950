import { inspectDeck } from '../inspect/inspect.ts'
import { slideProblems, type InspectedDeck } from '../inspect/problems.ts'
import type { Problem } from '../timeline/problems/problem.ts'
import type { PlannedDeck } from './load-decks.ts'
import type { Request } from './request.ts'
import { timed } from './timing.ts'
import type { BrowserSession } from './browser-session.ts'

/** Shows planned decks in the browser, in the scheme and shape that they are set to, and reports what is wrong with their slides. */
export async function checkSlides(request: Request, { browser, bundle }: BrowserSession, decks: PlannedDeck[]): Promise<Problem[]> {
  const inspected: InspectedDeck[] = []
  for (const { plan, from } of decks) {
    request.progress.step(`Looking at ${plan.name} (${plan.slides.length} slides)`)
    const findings = await timed(request.stopwatch, 'inspect', () => inspectDeck(browser, plan, bundle))
    inspected.push({ plan, from, findings })
  }
  return slideProblems(inspected)
}
