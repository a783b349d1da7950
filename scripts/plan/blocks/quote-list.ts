import { cited, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { attributionTexts, type Attribution } from './attribution.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind, type Texts } from './block-kind.ts'
import type { Printed, Translation } from './passage.ts'
import { ASIDE_PAD, besideSpeaker, withClosingMark, speakerInMargin } from './quote-card.ts'

/** Short quotations by one speaker, each with what it is about. */
export interface QuoteListProps {
  quotes: { topic?: string; quote: Printed; translation?: Translation; sources: number[] }[]
  speaker: Attribution
}

const MEASURES = {
  /** Between a translation and its original. */
  translationGap: 4,
}

export const quoteList: BlockKind<QuoteListProps> = {
  key: 'quotes',
  texts: ({ speaker, quotes }) => [...attributionTexts(speaker), ...quotes.flatMap(itemTexts)],
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-quotes-original'],
  measures: MEASURES,
  height: quotesHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

/** Our translation first, for those who read only that. */
function itemTexts({ topic, quote, translation }: QuoteListProps['quotes'][number]): Texts {
  return translation ? [topic, translation.text, translation.note, quote.text, quote.note] : [topic, quote.text, quote.note]
}

function quotesHeight(setting: Setting, { quotes, speaker }: QuoteListProps): number {
  const column = besideSpeaker(setting)
  const gap = setting.size('quote-list-gap')
  const rows = quotes.map(({ topic, quote, translation, sources }) => {
    const heading = topic === undefined ? 0 : setting.flow([[setting.tied(topic), 'sans-bold', 'caption'], cited(translation ? [] : sources)], column, 'caption')
    const note = setting.size('caption-line')
    const lead = setting.text(withClosingMark(setting, translation ?? quote), column, 'serif', 'quote-list') + ((translation ?? quote).note === undefined ? 0 : note)
    const original = translation ? MEASURES.translationGap + setting.text(withClosingMark(setting, quote), column, 'serif', 'original-20') + note : 0
    return heading + lead + original + (translation || topic !== undefined ? 0 : note)
  })
  const list = ASIDE_PAD + sum(rows) + Math.max(0, rows.length - 1) * (2 * gap + setting.size('rule'))
  return Math.max(list, speakerInMargin(setting, speaker))
}
