import type { ExpectedPage } from '../../pdf/verify/pdf-expectation.ts'
import { alternativesOf, blockTexts, citedSources, listingOf, type Block } from '../../plan/blocks/block.ts'
import type { Passage } from '../../plan/blocks/passage.ts'
import type { DeckPlan, Slide } from '../../plan/deck.ts'

/** What a page must show of a slide on it. */
export type ExpectedSlide = Required<Pick<ExpectedPage, 'headings' | 'texts' | 'links' | 'figures' | 'passages'>>

/**
 * What a slide is to show wherever it is printed.
 *
 * @param pageOfSource - the page to which a citation of a source leads
 */
export function expectSlide(deck: DeckPlan, { frontmatter, block }: Slide, pageOfSource: (source: number) => number | undefined): ExpectedSlide {
  const { title, level, subtitle, when, place, summary } = frontmatter
  const shown = frontmatter.layout === 'deck-cover' ? [subtitle, when, place] : [summary]
  const pages = [...(block ? citedSources(block) : []), ...(frontmatter.sources ?? [])].map(pageOfSource)
  const addresses = block ? listingOf(block).sources.flatMap(({ url }) => url ?? []) : []
  return {
    headings: [{ text: title, level }],
    texts: [...shown.filter((text) => text !== undefined), ...(block ? blockTexts(block) : [])],
    links: [...pages.flatMap((page) => (page === undefined ? [] : [{ page }])), ...addresses.map((uri) => ({ uri }))],
    figures: block ? alternativesOf(block, deck.context) : [],
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
