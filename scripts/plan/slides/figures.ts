import type { Event } from '../../timeline/schema/event.ts'
import type { Figure } from '../../timeline/schema/figure.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { Block } from '../blocks/block.ts'
import { FIGURE_STEPS, type FigureGridProps, type FigureItem, type LabelledFigure } from '../blocks/figure-grid.ts'
import { columnsOf, type TwoCountsProps } from '../blocks/two-counts.ts'
import type { ChartEnd } from '../blocks/unit-chart.ts'
import type { Slide } from '../deck.ts'
import { chartEnd, countMarks, marksOf, percentOf } from '../drawing/unit-chart.ts'
import { fill, type Labels } from '../labels/index.ts'
import { scaledNumber } from '../labels/scaled-number.ts'
import type { Planner } from '../planner.ts'
import { separatorsOf } from '../text/punctuation.ts'
import { figuresHeadline, headlinedSlides, type HeadlinedRun } from './headlines.ts'
import { fitsEverywhere, isBrief, within } from './section.ts'
import { joinedWords } from '../text/joined-words.ts'

/** Most figures on a slide; more go on evenly to a further slide. */
const TOGETHER = 4

interface IndexedFigure {
  figure: Figure
  index: number
}

/** Figures of an event that stand on one slide, drawn or as they are. */
interface FigurePage {
  shown: IndexedFigure[]
  /** Those of them that its headline may be about. */
  main: IndexedFigure[]
  /** The slide's block in a language. @param saysAll - whether the headline says all that its only figure says */
  block: (planner: Planner, saysAll: boolean) => Block
}

/**
 * The figures that phrases of statements tell, and that therefore have no slide. An essential one and one that is drawn have theirs
 * all the same.
 */
export function figuresInStatements(planner: Planner, event: Event): Figure[] {
  return event.figures.filter((figure) => figure.importance !== 'essential' && isStated(planner, event, figure) && !chartOf(planner, figure))
}

/**
 * Plans the slides of an event's figures, each as its source states it. Two that belong together come first, as drawings, then the
 * others: alone as large as can be, or in rows.
 */
export function figureSlides(planner: Planner, event: Event, path: Path): Slide[] {
  const pages = figurePages(planner, event)
  const runs = pages.map(({ shown, main, block }, index): HeadlinedRun => {
    const { title, saysAll } = figuresHeadline(planner, main.map(({ figure }) => figure))
    return {
      id: within(event, index === 0 ? 'figures' : `figures-${index + 1}`),
      title,
      category: planner.labels.figures,
      pages: [{
        block: block(planner, saysAll),
        notes: shown.map(({ figure }) => figure.notes),
        sources: shown.flatMap(({ figure }) => planner.cite(figure.source)),
        origin: shown.map((each) => [...path, 'figures', each.index]),
      }],
    }
  })
  return headlinedSlides(planner, event, runs)
}

function figurePages(planner: Planner, event: Event): FigurePage[] {
  const all = event.figures.map((figure, index): IndexedFigure => ({ figure, index }))
  const drawn = all.flatMap((each): FigurePage[] => {
    const chart = chartOf(planner, each.figure)
    if (!chart) return []
    // The other one needs no second place where it is of the same event, unless it is drawn beside a third.
    const beside = all.filter(({ figure }) => figure === chart.other && isDetail(figure) === isDetail(each.figure) && !chartOf(planner, figure))
    return [{ shown: [each, ...beside], main: [each], block: chart.block }]
  })
  const told = new Set([...figuresInStatements(planner, event), ...drawn.flatMap(({ shown }) => shown.map(({ figure }) => figure))])
  const others = all.filter(({ figure }) => !told.has(figure))
  // What stands behind the talk is not mixed with what stands in it.
  return [...drawn, ...[false, true].flatMap((behind) => together(planner, others.filter(({ figure }) => isDetail(figure) === behind)))]
}

function isDetail({ importance }: Figure): boolean {
  return importance === 'detail'
}

/** How many of the figures have a claim: a slide has one headline. */
function claimsOf(figures: readonly IndexedFigure[]): number {
  return figures.filter(({ figure }) => figure.claim !== undefined).length
}

/** Spreads figures over as few slides as hold them in every language and aspect, with one claim at most on each, and few words where time is short. */
function together(planner: Planner, figures: IndexedFigure[]): FigurePage[] {
  if (figures.length === 0) return []
  const spread = (count: number): IndexedFigure[][] => {
    const size = Math.ceil(figures.length / count)
    return Array.from({ length: Math.ceil(figures.length / size) }, (_, page) => figures.slice(page * size, (page + 1) * size))
  }
  const least = Math.ceil(figures.length / TOGETHER)
  const counts = Array.from({ length: figures.length - least + 1 }, (_, more) => least + more)
  const isTold = (page: IndexedFigure[]): boolean => !planner.isBrisk || isBrief(planner, (other) => ({ title: figuresHeadline(other, page.map(({ figure }) => figure)).title, block: grid(other, page, 'body') }))
  const holds = (page: IndexedFigure[]): boolean => page.length === 1 || (claimsOf(page) < 2 && isTold(page) && fitsEverywhere(planner, (other) => grid(other, page, 'body')))
  const evenly = counts.map(spread).find((tried) => tried.every(holds)) ?? spread(figures.length)
  // What matters most has its own slide where that takes no further one.
  const [essential, others] = [true, false].map((isEssential) => figures.filter(({ figure }) => (figure.importance === 'essential') === isEssential)) as [IndexedFigure[], IndexedFigure[]]
  const apart = essential.length === 1 && evenly.length === 2 && others.length <= TOGETHER && holds(others) ? [essential, others] : undefined
  const pages = apart ?? evenly
  return pages.map((shown) => ({ shown, main: shown, block: (language, saysAll) => alone(planner, shown)?.(language, saysAll) ?? largestGrid(language, shown, saysAll) }))
}

