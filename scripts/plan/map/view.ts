import type { MapView } from '../blocks/world-map.ts'
import { shapeOf } from './outline.ts'
import { WORLD } from './world.ts'

/** Width of the smallest part that is shown, in units of the map: the outlines are not made for a closer look. */
const LEAST_WIDTH = 380
/** A part wider than this gives way to the whole map. */
const MOST_WIDTH = 640
/** Free room on each side of the countries, as a share of their width. */
const MARGIN = 0.3

/** The whole map. */
export const WHOLE: MapView = { x: 0, y: 0, width: WORLD.width, height: WORLD.height }

/** The shape of the whole map: width by height. */
const SHAPE = WORLD.width / WORLD.height

/** The whole map, with sea around it where the drawing has another shape. */
export function wholeIn(shape: number): MapView {
  const width = Math.max(WORLD.width, WORLD.height * shape)
  const height = width / shape
  return { x: rounded((WORLD.width - width) / 2), y: rounded((WORLD.height - height) / 2), width: rounded(width), height: rounded(height) }
}

/**
 * The part of the map with these countries, in the proportions of the whole or of a drawing; the whole map where they lie far apart.
 * @param codes - ISO 3166-1 alpha-2
 * @param shape - width by height of the drawing
 */
export function viewOf(codes: readonly string[], shape = SHAPE): MapView {
  const shapes = codes.flatMap((code) => shapeOf(code) ?? [])
  const points = shapes.flatMap(({ at, rings }) => [at, ...rings.flat()])
  if (points.length === 0) return shape === SHAPE ? WHOLE : wholeIn(shape)
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))]
  const width = Math.max(LEAST_WIDTH, (1 + 2 * MARGIN) * Math.max(right - left, (bottom - top) * shape))
  if (width > MOST_WIDTH) return shape === SHAPE ? WHOLE : wholeIn(shape)
  const height = width / shape
  return {
    x: rounded(within((left + right - width) / 2, WORLD.width - width)),
    y: rounded(within((top + bottom - height) / 2, WORLD.height - height)),
    width: rounded(width),
    height: rounded(height),
  }
}

const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most)
const rounded = (value: number): number => Math.round(value * 10) / 10
