import { localesOf } from './locale.ts'
import { isRightToLeft } from './range-direction.ts'
import type { RunningTime } from './span.ts'

/** Writes times of a running clock: 'T+102:45:40', 'T−00:10:00', 'T+3d 04:00'. */
export type RunningWriter = (time: RunningTime) => string

/**
 * Creates a writer of times of a running clock in one language: as the clock shows them, with the platform's sign for days. Nothing
 * is shown that was not written.
 */
export function createRunningWriter(language: string): RunningWriter {
  const days = new Intl.NumberFormat(localesOf(language), { style: 'unit', unit: 'day', unitDisplay: 'narrow' })
  // Letters from right to left would turn the rest of the clock round.
  const daysText = (count: number): string => (isRightToLeft(language) ? `${count}d` : days.format(count).replaceAll(' ', NO_BREAK))
  const two = (number: number): string => String(number).padStart(2, '0')
  return (time) => {
    const clock = [time.hours, time.minutes, time.seconds].flatMap((part) => (part === undefined ? [] : [two(part)])).join(':')
    const parts = [...(time.days === undefined ? [] : [daysText(time.days)]), ...(clock === '' ? [] : [clock])]
    return `T${time.isBefore ? '−' : '+'}${parts.join(NO_BREAK)}`
  }
}

const NO_BREAK = '\u00A0'
