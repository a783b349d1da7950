import type { PlacedEvent } from '../chronology.ts'
import { knownOrder, longestChain } from '../class/known-order.ts'
import type { Planner } from '../planner.ts'
import { sourced, type PaperTask } from './paper-task.ts'

/** More events than this do not fit on a page to be filled in. */
const MOST = 8
/** Fewer in a known order make no line to draw. */
const FEWEST_IN_LINE = 3

/**
 * The timeline to be filled in: a line with a place for each event and the events to choose from, where their order is known; else
 * the events, of which only the time is asked, so that nobody has to say what the timeline does not.
 */
export function timelineTask(planner: Planner, events: readonly PlacedEvent[]): PaperTask {
  const { labels, text, language } = planner
  const chain = longestChain(events, knownOrder(events)).slice(0, MOST)
  const isDrawn = chain.length >= FEWEST_IN_LINE
  const title = (event: PlacedEvent): string => text(event.event.title)
  const byName = (some: readonly PlacedEvent[]): PlacedEvent[] => some.toSorted((a, b) => title(a).localeCompare(title(b), language))
  const shown = isDrawn ? chain : byName(events.slice(0, MOST))
  return {
    title: labels.task.timeline,
    how: labels.task.timelineHow,
    parts: [
      {
        kind: 'timeline',
        columns: [labels.worksheet.event, labels.worksheet.when],
        rows: shown.map((event) => (isDrawn ? {} : { event: title(event) })),
        label: labels.worksheet.choices,
        choices: isDrawn ? byName(chain).map(title) : [],
        isDrawn,
      },
    ],
    key: shown.map((event, index) => ({
      label: isDrawn ? String(index + 1) : '',
      text: `${title(event)}: ${planner.when(event.event.when)}`,
      ...sourced(planner, planner.cite(event.event.source)),
    })),
  }
}
