import { knownSpan, type PlacedEvent } from '../chronology.ts'
import { createRankOf } from '../audience/rank.ts'
import type { Slide } from '../deck.ts'
import { capitalised, type Planner } from '../planner.ts'
import { isTitleOnly } from '../programme/programme.ts'
import type { Telling } from '../story/story.ts'
import { eventSlides } from './event.ts'
import { rowMaker, spineSlides } from './spine.ts'

/** Fewer events than this that have only a title do not share a slide: one of two rows would be as empty as two openers. */
const LEAST_SHARED = 3

/** A row of a spine says all that there is of such an event. */
const IN_A_ROW: Telling = { opener: false, content: true, summary: false }

/**
 * Plans the slides of few events one after the other. Those that follow each other and have only a title share a slide; what matters
 * more than others opens with a slide of its own all the same.
 * @param events - in the order of time
 * @param all - whether each event has slides of its own
 */
export function eventsInTurn(planner: Planner, events: readonly PlacedEvent[], all: boolean): Slide[] {
  return runsOf(planner, events, all).flatMap((run) => (run.length < LEAST_SHARED ? run.flatMap((placed) => eventSlides(planner, placed)) : sharedSlides(planner, run)))
}

/** The events in stretches: those that have only a title together, every other event alone. */
function runsOf({ timeline }: Planner, events: readonly PlacedEvent[], all: boolean): PlacedEvent[][] {
  const rankOf = createRankOf(timeline)
  const isBare = ({ event }: PlacedEvent): boolean => !all && isTitleOnly({ ...event, certainty: undefined }) && event.place === undefined && rankOf(event.importance) <= rankOf('normal')
  const runs: PlacedEvent[][] = []
  for (const [index, placed] of events.entries()) {
    const before = events[index - 1]
    if (before && isBare(before) && isBare(placed)) runs.at(-1)?.push(placed)
    else runs.push([placed])
  }
  return runs
}

function sharedSlides(planner: Planner, run: PlacedEvent[]): Slide[] {
  const chapter = { id: run[0]?.event.id ?? '', title: (language: Planner) => titleOf(language, run), isTime: true, events: run, isOpened: false }
  const slides = spineSlides(planner, chapter, { telling: new Map(run.map(({ event }) => [event.id, IN_A_ROW])), makeRow: rowMaker() })
  // There are no chapters: the rail names the events.
  return slides.map(({ slide }) => {
    const { chapter: _, ...frontmatter } = slide.frontmatter
    return { ...slide, frontmatter }
  })
}

/** When the events were; a run that says nothing of it is called 'Events'. */
function titleOf({ time, language, labels }: Planner, run: PlacedEvent[]): string {
  const span = knownSpan(run)
  return span.isUnstated ? labels.rail : capitalised(time.full(span), language)
}
