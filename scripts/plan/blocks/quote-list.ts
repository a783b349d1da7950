import { sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { attributionTexts, type Attribution } from './attribution.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'
import { passageTexts, type Printed, type Translation } from './passage.ts'
import { ASIDE_PAD, besideSpeaker, withClosingMark, speakerInMargin } from './quote-card.ts'

/** Short quotations by one speaker, each with what it is about. */
export interface QuoteListProps {
  quotes: { topic?: string; quote: Printed; translation?: Translation; sources: number[] }[]
  speaker: Attribution
}

const MEASURES = {
  /** Between an original and its translation. */
  translationGap: 4,
}

export const quoteList: BlockKind<QuoteListProps> = {
  key: 'quotes',
  texts: ({ speaker, quotes }) => [...attributionTexts(speaker), ...quotes.flatMap((item) => [item.topic, ...passageTexts(item)])],
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: [],
  measures: MEASURES,
  height: quotesHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

function quotesHeight(setting: Setting, { quotes, speaker }: QuoteListProps): number {
  const column = besideSpeaker(setting)
  const gap = setting.size('quote-list-gap')
  const rows = quotes.map(({ topic, quote, translation }) => {
    const heading = topic === undefined ? 0 : setting.text(topic, column, 'sans-bold', 'kicker')
    const original = setting.text(withClosingMark(setting, quote), column, 'serif', 'quote-list') + (quote.note === undefined ? 0 : setting.size('kicker-line'))
    const ours = translation ? MEASURES.translationGap + setting.text(withClosingMark(setting, translation), column, 'serif', 'quote-list') : 0
    return heading + original + ours + setting.size('kicker-line')
  })
  const list = ASIDE_PAD + sum(rows) + Math.max(0, rows.length - 1) * (2 * gap + setting.size('rule'))
  return Math.max(list, speakerInMargin(setting, speaker))
}
