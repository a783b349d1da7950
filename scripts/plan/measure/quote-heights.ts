import type { Attribution, Block, QuoteCardProps, QuoteListProps } from '../blocks.ts'
import type { Setting } from './typesetter.ts'

/** Lines that the rule above a caption takes with the space below it: components/QuoteCard.vue. */
const CAPTION_RULE = 19

/** Height in px of a quotation's card or list, as `components/QuoteCard.vue` and `QuoteList.vue` set them. */
export function quoteHeight(setting: Setting, block: Extract<Block, { component: 'QuoteCard' | 'QuoteList' }>): number {
  return block.component === 'QuoteList' ? phraseListHeight(setting, block.props) : cardHeight(setting, block.props)
}

function cardHeight(setting: Setting, card: QuoteCardProps): number {
  if (card.composition === 'line') return lineHeight(setting, card)
  return card.composition === 'pair' ? pairHeight(setting, card) : paragraphHeight(setting, card)
}

/** More lines than this are no single strong line any more. */
const STRONG_LINES = 3

function lineHeight(setting: Setting, { quote, translation, speaker }: QuoteCardProps): number {
  const step = setting.narrow ? 'quote-line-narrow' : 'quote-line'
  const column = setting.width - setting.size(`${step}-size`) * 0.5 - (setting.narrow ? 0 : 64)
  if (setting.lines(quoted(quote.text), column, 'serif', step) > STRONG_LINES) return Number.POSITIVE_INFINITY
  const ours = translation
    ? setting.size('quote-translation-gap') + setting.text(quoted(translation.text), column, 'sans', 'quote-line-translation') + note(setting)
    : 0
  const caption = setting.size('quote-caption-gap') + CAPTION_RULE + speakerHeight(setting, speaker, column)
  return setting.text(quoted(quote.text), column, 'serif', step) + ours + caption
}

function pairHeight(setting: Setting, { quote, translation, speaker }: QuoteCardProps): number {
  const column = (setting.width - setting.size('quote-pair-gutter') - setting.size('quote-pair-size') * 0.5) / 2
  const original = setting.text(quoted(quote.text), column, 'serif', 'quote-pair')
  const ours = translation ? setting.text(quoted(translation.text), column, 'serif', 'quote-pair') + note(setting) : 0
  const caption = setting.size('quote-caption-gap') + 14 + CAPTION_RULE + speakerHeight(setting, speaker, setting.width)
  return Math.max(original, ours) + caption
}

function paragraphHeight(setting: Setting, { quote, translation, speaker }: QuoteCardProps): number {
  const aside = setting.size(setting.narrow ? 'aside-narrow' : 'aside')
  const column = setting.width - aside - setting.size('gutter') - (setting.narrow ? 0 : 24)
  const ours = translation
    ? 2 * setting.size('quote-translation-gap') + setting.text(quoted(translation.text), column, 'sans', 'quote-paragraph-translation') + note(setting)
    : 0
  const words = setting.text(quoted(quote.text), column, 'serif', 'quote-paragraph') + ours
  return Math.max(words, 17 + speakerHeight(setting, speaker, aside))
}

function phraseListHeight(setting: Setting, { quotes, speaker }: QuoteListProps): number {
  const aside = setting.size(setting.narrow ? 'aside-narrow' : 'aside')
  const column = setting.width - aside - setting.size('gutter') - (setting.narrow ? 0 : 24)
  const gap = setting.size('quote-list-gap')
  const rows = quotes.map(({ topic, quote, translation }) => {
    const heading = topic === undefined ? 0 : setting.text(topic, column, 'sans-bold', 'kicker')
    const ours = translation ? 4 + setting.text(quoted(translation.text), column, 'sans', 'body') : 0
    return heading + setting.text(quoted(quote.text), column, 'serif', 'quote-list') + ours + note(setting)
  })
  const list = rows.reduce((sum, row) => sum + row, 0) + Math.max(0, rows.length - 1) * (2 * gap + 1)
  return Math.max(list, 17 + speakerHeight(setting, speaker, aside))
}

/** Height of a name with office and country, as `components/SpeakerLines.vue` sets them. */
export function speakerHeight(setting: Setting, speaker: Attribution, column: number): number {
  const name = setting.text(`${speaker.name} [1]`, column, 'sans-bold', 'body')
  const role = speaker.role === undefined ? 0 : setting.text(speaker.role, column, 'sans', 'caption')
  return name + role + (speaker.country === undefined ? 0 : setting.size('caption-line'))
}

function note(setting: Setting): number {
  return 6 + setting.size('kicker-line')
}

function quoted(text: string): string {
  return `“${text}”`
}
