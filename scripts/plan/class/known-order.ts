import { compareSpans, isOrderKnown } from '../../timeline/time/order.ts'
import type { PlacedEvent } from '../chronology.ts'

/** Most events that are compared with one another; the time for it grows with their square. */
const COMPARED = 60

/** Some of many things, as many as wanted and evenly from the first to the last. */
export function evenly<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items]
  return Array.from({ length: count }, (_, index) => items[Math.round((index * (items.length - 1)) / Math.max(1, count - 1))] as T)
}

/** The events whose order tasks may ask for: all, or some of many. */
export function comparedEvents(events: readonly PlacedEvent[]): PlacedEvent[] {
  return evenly(events, COMPARED)
}

/** Whether the first of two events surely came before the second. */
export type IsBefore = (one: PlacedEvent, other: PlacedEvent) => boolean

/**
 * Finds the known order of events: times that leave no doubt, and the statements of `after` and `before`, over any number of steps. No task
 * asks about other pairs. Of many events it compares some, evenly from the first to the last.
 */
export function knownOrder(events: readonly PlacedEvent[]): IsBefore {
  const compared = comparedEvents(events)
  const later = new Map<PlacedEvent, PlacedEvent[]>(compared.map((event) => [event, compared.filter((other) => isDirectlyBefore(event, other))]))
  const reached = new Map(compared.map((event) => [event, reach(event, later)]))
  return (one, other) => reached.get(one)?.has(other) ?? false
}

function isDirectlyBefore(one: PlacedEvent, other: PlacedEvent): boolean {
  if (one === other) return false
  if (other.event.after?.includes(one.event.id) || one.event.before?.includes(other.event.id)) return true
  return isOrderKnown(one.span, other.span) && compareSpans(one.span, other.span) < 0
}

function reach(start: PlacedEvent, later: ReadonlyMap<PlacedEvent, PlacedEvent[]>): Set<PlacedEvent> {
  const found = new Set<PlacedEvent>()
  const waiting = [start]
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    for (const next of later.get(at) ?? []) {
      if (found.has(next)) continue
      found.add(next)
      waiting.push(next)
    }
  }
  return found
}

/** The longest chain of events that each surely came before the next. */
export function longestChain(events: readonly PlacedEvent[], isBefore: IsBefore): PlacedEvent[] {
  const compared = comparedEvents(events)
  const best = new Map<PlacedEvent, PlacedEvent[]>()
  const chainFrom = (event: PlacedEvent): PlacedEvent[] => {
    const known = best.get(event)
    if (known) return known
    const rest = compared.filter((other) => isBefore(event, other)).map(chainFrom)
    const chain = [event, ...rest.reduce((most, own) => (own.length > most.length ? own : most), [])]
    best.set(event, chain)
    return chain
  }
  return compared.map(chainFrom).reduce((most, own) => (own.length > most.length ? own : most), [])
}
