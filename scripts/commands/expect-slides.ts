import type { ExpectedPage, PdfExpectation } from '../inspect/pdf-expectation.ts'
import { blockTexts, citedSources } from '../plan/block-texts.ts'
import type { DeckPlan, Slide } from '../plan/deck.ts'
import { SLIDE_HEIGHT, slideWidth } from '../render/print/document.ts'
import { bookmark } from '../render/slides-pdf.ts'
import { contentDate } from './content-date.ts'

/** A CSS px is 1/96 inch, a PDF point 1/72. */
const POINTS_PER_PX = 72 / 96

/** What the PDF of a deck's slides is to be like: a page per slide, with its heading, its texts, its links. */
export function expectSlides(plan: DeckPlan): PdfExpectation {
  return {
    title: plan.title,
    language: plan.language,
    direction: plan.direction,
    ...(plan.author === undefined ? {} : { author: plan.author }),
    ...(plan.description === undefined ? {} : { subject: plan.description }),
    date: contentDate(plan),
    outline: plan.slides.map((slide, index) => ({ title: bookmark(slide), level: slide.frontmatter.level, page: index + 1 })),
    pages: plan.slides.map((slide) => expectSlide(plan, slide)),
  }
}

function expectSlide(plan: DeckPlan, { frontmatter, block }: Slide): ExpectedPage {
  const { title, level, subtitle, when, place, summary } = frontmatter
  const shown = frontmatter.layout === 'deck-cover' ? [subtitle, when, place] : [summary]
  const pages = [...citedIn(block), ...(frontmatter.sources ?? [])].map((number) => plan.context.sourceSlides[number - 1])
  const addresses = block?.component === 'SourceList' ? block.props.sources.flatMap(({ url }) => url ?? []) : []
  return {
    headings: [{ text: title, level }],
    texts: [...shown.filter((text) => text !== undefined), ...(block ? blockTexts(block) : [])],
    links: [...pages.flatMap((page) => (page === undefined ? [] : [{ page }])), ...addresses.map((uri) => ({ uri }))],
    ...(block?.component === 'TimelineAxis' ? { figures: [block.props.description] } : {}),
    size: { width: slideWidth(plan) * POINTS_PER_PX, height: SLIDE_HEIGHT * POINTS_PER_PX },
  }
}

function citedIn(block: Slide['block']): number[] {
  return block && block.component !== 'SourceList' ? citedSources(block) : []
}
