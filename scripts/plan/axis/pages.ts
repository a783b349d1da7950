import { compareSpans } from '../../timeline/time/order.ts'
import { planAxis } from '../axis.ts'
import type { TimelineAxisProps } from '../blocks.ts'
import type { AxisEvent, AxisOptions } from './event.ts'

export interface AxisPageOptions extends AxisOptions {
  /** Lanes that the drawing has height for; at least 1. */
  maxLanes: number
}

/** One drawing after the other, in the order of time, none with more than `maxLanes` lanes: each holds what fits. */
export function planAxisPages(events: readonly AxisEvent[], options: AxisPageOptions): TimelineAxisProps[] {
  return pagesOf(events, options).map((page) => planAxis(page, options))
}

/** The one of these drawings that holds the current event (or the first): a window for the slides of that event. */
export function planAxisAround(events: readonly AxisEvent[], options: AxisPageOptions): TimelineAxisProps {
  const pages = pagesOf(events, options)
  const page = pages.find((each) => each.some((event) => event.id === options.current)) ?? pages[0] ?? []
  return planAxis(page, options)
}

function pagesOf(events: readonly AxisEvent[], options: AxisPageOptions): AxisEvent[][] {
  const ordered = events.toSorted((a, b) => compareSpans(a.span, b.span))
  const fits = (page: AxisEvent[]) => page.length <= 1 || planAxis(page, options).lanes <= options.maxLanes
  if (fits(ordered)) return [ordered]
  const pages: AxisEvent[][] = []
  for (let start = 0; start < ordered.length;) {
    const count = mostThatFits(ordered.length - start, (size) => fits(ordered.slice(start, start + size)))
    pages.push(ordered.slice(start, start + count))
    start += count
  }
  const even = evenly(ordered, pages.length)
  return even.every(fits) ? even : pages
}

/** Doubles, then halves the step: far fewer drawings are tried than there are events. */
function mostThatFits(limit: number, fits: (size: number) => boolean): number {
  let good = 1
  while (good < limit && fits(Math.min(good * 2, limit))) good = Math.min(good * 2, limit)
  let bad = Math.min(good * 2, limit + 1)
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (fits(middle)) good = middle
    else bad = middle
  }
  return good
}

/** Pages of nearly the same number of events: no last page with a single one. */
function evenly<T>(items: T[], pages: number): T[][] {
  const size = items.length / pages
  return Array.from({ length: pages }, (_, page) => items.slice(Math.round(page * size), Math.round((page + 1) * size)))
}
