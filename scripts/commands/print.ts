import { join } from 'node:path'
import { ArtifactError } from '../failure.ts'
import type { PdfExpectation } from '../inspect/pdf-expectation.ts'
import { readPdf } from '../inspect/read-pdf.ts'
import { verifyPdf } from '../inspect/verify-pdf.ts'
import type { Project } from '../project.ts'
import type { PrintBundle } from '../render/print/bundle.ts'
import { printPdf } from '../render/print/pdf.ts'
import { writeWhole } from '../write/write-file.ts'
import { planDecks, type PlannedDecks } from './decks.ts'
import type { Report } from './report.ts'
import type { Request } from './request.ts'
import { createStopwatch, timed, type Stopwatch } from './timing.ts'
import { creator } from './version.ts'
import { withWorkshop, type Workshop } from './workshop.ts'

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
  return withWorkshop(request, project, plan, async (workshop, { wanted, warnings, sources, remarks }) => {
    const means = { ...workshop, creator: await creator(project), ...(request.stopwatch && { stopwatch: request.stopwatch }) }
    const files: { file: string; bytes: Uint8Array }[] = []
    for (const one of wanted) {
      request.progress.step(`Printing ${one.name} (${one.expected.pages.length} pages)`)
      files.push({ file: join(request.out ?? 'dist', `${one.name}.pdf`), bytes: await makePdf(one, means) })
    }
    await timed(request.stopwatch, 'write', async () => {
      for (const { file, bytes } of files) await writeWhole(file, bytes)
    })
    return { written: files.map(({ file }) => file), warnings, sources, remarks }
  })
}

/** What a PDF is made with. */
export interface PrintMeans extends Workshop {
  /** The program that the file names as its maker. */
  creator: string
  stopwatch?: Stopwatch
}

/** Prints one PDF and reads it back. @throws ArtifactError where it is not as planned, with all findings */
export async function makePdf(one: Printable, { browser, bundle, creator, stopwatch = createStopwatch() }: PrintMeans): Promise<Uint8Array> {
  const { expected, width, height } = one
  const lap = stopwatch.lap()
  const document = { html: await one.html(bundle), folder: bundle.folder, width, height }
  lap('render')
  const bytes = await printPdf(browser, document, { ...expected, date: expected.date ?? '', creator }, lap)
  const findings = verifyPdf(await readPdf(bytes), expected)
  lap('inspect')
  if (findings.length === 0) return bytes
  const lines = findings.map(({ code, page, message }) => `  ${code}${page === undefined ? '' : `, page ${page}`}: ${message}`)
  throw new ArtifactError(`${one.name}.pdf is not as planned, so nothing was written:\n${lines.join('\n')}`)
}
