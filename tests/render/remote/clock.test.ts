import { describe, expect, it } from 'vitest'
import { readClock, withRunning } from '../../../scripts/render/slidev/remote/clock.ts'

const MINUTE = 60_000

describe('the clock', () => {
  it('stands where nobody has started it, and cannot be held then', () => {
    expect(readClock(undefined, MINUTE)).toEqual({ status: 'stopped', passed: 0 })
    expect(readClock(withRunning(undefined, false, MINUTE), MINUTE)).toEqual({ status: 'stopped', passed: 0 })
  })

  it('runs, is held, and goes on from there', () => {
    const running = withRunning(undefined, true, 1000)
    expect(readClock(running, 1000 + MINUTE)).toEqual({ status: 'running', passed: MINUTE })
    const held = withRunning(running, false, 1000 + MINUTE)
    expect(readClock(held, 1000 + 9 * MINUTE)).toEqual({ status: 'paused', passed: MINUTE })
    const again = withRunning(held, true, 1000 + 9 * MINUTE)
    expect(readClock(again, 1000 + 10 * MINUTE)).toEqual({ status: 'running', passed: 2 * MINUTE })
  })

  it('stays as it is where it does so already, and keeps what else the windows have noted', () => {
    const timer = { status: 'running', startedAt: 5, pausedAt: 0, slides: { 1: { start: 5 } } }
    expect(withRunning(timer, true, MINUTE)).toEqual(timer)
    expect(withRunning(timer, false, MINUTE)).toEqual({ ...timer, status: 'paused', pausedAt: MINUTE })
  })

  it('never shows less than nothing', () => {
    expect(readClock({ status: 'running', startedAt: 100, pausedAt: 0 }, 50).passed).toBe(0)
  })
})
