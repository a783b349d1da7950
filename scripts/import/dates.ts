import { parse } from 'yaml'
import { LONGEST_SHOWN } from '../timeline/checks/dates.ts'
import { correctedDate } from '../timeline/explain/corrections.ts'
import { numericDate } from '../timeline/explain/date-numbers.ts'
import { correctedTime, isWholeDay, partInWords } from '../timeline/explain/time-advice.ts'
import { When } from '../timeline/schema/when.ts'
import { createWhenParser } from '../timeline/time/parse.ts'
import type { DateOrder, FoundTime } from './foreign-timeline.ts'
import { bareDate, looseDate } from './loose-dates.ts'

/** The map that a time may be in a timeline. */
type WhenMap = Extract<When, object>

/** A time as a timeline writes it, or why there is none. */
export type ReadTime = { when: When; left?: string; mended?: string } | { problem: string }

/** Reads times in the spellings of one file. */
export type TimeReader = (time: FoundTime) => ReadTime

/**
 * Creates a function that makes `when` of what a file says: words for months in twelve languages, BCE, about, ranges, clock times,
 * ISO 8601 with an offset. What is no date stays out; what cannot be part of it is told as `left`.
 *
 * @param order - which number of `10/11/2025` is the day; without it such dates are a problem
 */
export function createTimeReader(order: DateOrder | undefined): TimeReader {
  const parseWhen = createWhenParser()
  const isSound = (when: When): boolean => When.safeParse(when).success && !('problem' in parseWhen(when))
  return (found) => {
    const time = withArrow(found)
    if (time.start === undefined && time.end === undefined) return { problem: 'no date' }
    const start = readDate(time.start ?? time.end ?? '', order, isSound)
    if (start === undefined) {
      const given = time.start ?? time.end ?? ''
      return { problem: isAmbiguous(given) ? `‘${given}’ can mean two days: --dates day-first or month-first says which` : `‘${given}’ is no date that can be read` }
    }
    const end = time.start === undefined || time.end === undefined || time.end === time.start ? undefined : readDate(time.end, order, isSound)
    const unread = time.start !== undefined && time.end !== undefined && time.end !== time.start && end === undefined ? `end ‘${time.end}’` : undefined
    const clock = [time.time, time.until].filter((part) => part !== undefined).join(' – ')
    const [lostEnd, lostClock] = [`end ‘${time.end}’`, `clock time ‘${clock}’`]
    // What cannot be true of a time as a whole is taken out of it: an end before the beginning, a clock time of a month.
    const candidates: { when: WhenMap; lost: string[] }[] = [
      { when: withClock(joined(start, end), time), lost: [] },
      ...(end?.time !== undefined && start.time === undefined ? [{ when: { ...joined(start, { date: end.date }), ...shownAs(time) }, lost: [`clock time ‘${end.time}’`] }] : []),
      ...(end === undefined && time.until !== undefined ? [{ when: withClock(overnight(start), time), lost: [] }] : []),
      { when: { ...joined(start, end), ...shownAs(time) }, lost: [lostClock] },
      { when: withClock(start, begun(time)), lost: [lostEnd] },
      { when: { ...start, ...shownAs(time) }, lost: [lostEnd, lostClock] },
    ]
    const best = candidates.find(({ when }) => isSound(tidy(when)))
    if (best === undefined) return { problem: `‘${time.start ?? time.end}’ is no date that can be read` }
    const left = [...best.lost.filter((part) => (part === lostClock ? clock !== '' : end !== undefined)), ...(unread === undefined ? [] : [unread]), ...unreadClocks(time), ...((time.shown ?? '').trim().length > LONGEST_SHOWN ? [`displayed date ‘${time.shown}’`] : [])]
    const mended = [time.start, time.end].flatMap((date) => (date === undefined || !/\D\d\d$/.test(date) ? [] : (looseDate(bareDate(date))?.mended ?? [])))[0]
    return { when: tidy(best.when), ...(left.length > 0 && { left: left.join(', ') }), ...(mended !== undefined && { mended }) }
  }
}

