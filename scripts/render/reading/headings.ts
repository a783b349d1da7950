import type { Slide } from '../../plan/deck.ts'

/**
 * The level of each slide's heading in one document: the first slide's is that of the document, and no level is left out.
 *
 * @returns 1 to 3, in the order of the slides
 */
export function headingLevels(slides: readonly Slide[]): number[] {
  let last = 0
  return slides.map(({ frontmatter }, index) => {
    last = index === 0 ? 1 : Math.min(frontmatter.level + 1, last + 1)
    return last
  })
}
