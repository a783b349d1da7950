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
    const files: WholeFile[] = []
    for (const one of wanted) {
      request.progress.step(`Printing ${one.name} (${one.expected.pages.length} pages)`)
      files.push({ file: join(request.out ?? 'dist', `${one.name}.pdf`), content: await makePdf(one, means) })
    }
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

/** Prints one PDF and reads it back. @throws ArtifactError where it is not as planned, with all findings */
export async function makePdf({ name, html, width, height, expected }: Printable, { press, bundle, creator, stopwatch = createStopwatch() }: PrintMeans): Promise<Uint8Array> {
  const lap = stopwatch.lap()
  const document = { html: await html(bundle), folder: bundle.folder, width, height }
  lap('render')
  // What reads PDFs is loaded while the browser prints, which takes about as long.
  const [printed, { proofread }] = await Promise.all([press.print(document, lap), import('./proofread.ts')])
  return proofread(name, printed, expected, creator, lap)
}
