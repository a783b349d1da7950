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
}

export const flashCards: BlockKind<FlashCardsProps> = {
  key: 'cards',
  texts: ({ how, cards }) => [how, ...cards.flatMap(({ term, definition }) => [term, definition])],
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: [],
  measures: {},
  height: cardsHeight,
  rows: oneRow,
  steps: (props) => ({ clicks: props.cards.filter(isDefined).length, after: (clicks) => ({ ...props, cards: revealedOneByOne(props.cards, clicks, isDefined, ({ term }) => ({ term, sources: [] })) }) }),
  answers: ({ cards }) => cards.length,
}

function isDefined({ definition }: Card): boolean {
  return definition !== undefined
}

/** Height in px of cards two by two; one alone has the whole width. */
function cardsHeight(setting: Setting, { how, cards }: FlashCardsProps): number {
  const column = cards.length === 1 ? setting.width : (setting.width - setting.size('gutter')) / 2
  const heights = cards.map(({ term, definition, sources }) => {
    const meaning = setting.flow([[setting.tied(definition ?? ''), 'sans', 'body'], cited(sources)], column, 'body')
    return setting.size('rule-strong') + 2 * setting.size('card-pad') + setting.text(setting.tied(term, 'title'), column, 'serif-bold', 'card-term') + meaning
  })
  const rows = rowHeights(heights, 2)
  return setting.text(how, setting.width, 'sans', 'body') + setting.size('task-gap') + sum(rows) + (rows.length - 1) * setting.size('task-gap')
}
