import { asksNothing, carriesNoPicture, drawsNothing, fillsRoom, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'
import type { TimelineOverviewProps } from './timeline-overview.ts'

/** The strip of a chapter, which its slides share. */
export interface ChapterStripProps {
  /** Which of `strips` in the deck's context, from 1. */
  strip: number
  /** The event that the slide is about; none on the slide that opens the chapter. */
  current?: string
}

export const chapterStrip: BlockKind<ChapterStripProps> = {
  key: 'axis',
  texts: () => [],
  drawnTexts: drawsNothing,
  alternatives: ({ strip }, { strips }) => strips?.slice(strip - 1, strip).map(({ description }) => description) ?? [],
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-events'],
  measures: {},
  height: fillsRoom,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

/** The strip that a slide of a chapter shows. @returns undefined where the deck has no such drawing */
export function sharedStrip({ strip }: Pick<ChapterStripProps, 'strip'>, { strips }: { strips?: readonly TimelineOverviewProps[] }): TimelineOverviewProps | undefined {
  return strips?.[strip - 1]
}
