import type { SizeName } from '../../look/sizes.ts'
import { cited, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { numeralSize } from '../text/numeral.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind, type Texts } from './block-kind.ts'

export interface FigureItem {
  /** 'nearly', 'more than', … in the deck's language; undefined where the figure is exact. */
  exactness?: string
  /** The number or word as it is shown: 110, $83.5 million, Thousands. */
  value: string
  /** Whether the source gives a word instead of a number, which is set quietly. */
  inWords?: true
  unit: string
  /** Left out where the slide's headline says it. */
  label?: string
  /** The one of several that matters most. */
  essential?: true
  /** A part of a hundred, which is drawn as a bar. */
  share?: number
  /** Who gave the figure. */
  by?: string
  sources: number[]
}

/** A figure with what it is about. */
export type LabelledFigure = FigureItem & Required<Pick<FigureItem, 'label'>>

export interface FigureGridProps {
  figures: FigureItem[]
  /** The step of the type scale of what the numbers count: the largest that fits. A single figure is `small` or not. */
  size?: 'figure-label' | 'large' | 'medium' | 'body'
}

/** The steps that `size` may be, the largest first. */
export const FIGURE_STEPS = ['figure-label', 'large', 'medium', 'body'] as const

const MEASURES = {
  /** Between the number and what it counts, where they stand below each other. */
  unitGap: 8,
  /** Above the name of who gave it. */
  byGap: 6,
}

/** One figure as large as it can be, or a row for each of several. */
export const figureGrid: BlockKind<FigureGridProps> = {
  key: 'figures',
  texts: ({ figures }) => figures.flatMap(figureTexts),
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-figure-by'],
  measures: MEASURES,
  height: figuresHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

/** The texts of a figure, in reading order. */
export function figureTexts({ exactness, value, unit, label, by }: FigureItem): Texts {
  return [exactness, value, unit, label, by]
}

/** The largest that the numbers of a grid are set at. Words instead of a number are no larger than is usual for words. */
export function mostSize(count: number, inWords = false, isSmall = false): SizeName {
  if (count === 1) return inWords ? 'figure-hero-word-size' : isSmall ? 'figure-hero-small-size' : 'figure-hero-size'
  if (inWords) return 'figure-word-size'
  return count === 2 ? 'figure-row-2-size' : count === 3 ? 'figure-row-3-size' : 'figure-row-4-size'
}

function figuresHeight(setting: Setting, { figures, size = 'body' }: FigureGridProps): number {
  const [only, ...others] = figures
  if (only && others.length === 0) return heroHeight(setting, only, size)
  const column = setting.size(setting.narrow ? 'figure-number-column-narrow' : 'figure-number-column')
  const texts = setting.width - column - setting.size('figure-gap')
  const rows = figures.map((figure) => Math.max(numberHeight(setting, figure, column, figures.length), textsHeight(setting, figure, texts, size)))
  return sum(rows) + figures.length * (2 * setting.size('figure-row-pad')) + setting.size('rule-strong') + others.length * setting.size('rule')
}

function numberHeight(setting: Setting, { value, exactness, inWords }: FigureItem, column: number, count: number, isSmall = false): number {
  const set = numeralSize(value, column, setting.size(mostSize(count, inWords, isSmall)), setting.size('body-size'))
  return (exactness === undefined ? 0 : setting.size('figure-exactness-line')) + set * NUMERAL_LINE
}

/** Height of a line with a number, as a part of its type size. */
export const NUMERAL_LINE = 1.06

function textsHeight(setting: Setting, { unit, label, by, share, sources }: FigureItem, column: number, step: (typeof FIGURE_STEPS)[number]): number {
  return sum([
    setting.text(setting.tied(unit), column, 'sans-bold', step),
    label === undefined ? 0 : setting.flow([[setting.tied(label), 'sans', step], cited(by === undefined ? sources : [])], column, step),
    by === undefined ? 0 : MEASURES.byGap + setting.flow([[setting.tied(by), 'sans', 'caption'], cited(sources)], column, 'caption'),
    share === undefined ? 0 : setting.size('figure-bar-gap') + setting.size('figure-bar'),
  ])
}

function heroHeight(setting: Setting, figure: FigureItem, size: FigureGridProps['size']): number {
  const { width } = setting
  const isSmall = size !== 'figure-label'
  const [unit, label, by] = isSmall ? (['large', 'body', 'caption'] as const) : (['figure-unit', 'figure-label', 'body'] as const)
  const { sources } = figure
  return sum([
    numberHeight(setting, figure, width, 1, isSmall),
    MEASURES.unitGap + setting.flow([[setting.tied(figure.unit), 'sans-bold', unit], cited(figure.label === undefined && figure.by === undefined ? sources : [])], width, unit),
    figure.label === undefined ? 0 : setting.flow([[setting.tied(figure.label), 'sans', label], cited(figure.by === undefined ? sources : [])], width, label),
    figure.by === undefined ? 0 : MEASURES.byGap + setting.flow([[setting.tied(figure.by), 'sans', by], cited(sources)], width, by),
    figure.share === undefined ? 0 : setting.size('figure-bar-gap') + setting.size('figure-bar'),
  ])
}
