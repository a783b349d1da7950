import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chronology, isOneDay, wholeSpan } from '../../scripts/plan/chronology.ts'
import type { When } from '../../scripts/timeline/schema/when.ts'
import { civilBounds } from '../../scripts/timeline/time/calendar.ts'
import { createTimeFormatter } from '../../scripts/timeline/time/format.ts'
import { createWhenParser } from '../../scripts/timeline/time/parse.ts'
import type { Span } from '../../scripts/timeline/time/span.ts'
import { anyWhen, SEEDED } from '../timeline/time-arbitrary.ts'
import { sampleEvent, sampleTimeline } from '../support/sample-timeline.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const parse = createWhenParser(ZONE)
const eventsAt = (whens: readonly When[]) => whens.map((when, index) => sampleEvent({ id: `e${index}`, when }))
const placedAt = (...whens: When[]) => chronology(sampleTimeline({ zone: ZONE, events: eventsAt(whens) }))
const time = createTimeFormatter('en')
const full = (span: Span | undefined) => (span ? time.full(span) : '')

describe('the time that a deck covers', () => {
  it.each<[text: string, whens: When[]]>([
    ['since 2017', ['2017/..', '2019']],
    ['since 2001', ['2001/2009', '2017/..', '2010/', '../2005', '2012']],
    ['500–1100', [{ date: '0500', qualifier: 'after' }, '1100']],
    ['from 300, end not stated', ['0300', { date: '0500', qualifier: 'after' }]],
    ['from 2001, end not stated', ['2001', '2010/']],
    ['until 1100', [{ date: '0500', qualifier: 'before' }, '1100']],
    ['after 500', [{ date: '0500', qualifier: 'after' }]],
    ['500–2017', [{ date: '0500', qualifier: 'before' }, '2017/..']],
    ['from about 2560 BCE to the 12th century', ['-2559~', '11XX', '1066']],
    ['about 493–480 BCE', ['-0492?', '-0479~']],
    ['from 1990 to about 2000', ['1990', '2000?']],
    ['1899–2024', ['1899-05-14', '2024-01']],

    ['since 1793', ['1793-08-06', '1794/..']],
    ['since 6 August 1793', ['1793-08-06/..']],
    ['until 1850', ['../1800-03', '1850-02-01']],
    ['from 13.8 billion years ago to 315,000 BCE', ['-314999', '-13799999999']],
    ['9 March – 3 November 2024', [{ date: '2024-03-10', time: '13:00', zone: 'Pacific/Kiritimati' }, { date: '2024-03-09', time: '20:30', zone: 'America/New_York' }, '2024-11-03']],
  ])('is %s', (text, whens) => {
    expect(full(wholeSpan(placedAt(...whens)))).toBe(text)
  })

  it('is one day only where all events are on it', () => {
    expect(isOneDay(wholeSpan(placedAt('2025-10-25', { date: '2025-10-25', part: 'evening' })))).toBe(true)
    expect(isOneDay(wholeSpan(placedAt({ date: '2025-10-25', qualifier: 'after' })))).toBe(false)
  })

  it('contains the time of every event', () => {
    const whens = fc.array(anyWhen.filter((when) => !('problem' in parse(when))), { minLength: 1, maxLength: 8 })
    fc.assert(fc.property(whens, (list) => {
      const events = placedAt(...list)
      const whole = wholeSpan(events)
      if (!whole) throw new Error('no time')
      const { start, end = whole.openEnd ? undefined : whole.start } = whole
      for (const { span } of events) {
        expect(whole.earliest).toBeLessThanOrEqual(span.earliest)
        expect(whole.latest).toBeGreaterThanOrEqual(span.latest)
        if (whole.limit !== undefined) continue
        for (const date of [span.start, span.end].map((each) => each && (each.precision === 'season' && whole.start?.precision !== 'season' ? { ...each, precision: 'year' as const, part: 0 } : each))) {
          if (date && start) expect(civilBounds(start)[0]).toBeLessThanOrEqual(civilBounds(date)[0])
          if (date && end) expect(civilBounds(end)[1]).toBeGreaterThanOrEqual(civilBounds(date)[1])
        }
        // What goes on is said to go on, unless nothing can be said about either end.
        if (span.form === 'interval' && span.openEnd && !span.endUnknown) expect(whole.openEnd).toBe(true)
      }
      expect(full(whole)).not.toMatch(/undefined|NaN|Infinity|\.\./)
    }), SEEDED)
  })
})

describe('the order of events', () => {
  it('puts an event behind those that it names under after', () => {
    const events = [
      sampleEvent({ id: 'talk', when: '2025', after: ['signing'] }),
      sampleEvent({ id: 'signing', when: '2025-10' }),
      sampleEvent({ id: 'dinner', when: '2025-11' }),
    ]
    expect(chronology(sampleTimeline({ events })).map(({ event }) => event.id)).toEqual(['signing', 'talk', 'dinner'])
  })
})
