import { UsageError } from '../failure.ts'
import { expectKey, expectSheet } from '../pipeline/expect/worksheet.ts'
import type { PlannedDeck } from '../pipeline/load-decks.ts'
import type { PrintRequest } from '../pipeline/press.ts'
import { type Printable, printPdfs } from '../pipeline/print-pdfs.ts'
import type { CommandReport } from '../pipeline/report.ts'
import { type PaperName, PX_PER_MM } from '../plan/handout/paper.ts'
import { labelsOf } from '../plan/labels/index.ts'
import { planWorksheet, type WorksheetMeans } from '../plan/worksheet/plan-worksheet.ts'
import type { KeyPlan, SheetPlan } from '../plan/worksheet/worksheet.ts'
import type { Project } from '../project.ts'
import { paperDocument } from '../render/print/paper-html.ts'
import { keyPages, sheetPages } from '../render/worksheet/pages-html.ts'
import type { Audience } from '../timeline/schema/choices.ts'

/** What is asked of a worksheet besides. */
interface WorksheetRequest extends PrintRequest {
  paper: PaperName
  /** Most tasks on the sheet. */
  tasks?: number | undefined
  /** All marks together, where marks are given. */
  marks?: number | undefined
}

/**
 * Writes the class sheet of each timeline and, in a file of its own, the answer key. Both have the name of the class's deck.
 * A file that is not as planned is not written; the report names it, and the others are written.
 *
 * @throws UsageError where it is asked for another audience, or for fewer marks than tasks
 */
export async function worksheet(request: WorksheetRequest, project: Project): Promise<CommandReport> {
  if (!FOR_CLASS.has(request.audience)) throw new UsageError(`--audience ${request.audience}: a worksheet is for the class.`)
  const { minutes: _, ...rest } = request
  return printPdfs({ ...rest, audience: 'class' }, project, (deck) => printableSheets(deck, request))
}

/** Without `--audience`, or with all, it is the class's. */
const FOR_CLASS = new Set<Audience | 'all' | undefined>([undefined, 'class', 'all'])

/** The sheet of a class and its answer key, ready to be printed. @throws UsageError where it is asked for fewer marks than tasks */
export function printableSheets({ plan: deck, from, metrics }: PlannedDeck, asked: Pick<WorksheetMeans, 'paper' | 'tasks' | 'marks'>): Printable[] {
  const means = { ...asked, labels: labelsOf(from.timeline, deck.language), fonts: metrics.fonts }
  const tasks = Math.min(deck.tasks?.length ?? 0, means.tasks ?? Infinity)
  if (means.marks !== undefined && means.marks < tasks) throw new UsageError(`--marks ${means.marks}: the sheet has ${tasks} tasks, and each is worth at least one mark. Give ${tasks} or more, or fewer --tasks.`)
  const { sheet, key } = planWorksheet(deck, means)
  return [
    { ...printable(sheet), html: () => [paperDocument(sheet, sheetPages(sheet), 'worksheet.css', deck.context)], expected: expectSheet(sheet, deck) },
    { ...printable(key), html: () => [paperDocument(key, keyPages(key), 'worksheet.css', deck.context)], expected: expectKey(key, deck) },
  ]
}

function printable({ name, page }: SheetPlan | KeyPlan): Pick<Printable, 'name' | 'width' | 'height'> {
  return { name, width: Math.ceil(page.width * PX_PER_MM), height: Math.ceil(page.height * PX_PER_MM) }
}
