import { cited, rowStep, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { asksNothing, carriesNoPicture, clicksThrough, drawsNothing, itemsAfter, listsNothing, type BlockKind, type RowSetting, type Texts } from './block-kind.ts'
import type { NamedMark } from './group-mark.ts'

/** An event among others on a slide. */
export interface SpineRow {
  event: string
  when: string
  /** Empty as long as a click has not revealed it. */
  title: string
  summary?: string
  group?: NamedMark
  /** The slide that opens the event, where it has one of its own. */
  slide?: number
  sources: number[]
}

/** Events below each other: when, a mark on the spine, what. */
export interface EventSpineProps extends RowSetting {
  rows: SpineRow[]
  steps?: boolean
}

/** More events than this do not stand on one slide, however short they are. */
export const MOST_ROWS = 6

const MEASURES = {
  /** The column of the dates, and the one of the marks beside it. */
  dates: 232,
  datesNarrow: 184,
  marks: 48,
}

export const eventSpine: BlockKind<EventSpineProps> = {
  key: 'spine',
  texts: ({ rows }) => rows.flatMap(rowTexts),
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-spine-when', 'td-spine-group'],
  measures: MEASURES,
  height: spineHeight,
  rows: ({ rows }) => rows.length,
  steps: (props) => ({ clicks: props.steps ? clicksThrough(props.rows.length) : 0, after: (clicks) => ({ ...props, rows: rowsAfter(props.rows, clicks) }) }),
  answers: asksNothing,
}

function rowTexts({ when, group, title, summary }: SpineRow): Texts {
  return [when, group?.name, title === '' ? undefined : title, summary]
}

function rowsAfter(rows: readonly SpineRow[], clicks: number): SpineRow[] {
  const shown = itemsAfter(rows, clicks)
  return [...shown, ...rows.slice(shown.length).map(toCome)]
}

/** What stands of an event before its turn: its date. */
function toCome({ event, when, group }: SpineRow): SpineRow {
  return { event, when, ...(group ? { group } : {}), title: '', sources: [] }
}

function spineHeight(setting: Setting, { rows, size, space = 0 }: EventSpineProps): number {
  if (rows.length > MOST_ROWS) return Number.POSITIVE_INFINITY
  return sum(rows.map((item) => setting.once(item, size ?? '', () => rowHeight(setting, item, rowStep(size))) + 2 * setting.size('row-pad') + space))
}

/** A time of which no range breaks at its dash: a digit, which is as wide, stands for it while it is measured. */
const unbroken = (when: string): string => when.replaceAll('–', '0')

/** The baseline of the sans is lower than the middle of its line by this share of the type size, or a little less. */
const BASELINE = 0.34

/** By so many px a date begins lower than the title, on whose baseline its smaller type stands. */
function dateDrop({ size }: Setting, step: ReturnType<typeof rowStep>): number {
  const baseline = (of: 'caption' | typeof step): number => size(`${of}-line`) / 2 + BASELINE * size(`${of}-size`)
  return Math.ceil(baseline(step) - baseline('caption'))
}

function rowHeight(setting: Setting, { when, group, title, summary, sources }: SpineRow, step: ReturnType<typeof rowStep>): number {
  const dates = setting.narrow ? MEASURES.datesNarrow : MEASURES.dates
  const words = setting.width - dates - MEASURES.marks
  const beside = setting.text(unbroken(when), dates, 'sans-bold', 'caption') + (group === undefined ? 0 : setting.text(group.name, dates, 'sans', 'kicker'))
  const titled = setting.flow([[setting.tied(title, 'title'), 'sans-bold', step], ...(summary === undefined ? [cited(sources)] : [])], words, step)
  return Math.max(beside + dateDrop(setting, step), titled + (summary === undefined ? 0 : setting.flow([[setting.tied(summary), 'sans', step], cited(sources)], words, step)))
}
