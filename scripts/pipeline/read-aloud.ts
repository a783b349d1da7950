import { readFile } from 'node:fs/promises'
import { UsageError } from '../failure.ts'
import { readAloud, type ReadAloud } from '../pdf/read/read-aloud.ts'
import { creatorOf, type Project } from '../project.ts'
import { getReady } from './browser-session.ts'
import { loadFittingDecks } from './check-fit.ts'
import type { PrintRequest } from './press.ts'
import { makePdfs, type Printable } from './print-pdfs.ts'
import type { CommandReport } from './report.ts'
import { isByHand } from './request.ts'
import type { PlannedDeck } from './load-decks.ts'

/**
 * Tells what a screen reader is given of PDF files, and of the slides of timelines, which are printed for it and not written.
 *
 * @param printable - makes of a deck what is printed
 * @throws UsageError where a file is no PDF that can be read, or a deck in Markdown
 * @throws InputError where each timeline has errors
 */
export async function tellReadAloud(request: PrintRequest, project: Project, printable: (deck: PlannedDeck) => Printable): Promise<CommandReport> {
  const files = request.files.filter((file) => /\.pdf$/i.test(file))
  const timelines = request.files.filter((file) => !files.includes(file))
  const byHand = timelines.find(isByHand)
  if (byHand !== undefined) throw new UsageError(`--read-aloud ${byHand}: write its PDF first (npm run pdf -- ${byHand}), and name that.`)
  const told: string[] = []
  for (const file of files) told.push(...linesOf(file, await readFileAloud(file)))
  if (timelines.length === 0) return { written: [], problems: [], fileTexts: new Map(), remarks: told }
  const { press, stopwatch, progress } = request
  const planned = await loadFittingDecks({ ...request, files: timelines })
  const documents = planned.decks.map((deck) => printable(deck))
  const bundle = await getReady(request, project, press.found)
  const { made, failures } = await makePdfs(documents, { press, bundle, creator: await creatorOf(project), ...(stopwatch && { stopwatch }) }, {
    begun: ({ name, expected }) => progress.step(`Printing ${name} (${expected.pages.length} pages)`),
  })
  for (const { name, bytes } of made) told.push(...linesOf(name, await readAloud(bytes)))
  return {
    written: [],
    problems: planned.problems,
    fileTexts: planned.fileTexts,
    remarks: told,
    ...(failures.length > 0 && { failures: failures.map(({ message }) => message) }),
  }
}

async function readFileAloud(file: string): Promise<ReadAloud> {
  const bytes = await readFile(file)
  try {
    return await readAloud(bytes)
  } catch (error) {
    throw new UsageError(`--read-aloud ${file}: it cannot be read as a PDF file (${(error as Error).message}).`)
  }
}

function linesOf(name: string, { title, language, pages }: ReadAloud): string[] {
  const silent = pages.every(({ lines }) => lines.length === 0)
  return [
    `${name}: ${title === '' ? 'no title' : JSON.stringify(title)}, ${language || 'no language'}${silent ? '; it has no tags: a screen reader has to guess' : ''}`,
    ...(silent ? [] : pages.flatMap(({ label, lines }, index) => ['', `Page ${index + 1}${label === `${index + 1}` ? '' : `, called ${label}`}`, ...lines.map((line) => `  ${line}`)])),
    '',
  ]
}
