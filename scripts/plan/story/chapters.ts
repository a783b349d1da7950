import type { Era } from '../../timeline/schema/era.ts'
import { beginOf, eraIndex } from '../../timeline/time/era-order.ts'
import { createWhenParser } from '../../timeline/time/parse.ts'
import type { Span } from '../../timeline/time/span.ts'
import { knownSpan, type PlacedEvent } from '../chronology.ts'
import { capitalised, type Planner } from '../planner.ts'
import { groupKey, groupLooks } from './event-groups.ts'
import type { Chapter } from './story.ts'
import { timeRuns } from './time-runs.ts'

/** A timeline of fewer events is told event by event. */
export const MANY_EVENTS = 13
/** More chapters than this go without slides that open them, which would be most of the deck. */
const MOST_OPENED = 9
/** Fewer events than this that belong to no era go without one, too. */
const LEAST_OPENED = 4
/** Groups make chapters where they hold at least this share of the events, 0–1. */
const GROUPED = 0.8
/** And where there are no more of them than this. */
const MOST_GROUPS = 8

/** A chapter that has no number yet. */
type Part = Omit<Chapter, 'id'>

/**
 * Divides many events into chapters: by the timeline's eras; without these by groups, if nearly all events are in one of few; else by
 * time.
 */
export function divideIntoChapters(planner: Planner, events: readonly PlacedEvent[]): Chapter[] {
  const { timeline } = planner
  const parts = timeline.eras.length > 0 ? byEra(planner, events) : (byGroup(planner, events) ?? byTime(planner, events))
  const isMany = parts.filter(({ isOpened }) => isOpened).length > MOST_OPENED
  return parts.map((part, index) => ({ ...part, id: `chapter-${part.era?.item.id ?? index + 1}`, isOpened: part.isOpened && !isMany && parts.length > 1 }))
}

/** The eras of a timeline with their times. @throws Error where one was not validated */
export function placedEras({ timeline }: Pick<Planner, 'timeline'>): { item: Era; span: Span; path: (string | number)[] }[] {
  const parse = createWhenParser(timeline.zone)
  return timeline.eras.map((item, index) => {
    const span = parse(item.when)
    if ('problem' in span) throw new Error(`The time of an era was not validated: ${span.problem}`)
    return { item, span, path: ['eras', index] }
  })
}

function byEra(planner: Planner, events: readonly PlacedEvent[]): Part[] {
  const eras = placedEras(planner)
  const eraOf = ({ event, span }: PlacedEvent): number => {
    const named = event.era === undefined ? -1 : eras.findIndex(({ item }) => item.id === event.era)
    return named >= 0 ? named : eraIndex(span, eras.map((era) => era.span))
  }
  const found = events.map((placed) => ({ placed, era: eraOf(placed) }))
  const told = eras.flatMap(({ item, path, span }, index): { begin: number; part: Part }[] => {
    const own = found.filter(({ era }) => era === index).map(({ placed }) => placed)
    return own.length === 0 ? [] : [{ begin: span.earliest, part: { title: ({ text }) => text(item.title), isTime: false, era: { item, path }, events: own, isOpened: true } }]
  })
  // What lies between two eras makes a chapter of its own, called by its time.
  const between = runsOf(found, ({ era }) => era < 0).map((run) => ({ begin: Math.min(...run.map(({ placed }) => beginOf(placed.span))), part: timed(run.map(({ placed }) => placed), run.length >= LEAST_OPENED) }))
  return [...told, ...between].toSorted((a, b) => (a.begin < b.begin ? -1 : Number(a.begin > b.begin))).map(({ part }) => part)
}

function byGroup({ timeline }: Planner, events: readonly PlacedEvent[]): Part[] | undefined {
  const looks = [...groupLooks(timeline).values()]
  const grouped = events.filter(({ event }) => groupKey(event) !== undefined)
  if (looks.length < 2 || looks.length > MOST_GROUPS || grouped.length < GROUPED * events.length) return undefined
  const others = events.filter(({ event }) => groupKey(event) === undefined)
  return [
    ...looks.map(({ key, title }): Part => ({ title: ({ text }) => text(title), isTime: false, events: events.filter(({ event }) => groupKey(event) === key), isOpened: true })),
    ...(others.length === 0 ? [] : [{ title: ({ labels }: Planner) => labels.otherGroups, isTime: false, events: others, isOpened: others.length >= LEAST_OPENED }]),
  ]
}

function byTime({ axisTools, timeline }: Planner, events: readonly PlacedEvent[]): Part[] {
  const zone = timeline.zone ?? events.find(({ span }) => span.zone !== undefined)?.span.zone
  return timeRuns(events, (instant) => axisTools.zones.offsetAt(zone, instant)).map((run) => timed(run.events, run.events.length > 1, run.span))
}

/** A chapter that is called by its time. */
function timed(events: PlacedEvent[], isOpened: boolean, span = knownSpan(events)): Part {
  return { title: ({ time, language }) => capitalised(time.full(span), language), isTime: true, events, isOpened }
}

/** The stretches of a list of which each item fulfils a condition. */
function runsOf<T>(items: readonly T[], isIn: (item: T) => boolean): T[][] {
  const runs: T[][] = []
  for (const [index, item] of items.entries()) {
    const before = items[index - 1]
    if (!isIn(item)) continue
    if (before !== undefined && isIn(before)) runs.at(-1)?.push(item)
    else runs.push([item])
  }
  return runs
}
