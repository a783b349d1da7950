import { describe, expect, it } from 'vitest'
import { clockText, passedSeconds, readClock, STOPPED, toggled } from '../../scripts/render/slidev/page/clock.ts'
import { paceOf } from '../../scripts/render/slidev/page/stage/pace.ts'

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

describe('the pace of a deck', () => {
  const slide = { minutes: undefined, note: '', content: '' }

  it('is what the deck says, in tenths of a minute', () => {
    expect(paceOf([{ ...slide, minutes: 0.6 }, { ...slide, minutes: 0 }, { ...slide, minutes: 1.3 }], 'en')).toEqual([6, 0, 13])
  })

  it('is else reckoned from the words of the notes, and of the slide where it has none', () => {
    const words = 'word '.repeat(130)
    expect(paceOf([{ ...slide, note: `<p>${words}</p>` }], 'en')).toEqual([12])
    expect(paceOf([{ ...slide, content: words }], 'en')).toEqual([12])
    expect(paceOf([{ ...slide, note: words, content: words }], 'en')).toEqual([12])
    expect(paceOf([slide], 'en')).toEqual([2])
  })

  it('takes a note that stands on two slides once', () => {
    const note = 'word '.repeat(130)
    expect(paceOf([{ ...slide, note }, { ...slide, note }], 'en')).toEqual([7, 7])
  })

  it('does not count what nobody says', () => {
    const content = '```ts\nconst a = 1, b = 2, c = 3, d = 4, e = 5, f = 6\n```\n<Component with="many words in its tag" />\n[a link](https://example.org/with/a/long/path)'
    expect(paceOf([{ ...slide, content }], 'en')).toEqual([2])
  })
})
