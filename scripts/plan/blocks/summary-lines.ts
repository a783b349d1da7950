import { citedAlone } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'

/** The whole in up to three lines. */
export interface SummaryLinesProps {
  lines: string[]
  /** The step of the type scale of the lines: the largest that fits; without it, the largest. */
  size?: (typeof SUMMARY_STEPS)[number]
  /** The number of the first line; left out where it is 1. */
  start?: number
  sources: number[]
}

/** The steps of the type scale of the lines, the largest first. */
export const SUMMARY_STEPS = ['summary', 'large', 'medium'] as const

const MEASURES = {
  numeralColumn: 72,
  numeralColumnNarrow: 56,
  rowPad: 4,
  aboveSources: 6,
}

export const summaryLines: BlockKind<SummaryLinesProps> = {
  key: 'lines',
  texts: ({ lines }) => lines,
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: [],
  measures: MEASURES,
  height: summaryHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

function summaryHeight(setting: Setting, { lines, size = 'summary', sources }: SummaryLinesProps): number {
  const column = setting.width - (setting.narrow ? MEASURES.numeralColumnNarrow : MEASURES.numeralColumn)
  // Rows are as high as the highest of them, and at least as high as their numeral.
  const highest = Math.max(...lines.map((line) => setting.text(setting.tied(line), column, 'serif', size)), setting.size('summary-line'))
  const below = sources.length === 0 ? 0 : MEASURES.aboveSources + setting.flow(citedAlone(sources), setting.width, 'caption')
  return setting.size('rule-strong') - setting.size('rule') + lines.length * (highest + 2 * MEASURES.rowPad + setting.size('rule')) + below
}
