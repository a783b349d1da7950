import type { Block, FlashCardsProps, TaskRow } from './blocks.ts'

/**
 * What the clicks of a presentation reveal in a block, in the order of its component's `v-click`s: a component and its case
 * here change together.
 */
interface Steps {
  /** How many clicks it takes until all of it is shown. */
  clicks: number
  /** The block after fewer clicks than that. */
  after: (clicks: number) => Block
  /** Whether what is revealed are the answers to a task. */
  answers: boolean
}

/** How many clicks it takes until all of a block is shown. */
export function clicksOf(block: Block): number {
  return stepsOf(block).clicks
}

/**
 * A block as it is after so many clicks: what they have not revealed yet is left out, with the sources that stand there.
 *
 * @returns the very same block where all of it is shown
 */
export function afterClicks(block: Block, clicks: number): Block {
  const steps = stepsOf(block)
  return clicks < steps.clicks ? steps.after(clicks) : block
}

/** Whether the clicks reveal the answers to a task, which must not stand beside their question. */
export function revealsAnswers(block: Block): boolean {
  const { clicks, answers } = stepsOf(block)
  return answers && clicks > 0
}

function stepsOf(block: Block): Steps {
  switch (block.component) {
    case 'QuoteCard': {
      const { translation, ...printed } = block.props
      return { clicks: translation ? 1 : 0, after: () => ({ ...block, props: printed }), answers: false }
    }
    case 'PointList': {
      const { points, steps = false } = block.props
      return { clicks: steps ? points.length : 0, after: (clicks) => ({ ...block, props: { ...block.props, points: points.slice(0, clicks) } }), answers: false }
    }
    case 'StatementList': {
      const { statements, steps = false } = block.props
      return { clicks: steps ? statements.length : 0, after: (clicks) => ({ ...block, props: { ...block.props, statements: statements.slice(0, clicks) } }), answers: false }
    }
    case 'TaskList': {
      const { rows } = block.props
      const isAnswered = ({ answer }: TaskRow): boolean => answer !== undefined
      return { clicks: rows.filter(isAnswered).length, after: (clicks) => ({ ...block, props: { ...block.props, rows: fewer(rows, clicks, isAnswered, asked) } }), answers: true }
    }
    case 'QuizCard': {
      const { right: _right, answer, ...question } = block.props
      return { clicks: answer === undefined ? 0 : 1, after: () => ({ ...block, props: { ...question, sources: [] } }), answers: true }
    }
    case 'FlashCards': {
      const { cards } = block.props
      const isDefined = ({ definition }: Card): boolean => definition !== undefined
      const bare = ({ term }: Card): Card => ({ term, sources: [] })
      return { clicks: cards.filter(isDefined).length, after: (clicks) => ({ ...block, props: { ...block.props, cards: fewer(cards, clicks, isDefined, bare) } }), answers: true }
    }
    case 'QuoteList':
    case 'PeopleList':
    case 'FigureGrid':
    case 'UnitChart':
    case 'WorldMap':
    case 'SummaryLines':
    case 'PictureCard':
    case 'TermList':
    case 'SourceList':
    case 'TimelineAxis':
    case 'EventAxis':
      return { clicks: 0, after: () => block, answers: false }
  }
}

type Card = FlashCardsProps['cards'][number]

function asked({ text, quote }: TaskRow): TaskRow {
  return { text, ...(quote ? { quote } : {}), sources: [] }
}

/** Items of which each that has something to reveal takes a click; those whose turn has not come are without it. */
function fewer<T>(items: readonly T[], clicks: number, reveals: (item: T) => boolean, without: (item: T) => T): T[] {
  let left = clicks
  return items.map((item) => {
    if (!reveals(item)) return item
    left -= 1
    return left < 0 ? without(item) : item
  })
}
