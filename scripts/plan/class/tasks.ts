import { LEVELS } from '../../timeline/schema/audience.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import type { PlacedEvent } from '../chronology.ts'
import { knownOrder } from './known-order.ts'
import { figureTasks } from './figures.ts'
import { orderTasks, sequenceTasks } from './order.ts'
import { createRandom } from './random.ts'
import { overlapWith } from './overlap.ts'
import { sayingsIn } from './similarity.ts'
import type { DiscussionTask, Task } from './task.ts'
import { cardsTasks, shareTerms, termClaims } from './terms.ts'
import { truthTasks } from './truth.ts'
import { whoTasks } from './who.ts'

/** The seed where none is given. */
const DEFAULT_SEED = 1

/**
 * Makes a class's tasks from a timeline, the same for the same seed and in every language. They ask nothing that the timeline
 * cannot decide, and nothing twice. Nor do they ask for what it calls less than sure. Wrong answers come from elsewhere in the timeline.
 * @param timeline - the part that the class may see
 * @param events - of that timeline, in the order of time
 */
export function classTasks(timeline: Timeline, events: readonly PlacedEvent[], seed = DEFAULT_SEED): Task[] {
  const random = (purpose: string): ReturnType<typeof createRandom> => createRandom(seed, purpose)
  const sure = events.filter(({ event }) => event.certainty === undefined)
  const isBefore = knownOrder(sure)
  const sayings = sayingsIn(timeline)
  const overlap = overlapWith(timeline)
  const terms = shareTerms(timeline, overlap, random('cards'))
  const who = whoTasks(timeline, sayings, overlap, random('who'))
  const figures = figureTasks(timeline, overlap, random('figures'))
  const asked = new Set<unknown>([...who.map(({ quotation }) => quotation.item), ...figures.flatMap((task) => task.figures.map(({ item }) => item))])
  return [
    ...orderTasks(timeline, sure, isBefore, random('order')),
    ...sequenceTasks(timeline, sure, isBefore, random('sequence')),
    ...who,
    ...figures,
    ...truthTasks(timeline, { asked, terms: termClaims(terms), sayings, overlap }, random('truth')),
    ...cardsTasks(terms),
    ...discussionTasks(timeline),
  ]
}

/** The questions of the file, the easier first. */
export function discussionTasks({ questions }: Timeline): DiscussionTask[] {
  const placed = questions.map((item, index) => ({ item, path: ['questions', index] }))
  const sorted = LEVELS.flatMap((level) => placed.filter(({ item }) => item.level === level))
  return sorted.length === 0 ? [] : [{ kind: 'discussion', questions: sorted }]
}
