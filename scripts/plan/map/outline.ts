import { WORLD, type MapPoint } from './world.ts'

/** What is to be seen of a country on the map, in units of the drawing. */
export interface Shape {
  /** The middle of its largest part. */
  at: MapPoint
  /** How far its parts reach from there, but for those far away and far smaller: an islet across an ocean is no part of where it lies. */
  radius: number
  /** The corners of those parts; none where it is too small to be outlined. */
  rings: MapPoint[][]
}

/** A part that fills less of the drawing than this share of the largest part is left out of `Shape`. */
const LEAST_SHARE = 0.17

/** @returns undefined where the map does not have the country */
export function shapeOf(code: string): Shape | undefined {
  const country = WORLD.countries[code]
  if (!country) return undefined
  const rings = ringsOf(country.path ?? '')
  const largest = Math.max(0, ...rings.map(areaOf))
  const shown = rings.filter((ring) => areaOf(ring) >= LEAST_SHARE * largest)
  const radius = Math.max(Math.sqrt(country.area / Math.PI), ...shown.flat().map(({ x, y }) => Math.hypot(x - country.at.x, y - country.at.y)))
  return { at: country.at, radius, rings: shown }
}

/** How far a point is from a shape: 0 within it or on its edge. */
export function distanceTo({ at, rings }: Shape, point: MapPoint): number {
  if (rings.length === 0) return Math.hypot(point.x - at.x, point.y - at.y)
  if (rings.some((ring) => isWithin(ring, point))) return 0
  return edgeDistance(rings, point)
}

/** How far a point is from the nearest edge, on whichever side of it. */
export function edgeDistance(rings: readonly MapPoint[][], point: MapPoint): number {
  let nearest = Infinity
  for (const ring of rings) {
    let from = ring.at(-1)
    for (const to of ring) {
      if (from) nearest = Math.min(nearest, segmentDistance(from, to, point))
      from = to
    }
  }
  return nearest
}

/** How far a point is from a line between two others. Asked for some hundred thousand times, and `Math.hypot` is slow. */
export function segmentDistance(from: MapPoint, to: MapPoint, { x, y }: MapPoint): number {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length))
  const awayX = x - from.x - share * dx
  const awayY = y - from.y - share * dy
  return Math.sqrt(awayX * awayX + awayY * awayY)
}

/** The corners of a path of closed parts, each a place and steps from there, as `npm run map` writes them. */
function ringsOf(path: string): MapPoint[][] {
  return [...path.matchAll(/M([^Mz]*)z/g)].map(([, part = '']) => {
    const numbers = (part.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    let [x, y] = [0, 0]
    return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => {
      x += numbers[2 * index] ?? 0
      y += numbers[2 * index + 1] ?? 0
      return { x, y }
    })
  })
}

function areaOf(ring: MapPoint[]): number {
  const twice = ring.reduce((sum, { x, y }, index) => {
    const next = ring[(index + 1) % ring.length] ?? { x, y }
    return sum + x * next.y - next.x * y
  }, 0)
  return Math.abs(twice) / 2
}

/** Whether a line to the right of the point crosses the ring an odd number of times. */
export function isWithin(ring: readonly MapPoint[], { x, y }: MapPoint): boolean {
  let within = false
  let a = ring.at(-1)
  for (const b of ring) {
    if (a && a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) within = !within
    a = b
  }
  return within
}
