import { createDateWriter, type DateStyle, type DateWriter, type SharedDate } from './format-date.ts'
import { toIsoDate } from './edtf.ts'
import { isDeepTime, isYearsAgo } from './format-deep-time.ts'
import { textIn } from '../schema/text.ts'
import { rangeIsolator } from './range-direction.ts'
import { createRunningWriter, type RunningWriter } from './format-running.ts'
import type { CalendarDate, TimeOfDay, RunningTime, Span } from './span.ts'
import { partOfDay, phrase, timeWords } from './words.ts'
import type { Grain, TimeWords } from './words/time-words.ts'

/** Writes times in one language, never more exactly than the data. It keeps formatters: use one for a whole deck. */
export interface TimeFormatter {
  /** In full: 'evening of 25 October 2025', '19:00–21:00, 25 October 2025 (UTC+7)'. */
  full(span: Span): string
  /**
   * In short, for the rail and the axis: short months, a zone only where zones differ, and without the shared fields: 'evening',
   * 'time not stated'.
   */
  short(span: Span, shared?: SharedDate): string
  /** A bare date in short, as a tick of an axis shows it. */
  date(date: CalendarDate, shared?: SharedDate): string
  /** A clock time: '19:00'. */
  clock(time: TimeOfDay): string
  /** A time of a running clock: 'T+102:45:40'. */
  running(time: RunningTime): string
  /** Offsets from UTC, in seconds, each once: 'UTC+7'; or in parentheses behind a text. */
  zone(offsets: readonly number[], text?: string): string
}

/**
 * Creates a formatter of times.
 * @param language BCP 47 tag of the deck.
 * @param words See `timeWords`.
 */
export function createTimeFormatter(language: string, words: TimeWords = timeWords(language)): TimeFormatter {
  const writer = createDateWriter(language, words)
  const running = createRunningWriter(language)
  const context = { writer, running, words, language, isolated: rangeIsolator(language) }
  // The planner asks for the same texts again and again while it tries what fits on a drawing.
  const known = new WeakMap<Span, { shared: SharedDate; text: string }>()
  return {
    full: (span) => write(span, { ...context, style: { length: 'long', shared: {} }, zone: true }),
    short(span, shared = {}) {
      const last = known.get(span)
      if (last && isSameShared(last.shared, shared)) return last.text
      const text = notStated(span, shared, words) ?? write(span, { ...context, style: { length: 'short', shared }, zone: shared.mixedZones === true })
      known.set(span, { shared, text })
      return text
    },
    date: (date, shared = {}) => writer.date(date, { length: 'short', shared }),
    clock: (time) => writer.clock(time),
    running,
    zone: (offsets, text) => (text === undefined ? offsetTexts(offsets) : phrase(words, 'zone', 'plain', { time: text, zone: offsetTexts(offsets) })),
  }
}

function isSameShared(one: SharedDate, other: SharedDate): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day && one.mixedZones === other.mixedZones
}

/** The fields that the dates of all these spans share, for `short`. A single span shares nothing, because it stands for itself. */
export function sharedDate(all: readonly Span[]): SharedDate {
  const spans = all.filter(({ isUnstated, shown, running }) => !isUnstated && shown === undefined && running === undefined)
  const dates = spans.flatMap(({ start, end }) => [start, end ?? start])
  const [first] = dates
  const every = (key: 'year' | 'month' | 'day') => first?.[key] !== undefined && dates.every((date) => date?.[key] === first[key])
  const exactYears = dates.every((date) => date !== undefined && date.precision !== 'century' && date.precision !== 'decade')
  const clocks = new Set(spans.filter((span) => span.time !== undefined).map((span) => span.offsets.join()))
  const zones = clocks.size > 1 ? { mixedZones: true as const } : {}
  if (spans.length < 2 || first === undefined || !exactYears || !every('year')) return zones
  const { year, month, day } = first
  if (month === undefined || !every('month')) return { ...zones, year }
  return day === undefined || !every('day') ? { ...zones, year, month } : { ...zones, year, month, day }
}

interface Context {
  writer: DateWriter
  running: RunningWriter
  words: TimeWords
  language: string
  /** Keeps the direction of ranges. */
  isolated: (text: string) => string
  style: DateStyle
  zone: boolean
}

/** The text of a bare date whose fields are all shared: it only says that the time is not stated. @returns undefined for any other time */
function notStated(span: Span, shared: SharedDate, words: TimeWords): string | undefined {
  const { start, form, limit, precision } = span
  if (span.shown !== undefined || span.running !== undefined || form === 'interval' || limit !== undefined || start === undefined || start.about || start.uncertain) return undefined
  if (precision === 'day' && shared.day !== undefined) return words.timeNotStated
  return precision === 'month' && shared.month !== undefined ? words.dateNotStated : undefined
}

function write(span: Span, context: Context): string {
  return span.shown === undefined ? context.isolated(ownWords(span, context)) : textIn(span.shown, context.language)
}

function ownWords(span: Span, context: Context): string {
  const { start, end, form, limit } = span
  if (span.isUnstated) return context.words.dateNotStated
  if (span.running) return runningText(span, span.running, context)
  if (span.time !== undefined && start) {
    return wrap(clockText(span, span.time, start, context), 'minute', { ...start, about: false }, limit, context)
  }
  if (span.part && start) return wrap(partText(span.part, start, context), 'part', start, limit, context)
  if (form === 'single' && start) return wrap(context.writer.date(start, context.style), start.precision, start, limit, context)
  if (start && end) return intervalText(start, end, context)
  const known = start ?? end
  return known ? openText(span, known, context) : toIsoDate(span)
}

