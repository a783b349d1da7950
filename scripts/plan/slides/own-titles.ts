import type { Slide } from '../deck.ts'
import { contentHeadHeight, contentStep, type TitleStep, usualTitleStep } from '../measure/heads.ts'
import type { Planner } from '../planner.ts'
import { separatorsOf } from '../text/punctuation.ts'
import { briefly } from './event-name.ts'

/**
 * Tells apart sections of a deck that have one title, such as the people of two events: each then names its event. The pages of one
 * section keep their title, with 'n of m' beside it.
 */
export function withOwnTitles(planner: Planner, slides: readonly Slide[]): Slide[] {
  const titles = Map.groupBy(slides, ({ frontmatter }) => frontmatter.title)
  return slides.map((slide) => {
    const alike = titles.get(slide.frontmatter.title) ?? []
    return new Set(alike.map(sectionOf)).size > 1 ? withEvent(planner, slide) : slide
  })
}

/** What a slide is a part of: its event or, outside of events, the section that its pages make up. */
function sectionOf({ id, frontmatter }: Slide): string {
  return frontmatter.event ?? (frontmatter.continued === undefined ? id : id.replace(/-\d+$/, ''))
}

/** The slide with the name of its event in the title, instead of above it. A claim, and what opens an event, stay as they are. */
function withEvent(planner: Planner, slide: Slide): Slide {
  const { layout, event: id, title, kicker, titleSize: _, ...frontmatter } = slide.frontmatter
  const event = planner.timeline.events.find((each) => each.id === id)
  if (!event || layout !== 'deck-content' || frontmatter.pictured || kicker === undefined) return slide
  const own = `${title}${separatorsOf(planner.language).colon}${briefly(planner.text(event.short ?? event.title))}`
  const step = frontmatter.staged ? stagedStep(planner, title, own) : contentStep(planner.typesetter, { title: own, hasKicker: frontmatter.continued !== undefined })
  if (step === undefined) return slide
  return { ...slide, frontmatter: { layout, title: own, ...(step === usualTitleStep(own) ? {} : { titleSize: step }), event: event.id, ...frontmatter } }
}

/** A quotation has the room that its small title left it: another title may be no higher. */
function stagedStep({ typesetter }: Planner, title: string, own: string): TitleStep | undefined {
  const height = (words: string): number => contentHeadHeight(typesetter, { title: words, hasKicker: true }, 'title-small')
  return height(own) <= height(title) ? 'title-small' : undefined
}
