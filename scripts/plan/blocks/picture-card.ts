import type { FocusPoint } from '../../timeline/schema/picture.ts'
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
  /** Who made it: 'Photo: A. Person'. */
  credit?: string
  /** What stays in sight where edges are cut, in per cent from the top left; the middle where it is left out. */
  focus?: FocusPoint
}

/** Where a picture is looked at where its edges are cut. What is left and right does not change with the direction of writing. */
export function focusStyle(focus: FocusPoint | undefined): { objectPosition: string } {
  const { x, y } = focus ?? { x: 50, y: 50 }
  return { objectPosition: `${x}% ${y}%` }
}

export interface PictureCardProps extends PictureItem {
  /**
   * How it is composed: over the whole slide, with the words on it; or over half of it, with the words beside. Without it, the whole
   * picture stands in the body of the slide.
   */
  composition?: 'full' | 'half'
  /** The width in px of the half; or that of a whole picture that stands in the middle, with the name of its maker below it. */
  width?: number
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
  /** Between the headline on or beside a picture and what is said below it. */
  headGap: 12,
  /** Words on a picture are no longer than this. */
  fullColumn: 1040,
  /** Below the words on a picture: the foot of the slide. */
  fullFoot: 60,
  /** Above the words, where the scrim begins. */
  fullFade: 200,
  /** The height of a picture that has half of the slide; below it stands the foot. */
  halfHeight: 664,
  /** Between such a picture and the words. */
  halfGutter: 56,
}

/** The most height in px of the words that stand on a picture, and of those beside the half. */
export const MOST_WORDS = { full: 300, half: MEASURES.halfHeight - 128 } as const

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

/** Width in px of the column in which a slide has the words on, or beside, its picture. @param pictureWidth - of the half, in px */
export function wordsBeside({ width, size }: Pick<Setting, 'width' | 'size'>, composition: 'full' | 'half', pictureWidth = 0): number {
  return composition === 'full' ? Math.min(MEASURES.fullColumn, width) : width + size('margin') - pictureWidth - MEASURES.halfGutter
}

/** Width in px of a picture that has half of the slide, by its shape: width by height. */
export function halfWidth({ width, size }: Pick<Setting, 'width' | 'size'>, ratio: number): number {
  return Math.round(Math.min(MEASURES.halfHeight * ratio, (width + 2 * size('margin')) / 2))
}

/** Height in px below the words on a picture that fills its slide. */
export const WORDS_FOOT = MEASURES.fullFoot

/** The least height: the words, and the picture as low as it may be. */
function cardHeight(setting: Measuring, props: PictureCardProps): number {
  if (props.composition) {
    const beside = wordsHeight(setting, props, wordsBeside(setting, props.composition, props.width))
    return beside === 0 ? 0 : MEASURES.headGap + beside
  }
  if (props.beside !== undefined) return wordsHeight(setting, props, setting.width - props.beside - setting.size('gutter'))
  const words = wordsHeight(setting, props, Math.min(MEASURES.wordsColumn, props.width ?? setting.width))
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
