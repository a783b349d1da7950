import { DAY, HOUR, MINUTE, SECOND } from './calendar.ts'
import type { RunningTime, TimeProblem } from './span.ts'

/** A time of a running clock: T+102:45:40, T-00:10:00, T+3d 04:00, T+3d. */
const RUNNING = /^T([+-])(?:(\d+)d)?(?: ?(\d+):([0-5]\d)(?::([0-5]\d))?)?$/

/** Whether a date is written as a time of a running clock. */
export const isRunningText = (text: string | number): boolean => typeof text === 'string' && /^T[+-]/.test(text)

/** Whether a value of `when`, valid or not, is a time of a running clock. */
export function isRunningTime(when: unknown): boolean {
  const date: unknown = typeof when === 'object' && when !== null && 'date' in when ? when.date : when
  return typeof date === 'string' && isRunningText(date)
}

/** The two ends of what is timed by a running clock; the second is undefined for a single time. */
export interface RunningInterval {
  start: RunningTime
  end?: RunningTime
}

/**
 * Parses a time of a running clock, or an interval of two.
 * @param text - `isRunningText`
 */
export function parseRunning(text: string): RunningInterval | TimeProblem {
  const [from = '', to, ...more] = text.split('/')
  if (more.length > 0) return trouble(`'${text}' has more than one '/'`, EXAMPLES)
  const [start, end] = [parseOne(from), to === undefined ? undefined : parseOne(to)]
  if ('problem' in start) return start
  if (end === undefined) return { start }
  if ('problem' in end) return end
  if (runningBounds(end)[1] <= runningBounds(start)[0]) return { ...trouble('the end is before the start', 'write the earlier time first'), code: 'interval-reversed' }
  return { start, end }
}

const EXAMPLES = 'write T+102:45:40 (hours, minutes and seconds), T-00:10:00 or T+3d 04:00'

function parseOne(text: string): RunningTime | TimeProblem {
  const [whole, sign, days, hours, minutes, seconds] = RUNNING.exec(text) ?? []
  if (whole === undefined || (days === undefined && hours === undefined)) return trouble(`'${text}' is no time of a running clock`, EXAMPLES)
  if (days !== undefined && Number(hours ?? 0) > 23) return trouble(`'${text}' has more than 23 hours beside its days`, 'carry them over to the days, or leave the days out')
  if (days === undefined && seconds === undefined) return twoMeanings(text, sign ?? '+', Number(hours), Number(minutes))
  return {
    isBefore: sign === '-',
    ...(days === undefined ? {} : { days: Number(days) }),
    ...(hours === undefined ? {} : { hours: Number(hours), minutes: Number(minutes) }),
    ...(seconds === undefined ? {} : { seconds: Number(seconds) }),
  }
}

/** T+10:45 can be hours and minutes or minutes and seconds. */
function twoMeanings(text: string, sign: string, first: number, second: number): TimeProblem {
  const two = (number: number): string => String(number).padStart(2, '0')
  const [whole, short] = [`T${sign}${two(first)}:${two(second)}:00`, `T${sign}${two(Math.floor(first / 60))}:${two(first % 60)}:${two(second)}`]
  const inDays = `T${sign}${Math.floor(first / 24)}d ${two(first % 24)}:${two(second)}`
  return trouble(`'${text}' can be hours and minutes, or minutes and seconds`, `write ${whole} for hours, ${short} for minutes, ${inDays} for hours where the source gives no seconds`)
}

function trouble(problem: string, hint: string): TimeProblem {
  return { code: 'running-clock', problem, hint, field: 'date' }
}

/** The first millisecond of a running time and the first after it, counted from T, as exact as it was written. */
export function runningBounds({ isBefore, days = 0, hours, minutes = 0, seconds }: RunningTime): [from: number, to: number] {
  const size = days * DAY + (hours ?? 0) * HOUR + minutes * MINUTE + (seconds ?? 0) * SECOND
  const unit = hours === undefined ? DAY : seconds === undefined ? MINUTE : SECOND
  // Before T the clock counts down: at T-00:10:00 ten minutes are left.
  const from = isBefore ? -size : size
  return [from, from + unit]
}

/** How exactly a running time was written. */
export function runningPrecision({ hours, seconds }: RunningTime): 'day' | 'minute' | 'second' {
  return hours === undefined ? 'day' : seconds === undefined ? 'minute' : 'second'
}
