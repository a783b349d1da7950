import type { Event } from '../../timeline/schema/event.ts'
import type { Figure } from '../../timeline/schema/figure.ts'
import type { FigureItem } from '../blocks.ts'
import type { Slide } from '../deck.ts'
import { fill } from '../labels/index.ts'
import type { Planner } from '../planner.ts'
import { sectionSlides, within, type Path } from './section.ts'

/** How many figures stand together; more go on to a further slide, evenly. */
const TOGETHER = 4

/** The figures of an event, each as its source states it. */
export function figureSlides(planner: Planner, event: Event, path: Path): Slide[] {
  const pageCount = Math.ceil(event.figures.length / TOGETHER)
  const perPage = Math.ceil(event.figures.length / Math.max(1, pageCount))
  const pages = Array.from({ length: pageCount }, (_, page) => event.figures.slice(page * perPage, (page + 1) * perPage))
  return sectionSlides(
    planner,
    { id: within(event, 'figures'), title: planner.labels.figures, event },
    pages.map((figures, page) => ({
      block: { component: 'FigureGrid', props: { figures: figures.map((figure) => figureItem(planner, figure)) } },
      notes: figures.map(({ notes }) => notes),
      sources: figures.flatMap(({ source }) => planner.cite(source)),
      origin: figures.map((_, index) => [...path, 'figures', page * perPage + index]),
    })),
  )
}

/** A figure as it is shown. */
export function figureItem(planner: Planner, figure: Figure): FigureItem {
  const { labels } = planner
  return {
    ...(figure.exactness === 'exactly' ? {} : { exactness: labels.exactness[figure.exactness] }),
    value: planner.figureValue(figure),
    unit: planner.text(figure.unit),
    label: planner.text(figure.label),
    ...(figure.by === undefined ? {} : { by: fill(labels.accordingTo, { name: planner.attribution(figure.by).name }) }),
    sources: planner.cite(figure.source),
  }
}
