import type { Figure } from '../../timeline/schema/figure.ts'

/**
 * The figures that may stand for their event where it has room for a number alone, the most telling first: the essential ones, then
 * those with a claim, then others as they come; none that is a detail, a word, or less than sure.
 */
export function tellingFigures(figures: readonly Figure[]): Figure[] {
  const rankOf = ({ importance, claim }: Figure): number => (importance === 'essential' ? 0 : claim === undefined ? 2 : 1)
  return figures
    .filter(({ value, certainty, importance }) => importance === 'essential' || (value !== undefined && certainty === undefined && importance !== 'detail'))
    .toSorted((one, other) => rankOf(one) - rankOf(other))
}
