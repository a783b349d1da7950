import type { Event } from '../../timeline/schema/event.ts'
import type { Figure } from '../../timeline/schema/figure.ts'
import type { Block } from '../blocks/block.ts'
import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { figureItem } from './figure-item.ts'
import { sectionSlides, within, type Path } from './section.ts'
import { isStated } from './stated-figure.ts'
import { unitChartBlock } from './unit-charts.ts'

export { figureItem } from './figure-item.ts'

/** How many figures stand together; more go on to a further slide, evenly. */
const TOGETHER = 4

interface Placed {
  figure: Figure
  index: number
}

/** The figure that is told by a statement's phrase and would be alone on a slide; there is none of it, then. */
export function figureInStatement(planner: Planner, event: Event): Figure | undefined {
  const told = event.figures.find((figure) => isStated(planner, event, figure))
  return told && event.figures.every((figure) => (figure === told) !== Boolean(unitChartBlock(planner, figure))) ? told : undefined
}

/**
 * The figures of an event, each as its source states it: those that are part of another drawn, then the others together. One that
 * would be alone has no slide where a statement tells it.
 */
export function figureSlides(planner: Planner, event: Event, path: Path): Slide[] {
  const placed = event.figures.map((figure, index): Placed => ({ figure, index }))
  const drawn = placed.flatMap((each): [Block, Placed[]][] => {
    const block = unitChartBlock(planner, each.figure)
    return block ? [[block, [each]]] : []
  })
  const told = figureInStatement(planner, event)
  const others = placed.filter((each) => each.figure !== told && !drawn.some(([, [shown]]) => shown === each))
  const pages = [...drawn, ...together(others).map((page): [Block, Placed[]] => [grid(planner, page), page])]
  return sectionSlides(
    planner,
    { id: within(event, 'figures'), title: planner.labels.figures, event },
    pages.map(([block, page]) => ({
      block,
      notes: page.map(({ figure }) => figure.notes),
      sources: page.flatMap(({ figure }) => planner.cite(figure.source)),
      origin: page.map(({ index }) => [...path, 'figures', index]),
    })),
  )
}

function together(figures: Placed[]): Placed[][] {
  const count = Math.ceil(figures.length / TOGETHER)
  const size = Math.ceil(figures.length / Math.max(1, count))
  return Array.from({ length: count }, (_, page) => figures.slice(page * size, (page + 1) * size))
}

function grid(planner: Planner, figures: Placed[]): Block {
  return { component: 'FigureGrid', props: { figures: figures.map(({ figure }) => figureItem(planner, figure)) } }
}
