import { cited, rowHeights, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { numeralLimit } from '../text/numeral.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind, type Texts } from './block-kind.ts'

export interface FigureItem {
  /** 'nearly', 'more than', … in the deck's language; undefined where the figure is exact. */
  exactness?: string
  /** The number or word as it is shown: 110, $83.5 million, Thousands. */
  value: string
  unit: string
  label: string
  /** Who gave the figure. */
  by?: string
  sources: number[]
}

export interface FigureGridProps {
  figures: FigureItem[]
}

const MEASURES = {
  topPad: 14,
  /** Above the unit, and above who gave the figure. */
  wordsGap: 8,
}

/** One to six figures. */
export const figureGrid: BlockKind<FigureGridProps> = {
  key: 'figures',
  texts: ({ figures }) => figures.flatMap(figureTexts),
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-figure-by'],
  measures: MEASURES,
  height: gridHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

/** The texts of a figure, in reading order. */
export function figureTexts({ exactness, value, unit, label, by }: FigureItem): Texts {
  return [exactness, value, unit, label, by]
}

/** How many figures stand in a row: four stand two by two, five and six in two rows of three. */
export function figureColumns(count: number): number {
  return count === 4 ? 2 : Math.min(count, 3)
}

/** Height of a line of a numeral, in sizes of it, as components/FigureGrid.vue has it. */
const NUMERAL_LINE = 1.06

function gridHeight(setting: Setting, { figures }: FigureGridProps): number {
  const columns = figureColumns(figures.length)
  const isOneRow = figures.length <= columns
  const column = (setting.width - (columns - 1) * setting.size('figure-gap')) / columns
  const step = isOneRow ? (columns === 3 ? 'medium' : 'large') : 'body'
  const largest = setting.size(isOneRow ? (`figure-size-${columns}` as 'figure-size-3') : 'figure-size-rows')
  const numeral = NUMERAL_LINE * Math.min(largest, ...figures.map(({ value }) => numeralLimit(value, column, setting.size('body-size'))))
  const heights = figures.map(({ exactness, unit, label, by, sources }) => sum([
    setting.size('rule-strong') + MEASURES.topPad + numeral + (exactness === undefined ? 0 : setting.size('figure-exactness-line')),
    MEASURES.wordsGap + setting.text(unit, column, 'sans-bold', step),
    setting.flow([[setting.tied(label), 'sans', step], ...(by === undefined ? [cited(sources)] : [])], column, step),
    by === undefined ? 0 : MEASURES.wordsGap + setting.flow([[setting.tied(by), 'sans', 'caption'], cited(sources)], column, 'caption'),
  ]))
  const rows = rowHeights(heights, columns)
  return sum(rows) + (rows.length - 1) * setting.size('figure-row-gap')
}
