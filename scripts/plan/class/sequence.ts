import { IMPORTANCES } from '../../timeline/schema/audience.ts'
import type { Event } from '../../timeline/schema/event.ts'
import type { Statement } from '../../timeline/schema/statement.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import type { PlacedEvent } from '../chronology.ts'
import type { IsBefore } from './known-order.ts'
import type { Random } from './random.ts'
import type { Placed, SequenceTask } from './task.ts'

const MOST_OF_A_SIDE = 3

/**
 * What was before and what comes after: events against what is still asked for, where the timeline says what comes next; and an
 * event in the middle, where enough is known of the order of others.
 */
export function sequenceTasks(timeline: Timeline, events: readonly PlacedEvent[], isBefore: IsBefore, random: Random): SequenceTask[] {
  return [...aroundNow(timeline, events, random), ...aroundAnEvent(events, isBefore, random)]
}

function aroundNow({ next }: Timeline, events: readonly PlacedEvent[], random: Random): SequenceTask[] {
  const wanted = next?.items.map((item, index) => ({ item, path: ['next', 'items', index] })).filter(({ item }) => item.topic !== undefined) ?? []
  if (wanted.length === 0) return []
  // Of what is still asked for, what matters most.
  const urgent = random.shuffled(wanted).toSorted((a, b) => rank(a.item) - rank(b.item)).slice(0, MOST_OF_A_SIDE)
  const rows = [
    ...random.some(events, MOST_OF_A_SIDE).map((event) => ({ event: placed(event), isLater: false })),
    ...urgent.map((statement) => ({ next: statement, isLater: true })),
  ]
  return [{ kind: 'sequence', rows: random.shuffled(rows) }]
}

function aroundAnEvent(events: readonly PlacedEvent[], isBefore: IsBefore, random: Random): SequenceTask[] {
  for (const pivot of random.shuffled(events)) {
    const earlier = events.filter((event) => isBefore(event, pivot))
    const later = events.filter((event) => isBefore(pivot, event))
    if (earlier.length === 0 || later.length === 0) continue
    const rows = [
      ...random.some(earlier, MOST_OF_A_SIDE).map((event) => ({ event: placed(event), isLater: false })),
      ...random.some(later, MOST_OF_A_SIDE).map((event) => ({ event: placed(event), isLater: true })),
    ]
    return [{ kind: 'sequence', pivot: placed(pivot), rows: random.shuffled(rows) }]
  }
  return []
}

function rank({ importance = 'normal' }: Statement): number {
  return IMPORTANCES.indexOf(importance)
}

function placed({ event, path }: PlacedEvent): Placed<Event> {
  return { item: event, path }
}
