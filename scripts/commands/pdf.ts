import { brokenWord } from '../inspect/judge-room.ts'
import { slideProblems } from '../inspect/problems.ts'
import { SLIDE_HEIGHT, slideWidth } from '../look/sizes.ts'
import { expectSlides } from '../pipeline/expect/slides.ts'
import type { PlannedDeck } from '../pipeline/load-decks.ts'
import type { FinishedPdf, PrintRequest } from '../pipeline/press.ts'
import { type Printable, printPdfs } from '../pipeline/print-pdfs.ts'
import type { CommandReport } from '../pipeline/report.ts'
import type { DeckPlan } from '../plan/deck.ts'
import type { HandoutOptions } from '../plan/handout/options.ts'
import { labelsOf } from '../plan/labels/index.ts'
import type { Labels } from '../plan/labels/labels.ts'
import { type Paging, slidePages } from '../plan/slide-pages.ts'
import type { Project } from '../project.ts'
import { renderSlideParts, slidePlaces } from '../render/print/document.ts'
import type { Problem } from '../timeline/problems/problem.ts'
import { handoutMaker } from './handout.ts'

/** What is printed of a deck. */
interface PdfRequest extends PrintRequest {
  /** With `steps`, a page for each click instead of one for each slide. */
  paging: Paging
  /** A handout as well, on which each slide is whole. */
  handout?: HandoutOptions
}

/**
 * Writes the slides of each deck as a PDF.
 * A file that is not as planned is not written; the report names it, and the others are written.
 *
 * @throws UsageError where the options of the handout do not go together
 */
export async function pdf(request: PdfRequest, project: Project): Promise<CommandReport> {
  const handout = request.handout && handoutMaker(request.handout)
  const decks: PlannedDeck[] = []
  let files: readonly FinishedPdf[] = []
  const made: PrintRequest['made'] = (pdfs, by) => {
    files = pdfs
    request.made?.(pdfs, by)
  }
  const report = await printPdfs({ ...request, made, brief: request.handout?.brief === true }, project, (deck) => {
    decks.push(deck)
    return [slidesOfDeck(deck, request.paging), ...(handout ? [handout(deck)] : [])]
  }, { slides: { steps: request.paging === 'steps' }, ...(request.handout && { handout: request.handout }) })
  return { ...report, problems: [...report.problems, ...brokenWords(decks, files)] }
}

/** Words that had to be broken without a hyphen: `check` says the same. */
function brokenWords(decks: readonly PlannedDeck[], files: readonly FinishedPdf[]): Problem[] {
  return slideProblems(decks.map(({ plan, from }) => {
    const broken = files.filter(({ name }) => Object.values(NAMED).some((ending) => name === `${plan.name}${ending}`)).flatMap((file) => file.broken)
    // Each step of a slide has a page.
    const distinct = new Map(broken.map(({ slide, text, word }) => [JSON.stringify([slide, text, word]), brokenWord({ slide, text }, word)]))
    return { plan, from, findings: [...distinct.values()] }
  }))
}

/** What is added to the name of a file, by what its pages are. */
const NAMED: Record<Paging, string> = { slides: '', steps: '.steps' }

/** The slides of a planned deck ready to be printed, with the labels of its timeline. */
export function slidesOfDeck({ plan, from }: PlannedDeck, paging?: Paging): Printable {
  return printableSlides(plan, labelsOf(from.timeline, plan.language), paging)
}

/** The slides of a deck ready to be printed. */
export function printableSlides(plan: DeckPlan, labels: Labels, paging: Paging = 'slides'): Printable {
  const pages = slidePages(plan, paging)
  return {
    name: `${plan.name}${NAMED[paging]}`,
    html: (bundle) => renderSlideParts(plan, bundle, pages),
    places: slidePlaces(pages),
    width: slideWidth(plan),
    height: SLIDE_HEIGHT,
    expected: expectSlides(plan, pages, labels),
  }
}
