import type { DeckContext, Slide } from '../deck.ts'

/**
 * What the running head says beside the deck's title: the event that the page's slides belong to, or from which to which; slides
 * that belong to no event stand for themselves, and the cover for nothing.
 */
export function runningHead(slides: Slide[], rail: DeckContext['rail']): string {
  const parts = slides
    .filter(({ frontmatter }) => frontmatter.layout !== 'deck-cover')
    .map(({ frontmatter }) => rail.find(({ event }) => event === frontmatter.event)?.label ?? frontmatter.title)
    .filter((text) => text !== '')
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last ? first : `${first} – ${last}`
}
