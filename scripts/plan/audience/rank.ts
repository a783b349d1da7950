import type { Importance } from '../../timeline/schema/audience.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'

/** The place of a thing in the order of what matters: the higher, the more important. */
export type RankOf = (importance: Importance | undefined) => number

/**
 * Creates the order of importance of a timeline. What is essential comes before all numbers, and a detail after all. What says
 * nothing, or `normal`, stands in the middle: it has the median of the file's numbers, or 0 where the file has none.
 * @param timeline - the file, or the part of it that is shown
 * @returns a function whose results are finite, so that they can be subtracted
 */
export function createRankOf(timeline: Timeline): RankOf {
  const numbers = numbersIn([timeline.events, timeline.next, timeline.glossary]).sort((a, b) => a - b)
  const middle = numbers[Math.floor((numbers.length - 1) / 2)] ?? 0
  return (importance = 'normal') => {
    if (typeof importance === 'number') return importance
    return importance === 'normal' ? middle : importance === 'essential' ? Number.MAX_VALUE : -Number.MAX_VALUE
  }
}

/** The numbers that things state as their importance, wherever they stand. */
function numbersIn(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(numbersIn)
  return Object.entries(value).flatMap(([key, inner]) => (key === 'importance' && typeof inner === 'number' ? [inner] : numbersIn(inner)))
}
