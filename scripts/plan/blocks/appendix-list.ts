import { sum, rowHeights } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'

/** What stands behind the talk, each with the slide on which it begins. */
export interface AppendixListProps {
  parts: { title: string; slide: number }[]
}

const MEASURES = {
  columnGap: 48,
  numberColumn: 56,
  pad: 4,
}

/** How many columns a list of so many has. */
export function appendixColumns(parts: number): number {
  return parts > 6 ? 2 : 1
}

export const appendixList: BlockKind<AppendixListProps> = {
  key: 'appendix',
  texts: ({ parts }) => parts.flatMap(({ title, slide }) => [title, String(slide)]),
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-appendix'],
  measures: MEASURES,
  height: appendixHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

/** Width in px of the column for the title of a part, where there are so many. */
export function appendixTitleWidth({ width }: Pick<Setting, 'width'>, parts: number): number {
  const columns = appendixColumns(parts)
  return (width - (columns - 1) * MEASURES.columnGap) / columns - MEASURES.numberColumn
}

function appendixHeight(setting: Setting, { parts }: AppendixListProps): number {
  const columns = appendixColumns(parts.length)
  const column = appendixTitleWidth(setting, parts.length)
  const heights = parts.map(({ title }) => setting.text(setting.tied(title, 'title'), column, 'sans', 'caption') + 2 * MEASURES.pad + setting.size('rule'))
  // The list is read from top to bottom, column by column.
  const rows = Math.ceil(parts.length / columns)
  return sum(rowHeights(Array.from({ length: rows * columns }, (_, at) => heights[(at % columns) * rows + Math.floor(at / columns)] ?? 0), columns))
}
