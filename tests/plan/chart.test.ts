import { describe, expect, it } from 'vitest'
import { dotsOf } from '../../scripts/plan/drawing/dot-rows.ts'
import { marksOf } from '../../scripts/plan/drawing/unit-chart.ts'
import type { TwoCountsProps } from '../../scripts/plan/blocks/two-counts.ts'
import type { UnitChartProps } from '../../scripts/plan/blocks/unit-chart.ts'
import { EXACTNESS, type Figure } from '../../scripts/timeline/schema/figure.ts'
import { loadShipped, planSample } from '../support/plans.ts'
import { sampleEvent, sampleTimeline, type EventInput } from '../support/sample-timeline.ts'

type FigureInput = NonNullable<EventInput['figures']>[number]

function figure(value: number, more: Partial<Figure> = {}): Figure {
  return { value, exactness: 'exactly', unit: 'states', label: 'came', source: 'paper', ...more }
}

/** The chart on the slides of these figures. */
function chartOf(figures: FigureInput[]): UnitChartProps {
  const block = slidesOf(figures).map((slide) => slide.block).find((each) => each?.component === 'UnitChart')
  if (block?.component !== 'UnitChart') throw new Error('no chart')
  return block.props
}

function slidesOf(figures: FigureInput[]) {
  return planSample(sampleTimeline({ events: [sampleEvent({ figures })] }))[0]?.slides ?? []
}

describe('a figure as marks', () => {
  it.each([
    [70, 110, { part: 70, whole: 110, each: 1 }],
    [18, 120, { part: 18, whole: 120, each: 1 }],
    [18, 121, { part: 9, whole: 61, each: 2 }],
    [3000, 11_000, { part: 30, whole: 110, each: 100 }],
    [7, 2_000_000, undefined],
    [119_999, 120_000, undefined],
    [5, 5, undefined],
    [6, 5, undefined],
    [1.5, 5, undefined],
  ])('%d of %d', (part, whole, marks) => expect(marksOf(figure(part), figure(whole))).toEqual(marks))

  it.each<[string, Partial<Figure>, Partial<Figure>]>([
    ['money', { prefix: '$' }, { prefix: '$' }],
    ['numbers at different scales', { scale: 'thousand' }, { scale: 'million' }],
    ['words', { value: undefined, words: 'Thousands' }, {}],
  ])('is none for %s', (_, part, whole) => expect(marksOf(figure(5, part), figure(9, whole))).toBeUndefined())
})

describe('the dots', () => {
  const chart = (part: Partial<UnitChartProps['part']>, whole: Partial<UnitChartProps['whole']>) => {
    const item = { value: '', unit: '', label: '', sources: [], marks: 0, end: 'exact' as const }
    const { dots, columns, rows } = dotsOf({ part: { ...item, ...part }, whole: { ...item, ...whole } })
    const looks = Object.fromEntries(Map.groupBy(dots, ({ look }) => look).entries().map(([look, { length }]) => [look, length]))
    return { looks, columns, rows, dots }
  }

  it('are one for each, where both numbers are exact', () => {
    expect(chart({ marks: 18 }, { marks: 110 })).toMatchObject({ looks: { part: 18, rest: 92 }, columns: 11, rows: 10 })
  })

  it.each<[part: UnitChartProps['part']['end'], whole: UnitChartProps['part']['end'], looks: Record<string, number>]>([
    ['below', 'above', { 'part': 67, 'part-rough': 3, 'rest': 40, 'more': 1 }],
    ['above', 'exact', { 'part': 70, 'part-rough': 3, 'rest': 37 }],
    ['about', 'below', { 'part': 67, 'part-rough': 6, 'rest': 34, 'rest-rough': 3 }],
  ])('show by their shape where the count ends roughly: %s of %s', (part, whole, looks) => {
    expect(chart({ marks: 70, end: part }, { marks: 110, end: whole }).looks).toEqual(looks)
  })

  it.each([[3, 1, 3], [8, 2, 4], [40, 5, 8], [120, 10, 12]])('%d stand in %d rows and %d columns, none on another', (marks, rows, columns) => {
    const drawn = chart({ marks: 1 }, { marks })
    expect(drawn).toMatchObject({ rows, columns })
    expect(new Set(drawn.dots.map((dot) => `${dot.column} ${dot.row}`)).size).toBe(marks)
  })
})

