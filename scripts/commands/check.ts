import { loadTimeline } from '../timeline/read/load.ts'
import { byPosition, type Problem } from '../timeline/problems/problem.ts'
import { checkQuotations } from '../timeline/checks/quotations.ts'
import type { Project } from '../project.ts'
import type { ByHandFile } from '../pipeline/check-by-hand.ts'
import { adviseOn } from '../inspect/advise.ts'
import { planWhole } from '../pipeline/check-fit.ts'
import { isByHand, type Request } from '../pipeline/request.ts'
import type { PlannedDeck } from '../pipeline/load-decks.ts'
import { checkLabels } from '../plan/labels/check-labels.ts'
import { withIncluded, type CommandReport } from '../pipeline/report.ts'
import { timed } from '../pipeline/timing.ts'

/** What is looked at besides the file itself. */
interface CheckOptions {
  /** The folder with the text of each source as `<source id>.txt`: each quotation must stand there word for word. */
  sources: string | undefined
  /** Whether the slides are shown in a browser and looked at. */
  slides: boolean
}

/** A file that is checked, and what is known of it so far. */
interface Checked {
  file: string
  source: string
  problems: Problem[]
  /** What is said of it when there is no problem. */
  fine: string
  decks: PlannedDeck[]
  byHand?: ByHandFile
}

/** Reports everything that is wrong with timelines, decks written by hand, and the slides of both, and writes nothing. */
export async function check(request: Request & CheckOptions, project: Project): Promise<CommandReport> {
  const files = await Promise.all(request.files.map((file) => (isByHand(file) ? checkDeck(file, request, project) : checkTimeline(file, request))))
  const found = request.slides ? await lookAt(files, request, project) : []
  const checked = files.map((each) => ({ ...each, problems: inOrder([...each.problems, ...found.filter((problem) => problem.file === each.file && !isTold(problem, each.problems))], each.file) }))
  const included = found.filter(({ file }) => !files.some((each) => each.file === file))
  const named = new Map(checked.map(({ file, source }) => [file, source]))
  return {
    written: [],
    problems: [...checked.flatMap(({ problems }) => problems), ...included],
    fileTexts: await withIncluded(named, [...checked.flatMap(({ problems }) => problems), ...included]),
    remarks: checked.flatMap(({ problems, fine, decks }) => (problems.length === 0 && included.length === 0 ? [fine, ...adviceOn(decks, request)] : [])),
  }
}

/** What would let the last row follow, told of one language. */
function adviceOn(decks: readonly PlannedDeck[], { audience }: Request): string[] {
  const [first] = decks
  return first ? adviseOn(first, audience === undefined || audience === 'all' ? 'full' : audience) : []
}

/** What a file itself has first, then what it includes; each by place. */
function inOrder(problems: readonly Problem[], file: string): Problem[] {
  return problems.toSorted((a, b) => Number(a.file !== file) - Number(b.file !== file) || a.file.localeCompare(b.file) || byPosition(a, b))
}

/** What follows for the browser from one text that is too long for its slide. */
const CONSEQUENCES = new Set(['slide-spill', 'slide-overlap', 'slide-cut'])

/** Whether the plan has told already that a slide has too much on it, which the browser finds again. */
function isTold({ code, message }: Problem, told: readonly Problem[]): boolean {
  return CONSEQUENCES.has(code) && told.some((problem) => problem.code === 'slide-spill' && slideNamed(problem.message) === slideNamed(message))
}

/** The deck and the slide that a message begins with: `25-october.en, slide 4`. */
function slideNamed(message: string): string {
  return message.split(' (', 1)[0] ?? ''
}

function isError({ severity }: Problem): boolean {
  return severity === 'error'
}

async function checkDeck(file: string, request: Request, project: Project): Promise<Checked> {
  const { checkByHandText } = await import('../pipeline/check-by-hand.ts')
  const byHand = await checkByHandText(file, request, project)
  return { ...byHand, decks: [], fine: `${file}: no problem`, ...(!byHand.problems.some(isError) && { byHand }) }
}

async function checkTimeline(file: string, request: Request & CheckOptions): Promise<Checked> {
  const loaded = await timed(request.stopwatch, 'validate', () => loadTimeline(file))
  const { timeline, source } = loaded
  const quotations = timeline && request.sources !== undefined ? await checkQuotations(loaded, request.sources) : []
  const own = [...loaded.problems, ...checkLabels(loaded)]
  const { decks, problems } = own.some(isError) ? { decks: [], problems: [] } : await planWhole(loaded, { ...request, lang: request.lang ?? 'all' })
  const count = timeline?.events.reduce((sum, event) => sum + event.quotations.length, 0) ?? 0
  const found = request.sources === undefined ? '' : `, each of its ${count} quotations found in its source`
  return { file, source, problems: [...own, ...quotations, ...problems], decks, fine: `${file}: no problem${found}` }
}

/** Shows all slides in the browser, where there are any. */
async function lookAt(files: readonly Checked[], request: Request, project: Project): Promise<Problem[]> {
  const decks = files.flatMap((file) => file.decks)
  const byHand = files.flatMap((file) => file.byHand ?? [])
  if (decks.length + byHand.length === 0) return []
  const { withBrowserSession } = await import('../pipeline/browser-session.ts')
  const { checkSlides } = await import('../pipeline/check-slides.ts')
  return withBrowserSession(request, project, async () => decks, async (session) => {
    const problems = await checkSlides(request, session, decks)
    for (const deck of byHand) problems.push(...(await (await import('../pipeline/check-by-hand.ts')).checkByHandSite(deck, request, project, session.browser)))
    return problems
  })
}
