import type { SlideRoute } from '@slidev/client'

/** A slide's title as it is shown: a title that Slidev would read as Markdown stands in its `heading`. */
export function titleOf({ meta }: SlideRoute): string {
  return meta.slide.frontmatter.heading ?? meta.slide.title ?? ''
}
