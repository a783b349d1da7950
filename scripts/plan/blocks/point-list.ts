import type { IconShape } from '../../look/icons.ts'
import { cited, citedAlone, row, rowHeights, rowStep, ruled, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { byline } from '../text/byline.ts'
import type { Attribution } from './attribution.ts'
import { asksNothing, carriesNoPicture, clicksThrough, drawsNothing, itemsAfter, listsNothing, type BlockKind, type RowSetting } from './block-kind.ts'

/** What somebody put forward point by point. */
export interface PointListProps extends RowSetting {
  intro?: string
  by?: Attribution
  /** The number of the first point on this slide. */
  start: number
  points: {
    title: string
    text?: string
    /** An ornament, which says nothing that the words do not. */
    icon?: IconShape
    /** Who it is from, where several put them forward, and its own sources. */
    by?: string
    sources?: number[]
  }[]
  /** Without numbers, where the order says nothing. */
  unordered?: boolean
  /** The texts of cards are set small, where the usual size has no room. */
  small?: boolean
  sources: number[]
  /** A few short points are cards side by side on one slide, others rows of a list. */
  composition: 'cards' | 'rows'
  /** Reveal one by one when presented. */
  steps?: boolean
}

/** Up to so many cards are set as large as statements. */
const HEROES = 2

/** The sizes that the words of cards may have, the largest first; small ones, where none of these has room, have less. */
export function cardSizes(cards: number): RowSetting[] {
  return [...(cards <= HEROES ? [{ size: 'card-hero' as const }] : []), { size: 'card-lead' }, { size: 'large' }, { size: 'medium' }, {}]
}

const MEASURES = {
  /** Between a row's title and its text, at the end of the title's column. */
  titleEnd: 28,
  /** The width and height of an icon before a row, and of the column that all of them have. */
  icon: 40,
  iconColumn: 64,
  iconColumnNarrow: 56,
  /** The same above the words of a card, and the gap between both; smaller where the words are. */
  cardIcon: 56,
  cardIconSmall: 40,
  cardIconGap: 8,
}

/** Whether a list has icons: then all its items have the room of one, so that their words stand in line. */
export function hasIcons(points: PointListProps['points']): boolean {
  return points.some(({ icon }) => icon !== undefined)
}

export const pointList: BlockKind<PointListProps> = {
  key: 'points',
  texts: ({ by, intro, points }) => [by && byline(by), intro, ...points.flatMap(({ title, text, by: own }) => [title, text, own])],
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-points-small'],
  measures: MEASURES,
  height: pointsHeight,
  rows: ({ points }) => points.length,
  steps: (props) => ({ clicks: props.steps ? clicksThrough(props.points.length) : 0, after: (clicks) => ({ ...props, points: itemsAfter(props.points, clicks) }) }),
  answers: asksNothing,
}

function pointsHeight(setting: Setting, props: PointListProps): number {
  const { intro, by, sources } = props
  const speaker = by || (sources.length > 0 && intro === undefined) ? setting.flow(by ? [[setting.tied(byline(by)), 'sans', 'caption'], cited(sources)] : citedAlone(sources), setting.width, 'caption') + setting.size('point-by-gap') : 0
  const opening = intro === undefined ? 0 : setting.flow([[setting.tied(intro), 'sans', rowStep(props.size)], cited(by ? [] : sources)], setting.width, rowStep(props.size)) + setting.size('point-intro-gap')
  return speaker + opening + (props.composition === 'cards' ? cardsHeight(setting, props) : rowsHeight(setting, props))
}

/** The numeral is so much larger than the text on its baseline that it moves the text down by this many px, less where its lines are higher. */
const NUMERAL_DROP = 8

/** Without a numeral, the title still moves the text beside it down a little. */
const TITLE_DROP = 1

function rowsHeight(setting: Setting, { points, size, space, unordered }: PointListProps): number {
  const titleColumn = setting.size(setting.narrow ? 'point-title-column-narrow' : 'point-title-column')
  const numerals = unordered ? 0 : setting.size(setting.narrow ? 'point-numeral-column-narrow' : 'point-numeral-column')
  const icons = hasIcons(points) ? MEASURES[setting.narrow ? 'iconColumnNarrow' : 'iconColumn'] : 0
  const textColumn = setting.width - numerals - icons - titleColumn
  const drop = unordered ? TITLE_DROP : NUMERAL_DROP - (setting.size(`${size ?? 'point-title'}-line`) - setting.size('point-title-line'))
  return ruled(setting, points.map(({ title, text }) => {
    const titleHeight = setting.text(setting.tied(title, 'aside'), (text === undefined ? titleColumn + textColumn : titleColumn) - MEASURES.titleEnd, 'sans-bold', size ?? 'point-title')
    return row(setting, drop + Math.max(titleHeight, text === undefined ? 0 : setting.text(setting.tied(text), textColumn, 'sans', rowStep(size))), space)
  }))
}

/** How many cards stand in each row, by their number, on wide slides and on narrow ones; small ones stand as on wide slides. */
const CARD_ROWS: Record<number, { wide: number[]; narrow: number[] }> = {
  1: { wide: [1], narrow: [1] },
  2: { wide: [2], narrow: [2] },
  3: { wide: [3], narrow: [3] },
  4: { wide: [4], narrow: [2, 2] },
  5: { wide: [3, 2], narrow: [2, 2, 1] },
  6: { wide: [3, 3], narrow: [2, 2, 2] },
}

/** How many cards stand in each row; more than the planner makes stand three by three. */
export function cardRows(cards: number, small = false): { wide: number[]; narrow: number[] } {
  const three = Array.from({ length: Math.ceil(cards / 3) }, () => 3)
  const { wide, narrow } = CARD_ROWS[cards] ?? { wide: three, narrow: three }
  return { wide, narrow: small ? three : narrow }
}

function cardsHeight(setting: Setting, props: PointListProps): number {
  const { points, small } = props
  const rows = cardRows(points.length, small)[setting.narrow ? 'narrow' : 'wide']
  // A last row that is not full has cards of the same width.
  const columns = rows[0] ?? 1
  const column = (setting.width - (columns - 1) * setting.size('point-card-gap')) / columns
  const heights = rowHeights(points.map((point) => cardHeight(setting, point, column, props)), columns)
  return sum(heights) + (heights.length - 1) * setting.size('point-card-row-gap')
}

/** A column of sentences is at least so many times as wide as its letters are high: a narrower one has a word or two on each line. */
export const LEAST_COLUMN = 9

/** By so many px the title beside the numeral of a card goes below the numeral's line: the more, the larger it is set. */
const CARD_DROP = { usual: 1, medium: 2, large: 2, 'card-lead': 5, 'card-hero': 7 } as const

function cardHeight(setting: Setting, { title, text, by, sources = [] }: PointListProps['points'][number], column: number, { unordered, small, size, points }: PointListProps): number {
  if (size !== undefined && text !== undefined && column < LEAST_COLUMN * setting.size(`${size}-size`)) return Number.POSITIVE_INFINITY
  const icon = hasIcons(points) ? MEASURES[small ? 'cardIconSmall' : 'cardIcon'] + MEASURES.cardIconGap : 0
  const titleColumn = unordered ? column : column - setting.size('point-card-numeral-column')
  const titleHeight = setting.text(setting.tied(title, 'aside'), titleColumn, 'sans-bold', size ?? 'point-title')
  const head = unordered ? titleHeight : setting.size('point-card-numeral-line') + CARD_DROP[size ?? 'usual'] + titleHeight - setting.size(`${size ?? 'point-title'}-line`)
  const step = small ? 'caption' : rowStep(size)
  const words = text === undefined ? 0 : setting.size('point-card-text-gap') + setting.flow([[setting.tied(text), 'sans', step], cited(by === undefined ? sources : [])], column, step)
  const from = by === undefined ? 0 : setting.size('point-card-text-gap') + setting.flow([[setting.tied(by, 'aside'), 'sans', 'caption'], cited(sources)], column, 'caption')
  return setting.size('rule-strong') + setting.size('point-card-pad') + icon + head + words + from
}
