import { asksNothing, carriesNoPicture, drawsNothing, fillsRoom, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'

/** The whole in up to three lines. */
export interface SummaryLinesProps {
  lines: string[]
  sources: number[]
}

export const summaryLines: BlockKind<SummaryLinesProps> = {
  key: 'lines',
  texts: ({ lines }) => lines,
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: [],
  measures: {},
  height: fillsRoom,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}
