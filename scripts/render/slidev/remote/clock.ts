/** The clock of a talk, as its windows share it. */
interface Timer {
  status: 'stopped' | 'running' | 'paused'
  /** In ms since 1970, later by the time for which the clock was held. */
  startedAt: number
  /** The same, of the moment when it was held. */
  pausedAt: number
}

/** What a phone needs to go on counting by itself: the clocks of two machines may differ. */
export interface ClockReading {
  status: Timer['status']
  /** How long the talk has gone on, in ms. */
  passed: number
}

const STOPPED: Timer = { status: 'stopped', startedAt: 0, pausedAt: 0 }

/** Reads a clock; one that nobody has set stands still. */
export function readClock(timer: unknown, now: number): ClockReading {
  const { status, startedAt, pausedAt } = (timer as Timer | undefined) ?? STOPPED
  switch (status) {
    case 'stopped':
      return { status, passed: 0 }
    case 'running':
      return { status, passed: Math.max(0, now - startedAt) }
    case 'paused':
      return { status, passed: Math.max(0, pausedAt - startedAt) }
  }
}

/** Lets a clock run, from where it was held, or holds it; one that does so already stays as it is, and so does one that was never started. */
export function withRunning(timer: unknown, isToRun: boolean, now: number): unknown {
  const held = { slides: {}, ...((timer as Timer | undefined) ?? STOPPED) }
  const { status, passed } = readClock(held, now)
  if (isToRun === (status === 'running') || (!isToRun && status === 'stopped')) return held
  return isToRun ? { ...held, status: 'running', startedAt: now - passed } : { ...held, status: 'paused', pausedAt: now }
}
