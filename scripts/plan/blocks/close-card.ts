import type { TypeStep } from '../../look/sizes.ts'
import type { QrCode } from '../drawing/qr-code.ts'
import { cited, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { numeralLimit } from '../text/numeral.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'
import type { TextPlace } from '../text/ties.ts'
import { figureTexts, type LabelledFigure } from './figure-grid.ts'

/** What ends a talk: what to remember, the numbers, and where it is all from. */
export interface CloseCardProps {
  message: string
  /** The message is the deck’s title, whose numbers tell nothing to remember. */
  isTitle?: true
  /** The step of the type scale that the message is set at. */
  messageSize: CloseStep
  /** At most three; who gave each stands in its label. */
  figures: LabelledFigure[]
  /** A word for the sources, where there are some, and their short names. */
  sourceLabel?: string
  publishers: string[]
  /** Who made the deck, in words. */
  author?: string
  /** The addresses as codes for phones, two at most; `site` says where each leads. */
  codes?: (QrCode & { site: string })[]
}

/** The steps that the message may be set at, the largest first. */
export const CLOSE_STEPS = ['cover-title', 'event-title', 'title', 'title-long', 'title-small'] as const
type CloseStep = (typeof CLOSE_STEPS)[number]

const MEASURES = {
  code: 232,
  codeNarrow: 196,
  /** Two beside each other. */
  codeBeside: 208,
  codeBesideNarrow: 176,
  codeBetween: 24,
  /** Between the words and the codes. */
  codeGap: 64,
  codeGapNarrow: 32,
  /** Between the code and the words below it. */
  codeNoteGap: 8,
  figureGap: 32,
  figureColumnGap: 40,
  belowGap: 24,
}

export const closeCard: BlockKind<CloseCardProps> = {
  key: 'close',
  texts: ({ message, figures, sourceLabel, publishers, author, codes = [] }) => [message, sourceLabel, ...publishers, author, ...codes.map(({ site }) => site), ...figures.flatMap(figureTexts)],
  drawnTexts: drawsNothing,
  alternatives: ({ codes = [] }) => codes.map(({ label }) => label),
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-close-exactness', 'td-close-label', 'td-close-below', 'td-close-code-note'],
  measures: MEASURES,
  height: closeHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

/** The message with the sources and their codes beside it; below both, in columns, the numbers. */
function closeHeight(setting: Setting, { message, messageSize, figures, sourceLabel, publishers, author, codes = [] }: CloseCardProps): number {
  const code = codeWidth(setting, codes.length)
  const side = codes.length === 0 ? 0 : codes.length * code + (codes.length - 1) * MEASURES.codeBetween + (setting.narrow ? MEASURES.codeGapNarrow : MEASURES.codeGap)
  const column = setting.width - side
  const step: TypeStep = setting.narrow && messageSize !== 'title-small' ? `${messageSize}-narrow` : messageSize
  const lines = [...(sourceLabel === undefined ? [] : [`${sourceLabel}: ${publishers.join(' · ')}`]), ...(author === undefined ? [] : [author])]
  const below = lines.length === 0 ? 0 : MEASURES.belowGap + sum(lines.map((line) => setting.text(line, column, 'sans', 'caption')))
  const coding = codes.map(({ site }) => code + MEASURES.codeNoteGap + setting.text(site, code, 'sans', 'caption'))
  const numbers = figures.length === 0 ? 0 : MEASURES.figureGap + figuresHeight(setting, figures, (setting.width - (figures.length - 1) * MEASURES.figureColumnGap) / figures.length)
  return Math.max(setting.text(setting.tied(message, messagePlace(codes.length)), column, 'serif', step) + below, ...coding) + numbers
}

/** Beside codes the message has the column of an aside. @param codes - how many */
export function messagePlace(codes: number): TextPlace {
  return codes === 0 ? 'title' : 'aside'
}

/** Width in px of a code beside so many in all. */
export function codeWidth({ narrow }: Pick<Setting, 'narrow'>, count: number): number {
  if (count > 1) return narrow ? MEASURES.codeBesideNarrow : MEASURES.codeBeside
  return narrow ? MEASURES.codeNarrow : MEASURES.code
}

/** The rows of columns begin together, as components/CloseCard.vue has them. @returns Infinity where a number is wider than its column, its words at the size of running text */
function figuresHeight(setting: Setting, figures: readonly LabelledFigure[], column: number): number {
  const least = setting.size('close-figure-least')
  if (figures.some(({ value }) => numeralLimit(value, column, setting.size('body-size')) < least)) return Number.POSITIVE_INFINITY
  const rows = figures.map(({ exactness, unit, label, sources }) => [
    exactness === undefined ? 0 : setting.size('caption-line'),
    setting.size('close-figure-line'),
    setting.text(setting.tied(unit), column, 'sans-bold', 'body')
      + setting.flow([[setting.tied(label), 'sans', 'caption'], cited(sources)], column, 'caption'),
  ])
  return sum([0, 1, 2].map((row) => Math.max(...rows.map((heights) => heights[row] ?? 0))))
}
