import type { MapView } from '../blocks/world-map.ts'
import { distanceTo, doCross, edgeDistance, isWithin, segmentDistance, type Shape } from './outline.ts'
import type { MapPoint } from './world.ts'

/** The part of the map that is drawn and the size of its marks, in units of the map. */
export interface Drawn {
  view: MapView
  /** Radius of a mark. */
  radius: number
  /** Free room around a mark. */
  gap: number
}

/** Number of directions, and the distances in radii of a mark, that are tried. */
const DIRECTIONS = 16
const STEPS = [0, 0.6, 1.3, 2.2, 3.2]
/** A country this many times as large as its mark is visible around it. */
const ROOMY = 5
/** Rounds in which each mark is placed anew among the others. */
const ROUNDS = 2

/** Costs, in units of the map: a mark covers a country or another mark, its line crosses one, it stands inwards. */
const COVERS = 2000
const CROSSES = 300
const INWARDS = 0.5

/**
 * Places the marks of countries. A mark stands on a country that is far larger, else beside it, so that the country is seen. No
 * mark covers another marked country or another mark. Within these limits marks are as near as possible, and the lines to their
 * countries do not cross.
 * @returns the middle of each mark in units of the map, in the order given, rounded to one decimal
 */
export function placeMarks(shapes: readonly Shape[], drawn: Drawn): MapPoint[] {
  const middle = { x: mean(shapes.map(({ at }) => at.x)), y: mean(shapes.map(({ at }) => at.y)) }
  const options = shapes.map((shape) => (isRoomy(shape, drawn) ? [shape.at] : aroundOf(shape, drawn)))
  const marks: (MapPoint | undefined)[] = shapes.map((shape) => (isRoomy(shape, drawn) ? shape.at : undefined))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, shape] of shapes.entries()) {
      const others = shapes.flatMap((other, at) => (at === index ? [] : [{ shape: other, mark: marks[at] }]))
      marks[index] = cheapest(options[index] ?? [], (mark) => cost(mark, { shape, others, middle, drawn }))
    }
  }
  const { view, radius, gap } = drawn
  const shift = ({ x, y }: MapPoint, sign: number): MapPoint => ({ x: x + sign * view.x, y: y + sign * view.y })
  const apart = spreadMarks(shapes.map(({ at }, index) => shift(marks[index] ?? at, -1)), 2 * radius + gap / 2, view)
  return apart.map((mark) => shift(mark, 1)).map(({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }))
}

/** Whether a mark lies within the country, except perhaps for its rim, and leaves most of it visible. */
function isRoomy({ at, rings, radius: reach }: Shape, { radius }: Drawn): boolean {
  return reach * reach > ROOMY * radius * radius && rings.some((ring) => isWithin(ring, at)) && edgeDistance(rings, at) > radius * 0.75
}

/** Places around a country. In each direction they begin where a mark is clear of it. */
function aroundOf(shape: Shape, drawn: Drawn): MapPoint[] {
  const { view, radius, gap } = drawn
  const isInside = ({ x, y }: MapPoint): boolean =>
    x >= view.x + radius && x <= view.x + view.width - radius && y >= view.y + radius && y <= view.y + view.height - radius
  return Array.from({ length: DIRECTIONS }, (_, direction) => (direction / DIRECTIONS) * 2 * Math.PI).flatMap((angle) => {
    const at = (distance: number): MapPoint => ({ x: shape.at.x + distance * Math.cos(angle), y: shape.at.y + distance * Math.sin(angle) })
    let clear = radius + gap
    while (clearance(shape, at(clear), drawn) < radius + gap && clear < 2 * (shape.radius + radius + gap)) clear += gap / 2
    return STEPS.map((step) => at(clear + step * radius)).filter(isInside)
  })
}

interface Surroundings {
  shape: Shape
  others: readonly { shape: Shape; mark: MapPoint | undefined }[]
  /** The middle of all marked countries. */
  middle: MapPoint
  drawn: Drawn
}

/** The cost of a place for a mark. */
function cost(mark: MapPoint, { shape, others, middle, drawn }: Surroundings): number {
  const { radius, gap } = drawn
  const distance = Math.hypot(mark.x - shape.at.x, mark.y - shape.at.y)
  const outwards = Math.atan2(shape.at.y - middle.y, shape.at.x - middle.x)
  const turn = 1 - Math.cos(Math.atan2(mark.y - shape.at.y, mark.x - shape.at.x) - outwards)
  return others.reduce((sum, other) => {
    let more = 0
    const free = clearance(other.shape, mark, drawn)
    if (free < radius + gap / 2) more += COVERS * (radius + gap - Math.max(0, free)) / radius
    if (segmentDistance(shape.at, mark, other.shape.at) < Math.min(other.shape.radius, radius / 2)) more += CROSSES
    if (!other.mark) return sum + more
    const apart = Math.hypot(other.mark.x - mark.x, other.mark.y - mark.y)
    if (apart < 2 * radius + gap) more += COVERS * (2 * radius + gap - apart) / radius
    if (segmentDistance(shape.at, mark, other.mark) < radius + gap / 2) more += CROSSES
    if (doCross(shape.at, mark, other.shape.at, other.mark)) more += CROSSES
    return sum + more
  }, distance + INWARDS * radius * turn)
}

/** The distance of a place from a country; for a far one, a lower bound. */
function clearance(shape: Shape, point: MapPoint, { radius, gap }: Drawn): number {
  const distance = Math.hypot(point.x - shape.at.x, point.y - shape.at.y)
  return distance - shape.radius > radius + gap ? distance - shape.radius : distanceTo(shape, point)
}

function cheapest(places: readonly MapPoint[], costOf: (place: MapPoint) => number): MapPoint | undefined {
  let best: { place: MapPoint; price: number } | undefined
  for (const place of places) {
    const price = costOf(place)
    if (!best || price < best.price) best = { place, price }
  }
  return best?.place
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Most rounds of pushing apart; thirty marks in one corner need fewer. */
const PUSHES = 200

/**
 * Moves marks apart until none covers another and all are within the drawing. Marks that stand free stay where they are.
 * @param anchors - the places that the marks belong to
 * @param distance - between the centres of two marks, at least
 * @param size - of the drawing; marks keep half the distance to its edges
 * @returns their places, in the same order, rounded to one decimal
 */
export function spreadMarks(anchors: readonly MapPoint[], distance: number, size: { width: number; height: number }): MapPoint[] {
  const inside = ({ x, y }: MapPoint): MapPoint => ({ x: within(x, distance / 2, size.width), y: within(y, distance / 2, size.height) })
  let marks = anchors.map(inside)
  for (let round = 0; round < PUSHES && pushApart(marks, distance); round += 1) marks = marks.map(inside)
  return marks.map(({ x, y }) => ({ x: rounded(x), y: rounded(y) }))
}

/** Pushes each pair apart once. @returns whether any were too near */
function pushApart(marks: MapPoint[], distance: number): boolean {
  let moved = false
  for (const [index, a] of marks.entries()) {
    for (const b of marks.slice(index + 1)) {
      const gap = Math.hypot(b.x - a.x, b.y - a.y)
      if (gap >= distance - 0.01) continue
      // Two marks at one place part in a direction of their own, so that three do not stay on one line.
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
