import type { ExpectedPage } from '../../pdf/verify/pdf-expectation.ts'
import { blockTexts, citedSources } from '../../plan/blocks/block-texts.ts'
import type { Block, Passage } from '../../plan/blocks/blocks.ts'
import type { DeckContext, DeckPlan, Slide } from '../../plan/deck.ts'
import { axisOf } from '../../plan/axis/event-axis.ts'

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
  const pages = [...citedIn(block), ...(frontmatter.sources ?? [])].map(pageOfSource)
  const addresses = block?.component === 'SourceList' ? block.props.sources.flatMap(({ url }) => url ?? []) : []
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

function citedIn(block: Slide['block']): number[] {
  return block && block.component !== 'SourceList' ? citedSources(block) : []
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

/** The alternative texts of what a block draws. */
function alternativesOf(block: Block, context: DeckContext): string[] {
  const axis = axisOf(block, context)
  if (axis) return [axis.description]
  const { props } = block
  if ('description' in props) return [props.description]
  return 'alt' in props ? [props.alt] : []
}
