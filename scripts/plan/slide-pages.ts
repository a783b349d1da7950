import { afterClicks, clicksOf, revealsAnswers } from './blocks/block.ts'
import type { DeckPlan, Slide } from './deck.ts'

/** How the slides of a deck are spread over pages: a page for each slide, or one for each of its click steps. */
export type Paging = 'slides' | 'steps'

/** A page of a deck's slides on paper: a slide as it is after some clicks. */
export interface SlidePage {
  /** The slide's number, from 1; the same on all its pages. */
  slide: number
  clicks: number
  /** Whether it is the first page of its slide, to which links and bookmarks lead. */
  isFirst: boolean
  /** Whether it shows the answers to what the page before asks. */
  isKey: boolean
}

/**
 * The pages of a deck's slides. A task takes two, the first of them without its answers, so that nobody reads these beside their
 * question; with `steps` each slide takes one for what it shows at first, and one for each click.
 */
export function slidePages({ slides }: Pick<DeckPlan, 'slides'>, paging: Paging): SlidePage[] {
  return slides.flatMap((slide, index) =>
    clicksShown(slide, paging).map((clicks, at): SlidePage => ({ slide: index + 1, clicks, isFirst: at === 0, isKey: at > 0 && paging === 'slides' })),
  )
}

/** After how many clicks a slide is shown, page by page. */
function clicksShown({ block }: Slide, paging: Paging): number[] {
  const clicks = block ? clicksOf(block) : 0
  switch (paging) {
    case 'steps':
      // A step that shows nothing more has no page of its own.
      return Array.from({ length: clicks + 1 }, (_, click) => click).filter((click) => click === clicks || !block || afterClicks(block, click) !== block)
    case 'slides':
      return block && revealsAnswers(block) ? [0, clicks] : [clicks]
  }
}
