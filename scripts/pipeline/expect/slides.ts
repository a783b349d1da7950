import type { ExpectedPage, PdfExpectation } from '../../pdf/verify/pdf-expectation.ts'
import { afterClicks } from '../../plan/blocks/block-steps.ts'
import { blockTexts } from '../../plan/blocks/block-texts.ts'
import type { DeckPlan, Slide } from '../../plan/deck.ts'
import { fill } from '../../plan/labels/index.ts'
import type { Labels } from '../../plan/labels/labels.ts'
import type { SlidePage } from '../../plan/slide-pages.ts'
import { SLIDE_HEIGHT, slideWidth } from '../../render/print/html.ts'
import { expectDocument, POINTS_PER_PX } from './document.ts'
import { bookmark, expectSlide } from './slide.ts'

/**
 * What the PDF of a deck's slides is to be like: on each page the heading, texts and links of its slide that are shown there, and
 * nothing of what is revealed on a later page. Bookmarks and links lead to the first page of a slide; answers have a bookmark of
 * their own, below that of their question.
 *
 * @param pages - as `slidePages` gives them
 */
export function expectSlides(deck: DeckPlan, pages: readonly SlidePage[], { worksheet }: Pick<Labels, 'worksheet'>): PdfExpectation {
  const size = { width: slideWidth(deck) * POINTS_PER_PX, height: SLIDE_HEIGHT * POINTS_PER_PX }
  const firsts = new Map(pages.flatMap(({ slide, isFirst }, index) => (isFirst ? [[slide, index + 1]] : [])))
  const lasts = new Map(pages.map(({ slide }, index) => [slide, index + 1]))
  const pageOfSource = (source: number): number | undefined => firsts.get(deck.context.sourceSlides[source - 1] ?? 0)
  const placed = pages.flatMap((page, index) => deck.slides.slice(page.slide - 1, page.slide).map((slide) => ({ ...page, slide, no: index + 1, last: lasts.get(page.slide) ?? 0 })))
  return {
    ...expectDocument(deck),
    outline: placed.flatMap(({ slide, no, isFirst, isKey }) => {
      const { level } = slide.frontmatter
      if (isFirst) return [{ title: bookmark(slide), level, page: no }]
      return isKey ? [{ title: fill(worksheet.answers, { title: bookmark(slide) }), level: level + 1, page: no }] : []
    }),
    pages: placed.map(({ slide, clicks, last }) => {
      const shown = slideAfter(slide, clicks)
      const later = textsRevealed(slide, shown)
      return { ...expectSlide(deck, shown, pageOfSource), ...(later.length === 0 ? {} : { later: { texts: later, page: last } }), size } satisfies ExpectedPage
    }),
  }
}

function slideAfter(slide: Slide, clicks: number): Slide {
  return slide.block ? { ...slide, block: afterClicks(slide.block, clicks) } : slide
}

/** The texts of a slide that are not shown on a page of it, in reading order. */
function textsRevealed({ block: whole }: Slide, { block: shown }: Slide): string[] {
  const left = shown ? blockTexts(shown) : []
  return (whole ? blockTexts(whole) : []).filter((text) => {
    if (text !== left[0]) return true
    left.shift()
    return false
  })
}
