import { UsageError } from '../failure.ts'
import { verifyByHand } from '../inspect/verify-by-hand.ts'
import { finishJudged } from '../pdf/finish-judged.ts'
import type { PdfExpectation } from '../pdf/verify/pdf-expectation.ts'
import { findingLines, type PdfFinding } from '../pdf/verify/pdf-finding.ts'
import type { SlideFinding } from '../inspect/finding.ts'
import { siteProblems } from '../inspect/site-problems.ts'
import { conflictOf, type HandoutOptions } from '../plan/handout/options.ts'
import { planHandout } from '../plan/handout/plan-handout.ts'
import { hasLabels, LABEL_LANGUAGES } from '../plan/labels/index.ts'
import { loadMetrics } from '../plan/measure/metrics.ts'
import { creatorOf, type Project } from '../project.ts'
import type { SitePrint } from '../render/by-hand/print-site.ts'
import type { ShownSlide } from '../render/by-hand/shown-slides.ts'
import type { PrintBundle } from '../render/print/bundle.ts'
import type { HandDeck } from '../render/by-hand/hand-deck.ts'
import type { Problem } from '../timeline/problems/problem.ts'
import { loadByHand, makeEach, withSiteOf, type ByHandDeck, type LoadedByHand } from './by-hand.ts'
import { expectByHandHandout, expectByHandSlides, byHandLabels, byHandPlan } from './expect/by-hand.ts'
import type { FinishedPdf, PrintRequest } from './press.ts'

/** What is to be printed of each deck written by hand. */
export interface ByHandPrinting {
  /** The slides, with a page for each, or for each of its steps. */
  slides?: { steps: boolean }
  handout?: HandoutOptions
}

/** Files that are as the browser showed the slides, and what their authors may want to know. */
interface MadeByHand {
  pdfs: FinishedPdf[]
  problems: Problem[]
  remarks: string[]
  /** What is wrong with each file that is not what the browser has shown. */
  failures: string[]
}

/** The steps of decks written by hand: they are read with the timelines of a request, and printed after their decks. */
interface ByHandSteps {
  /** Reads the decks, and says how the files are named. @throws InputError where each has errors */
  load: () => Promise<LoadedByHand & { names: string[] }>
  /**
   * Prints them as Slidev shows them, and reads every file back.
   *
   * @param bundle - for the sheets of handouts
   * @returns the files, and what is wrong with decks that Slidev cannot build
   */
  print: (bundle: PrintBundle) => Promise<MadeByHand>
}

/**
 * Gets ready to print decks that were written by hand.
 *
 * @throws UsageError where the options of a handout do not go together, or not with a deck written by hand
 */
export function byHandSteps(files: readonly string[], wanted: ByHandPrinting, request: PrintRequest, project: Project): ByHandSteps {
  refuseOptions(wanted)
  let decks: ByHandDeck[] = []
  return {
    async load() {
      const loaded = await loadByHand(files, project, request.deck)
      decks = loaded.decks
      return { ...loaded, names: decks.flatMap(({ deck }) => namesOf(deck, wanted)) }
    },
    async print(bundle) {
      const { made, problems } = await makeEach(decks, (loaded) => withSiteOf(loaded, { withNotes: false, withPrint: true }, request, project, (folder) => printDeck(loaded.deck, folder, wanted, request, project, bundle)))
      return {
        pdfs: made.flatMap(({ pdfs }) => pdfs),
        problems: [...made.flatMap((each) => each.problems), ...problems],
        remarks: made.flatMap(({ remarks }) => remarks),
        failures: made.flatMap(({ failures }) => failures),
      }
    },
  }
}

/** The names of the files that come of a deck, without ending. */
function namesOf({ name }: Pick<HandDeck, 'name'>, { slides, handout }: ByHandPrinting): string[] {
  return [...(slides ? [slides.steps ? `${name}.steps` : name] : []), ...(handout ? [`${name}.handout-${handout.perPage}`] : [])]
}

function refuseOptions({ handout }: ByHandPrinting): void {
  if (!handout) return
  const conflict = conflictOf(handout)
  if (conflict !== undefined) throw new UsageError(conflict)
  if (handout.brief) throw new UsageError('--brief: it is told from a timeline, and a deck in Markdown has none. Name the YAML file.')
  const name = handout.look.greyscale ? '--greyscale' : handout.look.inkSaving ? '--ink-saving' : handout.look.darkAreas ? '--dark-areas' : undefined
  if (name) throw new UsageError(`${name}: a deck in Markdown has colours of its own. Leave it out, and choose grey when you print.`)
}

