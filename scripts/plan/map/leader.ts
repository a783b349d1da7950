import type { MapView } from '../blocks/world-map.ts'
import { distanceTo, shapeOf } from './outline.ts'
import type { MapPoint } from './world.ts'

/** The line between a country and its mark, in units of the map. */
interface Tie {
  /** From the country to the middle of the mark. */
  from: MapPoint
  to: MapPoint
}

/** Approximate width of the map on a slide, in px. */
const DRAWN_WIDTH = 700

/** Approximate size in px of one unit of the map, where a part of it is shown. */
export function unitOf({ width }: MapView): number {
  return DRAWN_WIDTH / width
}

/** The line goes this far into a country, in px. Its end is searched in this many steps. */
const INTO = 2
const STEPS = 80

/**
 * Plans the line between a country and its mark.
 * @param code - ISO 3166-1 alpha-2
 * @param mark - the middle of the mark, in units of the map
 * @param view - the part of the map that is shown
 * @returns undefined where the map does not have the country
 */
export function tieOf(code: string, mark: MapPoint, view: MapView): Tie | undefined {
  const unit = unitOf(view)
  const shape = shapeOf(code)
  if (!shape) return undefined
  const length = Math.hypot(mark.x - shape.at.x, mark.y - shape.at.y)
  const along = (distance: number): MapPoint => {
    const share = length === 0 ? 0 : Math.min(1, distance / length)
    return { x: shape.at.x + share * (mark.x - shape.at.x), y: shape.at.y + share * (mark.y - shape.at.y) }
  }
  const places = Array.from({ length: STEPS + 1 }, (_, step) => (step / STEPS) * length)
  const edge = places.findLast((distance) => distanceTo(shape, along(distance)) === 0) ?? 0
  return { from: along(Math.max(0, edge - INTO / unit)), to: mark }
}