describe('a figure that is part of another', () => {
  const whole: FigureInput = { id: 'all', value: 110, exactness: 'more-than', unit: 'states', label: 'came', source: 'wire' }
  const part: FigureInput = { value: 70, exactness: 'nearly', unit: 'states', label: 'signed', source: 'paper', of: 'all', notes: 'Say it.' }

  it('has a slide of its own, before the other figures', () => {
    const slides = slidesOf([whole, part, figure(5, { notes: 'Five.' })]).filter(({ id }) => id.startsWith('session-figures'))
    expect(slides.map(({ block }) => block?.component)).toEqual(['UnitChart', 'FigureGrid'])
    // The whole stands beside its part, and needs no second place.
    expect(slides[0]).toMatchObject({ notes: 'Say it.', origin: [['events', 0, 'figures', 1], ['events', 0, 'figures', 0]] })
    expect(slides[1]?.origin).toEqual([['events', 0, 'figures', 2]])
    expect(slides[0]?.block?.props).toMatchObject({ part: { value: '70', marks: 70, end: 'below', sources: [1] }, whole: { marks: 110, end: 'above', sources: [2] } })
  })

  it('is told in words that keep what is approximate', () => {
    const { description, legend } = chartOf([whole, part])
    expect(description).toContain('nearly 70 states signed of more than 110 states came')
    expect(description).toContain(legend)
    expect(legend).toBe('Each dot stands for one. Dashed dots and + mark a number that the source does not give exactly.')
  })

  it.each<[string, Partial<FigureInput>, Partial<FigureInput>]>([
    ['their units are others', { unit: 'states and organisations' }, {}],
    ['the file says that they differ', { differs: ['all'] }, {}],
    ['the file says so of the other', { id: 'some' }, { differs: ['some'] }],
  ])('stands beside the other, in a field of its own, where %s', (_, more, ofWhole) => {
    const blocks = slidesOf([{ ...whole, ...ofWhole }, { ...part, ...more } as FigureInput]).flatMap(({ block }) => block ?? [])
    expect(blocks.some(({ component }) => component === 'UnitChart')).toBe(false)
    const counts = blocks.find((block) => block.component === 'TwoCounts')?.props as TwoCountsProps
    expect(counts.counts.map(({ marks, end }) => [marks, end])).toEqual([[70, 'below'], [110, 'above']])
    expect(counts.legend).toMatch(/The two numbers count different things\.$/)
    expect(counts.description).toMatch(/nearly 70 states.* signed, beside more than 110 states came/)
  })

  it('is a part where both count the same', () => {
    expect(chartOf([whole, part])).toMatchObject({ of: 'of', legend: expect.not.stringContaining('different') })
  })

  it('says nothing of rough marks where there are none', () => {
    expect(chartOf([{ ...whole, exactness: 'exactly' }, { ...part, exactness: 'exactly' }]).legend).toBe('Each dot stands for one.')
  })

  it('says how many one dot stands for where it is more than one', () => {
    expect(chartOf([{ ...whole, value: 11_000, exactness: 'exactly' }, { ...part, value: 3000, exactness: 'exactly' }]).legend).toBe('One dot stands for 100.')
  })

  it.each(EXACTNESS.flatMap((one) => EXACTNESS.map((other) => [one, other] as const)))('explains the dots that are drawn, and no others: %s of %s', (one, other) => {
    const chart = chartOf([{ ...whole, exactness: other }, { ...part, exactness: one }])
    const looks = dotsOf(chart).dots.map(({ look }) => look)
    expect(chart.legend.includes('ashed')).toBe(looks.some((look) => look.endsWith('rough')))
    expect(chart.legend.includes('+')).toBe(looks.includes('more'))
  })

  it('stays among the others where it cannot be drawn', () => {
    const slides = slidesOf([{ ...whole, prefix: '$' }, { ...part, prefix: '$' }])
    expect(slides.flatMap(({ block }) => (block?.component === 'FigureGrid' ? block.props.figures : []))).toHaveLength(2)
  })

  it('is drawn in the shipped decks: the signatories and the speaking countries', async () => {
    for (const { slides } of (await loadShipped()).plans) {
      const shares = slides.flatMap(({ block }) => (block?.component === 'UnitChart' ? [[block.props.part, block.props.whole]] : []))
      const counts = slides.flatMap(({ block }) => (block?.component === 'TwoCounts' ? [block.props.counts] : []))
      expect([...counts, ...shares].map((drawn) => drawn.map(({ marks, end }) => [marks, end]))).toEqual([[[70, 'below'], [110, 'above']], [[18, 'exact'], [110, 'above']]])
    }
  })
})
