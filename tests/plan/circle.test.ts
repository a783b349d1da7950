import { expect, it } from 'vitest'
import { circle } from '../../scripts/plan/drawing/circle.ts'

it('draws a circle around its middle as four curves', () => {
  const data = circle(4, 10, -9)
  expect(data.match(/C/g)).toHaveLength(4)
  const [start, ...curves] = data.slice(1, -1).split('C').map((part) => part.split(' ').map(Number))
  let from = start ?? []
  for (const points of curves) {
    for (const t of [0, 0.25, 0.5, 0.75, 1]) {
      const [x = 0, y = 0] = [0, 1].map((axis) => bezier([from[axis] ?? 0, points[axis] ?? 0, points[axis + 2] ?? 0, points[axis + 4] ?? 0], t))
      expect(Math.hypot(x - 10, y + 9)).toBeCloseTo(4, 2)
    }
    from = points.slice(4)
  }
  expect(from).toEqual(start)
})

function bezier([a, b, c, d]: [number, number, number, number], t: number): number {
  const s = 1 - t
  return s ** 3 * a + 3 * s * s * t * b + 3 * s * t * t * c + t ** 3 * d
}
