import { isOneDay, wholeSpan, type PlacedEvent } from '../chronology.ts'
import type { Block } from '../blocks/block.ts'
import { SUMMARY_LINES } from '../../timeline/schema/audience.ts'
import type { Slide } from '../deck.ts'
import { capitalised, type Planner } from '../planner.ts'
import { joinNotes, notesOrSources } from '../notes.ts'

/** Plans the slide with the summary of the whole in up to three lines; none where the file has no summary. */
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

/** The slide with the deck's title, when everything was, and where, if all of it was in one place. */
export function coverSlide(planner: Planner, events: PlacedEvent[]): Slide {
  const { timeline, text } = planner
  const places = [...new Set(events.flatMap(({ event }) => (event.place === undefined ? [] : [planner.outermostPlace(event.place)])))]
  return {
    id: 'cover',
    frontmatter: {
      layout: 'deck-cover',
      title: text(timeline.title),
      level: 1,
      ...(timeline.subtitle === undefined ? {} : { subtitle: text(timeline.subtitle) }),
      when: capitalised(planner.time.full(wholeSpan(events)), planner.language),
      ...(places.length === 1 ? { place: places[0] } : {}),
    },
    notes: joinNotes(planner, [timeline.notes.cover]),
    origin: [['title']],
  }
}
