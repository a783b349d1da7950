import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import type { PlacedEvent } from '../chronology.ts'
import { figureSlides } from './figures.ts'
import { openerSlides } from './opener.ts'
import { peopleSlides } from './people.ts'
import { pictureSlides } from './pictures.ts'
import { pointSlides } from './points.ts'
import { proseSlides } from './prose.ts'
import { quotationSlides } from './quotations.ts'
import { statementSlides } from './statements.ts'

/**
 * Plans all slides of an event: its opener, then its text, pictures, people, figures, points, statements and quotations, as far as it
 * has them.
 */
export function eventSlides(planner: Planner, placed: PlacedEvent): Slide[] {
  const { event, path } = placed
  const { slides, left } = openerSlides(planner, placed)
  return [
    ...slides,
    ...proseSlides(planner, placed, left),
    ...pictureSlides(planner, event, path),
    ...peopleSlides(planner, event, path),
    ...figureSlides(planner, event, path),
    ...event.points.flatMap((points, index) => pointSlides(planner, points, event, [...path, 'points', index], index)),
    ...statementSlides(planner, event.statements.map((group, index) => ({ group, path: [...path, 'statements', index], id: `statements-${index + 1}` })), event),
    ...quotationSlides(planner, event, path),
  ]
}
