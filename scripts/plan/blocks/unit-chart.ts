import { cited, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'
import { figureTexts, type FigureItem } from './figure-grid.ts'

/** How the number of marks of a chart is to be read: as it is, as a limit not reached, as one exceeded, or roughly. */
export type ChartEnd = 'exact' | 'below' | 'above' | 'about'

/** A figure as a share of another, drawn as one mark for each (or for so many). */
export interface UnitChartProps {
  /** The whole drawing in words, for those who cannot see it. */
  description: string
  part: FigureItem & { marks: number; end: ChartEnd }
  whole: FigureItem & { marks: number; end: ChartEnd }
  /** 'of', between the two. */
  of: string
  /** What one mark stands for, and what marks of another shape mean. */
  legend: string
  /** The number is set larger, because there is the room. */
  large?: true
}

const MEASURES = {
  /** Between the number and what it counts. */
  shareGap: 8,
  /** Above who gave a figure. */
  byGap: 4,
}

export const unitChart: BlockKind<UnitChartProps> = {
  key: 'chart',
  texts: ({ part, of, whole, legend }) => [...figureTexts(part), of, ...figureTexts(whole), legend],
  drawnTexts: drawsNothing,
  alternatives: ({ description }) => [description],
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: [],
  measures: MEASURES,
  height: chartHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

/** Height in px of a chart's texts: the drawing takes what room there is. */
function chartHeight(setting: Setting, { part, whole, of, large }: UnitChartProps): number {
  const column = setting.size(setting.narrow ? 'chart-text-column-narrow' : 'chart-text-column')
  const number = (part.exactness === undefined ? 0 : setting.size('figure-exactness-line')) + setting.size(large ? 'chart-large-line' : 'chart-figure-line')
  const share = number + MEASURES.shareGap + figureHeight(setting, part, part.unit, column)
  const from = [of, whole.exactness, whole.value, whole.unit].filter(Boolean).join(' ')
  return share + 2 * setting.size('chart-whole-gap') + setting.size('rule') + figureHeight(setting, whole, from, column)
}

function figureHeight(setting: Setting, { label, by, sources }: FigureItem, head: string, column: number): number {
  const lines = column - setting.size('chart-swatch-column')
  return sum([
    setting.text(head, lines, 'sans-bold', 'body'),
    label === undefined ? 0 : setting.flow([[setting.tied(label), 'sans', 'body'], cited(by === undefined ? sources : [])], lines, 'body'),
    by === undefined ? 0 : MEASURES.byGap + setting.flow([[setting.tied(by), 'sans', 'caption'], cited(sources)], lines, 'caption'),
  ])
}