/** `May 17, 2024 → May 18, 2024`: both ends in one field. */
function withArrow(time: FoundTime): FoundTime {
  const [start, end, ...more] = time.start?.split(/\s*(?:→|⟶|->)\s*/) ?? []
  return start === undefined || end === undefined || more.length > 0 || time.end !== undefined ? time : { ...time, start, end }
}

/**
 * Finds which number of dates such as `10/11/2025` is the day, from those of the file where only one reading is possible.
 * @returns undefined where none tells, or where they contradict each other
 */
export function guessOrder(dates: readonly string[]): DateOrder | undefined {
  const orders = new Set<DateOrder>()
  for (const date of dates) {
    const [first, second] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b/.exec(bareDate(date))?.slice(1).map(Number) ?? []
    if (first === undefined || second === undefined || first === second) continue
    if (first > 12) orders.add('day-first')
    else if (second > 12) orders.add('month-first')
  }
  const [only, another] = orders
  return another === undefined ? only : undefined
}

/** Whether a date can be read in two ways. */
export function isAmbiguous(date: string): boolean {
  return numericDate(wholeDate(bareDate(date))).length > 1
}

/** `03/04/25` with its year in four digits. */
function wholeDate(plain: string): string {
  return /\D\d\d$/.test(plain) ? (looseDate(plain)?.date ?? plain) : plain
}

function readDate(text: string, order: DateOrder | undefined, isSound: (when: When) => boolean): WhenMap | undefined {
  const plain = bareDate(text)
  const day = orderedDate(plain, order)
  if (day !== undefined) return day
  if (isAmbiguous(plain)) return undefined
  const offset = withOffset(plain)
  if (offset !== undefined) return isSound(offset) ? offset : undefined
  if (isSound(plain)) return { date: plain }
  const qualified = withQualifier(plain, isSound)
  if (qualified !== undefined) return qualified
  const [, withClock, hour] = /^(.*\d.*?)[\s,]+(?:at )?(\d{1,2}(?::\d{2})? ?[ap]\.?m\.?)$/i.exec(plain) ?? []
  const timed = withClock === undefined || hour === undefined ? undefined : readDate(withClock, order, isSound)
  const clock = correctedTime(hour ?? '')
  if (timed !== undefined && clock !== undefined) return { ...timed, time: clock }
  const meant = correctedDate(plain) ?? correctedDate(plain.replace(/^(?:on|in|am|im|le|el|em|pada|vào|ngày)\s+/iu, ''))
  if (meant === undefined) return readLoosely(plain, order, isSound)
  const when = meant.startsWith('{') ? (parse(meant, { schema: 'failsafe' }) as WhenMap) : { date: meant }
  return isSound(tidy(when)) ? when : undefined
}

/** `about 300,000 years ago`, `after 500`: a date as timelines write it, behind the word for what is known of it. */
function withQualifier(text: string, isSound: (when: When) => boolean): WhenMap | undefined {
  const [, word = '', date = ''] = /^(about|before|after) (.+)$/i.exec(text) ?? []
  const whole = /^\d{1,3}$/.test(date) ? date.padStart(4, '0') : date
  const when = { date: whole, qualifier: word.toLowerCase() } as WhenMap
  return word !== '' && isSound(when) ? when : undefined
}

/** `10/11/2025`, as the order says; undefined for dates that can mean one day only. */
function orderedDate(text: string, order: DateOrder | undefined): WhenMap | undefined {
  const two = numericDate(wholeDate(text))
  return two.length > 1 && order !== undefined ? { date: two[order === 'day-first' ? 0 : 1] ?? '' } : undefined
}

function readLoosely(text: string, order: DateOrder | undefined, isSound: (when: When) => boolean): WhenMap | undefined {
  const loose = looseDate(text)
  if (loose === undefined) return undefined
  const { date, shown } = loose
  if (isSound(date)) return { date, ...(shown !== undefined && { shown }) }
  return date === text ? undefined : readDate(date, order, isSound)
}

