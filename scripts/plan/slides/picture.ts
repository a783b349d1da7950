import type { Event } from '../../timeline/schema/event.ts'
import type { Slide } from '../deck.ts'
import { capitalised, type Planner } from '../planner.ts'
import { sectionSlides, within, type Path } from './section.ts'

/** The picture of an event under its date, as large as the slide allows, with who made it. */
export function pictureSlides(planner: Planner, event: Event, path: Path): Slide[] {
  const { picture } = event
  if (!picture) return []
  const props = { src: picture.file, alt: planner.text(picture.alt), credit: planner.text(picture.credit) }
  return sectionSlides(planner, { id: within(event, 'picture'), title: capitalised(planner.when(event.when), planner.language), event }, [
    { block: { component: 'PictureCard', props }, notes: [], sources: planner.cite(event.source), origin: [[...path, 'picture']] },
  ])
}