function grid(planner: Planner, figures: readonly IndexedFigure[], size: FigureGridProps['size'], saysAll = false): Block {
  const items = figures.map(({ figure }): FigureItem => {
    const { label = '', ...item } = figureItem(planner, figure)
    return saysAll ? item : { ...item, label }
  })
  const props = { figures: items, ...(size === undefined ? {} : { size }) }
  return { component: 'FigureGrid', props }
}

/** The figures with their words as large as they fit. */
function largestGrid(planner: Planner, figures: readonly IndexedFigure[], saysAll: boolean): Block {
  const blocks = FIGURE_STEPS.map((size) => grid(planner, figures, size, saysAll))
  return blocks.find((block) => planner.typesetter.height(block) <= planner.typesetter.room) ?? grid(planner, figures, 'body', saysAll)
}

/** The drawing of a part of a hundred that stands alone; undefined where it is none, or does not fit in a language or aspect. */
function alone(planner: Planner, [only, ...others]: readonly IndexedFigure[]): FigurePage['block'] | undefined {
  const share = only && others.length === 0 ? percentOf(only.figure) : undefined
  // A hundred dots have no place for a part of one; a bar has.
  if (!only || share === undefined || Math.round(share) < 1 || (only.figure.exactness === 'exactly' && !Number.isInteger(share))) return undefined
  const block = (language: Planner, saysAll: boolean): Block => {
    const { share: _, label, ...item } = figureItem(language, only.figure)
    const part = { ...item, ...(saysAll || label === undefined ? {} : { label }), marks: Math.round(share), end: chartEnd(only.figure, 1) }
    const legend = [language.labels.chart.one, ...roughness(language.labels, part.end, 'exact')].join(' ')
    return { component: 'ShareChart', props: { description: `${inWords(figureItem(language, only.figure))}. ${legend}`, part, legend } }
  }
  return fitsEverywhere(planner, (other) => block(other, false)) ? block : undefined
}

/**
 * Whether the phrase of a statement tells a figure. '4 No’s' is both, and needs no slide of its own beside the one with the
 * statement. It must be so in every language, because all decks have the same slides.
 */
function isStated(planner: Planner, event: Event, figure: Figure): boolean {
  if (figure.id === undefined) return false
  return event.statements.some((group) => group.items.some((statement) => {
    const phrase = statement.figure === figure.id ? planner.phrases.within(statement, group) : undefined
    return phrase !== undefined && planner.everyLanguage().every((language) => {
      const { quote, translation } = language.quotation(phrase)
      return (translation ?? quote).text.includes(`${language.figureValue(figure)} ${language.text(figure.unit)}`)
    })
  }))
}

/** A drawing of two figures, and the one that it draws beside the one it belongs to. */
interface Chart {
  other: Figure
  block: FigurePage['block']
}

function chartOf(planner: Planner, figure: Figure): Chart | undefined {
  return figure.of === undefined ? undefined : planner.once('chart', figure, () => findChart(planner, figure))
}

/**
 * Plans the drawing of a figure with the one that it is part of: as a share where both count the same thing, else side by side.
 * @returns undefined where it is part of no figure, cannot be drawn, or does not fit in one of the languages or aspects
 */
function findChart(planner: Planner, figure: Figure): Chart | undefined {
  const other = planner.timeline.events.flatMap(({ figures }) => figures).find(({ id }) => id === figure.of)
  if (!other) return undefined
  if (countsSame(planner, figure, other)) {
    const drawn = marksOf(figure, other) && fitsEverywhere(planner, (language) => shareBlock(language, figure, other))
    return drawn ? { other, block: (language) => largerChart(language, figure, other) } : undefined
  }
  const drawn = countMarks(figure, other) && fitsEverywhere(planner, (language) => countsBlock(language, figure, other))
  return drawn ? { other, block: (language, saysAll) => countsBlock(language, figure, other, saysAll) } : undefined
}

/**
 * Whether two figures count the same thing, so that one may be drawn as a part of the other: they have one unit in every language,
 * and the file does not say that they differ. 'Countries' are not 'countries and organisations'.
 */
