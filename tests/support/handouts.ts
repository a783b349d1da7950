import { makePdfs, type Printable } from '../../scripts/pipeline/print-pdfs.ts'
import { printableHandout } from '../../scripts/commands/handout.ts'
import type { PdfReport } from '../../scripts/pdf/read/pdf-report.ts'
import { readPdf } from '../../scripts/pdf/read/read-pdf.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import type { HandoutPlan } from '../../scripts/plan/handout/handout.ts'
import type { HandoutOptions } from '../../scripts/plan/handout/options.ts'
import { planHandout } from '../../scripts/plan/handout/plan-handout.ts'
import { labelsFor, type Labels } from '../../scripts/plan/labels/index.ts'
import { openPage, type PrintDocument, type PrintedDocument, printDocument } from '../../scripts/render/print/page.ts'
import type { Stage } from './browser.ts'
import { metrics } from './plans.ts'

/** Options of a handout; overrides go over three slides a page on upright A4 without notes. */
export function handoutOptions(overrides: Partial<HandoutOptions> = {}): HandoutOptions {
  return { perPage: 3, paper: 'a4', landscape: false, notes: false, look: { inkSaving: false, greyscale: false, cutMarks: false }, ...overrides }
}

/** A deck's handout as a plan. */
export function planOf(deck: DeckPlan, overrides: Partial<HandoutOptions> = {}): HandoutPlan {
  return planHandout(deck, handoutOptions(overrides), meansOf(deck))
}

/** A deck's handout ready to be printed. */
export function printableOf(deck: DeckPlan, overrides: Partial<HandoutOptions> = {}): Printable {
  return printableHandout(deck, handoutOptions(overrides), meansOf(deck))
}

/** Prints a handout, as the command does, and reads it back. */
export async function printed({ browser, bundle }: Stage, printable: Printable): Promise<{ bytes: Uint8Array; report: PdfReport }> {
  const print = async (document: PrintDocument): Promise<PrintedDocument> => printDocument(await openPage(browser), document)
  const { made: [made] = [], failures } = await makePdfs([printable], { press: { print }, bundle, creator: 'timeline-deck test' })
  if (!made) throw failures[0] ?? new Error('Nothing was printed')
  return { bytes: made.bytes, report: await readPdf(made.bytes) }
}

function meansOf({ language }: DeckPlan): { labels: Labels; fonts: typeof metrics.fonts } {
  return { labels: labelsFor(language), fonts: metrics.fonts }
}
