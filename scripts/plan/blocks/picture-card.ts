import { asksNothing, drawsNothing, fillsRoom, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'

export interface PictureCardProps {
  /** The picture itself as a `data:` address, or where it lies beside the deck. */
  src: string
  /** What is to be seen. */
  alt: string
  /** Who made it. */
  credit: string
}

/** A picture, as large as the slide allows. */
export const pictureCard: BlockKind<PictureCardProps> = {
  key: 'picture',
  texts: ({ credit }) => [credit],
  drawnTexts: drawsNothing,
  alternatives: ({ alt }) => [alt],
  withPictures: (props, place) => ({ ...props, src: place(props.src) }),
  listing: listsNothing,
  captions: [],
  measures: {},
  height: fillsRoom,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}
