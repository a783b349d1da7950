import { textIn, type Text } from '../../timeline/schema/text.ts'
import type { PlacedEvent } from '../chronology.ts'
import type { Planner } from '../planner.ts'

/** The share of neighbours in time that go on side by side, 0–1, from which places are columns. */
const SIDE_BY_SIDE = 0.2

/** Where the events of a programme take place, as columns of its tables. */
export interface Stages {
  /** The key of an event's column; undefined for what is for everybody. */
  of: (placed: PlacedEvent) => string | undefined
  /** The keys of all columns, in their order. */
  keys: string[]
  /** What a column is called. */
  name: (planner: Planner, key: string) => string
  /** The place that an event has beside its column; undefined where there is none. */
  place: (planner: Planner, placed: PlacedEvent) => string | undefined
}

/**
 * Finds the columns of a programme: its groups or, where it has none or where more of one group begins at one time than of one
 * place, its places; cells name the other. There are none where nothing goes on side by side, or where each place has hardly more
 * than one event; the cells then say where things are.
 */
export function stagesOf(planner: Planner, events: readonly PlacedEvent[]): Stages {
  const { timeline } = planner
  const language = timeline.languages[0] ?? ''
  const groupKey = (group: Text): string => textIn(group, language)
  const groupOf: Stages['of'] = ({ event }) => event.group && groupKey(event.group)
  const placeOf: Stages['of'] = ({ event }) => event.place
  const hasGroups = events.some(({ event }) => event.group !== undefined) && meetings(events, groupOf) <= meetings(events, placeOf)
  const of = hasGroups ? groupOf : placeOf
  // A group is a key of the timeline's groups, or its own name.
  const groups: Record<string, { title: Text } | undefined> = 'groups' in timeline ? (timeline.groups as Record<string, { title: Text }>) : {}
  const names = new Map(events.flatMap(({ event }) => (event.group === undefined ? [] : [[groupKey(event.group), groups[groupKey(event.group)]?.title ?? event.group]])))
  const named = hasGroups ? [...Object.keys(groups), ...timeline.events.flatMap(({ group }) => (group === undefined ? [] : [groupKey(group)]))] : Object.keys(timeline.places)
  const used = new Set(events.flatMap((placed) => of(placed) ?? []))
  const keys = [...new Set(named)].filter((key) => used.has(key))
  const areColumns = keys.length > 1 && events.length >= 2 * keys.length && isSideBySide(events)
  const placeOfEvent: Stages['place'] = (other, { event }) => event.place && placeName(other, event.place)
  const groupOfEvent: Stages['place'] = (other, { event }) => event.group && other.text(names.get(groupKey(event.group)) ?? event.group)
  const name: Stages['name'] = (other, key) => (hasGroups ? other.text(names.get(key) ?? key) : placeName(other, key))
  if (areColumns || keys.length === 1) {
    return { of, keys, name, place: hasGroups ? placeOfEvent : groupOfEvent }
  }
  const whole = (other: Planner, placed: PlacedEvent): string | undefined => {
    const key = of(placed)
    return key === undefined ? undefined : name(other, key)
  }
  return { of: () => undefined, keys: [], name, place: whole }
}

/** How many events begin when another one of the same column begins, or have no column. */
function meetings(events: readonly PlacedEvent[], of: Stages['of']): number {
  const cells = new Set(events.flatMap((placed) => of(placed) === undefined ? [] : [`${placed.span.earliest} ${of(placed)}`]))
  return events.length - cells.size
}

function placeName({ timeline, text }: Planner, id: string): string {
  return text(timeline.places[id]?.name ?? id)
}

/** Whether several things at a time are usual, and no exception. */
function isSideBySide(events: readonly PlacedEvent[]): boolean {
  const pairs = events.slice(1).filter(({ span }, index) => {
    const before = events[index]?.span
    return before?.time !== undefined && span.time !== undefined && (span.earliest < before.latest || span.earliest === before.earliest)
  })
  return pairs.length >= SIDE_BY_SIDE * (events.length - 1)
}
