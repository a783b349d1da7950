import type { EXACTNESS, Figure } from '../../timeline/schema/figure.ts'
import { wordings } from '../../timeline/schema/text.ts'
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

/**
 * The numbers of marks of two figures that count different things, drawn beside each other at one scale.
 * @returns undefined where one is no count of things, or would have no mark
 */
export function countMarks(one: Figure, other: Figure): { marks: [number, number]; each: number } | undefined {
  const [first, second] = [one, other].map((figure) => (figure.prefix === undefined && Number.isInteger(figure.value) ? figure.value : undefined))
  if (first === undefined || second === undefined || one.scale !== other.scale || first < 1 || second < 1) return undefined
  const each = leastRound(Math.max(first, second) / MOST_MARKS)
  const marks: [number, number] = [Math.round(first / each), Math.round(second / each)]
  return marks.every((count) => count > 0) ? { marks, each } : undefined
}

/** A unit that says that the number is a part of a hundred. Points of a percentage are none. */
const PER_CENT =
  /^(?:[%٪％]|(?:per ?cent|pct|persen(?! poin)|peratus|pro[cz]ent(?!punkt)|prosent|pour cent|por ?ciento|por ?cento|per ?cento|percento)(?!\p{L}| points?)|процент(?!н)|phần trăm|パーセント|百分之|퍼센트|(?:ب|في )?ال?م[ئا]?ئة|אחוז)/iu

/** The part of a hundred, 0–100, that a figure states; undefined where it states something else. */
export function percentOf({ value, scale, prefix, share, unit }: Figure): number | undefined {
  if (share === false || value === undefined || scale !== undefined || prefix !== undefined || value < 0 || value > 100) return undefined
  return (share ?? wordings(unit).some((words) => PER_CENT.test(words.trim()))) ? value : undefined
}
