import { UsageError } from '../failure.ts'
import { selectFor } from '../plan/audience/select.ts'
import { chronology } from '../plan/chronology.ts'
import { classTasks } from '../plan/class/tasks.ts'
import type { DeckPlan } from '../plan/deck.ts'
import { PX_PER_MM, type PaperName } from '../plan/handout/paper.ts'
import { furnitureOf } from '../plan/labels/index.ts'
import { loadMetrics, type Metrics } from '../plan/measure/load.ts'
import { createTypesetter } from '../plan/measure/typesetter.ts'
import { createPlanners, type Planner } from '../plan/planner.ts'
import { planWorksheet } from '../plan/worksheet/plan-worksheet.ts'
import type { KeyPlan, SheetPlan } from '../plan/worksheet/worksheet.ts'
import type { Project } from '../project.ts'
import { slideWidth } from '../render/print/html.ts'
import { keyPages, sheetPages } from '../render/worksheet/pages-html.ts'
import { worksheetDocument } from '../render/worksheet/document.ts'
import type { Audience } from '../timeline/schema/choices.ts'
import type { LoadedTimeline } from '../pipeline/load-decks.ts'
import { expectKey, expectSheet } from '../pipeline/expect/worksheet.ts'
import type { PrintRequest } from '../pipeline/press.ts'
import { printDecks, type Printable } from '../pipeline/print-pdfs.ts'
import type { Report } from '../pipeline/report.ts'

/** What is asked of a worksheet besides. */
export interface WorksheetRequest extends PrintRequest {
  paper: PaperName
}

/**
 * Writes the class sheet of each timeline and, in a file of its own, the answer key. Both have the name of the class's deck.
 *
 * @throws UsageError where it is asked for another audience
 * @throws ArtifactError where a file is not as planned; nothing is replaced then
 */
export async function worksheet(request: WorksheetRequest, project: Project): Promise<Report> {
  if (!FOR_CLASS.has(request.audience)) throw new UsageError(`--audience ${request.audience}: a worksheet is for the class.`)
  const { minutes: _, ...rest } = request
  const metrics = await loadMetrics(project.root)
  return printDecks({ ...rest, audience: 'class' }, project, ({ plan, from }) => printables(plan, from, { metrics, paper: request.paper, seed: request.seed }))
}

/** Without `--audience`, or with all, it is the class's. */
const FOR_CLASS = new Set<Audience | 'all' | undefined>([undefined, 'class', 'all'])

function printables(deck: DeckPlan, from: LoadedTimeline, { metrics, paper, seed }: { metrics: Metrics; paper: PaperName; seed: number | undefined }): Printable[] {
  const planner = plannerOf(deck, from, metrics)
  const events = chronology(planner.timeline)
  const tasks = classTasks(planner.timeline, events, seed)
  const { sheet, key } = planWorksheet(deck, { planner, tasks, events, paper, fonts: metrics.fonts })
  const fonts = deck.context.fonts ?? []
  return [
    { ...printable(sheet), html: () => worksheetDocument(sheet, sheetPages(sheet), fonts), expected: expectSheet(sheet, deck) },
    { ...printable(key), html: () => worksheetDocument(key, keyPages(key), fonts), expected: expectKey(key, deck) },
  ]
}

function printable({ name, page }: SheetPlan | KeyPlan): Pick<Printable, 'name' | 'width' | 'height'> {
  return { name, width: Math.ceil(page.width * PX_PER_MM), height: Math.ceil(page.height * PX_PER_MM) }
}

/** The planner of a class's deck in its language. */
function plannerOf(deck: DeckPlan, { timeline }: LoadedTimeline, { tokens, fonts }: Metrics): Planner {
  const { timeline: shown, sourceOrder } = selectFor(timeline, 'class')
  const typesetter = createTypesetter(tokens, fonts, slideWidth(deck))
  const planner = createPlanners(shown, (language) => furnitureOf(timeline, language), typesetter, sourceOrder).find(({ language }) => language === deck.language)
  if (!planner) throw new Error(`No planner for ${deck.language}`)
  return planner
}
