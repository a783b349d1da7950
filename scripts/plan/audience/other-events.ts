import type { Event } from '../../timeline/schema/event.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import { chronology, type PlacedEvent } from '../chronology.ts'
import { createRankOf } from './rank.ts'
import { spreadOverTime } from './spread.ts'

/** Most events that a briefing lists behind the talk: six slides of them. */
const MOST = 36

/** The events that a briefing does not tell, as far as it lists them, and how many there are. */
export interface OtherEvents {
  /** In the order of time. */
  listed: PlacedEvent[]
  count: number
}

/**
 * Chooses which of the events that there is no time for are listed behind the talk: all of them where they are few, else the more
 * important ones, equal ones spread over time.
 * @param every - all events that there are for the audience
 * @param isTold - whether the briefing tells an event
 */
export function otherEvents(timeline: Timeline, every: Event[], isTold: (event: Event) => boolean): OtherEvents {
  const all = { ...timeline, events: every }
  const others = chronology(all).filter(({ event }) => !isTold(event))
  if (others.length <= MOST) return { listed: others, count: others.length }
  const rankOf = createRankOf(all)
  const ranked = Map.groupBy(others, ({ event }) => rankOf(event.importance))
  const chosen = new Set([...ranked.keys()].toSorted((a, b) => b - a).flatMap((rank) => spreadOverTime(ranked.get(rank) ?? [])).slice(0, MOST))
  return { listed: others.filter((placed) => chosen.has(placed)), count: others.length }
}
