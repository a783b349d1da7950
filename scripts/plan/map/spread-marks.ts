/** A point in units of the drawing. */
export interface Point {
  x: number
  y: number
}

/** Rounds of pushing apart; thirty marks in one corner come apart in fewer. */
const ROUNDS = 200

/**
 * Moves marks apart until none covers another and all are within the drawing. Those that stand free stay where they are.
 *
 * @param anchors - where the marks belong
 * @param distance - between the centres of two marks, at least
 * @param size - of the drawing; marks keep half the distance to its edges
 * @returns where they stand, in the same order, rounded to one decimal
 */
export function spreadMarks(anchors: readonly Point[], distance: number, size: { width: number; height: number }): Point[] {
  const inside = ({ x, y }: Point): Point => ({ x: within(x, distance / 2, size.width), y: within(y, distance / 2, size.height) })
  let marks = anchors.map(inside)
  for (let round = 0; round < ROUNDS && pushApart(marks, distance); round += 1) marks = marks.map(inside)
  return marks.map(({ x, y }) => ({ x: rounded(x), y: rounded(y) }))
}

/** One round over all pairs. @returns whether any were too near */
function pushApart(marks: Point[], distance: number): boolean {
  let moved = false
  for (const [index, a] of marks.entries()) {
    for (const b of marks.slice(index + 1)) {
      const gap = Math.hypot(b.x - a.x, b.y - a.y)
      if (gap >= distance - 0.01) continue
      // Two at one place part along a direction of their own, so that three do not stay on one line.
      const angle = gap > 0 ? Math.atan2(b.y - a.y, b.x - a.x) : index
      const push = (distance - gap) / 2
      a.x -= push * Math.cos(angle)
      a.y -= push * Math.sin(angle)
      b.x += push * Math.cos(angle)
      b.y += push * Math.sin(angle)
      moved = true
    }
  }
  return moved
}

const within = (value: number, margin: number, limit: number): number => Math.min(Math.max(value, margin), limit - margin)
const rounded = (value: number): number => Math.round(value * 10) / 10
