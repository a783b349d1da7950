import type { SizeName } from '../../look/sizes.ts'
import { fitsLanes, planAxis, roughKinds } from '../axis/plan-axis.ts'
import { programmeDays } from '../axis/programme-days.ts'
import { type SharedKinds, sharedKinds } from '../axis/shared-kinds.ts'
import { spreadEvents } from '../axis/spread-events.ts'
import type { AxisEvent, AxisOptions } from '../axis/tools.ts'
import { MOST_LANES, type TimelineAxisProps } from '../blocks/timeline-axis.ts'
import { isOneDay, type PlacedEvent, wholeSpan } from '../chronology.ts'
import type { Slide } from '../deck.ts'
import { notesOrSources } from '../notes.ts'
import { continuation, type Planner } from '../planner.ts'
import { abbreviate } from '../text/abbreviate.ts'
import { separatorsOf } from '../text/punctuation.ts'

/** The name of the current event is bold, and by so much wider than an axis label. */
const BOLD = 1.06

/** By so much names of ticks are reckoned wider than their size says, to be safe. */
const TICK_RESERVE = 0.02

/** Most characters of the name of an event on an axis; the slide that opens the event has the whole. */
const LONGEST_LABEL = 60

type Kind = keyof typeof MOST_LANES

/** The axes of a deck: the events of each drawing, and what all drawings share. They are the same in every language of the timeline. */
export interface AxisPages {
  overview: PlacedEvent[][]
  openers: PlacedEvent[][]
  kinds: SharedKinds
}

/** Spreads events over the drawings of the overview and of the openers. */
export function axisPages(planner: Planner, events: PlacedEvent[]): AxisPages {
  const pages = { overview: pagesOf(planner, events, 'overview'), openers: pagesOf(planner, events, 'opener') }
  const kinds = sharedKinds(planner.everyLanguage().flatMap((other) => [
    ...pages.overview.flatMap((page) => roughKinds(marksOf(other, page), optionsOf(other, 'overview'))),
    ...pages.openers.flatMap((page) => roughKinds(marksOf(other, page), optionsOf(other, 'opener'))),
  ]))
  if (kinds.size === 0) return { ...pages, kinds }
  return { overview: pagesOf(planner, events, 'overview', kinds), openers: pagesOf(planner, events, 'opener', kinds), kinds }
}

/**
 * Plans the slides that show all events on an axis. The drawing follows later, when it is known where its links lead.
 */
export function overviewSlides(planner: Planner, events: PlacedEvent[], { overview: pages }: AxisPages): Slide[] {
  const { labels, timeline } = planner
  const title = isOneDay(wholeSpan(events)) ? labels.dayOverview : labels.overview
  return pages.map((page, index): Slide => ({
    id: index === 0 ? OVERVIEW : `${OVERVIEW}-${index + 1}`,
    frontmatter: {
      layout: 'deck-content',
      title,
      level: 1,
      ...continuation(planner, index, pages.length),
    },
    ...notesOrSources(planner, [timeline.notes.overview], planner.cite(Object.keys(timeline.sources))),
    origin: pages.length === 1 ? [['events']] : page.map(({ path }) => path),
  }))
}

/** The id of these slides. They come before all slides that a timeline could give the same id. */
const OVERVIEW = 'overview'

/**
 * Draws the axes of the overview and of the openers into their slides.
 * @param slides - of the whole deck, with their final numbers
 * @param openers - the number, from 1, of the slide that opens each event
 * @returns the axes of the openers, each for several slides
 */
export function drawAxes(planner: Planner, events: PlacedEvent[], slides: Slide[], { overview: pages, openers: windows, kinds }: AxisPages, openers: ReadonlyMap<string, number>): TimelineAxisProps[] {
  const shared = { kinds, isDayKnown: isOneDay(wholeSpan(events)) }
  const draw = (page: PlacedEvent[], kind: Kind): TimelineAxisProps => planAxis(marksOf(planner, page, openers), { ...optionsOf(planner, kind), ...shared })
  const overviews = slides.filter(({ id, frontmatter }) => frontmatter.layout === 'deck-content' && id.startsWith(OVERVIEW)).slice(0, pages.length)
  for (const [index, slide] of overviews.entries()) {
    slide.block = { component: 'TimelineAxis', props: draw(pages[index] ?? [], 'overview') }
  }
  return windows.map((page, index) => {
    for (const { event } of page) {
      const slide = slides[(openers.get(event.id) ?? 0) - 1]
      if (slide) slide.block = { component: 'EventAxis', props: { drawing: index + 1, current: event.id } }
    }
    return draw(page, 'opener')
  })
}

function pagesOf(planner: Planner, events: PlacedEvent[], kind: Kind, kinds?: SharedKinds): PlacedEvent[][] {
  // Created once, because each event is tried on several pages.
  const drawings = planner.everyLanguage().map((other) => ({ options: { ...optionsOf(other, kind), ...(kinds && { kinds }) }, marks: new Map(marksOf(other, events).map((mark) => [mark.id, mark])) }))
  const days = programmeDays(events, planner.axisTools.zones, zoneOf(planner))
  return days.flatMap((day) => spreadEvents(day, (page) => drawings.every(({ options, marks }) => fitsLanes(page.flatMap(({ event }) => marks.get(event.id) ?? []), options, MOST_LANES[kind]))))
}

function marksOf({ text, certain }: Planner, page: PlacedEvent[], openers?: ReadonlyMap<string, number>): AxisEvent[] {
  return page.map(({ event, span }) => ({
    id: event.id,
    label: certain(abbreviate(text(event.short ?? event.title), (label) => label.length <= LONGEST_LABEL), event),
    span,
    ...(openers ? { slide: openers.get(event.id) ?? 0 } : {}),
  }))
}

/** The zone of all axes: the timeline's own, or else that of its first event with one. */
function zoneOf({ timeline }: Planner): string | undefined {
  return timeline.zone ?? [...timeline.events.map(({ when }) => when), timeline.clock?.start].flatMap((when) => (typeof when === 'object' ? when.zone ?? [] : []))[0]
}

/** Most characters of the name of T, which stands below each axis. */
const LONGEST_CLOCK = 40

/** What T is, in words: its name, and when it was. */
function clockOf({ timeline: { clock }, text, when, language }: Planner): Pick<AxisOptions, 'clock'> {
  const parts = [...(clock?.name === undefined ? [] : [abbreviate(text(clock.name), (name) => name.length <= LONGEST_CLOCK)]), ...(clock?.start === undefined ? [] : [when(clock.start)])]
  return parts.length === 0 ? {} : { clock: `T = ${parts.join(separatorsOf(language).weak)}` }
}

function optionsOf(planner: Planner, kind: Kind): AxisOptions {
  const { language, axisTools, typesetter } = planner
  const zone = zoneOf(planner)
  const share = (size: SizeName): number => typesetter.size(size) / typesetter.size('axis-label-size')
  return {
    language,
    tools: axisTools,
    ...(zone === undefined ? {} : { zone }),
    ...clockOf(planner),
    width: typesetter.width,
    labelWidth: (name) => (share('kicker-size') + TICK_RESERVE) * typesetter.labelWidth(name),
    // On a slide of its own names are set larger where there are few lanes.
    nameWidth: (name) => (kind === 'overview' ? share('lead-size') : BOLD) * typesetter.labelWidth(name),
  }
}
