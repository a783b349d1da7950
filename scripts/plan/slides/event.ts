import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import type { PlacedEvent } from '../chronology.ts'
import { figureSlides } from './figures.ts'
import { mediaSlides } from './media.ts'
import { openerSlides } from './opener.ts'
import { peopleSlides } from './people.ts'
import { pictureSlides } from './pictures.ts'
import { pointSlides } from './points.ts'
import { proseSlides, type ProseToShow } from './prose.ts'
import { quotationSlides } from './quotations.ts'
import { statementSlides } from './statements.ts'

/** Plans all slides of an event: its opener, then its content. */
export function eventSlides(planner: Planner, placed: PlacedEvent): Slide[] {
  const { slides, left } = openerSlides(planner, placed)
  return [...slides, ...contentSlides(planner, placed, left, slides[0]?.frontmatter.picture !== undefined)]
}

/**
 * Plans the slides of an event's text, pictures, sound and film, people, figures, points, statements and quotations, as far as it has them.
 * @param left - what its opener has no room for; an event without one has its tags with its text
 * @param isPictured - whether its opener shows its picture
 */
export function contentSlides(planner: Planner, placed: PlacedEvent, left: ProseToShow = { tags: placed.event.text !== undefined, links: true }, isPictured = false): Slide[] {
  const { event, path } = placed
  return [
    ...proseSlides(planner, placed, left),
    ...pictureSlides(planner, event, path, isPictured),
    ...mediaSlides(planner, event, path),
    ...peopleSlides(planner, event, path),
    ...figureSlides(planner, event, path),
    ...event.points.flatMap((points, index) => pointSlides(planner, points, event, [...path, 'points', index], index)),
    ...statementSlides(planner, event.statements.map((group, index) => ({ group, path: [...path, 'statements', index], id: `statements-${index + 1}` })), event),
    ...quotationSlides(planner, event, path),
  ]
}
