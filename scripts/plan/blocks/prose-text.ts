import { cited, rowStep, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'

/** Running text, in paragraphs. */
export interface ProseTextProps {
  paragraphs: string[]
  sources: number[]
  /** Larger than usual, where all slides of the text have room for it. */
  size?: 'medium' | 'large'
}

const MEASURES = {
  /** Lines longer than this, in px, are hard to read. */
  column: 920,
  paragraphGap: 14,
  topPad: 14,
}

export const proseText: BlockKind<ProseTextProps> = {
  key: 'prose',
  texts: ({ paragraphs }) => paragraphs,
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: [],
  measures: MEASURES,
  height: proseHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

function proseHeight(setting: Setting, { paragraphs, sources, size }: ProseTextProps): number {
  const step = rowStep(size)
  const column = Math.min(MEASURES.column, setting.width)
  const heights = paragraphs.map((text, index) => setting.flow([[setting.tied(text), 'sans', step], ...(index === paragraphs.length - 1 ? [cited(sources)] : [])], column, step))
  return setting.size('rule-strong') + MEASURES.topPad + sum(heights) + Math.max(0, heights.length - 1) * MEASURES.paragraphGap
}
