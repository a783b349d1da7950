import { InputError } from '../failure.ts'
import { inspectDeck } from '../inspect/slides/inspect.ts'
import { slideProblems } from '../inspect/slides/problems.ts'
import type { Project } from '../project.ts'
import type { Problem } from '../timeline/problem.ts'
import { planDecks, type PlannedDecks } from './decks.ts'
import type { Request } from './request.ts'
import { timed } from './timing.ts'
import { withWorkshop } from './workshop.ts'

/**
 * Shows the decks of timelines that have no errors in the browser, in every language and in the scheme and shape that they
 * are set to, and reports what is wrong with their slides.
 */
export async function checkSlides(request: Request, project: Project): Promise<Problem[]> {
  return withWorkshop(request, project, () => planned(request, project), async ({ browser, bundle }, { decks, fonts }) => {
    const problems = [...fonts]
    for (const { plan, from } of decks) {
      request.progress.step(`Looking at ${plan.name} (${plan.slides.length} slides)`)
      problems.push(...slideProblems(await timed(request.stopwatch, 'inspect', () => inspectDeck(browser, plan, bundle)), plan, from))
    }
    return problems
  })
}

/** The decks, or why there are none; what else is wrong with the files is known by now. */
async function planned(request: Request, project: Project): Promise<{ decks: PlannedDecks['decks']; fonts: Problem[] }> {
  try {
    const { decks } = await planDecks({ ...request, lang: request.lang ?? 'all' }, project)
    return { decks, fonts: [] }
  } catch (error) {
    if (error instanceof InputError) return { decks: [], fonts: error.problems.filter(({ code }) => code.startsWith('font-')) }
    throw error
  }
}
