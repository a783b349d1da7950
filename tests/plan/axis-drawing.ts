import { expect } from 'vitest'
import { fitsLanes, planAxis } from '../../scripts/plan/axis/plan-axis.ts'
import { spreadEvents } from '../../scripts/plan/axis/spread-events.ts'
import type { AxisEvent, AxisOptions } from '../../scripts/plan/axis/tools.ts'
import type { AxisMark, TimelineAxisProps } from '../../scripts/plan/blocks/timeline-axis.ts'
import type { When } from '../../scripts/timeline/schema/when.ts'
import { createWhenParser } from '../../scripts/timeline/time/parse.ts'
import { isTimeProblem } from '../../scripts/timeline/time/span.ts'

const parse = createWhenParser('Asia/Ho_Chi_Minh')

/** Every letter 9 px wide on a drawing of 1,100 px. */
export const OPTIONS: AxisOptions = { language: 'en', width: 1100, labelWidth: (text) => text.length * 9 }

/** Events e0, e1, … at these times; those that are no times are left out. */
export function eventsAt(whens: readonly When[]): AxisEvent[] {
  return whens.flatMap((when, index) => {
    const span = parse(when)
    return isTimeProblem(span) ? [] : [{ id: `e${index}`, label: `Event ${index}`, span, slide: index + 2 }]
  })
}

/** One drawing after the other, in the order of time, none with more than `maxLanes` lanes. */
export function planAxisPages(events: readonly AxisEvent[], options: AxisOptions & { maxLanes: number }): TimelineAxisProps[] {
  return spreadEvents(events, (page) => fitsLanes(page, options, options.maxLanes)).map((page) => planAxis(page, options))
}

/** What a mark and its two lines of label take up, in pixels, found without the code under test. */
export function extent(mark: AxisMark, { width, labelWidth }: AxisOptions): [from: number, to: number] {
  const label = Math.min(width, Math.max(labelWidth(mark.label), labelWidth(mark.when)))
  const start = mark.labelledBack ? mark.to * width - label : Math.min(mark.from * width, width - label)
  return [Math.min(mark.from * width, start), Math.max(mark.to * width, start + label)]
}

/** What the label of a tick or a break takes up: it stands in the middle of its place, but never leaves the drawing. */
export function below({ at, to = at, label }: { at: number; to?: number; label: string }, { width, labelWidth }: AxisOptions): [from: number, to: number] {
  const length = Math.min(width, Math.max(...label.split('\n').map(labelWidth)))
  const start = Math.min(Math.max(0, ((at + to) / 2) * width - length / 2), width - length)
  return [start, start + length]
}

/** What holds of every drawing, whatever its events. */
export function expectSound(axis: TimelineAxisProps, options: AxisOptions): void {
  const places = [...axis.marks.flatMap(({ from, to }) => [from, to]), ...[...axis.ticks, ...axis.breaks].map(({ at }) => at)]
  for (const place of places) {
    expect(place).toBeGreaterThanOrEqual(0)
    expect(place).toBeLessThanOrEqual(1)
  }
  for (const mark of axis.marks) {
    expect(mark.from).toBeLessThanOrEqual(mark.to)
    expect(mark.lane).toBeLessThan(axis.lanes)
  }
  for (let lane = 0; lane < axis.lanes; lane++) {
    for (const mark of axis.marks) expect(extent(mark, options)[0]).toBeGreaterThanOrEqual(-1e-9)
    const extents = axis.marks.filter((mark) => mark.lane === lane).map((mark) => extent(mark, options)).toSorted((a, b) => a[0] - b[0])
    expectApart(extents)
    expect(extents).not.toHaveLength(0)
  }
  const named = [...axis.ticks, ...axis.breaks].filter(({ label }) => label !== '')
  expectApart(named.map((tick) => below(tick, options)).toSorted((a, b) => a[0] - b[0]))
  expect(axis.ticks.map(({ at }) => at)).toEqual(axis.ticks.map(({ at }) => at).toSorted((a, b) => a - b))
  expect(axis.legend !== undefined).toBe(axis.marks.some(({ kind }) => kind === 'unstated'))
}

function expectApart(extents: [from: number, to: number][]): void {
  for (const [index, [from]] of extents.entries()) expect(from).toBeGreaterThanOrEqual((extents[index - 1]?.[1] ?? 0) - 1e-6)
}
