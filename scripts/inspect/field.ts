import type { Slide } from '../plan/deck.ts'
import { type Leaf, leaves, type Path, valueAt } from '../timeline/schema/path.ts'

/**
 * The field of the timeline that a text on a slide comes from.
 *
 * @param text - as it is shown: whole, or with others around it
 * @param slide - the slide that shows it; what it is made from is looked at first
 * @param language - of the deck
 * @returns the place of what the slide is made from where the text is none of the timeline's own words
 */
export function fieldOf(text: string | undefined, slide: Slide | undefined, timeline: object, language: string): Path {
  const origins = slide?.origin ?? []
  const fallback = origins[0] ?? ['title']
  if (text === undefined) return fallback
  const near = origins.flatMap((path) => leaves(valueAt(timeline, path).value, path))
  return best(near, text, language) ?? best(leaves(timeline, []), text, language) ?? fallback
}

/** The leaf that is the text; else the longest in it or around it; of equal ones that in the deck's language. */
function best(all: readonly Leaf[], shown: string, language: string): Path | undefined {
  const sought = folded(shown)
  const rank = (leaf: Leaf): number => {
    const text = folded(leaf.text)
    const same = leaf.path.at(-1) === language ? 0.5 : 0
    if (text === sought) return 1e6 + same
    return text.length > 3 && (sought.includes(text) || text.includes(sought)) ? Math.min(text.length, sought.length) + same : 0
  }
  const ranked = all.map((leaf) => ({ leaf, rank: rank(leaf) })).filter((entry) => entry.rank > 0)
  return ranked.toSorted((a, b) => b.rank - a.rank)[0]?.leaf.path
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
