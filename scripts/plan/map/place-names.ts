import type { MapView, NameSide } from '../blocks/world-map.ts'
import { distanceTo, doCross, isWithin, ringsOf, segmentDistance, type Shape } from './outline.ts'
import { WORLD, type MapPoint } from './world.ts'

/** A country with the room that its name takes, in units of the map. */
export interface NamedShape {
  shape: Shape
  width: number
  height: number
}

/** Where a name stands: the end of the line to its country, and on which side of that end the name is. */
export interface NamePlace {
  at: MapPoint
  side: NameSide
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** A coast and what it lies within. */
interface Land {
  ring: readonly MapPoint[]
  bounds: Box
}

/** A place that is tried for a name. */
interface Candidate extends NamePlace {
  box: Box
  /** The share of the name that stands on land, 0–1. */
  onLand: number
}

/** Directions around a country, distances in gaps, and rounds in which each name is placed anew among the others. */
const DIRECTIONS = 24
const STEPS = [0, 1, 2, 3.5, 5, 7, 9, 12, 15, 19, 24]
const ROUNDS = 3

/** Costs, in units of the map: what may not be, and what is only less clear. */
const FORBIDDEN = 1_000_000
const PASSES = 60
const ON_LAND = 300

/**
 * Places the names of countries beside them, so that no name covers a marked country, another name or a line, and all are within
 * the drawing. Within these limits names are as near as possible.
 * @param gap - free room around a name, in units of the map
 * @returns the places in the order given; undefined where the names have no room
 */
export function placeNames(named: readonly NamedShape[], view: MapView, gap: number): NamePlace[] | undefined {
  const land = ringsOf(WORLD.land).map((ring) => ({ ring, bounds: boundsOf(ring) }))
  const options = named.map((each, index) => candidatesOf(each, { view, gap, land, others: named.filter((_, other) => other !== index) }))
  const chosen: (Candidate | undefined)[] = named.map(() => undefined)
  // Those with the fewest places choose first.
  const order = [...named.keys()].toSorted((a, b) => (options[a]?.length ?? 0) - (options[b]?.length ?? 0))
  let total = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    total = 0
    for (const index of order) {
      let best = { price: Number.POSITIVE_INFINITY, candidate: undefined as Candidate | undefined }
      for (const candidate of options[index] ?? []) {
        const price = priceOf(candidate, { index, named, chosen, gap })
        if (price < best.price) best = { price, candidate }
      }
      chosen[index] = best.candidate
      total += best.price
    }
  }
  if (total >= FORBIDDEN) return undefined
  return chosen.flatMap((each) => (each ? [{ at: { x: rounded(each.at.x), y: rounded(each.at.y) }, side: each.side }] : []))
}

/** The places around a country at which its name is within the drawing and covers no marked country. */
function candidatesOf(each: NamedShape, { view, gap, land, others }: { view: MapView; gap: number; land: readonly Land[]; others: readonly NamedShape[] }): Candidate[] {
  const { shape } = each
  const shapes = [shape, ...others.map((other) => other.shape)]
  const isFree = (box: Box): boolean =>
    box.left >= view.x && box.right <= view.x + view.width && box.top >= view.y && box.bottom <= view.y + view.height &&
    !shapes.some((other) => doesCover(box, other, gap))
  return Array.from({ length: DIRECTIONS }, (_, direction) => (direction / DIRECTIONS) * 2 * Math.PI).flatMap((angle) => {
    const along = (distance: number): MapPoint => ({ x: shape.at.x + distance * Math.cos(angle), y: shape.at.y + distance * Math.sin(angle) })
    let clear = gap
    while (distanceTo(shape, along(clear)) < gap && clear < 2 * (shape.radius + gap)) clear += gap / 2
    return STEPS.flatMap((step) => sidesOf(angle).flatMap((side): Candidate[] => {
      const at = along(clear + step * gap)
      const box = boxOf(each, at, side)
      return isFree(box) ? [{ at, side, box, onLand: shareOnLand(box, land) }] : []
    }))
  })
}

