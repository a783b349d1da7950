import { basename } from 'node:path'
import { InputError, UsageError } from '../failure.ts'
import type { DeckPlan, Untold } from '../plan/deck.ts'
import { checkLabels } from '../plan/labels/check-labels.ts'
import { loadMetrics, type Metrics } from '../plan/measure/metrics.ts'
import { planDecks } from '../plan/plan-deck.ts'
import { checkFonts } from '../render/fonts/check-fonts.ts'
import { withThemeFaces } from '../render/fonts/theme-faces.ts'
import type { Problem } from '../timeline/problems/problem.ts'
import { loadTimeline, type LoadedTimeline } from '../timeline/read/load.ts'
import type { Audience } from '../timeline/schema/choices.ts'
import { audiencesOf, selectionFor } from './audiences.ts'
import { withIncluded } from './report.ts'
import type { Request } from './request.ts'
import { fileByFile } from './several-files.ts'
import { timed } from './timing.ts'

/** The timelines of a request, all without errors. */
interface LoadedTimelines {
  timelines: LoadedTimeline[]
  problems: Problem[]
  /** The text of each file, for showing lines. */
  fileTexts: Map<string, string>
}

/** A deck, the timeline that it was planned from, and what it was measured with. */
export interface PlannedDeck {
  plan: DeckPlan
  from: LoadedTimeline
  metrics: Metrics
}

/** Decks ready to be written or rendered, and what is noteworthy about their timelines, or wrong with others. */
export interface PlannedDecks extends Omit<LoadedTimelines, 'timelines'> {
  decks: PlannedDeck[]
  /** What briefings leave out, for people. */
  remarks: string[]
}

/** {@link PlannedDecks} of no timeline. */
export const NO_DECKS: Pick<PlannedDecks, 'decks' | 'remarks'> = { decks: [], remarks: [] }

/**
 * Loads the timelines of a request and plans a deck for each audience and language asked for. A file with errors keeps no other from
 * being planned.
 *
 * @param judge - finds what is wrong with the decks of one file; nothing unless told otherwise
 * @throws InputError with every problem of every file, where each has errors
 * @throws UsageError where a language is asked for that a timeline does not have, or minutes for another audience than a briefing's
 */
export async function loadDecks(request: Request, judge: (decks: PlannedDeck[]) => Problem[] = () => []): Promise<PlannedDecks> {
  const { loaded, ...found } = await fileByFile(request.files, async (file) => {
    const planned = await planTimelines(await timed(request.stopwatch, 'validate', () => loadTimelines({ ...request, files: [file] })), request)
    const wrong = judge(planned.decks)
    if (wrong.length > 0) throw new InputError([...planned.problems, ...wrong], planned.fileTexts)
    return planned
  })
  const decks = loaded.flatMap((each) => each.decks)
  refuseSameNames(decks.map(({ plan }) => plan.name))
  return { ...found, decks, remarks: loaded.flatMap(({ remarks }) => remarks) }
}

/**
 * Loads and validates every file. What is not translated yet into a language that is not asked for is a warning.
 *
 * @throws InputError with all problems of all files, where one is an error
 */
async function loadTimelines({ files, lang = 'first' }: Pick<Request, 'files' | 'lang'>): Promise<LoadedTimelines> {
  const results = await Promise.all(files.map((file) => loadTimeline(file, lang)))
  const problems = results.flatMap((result) => [...result.problems, ...checkLabels(result)])
  // A theme may stand in a file of its own.
  const fileTexts = await withIncluded(new Map(results.map(({ file, source }) => [file, source])), problems)
  if (problems.some(({ severity }) => severity === 'error')) throw new InputError(problems, fileTexts)
  const timelines = results.flatMap(({ file, timeline, locate }) => (timeline ? [{ file, timeline, locate }] : []))
  return { timelines, problems, fileTexts }
}

