import { asksNothing, carriesNoPicture, drawsNothing, fillsRoom, listsNothing, oneRow, shownAtOnce, type BlockKind, type Texts } from './block-kind.ts'

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

/** One to six figures. */
export const figureGrid: BlockKind<FigureGridProps> = {
  key: 'figures',
  texts: ({ figures }) => figures.flatMap(figureTexts),
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-figure-by'],
  measures: {},
  height: fillsRoom,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

/** The texts of a figure, in reading order. */
export function figureTexts({ exactness, value, unit, label, by }: FigureItem): Texts {
  return [exactness, value, unit, label, by]
}
