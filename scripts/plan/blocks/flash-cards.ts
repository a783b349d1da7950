import { cited, rowHeights, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { carriesNoPicture, drawsNothing, listsNothing, oneRow, revealedOneByOne, type BlockKind } from './block-kind.ts'

interface Card {
  term: string
  definition?: string
  sources: number[]
}

/** Terms, whose meanings are revealed one by one when presented; left out on the handouts of pupils. */
export interface FlashCardsProps {
  how: string
  cards: Card[]
  /** The terms as small as their meanings, where one of them has a word too long for its column. */
  small?: boolean
}

const MEASURES = {
  /** Within the frame of a card, on either side. */
  side: 20,
  /** Width of the terms on narrow slides, where each has its meaning beside it. */
  termColumn: 264,
}

export const flashCards: BlockKind<FlashCardsProps> = {
  key: 'cards',
  texts: ({ how, cards }) => [how, ...cards.flatMap(({ term, definition }) => [term, definition])],
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: [],
  measures: MEASURES,
  height: cardsHeight,
  rows: oneRow,
  steps: (props) => ({ clicks: props.cards.filter(isDefined).length, after: (clicks) => ({ ...props, cards: revealedOneByOne(props.cards, clicks, isDefined, ({ term }) => ({ term, sources: [] })) }) }),
  answers: ({ cards }) => cards.length,
}

function isDefined({ definition }: Card): boolean {
  return definition !== undefined
}

/** Height in px of cards: two by two, one alone as wide as the slide, and on narrow slides below each other. */
function cardsHeight(setting: Setting, { how, cards, small }: FlashCardsProps): number {
  const step = small ? 'body' : setting.narrow ? 'large' : 'card-term'
  const around = 2 * (MEASURES.side + setting.size('rule'))
  const pair = (cards.length === 1 ? setting.width : (setting.width - setting.size('gutter')) / 2) - around
  const columns = setting.narrow ? { term: MEASURES.termColumn - MEASURES.side, meaning: setting.width - around - MEASURES.termColumn } : { term: pair, meaning: pair }
  const heights = cards.map(({ term, definition, sources }) => {
    const meaning = setting.flow([[setting.tied(definition ?? ''), 'sans', 'body'], cited(sources)], columns.meaning, 'body')
    const word = setting.text(setting.tied(term, 'title'), columns.term, 'serif-bold', step)
    return setting.size('rule-strong') + setting.size('rule') + 2 * setting.size('card-pad') + (setting.narrow ? Math.max(word, meaning) : word + meaning)
  })
  const rows = setting.narrow ? heights : rowHeights(heights, 2)
  return setting.text(how, setting.width, 'sans', 'body') + setting.size('task-gap') + sum(rows) + (rows.length - 1) * setting.size('task-gap')
}
