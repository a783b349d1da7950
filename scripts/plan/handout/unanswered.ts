import { afterClicks, revealsAnswers } from '../blocks/block-steps.ts'
import type { DeckPlan } from '../deck.ts'

/**
 * A deck as pupils get it on paper: its tasks without the answers, which are not hidden but left out. Sources go with the
 * answers, as they would tell which of several is right.
 *
 * @returns the same slides, and the very same deck where it has no tasks
 */
export function unanswered(deck: DeckPlan): DeckPlan {
  if (!deck.slides.some(({ block }) => block && revealsAnswers(block))) return deck
  const { tasks: _, ...slidesAlone } = deck
  return { ...slidesAlone, slides: deck.slides.map((slide) => (slide.block && revealsAnswers(slide.block) ? { ...slide, block: afterClicks(slide.block, 0) } : slide)) }
}
