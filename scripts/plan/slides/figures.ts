import type { Event } from '../../timeline/schema/event.ts'
import type { Figure } from '../../timeline/schema/figure.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { Block } from '../blocks/block.ts'
import type { FigureItem } from '../blocks/figure-grid.ts'
import type { ChartEnd } from '../blocks/unit-chart.ts'
import type { Slide } from '../deck.ts'
import { chartEnd, marksOf } from '../drawing/unit-chart.ts'
import { fill, type Labels } from '../labels/index.ts'
import { scaledNumber } from '../labels/scaled-number.ts'
import type { Planner } from '../planner.ts'
import { sectionSlides, within } from './section.ts'

/** Most figures on a slide; more go on evenly to a further slide. */
const TOGETHER = 4

interface IndexedFigure {
  figure: Figure
  index: number
}

/**
 * The figure that a statement's phrase tells and that would be alone on a slide. It gets no slide; undefined where there is no
 * such figure.
 */
export function figureInStatement(planner: Planner, event: Event): Figure | undefined {
  const told = event.figures.find((figure) => isStated(planner, event, figure))
  return told && event.figures.every((figure) => (figure === told) !== Boolean(unitChartBlock(planner, figure))) ? told : undefined
}

/**
 * Plans the slides of an event's figures, each as its source states it. Figures that are part of another come first, as drawings,
 * then the others together. A figure that would be alone has no slide where a statement tells it.
 */
export function figureSlides(planner: Planner, event: Event, path: Path): Slide[] {
  const placed = event.figures.map((figure, index): IndexedFigure => ({ figure, index }))
  const drawn = placed.flatMap((each): [Block, IndexedFigure[]][] => {
    const block = unitChartBlock(planner, each.figure)
    return block ? [[block, [each]]] : []
  })
  const told = figureInStatement(planner, event)
  const others = placed.filter((each) => each.figure !== told && !drawn.some(([, [shown]]) => shown === each))
  const pages = [...drawn, ...together(planner, others).map((page): [Block, IndexedFigure[]] => [grid(planner, page), page])]
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

/** Spreads figures evenly: up to four on a slide, and fewer where their words need the room in any language. */
function together(planner: Planner, figures: IndexedFigure[]): IndexedFigure[][] {
  const { typesetter } = planner
  const fits = (page: IndexedFigure[]): boolean => planner.everyLanguage().every((language) => typesetter.height(grid(language, page)) <= typesetter.room)
  const spread = (most: number): IndexedFigure[][] => {
    const count = Math.ceil(figures.length / most)
    const size = Math.ceil(figures.length / Math.max(1, count))
    return Array.from({ length: count }, (_, page) => figures.slice(page * size, (page + 1) * size)).filter((page) => page.length > 0)
  }
  const ways = Array.from({ length: TOGETHER }, (_, index) => spread(TOGETHER - index))
  return ways.find((pages) => pages.every(fits)) ?? ways.at(-1) ?? []
}

function grid(planner: Planner, figures: IndexedFigure[]): Block {
  return { component: 'FigureGrid', props: { figures: figures.map(({ figure }) => figureItem(planner, figure)) } }
}

/**
 * Whether the phrase of a statement tells a figure. '4 No’s' is both, and needs no slide of its own beside the one with the
 * statement. It must be so in every language, because all decks have the same slides.
 */
export function isStated(planner: Planner, event: Event, figure: Figure): boolean {
  if (figure.id === undefined) return false
  return event.statements.some((group) => group.items.some((statement) => {
    const phrase = statement.figure === figure.id ? planner.phrases.within(statement, group) : undefined
    return phrase !== undefined && planner.everyLanguage().every((language) => {
      const { quote, translation } = language.quotation(phrase)
      return (translation ?? quote).text.includes(`${language.figureValue(figure)} ${language.text(figure.unit)}`)
    })
  }))
}

/**
 * Plans the drawing of a figure as a share of the one that it is part of. Where the two count different things, the words say
 * that one stands beside the other.
 * @returns undefined where it is part of no figure, cannot be drawn, or does not fit in one of the languages
 */
function unitChartBlock(planner: Planner, figure: Figure): Block | undefined {
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
  const count = scaledNumber(labels, { value: each, scale: figure.scale }, new Intl.NumberFormat(language))
  const stands = each === 1 && figure.scale === undefined ? labels.chart.one : fill(labels.chart.each, { count })
  const alike = isOneUnit(planner, figure, whole)
  const { of, drawn, beside, drawnBeside, differ } = labels.chart
  const legend = [stands, ...roughness(labels, part.end, all.end), ...(alike ? [] : [differ])].join(' ')
  const description = `${fill(alike ? drawn : drawnBeside, { part: inWords(part), whole: inWords(all) })} ${legend}`
  return { component: 'UnitChart', props: { description, part, whole: all, of: alike ? of : beside, legend } }
}

/** Whether two figures have the same unit in every language: 'countries' are not 'countries and organisations'. */
function isOneUnit(planner: Planner, part: Figure, whole: Figure): boolean {
  return planner.everyLanguage().every(({ text }) => text(part.unit) === text(whole.unit))
}

/** The meaning of marks of another shape, where there are any: see `dotsOf`. */
function roughness({ chart }: Labels, part: ChartEnd, whole: ChartEnd): string[] {
  const isDashed = part !== 'exact' || whole === 'below' || whole === 'about'
  const hasMore = whole === 'above' || whole === 'about'
  if (isDashed) return [hasMore ? chart.rough : chart.dashed]
  return hasMore ? [chart.more] : []
}

function inWords({ exactness, value, unit, label }: FigureItem): string {
  return [exactness, value, unit, label].filter(Boolean).join(' ')
}

/** A figure as slides show it. */
export function figureItem(planner: Planner, figure: Figure): FigureItem {
  const { labels } = planner
  return {
    ...(figure.exactness === 'exactly' ? {} : { exactness: labels.exactness[figure.exactness] }),
    value: planner.figureValue(figure),
    unit: planner.text(figure.unit),
    label: planner.certain(planner.text(figure.label), figure),
    ...(figure.by === undefined ? {} : { by: fill(labels.accordingTo, { name: planner.attribution(figure.by).name }) }),
    sources: planner.cite(figure.source),
  }
}
