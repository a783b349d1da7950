import { listingOf } from '../../plan/blocks/block.ts'
import type { Slide } from '../../plan/deck.ts'
import type { SlideHref } from '../print/print-app.ts'

/** The id of a slide on a handout. */
export function slidePlace(slide: number): string {
  return `slide-${slide}`
}

/** The id of a source in the last section. */
export function sourcePlace(source: number): string {
  return `source-${source}`
}

/** The id of an extra page. */
export function pagePlace(page: number): string {
  return `page-${page}`
}

/**
 * Makes the links of a handout's slides. A link to a slide of sources leads to the printed addresses in the last section, which are
 * legible where the slide is too small; every other link leads to its slide.
 */
export function handoutHref(slides: Slide[]): SlideHref {
  return (no, source) => {
    const block = slides[no - 1]?.block
    const first = block && listingOf(block).sources[0]?.number
    return `#${first === undefined ? slidePlace(no) : sourcePlace(source ?? first)}`
  }
}
