import type { TypeStep } from '../../look/sizes.ts'
import { asideWidth, NARROWEST_SPACE, speakerHeight } from '../measure/parts.ts'
import type { Run, Setting } from '../measure/setting.ts'
import { attributionTexts, withPortrait, type Attribution, type RingPicture } from './attribution.ts'
import { asksNothing, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind, type Texts } from './block-kind.ts'
import { passagePieces, passageTexts, type Passage, type Printed, type Translation } from './passage.ts'

/** A composition in which the words are the message of the slide, in the language of the audience first. */
type Staged = 'statement' | 'long'

export interface QuoteCardProps {
  quote: Printed
  translation?: Translation
  speaker: Attribution
  sources: number[]
  /**
   * How the card is composed: a statement large on the deep ground, or longer words beside their highlighted phrase, each with the
   * original below our translation; or one strong line, a paragraph, original and translation side by side. A pair without a
   * translation has the whole width.
   */
  composition: Staged | 'line' | 'paragraph' | 'pair'
  /** The type size in px of the words of a statement, or of those of long words. */
  size?: StatementSize | PassageSize
  /** The phrase of long words that stands large beside them. */
  phrase?: Passage & { size: 48 | 40 }
  /** The initials of the speaker, drawn in a ring. */
  monogram?: string
  /** The picture of the speaker in the ring, in their place. */
  portrait?: RingPicture
  /** A pair that is short enough to be set larger. */
  large?: boolean
}

/** Type sizes in px, the largest first. Only narrow slides take the last size of statements. */
export const STATEMENT_SIZES = [72, 64, 56, 48] as const
type StatementSize = (typeof STATEMENT_SIZES)[number]
export const PASSAGE_SIZES = [40, 34, 28, 24] as const
type PassageSize = (typeof PASSAGE_SIZES)[number]

/** The words that a staged card shows first, and the original below them where they are our translation. */
export function leadOf({ quote, translation }: { quote: Printed; translation?: Translation | undefined }): { lead: Printed; original?: Printed } {
  return translation ? { lead: translation, original: quote } : { lead: quote }
}

/** Whether the words of a card are the message of the slide. */
export function isStaged({ composition }: Pick<QuoteCardProps, 'composition'>): boolean {
  return composition === 'statement' || composition === 'long'
}

/** Space in px between the rule and the speaker below it, in the margin. */
export const ASIDE_PAD = 14

const MEASURES = {
  /** Between words and what says whose they are. */
  noteGap: 4,
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
  /** Beside the ring with the speaker's initials. */
  monogramGap: 20,
  /** Below it, in a column too narrow for a name beside it. */
  ringGap: 8,
}

/** One quotation. */
export const quoteCard: BlockKind<QuoteCardProps> = {
  key: 'quote',
  texts: cardTexts,
  drawnTexts: drawsNothing,
  // The ring stands on cards whose words are the message.
  alternatives: (card) => (isStaged(card) && card.portrait ? [card.portrait.alt] : []),
  withPictures: withPortrait,
  listing: listsNothing,
  captions: ['td-staged-original'],
  measures: MEASURES,
  height: (setting, card) => HEIGHTS[card.composition](setting, card),
  rows: oneRow,
  // What the audience understands stands there from the first; the original below it is no surprise.
  steps(card) {
    const { translation, ...printed } = card
    return isStaged(card) || !translation ? shownAtOnce(card) : { clicks: 1, after: () => printed }
  },
  answers: asksNothing,
}

function cardTexts(card: QuoteCardProps): Texts {
  if (!isStaged(card)) return [...passageTexts(card), ...attributionTexts(card.speaker)]
  const { lead, original } = leadOf(card)
  return [card.phrase?.text, lead.text, lead.note, original?.text, original?.note, ...attributionTexts(card.speaker)]
}

/** More lines than this are no single strong line any more. */
const STRONG_LINES = 3

const HEIGHTS: Record<QuoteCardProps['composition'], BlockKind<QuoteCardProps>['height']> = {
  statement(setting, card) {
    const { lead, original } = leadOf(card)
    const words = passageHeight(setting, lead, setting.width, `statement-${(card.size ?? 56) as StatementSize}`)
    const below = original ? setting.size('quote-translation-gap') + passageHeight(setting, original, setting.width, 'original-24') : 0
    return words + below + setting.size('quote-caption-gap') + ringedSpeaker(setting, card, setting.width)
  },
  long(setting, card) {
    const { lead, original } = leadOf(card)
    const { phrase } = card
    const aside = phrase ? setting.size('phrase-column') : asideWidth(setting)
    // A narrow slide has everything below each other.
    const column = setting.narrow ? setting.width : setting.width - aside - setting.size('phrase-gutter')
    const size = (card.size ?? 24) as PassageSize
    const gap = setting.size('phrase-row-gap')
    const below = original ? gap + passageHeight(setting, original, column, size > 28 ? 'original-24' : 'original-20') : 0
    const words = passageHeight(setting, lead, column, `passage-${size}`) + below
    const pulled = phrase ? setting.text(`“${withClosingMark(setting, phrase)}`, setting.narrow ? setting.width : aside, 'serif-bold', `phrase-${phrase.size}`) + gap : 0
    if (setting.narrow) return pulled + words + gap + ringedSpeaker(setting, card, setting.width)
    const speaker = ringedSpeaker(setting, card, aside)
    // The rows of the grid that are empty have gaps, too.
    return Math.max(words, pulled + 2 * gap + setting.size('rule-strong') + MEASURES.asidePad + speaker + (phrase ? 0 : gap))
  },
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
function speakerInLine(setting: Setting, speaker: Attribution, sources: number[], width = setting.width): number {
  const { role, country } = speaker
  if (role === undefined || country === undefined) return speakerHeight(setting, speaker, width, sources)
  // Spaces at which no line ends, together at least as wide as the gap.
  const gap = '\u00A0'.repeat(Math.ceil(MEASURES.placeGap / NARROWEST_SPACE))
  const fits = setting.lines(`${role.replaceAll(' ', '\u00A0')}${gap}${country.replaceAll(' ', '\u00A0')}`, width, 'sans', 'caption') === 1
  return fits ? speakerHeight(setting, { name: speaker.name, role: country }, width, sources) : speakerHeight(setting, speaker, width, sources)
}

/** Height of the speaker beside the ring with the initials, or below it in the margin of long words; in a narrow column, office and country stand below each other. */
function ringedSpeaker(setting: Setting, { speaker, sources, monogram, portrait, phrase, composition }: QuoteCardProps, width: number): number {
  const ring = monogram === undefined && !portrait ? 0 : setting.size('quote-monogram')
  if (composition === 'long' && !phrase && !setting.narrow) return (ring === 0 ? 0 : ring + MEASURES.ringGap) + speakerHeight(setting, speaker, width, sources)
  const column = width - (ring === 0 ? 0 : ring + MEASURES.monogramGap)
  const isAside = width < setting.width
  return Math.max(ring, isAside ? speakerHeight(setting, speaker, column, sources) : speakerInLine(setting, speaker, sources, column))
}

/** Height of words with what says whose they are below them. */
function passageHeight(setting: Setting, words: Printed, column: number, step: TypeStep): number {
  const note = words.note === undefined ? 0 : MEASURES.noteGap + setting.size('caption-line')
  if (!words.highlight) return setting.text(withClosingMark(setting, words), column, 'serif', step) + note
  const runs = passagePieces(words).map(({ text, highlighted }): Run => [setting.tied(text), highlighted ? 'serif-bold' : 'serif', step])
  return setting.flow([...runs, ['”', 'serif', step]], column, step) + note
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