/** Plans the decks of timelines that are loaded already. @throws as {@link loadDecks} */
export async function planTimelines({ timelines, problems, fileTexts }: LoadedTimelines, request: Request): Promise<PlannedDecks> {
  const lap = request.stopwatch?.lap()
  const remarks: string[] = []
  const failures: Problem[] = []
  const untold: Problem[] = []
  const measured = await Promise.all(timelines.map(async (from) => ({ from, metrics: await loadMetrics(from.timeline, from.timeline.theme?.fonts) })))
  const decks = measured.flatMap(({ from, metrics }) =>
    audiencesOf(request).flatMap((audience) => {
      const languages = languagesOf(from, request.lang)
      const options = { name: (language: string) => deckName(from.file, language, audience), metrics, deck: request.deck, seed: request.seed, brief: request.brief, network: request.network }
      const chosen = selectionFor(from, audience, request.minutes, options)
      if ('problem' in chosen) {
        failures.push(chosen.problem)
        return []
      }
      remarks.push(...chosen.remarks)
      const plans = planDecks(from.timeline, { ...options, selection: chosen.selection, limit: chosen.limit, languages })
      untold.push(...plans.slice(0, 1).flatMap(({ untold: missing }) => (missing ? [untoldProblem(from, missing)] : [])))
      return plans.map((plan) => ({ plan, from, metrics }))
    }),
  )
  if (failures.length > 0) throw new InputError([...problems, ...failures], fileTexts)
  refuseSameNames(decks.map(({ plan }) => plan.name))
  for (const deck of decks) deck.plan = await withThemeFaces(deck.plan, deck.from.timeline.theme)
  const fonts = distinct((await Promise.all(decks.map(({ plan, from }) => checkFonts(plan, from)))).flat())
  if (fonts.length > 0) throw new InputError([...problems, ...fonts], await withIncluded(fileTexts, fonts))
  lap?.('plan')
  return { decks, problems: [...problems, ...distinct(untold)], fileTexts, remarks }
}

/** What things of events are called that no slide shows. */
const THINGS: Record<keyof Untold['things'], [one: string, more: string]> = {
  text: ['text', 'texts'],
  links: ['link', 'links'],
  pictures: ['picture', 'pictures'],
  media: ['film or recording', 'films and recordings'],
  people: ['person', 'people'],
  figures: ['figure', 'figures'],
  points: ['list of points', 'lists of points'],
  statements: ['statement', 'statements'],
  quotations: ['quotation', 'quotations'],
}

/** Says once what no slide of a deck shows, because its timeline has many events. */
function untoldProblem({ file, locate }: LoadedTimeline, { first, events, things }: Untold): Problem {
  const counts = Object.entries(things).map(([kind, count]) => `${count} ${THINGS[kind as keyof Untold['things']][count === 1 ? 0 : 1]}`)
  return {
    file,
    ...locate(first, 'key'),
    severity: 'warning',
    code: 'events-in-brief',
    message: `no slide shows ${counts.join(', ')} of ${events === 1 ? 'this event' : `${events} events; this is the first`}: among many events, it is only named, and the notes of its slide say the rest in words`,
    hint: 'Give every event its own slides with --all-events or deck: { events: all }, or give this one importance: essential.',
  }
}

/** What several decks of one timeline have in common is one problem. */
function distinct(problems: Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [[problem.file, problem.line, problem.column, problem.code].join(), problem])).values()]
}

/** `<file name without .yaml>[.<audience>].<lang>`, as the command line's contract has it; `full` is left out. */
function deckName(file: string, language: string, audience: Audience): string {
  return [basename(file).replace(/\.ya?ml$/i, ''), ...(audience === 'full' ? [] : [audience]), language].join('.')
}

function languagesOf({ file, timeline }: LoadedTimeline, asked: string | undefined): string[] {
  if (asked === 'all') return timeline.languages
  if (asked === undefined) return timeline.languages.slice(0, 1)
  if (timeline.languages.includes(asked)) return [asked]
  throw new UsageError(`--lang ${asked}: ${file} has the languages ${timeline.languages.join(', ')} (or all).`)
}

/** @throws UsageError where two files would have the same name */
export function refuseSameNames(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) {
    throw new UsageError(`Two of the files would be written to the same deck, ${twice}. Rename one, or run them apart with --out.`)
  }
}
