import { compareSpans, isOrderKnown } from '../../timeline/time/order.ts'
import type { PlacedEvent } from '../chronology.ts'

/** Most events that are compared with one another; the time for it grows with their square. */
const COMPARED = 60

/** Whether the first of two events surely came before the second. */
export type IsBefore = (one: PlacedEvent, other: PlacedEvent) => boolean

/**
 * Finds the known order of events: times that leave no doubt, and the statements of `after` and `before`, over any number of steps. No task
 * asks about other pairs.
 */
export function knownOrder(events: readonly PlacedEvent[]): IsBefore {
  const compared = events.slice(0, COMPARED)
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
  const best = new Map<PlacedEvent, PlacedEvent[]>()
  const chainFrom = (event: PlacedEvent): PlacedEvent[] => {
    const known = best.get(event)
    if (known) return known
    const rest = events.filter((other) => isBefore(event, other)).map(chainFrom)
    const chain = [event, ...rest.reduce((most, own) => (own.length > most.length ? own : most), [])]
    best.set(event, chain)
    return chain
  }
  return events.slice(0, COMPARED).map(chainFrom).reduce((most, own) => (own.length > most.length ? own : most), [])
}
