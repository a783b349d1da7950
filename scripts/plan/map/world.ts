import world from './world.json' with { type: 'json' }

/** A map of the world as SVG paths in one projection. */
export interface World {
  width: number
  height: number
  /** All land but Antarctica. */
  land: string
  /** The borders between neighbouring countries. */
  borders: string
  /** Countries by ISO 3166-1 alpha-2 code: the middle, the area in square units, and the outline where it is visible. */
  countries: Record<string, { at: { x: number; y: number }; area: number; path?: string }>
}

/** The map that `npm run map` made. */
export const WORLD: World = world

/** A point of the map, in its units. */
export interface MapPoint {
  x: number
  y: number
}