async function printDeck(deck: HandDeck, folder: string, { slides, handout }: ByHandPrinting, request: PrintRequest, project: Project, bundle: PrintBundle): Promise<MadeByHand> {
  const { name, file } = deck
  const made: MadeByHand = { pdfs: [], problems: [], remarks: [], failures: [] }
  const print = async (name: string, what: Pick<SitePrint, 'steps' | 'sheets'>, expect: (shown: ShownSlide[]) => Expected): Promise<void> => {
    request.progress.step(`Printing ${name} (${deck.slides.length} slides)`)
    const { bytes, shown, requests, errors } = await request.press.printSite({
      folder,
      scheme: deck.colours === 'dark' ? 'dark' : 'light',
      width: deck.width,
      height: deck.height,
      slides: deck.slides.length,
      aliases: Object.fromEntries(deck.slides.flatMap(({ alias }, index) => (alias === undefined ? [] : [[alias, index + 1] as const]))),
      ...what,
    })
    const expected = expect(shown)
    const { finished, doubts, failure } = await repairAndVerify(name, bytes, expected, await creatorOf(project))
    if (failure !== undefined) {
      made.failures.push(failure)
      return
    }
    made.pdfs.push({ name, bytes: finished, broken: [] })
    // What is wrong with the slides is told once, of the first file.
    if (made.pdfs.length === 1) made.problems.push(...problemsOf(deck, { requests, errors, doubts, pages: expected.shown }))
  }
  if (slides) {
    await print(slides.steps ? `${name}.steps` : name, slides, (shown) => ({ document: expectByHandSlides(deck, shown), shown: shown.map((slide) => [slide]) }))
  }
  if (handout) {
    const plan = byHandPlan(deck)
    const pages = planHandout(plan, handout, { labels: byHandLabels(deck), fonts: (await loadMetrics(plan)).fonts })
    const sheets = { pages: await Promise.all(pages.pages.map((page) => bundle.renderHandoutPage(page, pages, plan, 'places'))), folder: bundle.folder, theme: deck.timeline?.theme, ...pages.layout.page }
    await print(pages.name, { steps: false, sheets }, (shown) => {
      const onPages = pages.pages.map((page) => (page.kind === 'slides' ? page.cells.flatMap(({ slide }) => shown[slide - 1] ?? []) : []))
      return { document: expectByHandHandout(deck, pages, onPages), shown: onPages }
    })
    if (!hasLabels(deck.language)) made.remarks.push(`${file}: the words on its pages, such as page numbers, are English; they come in ${LABEL_LANGUAGES.join(', ')}.`)
  }
  return made
}

interface Expected {
  document: PdfExpectation
  /** The slides on each page. */
  shown: ShownSlide[][]
}

async function repairAndVerify(name: string, printed: Uint8Array, { document, shown }: Expected, creator: string): Promise<{ finished: Uint8Array; doubts: PdfFinding[]; failure?: string }> {
  const { bytes: finished, failures, doubts } = await finishJudged(printed, { ...document, creator }, (report) => ({ ...verifyByHand(report, document, shown) }))
  if (failures.length === 0) return { finished, doubts }
  return { finished, doubts, failure: `${name}.pdf is not what the browser has shown, so it was not written. This is a mistake of timeline-deck: please report it, with the deck.\n${findingLines(failures)}` }
}

interface Seen {
  requests: string[]
  errors: string[]
  doubts: PdfFinding[]
  pages: ShownSlide[][]
}

/** What the author may want to know, at the lines of the slides: the file is printed all the same. */
function problemsOf({ slides, file }: HandDeck, { requests, errors, doubts, pages }: Seen): Problem[] {
  const holder = (text: string): number | undefined => {
    const index = slides.findIndex(({ text: whole, start, end }) => whole.split('\n').slice(start, end + 1).some((line) => line.includes(text)))
    return index < 0 ? undefined : index + 1
  }
  const findings: SlideFinding[] = [
    ...requests.map((address): SlideFinding => ({
      code: 'slide-request',
      slide: holder(address),
      message: `It asks for ${address}, which is not loaded`,
      hint: 'Put it beside the deck; it was printed without. Fonts of the web are none with fonts: { provider: none }.',
    })),
    ...errors.map((text): SlideFinding => ({ code: 'slide-error', slide: undefined, message: `The browser reports: ${text}`, hint: 'Look at the file; what has failed may be missing.' })),
    ...doubts.map(({ code, page, message }): SlideFinding => ({
      code: code.startsWith('font') || code.startsWith('glyph') ? 'slide-glyph' : 'slide-access',
      slide: page === undefined ? undefined : pages[page - 1]?.[0]?.no,
      ...(code === 'figure-without-alt' ? { text: '<img' } : {}),
      message: message.replace(/ on page \d+/, '').replace(/^Page \d+ /, 'It '),
      hint: 'It is printed all the same; correct it in the deck, its theme or its components.',
    })),
  ]
  return siteProblems(findings, slides, file).map((problem) => ({ ...problem, severity: 'warning' }))
}
