import type { Step } from '../../look/sizes.ts'
import type { Attribution, Block, Passage, Printed, QuoteCardProps, QuoteListProps } from '../blocks/blocks.ts'
import { asideWidth, speakerHeight, sum } from './parts.ts'
import type { Setting } from './typesetter.ts'

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
/** A short rule above the speaker with the space below it; that of a pair is tighter. */
const LINE_RULE = 16
const PAIR_RULE = 12
/** The space under the rule above a speaker in the margin. */
const ASIDE_PAD = 14
/** Between words and what says whose they are. */
const NOTE_GAP = 6
/** Between an original and its translation in a list. */
const LIST_GAP = 4
/** Between office and country on one line. */
const SPEAKER_GAP = 20

function lineHeight(setting: Setting, { quote, translation, speaker, sources }: QuoteCardProps): number {
  const step = `quote-line${translation ? '-both' : ''}${setting.narrow ? '-narrow' : ''}` as const
  const column = setting.width - (setting.narrow ? 0 : 64)
  if (setting.lines(quoted(setting, quote), column, 'serif', step) > STRONG_LINES) return Number.POSITIVE_INFINITY
  const ours = translation ? setting.size('quote-translation-gap') + passage(setting, translation, column, step) : 0
  const caption = setting.size('quote-caption-gap') + setting.size('rule-strong') + LINE_RULE + speakerHeight(setting, speaker, column, sources)
  return passage(setting, quote, column, step) + ours + caption
}

function pairHeight(setting: Setting, { quote, translation, speaker, sources, large }: QuoteCardProps): number {
  const shape = setting.narrow ? '-narrow' : ''
  const step = `quote-pair${large ? '-large' : ''}${shape}` as const
  const column = (setting.width - setting.size(`quote-pair${shape}-gutter`)) / 2
  const original = passage(setting, quote, column, step)
  const ours = translation ? passage(setting, translation, column, step) : 0
  const caption = setting.size('quote-pair-caption-gap') + setting.size('rule-strong') + PAIR_RULE + speakerInLine(setting, speaker, sources)
  return Math.max(original, ours) + caption
}

/** The name, below it office and country beside each other where they fit. */
function speakerInLine(setting: Setting, speaker: Attribution, sources: number[]): number {
  const { role, country } = speaker
  if (role === undefined || country === undefined) return speakerHeight(setting, speaker, setting.width, sources)
  // A gap of so many px, as spaces that keep the two together.
  const gap = '\u00A0'.repeat(Math.ceil(SPEAKER_GAP / 4))
  const fits = setting.lines(`${role.replaceAll(' ', '\u00A0')}${gap}${country.replaceAll(' ', '\u00A0')}`, setting.width, 'sans', 'caption') === 1
  return fits ? speakerHeight(setting, { name: speaker.name, role: country }, setting.width, sources) : speakerHeight(setting, speaker, setting.width, sources)
}

function paragraphHeight(setting: Setting, { quote, translation, speaker, sources }: QuoteCardProps): number {
  const column = besideSpeaker(setting)
  const ours = translation
    ? 2 * setting.size('quote-translation-gap') + setting.size('rule') + passage(setting, translation, column, 'quote-paragraph')
    : 0
  const words = passage(setting, quote, column, 'quote-paragraph') + ours
  return Math.max(words, inMargin(setting, speaker, sources))
}

function phraseListHeight(setting: Setting, { quotes, speaker }: QuoteListProps): number {
  const column = besideSpeaker(setting)
  const gap = setting.size('quote-list-gap')
  const rows = quotes.map(({ topic, quote, translation }) => {
    const heading = topic === undefined ? 0 : setting.text(topic, column, 'sans-bold', 'kicker')
    const original = setting.text(quoted(setting, quote), column, 'serif', 'quote-list') + (quote.note === undefined ? 0 : setting.size('kicker-line'))
    const ours = translation ? LIST_GAP + setting.text(quoted(setting, translation), column, 'serif', 'quote-list') : 0
    return heading + original + ours + setting.size('kicker-line')
  })
  const list = ASIDE_PAD + sum(rows) + Math.max(0, rows.length - 1) * (2 * gap + setting.size('rule'))
  return Math.max(list, inMargin(setting, speaker))
}

function besideSpeaker(setting: Setting): number {
  return setting.width - asideWidth(setting) - setting.size('gutter') - (setting.narrow ? 0 : 24)
}

function inMargin(setting: Setting, speaker: Attribution, sources: number[] = []): number {
  return setting.size('rule-strong') + ASIDE_PAD + speakerHeight(setting, speaker, asideWidth(setting), sources)
}

/** Words with what says whose they are below them. */
function passage(setting: Setting, words: Printed, column: number, step: Step): number {
  return setting.text(quoted(setting, words), column, 'serif', step) + (words.note === undefined ? 0 : NOTE_GAP + setting.size('kicker-line'))
}

function quoted(setting: Setting, { text }: Passage): string {
  return `${setting.tied(text)}”`
}
