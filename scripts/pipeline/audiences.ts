import { UsageError } from '../failure.ts'
import { planBriefing } from '../plan/audience/briefing.ts'
import { itemName } from '../plan/audience/item-names.ts'
import { classEvents } from '../plan/audience/class-events.ts'
import { leftOutNames } from '../plan/audience/left-out-names.ts'
import { selectFor, type Selection } from '../plan/audience/select.ts'
import { labelsOf } from '../plan/labels/index.ts'
import { planDecks, type PlanOptions } from '../plan/plan-deck.ts'
import type { Problem } from '../timeline/problems/problem.ts'
import type { LoadedTimeline } from '../timeline/read/load.ts'
import { type Audience, AUDIENCES } from '../timeline/schema/choices.ts'
import type { Path } from '../timeline/schema/path.ts'
import type { Timeline } from '../timeline/schema/timeline.ts'
import { createTimeFormatter } from '../timeline/time/format.ts'
import type { Request } from './request.ts'

/** From more events than this on, a briefing of no stated length takes the usual minutes; of fewer it has everything that is for it. */
const MANY_EVENTS = 12
const USUAL_MINUTES = 10

/** What an audience gets of a timeline, and what to tell the user about it. */
interface Chosen {
  selection: Selection
  limit?: PlanOptions['limit']
  remarks: string[]
}

/** The audiences that are asked for. @throws UsageError where minutes are given and none of them is a briefing */
export function audiencesOf({ audience = 'full', minutes }: Request): Audience[] {
  const audiences = audience === 'all' ? [...AUDIENCES] : [audience]
  if (minutes !== undefined && !audiences.includes('briefing')) throw new UsageError('--minutes is for a briefing: add --audience briefing.')
  return audiences
}

/** Chooses what an audience gets. A problem where nothing is left for it, or a briefing is too short for what is essential. */
export function selectionFor(from: LoadedTimeline, audience: Audience, minutes: number | undefined, options: PlanOptions): Chosen | { problem: Problem } {
  const { file, timeline, locate } = from
  const selection = selectFor(timeline, audience)
  if (selection.timeline.events.length === 0) {
    const hint = `Let an event be for it: for: [${audience === 'full' ? '…' : audience}], and without private: true.`
    return { problem: { file, ...locate(['events'], 'key'), severity: 'error', code: 'audience-empty', message: `no event is for the audience ${audience}`, hint } }
  }
  if (audience === 'class') {
    const { selection: seen, leftOut } = classEvents(timeline, (tried) => planDecks(timeline, { ...options, selection: tried }))
    return { selection: seen, remarks: leftOut.length === 0 ? [] : [`A lesson has no time for all events; left out of the class deck (${file}):`, ...leftOutLines(timeline, leftOut)] }
  }
  const isLong = minutes === undefined && selection.timeline.events.length > MANY_EVENTS
  if (audience !== 'briefing' || (minutes === undefined && !isLong)) return { selection, remarks: [] }
  const brief = (length: number): ReturnType<typeof planBriefing> => planBriefing(timeline, length, (tried) => planDecks(timeline, { ...options, selection: tried }))
  const wanted = minutes ?? USUAL_MINUTES
  const first = brief(wanted)
  if (!first.fits && minutes !== undefined) return { problem: tooFew(from, minutes, first.needed) }
  // Where nobody gave a limit, what is essential sets it.
  const given = first.fits ? wanted : Math.ceil(first.needed.tenths / 10)
  const briefing = first.fits ? first : brief(given)
  if (!briefing.fits) return { problem: tooFew(from, given, briefing.needed) }
  const { leftOut } = briefing
  const names = leftOutLines(timeline, leftOut.gathered)
  const told = `Left out of the briefing of ${given} minutes (${file}${minutes === undefined ? '; --minutes N for another length' : ''}):`
  return { selection: briefing.selection, limit: { minutes: given, leftOut }, remarks: names.length === 0 ? [] : [told, ...names] }
}

/** What is left out, in the timeline's first language, a line each. */
function leftOutLines(timeline: Timeline, paths: readonly Path[]): string[] {
  const language = timeline.languages[0] ?? 'en'
  return leftOutNames(timeline, paths, { language, labels: labelsOf(timeline, language), time: createTimeFormatter(language) }).map((name) => `  ${name}`)
}

/** What something is called in the timeline's first language. */
function nameOf({ timeline }: LoadedTimeline, path: Path): string {
  const language = timeline.languages[0] ?? 'en'
  return itemName(timeline, path, language, labelsOf(timeline, language))
}

function tooFew(from: LoadedTimeline, minutes: number, { tenths, longest }: Extract<ReturnType<typeof planBriefing>, { fits: false }>['needed']): Problem {
  const { file, locate } = from
  const over = (tenths / 10 - minutes).toFixed(1)
  const name = nameOf(from, longest.path)
  return {
    file,
    ...locate(longest.path, 'key'),
    severity: 'error',
    code: 'minutes-too-few',
    message: `what is essential takes ${(tenths / 10).toFixed(1)} minutes, ${over} more than the ${minutes} of the briefing; this takes longest (${(longest.tenths / 10).toFixed(1)}${name === '' ? '' : `, ${name}`})`,
    hint: `Use --minutes ${Math.ceil(tenths / 10)}, or take importance: essential from something, or shorten its notes or minutes.`,
  }
}
