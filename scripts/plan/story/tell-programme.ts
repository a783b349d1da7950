import { createRankOf } from '../audience/rank.ts'
import type { PlacedEvent } from '../chronology.ts'
import type { Planner } from '../planner.ts'
import { isTitleOnly, programmeOf } from '../programme/programme.ts'
import { eventSlides } from '../slides/event.ts'
import { programmeSlides } from '../slides/programme.ts'
import { MANY_EVENTS } from './chapters.ts'
import { byWeight, slideBudget } from './tell-story.ts'

/** Whether all that there is of an event besides its title is the names of people, which its cell and the notes have. */
function isToldByNames({ timeline }: Planner, { event }: PlacedEvent): boolean {
  return isTitleOnly({ ...event, people: [] }) && event.people.every(({ person, part, notes, ifAsked }) => {
    const { role, country, rank, picture } = timeline.people[person ?? ''] ?? {}
    return [part, notes, ifAsked, role, country, rank, picture].every((more) => more === undefined)
  })
}

/**
 * Decides which events of a programme have no more than a cell of a table, although there is more of them: a programme of many
 * sessions has no more slides than a story of as many events. What matters most has slides of its own, and so has whatever is essential.
 * @param around - counts the slides beside those of days and events
 * @returns the ids of the events
 */
export function toldInCells(planner: Planner, events: readonly PlacedEvent[], around: () => number): ReadonlySet<string> {
  const brief = new Set<string>()
  if (events.length < MANY_EVENTS) return brief
  const rankOf = createRankOf(planner.timeline)
  const isEssential = ({ event }: PlacedEvent): boolean => event.importance === 'essential'
  const more = byWeight(events, rankOf).filter(({ event }) => !isTitleOnly(event))
  const tables = programmeSlides(planner, programmeOf(events, new Set(more.map(({ event }) => event.id)))).length
  let left = slideBudget(events.length) - around() - tables
  for (const placed of more) {
    const slides = eventSlides(planner, placed).length
    if ((slides <= left && !isToldByNames(planner, placed)) || isEssential(placed)) left -= slides
    else brief.add(placed.event.id)
  }
  return brief
}
