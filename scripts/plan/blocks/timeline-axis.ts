import { asksNothing, carriesNoPicture, fillsRoom, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'

/** One event on a drawn axis; places are fractions 0–1 of the axis, in reading direction. */
export interface AxisMark {
  event: string
  label: string
  /** The time as it is shown; empty where the name of the stretch below the mark says the same. */
  when: string
  from: number
  to: number
  /** point: the instant is known; band: it lies or lasts within; unstated: somewhere in the band, the source does not say. */
  kind: 'point' | 'band' | 'unstated'
  /** Row, from 0, so that neither marks nor labels collide. */
  lane: number
  openStart?: boolean
  openEnd?: boolean
  approximate?: boolean
  /** Its label ends where the mark does: one that began there would leave the drawing. */
  labelledBack?: boolean
  current?: boolean
  /** Whether it stands out: it matters most, and others do not. */
  essential?: true
  /** The slide that opens the event. */
  slide?: number
}

export interface TimelineAxisProps {
  /** The whole drawing in words, for those who cannot see it. */
  description: string
  /**
   * Where there is a `to`, a stretch from `at`, and the name of it, in two lines where it has a line break; else an instant.
   * Without a label, only its ends are drawn.
   */
  ticks: { at: number; to?: number; label: string }[]
  /** Stretches without events that the axis leaves out, as fractions. */
  breaks: { at: number; label: string }[]
  lanes: number
  /** Whether each mark stands on a stem, no two of which cross a label, and the lanes fill the slide. */
  stems?: true
  marks: AxisMark[]
  /** The day of an axis within one day, where nothing else says it, and the zone of its clock times. */
  dayAndZone?: string
  /** What a hatched band means, in the deck's language; shown where one is drawn. */
  legend?: string
}

/** The most lanes that a drawing has height for: on a slide of its own, and below the field of an event's opening slide. */
export const MOST_LANES = { overview: 6, opener: 3 }

/** The strokes at the ends of a break's label, and what is between them and the label, in px. */
export const BREAK_CUT = { width: 10, gap: 6 }

/** Events on a time axis. */
export const timelineAxis: BlockKind<TimelineAxisProps> = {
  key: 'axis',
  texts: () => [],
  drawnTexts: ({ marks }) => marks.map(({ label }) => label),
  alternatives: ({ description }) => [description],
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-axis'],
  measures: { breakGap: BREAK_CUT.gap },
  height: fillsRoom,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}
