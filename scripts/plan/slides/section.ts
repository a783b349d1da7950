import type { Event } from '../../timeline/schema/event.ts'
import type { Block } from '../blocks/block.ts'
import type { RowSetting } from '../blocks/block-kind.ts'
import type { Slide } from '../deck.ts'
import { paginateEvenly } from '../measure/paginate.ts'
import { continuation, type Planner } from '../planner.ts'
import type { Notes } from '../../timeline/schema/audience.ts'
import type { Path } from '../../timeline/schema/path.ts'
import { notesOrSources } from '../notes.ts'

/** The common data of a run of slides, which takes as many slides as it needs. */
export interface Section {
  id: string
  title: string
  level?: 1 | 2
  /** The event it belongs to. */
  event?: Event
  /** False where the rail would give away the answer. */
  rail?: false
}

/**
 * Spreads items over the slides that they need to fit in every language of the timeline, so that a deck has the same slides in
 * each.
 * @param belong - whether two neighbours should stay on one slide
 * @param room - height of a slide's content, in px
 */
export function fitPages<T>(planner: Planner, items: readonly T[], block: (planner: Planner, page: T[], setting: RowSetting) => Block, belong?: (before: T, after: T) => boolean, room = planner.typesetter.room): T[][] {
  const { typesetter } = planner
  const height = (page: T[]): number => Math.max(...planner.everyLanguage().map((other) => typesetter.height(block(other, page, {}))))
  return paginateEvenly(items, height, room, belong)
}

/** One page of a section. */
export interface SectionPage {
  block: Block
  notes: (Notes | undefined)[]
  sources: number[]
  origin: Path[]
}

/**
 * Plans the slides of a section, one per page. They share the title and say 'n of m'. A page whose items have no notes names its
 * sources instead.
 */
export function sectionSlides(planner: Planner, section: Section, pages: SectionPage[]): Slide[] {
  const { event, rail } = section
  return pages.map((page, index) => ({
    id: index === 0 ? section.id : `${section.id}-${index + 1}`,
    frontmatter: {
      layout: 'deck-content',
      title: section.title,
      level: section.level ?? 2,
      ...(event ? { event: event.id, kicker: planner.text(event.title) } : {}),
      ...(rail === undefined ? {} : { rail }),
      ...continuation(planner, index, pages.length),
    },
    block: page.block,
    ...notesOrSources(planner, page.notes, page.sources),
    origin: page.origin,
  }))
}

/** Makes an id unique within a deck by the event before it. */
export function within(event: Event | undefined, id: string): string {
  return event ? `${event.id}-${id}` : id
}
