import { cited, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { numeralSize } from '../text/numeral.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'
import { figureTexts, type FigureItem } from './figure-grid.ts'
import type { ChartEnd } from './unit-chart.ts'

/** A part of a hundred, drawn as so many of a hundred dots. */
export interface ShareChartProps {
  /** The drawing in words, for those who cannot see it. */
  description: string
  part: FigureItem & { marks: number; end: ChartEnd }
  /** What one mark stands for, and what marks of another shape mean. */
  legend: string
}

const MEASURES = {
  /** Between the number and what it counts. */
  unitGap: 12,
  /** Above who gave the figure. */
  byGap: 6,
}

export const shareChart: BlockKind<ShareChartProps> = {
  key: 'share',
  texts: ({ part, legend }) => [...figureTexts(part), legend],
  drawnTexts: drawsNothing,
  alternatives: ({ description }) => [description],
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-share-by'],
  measures: MEASURES,
  height: shareHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

/** Height in px of the texts: the drawing takes what room there is. */
function shareHeight(setting: Setting, { part: { exactness, value, unit, label, by, sources } }: ShareChartProps): number {
  const column = setting.size(setting.narrow ? 'chart-text-column-narrow' : 'chart-text-column')
  return sum([
    exactness === undefined ? 0 : setting.size('figure-exactness-line'),
    numeralSize(value, column, setting.size('chart-large-size'), setting.size('body-size')),
    MEASURES.unitGap + setting.flow([[setting.tied(unit), 'sans-bold', 'large'], cited(label === undefined && by === undefined ? sources : [])], column, 'large'),
    label === undefined ? 0 : setting.flow([[setting.tied(label), 'sans', 'large'], cited(by === undefined ? sources : [])], column, 'large'),
    by === undefined ? 0 : MEASURES.byGap + setting.flow([[setting.tied(by), 'sans', 'caption'], cited(sources)], column, 'caption'),
  ])
}
