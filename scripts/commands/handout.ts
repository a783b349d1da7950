import { UsageError } from '../failure.ts'
import { expectBrief } from '../pipeline/expect/brief.ts'
import { expectHandout } from '../pipeline/expect/handout.ts'
import type { PlannedDeck } from '../pipeline/load-decks.ts'
import type { PrintRequest } from '../pipeline/press.ts'
import { type Printable, printPdfs } from '../pipeline/print-pdfs.ts'
import type { CommandReport } from '../pipeline/report.ts'
import type { DeckPlan } from '../plan/deck.ts'
import { conflictOf, type HandoutOptions } from '../plan/handout/options.ts'
import { PX_PER_MM } from '../plan/handout/paper.ts'
import { planBrief } from '../plan/brief/plan-brief.ts'
import { type HandoutMeans, planHandout, unanswered } from '../plan/handout/plan-handout.ts'
import { labelsOf } from '../plan/labels/index.ts'
import type { Project } from '../project.ts'
import { briefDocument } from '../render/brief/brief-html.ts'
import { renderHandoutDocument } from '../render/print/document.ts'

/**
 * Writes a handout of each deck as a PDF.
 * A file that is not as planned is not written; the report names it, and the others are written.
 *
 * @throws UsageError where the options do not go together
 */
export async function handout(request: PrintRequest & { handout: HandoutOptions }, project: Project): Promise<CommandReport> {
  const make = handoutMaker(request.handout)
  return printPdfs({ ...request, brief: request.handout.brief === true }, project, (deck) => [make(deck)], { handout: request.handout })
}

/** Makes the handouts of decks, all with the same options. @throws UsageError where the options do not go together */
export function handoutMaker(options: HandoutOptions): (deck: PlannedDeck) => Printable {
  const conflict = conflictOf(options)
  if (conflict !== undefined) throw new UsageError(conflict)
  return ({ plan, from, metrics }) => {
    const means = { labels: labelsOf(from.timeline, plan.language), fonts: metrics.fonts }
    return options.brief ? printableBrief(plan, options, means) : printableHandout(plan, options, means)
  }
}

/** One or two pages to read, ready to be printed. @param deck - planned with what they tell */
function printableBrief(deck: DeckPlan, { paper, look }: HandoutOptions, means: HandoutMeans): Printable {
  if (!deck.brief) throw new Error('The deck was planned without what a brief handout tells')
  const plan = planBrief({ ...deck, brief: deck.brief }, { ...means, paper })
  return {
    name: plan.name,
    html: () => [briefDocument(plan, deck.context, look.greyscale)],
    width: Math.ceil(plan.page.width * PX_PER_MM),
    height: Math.ceil(plan.page.height * PX_PER_MM),
    expected: expectBrief(plan, deck),
  }
}

/** A handout ready to be printed; the answers to a class's tasks are only on one with the teacher's notes, which have them anyway. */
export function printableHandout(whole: DeckPlan, options: HandoutOptions, means: HandoutMeans): Printable {
  const deck = options.notes ? whole : unanswered(whole)
  const plan = planHandout(deck, options, means)
  return {
    name: plan.name,
    html: (bundle) => [renderHandoutDocument(plan, deck, bundle)],
    width: Math.ceil(plan.layout.page.width * PX_PER_MM),
    height: Math.ceil(plan.layout.page.height * PX_PER_MM),
    expected: expectHandout(plan, deck),
  }
}
