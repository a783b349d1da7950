import { planOverview, type OverviewLane, type OverviewWish } from '../axis/plan-overview.ts'
import { programmeDays } from '../axis/programme-days.ts'
import type { AxisEvent, AxisOptions } from '../axis/tools.ts'
import { createRankOf } from '../audience/rank.ts'
import type { NamedMark } from '../blocks/group-mark.ts'
import type { TimelineOverviewProps } from '../blocks/timeline-overview.ts'
import { knownSpan, type PlacedEvent } from '../chronology.ts'
import type { Planner } from '../planner.ts'
import { placedEras, MANY_EVENTS } from '../story/chapters.ts'
import { groupKey, groupLooks, NO_GROUP } from '../story/event-groups.ts'
import type { Chapter, Story } from '../story/story.ts'
import { byWeight } from '../story/tell-story.ts'
import { separatorsOf } from '../text/punctuation.ts'
import { countOf } from './chapter.ts'

/** Most names on a drawing: of all events, and of a chapter. */
const MOST_NAMES = { overview: 20, strip: 14 }
/** Most lanes; the smallest groups share the last one. */
const MOST_LANES = 8

/** What the drawings of a deck's events are made with. */
export interface DrawingMeans {
  /** The events as an axis needs them, with the slides that tell of them. */
  marks: (events: PlacedEvent[]) => AxisEvent[]
  options: AxisOptions
  story: Story | undefined
  /** The number of the slide that opens a chapter. */
  slideOf: (chapter: Chapter) => number | undefined
}

/** Draws all events of a timeline: eras as bands, groups as lanes, every event as a mark, and the names of those that matter most. */
export function drawOverview(planner: Planner, events: PlacedEvent[], { marks, options, story, slideOf }: DrawingMeans): TimelineOverviewProps {
  const chapterOf = (era: unknown): Chapter | undefined => story?.chapters.find((chapter) => chapter.era?.item === era)
  const eras = placedEras(planner).map(({ item, span }) => {
    const chapter = chapterOf(item)
    const slide = chapter && slideOf(chapter)
    const number = chapter?.isOpened ? { number: new Intl.NumberFormat(planner.language).format(1 + (story?.chapters.indexOf(chapter) ?? 0)) } : {}
    return { title: planner.text(item.title), span, ...number, ...(slide === undefined ? {} : { slide }) }
  })
  const lanes = lanesOf(planner, events, marks)
  return planOverview({
    lanes,
    bands: eras.length > 0 ? eras : daysOf(planner, events, options),
    ranked: (story?.ranked ?? (events.length < MANY_EVENTS ? events : byWeight(events, createRankOf(planner.timeline)))).map(({ event }) => event.id),
    markOf: () => undefined,
    height: planner.typesetter.size('body-height'),
    most: MOST_NAMES.overview,
    describe: describer(planner, events, story?.chapters ?? []),
  }, options)
}

/** Draws the events of a chapter, in the colours of their groups. */
export function drawStrip(planner: Planner, chapter: Chapter, { marks, options, story }: DrawingMeans): TimelineOverviewProps {
  const looks = groupLooks(planner.timeline)
  const groupOf = new Map(chapter.events.map(({ event }) => [event.id, looks.get(groupKey(event) ?? '')]))
  const ids = new Set(groupOf.keys())
  const wish: OverviewWish = {
    lanes: [{ mark: undefined, events: marks(chapter.events) }],
    bands: [],
    ranked: (story?.ranked ?? chapter.events).map(({ event }) => event.id).filter((id) => ids.has(id)),
    markOf(event) {
      const look = groupOf.get(event)
      return look && { ...look.mark, name: planner.text(look.title) }
    },
    height: planner.typesetter.size('event-axis-height'),
    most: MOST_NAMES.strip,
    describe: describer(planner, chapter.events, []),
  }
  return planOverview(wish, options)
}

/** A lane for each group; of many groups the smallest share one with the events that are in none. */
function lanesOf(planner: Planner, events: PlacedEvent[], marks: DrawingMeans['marks']): OverviewLane[] {
  const looks = [...groupLooks(planner.timeline).values()]
  if (looks.length === 0) return [{ mark: undefined, events: marks(events) }]
  const grouped = Map.groupBy(events, ({ event }) => groupKey(event))
  const sizes = looks.toSorted((a, b) => (grouped.get(b.key)?.length ?? 0) - (grouped.get(a.key)?.length ?? 0))
  const own = new Set(sizes.slice(0, looks.length > MOST_LANES ? MOST_LANES - 1 : MOST_LANES).map(({ key }) => key))
  const others = events.filter(({ event }) => !own.has(groupKey(event) ?? ''))
  const rest: NamedMark = { ...NO_GROUP, name: planner.labels.otherGroups }
  return [
    ...looks.filter(({ key }) => own.has(key)).map(({ key, title, mark }): OverviewLane => ({ mark: { ...mark, name: planner.text(title) }, events: marks(grouped.get(key) ?? []) })),
    ...(others.length === 0 ? [] : [{ mark: rest, events: marks(others) }]),
  ]
}

/** The days of a programme as bands. */
function daysOf(planner: Planner, events: PlacedEvent[], { zone }: AxisOptions): OverviewWish['bands'] {
  const days = programmeDays(events, planner.axisTools.zones, zone)
  if (days.length < 2) return []
  return days.map((day) => {
    const span = knownSpan(day)
    return { title: planner.time.short(span), span: { ...span, earliest: Math.min(...day.map((each) => each.span.earliest)), latest: Math.max(...day.map((each) => each.span.latest)) } }
  })
}

/** Writes a drawing in words: of few events each, of many their number, the chapters, and the events with names. */
function describer(planner: Planner, events: PlacedEvent[], chapters: Chapter[]): (flags: string[]) => string {
  const { words, time } = planner.axisTools
  const { strong, colon } = separatorsOf(planner.language)
  return (flags) => {
    const named = new Set(flags)
    const isFew = events.length < MANY_EVENTS
    const items = events.filter(({ event }) => isFew || named.has(event.id)).map(({ event, span }) =>
      words.item.replaceAll(/\{(label|when)\}/g, (_, slot: 'label' | 'when') => ({ label: planner.text(event.short ?? event.title), when: time.full(span) })[slot]))
    const number = new Intl.NumberFormat(planner.language)
    const counts = isFew ? [] : [countOf(planner, events.length), ...chapters.map((chapter) => `${chapter.title(planner)}${colon}${number.format(chapter.events.length)}`)]
    return words.timeline.replace('{items}', () => [...counts, ...items].join(strong))
  }
}
