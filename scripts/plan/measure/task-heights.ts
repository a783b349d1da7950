import type { FlashCardsProps, QuizCardProps, TaskListProps } from '../blocks/blocks.ts'
import { cited, row, ruled, speakerHeight, sum } from './parts.ts'
import type { Run, Setting } from './typesetter.ts'

/** Height in px of a task, as components/TaskList.vue sets it. */
export function taskHeight(setting: Setting, { how, choices = [], rows }: TaskListProps): number {
  const answerWidth = setting.size(setting.narrow ? 'task-answer-narrow' : 'task-answer')
  const column = setting.width - answerWidth - setting.size('gutter')
  const heights = rows.map(({ quote, text, answer, correction, sources }) => {
    const words = quote ? setting.flow([[`“${setting.tied(quote.text)}”`, 'serif', 'body'], ...note(quote.note)], column, 'body') : 0
    const right = correction === undefined ? 0 : setting.text(setting.tied(correction), column, 'sans', 'caption')
    const own = setting.flow([[setting.tied(text), 'sans', 'body'], cited(sources)], column, 'body')
    return row(setting, Math.max(setting.text(answer ?? '', answerWidth, 'sans-bold', 'body'), words + own + right))
  })
  return setting.text(how, setting.width, 'sans', 'body') + setting.size('task-gap') + choicesHeight(setting, choices) + ruled(setting, heights)
}

/** About as wide as what is between two choices, in spaces of their size. */
const BETWEEN = '\u00A0'.repeat(7)

function choicesHeight(setting: Setting, choices: NonNullable<TaskListProps['choices']>): number {
  if (choices.length === 0) return 0
  const lines = setting.lines(choices.map(({ text }) => `${text.replaceAll(' ', '\u00A0')}${BETWEEN}`).join(' '), setting.width, 'serif', 'task-choice')
  return lines * (setting.size('kicker-line') + setting.size('task-choice-line')) + setting.size('task-choice-pad')
}

/** From this many characters on, words are set smaller: components/QuizCard.vue. */
const LONG_QUOTE = 160

/** Height in px of words with those who may have said them, as components/QuizCard.vue sets it. */
export function quizHeight(setting: Setting, { quote, options, answer = '', sources, optionsHeight = 0 }: QuizCardProps): number {
  const mark = 48
  const column = (setting.width - setting.size('gutter')) / 2 - mark - 32
  const words = setting.text(`“${setting.tied(quote.text)}”`, setting.width - 32, 'serif', quote.text.length > LONG_QUOTE ? 'quiz-long' : 'quiz') + (quote.note === undefined ? 0 : setting.size('kicker-line'))
  const heights = options.map((option) => speakerHeight(setting, option, column) + 25)
  const rows = Array.from({ length: Math.ceil(heights.length / 2) }, (_, at) => Math.max(...heights.slice(at * 2, at * 2 + 2)))
  const line = setting.flow([[setting.tied(answer), 'sans-bold', 'body'], cited(sources)], setting.width, 'body')
  const given = Math.max(optionsHeight, sum(rows) + Math.max(0, rows.length - 1) * 12)
  return words + setting.size('quiz-gap') + given + setting.size('task-gap') + line
}

/** Height in px of cards two by two, as components/FlashCards.vue sets them. */
export function cardsHeight(setting: Setting, { how, cards }: FlashCardsProps): number {
  const column = (setting.width - setting.size('gutter')) / 2
  const heights = cards.map(({ term, definition, sources }) => {
    const meaning = setting.flow([[setting.tied(definition ?? ''), 'sans', 'body'], cited(sources)], column, 'body')
    return setting.size('rule-strong') + 2 * setting.size('card-pad') + setting.text(setting.tied(term, 'title'), column, 'serif-bold', 'card-term') + meaning
  })
  const rows = Array.from({ length: Math.ceil(heights.length / 2) }, (_, at) => Math.max(...heights.slice(at * 2, at * 2 + 2)))
  return setting.text(how, setting.width, 'sans', 'body') + setting.size('task-gap') + sum(rows) + (rows.length - 1) * setting.size('task-gap')
}

function note(text: string | undefined): Run[] {
  return text === undefined ? [] : [[`,\u00A0${text.replaceAll(' ', '\u00A0')}`, 'sans', 'kicker']]
}
