// Thorough: not in the quick loop.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { planAxis } from '../../scripts/plan/axis/plan-axis.ts'
import type { AxisEvent, AxisOptions } from '../../scripts/plan/axis/tools.ts'
import { compareSpans } from '../../scripts/timeline/time/order.ts'
import { anyWhen, SEEDED } from '../timeline/time-arbitrary.ts'
import { eventsAt, expectSound, OPTIONS, planAxisPages } from './axis-drawing.ts'
import { runs } from '../support/runs.ts'

const near = fc.integer({ min: 0, max: 59 }).map((minute) => ({ date: '2025-10-25', time: `09:${String(minute).padStart(2, '0')}` }))
const events = fc.oneof(fc.array(anyWhen, { maxLength: 30 }), fc.array(near, { maxLength: 30 })).map(eventsAt)
const drawing = fc.record({ width: fc.integer({ min: 300, max: 1900 }), letter: fc.integer({ min: 4, max: 20 }), language: fc.constantFrom('en', 'id', 'zh', 'ar') })
const optionsOf = ({ width, letter, language }: { width: number; letter: number; language: string }): AxisOptions =>
  ({ language, width, labelWidth: (text) => text.length * letter })
const RUNS = { ...SEEDED, numRuns: runs(150) }

it('no marks or labels collide and everything is on the drawing', () => {
  fc.assert(fc.property(events, drawing, (list, shape) => {
    const options = optionsOf(shape)
    expectSound(planAxis(list, options), options)
  }), RUNS)
})

it('places keep the order of the instants', () => {
  fc.assert(fc.property(events, (list) => {
    const { marks } = planAxis(list, OPTIONS)
    const spans = new Map(list.map(({ id, span }) => [id, span]))
    const ends = marks.filter(({ kind }) => kind !== 'point').flatMap(({ event, from, to }) => [[spans.get(event)?.earliest, from], [spans.get(event)?.latest, to]])
    const starts = marks.map(({ event, from }) => [spans.get(event)?.earliest, from])
    const ordered = [...ends, ...starts].toSorted(([a = 0, x = 0], [b = 0, y = 0]) => (a === b ? x - y : a < b ? -1 : 1))
    for (const [index, [, place = 0]] of ordered.entries()) expect(place).toBeGreaterThanOrEqual((ordered[index - 1]?.[1] ?? 0) - 1e-9)
  }), RUNS)
})

it('one drawing comes from one set of events, in whatever order they are given', () => {
  fc.assert(fc.property(events, (list) => {
    const once = planAxis(list, OPTIONS)
    expect(planAxis(list, OPTIONS)).toEqual(once)
    const distinct = list.every((a, index) => list.slice(index + 1).every((b) => compareSpans(a.span, b.span) !== 0))
    fc.pre(distinct)
    expect(planAxis(list.toReversed(), OPTIONS)).toEqual(once)
  }), RUNS)
})

it('pages keep to their lanes and lose no event', () => {
  fc.assert(fc.property(events, fc.integer({ min: 1, max: 5 }), (list, maxLanes) => {
    const pages = planAxisPages(list, { ...OPTIONS, maxLanes })
    for (const page of pages) expect(page.lanes).toBeLessThanOrEqual(maxLanes)
    expect(pages.flatMap((page) => page.marks.map(({ event }) => event)).toSorted()).toEqual(list.map(({ id }: AxisEvent) => id).toSorted())
  }), { ...RUNS, numRuns: runs(60) })
})
