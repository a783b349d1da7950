import { cited, row, rowStep, ruled } from '../measure/parts.ts'
import type { Run, Setting } from '../measure/setting.ts'
import { carriesNoPicture, drawsNothing, listsNothing, oneRow, revealedOneByOne, type BlockKind, type RowSetting, type Texts } from './block-kind.ts'
import type { Printed } from './passage.ts'

/** Something to be decided, and what is right. */
export interface TaskRow {
  text: string
  /** Words that the row is about, after its text. */
  quote?: Printed
  /** Revealed when presented; left out on the handouts of pupils. */
  answer?: string
  /** What is right instead, revealed with the answer. */
  correction?: string
  sources: number[]
}

/** A task of several rows, each with its answer: numbers to put in order, letters to match, true or false. */
export interface TaskListProps extends Pick<RowSetting, 'size'> {
  /** What to do. */
  how: string
  /** Whether the answers are words, for which there is a frame beside each row; otherwise a row begins with a box for its number or letter. */
  inWords?: boolean
  /** Whether wrong rows have a correction: all rows then keep room for one, since a gap below some alone would tell which. */
  corrected?: boolean
  /** What to choose from, by letter. */
  choices?: { mark: string; text: string }[]
  rows: TaskRow[]
}

const MEASURES = {
  /** Between two choices on a line. */
  choiceGap: 56,
  /** The box for a number or a letter, and the column that it stands in. */
  box: 48,
  boxColumn: 72,
  /** The column at the end of a row for where its answer is from. */
  refsColumn: 96,
  /** Within the frame for a word: on either side, above and below. */
  frameSide: 12,
  frameTop: 8,
}

export const taskList: BlockKind<TaskListProps> = {
  key: 'task',
  texts: ({ how, choices = [], rows }) => [how, ...choices.flatMap(({ mark, text }) => [mark, text]), ...rows.flatMap(rowTexts)],
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: [],
  measures: MEASURES,
  height: taskHeight,
  rows: oneRow,
  steps: (props) => ({ clicks: props.rows.filter(isAnswered).length, after: (clicks) => ({ ...props, rows: revealedOneByOne(props.rows, clicks, isAnswered, unansweredRow) }) }),
  answers: ({ rows }) => rows.length,
}

function rowTexts({ quote, text, answer, correction }: TaskRow): Texts {
  return [text, quote?.text, quote?.note, answer, correction]
}

function isAnswered({ answer }: TaskRow): boolean {
  return answer !== undefined
}

/** A row without its answer, and without the sources, which would tell it. */
function unansweredRow({ text, quote }: TaskRow): TaskRow {
  return { text, ...(quote ? { quote } : {}), sources: [] }
}

function taskHeight(setting: Setting, { how, inWords, corrected, choices = [], rows, size }: TaskListProps): number {
  const step = rowStep(size)
  const answerColumn = setting.size(setting.narrow ? 'task-answer-narrow' : 'task-answer')
  const column = inWords ? setting.width - answerColumn - setting.size('gutter') : setting.width - MEASURES.boxColumn - MEASURES.refsColumn
  const heights = rows.map(({ quote, text, answer = '', correction, sources }) => {
    const words = quote ? setting.flow([[`“${setting.tied(quote.text)}”`, 'serif', step], ...noteRuns(quote.note)], column, step) : 0
    const right = correction === undefined ? 0 : setting.text(setting.tied(correction), column, 'sans', 'caption')
    const own = setting.text(setting.tied(text), column, 'sans', step)
    const frame = answerColumn - 2 * MEASURES.frameSide
    const word = setting.flow([[answer, 'sans-bold', step], cited(sources)], frame, step)
    // Large answers keep the mark of their source beside their last word.
    if (inWords && size !== undefined && setting.flow([[answer.split(' ').at(-1) ?? '', 'sans-bold', step], cited(sources)], frame, step) > setting.size(`${step}-line`)) return Number.POSITIVE_INFINITY
    const beside = Math.max(MEASURES.box, inWords ? word + 2 * MEASURES.frameTop : setting.flow([cited(sources)], MEASURES.refsColumn, step))
    return row(setting, Math.max(beside, words + own + right))
  })
  const shown = corrected ? heights.map(() => Math.max(...heights)) : heights
  return setting.text(how, setting.width, 'sans', 'body') + setting.size('task-gap') + choicesHeight(setting, choices) + ruled(setting, shown)
}

/** Width in px of a space in the type of the choices. */
const CHOICE_SPACE = 8

function choicesHeight(setting: Setting, choices: NonNullable<TaskListProps['choices']>): number {
  if (choices.length === 0) return 0
  const gap = '\u00A0'.repeat(MEASURES.choiceGap / CHOICE_SPACE)
  const lines = setting.lines(choices.map(({ text }) => `${text.replaceAll(' ', '\u00A0')}${gap}`).join(' '), setting.width, 'serif', 'task-choice')
  return lines * (setting.size('kicker-line') + setting.size('task-choice-line')) + setting.size('task-choice-pad')
}

function noteRuns(text: string | undefined): Run[] {
  return text === undefined ? [] : [[`,\u00A0${text.replaceAll(' ', '\u00A0')}`, 'sans', 'kicker']]
}
