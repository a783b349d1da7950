import { LEVELS } from '../../timeline/schema/audience.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import type { PlacedEvent } from '../chronology.ts'
import { knownOrder } from './known-order.ts'
import { figureTasks } from './numbers.ts'
import { orderTasks } from './order.ts'
import { createRandom } from './random.ts'
import { sequenceTasks } from './sequence.ts'
import type { CardsTask, DiscussionTask, Task } from './task.ts'
import { placedTerms, truthTasks } from './truth.ts'
import { whoTasks } from './who.ts'

/** The seed that is taken where none is given. */
export const DEFAULT_SEED = 1

const MOST_CARDS = 8

/**
 * Makes a class's tasks from a timeline, the same for the same seed and in every language. What the timeline can't decide is not
 * asked; wrong answers come from elsewhere in it.
 *
 * @param timeline - what the class may see
 * @param events - of that timeline, in the order of time
 */
export function classTasks(timeline: Timeline, events: readonly PlacedEvent[], seed = DEFAULT_SEED): Task[] {
  const random = (purpose: string): ReturnType<typeof createRandom> => createRandom(seed, purpose)
  const isBefore = knownOrder(events)
  const who = whoTasks(timeline, random('who'))
  const cards = cardsTasks(timeline, seed)
  const asked = new Set<unknown>([...who.map(({ quotation }) => quotation.item), ...cards.flatMap(({ terms }) => terms.map(({ item }) => item))])
  return [
    ...orderTasks(timeline, events, isBefore, random('order')),
    ...sequenceTasks(timeline, events, isBefore, random('sequence')),
    ...who,
    ...figureTasks(timeline, random('figures')),
    ...truthTasks(timeline, asked, random('truth')),
    ...cards,
    ...discussionTasks(timeline),
  ]
}

function cardsTasks(timeline: Timeline, seed: number): CardsTask[] {
  const terms = placedTerms(timeline)
  const chosen = new Set(createRandom(seed, 'cards').some(terms, MOST_CARDS))
  return chosen.size === 0 ? [] : [{ kind: 'cards', terms: terms.filter((term) => chosen.has(term)) }]
}

/** The questions of the file, the easier first. */
export function discussionTasks({ questions }: Timeline): DiscussionTask[] {
  const placed = questions.map((item, index) => ({ item, path: ['questions', index] }))
  const sorted = LEVELS.flatMap((level) => placed.filter(({ item }) => item.level === level))
  return sorted.length === 0 ? [] : [{ kind: 'discussion', questions: sorted }]
}
