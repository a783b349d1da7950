import { asksNothing, carriesNoPicture, drawsNothing, fillsRoom, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'
import type { TimelineAxisProps } from './timeline-axis.ts'

/** One of the drawings that the deck's opening slides share. */
export interface EventAxisProps {
  /** Which of `axes` in the deck's context, from 1. */
  drawing: number
  /** The event that is marked as the current one. */
  current: string
}

export const eventAxis: BlockKind<EventAxisProps> = {
  key: 'axis',
  texts: () => [],
  // The slide is about one event, which its title names.
  drawnTexts: drawsNothing,
  alternatives: ({ drawing }, { axes }) => axes?.slice(drawing - 1, drawing).map(({ description }) => description) ?? [],
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-axis'],
  measures: {},
  height: fillsRoom,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

/**
 * The axis shown on an event's opening slide: one of those that the deck's slides share, with the slide's own event marked.
 *
 * @returns undefined where the deck has no such drawing
 */
export function sharedAxis({ drawing, current }: EventAxisProps, { axes }: { axes?: readonly TimelineAxisProps[] }): TimelineAxisProps | undefined {
  const drawn = axes?.[drawing - 1]
  return drawn && { ...drawn, marks: drawn.marks.map((mark) => (mark.event === current ? { ...mark, current: true } : mark)) }
}
