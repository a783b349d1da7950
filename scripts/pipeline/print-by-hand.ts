import { ArtifactError, UsageError } from '../failure.ts'
import { verifyByHand } from '../inspect/hand-pdf.ts'
import type { PdfExpectation } from '../pdf/verify/pdf-expectation.ts'
import type { PdfFinding } from '../pdf/verify/pdf-findings.ts'
import { readPdf } from '../pdf/read/read-pdf.ts'
import type { SlideFinding } from '../inspect/finding.ts'
import { siteProblems } from '../inspect/site-problems.ts'
import { conflictOf, type HandoutOptions } from '../plan/handout/options.ts'
import { planHandout } from '../plan/handout/plan-handout.ts'
import { FURNISHED_LANGUAGES, labelsFor } from '../plan/labels/index.ts'
import { loadMetrics } from '../plan/measure/load.ts'
import type { Project } from '../project.ts'
import type { SitePrint } from '../render/by-hand/print-site.ts'
import type { ShownSlide } from '../render/by-hand/shown-slides.ts'
import { finishPdf } from '../pdf/repair/finish.ts'
import type { PrintBundle } from '../render/print/bundle.ts'
import type { HandDeck } from '../render/by-hand/hand-deck.ts'
import type { Problem } from '../timeline/problems/problem.ts'
import { withSiteOf, type LoadedDeck } from './by-hand.ts'
import { expectHandHandout, expectHandSlides, handLabels, handPlan } from './expect/by-hand.ts'
import type { PrintRequest } from './press.ts'
import type { MadePdf } from './print-pdfs.ts'
import { creator } from './version.ts'

/** What is to be printed of each deck written by hand. */
export interface HandPrinting {
  /** The slides, with a page for each, or for each of its steps. */
  slides?: { steps: boolean }
  handout?: HandoutOptions
}

/** Files that are as the browser showed the slides, and what their authors may want to know. */
export interface MadeByHand {
  pdfs: MadePdf[]
  warnings: Problem[]
  remarks: string[]
}

/** The names of the files that come of a deck, without ending. */
export function handNames({ name }: Pick<HandDeck, 'name'>, { slides, handout }: HandPrinting): string[] {
  return [...(slides ? [slides.steps ? `${name}.steps` : name] : []), ...(handout ? [`${name}.handout-${handout.perPage}`] : [])]
}

/** @throws UsageError where the options of a handout do not go together, or not with a deck written by hand */
export function refuseHandOptions({ handout }: HandPrinting): void {
  if (!handout) return
  const conflict = conflictOf(handout)
  if (conflict !== undefined) throw new UsageError(conflict)
  const name = handout.look.greyscale ? '--greyscale' : handout.look.inkSaving ? '--ink-saving' : undefined
  if (name) throw new UsageError(`${name}: a deck in Markdown has colours of its own. Leave it out, and choose grey when you print.`)
}

/**
 * Prints decks that were written by hand as Slidev shows them, and reads every file back.
 *
 * @param bundle - for the sheets of handouts
 * @throws InputError where Slidev cannot build a deck
 * @throws ArtifactError where a file is not what the browser has shown
 */
export async function printByHand(decks: readonly LoadedDeck[], wanted: HandPrinting, request: PrintRequest, project: Project, bundle: PrintBundle): Promise<MadeByHand> {
  const made: MadeByHand = { pdfs: [], warnings: [], remarks: [] }
  for (const loaded of decks) {
    const { pdfs, warnings, remarks } = await withSiteOf(loaded, { withNotes: false, withPrint: true }, request, project, (folder) => printDeck(loaded.deck, folder, wanted, request, project, bundle))
    made.pdfs.push(...pdfs)
    made.warnings.push(...warnings)
    made.remarks.push(...remarks)
  }
  return made
}

async function printDeck(deck: HandDeck, folder: string, { slides, handout }: HandPrinting, request: PrintRequest, project: Project, bundle: PrintBundle): Promise<MadeByHand> {
  const { name, file } = deck
  const made: MadeByHand = { pdfs: [], warnings: [], remarks: [] }
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
    const { finished, doubts } = await proofreadByHand(name, bytes, expected, await creator(project))
    made.pdfs.push({ name, bytes: finished })
    // What is wrong with the slides is told once, of the first file.
    if (made.pdfs.length === 1) made.warnings.push(...warningsOf(deck, { requests, errors, doubts, pages: expected.shown }))
  }
  if (slides) {
    await print(slides.steps ? `${name}.steps` : name, slides, (shown) => ({ document: expectHandSlides(deck, shown), shown: shown.map((slide) => [slide]) }))
  }
  if (handout) {
    const plan = handPlan(deck)
    const pages = planHandout(plan, handout, { labels: handLabels(deck), fonts: (await loadMetrics(project.root)).fonts })
    const sheets = { pages: await Promise.all(pages.pages.map((page) => bundle.renderHandoutPage(page, pages, plan, 'places'))), folder: bundle.folder, ...pages.layout.page }
    await print(pages.name, { steps: false, sheets }, (shown) => {
      const onPages = pages.pages.map((page) => (page.kind === 'slides' ? page.cells.flatMap(({ slide }) => shown[slide - 1] ?? []) : []))
      return { document: expectHandHandout(deck, pages, onPages), shown: onPages }
    })
    if (!labelsFor(deck.language)) made.remarks.push(`${file}: the words on its pages, such as page numbers, are English; they come in ${FURNISHED_LANGUAGES.join(', ')}.`)
  }
  return made
}

interface Expected {
  document: PdfExpectation
  /** The slides on each page. */
  shown: ShownSlide[][]
}

async function proofreadByHand(name: string, printed: Uint8Array, { document, shown }: Expected, creator: string): Promise<{ finished: Uint8Array; doubts: PdfFinding[] }> {
  const finished = await finishPdf(printed, { ...document, creator })
  const { failures, doubts } = verifyByHand(await readPdf(finished), document, shown)
  if (failures.length === 0) return { finished, doubts }
  const lines = failures.map(({ code, page, message }) => `  ${code}${page === undefined ? '' : `, page ${page}`}: ${message}`)
  throw new ArtifactError(`${name}.pdf is not what the browser has shown, so nothing was written:\n${lines.join('\n')}`)
}

interface Seen {
  requests: string[]
  errors: string[]
  doubts: PdfFinding[]
  pages: ShownSlide[][]
}

/** What the author may want to know, at the lines of the slides: the file is printed all the same. */
function warningsOf({ slides, file }: HandDeck, { requests, errors, doubts, pages }: Seen): Problem[] {
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
