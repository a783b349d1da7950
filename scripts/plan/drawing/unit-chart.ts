import type { EXACTNESS } from '../../timeline/schema/figure.ts'
import type { Figure } from '../../timeline/schema/figure.ts'
import type { ChartEnd } from '../blocks/unit-chart.ts'

/** Most marks; more cannot be told apart on a slide. */
const MOST_MARKS = 120
/** Numbers that one mark may stand for: 1, 2, 5 and these times powers of ten, as people count. */
const ROUND = [1, 2, 5]

/** A share as numbers of marks. */
export interface Marks {
  part: number
  whole: number
  /** The number that one mark stands for. */
  each: number
}

const ENDS: Record<(typeof EXACTNESS)[number], ChartEnd> = {
  exactly: 'exact',
  nearly: 'below',
  'at-most': 'below',
  'fewer-than': 'below',
  'more-than': 'above',
  'at-least': 'above',
  about: 'about',
}

/** The way to draw the end of a figure's marks. A number rounded to whole marks is rough, however exact its source. */
export function chartEnd({ exactness, value = 0 }: Figure, each: number): ChartEnd {
  return exactness === 'exactly' && value % each !== 0 ? 'about' : ENDS[exactness]
}

/**
 * The numbers of marks of a figure and of the one that it is part of.
 * @returns undefined where they cannot be drawn: they are not both numbers of the same kind, one counts no things, or the part
 *   would be no mark or all marks
 */
export function marksOf(part: Figure, whole: Figure): Marks | undefined {
  if (part.value === undefined || whole.value === undefined) return undefined
  if (part.scale !== whole.scale || part.prefix !== undefined || whole.prefix !== undefined) return undefined
  if (!Number.isInteger(part.value) || !Number.isInteger(whole.value) || part.value >= whole.value || part.value < 1) return undefined
  const each = leastRound(whole.value / MOST_MARKS)
  const marks = { part: Math.round(part.value / each), whole: Math.round(whole.value / each), each }
  return marks.part > 0 && marks.part < marks.whole ? marks : undefined
}

/** The smallest round number that is not below `least`. */
function leastRound(least: number): number {
  for (let ten = 1; ; ten *= 10) {
    const found = ROUND.find((round) => round * ten >= least)
    if (found !== undefined) return found * ten
  }
}
