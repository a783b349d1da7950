import { asksNothing, carriesNoPicture, fillsRoom, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'
import type { GroupMark, NamedMark } from './group-mark.ts'
import type { AxisMark } from './timeline-axis.ts'

/** A named stretch of time above a drawing; places are fractions 0–1 of its width, in reading direction. */
export interface OverviewBand {
  /** Empty where there is no room for the name. */
  title: string
  from: number
  to: number
  /** Row, from 0 at the top. */
  row: number
  /** The slide that opens its chapter. */
  slide?: number
}

/** The mark of an event. */
export interface OverviewMark extends GroupMark {
  event: string
  from: number
  to: number
  kind: AxisMark['kind']
  approximate?: true
  /** Whether it stands out, with its name: it matters most, and others do not. */
  essential?: true
  /** Its lower edge, in px from the top of the drawing. */
  y: number
}

/** The name of an event, on a stem above its mark. */
export interface OverviewFlag {
  event: string
  label: string
  when: string
  at: number
  essential?: true
  /** Whether the words end at the stem instead of beginning there. */
  back?: boolean
  /** The lower edge of the words and the foot of the stem, in px from the top. */
  y: number
  foot: number
  /** The slide that tells of the event. */
  slide?: number
}

/** How many events begin within a stretch of time that is too short to draw each. */
export interface OverviewColumn extends GroupMark {
  from: number
  to: number
  /** In px from the top. */
  y: number
  height: number
  /** Only at the highest of all. */
  count?: number
}

/** All events of a timeline, or of a chapter, on one drawing: most as marks only, some with their names. */
export interface TimelineOverviewProps {
  /** The whole in words, for those who cannot see it. */
  description: string
  /** In px: of the whole, of the bands, and down to the axis. */
  height: number
  bandsHeight: number
  axisY: number
  /** In px: what the names of lanes take beside the drawing; 0 where there are none. */
  aside: number
  bands: OverviewBand[]
  /** A lane for each group, with its middle in px from the top; empty where the events are in no groups. */
  lanes: (NamedMark & { y: number; height: number })[]
  marks: OverviewMark[]
  columns: OverviewColumn[]
  flags: OverviewFlag[]
  ticks: { at: number; to?: number; label: string }[]
  breaks: { at: number; label: string }[]
  dayAndZone?: string
  /** What a hatched mark means; only where one is drawn. */
  legend?: string
}

/** Sizes of the drawing in px, which its plan and its component have in common. */
export const OVERVIEW_SIZES = {
  /** A band and the gap below it. */
  band: 30,
  bandGap: 4,
  /** A mark, and the row in which it stands. */
  mark: 11,
  markRow: 15,
  /** A row of names; at most so high where there is room. */
  flag: 28,
  flagMost: 64,
  /** Below the axis: the names of ticks, the caption. */
  ticks: 34,
  caption: 30,
  captionLine: 22,
  /** The sign before the meaning of a hatched mark, and the gaps around it. */
  swatch: { width: 56, gap: 18 },
  /** The column of the names of lanes: at least, at most, and what stands beside a name in it. */
  aside: { least: 112, most: 232, beside: 46 },
  /** A line of such a name. */
  laneLine: 24,
}

export const timelineOverview: BlockKind<TimelineOverviewProps> = {
  key: 'axis',
  texts: () => [],
  drawnTexts: ({ bands, lanes, flags }) => [...bands.map(({ title }) => title), ...lanes.map(({ name }) => name), ...flags.map(({ label }) => label)].filter((text) => text !== ''),
  alternatives: ({ description }) => [description],
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-events'],
  measures: {},
  height: fillsRoom,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}
