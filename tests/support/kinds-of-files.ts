import { basename } from 'node:path'
import { handoutMaker } from '../../scripts/commands/handout.ts'
import { slidesOfDeck } from '../../scripts/commands/pdf.ts'
import { printableSheets } from '../../scripts/commands/worksheet.ts'
import type { PlannedDeck } from '../../scripts/pipeline/load-decks.ts'
import { makePdfs, type Printable } from '../../scripts/pipeline/print-pdfs.ts'
import { selectFor } from '../../scripts/plan/audience/select.ts'
import { loadMetrics } from '../../scripts/plan/measure/metrics.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { openPage, type PrintDocument, type PrintedDocument, printDocument } from '../../scripts/render/print/page.ts'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import type { Audience } from '../../scripts/timeline/schema/choices.ts'
import type { Stage } from './browser.ts'
import { handoutOptions } from './handouts.ts'

/** A kind of file that is made of a deck, and the audience that it is made for in tests. */
export interface KindOfFile {
  kind: string
  audience: Audience
  of: (deck: PlannedDeck) => Printable
}

/** Every kind of file that is printed. */
export const KINDS_OF_FILES: readonly KindOfFile[] = [
  { kind: 'slides', audience: 'full', of: (deck) => slidesOfDeck(deck) },
  { kind: 'steps', audience: 'full', of: (deck) => slidesOfDeck(deck, 'steps') },
  { kind: 'handout', audience: 'full', of: handoutMaker(handoutOptions()) },
  { kind: 'handout with notes', audience: 'full', of: handoutMaker(handoutOptions({ perPage: 1, notes: true })) },
  { kind: 'brief handout', audience: 'full', of: handoutMaker(handoutOptions({ brief: true })) },
  { kind: 'worksheet', audience: 'class', of: (deck) => printableSheets(deck, { paper: 'a4' })[0] as Printable },
  { kind: 'answer key', audience: 'class', of: (deck) => printableSheets(deck, { paper: 'a4' })[1] as Printable },
]

/** The decks of a timeline for an audience, one for each language. */
export async function decksOf(file: string, audience: Audience, languages?: readonly string[]): Promise<PlannedDeck[]> {
  const from = await loadTimeline(file)
  const { timeline } = from
  if (!timeline) throw new Error(`${file} has problems`)
  const metrics = await loadMetrics(timeline)
  const plans = planDecks(timeline, { name: (language) => `${basename(file, '.yaml')}.${audience}.${language}`, metrics, brief: true, selection: selectFor(timeline, audience), ...(languages && { languages }) })
  return plans.map((plan) => ({ plan, from: { ...from, timeline }, metrics }))
}

/** Makes a file as a command does. */
export async function madeBy({ browser, bundle }: Stage, printable: Printable): Promise<Uint8Array> {
  const print = async (document: PrintDocument): Promise<PrintedDocument> => printDocument(await openPage(browser), document)
  const { made: [made] = [], failures } = await makePdfs([printable], { press: { print }, bundle, creator: 'timeline-deck test' })
  if (!made) throw failures[0] ?? new Error('Nothing was printed')
  return made.bytes
}
