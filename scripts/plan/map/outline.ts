import { WORLD, type MapPoint } from './world.ts'

/** The visible shape of a country, in units of the map. */
export interface Shape {
  /** The middle of its largest part. */
  at: MapPoint
  /**
   * The distance from there to the farthest of its parts. It leaves out parts that are far away and far smaller, such as an islet
   * across an ocean.
   */
  radius: number
  /** The corners of those parts; an empty list where the country is too small to be outlined. */
  rings: MapPoint[][]
}

/** A part with less than this share, 0–1, of the area of the largest part is left out of `Shape`. */
const LEAST_SHARE = 0.17

/** The shape of a country. @returns undefined where the map does not have it */
export function shapeOf(code: string): Shape | undefined {
  const country = WORLD.countries[code]
  if (!country) return undefined
  const rings = ringsOf(country.path ?? '')
  const largest = Math.max(0, ...rings.map(areaOf))
  const shown = rings.filter((ring) => areaOf(ring) >= LEAST_SHARE * largest)
  const radius = Math.max(Math.sqrt(country.area / Math.PI), ...shown.flat().map(({ x, y }) => Math.hypot(x - country.at.x, y - country.at.y)))
  return { at: country.at, radius, rings: shown }
}

/** The distance of a point from a shape; 0 within it or on its edge. */
export function distanceTo({ at, rings }: Shape, point: MapPoint): number {
  if (rings.length === 0) return Math.hypot(point.x - at.x, point.y - at.y)
  if (rings.some((ring) => isWithin(ring, point))) return 0
  return edgeDistance(rings, point)
}

/** The distance of a point from the nearest edge, on either side of it. */
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

/** The distance of a point from the line between two others. It is computed some hundred thousand times, and `Math.hypot` is slow. */
export function segmentDistance(from: MapPoint, to: MapPoint, { x, y }: MapPoint): number {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length))
  const awayX = x - from.x - share * dx
  const awayY = y - from.y - share * dy
  return Math.sqrt(awayX * awayX + awayY * awayY)
}

/** The corners of an SVG path of closed parts. Each part is a point and relative steps, as `npm run map` writes them. */
export function ringsOf(path: string): MapPoint[][] {
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

/** Whether a point is within a ring: a line from it to the right crosses the ring an odd number of times. */
export function isWithin(ring: readonly MapPoint[], { x, y }: MapPoint): boolean {
  let within = false
  let a = ring.at(-1)
  for (const b of ring) {
    if (a && a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) within = !within
    a = b
  }
  return within
}

/** Whether the line between the first two points crosses that between the others. */
export function doCross(a: MapPoint, b: MapPoint, c: MapPoint, d: MapPoint): boolean {
  const side = (from: MapPoint, to: MapPoint, point: MapPoint): number => Math.sign((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x))
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}
