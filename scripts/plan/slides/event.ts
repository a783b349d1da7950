import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import type { PlacedEvent } from '../chronology.ts'
import { figureSlides } from './figures.ts'
import { openerSlides, whenOf } from './opener.ts'
import { peopleSlides } from './people.ts'
import { pointSlides } from './points.ts'
import { quotationSlides } from './quotations.ts'
import { statementSlides } from './statements.ts'
import { sectionSlides, within } from './section.ts'

/**
 * Plans all slides of an event: its opener, then its picture, people, figures, points, statements and quotations, as far as it
 * has them.
 */
export function eventSlides(planner: Planner, placed: PlacedEvent): Slide[] {
  const { event, path } = placed
  return [
    ...openerSlides(planner, placed),
    ...pictureSlides(planner, placed),
    ...peopleSlides(planner, event, path),
    ...figureSlides(planner, event, path),
    ...event.points.flatMap((points, index) => pointSlides(planner, points, event, [...path, 'points', index], index)),
    ...statementSlides(planner, event.statements.map((group, index) => ({ group, path: [...path, 'statements', index], id: `statements-${index + 1}` })), event),
    ...quotationSlides(planner, event, path),
  ]
}

/** Plans the slide of an event's picture: its date, the picture as large as possible, and its credit. */
function pictureSlides(planner: Planner, placed: PlacedEvent): Slide[] {
  const { event, path } = placed
  const { picture } = event
  if (!picture) return []
  const props = { src: picture.file, alt: planner.text(picture.alt), credit: planner.text(picture.credit) }
  return sectionSlides(planner, { id: within(event, 'picture'), title: whenOf(planner, placed), event }, [
    { block: { component: 'PictureCard', props }, notes: [], sources: planner.cite(event.source), origin: [[...path, 'picture']] },
  ])
}
