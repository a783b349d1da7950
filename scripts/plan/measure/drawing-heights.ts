import type { FigureItem, UnitChartProps, WorldMapProps } from '../blocks/blocks.ts'
import { WORLD } from '../map/world.ts'
import { cited, sum } from './parts.ts'
import type { Setting } from './typesetter.ts'

/** Height in px of a chart, as components/UnitChart.vue sets it: its texts, as the drawing takes what room there is. */
export function chartHeight(setting: Setting, { part, whole, of }: UnitChartProps): number {
  const column = setting.size(setting.narrow ? 'chart-text-column-narrow' : 'chart-text-column')
  const number = (part.exactness === undefined ? 0 : setting.size('figure-exactness-line')) + setting.size('chart-figure-line')
  const share = number + 8 + figureTexts(setting, part, part.unit, column)
  const from = [of, whole.exactness, whole.value, whole.unit].filter(Boolean).join(' ')
  return share + 2 * setting.size('chart-whole-gap') + setting.size('rule') + figureTexts(setting, whole, from, column)
}

function figureTexts(setting: Setting, { label, by, sources }: FigureItem, head: string, column: number): number {
  const lines = column - setting.size('chart-swatch-column')
  return sum([
    setting.text(head, lines, 'sans-bold', 'body'),
    setting.flow([[setting.tied(label), 'sans', 'body'], cited(by === undefined ? sources : [])], lines, 'body'),
    by === undefined ? 0 : 4 + setting.flow([[setting.tied(by), 'sans', 'caption'], cited(sources)], lines, 'caption'),
  ])
}

/** Between two places of the list, two topics of one, and between the map and its list where they stand below each other. */
const PLACE_GAP = 14
const TOPIC_GAP = 4
const MAP_GAP = 20
const NARROW_COLUMNS = 3

/** Height in px of a map with its list, as components/WorldMap.vue sets them. */
export function mapHeight(setting: Setting, { places }: WorldMapProps): number {
  const column = setting.narrow
    ? (setting.width - (NARROW_COLUMNS - 1) * setting.size('gutter')) / NARROW_COLUMNS
    : setting.size('map-list-column')
  const heights = places.map(({ name, topics = [], sources }) => {
    const words = column - setting.size('map-number-column')
    const about = sum(topics.map((topic) => setting.text(setting.tied(topic), words, 'sans', 'caption'))) + Math.max(0, topics.length - 1) * TOPIC_GAP
    return setting.flow([[name, 'sans-bold', 'body'], cited(sources)], words, 'body') + about
  })
  if (!setting.narrow) return sum(heights) + (heights.length - 1) * PLACE_GAP
  const rows = Array.from({ length: Math.ceil(heights.length / NARROW_COLUMNS) }, (_, at) => Math.max(...heights.slice(at * NARROW_COLUMNS, (at + 1) * NARROW_COLUMNS)))
  return Math.ceil((setting.size('map-narrow') * WORLD.height) / WORLD.width) + MAP_GAP + sum(rows) + (rows.length - 1) * PLACE_GAP
}
