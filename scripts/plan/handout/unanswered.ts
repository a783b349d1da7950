import type { Block } from '../blocks.ts'
import type { DeckPlan } from '../deck.ts'

/**
 * A deck as pupils get it on paper: its tasks without the answers, which are not hidden but left out. Sources go with the
 * answers, as they would tell which of several is right.
 *
 * @returns the same slides, and the very same deck where it has no tasks
 */
export function unanswered(deck: DeckPlan): DeckPlan {
  const hasTasks = deck.slides.some(({ block }) => block && withoutAnswers(block) !== block)
  if (!hasTasks) return deck
  return { ...deck, slides: deck.slides.map((slide) => (slide.block ? { ...slide, block: withoutAnswers(slide.block) } : slide)) }
}

function withoutAnswers(block: Block): Block {
  switch (block.component) {
    case 'TaskList':
      return { ...block, props: { ...block.props, rows: block.props.rows.map(({ text, quote }) => ({ text, ...(quote ? { quote } : {}), sources: [] })) } }
    case 'QuizCard': {
      const { right: _right, answer: _answer, ...asked } = block.props
      return { ...block, props: { ...asked, sources: [] } }
    }
    case 'FlashCards':
      return { ...block, props: { ...block.props, cards: block.props.cards.map(({ term }) => ({ term, sources: [] })) } }
    default:
      return block
  }
}
