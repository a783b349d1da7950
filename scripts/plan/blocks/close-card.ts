import type { TypeStep } from '../../look/sizes.ts'
import type { QrCode } from '../drawing/qr-code.ts'
import { cited, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'
import { figureTexts, type LabelledFigure } from './figure-grid.ts'

/** What ends a talk: what to remember, the numbers, and where it is all from. */
export interface CloseCardProps {
  message: string
  /** The step of the type scale that the message is set at. */
  messageSize: CloseStep
  /** At most three. */
  figures: LabelledFigure[]
  /** A word for the sources, and their short names. */
  sourceLabel: string
  publishers: string[]
  /** Who made the deck, in words. */
  author?: string
  /** An address as a code for phones; `site` says where it leads. */
  code?: QrCode & { site: string }
}

/** The steps that the message may be set at, the largest first. */
export const CLOSE_STEPS = ['cover-title', 'event-title', 'title', 'title-long', 'title-small'] as const
type CloseStep = (typeof CLOSE_STEPS)[number]

const MEASURES = {
  code: 232,
  codeNarrow: 196,
  /** Between the words and the code. */
  codeGap: 64,
  codeGapNarrow: 40,
  /** Between the code and the words below it. */
  codeNoteGap: 8,
  figureGap: 40,
  figureColumnGap: 40,
  belowGap: 36,
}

export const closeCard: BlockKind<CloseCardProps> = {
  key: 'close',
  texts: ({ message, figures, sourceLabel, publishers, author, code }) => [message, ...figures.flatMap(figureTexts), sourceLabel, ...publishers, author, code?.site],
  drawnTexts: drawsNothing,
  alternatives: ({ code }) => (code ? [code.label] : []),
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-close-exactness', 'td-close-label', 'td-close-below', 'td-close-code-note'],
  measures: MEASURES,
  height: closeHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

function closeHeight(setting: Setting, { message, messageSize, figures, sourceLabel, publishers, author, code }: CloseCardProps): number {
  const side = code ? (setting.narrow ? MEASURES.codeNarrow + MEASURES.codeGapNarrow : MEASURES.code + MEASURES.codeGap) : 0
  const column = setting.width - side
  const step: TypeStep = setting.narrow && messageSize !== 'title-small' ? `${messageSize}-narrow` : messageSize
  const numbers = figures.length === 0 ? 0 : MEASURES.figureGap + Math.max(...figures.map((figure) => figureHeight(setting, figure, (column - (figures.length - 1) * MEASURES.figureColumnGap) / figures.length)))
  const below = MEASURES.belowGap + setting.text(`${sourceLabel}: ${publishers.join(' · ')}`, column, 'sans', 'caption') + (author === undefined ? 0 : setting.text(author, column, 'sans', 'caption'))
  const words = setting.text(setting.tied(message, 'title'), column, 'serif', step) + numbers + below
  return Math.max(words, code ? codeHeight(setting, code) : 0)
}

function codeHeight(setting: Setting, { site }: NonNullable<CloseCardProps['code']>): number {
  const column = setting.narrow ? MEASURES.codeNarrow : MEASURES.code
  return column + MEASURES.codeNoteGap + setting.text(site, column, 'sans', 'caption')
}

/** @returns Infinity where the number is wider than its column */
function figureHeight(setting: Setting, { value, exactness, unit, label, by, sources }: LabelledFigure, column: number): number {
  if (setting.lines(value.replaceAll(' ', '\u00A0'), column, 'serif', 'close-figure') > 1) return Number.POSITIVE_INFINITY
  return sum([
    setting.size('close-figure-line') + (exactness === undefined ? 0 : setting.size('caption-line')),
    setting.text(setting.tied(unit), column, 'sans-bold', 'body'),
    setting.flow([[setting.tied(label), 'sans', 'caption'], cited(by === undefined ? sources : [])], column, 'caption'),
    by === undefined ? 0 : setting.flow([[setting.tied(by), 'sans', 'caption'], cited(sources)], column, 'caption'),
  ])
}
