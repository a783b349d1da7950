import { describe, expect, test } from 'vitest'
import { drawCover, drawTicks } from '../../scripts/plan/drawing/cover-drawing.ts'

describe('the ornament of a cover', () => {
  test('draws a known time as a dot, what lasts as an arc, and what is only within a stretch as strokes', () => {
    const { arcs } = drawCover([{ from: 0.5, to: 0.5 }, { from: 0.2, to: 0.4 }, { from: 0, to: 1, isWithin: true }])
    expect(arcs.map(({ kind }) => kind)).toEqual(['dot', 'arc', 'strokes'])
  })

  test('has a half circle for each of few events, and fewer for many', () => {
    expect(drawCover(Array.from({ length: 3 }, () => ({ from: 0, to: 0 }))).orbits).toHaveLength(3)
    expect(drawCover(Array.from({ length: 200 }, () => ({ from: 0, to: 0 }))).orbits.length).toBeLessThan(30)
  })

  test('reaches no further from the edge than its half circles, as ticks, too', () => {
    for (const count of [1, 4, 15, 200]) {
      const { arcs } = drawTicks(Array.from({ length: count }, () => ({ from: 0.5, to: 0.5 })))
      const reach = arcs.map(({ path }) => /^M-([\d.]+) [-\d.]+h-([\d.]+)$/.exec(path)!.slice(1).reduce((sum, part) => sum + Number(part), 0))
      // The words of a cover in 4:3 end 344 units before the edge, and a gap.
      expect(Math.max(...reach), `${count} events`).toBeLessThanOrEqual(344)
    }
  })
})
