import type { Text } from '../schema/text.ts'
import type { PARTS_OF_DAY, When } from '../schema/when.ts'
import type { YearPartKind } from './year-parts.ts'

export type PartOfDay = (typeof PARTS_OF_DAY)[number]

/** The mapping form of `When`; a plain date is one with only `date`. */
export type WhenFields = Exclude<When, string | number>

/** Precisions of a time, from the least to the most exact. */
export const PRECISIONS = ['century', 'decade', 'year', 'season', 'half', 'quarter', 'month', 'day', 'part', 'minute', 'second'] as const
export type Precision = (typeof PRECISIONS)[number]

/** A calendar date as exact as it was written (proleptic Gregorian calendar). */
export interface CalendarDate {
  precision: 'century' | 'decade' | 'year' | YearPartKind | 'month' | 'day'
  /** Astronomical: 0 is 1 BCE, -43 is 44 BCE. Of a century or decade, its earliest year. */
  year: number
  /** EDTF's number of a season, half or quarter: see `yearPart`. */
  part?: number
  /** 1–12; from precision month on. */
  month?: number
  /** 1–31; from precision day on. */
  day?: number
  /** Years before the present, where the source gives those and no year of the calendar: 66 million. `year` then serves sorting and drawing. */
  ago?: number
  /** EDTF `~`. */
  about: boolean
  /** EDTF `?`. */
  uncertain: boolean
}

/** A time that a clock shows. Seconds are there only where the source gives them. */
export interface TimeOfDay {
  /** Since local midnight. */
  minutes: number
  seconds?: number
}

/** A time of a clock that runs from T, as it was written. Days alone are as exact as a day. */
export interface RunningTime {
  /** Before T: T-00:10:00. */
  isBefore: boolean
  days?: number
  hours?: number
  minutes?: number
  seconds?: number
  about?: true
  uncertain?: true
}

/**
 * A time as a plain value for sorting, drawing and display. `earliest` and `latest` bound the place of a single time, or are the
 * ends of an interval. The other fields are for the display.
 */
export interface Span {
  /** single: one moment somewhere within the bounds; interval: it lasts from one bound to the other. */
  form: 'single' | 'interval'
  /** First possible instant, in milliseconds since 1970-01-01T00:00Z; -Infinity where the start is open. */
  earliest: number
  /** First instant that is no longer possible, in the same unit; Infinity where the end is open. */
  latest: number
  /** Of an interval, the less exact of its ends. */
  precision: Precision
  /** The first or only date; undefined for an interval with an open start. */
  start?: CalendarDate
  /** The last date; undefined for a single time and for an interval without a known end. */
  end?: CalendarDate
  /** `earliest` is -Infinity: an open interval, or `before`. */
  openStart: boolean
  /** `latest` is Infinity: the interval is open or its end is unknown, or the limit is `after`. */
  openEnd: boolean
  /** The interval has an end that the source does not state (EDTF `2024/`); else an open end goes on (`2024/..`). */
  endUnknown: boolean
  /** The source only says that it was before or after the date. */
  limit?: 'before' | 'after'
  part?: PartOfDay
  /** Clock time at which it began. */
  time?: TimeOfDay
  /** Clock time at which it ended; on the day of `end` where there is one, else on that of `start`. */
  until?: TimeOfDay
  /** IANA zone of date and time. Undefined where nobody stated one: the time is then computed as UTC and shown without a zone. */
  zone?: string
  /** Offsets from UTC of the clock times, in seconds. There are several when the clocks changed, or when it is unknown which one holds. */
  offsets: number[]
  /** What is shown instead of our own wording: the date as the source prints it. */
  shown?: Text
  /** Sorts before all else, where bounds are too wide for that: its start and end, in the unit of `earliest`. */
  sorted?: readonly [start: number, end: number]
  /** No date is stated. What is known is which events were before and after it, which give its bounds. */
  isUnstated?: true
  /** The time of a running clock at which it was, or began. Without a known start of the clock, instants count from T. */
  running?: RunningTime
  /** The time of the running clock at which it ended. */
  runningUntil?: RunningTime
}

/** Whether a time is only about what it says, or uncertain. */
export function isVague({ start, end, running }: Span): boolean {
  return [start, end, running].some((date) => date?.about || date?.uncertain)
}

/** Whether a clock time is known: one of the day, or one of a running clock whose start is. */
export function hasClockTime({ time, running, precision, offsets }: Span): boolean {
  return time !== undefined || (running !== undefined && (precision === 'minute' || precision === 'second') && offsets.length > 0)
}

/** Why a `when` value is not a time, and what to do. */
export interface TimeProblem {
  code: TimeProblemCode
  problem: string
  hint: string
  /** The key of the mapping at fault; of a plain date, `date`. */
  field: 'date' | 'part' | 'time' | 'until' | 'zone' | 'qualifier'
}

export type TimeProblemCode =
  | 'not-a-date'
  | 'no-such-date'
  | 'third-of-year'
  | 'running-clock'
  | 'running-beside'
  | 'year-out-of-range'
  | 'interval-reversed'
  | 'interval-open'
  | 'unknown-zone'
  | 'time-needs-day'
  | 'part-needs-day'
  | 'part-contradicts-time'
  | 'until-needs-time'
  | 'until-before-time'
  | 'no-such-local-time'
  | 'limit-needs-one-date'

/** Tells the two results of parsing apart. */
export const isTimeProblem = (value: Span | CalendarDate | TimeProblem): value is TimeProblem => 'problem' in value
