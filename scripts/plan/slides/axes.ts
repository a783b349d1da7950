import type { Era } from '../../timeline/schema/era.ts'
import type { SizeName } from '../../look/sizes.ts'
import { fitsLanes, planAxis, roughKinds } from '../axis/plan-axis.ts'
import { programmeDays } from '../axis/programme-days.ts'
import { type SharedKinds, sharedKinds } from '../axis/shared-kinds.ts'
import { spreadEvents } from '../axis/spread-events.ts'
import type { AxisEvent, AxisOptions } from '../axis/tools.ts'
import { MOST_LANES } from '../blocks/timeline-axis.ts'
import { isOneDay, type PlacedEvent, wholeSpan } from '../chronology.ts'
import type { DeckContext, Slide } from '../deck.ts'
import { notesOrSources, titled } from '../notes.ts'
import type { Planner } from '../planner.ts'
import type { Chapter, Story } from '../story/story.ts'
import { abbreviate } from '../text/abbreviate.ts'
import { separatorsOf } from '../text/punctuation.ts'
import { flowBlock, isFlow, isStrip, stripBlock } from './flow.ts'
import { overviewHead } from './overview-headline.ts'
import { drawOverview, drawStrip, type DrawingMeans } from './overview.ts'

/** The name of the current event is bold, and by so much wider than an axis label. */
const BOLD = 1.06

/** By so much names of ticks are reckoned wider than their size says, to be safe. */
const TICK_RESERVE = 0.02

/** Most characters of the name of an event on an axis; the slide that opens the event has the whole. */
const LONGEST_LABEL = 60

type Kind = keyof typeof MOST_LANES

/** The axes of a deck: the events of each drawing, and what all drawings share. They are the same in every language of the timeline. */
export interface AxisPages {
  /** The events of the overview, where each can be named on an axis; otherwise none, as a drawing of another kind shows them. */
  overview: PlacedEvent[][]
  openers: PlacedEvent[][]
  /** Whether the overview is a flow of stations, as a scale would be mostly what nobody knows. */
  flow?: boolean
  kinds: SharedKinds
}

/** Spreads events over the drawings of the openers. A deck with chapters has strips instead. */
export function axisPages(planner: Planner, events: PlacedEvent[], story: Story | undefined): AxisPages {
  if (story) {
    const drawings = [events, ...story.chapters.map((chapter) => chapter.events)]
    return { overview: [], openers: [], kinds: sharedKinds(planner.everyLanguage().flatMap((other) => drawings.flatMap((page) => roughKinds(marksOf(other, page), optionsOf(other, 'opener'))))) }
  }
  const overviews = pagesOf(planner, events, 'overview')
  const isNamed = overviews.length === 1 && planner.timeline.eras.length === 0 && events.every(({ event }) => event.group === undefined)
  const pages = { overview: isNamed ? overviews : [], openers: pagesOf(planner, events, 'opener'), flow: isNamed && isFlow(planner, events) }
  const kinds = sharedKinds(planner.everyLanguage().flatMap((other) => [
    ...pages.overview.flatMap((page) => roughKinds(marksOf(other, page), optionsOf(other, 'overview'))),
    ...pages.openers.flatMap((page) => roughKinds(marksOf(other, page), optionsOf(other, 'opener'))),
  ]))
  if (kinds.size === 0) return { ...pages, kinds }
  const again = isNamed ? pagesOf(planner, events, 'overview', kinds) : []
  return { ...pages, overview: again.length === 1 ? again : [], openers: pagesOf(planner, events, 'opener', kinds), kinds }
}

/** Plans the slide that shows all events. The drawing follows later, when it is known where its links lead. */
export function overviewSlide(planner: Planner, events: PlacedEvent[], story?: Story): Slide {
  const { timeline } = planner
  // An era that no slide opens is told with the overview.
  const opened = new Set(story?.chapters.flatMap(({ era, isOpened }) => (era && isOpened ? [era.item] : [])))
  const eras = timeline.eras.filter((era) => !opened.has(era))
  return {
    id: OVERVIEW,
    frontmatter: { layout: 'deck-content', level: 1, ...overviewHead(planner, events) },
    ...notesOrSources(planner, [timeline.notes.overview, ...eras.flatMap((era) => [titledSummary(planner, era), era.notes])], planner.cite(Object.keys(timeline.sources))),
    origin: [['events'], ...eras.map((era) => ['eras', timeline.eras.indexOf(era)])],
  }
}

/** 'The war years: Everything stops.' @returns undefined where there is no summary */
function titledSummary({ text, language }: Planner, { title, summary }: Era): string | undefined {
  return summary === undefined ? undefined : titled(text(title), text(summary).trim(), language)
}

/** The id of this slide. It comes before all slides that a timeline could give the same id. */
const OVERVIEW = 'overview'

/** The drawings that several slides share. */
type SharedAxes = Pick<DeckContext, 'axes' | 'strips'>

/**
 * Draws the overview, and the axes of the openers or the strips of the chapters, into their slides.
 * @param slides - of the whole deck, with their final numbers
 * @param places - the number, from 1, of the slide that tells of each event
 * @returns the drawings that several slides share
 */
