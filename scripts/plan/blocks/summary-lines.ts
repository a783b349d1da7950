import { citedAlone, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'

/** The whole in up to three lines. */
export interface SummaryLinesProps {
  lines: string[]
  /** The number of the first line; left out where it is 1. */
  start?: number
  sources: number[]
}

/** From this many characters on, a line would take more than its third of the slide; what may not be torn apart needs some room to spare. */
const LONG_LINE = 120

/** Whether the lines are set smaller. */
export function areLongLines(lines: readonly string[]): boolean {
  return lines.some(({ length }) => length > LONG_LINE)
}

const MEASURES = {
  numeralColumn: 96,
  numeralColumnNarrow: 72,
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

/** Lines of the size lead are as high as those of running text, which is smaller: their column is reckoned narrower instead. */
const LEAD_LINES = 'body'

function summaryHeight(setting: Setting, { lines, sources }: SummaryLinesProps): number {
  const column = setting.width - (setting.narrow ? MEASURES.numeralColumnNarrow : MEASURES.numeralColumn)
  const isSmall = setting.narrow || areLongLines(lines)
  const share = setting.size('body-size') / setting.size('lead-size')
  const heightOf = (line: string): number => setting.text(setting.tied(line), isSmall ? column * share : column, 'serif', isSmall ? LEAD_LINES : 'summary')
  // A row is at least as high as its numeral.
  const heights = lines.map((line) => Math.max(heightOf(line), setting.size('summary-line')) + setting.size('rule'))
  const below = sources.length === 0 ? 0 : MEASURES.aboveSources + setting.flow(citedAlone(sources), setting.width, 'caption')
  return setting.size('rule-strong') - setting.size('rule') + sum(heights) + below
}
