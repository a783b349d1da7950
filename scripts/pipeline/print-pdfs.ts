import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { ArtifactError } from '../failure.ts'
import type { PdfExpectation } from '../pdf/verify/pdf-expectation.ts'
import type { PrintedFile, RepairedFile } from '../pdf/repair-document.ts'
import type { Repairs } from './repair-threads.ts'
import { findingLines } from '../pdf/verify/pdf-finding.ts'
import { creatorOf, type Project } from '../project.ts'
import type { PrintBundle } from '../render/print/bundle.ts'
import type { PrintedDocument } from '../render/print/page.ts'
import type { Press } from '../render/print/press.ts'
import { writeTogether } from '../write/write-file.ts'
import { getReady } from './browser-session.ts'
import { loadFittingDecks } from './check-fit.ts'
import { keptParts, type KeptParts } from './kept-parts.ts'
import { NO_DECKS, refuseSameNames, type PlannedDeck } from './load-decks.ts'
import { pdfFile, type FinishedPdf, type PrintRequest } from './press.ts'
import type { ByHandPrinting } from './print-by-hand.ts'
import { withIncluded, type CommandReport } from './report.ts'
import { splitFiles } from './request.ts'
import { together } from './several-files.ts'
import { createStopwatch, timed, type Stage, type Stopwatch } from './timing.ts'

/** A PDF to be made: what is printed, and what the file is to be like. */
export interface Printable {
  /** File name without ending. */
  name: string
  /** The document as HTML, to be printed as it is laid out for pages; in several parts where it is long, one after the other. */
  html: (bundle: PrintBundle) => readonly Promise<string>[]
  /** The page, from 1, of each place to which links of another part may lead. */
  places?: ReadonlyMap<string, number>
  /** Size of the first page in CSS px. */
  width: number
  height: number
  expected: PdfExpectation
}

/**
 * Runs all steps of a command that prints: load, validate, plan, and then for each document those of {@link makePdfs}, and write.
 * A file that is not as planned, or whose timeline has errors, is not written, and is named; the others take the place of earlier ones
 * together, when all are made.
 * Decks written by hand have steps of their own.
 *
 * @param printables - plans what is to be printed of a deck
 * @param printing - what is to be printed of a deck written by hand; undefined where the command does not take any
 * @throws InputError where each file has errors, texts that are too long for their slide among them
 */
export async function printPdfs(request: PrintRequest, project: Project, printables: (deck: PlannedDeck) => Promise<Printable[]> | Printable[], printing?: ByHandPrinting): Promise<CommandReport> {
  const { press, progress, stopwatch, signal, made: tell } = request
  const files = printing ? splitFiles(request.files) : { timelines: request.files, byHand: [] }
  const byHand = printing && files.byHand.length > 0 ? (await import('./print-by-hand.ts')).byHandSteps(files.byHand, printing, request, project) : undefined
  // Load, validate and plan.
  const [planned, loaded] = await together(
    { loading: loadFittingDecks({ ...request, files: files.timelines }), none: NO_DECKS },
    { loading: byHand?.load() ?? Promise.resolve({ ...NOTHING_BY_HAND, problems: [], fileTexts: new Map<string, string>() }), none: NOTHING_BY_HAND },
  )
  const documents = (await timed(stopwatch, 'plan', () => Promise.all(planned.decks.map(printables)))).flat()
  refuseSameNames([...documents.map(({ name }) => name), ...loaded.names])
  // What is wrong with the input is told before what is wrong with the browser.
  const bundle = await getReady(request, project, press.found)
  const fileOf = ({ name }: Pick<Printable, 'name'>): string => pdfFile(request.out, name)
  const { made, failures } = await makePdfs(documents, { press, bundle, creator: await creatorOf(project), kept: keptParts(project, press.found), ...(stopwatch && { stopwatch }) }, {
    begun(one) {
      progress.step(`Printing ${one.name} (${one.expected.pages.length} pages)`)
      // Several are read in threads of their own.
      if (documents.length === 1) void warmUpReader(fileOf(one))
    },
    // The browser ends while the last file is read.
    printed: () => void (byHand ? undefined : press.close()),
  })
  tell?.(made, await press.found)
  const others = byHand ? await byHand.print(bundle) : { pdfs: [], problems: [], remarks: [], failures: [] }
  const failed = [...failures.map(({ message }) => message), ...others.failures]
  const written = [...made, ...others.pdfs].map((pdf) => ({ file: fileOf(pdf), content: pdf.bytes }))
  await timed(stopwatch, 'write', () => writeTogether(written, signal))
  return {
    written: written.map(({ file }) => file),
    problems: [...planned.problems, ...loaded.problems, ...others.problems],
    fileTexts: await withIncluded(new Map([...planned.fileTexts, ...loaded.fileTexts]), others.problems),
    remarks: [...planned.remarks, ...others.remarks],
    ...(failed.length > 0 && { failures: failed }),
  }
}