/** Puts the qualifiers around a text, from the inside: about, before or after, possibly. */
function wrap(text: string, grain: Grain, date: CalendarDate, limit: Span['limit'], { words }: Context): string {
  const around = [date.about && ('about' as const), limit, date.uncertain && ('uncertain' as const)]
  return around.filter((word) => word !== false && word !== undefined)
    .reduce((inner, word, index) => {
      const own = word === 'about' && isYearsAgo(date) ? words['about.ago'] : undefined
      return own?.replace('{date}', inner) ?? phrase(words, word, index === 0 ? grain : 'plain', { date: inner })
    }, text)
}

/** The time of a running clock, in full with the day on which it surely was. */
function runningText(span: Span, time: RunningTime, context: Context): string {
  const { running, writer, words, style } = context
  const text = span.runningUntil ? `${running(time)} – ${running(span.runningUntil)}` : running(time)
  const said = wrap(text, 'minute', { precision: 'day', year: 1, about: time.about === true, uncertain: time.uncertain === true }, span.limit, context)
  const isDayKnown = style.length === 'long' && span.start?.precision === 'day' && span.end === undefined
  return isDayKnown && span.start ? phrase(words, 'clock', 'minute', { time: said, date: writer.date(span.start, style) }) : said
}

function partText(part: NonNullable<Span['part']>, date: CalendarDate, { writer, words, style }: Context): string {
  const name = partOfDay(words, part)
  return style.shared.day === undefined ? phrase(words, 'partOf', 'day', { part: name, date: writer.date(date, style) }) : name
}

function clockText({ until, end, offsets }: Span, time: TimeOfDay, date: CalendarDate, context: Context): string {
  const { writer, words, style } = context
  // 'About' belongs to the clock time and not to the day: '25 octobre 2025, vers 19:00'.
  function on(day: CalendarDate, clock: string): string {
    const said = style.length === 'long' ? (words.clockTime ?? '{time}').replace('{time}', clock) : clock
    const time = day.about ? phrase(words, 'about', 'minute', { date: said }) : said
    return style.shared.day === undefined ? phrase(words, 'clock', 'minute', { time, date: writer.date(day, style) }) : time
  }
  const text = end && until !== undefined
    ? `${on(date, writer.clock(time))} – ${on(end, writer.clock(until))}`
    : on(date, writer.clock(time, until))
  if (!context.zone || offsets.length === 0) return text
  return phrase(words, 'zone', 'plain', { time: text, zone: offsetTexts(offsets) })
}

function intervalText(start: CalendarDate, end: CalendarDate, context: Context): string {
  const { writer, words, style } = context
  const even = start.precision === end.precision && start.about === end.about && start.uncertain === end.uncertain
  if (even && !isDeepTime(start) && !isDeepTime(end) && (start.precision === 'year' || start.precision === 'month' || start.precision === 'day')) {
    return wrap(writer.range(start, end, style), start.precision, start, undefined, context)
  }
  const uneven = start.precision !== end.precision
  const [from, to] = [start, end].map((date) => {
    const text = writer.date(date, style)
    return date.about || date.uncertain || !uneven ? wrap(text, date.precision, date, undefined, context) : named(text, date.precision, words)
  })
  const plain = ![start, end].some((date) => date.about || date.uncertain) && !uneven
  return phrase(words, 'fromTo', plain ? start.precision : 'plain', { from: from ?? '', to: to ?? '' })
}

/** A date with the article that its language puts before it within a phrase: 'the 12th century'. */
function named(text: string, precision: CalendarDate['precision'], words: TimeWords): string {
  const kind = precision === 'half' || precision === 'quarter' ? 'century' : precision
  const own = kind === 'century' || kind === 'decade' ? words[`named.${kind}`] : undefined
  return own?.replace('{date}', text) ?? text
}

function openText(span: Span, date: CalendarDate, context: Context): string {
  const { writer, words, style } = context
  const plain = !date.about && !date.uncertain
  const text = wrap(writer.date(date, style), date.precision, date, undefined, context)
  const word = span.openStart ? 'until' : span.endUnknown ? 'endUnknown' : 'since'
  return phrase(words, word, plain ? date.precision : 'plain', { date: text })
}

const offsetTexts = (offsets: readonly number[]) => offsets.map(offsetText).join(' / ')

/** Writes seconds as 'UTC+7', 'UTC−3:30' or 'UTC'. Intl does not translate the names of zones, and an offset needs no words. */
function offsetText(offset: number): string {
  const [hours = 0, ...rest] = [3600, 60, 1].map((unit, index) => Math.floor((Math.abs(offset) / unit) % (index === 0 ? Infinity : 60)))
  const [minutes = 0, seconds = 0] = rest
  const tail = seconds > 0 ? [minutes, seconds] : minutes > 0 ? [minutes] : []
  const size = [String(hours), ...tail.map((value) => String(value).padStart(2, '0'))].join(':')
  return offset === 0 ? 'UTC' : `UTC${offset < 0 ? '−' : '+'}${size}`
}
