import { listingOf } from '../blocks/block.ts'
import type { ListedLink, ListedSource, ListedTerm } from '../blocks/listing.ts'
import { sourceFacts } from '../blocks/source-list.ts'
import type { Slide } from '../deck.ts'
import type { FontWidths } from '../text/widths.ts'
import { paginateEvenly } from '../measure/paginate.ts'
import type { ReferencesPage } from './handout.ts'
import type { HandoutLayout } from './layout.ts'
import { lineHeight, linesIn } from './note-flow.ts'
import { contentSize } from './paper.ts'

type Item = { source: ListedSource } | { link: ListedLink } | { term: ListedTerm }

/** Size of type of the last section, in points. */
export const REFERENCES_TYPE = { size: 9, line: 12.5 }
/** Width of the columns of numbers and of terms, in mm. */
export const REFERENCES_MARGIN = { sources: 10, terms: 46 }
/** Room between two entries, in mm. */
const ENTRY_GAP = 3.2
/** Heights in mm: the section's heading, and that of a list with the room above it. */
const TITLE = 12
const LIST_TITLE = 13.2

/** The headings of the last section and of its lists. */
interface ReferenceWords {
  title: string
  sources: string
  links: string
  glossary: string
}

/**
 * Plans the last section: all sources with their addresses, then the addresses to read on, then the glossary, as the deck's slides
 * have them.
 * @returns its pages without their running heads and numbers
 */
export function referencesPages(slides: Slide[], words: ReferenceWords, layout: HandoutLayout, fonts: FontWidths): Omit<ReferencesPage, 'event' | 'number'>[] {
  const listings = slides.flatMap(({ block }) => (block ? listingOf(block) : []))
  const sources = listings.flatMap((listing) => listing.sources)
  const terms = listings.flatMap((listing) => listing.terms)
  const links = linksOf(slides)
  const items: Item[] = [...sources.map((source) => ({ source })), ...links.map((link) => ({ link })), ...terms.map((term) => ({ term }))]
  const content = contentSize(layout.page)
  const heights = new Map(items.map((item) => [item, heightOfItem(item, content.width, fonts)]))
  const height = (page: Item[]): number => {
    const lists = [sources[0], links[0], terms[0]].filter((first) => first && page.some((item) => first === thingOf(item)))
    const title = page[0] === items[0] ? TITLE : 0
    return title + lists.length * LIST_TITLE + page.reduce((sum, item) => sum + (heights.get(item) ?? 0), 0)
  }
  return paginateEvenly(items, height, content.height).map((page, index) => ({
    kind: 'references',
    ...(index === 0 ? { title: terms.length > 0 ? words.title : words.sources } : {}),
    ...listOn('sources', page.flatMap((item) => ('source' in item ? item.source : [])), sources[0], terms.length > 0 ? words.sources : undefined),
    ...listOn('links', page.flatMap((item) => ('link' in item ? item.link : [])), links[0], words.links),
    ...listOn('terms', page.flatMap((item) => ('term' in item ? item.term : [])), terms[0], words.glossary),
  }))
}

function thingOf(item: Item): ListedSource | ListedLink | ListedTerm {
  return 'source' in item ? item.source : 'link' in item ? item.link : item.term
}

/** The addresses to read on, each once: those of texts and lists, and those at the foot of openers. */
function linksOf(slides: readonly Slide[]): ListedLink[] {
  const all = slides.flatMap(({ frontmatter, block }) => [...(frontmatter.further?.links ?? []), ...(block ? listingOf(block).links : [])])
  return [...new Map(all.map((link) => [`${link.title ?? ''} ${link.url}`, link])).values()]
}

/** A list of a page; with its heading where it begins there, and needs one. */
function listOn<Key extends string, T>(key: Key, items: T[], first: T | undefined, title: string | undefined): Partial<Record<Key, { title?: string; items: T[] }>> {
  if (items.length === 0) return {}
  const list = { ...(items[0] === first && title !== undefined ? { title } : {}), items }
  return { [key]: list } as Partial<Record<Key, { title?: string; items: T[] }>>
}

function heightOfItem(item: Item, width: number, fonts: FontWidths): number {
  const lines = 'source' in item ? sourceLines(item.source, width, fonts) : 'link' in item ? linkLines(item.link, width, fonts) : termLines(item.term, width, fonts)
  return lines * lineHeight({ type: REFERENCES_TYPE }) + ENTRY_GAP
}

function sourceLines(source: ListedSource, full: number, fonts: FontWidths): number {
  const width = full - REFERENCES_MARGIN.sources
  const { publisher, title, url } = source
  const facts = sourceFacts(source).join(' · ')
  const texts = [title, facts, url].filter((text) => text !== undefined && text !== '') as string[]
  const name = linesIn(publisher, { width, type: REFERENCES_TYPE }, fonts, 'serif-bold')
  return name + texts.reduce((sum, text) => sum + linesIn(text, { width, type: REFERENCES_TYPE }, fonts), 0)
}

function linkLines({ title, address }: ListedLink, full: number, fonts: FontWidths): number {
  const width = full - REFERENCES_MARGIN.sources
  return [title, address].reduce((sum, text) => sum + (text === undefined ? 0 : linesIn(text, { width, type: REFERENCES_TYPE }, fonts, text === title ? 'serif-bold' : 'sans')), 0)
}

function termLines({ term, definition, sources }: ListedTerm, full: number, fonts: FontWidths): number {
  const cited = sources.map((number) => ` [${number}]`).join('')
  const column = { width: full - REFERENCES_MARGIN.terms, type: REFERENCES_TYPE }
  const margin = { width: REFERENCES_MARGIN.terms - 5, type: REFERENCES_TYPE }
  return Math.max(linesIn(term, margin, fonts, 'serif-bold'), linesIn(definition + cited, column, fonts))
}
