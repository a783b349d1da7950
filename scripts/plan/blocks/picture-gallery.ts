import { rowHeights, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { asksNothing, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'
import type { PictureItem } from './picture-card.ts'

/** Two to six pictures, each with its caption and who made it. */
export interface PictureGalleryProps {
  /** Those with `fill` are cut a little at their edges, so that they fill their place. */
  pictures: (PictureItem & { fill?: true })[]
  columns: number
  /** The width of each column in px, where two pictures of different shape are equally high. */
  widths?: number[]
  /** The width of a column in px, where its pictures are narrower than their share of the slide. */
  width?: number
  /** The height of a row of pictures in px; without it, the rows share the room there is. */
  height?: number
}

/** Most pictures on a slide. */
export const MOST_PICTURES = 6

const MEASURES = {
  columnGap: 32,
  rowGap: 16,
  wordsGap: 6,
  /** A picture lower than this shows nothing to those in the last row. */
  least: 130,
}

export const pictureGallery: BlockKind<PictureGalleryProps> = {
  key: 'gallery',
  texts: ({ pictures }) => pictures.flatMap(({ caption, credit }) => [caption, credit]),
  drawnTexts: drawsNothing,
  alternatives: ({ pictures }) => pictures.map(({ alt }) => alt),
  withPictures: (props, place) => ({ ...props, pictures: props.pictures.map((picture) => ({ ...picture, src: place(picture.src) })) }),
  listing: listsNothing,
  captions: ['td-gallery-words'],
  measures: MEASURES,
  height: galleryHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

type Measuring = Omit<Setting, 'once'>

/** The least height: the words, and each picture as low as it may be. */
function galleryHeight(setting: Measuring, props: PictureGalleryProps): number {
  if (props.pictures.length > MOST_PICTURES) return Number.POSITIVE_INFINITY
  const rows = wordsOfRows(setting, props)
  return sum(rows) + rows.length * MEASURES.least + (rows.length - 1) * MEASURES.rowGap
}

/** Width and height in px of the place that each picture has in a gallery of a height. */
export function galleryCell(setting: Measuring, props: PictureGalleryProps, room: number): { width: number; height: number } {
  const rows = Math.ceil(props.pictures.length / props.columns)
  return { width: columnWidth(setting, props, 0), height: (room - galleryHeight(setting, props)) / rows + MEASURES.least }
}

/** Between what a picture shows and who made it, on one line. */
export const BETWEEN = '\u00A0\u00A0 '

/** Space in px between the columns of a gallery. */
export const GALLERY_GAP = MEASURES.columnGap

function columnWidth({ width }: Pick<Setting, 'width'>, { columns, width: own, widths }: PictureGalleryProps, index: number): number {
  return widths?.[index % columns] ?? own ?? (width - (columns - 1) * MEASURES.columnGap) / columns
}

/** The height of what is said below the pictures of each row. */
export function wordsOfRows(setting: Measuring, props: PictureGalleryProps): number[] {
  const heights = props.pictures.map(({ caption, credit }, index) => {
    const column = columnWidth(setting, props, index)
    const words = [caption, credit].flatMap((text) => (text === undefined ? [] : [setting.tied(text, 'aside')]))
    return words.length === 0 ? 0 : MEASURES.wordsGap + setting.text(words.join(BETWEEN), column, 'sans', 'kicker')
  })
  return rowHeights(heights, props.columns)
}
