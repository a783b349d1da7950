import { hasLongWord, inspectWords } from '../inspect/slides/inspect-words.ts'
import { slideProblems, type InspectedDeck } from '../inspect/slides/problems.ts'
import type { DeckPlan } from '../plan/deck.ts'
import type { HandoutOptions } from '../plan/handout/options.ts'
import type { Project } from '../project.ts'
import { renderSlidesDocument, SLIDE_HEIGHT, slideWidth } from '../render/print/document.ts'
import type { PlannedDecks } from './decks.ts'
import type { Problem } from '../timeline/problem.ts'
import { withWorkshop } from './workshop.ts'
import { expectSlides } from './expect/slides.ts'
import { handoutMaker } from './handout.ts'
import type { PrintRequest } from './press.ts'
import { printDecks, type Printable } from './print.ts'
import type { Report } from './report.ts'
import type { Request } from './request.ts'

/**
 * Writes the slides of each deck as a PDF.
 *
 * @param request - with `handout`, a handout of each deck as well; with `steps`, a page for each step of decks written by hand
 * @throws UsageError where the options of the handout do not go together
 * @throws ArtifactError where a file is not as planned; nothing is replaced then
 */
export async function pdf(request: PrintRequest & { handout?: HandoutOptions; steps?: boolean }, project: Project): Promise<Report> {
  const handout = request.handout && (await handoutMaker(request.handout, project))
  const decks: PlannedDecks['decks'] = []
  const report = await printDecks(request, project, (deck) => {
    decks.push(deck)
    return [printableSlides(deck.plan), ...(handout ? [handout(deck)] : [])]
  }, { slides: { steps: request.steps === true }, ...(request.handout && { handout: request.handout }) })
  return { ...report, warnings: [...report.warnings, ...(await brokenWords(request, project, decks))] }
}

/** Words that had to be broken without a hyphen: `check` says the same. */
async function brokenWords(request: Request, project: Project, decks: PlannedDecks['decks']): Promise<Problem[]> {
  const doubtful = decks.filter(({ plan }) => hasLongWord(plan))
  if (doubtful.length === 0) return []
  return withWorkshop(request, project, async () => doubtful, async ({ browser, bundle }) => {
    const inspected: InspectedDeck[] = []
    for (const { plan, from } of doubtful) inspected.push({ plan, from, findings: await inspectWords(browser, plan, bundle) })
    return slideProblems(inspected)
  })
}

/** The slides of a deck ready to be printed. */
export function printableSlides(plan: DeckPlan): Printable {
  return {
    name: plan.name,
    html: (bundle) => renderSlidesDocument(plan, bundle, 'print'),
    width: slideWidth(plan),
    height: SLIDE_HEIGHT,
    expected: expectSlides(plan),
  }
}
