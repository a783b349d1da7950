import type { Event } from '../../timeline/schema/event.ts'
import type { PlacedEvent } from '../chronology.ts'

/** So many events are chosen with care; nobody tells more of them in one go. */
const MOST_CHOSEN = 200
/** The part of a gap, 0–1, in whose middle the richest event is looked for. */
const MIDDLE = 0.5

interface Gap {
  from: number
  to: number
}

/**
 * Orders events so that any first few of them tell the whole: the first, the last, then always the one that fills the largest gap,
 * the richest of those in its middle. Half of a gap is its share of the time, and half its share of the events.
 * @param events - in the order of time
 */
export function spreadOverTime(events: readonly PlacedEvent[]): PlacedEvent[] {
  if (events.length < 3) return [...events]
  const places = placesOf(events)
  const chosen = [0, events.length - 1]
  const gaps: Gap[] = [{ from: 0, to: events.length - 1 }]
  const width = ({ from, to }: Gap): number => (to - from < 2 ? -1 : (places[to] ?? 0) - (places[from] ?? 0))
  while (gaps.length > 0 && chosen.length < MOST_CHOSEN) {
    const largest = gaps.reduce((most, own) => (width(own) > width(most) ? own : most))
    if (width(largest) < 0) break
    const middle = fillerOf(events, places, largest)
    chosen.push(middle)
    gaps.splice(gaps.indexOf(largest), 1, { from: largest.from, to: middle }, { from: middle, to: largest.to })
  }
  const taken = new Set(chosen)
  return [...chosen, ...events.keys().filter((index) => !taken.has(index))].flatMap((index) => events.slice(index, index + 1))
}

/** The place of each event, from 0 to 1: the mean of its place in time and of its place in the list. */
function placesOf(events: readonly PlacedEvent[]): number[] {
  const instants = events.map(({ span: { earliest, latest } }) => (Number.isFinite(earliest) ? earliest : latest))
  const known = instants.filter(Number.isFinite)
  const [first, last] = [known[0] ?? 0, known.at(-1) ?? 0]
  const inTime = (instant: number, index: number): number => (last > first && Number.isFinite(instant) ? Math.min(1, Math.max(0, (instant - first) / (last - first))) : index / (events.length - 1))
  return instants.map((instant, index) => (inTime(instant, index) + index / (events.length - 1)) / 2)
}

function fillerOf(events: readonly PlacedEvent[], places: readonly number[], { from, to }: Gap): number {
  const [start, end] = [places[from] ?? 0, places[to] ?? 0]
  const offCentre = (index: number): number => (end > start ? Math.abs((places[index] ?? 0) - (start + end) / 2) / (end - start) : Math.abs(index - (from + to) / 2) / (to - from))
  const within = Array.from({ length: to - from - 1 }, (_, index) => from + 1 + index)
  const central = within.filter((index) => offCentre(index) <= MIDDLE / 2)
  const better = (one: number, other: number): number => {
    const richer = richness(events[other]?.event) - richness(events[one]?.event)
    return central.length > 0 && richer !== 0 ? richer : offCentre(one) - offCentre(other)
  }
  return (central.length > 0 ? central : within).reduce((best, own) => (better(best, own) > 0 ? own : best))
}

/** How much there is to tell of an event: the number of its things. */
function richness(event: Event | undefined): number {
  if (!event) return 0
  const things = [event.media, event.people, event.figures, event.points, event.statements, event.quotations]
  return things.reduce((sum, list) => sum + list.length, 0) + [event.summary, event.picture, event.notes].filter((text) => text !== undefined).length
}
