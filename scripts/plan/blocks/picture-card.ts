import { sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { asksNothing, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'

/** A picture with what is said of it. */
export interface PictureItem {
  /** The picture itself as a `data:` address, or where it lies beside the deck. */
  src: string
  /** What is to be seen. */
  alt: string
  /** What it shows, in words for everybody. */
  caption?: string
  /** Who made it. */
  credit?: string
}

export interface PictureCardProps extends PictureItem {
  /** Words beside an upright picture that has no caption: what happened. */
  story?: string
  /** The width of the picture in px where its words stand beside it; without it, they stand below. */
  beside?: number
  /** The height of the picture in px where its words stand below it and it leaves room; without it, it has all the room there is. */
  above?: number
  /** Smaller words than usual, where there are many. */
  size?: 'caption'
}

const MEASURES = {
  /** Above what is said of a picture, and between caption and credit. */
  wordsGap: 8,
  /** What stands below a picture is no longer than this. */
  wordsColumn: 920,
  /** A picture lower than this shows nothing to those in the last row. */
  least: 200,
}

/** A picture, as large as the slide allows, with its words below or beside it. */
export const pictureCard: BlockKind<PictureCardProps> = {
  key: 'picture',
  texts: ({ caption, story, credit }) => [caption, story, credit],
  drawnTexts: drawsNothing,
  alternatives: ({ alt }) => [alt],
  withPictures: (props, place) => ({ ...props, src: place(props.src) }),
  listing: listsNothing,
  captions: ['td-picture-credit', 'td-picture-words-caption'],
  measures: MEASURES,
  height: cardHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

type Measuring = Omit<Setting, 'once'>

/** The least height: the words, and the picture as low as it may be. */
function cardHeight(setting: Measuring, props: PictureCardProps): number {
  if (props.beside !== undefined) return wordsHeight(setting, props, setting.width - props.beside - setting.size('gutter'))
  const words = wordsHeight(setting, props, Math.min(MEASURES.wordsColumn, setting.width))
  return MEASURES.least + (words === 0 ? 0 : MEASURES.wordsGap + words)
}

/** Height in px of what is said of a picture in a column. */
function wordsHeight(setting: Measuring, { caption, story, credit, size }: PictureCardProps, column: number): number {
  const heights = [
    ...[caption, story].flatMap((text) => (text === undefined ? [] : [setting.text(setting.tied(text), column, 'sans', size ?? 'body')])),
    ...(credit === undefined ? [] : [setting.text(setting.tied(credit), column, 'sans', 'caption')]),
  ]
  return sum(heights) + Math.max(0, heights.length - 1) * MEASURES.wordsGap
}

/** Height in px that a picture has above its words. @param room - of the whole */
export function roomAbove(setting: Measuring, props: PictureCardProps, room: number): number {
  return room - cardHeight(setting, props) + MEASURES.least
}
