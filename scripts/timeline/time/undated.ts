import type { Event } from '../schema/event.ts'
import { civilBounds } from './calendar.ts'
import type { Span } from './span.ts'

/** What events say of their order. */
export type OrderedEvent = Pick<Event, 'id' | 'after' | 'before'>

/** An event, and its time where it has a date. */
interface MaybeDated {
  event: OrderedEvent
  span?: Span
}

/** The ids of the events that each event comes after, by its own `after` and the `before` of others. */
export type EarlierEvents = ReadonlyMap<string, ReadonlySet<string>>

/** Reads `after` and `before` as one relation. An event that is not in the list is left out of it. */
export function earlierEvents(events: readonly OrderedEvent[]): EarlierEvents {
  const earlier = new Map(events.map(({ id }): [string, Set<string>] => [id, new Set()]))
  for (const { id, after = [], before = [] } of events) {
    for (const other of after) if (other !== id && earlier.has(other)) earlier.get(id)?.add(other)
    for (const other of before) if (other !== id) earlier.get(other)?.add(id)
  }
  return earlier
}

/** All that can be reached from one by a relation, over any number of steps. */
export function reached(from: string, next: (id: string) => Iterable<string>): Set<string> {
  const found = new Set<string>()
  const waiting = [...next(from)]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...next(id))
  }
  return found
}

/** The first instant at which a time can have been over. */
function soonestEnd({ form, earliest, latest, end, until, running }: Span): number {
  if (form === 'single' || !Number.isFinite(latest)) return earliest
  return latest - (end && until === undefined && !running ? civilBounds(end)[1] - civilBounds(end)[0] : 0)
}

/** The last instant, exclusive, at which a time can have begun. */
function latestBeginning({ form, earliest, latest, start, time, running }: Span): number {
  if (form === 'single' || !Number.isFinite(earliest)) return latest
  return earliest + (start && time === undefined && !running ? civilBounds(start)[1] - civilBounds(start)[0] : 1)
}

/** The times of all events: their own, or for an event without a date, one that the events before and after it bound. */
export function spansOfAll(events: readonly MaybeDated[], earlier: EarlierEvents, zone: string | undefined): Map<string, Span> {
  const dated = new Map(events.flatMap(({ event, span }) => (span ? [[event.id, span] as const] : [])))
  const later = laterEvents(earlier)
  const spansOf = (ids: Iterable<string>): Span[] => [...ids].flatMap((id) => dated.get(id) ?? [])
  return new Map(events.map(({ event: { id }, span }) => {
    if (span) return [id, span]
    const before = spansOf(reached(id, (each) => earlier.get(each) ?? [])).map(soonestEnd)
    const after = spansOf(reached(id, (each) => later.get(each) ?? [])).map(latestBeginning)
    const [earliest, latest] = [Math.max(-Infinity, ...before), Math.min(Infinity, ...after)]
    // Relations that contradict the times are reported; bounds never run backwards.
    return [id, unstated(earliest, Math.max(earliest, latest), zone)]
  }))
}

/** The relation the other way round: the events that come after each. */
export function laterEvents(earlier: EarlierEvents): ReadonlyMap<string, readonly string[]> {
  const later = new Map<string, string[]>()
  for (const [id, others] of earlier) for (const other of others) later.set(other, [...(later.get(other) ?? []), id])
  return later
}

/** @param earliest, latest - infinite where nothing is known on that side */
function unstated(earliest: number, latest: number, zone: string | undefined): Span {
  return {
    form: 'single', earliest, latest, precision: 'century', isUnstated: true, endUnknown: false, offsets: [],
    openStart: !Number.isFinite(earliest), openEnd: !Number.isFinite(latest), ...(zone === undefined ? {} : { zone }),
  }
}

/**
 * Puts events without a date among those with one: each right behind the last event that it comes after, or else right before the
 * first that comes after it. One that has neither in the list stays behind the event that the file has before it.
 * @param dated - in the order of time
 * @param events - all, in the order of the file
 */
export function withUndated<T extends MaybeDated>(dated: readonly T[], events: readonly T[], earlier: EarlierEvents): T[] {
  const order = [...dated]
  const place = new Map(events.map((placed, index) => [placed, index]))
  const placeOf = (placed: T | undefined): number => (placed && place.get(placed)) ?? -1
  const isDated = new Set(dated)
  const isUndatedAt = (index: number): boolean => order.slice(index, index + 1).some((placed) => !isDated.has(placed))
  let waiting = events.filter((placed) => !isDated.has(placed))
  while (waiting.length > 0) {
    const isPlaced = (id: string): boolean => !waiting.some(({ event }) => event.id === id)
    const ready = waiting.find(({ event }) => [...(earlier.get(event.id) ?? [])].every(isPlaced)) ?? waiting[0]
    if (!ready) break
    const { id } = ready.event
    const last = order.findLastIndex(({ event }) => earlier.get(id)?.has(event.id))
    const first = order.findIndex(({ event }) => earlier.get(event.id)?.has(id))
    let at = last >= 0 ? last + 1 : first >= 0 ? first : order.findIndex((placed) => placeOf(placed) === placeOf(ready) - 1) + 1
    // Several behind the same event keep the order of the file.
    while (last >= 0 && at !== first && isUndatedAt(at) && placeOf(order[at]) < placeOf(ready)) at += 1
    order.splice(at, 0, ready)
    waiting = waiting.filter((placed) => placed !== ready)
  }
  return order
}
