import { isOneDay, wholeSpan, type PlacedEvent } from '../chronology.ts'
import type { Block } from '../blocks/block.ts'
import { SUMMARY_LINES } from '../../timeline/schema/audience.ts'
import type { Slide } from '../deck.ts'
import { notesOrSources, type Planner } from '../planner.ts'

/** The slide for those who have time for one only: the whole in up to three lines. None where the file has no summary. */
export function summarySlides(planner: Planner, events: PlacedEvent[]): Slide[] {
  const { timeline, labels, text } = planner
  const { summary } = timeline
  if (!summary) return []
  const sources = planner.cite(events.flatMap(({ event }) => event.source))
  const block: Block = { component: 'SummaryLines', props: { lines: summary.map(text), sources } }
  const isDay = isOneDay(wholeSpan(events)) && summary.length === SUMMARY_LINES
  return [
    {
      id: 'summary',
      frontmatter: { layout: 'deck-content', title: isDay ? labels.daySummary : labels.summary, level: 1 },
      block,
      ...notesOrSources(planner, [timeline.notes.summary], sources),
      origin: [['summary']],
    },
  ]
}
