import { join } from 'node:path'
import type { PdfExpectation } from '../inspect/pdf-expectation.ts'
import type { Project } from '../project.ts'
import type { PrintBundle } from '../render/print/bundle.ts'
import { writeTogether, type WholeFile } from '../write/write-file.ts'
import { planDecks, type PlannedDecks } from './decks.ts'
import type { Report } from './report.ts'
import type { Request } from './request.ts'
import { createStopwatch, timed, type Stopwatch } from './timing.ts'
import { creator } from './version.ts'
import { withPrintShop, type PrintShop } from './workshop.ts'

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
 * the plan before any takes the place of an earlier one.
 *
 * @param printable - what is to be made of a deck
 * @throws ArtifactError where a file is not as planned; nothing is replaced then
 */
export async function printDecks(request: Request, project: Project, printable: (deck: PlannedDecks['decks'][number]) => Promise<Printable[]> | Printable[]): Promise<Report> {
  const plan = async (): Promise<PlannedDecks & { wanted: Printable[] }> => {
    const planned = await planDecks(request, project)
    const wanted = await timed(request.stopwatch, 'plan', () => Promise.all(planned.decks.map(printable)))
    return { ...planned, wanted: wanted.flat() }
  }
  return withPrintShop(request, project, plan, async (shop, { wanted, warnings, sources, remarks }) => {
    const means = { ...shop, creator: await creator(project), ...(request.stopwatch && { stopwatch: request.stopwatch }) }
    const made = await makePdfs(wanted, means, ({ name, expected }) => request.progress.step(`Printing ${name} (${expected.pages.length} pages)`))
    const files = made.map(({ name, bytes }): WholeFile => ({ file: join(request.out ?? 'dist', `${name}.pdf`), content: bytes }))
    await timed(request.stopwatch, 'write', () => writeTogether(files, request.signal))
    return { written: files.map(({ file }) => file), warnings, sources, remarks }
  })
}

/** What a PDF is made with. */
export interface PrintMeans {
  press: Pick<PrintShop['press'], 'print'>
  bundle: PrintBundle
  /** The program that the file names as its maker. */
  creator: string
  stopwatch?: Stopwatch
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
 * @param begun - is told which is printed
 * @returns the files in the order in which they are wanted
 * @throws ArtifactError where one is not as planned, with all findings
 */
export async function makePdfs(wanted: readonly Printable[], { press, bundle, creator, stopwatch = createStopwatch() }: PrintMeans, begun: (one: Printable) => void = () => undefined): Promise<MadePdf[]> {
  const draw = (one: Printable): Promise<string> => timed(stopwatch, 'render', () => one.html(bundle))
  const print = (one: Printable, html: string): { bytes: Promise<Uint8Array>; lap: ReturnType<Stopwatch['lap']> } => {
    begun(one)
    const lap = stopwatch.lap()
    const bytes = press.print({ html, folder: bundle.folder, width: one.width, height: one.height }, lap)
    bytes.catch(toldInTurn)
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
    const [printed, { proofread }] = await Promise.all([bytes, import('./proofread.ts')])
    if (next && drawing) printing = print(next, await drawing)
    made.push({ name: one.name, bytes: await proofread(one.name, printed, one.expected, creator, lap) })
  }
  return made
}

/** A failure of what was begun ahead is told when its turn comes, unless an earlier one has been. */
function toldInTurn(): void {
  // Nothing to do.
}
