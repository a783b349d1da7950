import type { PdfExpectation } from '../../inspect/pdf-expectation.ts'
import type { DeckPlan } from '../../plan/deck.ts'
import { SLIDE_HEIGHT, slideWidth } from '../../render/print/document.ts'
import { expectDocument, POINTS_PER_PX } from './document.ts'
import { bookmark, expectSlide } from './slide.ts'

/** What the PDF of a deck's slides is to be like: a page per slide, with its heading, its texts, its links. */
export function expectSlides(deck: DeckPlan): PdfExpectation {
  const size = { width: slideWidth(deck) * POINTS_PER_PX, height: SLIDE_HEIGHT * POINTS_PER_PX }
  return {
    ...expectDocument(deck),
    outline: deck.slides.map((slide, index) => ({ title: bookmark(slide), level: slide.frontmatter.level, page: index + 1 })),
    pages: deck.slides.map((slide) => ({ ...expectSlide(deck, slide, (source) => deck.context.sourceSlides[source - 1]), size })),
  }
}
