import { describe, expect, it } from 'vitest'
import { clockText, passedSeconds, readClock, readTimer, STOPPED, talkPace, toggled, withRunning } from '../../scripts/render/slidev/page/clock.ts'

const MINUTE = 60_000

describe('the clock of a talk', () => {
  it('starts, is held, and goes on where it was held', () => {
    const started = toggled(STOPPED, 10_000)
    expect(passedSeconds(started, 15_900)).toBe(5)
    const held = toggled(started, 16_000)
    expect([16_000, 99_000].map((now) => passedSeconds(held, now))).toEqual([6, 6])
    const goingOn = toggled(held, 60_000)
    expect(passedSeconds(goingOn, 64_000)).toBe(10)
    expect(passedSeconds(STOPPED, 64_000)).toBe(0)
  })

  it('never shows more than all of the time, where the clocks of two machines differ', () => {
    expect(passedSeconds(toggled(STOPPED, 10_000), 4_000)).toBe(0)
  })

  it('says what should be left, and by how much a slide is over', () => {
    const tenths = [6, 10, 0]
    expect(readClock(tenths, 120, 1, 0)).toEqual({ total: 120, left: 120, leaveWith: 84, late: 0 })
    expect(readClock(tenths, 120, 2, 90)).toEqual({ total: 120, left: 30, leaveWith: 24, late: 0 })
    expect(readClock(tenths, 120, 2, 100)).toEqual({ total: 120, left: 20, leaveWith: 24, late: 4 })
    expect(readClock(tenths, 120, 3, 130)).toEqual({ total: 120, left: -10, leaveWith: undefined, late: 0 })
    // A talk that was planned shorter than its slides.
    expect(readClock(tenths, 60, 2, 0).leaveWith).toBe(0)
  })

  it.each([[0, '0:00'], [7, '0:07'], [408, '6:48'], [-42, '0:42'], [4500, '75:00']])('writes %d seconds as %s', (seconds, text) => {
    expect(clockText(seconds)).toBe(text)
  })
})

describe('the clock that a phone runs and pauses', () => {
  it('stands where nobody has started it, and cannot be held then', () => {
    expect(readTimer(undefined, MINUTE)).toEqual({ status: 'stopped', passed: 0 })
    expect(readTimer(withRunning(undefined, false, MINUTE), MINUTE)).toEqual({ status: 'stopped', passed: 0 })
  })

  it('runs, is held, and goes on from there', () => {
    const running = withRunning(undefined, true, 1000)
    expect(readTimer(running, 1000 + MINUTE)).toEqual({ status: 'running', passed: MINUTE })
    const held = withRunning(running, false, 1000 + MINUTE)
    expect(readTimer(held, 1000 + 9 * MINUTE)).toEqual({ status: 'paused', passed: MINUTE })
    const again = withRunning(held, true, 1000 + 9 * MINUTE)
    expect(readTimer(again, 1000 + 10 * MINUTE)).toEqual({ status: 'running', passed: 2 * MINUTE })
  })

  it('stays as it is where it does so already, and keeps what else the windows have noted', () => {
    const timer = { status: 'running' as const, startedAt: 5, pausedAt: 0, slides: { 1: { start: 5 } } }
    expect(withRunning(timer, true, MINUTE)).toEqual(timer)
    expect(withRunning(timer, false, MINUTE)).toEqual({ ...timer, status: 'paused', pausedAt: MINUTE })
  })

  it('never shows less than nothing', () => {
    expect(readTimer({ status: 'running', startedAt: 100, pausedAt: 0 }, 50).passed).toBe(0)
  })
})

describe('the pace of a deck', () => {
  const slide = { minutes: undefined, note: '', content: '' }

  it('is what the deck says, in tenths of a minute', () => {
    expect(talkPace([{ ...slide, minutes: 0.6 }, { ...slide, minutes: 0 }, { ...slide, minutes: 1.3 }], 'en')).toEqual([6, 0, 13])
  })

  it('is else reckoned from the words of the notes, and of the slide where it has none', () => {
    const words = 'word '.repeat(130)
    expect(talkPace([{ ...slide, note: `<p>${words}</p>` }], 'en')).toEqual([12])
    expect(talkPace([{ ...slide, content: words }], 'en')).toEqual([12])
    expect(talkPace([{ ...slide, note: words, content: words }], 'en')).toEqual([12])
    expect(talkPace([slide], 'en')).toEqual([2])
  })

  it('takes a note that stands on two slides once', () => {
    const note = 'word '.repeat(130)
    expect(talkPace([{ ...slide, note }, { ...slide, note }], 'en')).toEqual([7, 7])
  })

  it('does not count what nobody says', () => {
    const content = '```ts\nconst a = 1, b = 2, c = 3, d = 4, e = 5, f = 6\n```\n<Component with="many words in its tag" />\n[a link](https://example.org/with/a/long/path)'
    expect(talkPace([{ ...slide, content }], 'en')).toEqual([2])
  })
})
