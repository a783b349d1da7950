import type { Slide } from '../deck.ts'
import { capitalised, type Planner } from '../planner.ts'
import type { PlacedEvent } from '../chronology.ts'
import { figureSlides } from './figures.ts'
import { openerSlides } from './opener.ts'
import { peopleSlides } from './people.ts'
import { pointSlides } from './points.ts'
import { quotationSlides } from './quotations.ts'
import { statementSlides } from './statements.ts'
import type { Event } from '../../timeline/schema/event.ts'
import type { Path } from '../../timeline/schema/path.ts'
import { sectionSlides, within } from './section.ts'

/** Plans all slides of an event: its opener, then its content. */
export function eventSlides(planner: Planner, placed: PlacedEvent): Slide[] {
  return [...openerSlides(planner, placed), ...contentSlides(planner, placed)]
}

/** Plans the slides of an event's picture, people, figures, points, statements and quotations, as far as it has them. */
export function contentSlides(planner: Planner, { event, path }: PlacedEvent): Slide[] {
  return [
    ...pictureSlides(planner, event, path),
    ...peopleSlides(planner, event, path),
    ...figureSlides(planner, event, path),
    ...event.points.flatMap((points, index) => pointSlides(planner, points, event, [...path, 'points', index], index)),
    ...statementSlides(planner, event.statements.map((group, index) => ({ group, path: [...path, 'statements', index], id: `statements-${index + 1}` })), event),
    ...quotationSlides(planner, event, path),
  ]
}

/** Plans the slide of an event's picture: its date, the picture as large as possible, and its credit. */
function pictureSlides(planner: Planner, event: Event, path: Path): Slide[] {
  const { picture } = event
  if (!picture) return []
  const props = { src: picture.file, alt: planner.text(picture.alt), credit: planner.text(picture.credit) }
  return sectionSlides(planner, { id: within(event, 'picture'), title: capitalised(planner.when(event.when), planner.language), event }, [
    { block: { component: 'PictureCard', props }, notes: [], sources: planner.cite(event.source), origin: [[...path, 'picture']] },
  ])
}
