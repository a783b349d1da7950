import type { DeckPlan } from '../plan/deck.ts'
import type { HandoutOptions } from '../plan/handout/options.ts'
import type { Project } from '../project.ts'
import { renderSlidesDocument, SLIDE_HEIGHT, slideWidth } from '../render/print/document.ts'
import { expectSlides } from './expect/slides.ts'
import { handoutMaker } from './handout.ts'
import { printDecks, type Printable } from './print.ts'
import type { Report } from './report.ts'
import type { Request } from './request.ts'

/**
 * Writes the slides of each deck as a PDF.
 *
 * @param request - with `handout`, a handout of each deck as well
 * @throws UsageError where the options of the handout do not go together
 * @throws ArtifactError where a file is not as planned; nothing is replaced then
 */
export async function pdf(request: Request & { handout?: HandoutOptions }, project: Project): Promise<Report> {
  const handout = request.handout && (await handoutMaker(request.handout, project))
  return printDecks(request, project, (deck) => [printableSlides(deck.plan), ...(handout ? [handout(deck)] : [])])
}

/** The slides of a deck ready to be printed. */
export function printableSlides(plan: DeckPlan): Printable {
  return {
    name: plan.name,
    html: (bundle) => renderSlidesDocument(plan, bundle),
    width: slideWidth(plan),
    height: SLIDE_HEIGHT,
    expected: expectSlides(plan),
  }
}
