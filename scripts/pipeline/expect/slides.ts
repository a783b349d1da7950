import { SLIDE_HEIGHT, slideWidth } from '../../look/sizes.ts'
import type { ExpectedPage, PdfExpectation } from '../../pdf/verify/pdf-expectation.ts'
import { afterClicks, alternativesOf, type Block, blockTexts, citedSources, linkedAddresses } from '../../plan/blocks/block.ts'
import type { Passage } from '../../plan/blocks/passage.ts'
import type { DeckPlan, Slide } from '../../plan/deck.ts'
import { fill } from '../../plan/labels/index.ts'
import type { Labels } from '../../plan/labels/labels.ts'
import type { SlidePage } from '../../plan/slide-pages.ts'
import { expectDocument, POINTS_PER_PX } from './document.ts'

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
    pageLabels: pages.map(({ slide }) => `${slide}`),
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

/** What a page must show of a slide on it. */
type ExpectedSlide = Required<Pick<ExpectedPage, 'headings' | 'texts' | 'links' | 'figures' | 'passages'>>

/**
 * What a slide is to show wherever it is printed.
 *
 * @param pageOfSource - the page to which a citation of a source leads
 */
export function expectSlide(deck: DeckPlan, { frontmatter, block }: Slide, pageOfSource: (source: number) => number | undefined): ExpectedSlide {
  const { title, level, subtitle, when, place, summary } = frontmatter
  const opener = [summary, frontmatter.tagged, ...(frontmatter.further?.links ?? []).map(({ title, address }) => title ?? address)]
  const shown = frontmatter.layout === 'deck-cover' ? [subtitle, when, place] : frontmatter.layout === 'deck-field' ? [frontmatter.kicker] : opener
  const pages = [...(block ? citedSources(block) : []), ...(frontmatter.sources ?? [])].map(pageOfSource)
  const addresses = [...(block ? linkedAddresses(block) : []), ...(frontmatter.further?.links ?? []).map(({ url }) => url)]
  return {
    headings: [{ text: title, level }],
    texts: [...[...shown, frontmatter.picture?.credit].filter((text) => text !== undefined), ...(block ? blockTexts(block) : [])],
    links: [...pages.flatMap((page) => (page === undefined ? [] : [{ page }])), ...addresses.map((uri) => ({ uri }))],
    figures: [...(frontmatter.picture ? [frontmatter.picture.alt] : []), ...(frontmatter.logo && deck.context.theme?.logo ? [deck.context.theme.logo.alt] : []), ...(block ? alternativesOf(block, deck.context) : [])],
    passages: block ? passagesIn(block).filter(({ lang }) => lang !== deck.language) : [],
  }
}

/** The bookmark of a slide: its title and, where it continues another, which of how many it is. */
export function bookmark({ frontmatter }: Slide): string {
  return frontmatter.continued === undefined ? frontmatter.title : `${frontmatter.title} (${frontmatter.continued})`
}

/** Every text in a block that says its own language. */
function passagesIn({ props }: Block): Passage[] {
  const found: Passage[] = []
  JSON.stringify(props, (_, value: unknown) => {
    if (isPassage(value)) found.push({ text: value.text, lang: value.lang })
    return value
  })
  return found
}

function isPassage(value: unknown): value is Passage {
  return typeof value === 'object' && value !== null && 'text' in value && 'lang' in value
}
