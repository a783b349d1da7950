import type { TimeFormatter } from '../../timeline/time/format.ts'
import { centredBox, type LaneBox } from './lanes.ts'
import type { Scale } from './scale.ts'
import type { TimeWords } from '../../timeline/time/words/time-words.ts'

/**
 * An instant or, with a `to`, a stretch with a name: a part of the day, a year. Places are fractions 0–1 of the drawing. Without
 * a label only its ends are drawn. A label with a line break stands on two lines.
 */
export interface Tick {
  at: number
  to?: number
  label: string
}

/** The means of measuring and writing ticks. */
export interface TickTools {
  scale: Scale
  /** The breaks, whose labels stand between those of the ticks. */
  breaks: readonly Tick[]
  time: TimeFormatter
  words: TimeWords
  /** Writes the length of a stretch that is left out, in milliseconds: 'about 300 years'. */
  leftOut: (length: number) => string
  /** Width in pixels of the drawing, and of a text on it. */
  width: number
  labelWidth: (text: string) => number
}

/** Pixels between two labels. */
const GAP = 16

/** Whether two labels on one line keep apart, each in the middle of its place. */
export function areTicksApart(a: Tick, b: Tick, tools: TickTools): boolean {
  if (a.label === '' || b.label === '') return true
  const [first, second] = [a, b].map((tick) => labelBox(tick, tools)).toSorted((one, other) => one.from - other.from)
  return first === undefined || second === undefined || first.to + GAP / tools.width <= second.from
}

/** The box of a tick's label. */
function labelBox({ at, to = at, label }: Tick, { width, labelWidth }: TickTools): LaneBox {
  return centredBox((at + to) / 2, widest(label, labelWidth) / width)
}

/** Whether a name has room between the ends of its stretch. */
export function isRoomy({ at, to = at }: Omit<Tick, 'label'>, label: string, { width, labelWidth }: TickTools): boolean {
  return (to - at) * width >= widest(label, labelWidth) + GAP / 4
}

/** The width of the wider line of a name. */
function widest(label: string, labelWidth: (text: string) => number): number {
  return Math.max(...label.split('\n').map(labelWidth))
}

/** Breaks a name of several words into two lines of about the same length; undefined for one word. */
export function onTwoLines(label: string, labelWidth: (text: string) => number): string | undefined {
  const ways = [...label.matchAll(/ /g)].map(({ index }) => `${label.slice(0, index)}\n${label.slice(index + 1)}`)
  return ways.toSorted((a, b) => widest(a, labelWidth) - widest(b, labelWidth))[0]
}