function countsSame(planner: Planner, part: Figure, whole: Figure): boolean {
  const saysOther = [part.differs?.includes(whole.id ?? ''), whole.differs?.includes(part.id ?? '')].includes(true)
  return !saysOther && planner.everyLanguage().every(({ text }) => text(part.unit) === text(whole.unit))
}

function largerChart(planner: Planner, figure: Figure, whole: Figure): Block {
  const block = shareBlock(planner, figure, whole)
  const larger: Block = { component: 'UnitChart', props: { ...block.props, large: true } }
  return planner.typesetter.height(larger) <= planner.typesetter.room ? larger : block
}

function shareBlock(planner: Planner, figure: Figure, whole: Figure): Block<'UnitChart'> {
  const { labels } = planner
  const { part: partMarks, whole: wholeMarks, each } = marksOf(figure, whole) ?? { part: 0, whole: 0, each: 1 }
  const part = { ...figureItem(planner, figure), marks: partMarks, end: chartEnd(figure, each) }
  const all = { ...figureItem(planner, whole), marks: wholeMarks, end: chartEnd(whole, each) }
  const legend = [standsFor(planner, figure, each), ...roughness(labels, part.end, all.end)].join(' ')
  const description = `${fill(labels.chart.drawn, { part: inWords(part), whole: inWords(all) })} ${legend}`
  return { component: 'UnitChart', props: { description, part, whole: all, of: labels.chart.of, legend } }
}

/** @param saysAll - whether the headline says what the first figure is about; its sources then stand after who gave it */
function countsBlock(planner: Planner, figure: Figure, other: Figure, saysAll = false): Block {
  const { labels } = planner
  const { marks: [first, second], each } = countMarks(figure, other) ?? { marks: [0, 0], each: 1 }
  const counts: TwoCountsProps['counts'] = [
    { ...(saysAll && figure.by !== undefined ? unlabelled(figureItem(planner, figure)) : figureItem(planner, figure)), marks: first, end: chartEnd(figure, each) },
    { ...figureItem(planner, other), marks: second, end: chartEnd(other, each) },
  ]
  const ends = counts.map(({ end }) => end)
  const isDashed = ends.some((end) => end === 'below' || end === 'about')
  const hasMore = ends.some((end) => end === 'above' || end === 'about')
  const shapes = isDashed ? [hasMore ? labels.chart.rough : labels.chart.dashed] : hasMore ? [labels.chart.more] : []
  // That a dot is one, the numbers above the dots tell those who have no time to read it.
  const isTold = planner.isBrisk && each === 1 && figure.scale === undefined
  const legend = [...(isTold ? [] : [standsFor(planner, figure, each)]), ...shapes, labels.chart.differ].join(' ')
  const description = `${fill(labels.chart.drawnBeside, { part: inWords(figureItem(planner, figure)), whole: inWords(counts[1]) })} ${legend}`
  const { typesetter } = planner
  const block: Block<'TwoCounts'> = { component: 'TwoCounts', props: { description, counts, columns: 1, legend } }
  return { ...block, props: { ...block.props, columns: columnsOf(typesetter, block.props, typesetter.height(block), typesetter.room) } }
}

function unlabelled(figure: LabelledFigure): FigureItem {
  const { label: _, ...item } = figure
  return item
}

/** What one mark stands for. */
function standsFor({ labels, language }: Planner, { scale }: Figure, each: number): string {
  const count = scaledNumber(labels, { value: each, scale }, new Intl.NumberFormat(language))
  return each === 1 && scale === undefined ? labels.chart.one : fill(labels.chart.each, { count })
}

/** The meaning of marks of another shape, where there are any: see `dotsOf`. */
function roughness({ chart }: Labels, part: ChartEnd, whole: ChartEnd): string[] {
  const isDashed = part !== 'exact' || whole === 'below' || whole === 'about'
  const hasMore = whole === 'above' || whole === 'about'
  if (isDashed) return [hasMore ? chart.rough : chart.dashed]
  return hasMore ? [chart.more] : []
}

function inWords({ exactness, value, unit, label }: FigureItem): string {
  return joinedWords([exactness, value, unit, label])
}

/** A figure in a sentence: nearly 70 states that signed, according to the host. */
export function figureInWords(planner: Planner, figure: Figure): string {
  const item = figureItem(planner, figure)
  return [inWords(item), item.by].filter((part) => part !== undefined).join(separatorsOf(planner.language).weak)
}

/** A figure as slides show it. */
export function figureItem(planner: Planner, figure: Figure): LabelledFigure {
  const { labels } = planner
  const share = percentOf(figure)
  return {
    ...(figure.exactness === 'exactly' ? {} : { exactness: labels.exactness[figure.exactness] }),
    value: planner.figureValue(figure),
    ...(figure.words === undefined ? {} : { inWords: true as const }),
    unit: planner.text(figure.unit),
    label: planner.certain(planner.text(figure.label), figure),
    ...(figure.importance === 'essential' ? { essential: true as const } : {}),
    ...(share === undefined ? {} : { share }),
    ...(figure.by === undefined ? {} : { by: fill(labels.accordingTo, { name: planner.attribution(figure.by).name }) }),
    sources: planner.cite(figure.source),
  }
}
