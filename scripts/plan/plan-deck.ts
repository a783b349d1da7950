import type { Timeline } from '../timeline/schema/timeline.ts'
import { sharedDate } from '../timeline/time/format.ts'
import { planAxis } from './axis.ts'
import { chronology, isOneDay, plainDate, wholeSpan, type PlacedEvent } from './chronology.ts'
import type { DeckContext, DeckPlan, Slide } from './deck.ts'
import { labelsFor, type Labels } from './labels/index.ts'
import type { Metrics } from './measure/load.ts'
import { createTypesetter } from './measure/typesetter.ts'
import { createPlanners, directionOf, joinNotes, sourceNotes, type Planner } from './planner.ts'
import { eventSlides } from './slides/event.ts'
import { glossarySlides, sourceSlides } from './slides/reference.ts'
import { statementSlides } from './slides/statements.ts'

/** What a deck is planned for. */
export interface PlanOptions {
  /** The deck's name for each language: 25-october.en */
  name: (language: string) => string
  metrics: Metrics
}

/** The second slide; it comes before all that a timeline could give the same id. */
const OVERVIEW = 'overview'

/** Height of every slide in px; the width follows from the aspect. */
const SLIDE_HEIGHT = 720
const ASPECT = 16 / 9

/**
 * Plans the decks of a timeline, one for each of its languages, all with the same slides.
 *
 * @param timeline - validated
 * @returns plain values, in the order of the timeline's languages
 */
export function planDecks(timeline: Timeline, { name, metrics }: PlanOptions): DeckPlan[] {
  const typesetter = createTypesetter(metrics.tokens, metrics.fonts, Math.round(SLIDE_HEIGHT * ASPECT))
  const events = chronology(timeline)
  return createPlanners(timeline, (language) => furniture(timeline, language), typesetter).map((planner) =>
    planDeck(planner, events, name(planner.language)),
  )
}

function planDeck(planner: Planner, events: PlacedEvent[], name: string): DeckPlan {
  const { timeline, text } = planner
  const slides = [cover(planner, events), overview(planner, events), ...events.flatMap((placed) => eventSlides(planner, placed))]
  if (timeline.next) slides.push(...statementSlides(planner, timeline.next, undefined, ['next'], 'next'))
  if (timeline.glossary.length > 0) slides.push(...glossarySlides(planner))
  slides.push(...sourceSlides(planner))
  makeIdsUnique(slides)
  drawAxes(planner, events, slides)
  return {
    name,
    language: planner.language,
    direction: directionOf(planner.language),
    title: text(timeline.title),
    ...(timeline.subtitle === undefined ? {} : { subtitle: text(timeline.subtitle) }),
    ...(timeline.description === undefined ? {} : { description: text(timeline.description) }),
    ...(timeline.author === undefined ? {} : { author: timeline.author }),
    date: plainDate(events),
    aspect: ASPECT,
    context: deckContext(planner, events, slides),
    slides,
  }
}

function furniture(timeline: Timeline, language: string): Labels {
  const labels = labelsFor(language, timeline.labels?.[language])
  if (!labels) throw new Error(`The labels of ${language} were not validated`)
  return labels
}

function cover(planner: Planner, events: PlacedEvent[]): Slide {
  const { timeline, text } = planner
  const places = [...new Set(events.flatMap(({ event }) => (event.place === undefined ? [] : [planner.outermostPlace(event.place)])))]
  return {
    id: 'cover',
    frontmatter: {
      layout: 'deck-cover',
      title: text(timeline.title),
      level: 1,
      ...(timeline.subtitle === undefined ? {} : { subtitle: text(timeline.subtitle) }),
      when: planner.time.full(wholeSpan(events)),
      ...(places.length === 1 ? { place: places[0] } : {}),
    },
    notes: joinNotes(planner, [timeline.notes.cover]),
    origin: [['title']],
  }
}

function overview(planner: Planner, events: PlacedEvent[]): Slide {
  const { labels, timeline } = planner
  return {
    id: OVERVIEW,
    frontmatter: { layout: 'deck-content', title: isOneDay(wholeSpan(events)) ? labels.dayOverview : labels.overview, level: 1 },
    notes: joinNotes(planner, [timeline.notes.overview]) || sourceNotes(planner, planner.cite(Object.keys(timeline.sources))),
    origin: [['events']],
  }
}

/** Draws the axis of the overview and of each opener, now that it is known which slide opens an event. */
function drawAxes(planner: Planner, events: PlacedEvent[], slides: Slide[]): void {
  const marks = events.map(({ event, span }) => ({
    id: event.id,
    label: planner.text(event.short ?? event.title),
    span,
    slide: opener(slides, event.id),
  }))
  for (const slide of slides) {
    const current = slide.frontmatter.layout === 'deck-event' ? slide.frontmatter.event : undefined
    if (slide.id !== OVERVIEW && current === undefined) continue
    const props = planAxis(marks, {
      language: planner.language,
      width: planner.typesetter.width,
      labelWidth: planner.typesetter.labelWidth,
      ...(current === undefined ? {} : { current }),
    })
    slide.block = { component: 'TimelineAxis', props }
  }
}

function deckContext(planner: Planner, events: PlacedEvent[], slides: Slide[]): DeckContext {
  const { labels, timeline } = planner
  const shared = sharedDate(events.map(({ span }) => span))
  return {
    title: planner.text(timeline.title),
    rail: events.map(({ event, span }) => ({
      event: event.id,
      label: planner.text(event.short ?? event.title),
      when: planner.time.short(span, shared),
      slide: opener(slides, event.id),
    })),
    sourceSlides: Object.keys(timeline.sources).map((id) => 1 + slides.findIndex(({ origin }) => origin.some(([root, key]) => root === 'sources' && key === id))),
    labels: {
      source: labels.source,
      sources: labels.sources,
      rail: labels.rail,
      current: labels.current,
      slideOf: labels.slideOf,
    },
  }
}

/** The number of the slide that opens an event. */
function opener(slides: Slide[], event: string): number {
  return 1 + slides.findIndex(({ frontmatter }) => frontmatter.layout === 'deck-event' && frontmatter.event === event)
}

/** Counts on from the second slide of one id, where an event or a section is called like a slide of another kind. */
function makeIdsUnique(slides: Slide[]): void {
  const taken = new Set<string>()
  for (const slide of slides) {
    const { id } = slide
    for (let count = 2; taken.has(slide.id); count += 1) slide.id = `${id}-${count}`
    taken.add(slide.id)
  }
}
