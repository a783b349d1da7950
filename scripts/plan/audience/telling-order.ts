import { chronology } from '../chronology.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { Candidate } from './candidates.ts'
import { createRankOf, type RankOf } from './rank.ts'
import type { Selection } from './select.ts'
import { spreadOverTime } from './spread.ts'

/** Up to so many events are told in the order of the file: there are few to choose from. */
const FEW = 5
/** Most events for each minute of a briefing, and the number of them that come before anything that is within an event. */
const EVENTS_A_MINUTE = 2
const LEADING_A_MINUTE = 1
const FEWEST_LEADING = 2

/** What there is within events, as it makes a story: people last. */
const KINDS = ['figures', 'quotations', 'points', 'statements', 'people']

/**
 * Puts the candidates of a briefing in the order in which it takes them in. A few events stay in the order of importance and of the
 * file. Of many, so that the story has a beginning and an end, the more important ones come first and equal ones spread over time;
 * then comes what is within the first of them, from each in turn, then further events.
 * @param candidates - in the order of importance, then of the file
 * @param minutes - of the briefing; it has no more events than these allow, beside the essential ones
 */
export function tellingOrder(candidates: readonly Candidate[], selection: Selection, minutes: number): Candidate[] {
  const { timeline, original } = selection
  if (timeline.events.length <= FEW) return [...candidates]
  const rankOf = createRankOf(timeline)
  const ofEvent = Map.groupBy(candidates, ({ path }) => (path[0] === 'events' ? Number(path[1]) : -1))
  const events = eventOrder(selection, rankOf).map((path) => Number(original(path)[1]))
  const essential = new Set(candidates.filter(({ importance }) => importance === 'essential'))
  const isOpen = (event: number): boolean => ofEvent.get(event)?.some((candidate) => essential.has(candidate)) ?? false
  const open = events.filter(isOpen)
  const others = events.filter((event) => !isOpen(event))
  const left = (aMinute: number): number => Math.max(0, Math.max(FEWEST_LEADING, Math.round(minutes * aMinute)) - open.length)
  const leading = others.slice(0, left(LEADING_A_MINUTE))
  const further = others.slice(leading.length, left(EVENTS_A_MINUTE))
  const opener = (event: number): Candidate[] => ofEvent.get(event)?.filter(({ path }) => path.length === 2) ?? []
  const content = (told: number[]): Candidate[] => inTurn([...told.map((event) => ofEvent.get(event)?.filter(({ path }) => path.length > 2).toSorted(byKind) ?? []), ofEvent.get(-1) ?? []], rankOf)
  const order = [...essential, ...leading.flatMap(opener), ...content([...open, ...leading]), ...further.flatMap(opener), ...content(further)]
  return [...new Set(order)]
}

/** The paths of the events in the selection, the more important first, equal ones spread over time. */
export function eventOrder({ timeline }: Selection, rankOf: RankOf): Path[] {
  const ranked = Map.groupBy(chronology(timeline), ({ event }) => rankOf(event.importance))
  return [...ranked.keys()].toSorted((a, b) => b - a).flatMap((rank) => spreadOverTime(ranked.get(rank) ?? []).map(({ path }) => path))
}

function byKind(one: Candidate, other: Candidate): number {
  return KINDS.indexOf(String(one.path[2])) - KINDS.indexOf(String(other.path[2]))
}

/** The first of each list, then the second of each, and so on; among all of them the more important first. */
function inTurn(lists: readonly (readonly Candidate[])[], rankOf: RankOf): Candidate[] {
  const rounds = lists.flatMap((list) => list.map((candidate, round) => ({ candidate, round })))
  return rounds.toSorted((a, b) => rankOf(b.candidate.importance) - rankOf(a.candidate.importance) || a.round - b.round).map(({ candidate }) => candidate)
}
