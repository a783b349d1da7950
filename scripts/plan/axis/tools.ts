import { createTimeFormatter, type TimeFormatter } from '../../timeline/time/format.ts'
import { localesOf } from '../../timeline/time/locale.ts'
import { createDeepTimeWriter, type DeepTimeWriter } from '../../timeline/time/format-deep-time.ts'
import { timeWords } from '../../timeline/time/words.ts'
import { createZones, type Zones } from '../../timeline/time/zones.ts'
import type { Span } from '../../timeline/time/span.ts'
import type { SharedKinds } from './shared-kinds.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../timeline/time/calendar.ts'
import type { TimeWords } from '../../timeline/time/words/time-words.ts'

/** The means of writing all axes of a language. They are created once for a deck, because the platform's formatters take long to create. */
export interface AxisTools {
  words: TimeWords
  time: TimeFormatter
  zones: Zones
  /** Writes a length of time, in milliseconds, in one unit and rounded. */
  duration: (milliseconds: number) => string
}

/**
 * Creates the means of writing axes in one language.
 * @param language - BCP 47 tag of the deck
 * @param labels - the timeline's own words for the language, see `timeWords`
 */
export function createAxisTools(language: string, labels?: Readonly<Record<string, string>>): AxisTools {
  const words = timeWords(language, labels)
  const locales = localesOf(language)
  const formats = new Map<string, Intl.NumberFormat>()
  const deep = createDeepTimeWriter(locales, words)
  return {
    words,
    time: createTimeFormatter(language, words),
    zones: createZones(),
    duration: (milliseconds) => durationText(milliseconds, locales, { formats, deep }),
  }
}

/** An event as the axis needs it. */
export interface AxisEvent {
  id: string
  /** Its short title, in the deck's language. */
  label: string
  span: Span
  /** The slide that opens it. */
  slide?: number
  /** Whether it stands out among the others. */
  essential?: true
}

export interface AxisOptions {
  /** BCP 47 tag of the deck. */
  language: string
  /** The timeline's own words for the language, see `timeWords`. */
  labels?: Readonly<Record<string, string>>
  /** The means that axes share; created anew when left out. */
  tools?: AxisTools
  /** IANA zone of the axis: the timeline's. Without it, that of its first event with one. */
  zone?: string
  /** Whether the day of an axis within one day goes without saying, as where the whole deck is about that day. */
  isDayKnown?: boolean
  /** How dates of these kinds are drawn on every axis of the deck. */
  kinds?: SharedKinds
  /** What the T of a running clock is: 'T = lift-off'. */
  clock?: string
  /** Id of the event that the slide is about. */
  current?: string
  /** Width of the drawing in pixels. */
  width: number
  /** Width of a text in pixels, as wide as the component draws the name of a tick. */
  labelWidth: (text: string) => number
  /** Width in pixels of the label of a mark, where it is set larger than the names of ticks. */
  nameWidth?: (text: string) => number
  /** The same of an event that stands out. */
  essentialWidth?: (text: string) => number
  /** Whether each mark stands on a stem, and the drawing fills its slide; for a slide that has nothing else. */
  stems?: boolean
}

interface DurationTools {
  formats?: Map<string, Intl.NumberFormat>
  deep?: DeepTimeWriter
}

const UNITS: [unit: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', length: number][] =
  [['year', 365.2425 * DAY], ['month', 30.4369 * DAY], ['day', DAY], ['hour', HOUR], ['minute', MINUTE], ['second', SECOND]]

/**
 * Writes a length of time in one rounded unit: '300 years'. There are at least two of the unit; from 50 on they are rounded to
 * one digit or half of it, millions to two digits.
 * @param formats - keeps the formatter of each unit
 * @param deep - writes millions of years
 */
export function durationText(milliseconds: number, locales: string[], { formats = new Map<string, Intl.NumberFormat>(), deep }: DurationTools = {}): string {
  const [unit, length] = UNITS.find(([, each]) => milliseconds >= 2 * each) ?? ['minute', MINUTE]
  const count = Math.max(1, Math.round(milliseconds / length))
  const digit = 10 ** Math.floor(Math.log10(count))
  const step = count < 50 ? 1 : count / digit < 5 ? digit / 2 : digit
  if (count >= 1_000_000) return (deep ?? createDeepTimeWriter(locales)).duration(Number(count.toPrecision(2)))
  const rounded = Math.round(count / step) * step
  const format = formats.get(unit) ?? new Intl.NumberFormat(locales, { style: 'unit', unit, unitDisplay: 'long' })
  formats.set(unit, format)
  return format.format(rounded)
}
