import world from './world.json' with { type: 'json' }

/** A map of the world as SVG paths in one projection. */
export interface World {
  width: number
  height: number
  /** All land but Antarctica. */
  land: string
  /** By ISO 3166-1 alpha-2 code: its middle, how many square units it fills, and its outline where that can be seen. */
  countries: Record<string, { at: { x: number; y: number }; area: number; path?: string }>
}

/** The drawing that `npm run map` has made. */
export const WORLD: World = world

/** A point in units of the drawing. */
export interface MapPoint {
  x: number
  y: number
}
