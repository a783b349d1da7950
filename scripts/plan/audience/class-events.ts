import { type Path, pathKey } from '../../timeline/schema/path.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import type { DeckPlan } from '../deck.ts'
import { slidesOfTalk } from '../slide-count.ts'
import { createRankOf } from './rank.ts'
import { selectFor, type Selection } from './select.ts'
import { eventOrder } from './telling-order.ts'

/** From more events than this on, a class sees some of them. */
const MANY = 30
/** Most slides of a class's deck before the appendix, its tasks among them: a lesson is no longer. */
export const LESSON_SLIDES = 30
/** So many events are shown in any case. */
const FEWEST = 6

/** What a class sees of many events. */
export interface ClassEvents {
  selection: Selection
  /** The paths of the events that are left out, in the order of the file. */
  leftOut: Path[]
}

/**
 * Chooses the events of a class's deck where there are many: the more important first, equal ones spread over time, as many as a
 * lesson has slides for. All of them where they are few, or fit.
 * @param plan - plans the decks of a selection
 */
export function classEvents(timeline: Timeline, plan: (selection: Selection) => DeckPlan[]): ClassEvents {
  const all = selectFor(timeline, 'class')
  if (all.timeline.events.length <= MANY) return { selection: all, leftOut: [] }
  const order = eventOrder(all, createRankOf(all.timeline)).map(all.original)
  const first = (count: number): ClassEvents => {
    const leftOut = order.slice(count).toSorted(([, one], [, other]) => Number(one) - Number(other))
    return { selection: selectFor(timeline, 'class', new Set(leftOut.map(pathKey))), leftOut }
  }
  const fits = (count: number): boolean => plan(first(count).selection).every(({ slides }) => slidesOfTalk(slides) <= LESSON_SLIDES)
  let good = FEWEST
  let bad = order.length + 1
  for (let size = 2 * FEWEST; good < order.length; size = Math.min(order.length, 2 * size)) {
    if (!fits(size)) {
      bad = size
      break
    }
    good = size
  }
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (middle <= order.length && fits(middle)) good = middle
    else bad = middle
  }
  return first(good)
}
