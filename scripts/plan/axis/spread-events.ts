import { compareSpans } from '../../timeline/time/order.ts'
import type { AxisEvent } from './tools.ts'

/**
 * Spreads events over as few drawings as possible, in the order of time, and evenly where that fits too.
 * @param fits - whether a drawing has room for these events; a single one always has
 */
export function spreadEvents<T extends Pick<AxisEvent, 'span'>>(events: readonly T[], fits: (page: T[]) => boolean): T[][] {
  const ordered = events.toSorted((a, b) => compareSpans(a.span, b.span))
  const hasRoom = (page: T[]): boolean => page.length <= 1 || fits(page)
  if (hasRoom(ordered)) return [ordered]
  const pages: T[][] = []
  for (let start = 0; start < ordered.length;) {
    const count = mostThatFits(pages.at(-1)?.length ?? 1, ordered.length - start, (size) => hasRoom(ordered.slice(start, start + size)))
    pages.push(ordered.slice(start, start + count))
    start += count
  }
  const even = evenly(ordered, pages.length)
  return even.every(hasRoom) ? even : pages
}

/**
 * The largest number that fits. It starts from the number of the page before, in doubling steps, then bisects. So it tries far
 * fewer drawings than there are events.
 */
function mostThatFits(before: number, limit: number, fits: (size: number) => boolean): number {
  let good = 1
  let bad = limit + 1
  let tried = Math.min(before, limit)
  for (let step = 1; tried > good && tried < bad; step *= 2) {
    if (fits(tried)) good = tried
    else bad = tried
    tried = bad > limit ? Math.min(good + step, limit) : bad - step
  }
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (fits(middle)) good = middle
    else bad = middle
  }
  return good
}

/** Spreads items over pages of nearly the same size, so that no last page has a single one. */
function evenly<T>(items: T[], pages: number): T[][] {
  const size = items.length / pages
  return Array.from({ length: pages }, (_, page) => items.slice(Math.round(page * size), Math.round((page + 1) * size)))
}