/** How much of a name stands on land: its middle and the middles of its quarters are asked. */
function shareOnLand({ left, right, top, bottom }: Box, land: readonly Land[]): number {
  const at = (across: number, down: number): MapPoint => ({ x: left + across * (right - left), y: top + down * (bottom - top) })
  const points = [at(0.5, 0.5), at(0.2, 0.25), at(0.8, 0.25), at(0.2, 0.75), at(0.8, 0.75)]
  return points.filter((point) => land.some(({ ring, bounds }) => isIn(point, bounds) && isWithin(ring, point))).length / points.length
}

function boundsOf(ring: readonly MapPoint[]): Box {
  const [x, y] = [ring.map((corner) => corner.x), ring.map((corner) => corner.y)]
  return { left: Math.min(...x), right: Math.max(...x), top: Math.min(...y), bottom: Math.max(...y) }
}

/** The sides on which a name continues its line. */
function sidesOf(angle: number): NameSide[] {
  const [x, y] = [Math.cos(angle), Math.sin(angle)]
  return [...(x > 0.3 ? ['right' as const] : x < -0.3 ? ['left' as const] : []), ...(y > 0.6 ? ['below' as const] : y < -0.6 ? ['above' as const] : [])]
}

function boxOf({ width, height }: NamedShape, { x, y }: MapPoint, side: NameSide): Box {
  const left = side === 'right' ? x : side === 'left' ? x - width : x - width / 2
  const top = side === 'below' ? y : side === 'above' ? y - height : y - height / 2
  return { left, right: left + width, top, bottom: top + height }
}

function priceOf({ at, box, onLand }: Candidate, { index, named, chosen, gap }: { index: number; named: readonly NamedShape[]; chosen: readonly (Candidate | undefined)[]; gap: number }): number {
  const own = named[index]?.shape
  if (!own) return 0
  return named.reduce((sum, { shape }, other) => {
    if (other === index) return sum
    const place = chosen[other]
    const passes = segmentDistance(own.at, at, shape.at) < Math.max(gap / 2, shape.radius / 2) ? PASSES : 0
    if (!place) return sum + passes
    const isOver = doOverlap(box, place.box, gap) || doesPass(shape.at, place.at, box) || doesPass(own.at, at, place.box)
    const crosses = doCross(own.at, at, shape.at, place.at) ? PASSES : 0
    return sum + passes + crosses + (isOver ? FORBIDDEN : 0)
  }, Math.hypot(at.x - own.at.x, at.y - own.at.y) + ON_LAND * onLand)
}

function doOverlap(one: Box, other: Box, gap: number): boolean {
  return one.left < other.right + gap && one.right > other.left - gap && one.top < other.bottom + gap && one.bottom > other.top - gap
}

/** Whether the line between two points passes a box. */
function doesPass(from: MapPoint, to: MapPoint, box: Box): boolean {
  if (isIn(from, box) || isIn(to, box)) return true
  const [a, b, c, d] = cornersOf(box)
  return doCross(from, to, a, c) || doCross(from, to, b, d)
}

/** Whether a box lies on a country or nearer to it than the gap. */
function doesCover(box: Box, { at, radius, rings }: Shape, gap: number): boolean {
  const wide = { left: box.left - gap / 2, right: box.right + gap / 2, top: box.top - gap / 2, bottom: box.bottom + gap / 2 }
  if (at.x + radius < wide.left || at.x - radius > wide.right || at.y + radius < wide.top || at.y - radius > wide.bottom) return false
  if (isIn(at, wide) || rings.some((ring) => ring.some((corner) => isIn(corner, wide)))) return true
  const corners = cornersOf(wide)
  const middles = corners.map((corner, index) => {
    const next = corners[(index + 1) % corners.length] ?? corner
    return { x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2 }
  })
  return rings.some((ring) => [...corners, ...middles].some((point) => isWithin(ring, point)))
}

/** The corners of a box, around it. */
function cornersOf({ left, right, top, bottom }: Box): [MapPoint, MapPoint, MapPoint, MapPoint] {
  return [{ x: left, y: top }, { x: right, y: top }, { x: right, y: bottom }, { x: left, y: bottom }]
}

const isIn = ({ x, y }: MapPoint, { left, right, top, bottom }: Box): boolean => x > left && x < right && y > top && y < bottom
const rounded = (value: number): number => Math.round(value * 10) / 10