const NOTHING_BY_HAND = { decks: [], names: [] }

/** What a PDF is made with. */
interface PrintMeans {
  press: Pick<Press, 'print'>
  bundle: PrintBundle
  /** The program that the file names as its maker. */
  creator: string
  /** What earlier runs have printed of long documents. */
  kept?: KeptParts
  stopwatch?: Stopwatch
}

/** Who is told how the printing goes on. */
interface PrintWatch {
  /** One is rendered, and the browser prints it. */
  begun?: (one: Printable) => void
  /** The browser has printed the last one. */
  printed?: () => void
}

/**
 * Makes PDFs, each in the same steps: render, print, repair, read back, verify. The browser prints the next one while one is read.
 *
 * @returns the files in the order of the documents, and what is wrong with each that is not as planned
 */
export async function makePdfs(documents: readonly Printable[], means: PrintMeans, watch: PrintWatch = {}): Promise<{ made: FinishedPdf[]; failures: ArtifactError[] }> {
  // One file is repaired here: a thread would first have to load what is loaded here while the browser prints.
  const atOnce = documents.length > 1 ? Math.min(documents.length, availableParallelism()) : 0
  const repairs = atOnce > 0 ? (await import('./repair-threads.ts')).startRepairs(atOnce) : { repair: repairHere, close: async () => undefined }
  try {
    const files: Promise<FinishedPdf | ArtifactError>[] = []
    for await (const printed of renderAndPrint(documents, { ...means, repairs }, watch)) {
      const file = fileOrFailure(printed)
      file.catch(toldInTurn)
      files.push(file)
      // What is printed waits here until there is a thread for it.
      await files.at(-1 - atOnce)
    }
    const all = await Promise.all(files)
    return { made: all.flatMap((file) => (file instanceof ArtifactError ? [] : file)), failures: all.filter((file) => file instanceof ArtifactError) }
  } finally {
    await repairs.close()
  }
}

/** The file of a document, or what is wrong with it. @throws any other failure */
async function fileOrFailure({ document: { name }, parts, repaired, keep }: RepairedPdf): Promise<FinishedPdf | ArtifactError> {
  try {
    const { bytes, findings } = await repaired
    if (findings.length > 0) throw new ArtifactError(findingLines(findings))
    await keep()
    return { name, bytes, broken: (await Promise.all(parts)).flatMap(({ broken }) => broken) }
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error
    return new ArtifactError(`${name}.pdf is not as planned, so it was not written. ${OUR_MISTAKE}\n${error.message}`)
  }
}

/** A document that the browser prints, part by part. */
interface PrintedPdf {
  document: Printable
  parts: readonly Promise<PrintedDocument>[]
  /** Keeps the parts of a long one for later runs. */
  keep: () => Promise<void>
  /** Says that a stage of it ends. */
  lap: (stage: Stage) => void
}

/** A document on its way: each of its parts is read while the browser prints those behind. */
interface RepairedPdf extends PrintedPdf {
  repaired: Promise<RepairedFile>
}

