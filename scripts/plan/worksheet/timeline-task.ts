import type { SharedDate } from '../../timeline/time/format-date.ts'
import { sharedDate, type TimeFormatter } from '../../timeline/time/format.ts'
import type { Span } from '../../timeline/time/span.ts'
import type { PlacedEvent } from '../chronology.ts'
import { evenly, knownOrder, longestChain } from '../class/known-order.ts'
import type { Planner } from '../planner.ts'
import { sourceNames } from '../source-names.ts'
import { separatorsOf } from '../text/punctuation.ts'
import type { PaperTask } from './worksheet.ts'

/** More events than this do not fit on a page to be filled in, and more than this not side by side. */
const MOST = { page: 8, across: 4 }
/** Fewest events of known order that make a line. */
const FEWEST_IN_LINE = 3

/**
 * Plans the timeline to fill in: an axis with a place for each event, without names or times, and the events to choose from. Where the
 * order is known, the places are numbered and joined. Otherwise the axis is dashed and nothing is numbered: any order is right, and only
 * events whose time is stated are asked for.
 * @returns no task where neither the order nor any date is known
 */
export function timelineTask(planner: Planner, events: readonly PlacedEvent[]): PaperTask[] {
  const { labels, text, language, time } = planner
  const chain = evenly(longestChain(events, knownOrder(events)), MOST.page)
  const isOrdered = chain.length >= FEWEST_IN_LINE
  const shared = sharedDate(events.map(({ span }) => span))
  const title = (event: PlacedEvent): string => text(event.event.title)
  const byName = (some: readonly PlacedEvent[]): PlacedEvent[] => some.toSorted((a, b) => title(a).localeCompare(title(b), language))
  // Nobody can be asked for a time that is not stated. The key has them as the slides tell them, known order or not.
  const shown = isOrdered ? chain : evenly(events.filter(({ span }) => !span.isUnstated), MOST.page)
  if (shown.length === 0) return []
  const marked = (index: number): { mark: string } => (isOrdered ? numbered(index) : { mark: '' })
  return [{
    title: labels.task.timeline,
    how: labels.task.timelineHow,
    parts: [
      { kind: 'choices', label: labels.worksheet.choices, choices: byName(shown).map((event) => ({ text: title(event) })) },
      {
        kind: 'timeline',
        columns: [labels.worksheet.event, labels.worksheet.when],
        places: shown.map((_, index) => marked(index)),
        isOrdered,
        isAcross: shown.length <= MOST.across,
      },
    ],
    key: shown.map((event, index) => ({
      ...marked(index),
      text: title(event),
      answer: whenKnown(event.span, time, shared).join(separatorsOf(language).weak),
      // With several sources it is unknown which one states the time.
      ...(typeof event.event.source === 'string' || event.event.source.length === 1 ? sourced(planner, planner.cite(event.event.source)) : {}),
    })),
  }]
}

/** A time as exactly as it is known. Where all events are on one day, a bare day also says that no time is stated, as the slides do. */
function whenKnown(span: Span, time: TimeFormatter, shared: SharedDate): string[] {
  const { start, form, limit, precision } = span
  const isBare = form === 'single' && limit === undefined && start?.about !== true && start?.uncertain !== true
  const isShared = (precision === 'day' || precision === 'month' || precision === 'year') && shared[precision] !== undefined
  return [time.full(span), ...(isBare && isShared ? [time.short(span, shared)] : [])]
}

/** The nth row's number, from 1. */
export function numbered(index: number): { mark: string } {
  return { mark: String(index + 1) }
}

/** The names of the sources by their numbers, for the key. */
export function sourced(planner: Planner, numbers: number[]): { source?: string } {
  const names = sourceNames(planner, numbers)
  return names.length === 0 ? {} : { source: names.join('; ') }
}
