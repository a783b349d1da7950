import type { Timeline } from '../../timeline/schema/timeline.ts'
import type { PlacedEvent } from '../chronology.ts'
import { longestChain, type IsBefore } from './known-order.ts'
import type { Random } from './random.ts'
import type { OrderTask } from './task.ts'

/** More than this many things are tedious to order, fewer leave nothing to think about. */
const MOST = 6
const FEWEST = { events: 2, points: 3 }

/** Events to be put in order, where their order is known, and the points of a list, whose order is the speaker's. */
export function orderTasks(timeline: Timeline, events: readonly PlacedEvent[], isBefore: IsBefore, random: Random): OrderTask[] {
  return [...eventOrder(events, isBefore, random), ...pointOrder(timeline, random)]
}

function eventOrder(events: readonly PlacedEvent[], isBefore: IsBefore, random: Random): OrderTask[] {
  const chain = longestChain(events, isBefore)
  if (chain.length < FEWEST.events) return []
  const chosen = new Set(random.some(chain, MOST))
  const { items, place } = disordered(chain.filter((event) => chosen.has(event)), random)
  return [{ kind: 'order', of: { events: items.map(({ event, path }) => ({ item: event, path })) }, place }]
}

function pointOrder(timeline: Timeline, random: Random): OrderTask[] {
  const lists = timeline.events.flatMap(({ points }, at) => points.map((item, index) => ({ item, path: ['events', at, 'points', index] })))
  const [list] = random.shuffled(lists.filter(({ item }) => item.items.length >= FEWEST.points && item.items.length <= MOST))
  if (!list) return []
  const { items, place } = disordered(list.item.items.map((item, index) => ({ item, path: [...list.path, 'items', index] })), random)
  return [{ kind: 'order', of: { points: items, list }, place }]
}

/** Things in any order but their own, each with its place in that. */
function disordered<T>(ordered: readonly T[], random: Random): { items: T[]; place: number[] } {
  const shuffled = random.shuffled([...ordered.entries()])
  const isOrdered = shuffled.every(([index], at) => index === at)
  const entries = isOrdered ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled
  return { items: entries.map(([, item]) => item), place: entries.map(([index]) => index + 1) }
}
