import { WORLD } from '../map/world.ts'
import { cited, rowHeights, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'

/** A map with the countries of some statements marked and numbered. */
export interface WorldMapProps {
  /** The whole drawing in words, for those who cannot see it. */
  description: string
  places: MapPlace[]
  /** The part of the map that is shown; the whole where left out. */
  view?: MapView
}

/** A part of the map, in its units: 1000 of them are its width. */
export interface MapView {
  x: number
  y: number
  width: number
  height: number
}

export interface MapPlace {
  /** ISO 3166-1 alpha-2 code, or the code of ISO 3166-3 for a state that no longer exists. */
  country: string
  /** The number in its mark, from 1; left out where the map has no outline to mark, as for a state that no longer exists. */
  number?: number
  /** The country's name in the deck's language. */
  name: string
  /** What its statements are about, each on a line of its own. */
  topics?: string[]
  sources: number[]
  /** Where the mark stands on the map, in units of the drawing; the country may lie beside it. Left out like the number. */
  at?: { x: number; y: number }
}

const MEASURES = {
  /** Between two places of the list, and two topics of one. */
  placeGap: 14,
  topicGap: 4,
  /** Between the map and its list where they stand below each other. */
  listGap: 20,
}

export const worldMap: BlockKind<WorldMapProps> = {
  key: 'map',
  texts: ({ places }) => places.flatMap(({ number, name, topics }) => [...(number === undefined ? [] : [String(number)]), name, ...(topics ?? [])]),
  drawnTexts: drawsNothing,
  alternatives: ({ description }) => [description],
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-map-mark', 'td-map-number'],
  measures: MEASURES,
  height: mapHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

/** Width of the map in px: beside its list on a wide slide, above it on a narrow one. */
export function mapWidth({ width, narrow, size }: Pick<Setting, 'width' | 'narrow' | 'size'>): number {
  return narrow ? size('map-narrow') : width - size('map-list-column') - size('gutter')
}

/** Columns of the list below a map on a narrow slide. */
const NARROW_COLUMNS = 3

function mapHeight(setting: Setting, { places }: WorldMapProps): number {
  const column = setting.narrow
    ? (setting.width - (NARROW_COLUMNS - 1) * setting.size('gutter')) / NARROW_COLUMNS
    : setting.size('map-list-column')
  const heights = places.map(({ name, topics = [], sources }) => {
    const words = column - setting.size('map-number-column')
    const about = sum(topics.map((topic) => setting.text(setting.tied(topic), words, 'sans', 'caption'))) + Math.max(0, topics.length - 1) * MEASURES.topicGap
    return setting.flow([[name, 'sans-bold', 'body'], cited(sources)], words, 'body') + about
  })
  if (!setting.narrow) return sum(heights) + (heights.length - 1) * MEASURES.placeGap
  const rows = rowHeights(heights, NARROW_COLUMNS)
  return Math.ceil((setting.size('map-narrow') * WORLD.height) / WORLD.width) + MEASURES.listGap + sum(rows) + (rows.length - 1) * MEASURES.placeGap
}
