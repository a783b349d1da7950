import type { Figure } from '../../timeline/schema/figure.ts'
import type { FigureItem } from '../blocks/figure-grid.ts'
import { fill } from '../labels/index.ts'
import type { Planner } from '../planner.ts'

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
