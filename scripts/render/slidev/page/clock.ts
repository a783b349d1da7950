/** The clock of a talk, as Slidev's windows share it. */
export interface Timer {
  status: 'stopped' | 'running' | 'paused'
  /** Milliseconds since 1970, set back by the time that the clock was held. */
  startedAt: number
  /** The same, while it is held. */
  pausedAt: number
  /** Slidev's place for the time of each slide, which nothing fills. */
  slides: Record<number, { start?: number; end?: number }>
}

/** A clock that the first step starts. */
export const STOPPED: Timer = { status: 'stopped', startedAt: 0, pausedAt: 0, slides: {} }

/** Starts a clock that stands, holds one that runs, and lets one that is held go on. */
export function toggled({ status, startedAt, pausedAt }: Timer, now: number): Timer {
  // Made of plain values alone: what Vue watches can't be sent to another window.
  switch (status) {
    case 'stopped':
      return { status: 'running', startedAt: now, pausedAt: 0, slides: {} }
    case 'running':
      return { status: 'paused', startedAt, pausedAt: now, slides: {} }
    case 'paused':
      return { status: 'running', startedAt: now - (pausedAt - startedAt), pausedAt: 0, slides: {} }
  }
}

/** How long the talk has gone on, in whole seconds. */
export function passedSeconds(timer: Timer, now: number): number {
  switch (timer.status) {
    case 'stopped':
      return 0
    case 'running':
      // Clocks of two machines may differ.
      return Math.max(0, Math.floor((now - timer.startedAt) / 1000))
    case 'paused':
      return Math.max(0, Math.floor((timer.pausedAt - timer.startedAt) / 1000))
  }
}

/** Seconds as minutes and seconds, without a sign: 6:48, 75:00. */
export function clockText(seconds: number): string {
  const whole = Math.abs(Math.round(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** What the presenter reads off the clock. All in seconds. */
export interface ClockReading {
  total: number
  /** Below 0 where the talk takes longer than planned. */
  left: number
  /** What should be left when the slide is left; none for a slide that belongs to no talk (sources, glossary). */
  leaveWith: number | undefined
  /** By how much the slide takes longer than planned; 0 while it does not. */
  late: number
}

/**
 * Reads the clock on one slide.
 *
 * @param tenths - the planned time of each slide, in tenths of a minute
 * @param total - the planned time of the talk, in seconds
 * @param no - the slide, from 1
 * @param passed - how long the talk has gone on, in seconds
 */
export function readClock(tenths: readonly number[], total: number, no: number, passed: number): ClockReading {
  const left = total - passed
  if ((tenths[no - 1] ?? 0) === 0) return { total, left, leaveWith: undefined, late: 0 }
  const leaveWith = Math.max(0, total - tenths.slice(0, no).reduce((sum, own) => sum + own, 0) * SECONDS_PER_TENTH)
  return { total, left, leaveWith, late: Math.max(0, leaveWith - left) }
}

/** Seconds in a tenth of a minute. */
export const SECONDS_PER_TENTH = 6
