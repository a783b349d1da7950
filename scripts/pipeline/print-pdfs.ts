import { join } from 'node:path'
import type { PdfExpectation } from '../pdf/verify/pdf-expectation.ts'
import type { Project } from '../project.ts'
import type { PrintBundle } from '../render/print/bundle.ts'
import type { Press } from '../render/print/press.ts'
import { writeTogether, type WholeFile } from '../write/write-file.ts'
import type { LoadedDecks } from './by-hand.ts'
import { apart } from './deck-files.ts'
import { planDecks, refuseSameNames, type PlannedDecks } from './load-decks.ts'
import { withIncluded } from './included.ts'
import type { PrintRequest } from './press.ts'
import type { HandPrinting } from './print-by-hand.ts'
import { rehearse } from './rehearse.ts'
import type { Report } from './report.ts'
import { together } from './together.ts'
import { createStopwatch, timed, type Stopwatch } from './timing.ts'
import { creator } from './version.ts'
import { getReady } from './browser-session.ts'

/** A PDF to be made: what is printed, and what the file is to be like. */
export interface Printable {
  /** File name without ending. */
  name: string
  /** The document as HTML, to be printed as it is laid out for pages. */
  html: (bundle: PrintBundle) => Promise<string>
  /** Size of the first page in CSS px. */
  width: number
  height: number
  expected: PdfExpectation
}

/**
 * The path that all PDFs take: plans the decks, prints what is to be made of each, reads every file back and holds it against
 * the plan before any takes the place of an earlier one. Decks written by hand are printed as Slidev shows them.
 *
 * @param printable - what is to be made of a deck
 * @param byHand - what is to be made of a deck written by hand; none where the command does not take any
 * @throws ArtifactError where a file is not as planned; nothing is replaced then
 */
export async function printDecks(request: PrintRequest, project: Project, printable: (deck: PlannedDecks['decks'][number]) => Promise<Printable[]> | Printable[], byHand?: HandPrinting): Promise<Report> {
  const { press, progress, stopwatch, signal } = request
  const files = byHand ? apart(request.files) : { timelines: request.files, written: [] }
  const hand = byHand && files.written.length > 0 ? await import('./print-by-hand.ts') : undefined
  if (byHand) hand?.refuseHandOptions(byHand)
  const [planned, loaded] = await together(planDecks({ ...request, files: files.timelines }), loadWritten(files.written, request, project))
  const { decks } = planned
  const wanted = (await timed(stopwatch, 'plan', () => Promise.all(decks.map(printable)))).flat()
  refuseSameNames([...wanted.map(({ name }) => name), ...(hand && byHand ? loaded.decks.flatMap(({ deck }) => hand.handNames(deck, byHand)) : [])])
  // What is wrong with the input is told before what is wrong with the browser.
  const bundle = await getReady(request, project, press.found)
  const fileOf = ({ name }: Pick<Printable, 'name'>): string => join(request.out ?? 'dist', `${name}.pdf`)
  const made = await makePdfs(wanted, { press, bundle, creator: await creator(project), ...(stopwatch && { stopwatch }) }, {
    begun(one) {
      progress.step(`Printing ${one.name} (${one.expected.pages.length} pages)`)
      if (one === wanted[0]) void rehearse(fileOf(one))
    },
    // The browser ends while the last file is read.
    printed: () => void (hand ? undefined : press.close()),
  })
  const others = hand && byHand ? await hand.printByHand(loaded.decks, byHand, request, project, bundle) : { pdfs: [], warnings: [], remarks: [] }
  const whole = [...made, ...others.pdfs].map((one): WholeFile => ({ file: fileOf(one), content: one.bytes }))
  await timed(stopwatch, 'write', () => writeTogether(whole, signal))
  return {
    written: whole.map(({ file }) => file),
    warnings: [...planned.warnings, ...loaded.warnings, ...others.warnings],
    sources: await withIncluded(new Map([...planned.sources, ...loaded.sources]), others.warnings),
    remarks: [...planned.remarks, ...others.remarks],
  }
}

/** What reads decks written by hand is loaded where there are some. */
async function loadWritten(files: readonly string[], request: PrintRequest, project: Project): Promise<LoadedDecks> {
  if (files.length === 0) return { decks: [], warnings: [], sources: new Map() }
  const { loadByHand } = await import('./by-hand.ts')
  return loadByHand(files, project, request.deck)
}

/** What a PDF is made with. */
export interface PrintMeans {
  press: Pick<Press, 'print'>
  bundle: PrintBundle
  /** The program that the file names as its maker. */
  creator: string
  stopwatch?: Stopwatch
}

/** Who is told how the printing goes on. */
export interface PrintWatch {
  /** One is drawn, and the browser prints it. */
  begun?: (one: Printable) => void
  /** The browser has printed the last one. */
  printed?: () => void
}

/** A file that is as planned. */
export interface MadePdf {
  /** Without ending. */
  name: string
  bytes: Uint8Array
}

/**
 * Prints PDFs and reads them back: the browser prints the next one while one is read.
 *
 * @returns the files in the order in which they are wanted
 * @throws ArtifactError where one is not as planned, with all findings
 */
export async function makePdfs(wanted: readonly Printable[], { press, bundle, creator, stopwatch = createStopwatch() }: PrintMeans, { begun, printed }: PrintWatch = {}): Promise<MadePdf[]> {
  const draw = (one: Printable): Promise<string> => timed(stopwatch, 'render', () => one.html(bundle))
  const print = (one: Printable, html: string): { bytes: Promise<Uint8Array>; lap: ReturnType<Stopwatch['lap']> } => {
    const lap = stopwatch.lap()
    const bytes = press.print({ html, folder: bundle.folder, width: one.width, height: one.height }, lap)
    bytes.catch(toldInTurn)
    begun?.(one)
    return { bytes, lap }
  }
  const [first, ...others] = wanted
  if (!first) return []
  const made: MadePdf[] = []
  let printing = print(first, await draw(first))
  for (const [index, one] of wanted.entries()) {
    const next = others[index]
    const drawing = next && draw(next)
    drawing?.catch(toldInTurn)
    const { bytes, lap } = printing
    // What reads PDFs is loaded while the browser prints, which takes about as long.
    const [raw, { proofread }] = await Promise.all([bytes, import('./proofread.ts')])
    if (next && drawing) printing = print(next, await drawing)
    else printed?.()
    made.push({ name: one.name, bytes: await proofread(one.name, raw, one.expected, creator, lap) })
  }
  return made
}

/** A failure of what was begun ahead is told when its turn comes, unless an earlier one has been. */
function toldInTurn(): void {
  // Nothing to do.
}
