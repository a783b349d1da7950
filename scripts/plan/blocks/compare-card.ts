import { cited, rowStep, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { byline } from '../text/byline.ts'
import type { Attribution } from './attribution.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, type BlockKind, type RowSetting, type Texts } from './block-kind.ts'
import { passageTexts, type Printed, type Translation } from './passage.ts'

/** One side of a comparison. */
export interface ComparedSide {
  /** 'Before', or what the file calls it. */
  label: string
  text: string
  quote?: { quote: Printed; translation?: Translation }
  sources: number[]
}

/** What was, and what is instead. */
export interface CompareCardProps extends Pick<RowSetting, 'size'> {
  /** Who made both statements, where it is one speaker. */
  by?: Attribution
  before: ComparedSide
  /** Left out as long as no click has revealed it. */
  after?: ComparedSide
}

const MEASURES = {
  /** Between the sides, where the arrow is. */
  between: 88,
  betweenNarrow: 56,
  byGap: 12,
  edge: 2,
  padBlock: 24,
  padInline: 32,
  padInlineNarrow: 20,
  quoteGap: 20,
  originalGap: 12,
  /** The most that the sides take. */
  sides: 420,
}

/** The larger sizes that the words of the sides may have, the largest first. Words that are quoted are then as large as the title of an event. */
export function comparedSizes({ isQuoted }: { isQuoted: boolean }): NonNullable<RowSetting['size']>[] {
  return isQuoted ? ['large', 'medium'] : ['card-hero', 'card-lead', 'large', 'medium']
}

export const compareCard: BlockKind<CompareCardProps> = {
  key: 'compare',
  texts: ({ by, before, after }) => [by && byline(by), ...sideTexts(before), ...(after ? sideTexts(after) : [])],
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: [],
  measures: MEASURES,
  height: compareHeight,
  rows: oneRow,
  steps: ({ by, before }) => ({ clicks: 1, after: () => ({ ...(by ? { by } : {}), before }) }),
  answers: asksNothing,
}

/** The words of a side that are set large: those that the audience reads. */
export function largeWords({ quote, translation }: NonNullable<ComparedSide['quote']>): { large: Printed; small?: Printed } {
  return translation ? { large: translation, small: quote } : { large: quote }
}

function sideTexts({ label, text, quote }: ComparedSide): Texts {
  if (!quote) return [label, text]
  const { large, small } = largeWords(quote)
  return [label, text, ...passageTexts({ quote: large }), ...(small ? passageTexts({ quote: small }) : [])]
}

function compareHeight(setting: Setting, { by, before, after, size }: CompareCardProps): number {
  const head = by ? setting.text(setting.tied(byline(by)), setting.width, 'sans', 'caption') + MEASURES.byGap : 0
  const sides = Math.max(...[before, ...(after ? [after] : [])].map((side) => sideHeight(setting, side, size)))
  // Larger words are for short ones, which leave their sides as they are.
  return size !== undefined && sides > MEASURES.sides ? Number.POSITIVE_INFINITY : head + sides
}

function sideHeight(setting: Setting, { label, text, quote, sources }: ComparedSide, size: CompareCardProps['size']): number {
  const between = setting.narrow ? MEASURES.betweenNarrow : MEASURES.between
  const pad = setting.narrow ? MEASURES.padInlineNarrow : MEASURES.padInline
  const column = (setting.width - between) / 2 - 2 * (pad + MEASURES.edge)
  const parts = [setting.text(setting.tied(label, 'title'), column, 'sans-bold', 'body'), setting.flow([[setting.tied(text), 'sans', rowStep(size)], cited(sources)], column, rowStep(size))]
  if (quote) {
    const { large, small } = largeWords(quote)
    const words = size === undefined ? 'compare' : 'event-title'
    const step = setting.narrow ? `${words}-narrow` as const : words
    parts.push(MEASURES.quoteGap + setting.text(`${setting.tied(large.text)}”`, column, 'serif', step) + noteHeight(setting, large, column))
    if (small) parts.push(MEASURES.originalGap + setting.text(`“${setting.tied(small.text)}”`, column, 'serif', 'body') + noteHeight(setting, small, column))
  }
  return 2 * (MEASURES.padBlock + MEASURES.edge) + sum(parts)
}

function noteHeight(setting: Setting, { note }: Printed, column: number): number {
  return note === undefined ? 0 : setting.text(note, column, 'sans', 'caption')
}
