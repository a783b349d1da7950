import type { Figure } from '../../timeline/schema/figure.ts'
import type { Block } from '../blocks/block.ts'
import type { ChartEnd } from '../blocks/unit-chart.ts'
import type { FigureItem } from '../blocks/figure-grid.ts'
import { chartEnd, marksOf } from '../drawing/unit-chart.ts'
import { fill, type Labels } from '../labels/index.ts'
import type { Planner } from '../planner.ts'
import { figureItem } from './figure-item.ts'

/**
 * A figure drawn as a share of the one that it is part of. Where the two count different things, the words say that one stands
 * beside the other, not that it is a part.
 *
 * @returns undefined where it is part of none, or cannot be drawn, or does not fit in one of the languages
 */
export function unitChartBlock(planner: Planner, figure: Figure): Block | undefined {
  const whole = planner.timeline.events.flatMap(({ figures }) => figures).find(({ id }) => id !== undefined && id === figure.of)
  if (!whole || !marksOf(figure, whole)) return undefined
  const fits = planner.everyLanguage().every((other) => planner.typesetter.height(chartBlock(other, figure, whole)) <= planner.typesetter.room)
  return fits ? chartBlock(planner, figure, whole) : undefined
}

function chartBlock(planner: Planner, figure: Figure, whole: Figure): Block {
  const { labels, language } = planner
  const { part: partMarks, whole: wholeMarks, each } = marksOf(figure, whole) ?? { part: 0, whole: 0, each: 1 }
  const part = { ...figureItem(planner, figure), marks: partMarks, end: chartEnd(figure, each) }
  const all = { ...figureItem(planner, whole), marks: wholeMarks, end: chartEnd(whole, each) }
  const scale = figure.scale === undefined ? '' : ` ${labels.scales[figure.scale]}`
  const count = `${new Intl.NumberFormat(language).format(each)}${scale}`
  const stands = each === 1 && scale === '' ? labels.chart.one : fill(labels.chart.each, { count })
  const alike = isOneUnit(planner, figure, whole)
  const { of, drawn, beside, drawnBeside, differ } = labels.chart
  const legend = [stands, ...roughness(labels, part.end, all.end), ...(alike ? [] : [differ])].join(' ')
  const description = `${fill(alike ? drawn : drawnBeside, { part: inWords(part), whole: inWords(all) })} ${legend}`
  return { component: 'UnitChart', props: { description, part, whole: all, of: alike ? of : beside, legend } }
}

/** Whether two figures count the same, in every language: 'countries' are no 'countries and organisations'. */
function isOneUnit(planner: Planner, part: Figure, whole: Figure): boolean {
  return planner.everyLanguage().every(({ text }) => text(part.unit) === text(whole.unit))
}

/** What marks of another shape mean, where there are any: see `dotsOf`. */
function roughness({ chart }: Labels, part: ChartEnd, whole: ChartEnd): string[] {
  const isDashed = part !== 'exact' || whole === 'below' || whole === 'about'
  const hasMore = whole === 'above' || whole === 'about'
  if (isDashed) return [hasMore ? chart.rough : chart.dashed]
  return hasMore ? [chart.more] : []
}

function inWords({ exactness, value, unit, label }: FigureItem): string {
  return [exactness, value, unit, label].filter(Boolean).join(' ')
}
