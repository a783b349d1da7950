import type { PARTS_OF_DAY, When } from '../schema/when.ts'

export type PartOfDay = (typeof PARTS_OF_DAY)[number]

/** The mapping form of `When`; a plain date is one with only `date`. */
export type WhenFields = Exclude<When, string | number>

/** How exactly a time is known, from the least to the most exact. */
export const PRECISIONS = ['century', 'decade', 'year', 'month', 'day', 'part', 'minute'] as const
export type Precision = (typeof PRECISIONS)[number]

/** A calendar date as exact as it was written (proleptic Gregorian calendar). */
export interface CalendarDate {
  precision: 'century' | 'decade' | 'year' | 'month' | 'day'
  /** Astronomical: 0 is 1 BCE, -43 is 44 BCE. Of a century or decade, its earliest year. */
  year: number
  /** 1–12; from precision month on. */
  month?: number
  /** 1–31; from precision day on. */
  day?: number
  /** EDTF `~`. */
  about: boolean
  /** EDTF `?`. */
  uncertain: boolean
}

/**
 * When something was: a plain value for sorting, drawing and display. `earliest` and `latest` bound where it can lie
 * (a single time) or what it covers (an interval); everything else is what the display needs.
 */
export interface Span {
  /** single: one moment somewhere within the bounds; interval: it lasts from the one to the other. */
  form: 'single' | 'interval'
  /** First possible instant, in milliseconds since 1970-01-01T00:00Z; -Infinity where the start is open. */
  earliest: number
  /** First instant that is no longer possible, in the same unit; Infinity where the end is open. */
  latest: number
  /** Of an interval, the less exact of its ends. */
  precision: Precision
  /** Of an interval that is open at the start, undefined. */
  start?: CalendarDate
  /** Of an interval with a known end. */
  end?: CalendarDate
  /** `earliest` is -Infinity: an open interval, or `before`. */
  openStart: boolean
  /** `latest` is Infinity: an open interval, one whose end is unknown, or `after`. */
  openEnd: boolean
  /** The interval has an end, which the source does not say (EDTF `2024/`); else an open end goes on (`2024/..`). */
  endUnknown: boolean
  /** The source only says that it was before or after the date. */
  limit?: 'before' | 'after'
  part?: PartOfDay
  /** Clock time at which it began, in minutes since local midnight. */
  time?: number
  /** Clock time at which it ended; on the day of `end` where there is one, else on that of `start`. */
  until?: number
  /** IANA zone in which date and time are meant; undefined: nobody said, computed as UTC and shown without a zone. */
  zone?: string
  /** Offsets from UTC of the clock times, in seconds; several when the clocks changed, or when it cannot be known which holds. */
  offsets: number[]
}

/** Why a `when` is no time, and what to do. */
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
  | 'season'
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
