import { cited, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { numeralSize } from '../text/numeral.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'
import { figureTexts, type FigureItem } from './figure-grid.ts'
import type { ChartEnd } from './unit-chart.ts'

/** Two figures that count different things, each as a field of marks of its own; both fields have one scale. */
export interface TwoCountsProps {
  /** Both drawings in words, for those who cannot see them. */
  description: string
  counts: [CountItem, CountItem]
  /** How many marks stand in a row of either field. */
  columns: number
  /** What one mark stands for, what marks of another shape mean, and that the two count different things. */
  legend: string
}

export type CountItem = FigureItem & { marks: number; end: ChartEnd }

const MEASURES = {
  /** Above the rules, which are none of the title's. */
  headGap: 12,
  /** Below the rule. */
  topGap: 4,
  /** Above who gave a figure. */
  byGap: 4,
  /** Above the legend. */
  legendGap: 10,
}

export const twoCounts: BlockKind<TwoCountsProps> = {
  key: 'counts',
  texts: ({ counts, legend }) => [...counts.flatMap(figureTexts), legend],
  drawnTexts: drawsNothing,
  alternatives: ({ description }) => [description],
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-count-by'],
  measures: MEASURES,
  height: countsHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

/**
 * How many marks stand in a row, so that the larger field is as large as its room.
 * @param counts - the block without it
 * @param room - height in px that the block has
 */
export function columnsOf(setting: Pick<Setting, 'width' | 'narrow' | 'size'>, { counts }: Pick<TwoCountsProps, 'counts'>, height: number, room: number): number {
  const field = room - height + setting.size('counts-field-min')
  const most = Math.max(...counts.map(({ marks }) => marks)) + 1
  return Math.max(1, Math.min(most, Math.ceil(Math.sqrt((most * countColumn(setting)) / Math.max(1, field)))))
}

/** Height in px of the texts with the least that the fields of marks need. */
function countsHeight(setting: Setting, { counts, legend }: TwoCountsProps): number {
  const column = countColumn(setting)
  const numbers = Math.max(...counts.map(({ value, exactness }) => (exactness === undefined ? 0 : setting.size('figure-exactness-line')) + numeralSize(value, column, setting.size(setting.narrow ? 'counts-figure-narrow-size' : 'counts-figure-size'), setting.size('body-size'))))
  const texts = Math.max(...counts.map(({ unit, label, by, sources }) => sum([
    setting.text(setting.tied(unit), column, 'sans-bold', 'body'),
    label === undefined ? 0 : setting.flow([[setting.tied(label), 'sans', 'body'], cited(by === undefined ? sources : [])], column, 'body'),
    by === undefined ? 0 : MEASURES.byGap + setting.flow([[setting.tied(by), 'sans', 'caption'], cited(sources)], column, 'caption'),
  ])))
  const key = MEASURES.legendGap + setting.text(legend, setting.width, 'sans', 'caption')
  return MEASURES.headGap + setting.size('rule-strong') + MEASURES.topGap + numbers + texts + setting.size('counts-gap') + setting.size('counts-field-min') + key
}

function countColumn(setting: Pick<Setting, 'width' | 'narrow' | 'size'>): number {
  return (setting.width - setting.size(setting.narrow ? 'counts-gutter-narrow' : 'counts-gutter')) / 2
}
