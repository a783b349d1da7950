import { UsageError } from '../failure.ts'
import type { DeckPlan } from '../plan/deck.ts'
import { conflictOf, type HandoutOptions } from '../plan/handout/options.ts'
import { PX_PER_MM } from '../plan/handout/paper.ts'
import { planHandout, type HandoutMeans } from '../plan/handout/plan-handout.ts'
import { unanswered } from '../plan/handout/unanswered.ts'
import { furnitureOf } from '../plan/labels/index.ts'
import { loadMetrics } from '../plan/measure/load.ts'
import type { Project } from '../project.ts'
import { renderHandoutDocument } from '../render/print/document.ts'
import type { PlannedDecks } from '../pipeline/load-decks.ts'
import { expectHandout } from '../pipeline/expect/handout.ts'
import type { PrintRequest } from '../pipeline/press.ts'
import { printDecks, type Printable } from '../pipeline/print-pdfs.ts'
import type { Report } from '../pipeline/report.ts'

/**
 * Writes a handout of each deck as a PDF.
 *
 * @throws UsageError where the options do not go together
 * @throws ArtifactError where a file is not as planned; nothing is replaced then
 */
export async function handout(request: PrintRequest & { handout: HandoutOptions }, project: Project): Promise<Report> {
  const make = await handoutMaker(request.handout, project)
  return printDecks(request, project, (deck) => [make(deck)], { handout: request.handout })
}

/** Makes the handouts of decks, all with the same options. @throws UsageError where the options do not go together */
export async function handoutMaker(options: HandoutOptions, project: Project): Promise<(deck: PlannedDecks['decks'][number]) => Printable> {
  const conflict = conflictOf(options)
  if (conflict !== undefined) throw new UsageError(conflict)
  const { fonts } = await loadMetrics(project.root)
  return ({ plan, from }) => printableHandout(plan, options, { labels: furnitureOf(from.timeline, plan.language), fonts })
}

/** A handout ready to be printed; the answers to a class's tasks are only on one with the teacher's notes, which have them anyway. */
export function printableHandout(whole: DeckPlan, options: HandoutOptions, means: HandoutMeans): Printable {
  const deck = options.notes ? whole : unanswered(whole)
  const plan = planHandout(deck, options, means)
  return {
    name: plan.name,
    html: (bundle) => renderHandoutDocument(plan, deck, bundle),
    width: Math.ceil(plan.layout.page.width * PX_PER_MM),
    height: Math.ceil(plan.layout.page.height * PX_PER_MM),
    expected: expectHandout(plan, deck),
  }
}
