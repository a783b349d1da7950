import type { Figure } from '../../timeline/schema/figure.ts'
import type { Event } from '../../timeline/schema/event.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import type { Overlap } from './overlap.ts'
import type { Random } from './random.ts'
import type { FigureTask, Located } from './task.ts'

const MOST = 4
const FEWEST = 3

/** Makes a task of figures without their numbers and the numbers to put there. No two of the figures could be taken for one another. */
export function figureTasks(timeline: Timeline, overlap: Overlap, random: Random): FigureTask[] {
  const figures: Located<Figure>[] = []
  for (const figure of random.shuffled(askableFigures(timeline, overlap))) {
    if (figures.length < MOST && figures.every((other) => areApart(figure.item, other.item))) figures.push(figure)
  }
  if (figures.length < FEWEST) return []
  const values = random.shuffled(figures.map(({ item }) => item))
  return [{ kind: 'figures', figures, values, choice: figures.map(({ item }) => values.indexOf(item)) }]
}

/** All figures of a timeline. */
export function placedFigures(timeline: Timeline): Located<Figure>[] {
  return timeline.events.flatMap(figuresOf)
}

/**
 * The figures that a class can be expected to know. It leaves out what is not sure, details, which the slides do not explain, numbers that only
 * count a list beside them, and figures that a question tells.
 */
export function askableFigures(timeline: Timeline, overlap: Overlap): Located<Figure>[] {
  return timeline.events.flatMap((event, at) =>
    (event.certainty === undefined ? figuresOf(event, at) : []).filter(({ item }) => item.certainty === undefined && item.importance !== 'detail' && !countsAList(item, event) && !overlap.ofFigure(item)),
  )
}

function figuresOf({ figures }: Event, at: number): Located<Figure>[] {
  return figures.map((item, index) => ({ item, path: ['events', at, 'figures', index] }))
}

function countsAList({ value, by }: Figure, { points }: Event): boolean {
  return points.some((list) => list.items.length === value && (by === undefined || list.by === by))
}

/** Whether two figures state different things with different numbers, so that the number of one is surely wrong for the other. */
export function areApart(one: Figure, other: Figure): boolean {
  if (one === other || sizeOf(one) === sizeOf(other)) return false
  if (one.measures !== undefined && one.measures === other.measures) return false
  return !one.differs?.includes(other.id ?? '') && !other.differs?.includes(one.id ?? '')
}

/** A key for a figure's number without its exactness: 'nearly 70' and '70' are not two choices. */
function sizeOf({ value, words, scale, prefix }: Figure): string {
  return JSON.stringify([value ?? words, scale, prefix])
}
