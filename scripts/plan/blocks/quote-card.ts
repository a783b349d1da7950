import type { TypeStep } from '../../look/sizes.ts'
import { asideWidth, NARROWEST_SPACE, speakerHeight } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { attributionTexts, type Attribution } from './attribution.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, type BlockKind } from './block-kind.ts'
import { passageTexts, type Passage, type Printed, type Translation } from './passage.ts'

export interface QuoteCardProps {
  quote: Printed
  translation?: Translation
  speaker: Attribution
  sources: number[]
  /** How the card is composed: one strong line, a paragraph, or original and translation side by side; a pair without a translation has the whole width. */
  composition: 'line' | 'paragraph' | 'pair'
  /** A pair that is short enough to be set larger. */
  large?: boolean
}

/** Space in px between the rule and the speaker below it, in the margin. */
export const ASIDE_PAD = 14

const MEASURES = {
  /** Between words and what says whose they are. */
  noteGap: 6,
  /** What a strong line leaves free at the end of its lines on a wide slide. */
  lineEnd: 64,
  /** Below the short rule above the speaker; that of a pair is tighter. */
  lineRuleGap: 16,
  pairRuleGap: 12,
  asidePad: ASIDE_PAD,
  /** Between a speaker in the margin and the words on a wide slide, beside the gutter. */
  asideGap: 24,
  /** Between office and country on one line. */
  placeGap: 20,
}

/** One quotation. */
export const quoteCard: BlockKind<QuoteCardProps> = {
  key: 'quote',
  texts: (props) => [...passageTexts(props), ...attributionTexts(props.speaker)],
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: [],
  measures: MEASURES,
  height: (setting, card) => HEIGHTS[card.composition](setting, card),
  rows: oneRow,
  steps: ({ translation, ...printed }) => ({ clicks: translation ? 1 : 0, after: () => printed }),
  answers: asksNothing,
}

/** More lines than this are no single strong line any more. */
const STRONG_LINES = 3

const HEIGHTS: Record<QuoteCardProps['composition'], BlockKind<QuoteCardProps>['height']> = {
  line(setting, { quote, translation, speaker, sources }) {
    const step = `quote-line${translation ? '-both' : ''}${setting.narrow ? '-narrow' : ''}` as const
    const column = setting.width - (setting.narrow ? 0 : MEASURES.lineEnd)
    if (setting.lines(withClosingMark(setting, quote), column, 'serif', step) > STRONG_LINES) return Number.POSITIVE_INFINITY
    const ours = translation ? setting.size('quote-translation-gap') + passageHeight(setting, translation, column, step) : 0
    const caption = setting.size('quote-caption-gap') + setting.size('rule-strong') + MEASURES.lineRuleGap + speakerHeight(setting, speaker, column, sources)
    return passageHeight(setting, quote, column, step) + ours + caption
  },
  pair(setting, { quote, translation, speaker, sources, large }) {
    const shape = setting.narrow ? '-narrow' : ''
    const step = `quote-pair${large ? '-large' : ''}${shape}` as const
    const column = translation ? (setting.width - setting.size(`quote-pair${shape}-gutter`)) / 2 : setting.width
    const original = passageHeight(setting, quote, column, step)
    const ours = translation ? passageHeight(setting, translation, column, step) : 0
    const caption = setting.size('quote-pair-caption-gap') + setting.size('rule-strong') + MEASURES.pairRuleGap + speakerInLine(setting, speaker, sources)
    return Math.max(original, ours) + caption
  },
  paragraph(setting, { quote, translation, speaker, sources }) {
    const column = besideSpeaker(setting)
    const ours = translation
      ? 2 * setting.size('quote-translation-gap') + setting.size('rule') + passageHeight(setting, translation, column, 'quote-paragraph')
      : 0
    const words = passageHeight(setting, quote, column, 'quote-paragraph') + ours
    return Math.max(words, speakerInMargin(setting, speaker, sources))
  },
}

/** Height of the name, below it office and country beside each other where they fit. */
function speakerInLine(setting: Setting, speaker: Attribution, sources: number[]): number {
  const { role, country } = speaker
  if (role === undefined || country === undefined) return speakerHeight(setting, speaker, setting.width, sources)
  // Spaces at which no line ends, together at least as wide as the gap.
  const gap = '\u00A0'.repeat(Math.ceil(MEASURES.placeGap / NARROWEST_SPACE))
  const fits = setting.lines(`${role.replaceAll(' ', '\u00A0')}${gap}${country.replaceAll(' ', '\u00A0')}`, setting.width, 'sans', 'caption') === 1
  return fits ? speakerHeight(setting, { name: speaker.name, role: country }, setting.width, sources) : speakerHeight(setting, speaker, setting.width, sources)
}

/** Height of words with what says whose they are below them. */
function passageHeight(setting: Setting, words: Printed, column: number, step: TypeStep): number {
  return setting.text(withClosingMark(setting, words), column, 'serif', step) + (words.note === undefined ? 0 : MEASURES.noteGap + setting.size('kicker-line'))
}

/** Width in px of the column beside a speaker in the margin. */
export function besideSpeaker(setting: Setting): number {
  return setting.width - asideWidth(setting) - setting.size('gutter') - (setting.narrow ? 0 : MEASURES.asideGap)
}

/** Height in px of a speaker in the margin. */
export function speakerInMargin(setting: Setting, speaker: Attribution, sources: number[] = []): number {
  return setting.size('rule-strong') + MEASURES.asidePad + speakerHeight(setting, speaker, asideWidth(setting), sources)
}

/** Words with the closing mark, which takes room on their last line; the opening one hangs outside. */
export function withClosingMark(setting: Setting, { text }: Passage): string {
  return `${setting.tied(text)}”`
}