export function drawAxes(planner: Planner, events: PlacedEvent[], { slides, pages, story, places }: { slides: Slide[]; pages: AxisPages; story: Story | undefined; places: ReadonlyMap<string, number> }): SharedAxes {
  const shared = { kinds: pages.kinds, isDayKnown: isOneDay(wholeSpan(events)) }
  const means = (kind: Kind): DrawingMeans => ({
    marks: (some) => standingOut(events, marksOf(planner, some, places)),
    options: { ...optionsOf(planner, kind), ...shared },
    story,
    slideOf: (chapter) => chapterPlace(slides, chapter),
  })
  const [named] = pages.overview
  const overview = slides.find(({ id }) => id === OVERVIEW)
  if (overview) {
    overview.block = pages.flow ? flowBlock(planner, events, places) : named
      ? { component: 'TimelineAxis', props: planAxis(standingOut(events, marksOf(planner, named, places)), { ...optionsOf(planner, 'overview'), ...shared, stems: true }) }
      : { component: 'TimelineOverview', props: drawOverview(planner, events, means('opener')) }
  }
  if (story) {
    for (const slide of slides) drawInto(slide, story)
    return story.chapters.length === 0 ? {} : { strips: story.chapters.map((chapter) => drawStrip(planner, chapter, means('opener'))) }
  }
  const isStations = pages.flow === true && isStrip(planner, events)
  const number = new Intl.NumberFormat(planner.language)
  for (const [index, page] of pages.openers.entries()) {
    for (const { event } of page) {
      const slide = slides.find(({ frontmatter }) => frontmatter.layout === 'deck-event' && frontmatter.event === event.id)
      if (!slide) continue
      slide.block = isStations ? stripBlock(planner, events, event.id, places) : { component: 'EventAxis', props: { drawing: index + 1, current: event.id } }
      if (events.length > 1) slide.frontmatter.eventNumber = number.format(1 + events.findIndex((placed) => placed.event === event))
    }
  }
  if (isStations || !slides.some(({ block }) => block?.component === 'EventAxis')) return {}
  return { axes: pages.openers.map((page) => planAxis(marksOf(planner, page, places), { ...optionsOf(planner, 'opener'), ...shared })) }
}

/** The number of the first slide of a chapter. */
export function chapterPlace(slides: readonly Slide[], { id }: Chapter): number {
  return 1 + slides.findIndex(({ frontmatter }) => frontmatter.chapter === id)
}

/** Gives a slide that opens a chapter or an event the strip of its chapter. */
function drawInto(slide: Slide, { chapters }: Story): void {
  const { layout, chapter, event } = slide.frontmatter
  if (layout !== 'deck-chapter' && layout !== 'deck-event') return
  const strip = 1 + chapters.findIndex(({ id }) => id === chapter)
  slide.block = { component: 'ChapterStrip', props: { strip, ...(event === undefined ? {} : { current: event }) } }
}

function pagesOf(planner: Planner, events: PlacedEvent[], kind: Kind, kinds?: SharedKinds): PlacedEvent[][] {
  // Created once, because each event is tried on several pages.
  const drawings = planner.everyLanguage().map((other) => ({ options: { ...optionsOf(other, kind), ...(kinds && { kinds }) }, marks: new Map(marksOf(other, events).map((mark) => [mark.id, mark])) }))
  const days = programmeDays(events, planner.axisTools.zones, zoneOf(planner))
  return days.flatMap((day) => spreadEvents(day, (page) => drawings.every(({ options, marks }) => fitsLanes(page.flatMap(({ event }) => marks.get(event.id) ?? []), options, MOST_LANES[kind]))))
}

function marksOf(planner: Planner, page: PlacedEvent[], openers?: ReadonlyMap<string, number>): AxisEvent[] {
  const { text, certain } = planner
  // On an overview names are largest, and those of essential events larger still; how sure an event is stands behind them.
  const { nameWidth = () => 0, essentialWidth = nameWidth, width } = optionsOf(planner, 'overview')
  const widthOf = ({ importance }: PlacedEvent['event']): typeof nameWidth => (importance === 'essential' ? essentialWidth : nameWidth)
  return page.map(({ event, span }) => ({
    id: event.id,
    label: certain(abbreviate(text(event.short ?? event.title), (label) => label.length <= LONGEST_LABEL && widthOf(event)(certain(label, event)) <= width), event),
    span,
    ...(openers ? { slide: openers.get(event.id) ?? 0 } : {}),
  }))
}

/** The marks, of which the essential ones stand out; where most of all events are essential, none does. */
function standingOut(all: readonly PlacedEvent[], marks: readonly AxisEvent[]): AxisEvent[] {
  const essential = new Set(all.flatMap(({ event }) => (event.importance === 'essential' ? [event.id] : [])))
  return marks.map((mark) => (essential.has(mark.id) && 2 * essential.size <= all.length ? { ...mark, essential: true } : mark))
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
    essentialWidth: (name) => BOLD * share(kind === 'overview' ? 'title-long-size' : 'lead-size') * typesetter.labelWidth(name),
    nameWidth: (name) => (kind === 'overview' ? share('lead-size') : BOLD) * typesetter.labelWidth(name),
  }
}
