import type { Timeline } from '../../timeline/schema/timeline.ts'
import type { PlacedEvent } from '../chronology.ts'
import { comparedEvents, longestChain, type IsBefore } from './known-order.ts'
import type { Random } from './random.ts'
import type { OrderTask, Located, SequenceTask } from './task.ts'
import { createRankOf } from '../audience/rank.ts'
import type { Event } from '../../timeline/schema/event.ts'

/** Most things to put in order, because more are tedious, and fewest, because the order of fewer is soon guessed. */
const MOST = 6
const FEWEST = 3

/** Makes tasks of things to put in order: events of known order, and the points of a list whose order matters. */
export function orderTasks(timeline: Timeline, events: readonly PlacedEvent[], isBefore: IsBefore, random: Random): OrderTask[] {
  return [...eventOrder(events, isBefore, random), ...pointOrder(timeline, random)]
}

function eventOrder(events: readonly PlacedEvent[], isBefore: IsBefore, random: Random): OrderTask[] {
  const chain = longestChain(events, isBefore)
  if (chain.length < FEWEST) return []
  const chosen = new Set(random.some(chain, MOST))
  const { items, place } = disordered(chain.filter((event) => chosen.has(event)), random)
  return [{ kind: 'order', of: { events: items.map(({ event, path }) => ({ item: event, path })) }, place }]
}

function pointOrder(timeline: Timeline, random: Random): OrderTask[] {
  const lists = timeline.events.flatMap(({ points }, at) => points.map((item, index) => ({ item, path: ['events', at, 'points', index] })))
  const [list] = random.shuffled(lists.filter(({ item }) => item.ordered && item.items.length >= FEWEST && item.items.length <= MOST))
  if (!list) return []
  const { items, place } = disordered(list.item.items.map((item, index) => ({ item, path: [...list.path, 'items', index] })), random)
  return [{ kind: 'order', of: { points: items, list }, place }]
}

/** Number of random orders that are made; the one that keeps the least of the right order is taken. */
const TRIES = 24

/** Puts things in another order than their own. `place` says where each belongs, from 1. */
function disordered<T>(ordered: readonly T[], random: Random): { items: T[]; place: number[] } {
  const tries = Array.from({ length: TRIES }, () => random.shuffled([...ordered.keys()]))
  const best = tries.reduce((least, own) => (kept(own) < kept(least) ? own : least))
  const indexes = kept(best) < 2 * ordered.length - 1 ? best : best.toReversed()
  return { items: indexes.flatMap((index) => ordered.slice(index, index + 1)), place: indexes.map((index) => index + 1) }
}

/** Counts the traces of the right order: things at their own place, and things right after the one they follow. */
function kept(indexes: readonly number[]): number {
  return indexes.filter((index, at) => index === at).length + indexes.filter((index, at) => at > 0 && index === (indexes[at - 1] ?? index) + 1).length
}

const MOST_OF_A_SIDE = 3

/**
 * Makes tasks of things to sort by time. One sorts events against things that are still asked for, where the timeline says what
 * comes next. One sorts events before and after another event, where enough of their order is known.
 */
export function sequenceTasks(timeline: Timeline, events: readonly PlacedEvent[], isBefore: IsBefore, random: Random): SequenceTask[] {
  return [...aroundNow(timeline, events, random), ...aroundAnEvent(events, isBefore, random)]
}

function aroundNow(timeline: Timeline, events: readonly PlacedEvent[], random: Random): SequenceTask[] {
  const { next } = timeline
  const wanted = next?.items.map((item, index) => ({ item, path: ['next', 'items', index] })).filter(({ item }) => item.topic !== undefined && item.certainty === undefined) ?? []
  if (wanted.length === 0) return []
  // The most important of the things that are still asked for.
  const rankOf = createRankOf(timeline)
  const urgent = random.shuffled(wanted).toSorted((a, b) => rankOf(b.item.importance) - rankOf(a.item.importance)).slice(0, MOST_OF_A_SIDE)
  const rows = [
    ...random.some(events, MOST_OF_A_SIDE).map((event) => ({ event: located(event), isLater: false })),
    ...urgent.map((statement) => ({ next: statement, isLater: true })),
  ]
  return [{ kind: 'sequence', rows: random.shuffled(rows) }]
}

function aroundAnEvent(events: readonly PlacedEvent[], isBefore: IsBefore, random: Random): SequenceTask[] {
  const compared = comparedEvents(events)
  for (const pivot of random.shuffled(compared)) {
    const earlier = compared.filter((event) => isBefore(event, pivot))
    const later = compared.filter((event) => isBefore(pivot, event))
    if (earlier.length === 0 || later.length === 0) continue
    const rows = [
      ...random.some(earlier, MOST_OF_A_SIDE).map((event) => ({ event: located(event), isLater: false })),
      ...random.some(later, MOST_OF_A_SIDE).map((event) => ({ event: located(event), isLater: true })),
    ]
    return [{ kind: 'sequence', pivot: located(pivot), rows: random.shuffled(rows) }]
  }
  return []
}

function located({ event, path }: PlacedEvent): Located<Event> {
  return { item: event, path }
}