/** Gives what the browser prints, one by one; the next one is begun when one is printed. */
async function* renderAndPrint(documents: readonly Printable[], { press, bundle, creator, repairs, kept, stopwatch = createStopwatch() }: PrintMeans & { repairs: Pick<Repairs, 'repair'> }, { begun, printed }: PrintWatch): AsyncGenerator<RepairedPdf> {
  const render = (document: Printable): readonly Promise<string>[] => {
    const htmls = document.html(bundle)
    timed(stopwatch, 'render', () => Promise.all(htmls)).catch(toldInTurn)
    return htmls
  }
  const print = (document: Printable, htmls: readonly Promise<string>[]): PrintedPdf => {
    let laps: ReturnType<Stopwatch['lap']> | undefined
    const lap = (stage: Stage): void => laps?.(stage)
    const { width, height } = document
    const known = htmls.length > 1 ? kept : undefined
    const printing = htmls.map(async (html) => {
      const part = { html: await html, folder: bundle.folder, width, height }
      laps ??= stopwatch.lap()
      const before = await known?.take(part)
      return { part, printed: before ?? (await press.print(part, lap)), isNew: before === undefined }
    })
    const parts = printing.map(async (one) => (await one).printed)
    for (const part of parts) part.catch(toldInTurn)
    begun?.(document)
    const keep = async (): Promise<void> => {
      for (const each of await Promise.all(known ? printing : [])) if (each.isNew) await known?.keep(each.part, each.printed)
    }
    return { document, parts, lap, keep }
  }
  const [first, ...others] = documents
  if (!first) return
  let current = print(first, render(first))
  for (const next of [...others, undefined]) {
    const rendering = next && render(next)
    const { document: { expected, places }, parts, lap } = current
    const repaired = repairs.repair({ parts: parts.map(async (part) => (await part).bytes), ...(places && { places }), expected, creator }, () => lap('finish'))
    void repaired.then(() => lap('inspect'), toldInTurn)
    const done = current
    await Promise.all(done.parts).catch(notAsPlanned)
    if (next && rendering) current = print(next, rendering)
    else printed?.()
    yield { ...done, repaired }
  }
}

/** A failure of one document keeps no other from being printed; it is told when its turn comes. @throws any other failure */
function notAsPlanned(error: unknown): void {
  if (!(error instanceof ArtifactError)) throw error
}

/** Takes a failure of what was begun ahead: it is told when its turn comes, unless an earlier one has been. */
function toldInTurn(): void {
  // The promise itself is awaited later, and fails then.
}

/** Repairs a file in this thread; the code for it is loaded while the browser prints. */
async function repairHere(file: PrintedFile, finished: () => void): Promise<RepairedFile> {
  const { repairDocument } = await import('../pdf/repair-document.ts')
  return repairDocument(file, finished)
}

/** Whose fault it is that a file is not as planned, and what to do. */
const OUR_MISTAKE = 'This is a mistake of timeline-deck, not of your timeline: please report it, with the timeline.'

/** In bytes: a larger file takes longer to read than a small one takes to print. */
const MOST = 4 * 1024 * 1024
const PAGES = 3

/**
 * Reads some pages of the file that is about to be replaced, and forgets them. Code that has run once is faster, and while the
 * browser prints there is nothing else to do: of the 380 ms that finishing and reading back 50 slides take, this saves 30.
 *
 * @param file - nothing is done where it does not exist, or is not one of ours
 */
export async function warmUpReader(file: string): Promise<void> {
  const [earlier, { readPdf }, { HEADER }] = await Promise.all([readFile(file).catch(() => undefined), import('../pdf/read/read-pdf.ts'), import('../pdf/repair/save.ts')])
  if (!earlier || earlier.length > MOST || !earlier.subarray(0, HEADER.length).equals(HEADER)) return
  // A damaged one tells nothing about the new one.
  await readPdf(earlier, { pages: PAGES }).catch(() => undefined)
}