/** `2024-05-17T19:00:00+07:00`: the clock of the place, and a zone of that offset, as the sources of dates name no other. */
function withOffset(text: string): WhenMap | undefined {
  const [, date, clock, sign, hours, minutes = '00'] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?([+-])(\d\d):?(\d\d)?$/.exec(text) ?? []
  if (date === undefined || clock === undefined || hours === undefined) return undefined
  const time = correctedTime(clock)
  if (time === undefined) return undefined
  if (Number(hours) === 0 && minutes === '00') return { date, time, zone: 'UTC' }
  if (minutes !== '00') return utc(text)
  // The signs of these zones are turned round (POSIX).
  return { date, time, zone: `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}` }
}

/** Offsets that are no whole hours have no zone without a place. */
function utc(text: string): WhenMap | undefined {
  const instant = new Date(text)
  if (Number.isNaN(instant.getTime())) return undefined
  const [date = '', time = ''] = instant.toISOString().split('T')
  return { date, time: time.slice(0, 5), zone: 'UTC' }
}

function joined(start: WhenMap, end: WhenMap | undefined): WhenMap {
  if (end === undefined) return start
  // Words for the first date alone would not tell the second.
  if (start.shown !== undefined) return joined(withoutShown(start), end)
  const [first, last] = [String(start.date), String(end.date)]
  if (first.includes('/') || last.includes('/') || start.qualifier !== undefined || end.qualifier !== undefined) return { ...start, date: `${first}/${last}` }
  const until = end.time === undefined ? {} : { until: end.time }
  return first === last ? { ...start, ...until } : { ...start, date: `${first}/${last}`, ...until }
}

function withoutShown(when: WhenMap): WhenMap {
  const rest = { ...when }
  delete rest.shown
  return rest
}

/** What stands where a clock time is expected, and is none. */
function unreadClocks({ time, until }: FoundTime): string[] {
  const isRead = (clock: string): boolean => correctedTime(clock) !== undefined || partInWords(clock) !== undefined || isWholeDay(clock)
  return [time, until].flatMap((clock) => (clock === undefined || clock.trim() === '' || isRead(clock) ? [] : [`clock time ‘${clock}’`]))
}

/** A day and the next: what begins at 23:30 and ends at 00:30 ends there. */
function overnight(when: WhenMap): WhenMap {
  const date = String(when.date)
  const next = /^\d{4}-\d\d-\d\d$/.test(date) ? new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10) : undefined
  return next === undefined ? when : { ...when, date: `${date}/${next}` }
}

/** Adds clock times from fields of their own. Midnight as an end is that of the next day. */
function withClock(when: WhenMap, found: FoundTime): WhenMap {
  const time = found.time === undefined ? undefined : correctedTime(found.time)
  const part = found.time === undefined ? undefined : partInWords(found.time)
  const until = found.until === undefined ? undefined : correctedTime(found.until)
  return {
    ...when,
    ...(time !== undefined && { time }),
    ...(time === undefined && part !== undefined && when.time === undefined && { part }),
    ...(until !== undefined && { until }),
    ...(found.zone !== undefined && (time ?? when.time) !== undefined && when.zone === undefined && { zone: found.zone }),
    ...shownAs(found),
  }
}

function shownAs({ shown }: FoundTime): { shown?: string } {
  return shown === undefined || shown.trim() === '' || shown.trim().length > LONGEST_SHOWN ? {} : { shown: shown.trim() }
}

/** A time without its end. */
function begun(time: FoundTime): FoundTime {
  const rest = { ...time }
  delete rest.until
  return rest
}

/** A date alone is written without a map. */
function tidy(when: WhenMap): When {
  return Object.keys(when).length === 1 ? when.date : when
}

/** A year as EDTF has it. @param year - as people count: -44 and 44 BCE are the same, and there is no year 0 */
export function edtfYear(year: number): string {
  const counted = year < 0 ? year + 1 : year
  const digits = String(Math.abs(counted)).padStart(4, '0')
  return counted < 0 ? `-${digits}` : digits
}
