import { WORLD } from '../map/world.ts'
import { cited, rowHeights, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { asksNothing, carriesNoPicture, clicksThrough, drawsNothing, listsNothing, oneRow, type BlockKind } from './block-kind.ts'

/** A map with the countries of some statements marked: each named at its mark, or numbered, with the names in a list. */
export interface WorldMapProps {
  /** The whole drawing in words, for those who cannot see it. */
  description: string
  places: MapPlace[]
  /** The part of the map that is shown; the whole where left out. Where names stand on the map, it has the shape of the slide's body. */
  view?: MapView
  /** Whether names stand at the marks, so that there is no list. */
  named?: boolean
  /** Reveal one by one when presented, where they are few. */
  steps?: boolean
}

/** On which side of the end of its line a name stands; of the drawing, whichever way the text runs. */
export type NameSide = 'left' | 'right' | 'above' | 'below'

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
  /** Whether the event was there; nobody needs to have spoken for it. */
  host?: boolean
  /** Of a name on the map: its side, and its width in px. */
  side?: NameSide
  width?: number
  /** Where the mark stands on the map, or the line to a name ends, in units of the drawing; the country may lie beside it. Left out like the number. */
  at?: { x: number; y: number }
}

const MEASURES = {
  /** Between two places of the list, and two topics of one. */
  placeGap: 14,
  topicGap: 4,
  /** Between the map and its list where they stand below each other. */
  listGap: 20,
  /** Around a name on the map. */
  namePad: 6,
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
  steps: (props) => {
    const turns = turnsOf(props)
    return { clicks: Math.max(0, ...turns), after: (clicks) => ({ ...props, places: props.places.filter((_, index) => (turns[index] ?? 0) <= clicks) }) }
  },
  answers: asksNothing,
}

/** With which click each place appears; 0 is there from the first, as is where the event was. Many places come at once: a map is seen as a whole. */
export function turnsOf({ places, steps }: Pick<WorldMapProps, 'places' | 'steps'>): number[] {
  const spoken = places.filter(({ host }) => !host)
  const isStepped = steps && clicksThrough(spoken.length) === spoken.length - 1
  return places.map((place) => (isStepped ? Math.max(0, spoken.indexOf(place)) : 0))
}

/** Width of the map in px: beside its list on a wide slide, above it on a narrow one. */
export function mapWidth({ width, narrow, size }: Pick<Setting, 'width' | 'narrow' | 'size'>): number {
  return narrow ? size('map-narrow') : width - size('map-list-column') - size('gutter')
}

/** Columns of the list below a map on a narrow slide. */
const NARROW_COLUMNS = 3

/** The widths in px that a name with its topics may have on the map. */
const NAME_WIDTHS = [110, 130, 150, 170, 190, 210, 230, 250]

/** Width and height in px of a name on the map: as narrow as it may be without further lines. */
export function nameSize(setting: Pick<Setting, 'text' | 'flow' | 'tied'>, place: Pick<MapPlace, 'name' | 'topics' | 'sources'>): { width: number; height: number } {
  const heights = NAME_WIDTHS.map((width) => {
    const column = width - 2 * MEASURES.namePad
    const topics = sum((place.topics ?? []).map((topic) => setting.text(setting.tied(topic), column, 'sans', 'caption')))
    return setting.flow([[setting.tied(place.name), 'sans-bold', 'body'], cited(place.sources)], column, 'body') + topics + MEASURES.namePad
  })
  const least = Math.min(...heights)
  return { width: NAME_WIDTHS[heights.indexOf(least)] ?? 0, height: least }
}

function mapHeight(setting: Setting, { places, named }: WorldMapProps): number {
  if (named) return 0
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
