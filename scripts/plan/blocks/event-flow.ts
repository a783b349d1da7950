import type { TypeStep } from '../../look/sizes.ts'
import { cited } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'

/** An event as a station of a flow. */
export interface FlowStation {
  event: string
  /** Its place in the flow, as the language writes it. */
  number: string
  title: string
  /** Its time, or that none is stated. */
  when: string
  /** Whether `when` says that the source has no time. */
  unstated?: true
  /** Its most telling number, with what makes it less than sure. */
  figure?: { exactness?: string; value: string; unit: string; sources: number[] }
  /** How sure it is that the next station comes after it; the last one has none. */
  joined?: 'stated' | 'ours'
  /** The slide that opens the event. */
  slide?: number
}

export interface EventFlowProps {
  stations: FlowStation[]
  /** What a dashed join means; only where there is one. */
  legend?: string
  /** The event that the slide opens: the flow is then a strip below its words, in which that one stands out. */
  current?: string
  /** Larger titles and numbers, where every language has room for them. */
  large?: true
  /** Stations beside each other on narrow slides, too, where every language has room for them; otherwise they are rows there. */
  columns?: true
}

const MEASURES = {
  /** Of the circle with a station's number. */
  mark: 88,
  markNarrow: 56,
  /** In the strip of a slide that opens an event. */
  markStrip: 56,
  markGap: 20,
  stationGap: 32,
  rowGap: 18,
  /** Above the rows of a narrow slide. */
  rowsTop: 20,
  /** On a narrow slide, beside a station's words. */
  figureColumn: 330,
  figureGap: 16,
  legendGap: 20,
}

export const eventFlow: BlockKind<EventFlowProps> = {
  key: 'flow',
  texts: ({ stations, legend }) => [...stations.flatMap(({ number, when, title, figure }) => [number, when, title, figure?.exactness, figure?.value, figure?.unit]), legend],
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-station-when', 'td-station-exactness', 'td-flow-legend'],
  measures: MEASURES,
  height: flowHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

function flowHeight(setting: Setting, props: EventFlowProps): number {
  const { stations, legend, current } = props
  const foot = legend === undefined ? 0 : MEASURES.legendGap + setting.text(legend, setting.width, 'sans', 'caption')
  if (current !== undefined) return foot + stripHeight(setting, stations)
  return foot + (setting.narrow && !props.columns ? rowsHeight(setting, props) : columnsHeight(setting, props))
}

/** The last column is as wide as its words, so that these end where the slide does; the others, which share the rest, are no narrower than here. */
function columnsHeight(setting: Setting, props: EventFlowProps): number {
  const { stations, large, columns } = props
  const column = (setting.width - (stations.length - 1) * MEASURES.stationGap) / stations.length
  if ((large || columns) && stations.some(({ title }) => breaksWord(setting, title, column, titleStep(props)))) return Number.POSITIVE_INFINITY
  const words = Math.max(...stations.map((station) => wordsHeight(setting, station, column, titleStep(props))))
  const figures = Math.max(...stations.map(({ figure }) => (figure ? MEASURES.figureGap + figureHeight(setting, figure, { column, step: valueStep(setting, props) }) : 0)))
  return MEASURES.mark + MEASURES.markGap + words + figures
}

function titleStep({ large }: EventFlowProps): TypeStep {
  return large ? 'lines' : 'lines-tight'
}

function valueStep({ narrow }: Setting, { large, columns }: EventFlowProps): TypeStep {
  if (large) return 'close-figure'
  return narrow && !columns ? 'compare-narrow' : 'compare'
}

/** Whether a word of a title is wider than its column. */
function breaksWord(setting: Setting, title: string, column: number, step: TypeStep): boolean {
  return setting.tied(title, 'stage').split(' ').some((stretch) => setting.lines(stretch, column, 'sans-bold', step) > 1)
}

/** Side by side on narrow slides, too. */
function stripHeight(setting: Setting, stations: FlowStation[]): number {
  const column = (setting.width - (stations.length - 1) * MEASURES.stationGap) / stations.length
  return MEASURES.markStrip + MEASURES.markGap + Math.max(...stations.map((station) => wordsHeight(setting, station, column, 'body')))
}

function rowsHeight(setting: Setting, props: EventFlowProps): number {
  const { stations } = props
  const hasFigures = stations.some(({ figure }) => figure)
  const column = setting.width - MEASURES.markNarrow - MEASURES.markGap - (hasFigures ? MEASURES.figureColumn + MEASURES.figureGap : 0)
  const rows = stations.map((station) => Math.max(MEASURES.markNarrow, wordsHeight(setting, station, column, titleStep(props)), station.figure ? figureHeight(setting, station.figure, { column: MEASURES.figureColumn, step: valueStep(setting, props) }) : 0))
  // Rows are as high as each other, so that the marks have equal distances.
  return MEASURES.rowsTop + stations.length * Math.max(...rows) + (stations.length - 1) * MEASURES.rowGap
}

/** A chip has a line around it, which its padding of the same height takes up. */
function wordsHeight(setting: Setting, { title, when }: FlowStation, column: number, step: TypeStep): number {
  return CHIP + setting.text(when, column - CHIP_SIDES, 'sans-bold', 'caption') + setting.text(setting.tied(title, 'stage'), column, 'sans-bold', step)
}

/** Above and below the words of a chip, and beside them, in px, as components/EventFlow.vue has them. */
const CHIP = 16
const CHIP_SIDES = 26

/** No height holds a number that its column would break. */
function figureHeight(setting: Setting, { exactness, value, unit, sources }: NonNullable<FlowStation['figure']>, { column, step }: { column: number; step: TypeStep }): number {
  if (setting.breaks(value, column, 'serif', step)) return Number.POSITIVE_INFINITY
  return (exactness === undefined ? 0 : setting.text(exactness, column, 'sans-bold', 'caption'))
    + setting.text(value, column, 'serif', step)
    + setting.flow([[setting.tied(unit, 'aside'), 'sans', 'body'], cited(sources)], column, 'body')
}
