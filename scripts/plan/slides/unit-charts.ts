import type { Figure } from '../../timeline/schema/figure.ts'
import type { Block, FigureItem } from '../blocks.ts'
import { chartEnd, marksOf } from '../chart/unit-chart.ts'
import { fill } from '../labels/index.ts'
import type { Planner } from '../planner.ts'
import { figureItem } from './figure-item.ts'

/**
 * A figure drawn as a share of the one that it is part of.
 *
 * @returns undefined where it is part of none, or cannot be drawn, or does not fit in one of the languages
 */
export function unitChart(planner: Planner, figure: Figure): Block | undefined {
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
  const isRough = part.end !== 'exact' || all.end !== 'exact'
  const legend = [fill(labels.chart.each, { count: `${new Intl.NumberFormat(language).format(each)}${scale}` }), ...(isRough ? [labels.chart.rough] : [])].join(' ')
  const description = `${fill(labels.chart.drawn, { part: inWords(part), whole: inWords(all) })} ${legend}`
  return { component: 'UnitChart', props: { description, part, whole: all, of: labels.chart.of, legend } }
}

function inWords({ exactness, value, unit, label }: FigureItem): string {
  return [exactness, value, unit, label].filter(Boolean).join(' ')
}
