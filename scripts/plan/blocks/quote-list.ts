import { sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { attributionTexts, type Attribution } from './attribution.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'
import { passageTexts, type Printed, type Translation } from './passage.ts'
import { besideSpeaker, quoted, speakerInMargin } from './quote-card.ts'

/** Short quotations by one speaker, each with what it is about. */
export interface QuoteListProps {
  quotes: { topic?: string; quote: Printed; translation?: Translation; sources: number[] }[]
  speaker: Attribution
}

const MEASURES = {
  /** Above the first quotation, so that it stands beside its speaker's name. */
  top: 14,
  /** Between an original and its translation. */
  translationGap: 4,
}

export const quoteList: BlockKind<QuoteListProps> = {
  key: 'quotes',
  texts: ({ speaker, quotes }) => [...attributionTexts(speaker), ...quotes.flatMap((item) => [item.topic, ...passageTexts(item)])],
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  reference: listsNothing,
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
    const original = setting.text(quoted(setting, quote), column, 'serif', 'quote-list') + (quote.note === undefined ? 0 : setting.size('kicker-line'))
    const ours = translation ? MEASURES.translationGap + setting.text(quoted(setting, translation), column, 'serif', 'quote-list') : 0
    return heading + original + ours + setting.size('kicker-line')
  })
  const list = MEASURES.top + sum(rows) + Math.max(0, rows.length - 1) * (2 * gap + setting.size('rule'))
  return Math.max(list, speakerInMargin(setting, speaker))
}
