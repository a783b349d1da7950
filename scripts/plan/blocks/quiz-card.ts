import { cited, rowHeights, speakerHeight, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { attributionTexts, type Attribution } from './attribution.ts'
import { carriesNoPicture, drawsNothing, listsNothing, oneRow, type BlockKind } from './block-kind.ts'
import type { Printed } from './passage.ts'

/** Words, and the people of whom one has said them. */
export interface QuizCardProps {
  quote: Printed
  options: (Attribution & { mark: string })[]
  /** The index of the right option; it and the answer are left out on the handouts of pupils. */
  right?: number
  /** The answer in words, revealed when presented. */
  answer?: string
  sources: number[]
  /** Height of the options in px: the same on all slides of a series. */
  optionsHeight?: number
}

const MEASURES = {
  /** What the words leave free at the end of their lines. */
  quoteEnd: 32,
  /** Between two rows of options. */
  optionGap: 12,
  /** Within an option: above, below, and on either side. */
  optionTop: 10,
  optionBottom: 12,
  optionSide: 16,
  /** Width of the column of the letters. */
  markColumn: 48,
}

export const quizCard: BlockKind<QuizCardProps> = {
  key: 'quiz',
  texts: ({ quote, options, answer }) => [quote.text, quote.note, ...options.flatMap((option) => [option.mark, ...attributionTexts(option)]), answer],
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: [],
  measures: MEASURES,
  height: quizHeight,
  rows: oneRow,
  steps: ({ right: _right, answer, ...question }) => ({ clicks: answer === undefined ? 0 : 1, after: () => ({ ...question, sources: [] }) }),
  answers: () => 1,
}

/** Words of at most, and of more than, so many characters are set larger and smaller than others. */
const LENGTH = { short: 90, long: 160 }

/** The step of the type scale of the words. */
export function quizStep({ text }: Pick<Printed, 'text'>): 'quiz-short' | 'quiz' | 'quiz-long' {
  return text.length > LENGTH.long ? 'quiz-long' : text.length > LENGTH.short ? 'quiz' : 'quiz-short'
}

/** The letter of an option is so much larger than the name on its baseline that it moves the name down by this many px. */
const MARK_DROP = 2

function quizHeight(setting: Setting, { quote, options, answer = '', sources, optionsHeight = 0 }: QuizCardProps): number {
  const column = (setting.width - setting.size('gutter')) / 2 - MEASURES.markColumn - 2 * MEASURES.optionSide
  const words = setting.text(`“${setting.tied(quote.text)}”`, setting.width - MEASURES.quoteEnd, 'serif', setting.narrow && quizStep(quote) === 'quiz-short' ? 'quiz' : quizStep(quote)) + (quote.note === undefined ? 0 : setting.size('caption-line'))
  const around = setting.size('rule') + MEASURES.optionTop + MARK_DROP + MEASURES.optionBottom
  const rows = rowHeights(options.map((option) => speakerHeight(setting, option, column) + around), 2)
  const line = setting.flow([[setting.tied(answer), 'sans-bold', 'body'], cited(sources)], setting.width, 'body')
  const given = Math.max(optionsHeight, sum(rows) + Math.max(0, rows.length - 1) * MEASURES.optionGap)
  return words + setting.size('quiz-gap') + given + setting.size('task-gap') + line
}
