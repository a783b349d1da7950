import { describe, expect, it } from 'vitest'
import { chronology, wholeSpan } from '../../scripts/plan/chronology.ts'
import { knownOrder, longestChain } from '../../scripts/plan/class/known-order.ts'
import type { When } from '../../scripts/timeline/schema/when.ts'
import { createTimeFormatter } from '../../scripts/timeline/time/format.ts'
import { planAxis } from '../../scripts/plan/axis/plan-axis.ts'
import { sampleEvent, sampleTimeline } from '../support/sample-timeline.ts'

interface Said {
  id: string
  when?: When
  after?: string[]
  before?: string[]
}

function eventsOf(...said: Said[]) {
  const events = said.map(({ id, when, after, before }) => {
    const { when: _, ...event } = sampleEvent({ id })
    return { ...event, ...(when === undefined ? {} : { when }), ...(after ? { after } : {}), ...(before ? { before } : {}) }
  })
  return chronology(sampleTimeline({ zone: 'UTC', events }))
}

const idsOf = (...said: Said[]): string[] => eventsOf(...said).map(({ event }) => event.id)
const draw = (events: ReturnType<typeof eventsOf>) => planAxis(events.map(({ event, span }) => ({ id: event.id, label: event.id, span })), { language: 'en', width: 1000, labelWidth: (text) => text.length * 9 })

describe('an event without a date', () => {
  it('stands right behind the last event that it comes after, or right before the first that comes after it', () => {
    expect(idsOf({ id: 'u', after: ['a'] }, { id: 'a', when: '2001' }, { id: 'b', when: '2002' })).toEqual(['a', 'u', 'b'])
    expect(idsOf({ id: 'u', before: ['b'] }, { id: 'a', when: '2001' }, { id: 'b', when: '2002' })).toEqual(['a', 'u', 'b'])
    expect(idsOf({ id: 'v', after: ['u'] }, { id: 'u', after: ['a'] }, { id: 'b', when: '2002' }, { id: 'a', when: '2001' })).toEqual(['a', 'u', 'v', 'b'])
    expect(idsOf({ id: 'a', when: '2001' }, { id: 'u', after: ['a'] }, { id: 'v', after: ['a'] })).toEqual(['a', 'u', 'v'])
    expect(idsOf({ id: 'u', before: ['v'] }, { id: 'v', before: ['w'] }, { id: 'w', after: ['u'] })).toEqual(['u', 'v', 'w'])
  })

  it('moves a dated event as after does, by before of the other', () => {
    expect(idsOf({ id: 'a', when: '2001-05' }, { id: 'b', when: '2001', before: ['c'] }, { id: 'c', when: '2001' })).toEqual(['b', 'c', 'a'])
  })

  it('lies between its neighbours, as far as they are known', () => {
    const [, between, , last] = eventsOf({ id: 'a', when: '2001' }, { id: 'u', after: ['a'], before: ['b'] }, { id: 'b', when: '2003-02' }, { id: 'v', after: ['b'] })
    expect(between?.span).toMatchObject({ isUnstated: true, earliest: Date.UTC(2001, 0), latest: Date.UTC(2003, 2), openStart: false, openEnd: false })
    expect(last?.span).toMatchObject({ isUnstated: true, earliest: Date.UTC(2003, 1), latest: Infinity, openEnd: true })
    const { full, short } = createTimeFormatter('en')
    expect([full(between!.span), short(last!.span)]).toEqual(['exact date not stated', 'exact date not stated'])
  })

  it('comes after what went on past midnight', () => {
    const [, after] = eventsOf({ id: 'a', when: { date: '2024-03-10/2024-03-11', time: '23:00', until: '01:30' } }, { id: 'u', after: ['a'] })
    expect(after?.span.earliest).toBe(Date.UTC(2024, 2, 11, 1, 30))
  })

  it('is never a point, and no axis ends before what is known of it', () => {
    const { marks } = draw(eventsOf({ id: 'a', when: '2001' }, { id: 'u', after: ['a'], before: ['far'] }, { id: 'far', when: '2050' }).slice(0, 2))
    const mark = marks.find(({ event }) => event === 'u')
    expect(mark).toMatchObject({ kind: 'unstated' })
    expect(mark!.to - mark!.from).toBeGreaterThan(0.5)
  })

  it('has no part in the time of the whole', () => {
    const events = eventsOf({ id: 'a', when: '2001' }, { id: 'u', after: ['a'] })
    expect(createTimeFormatter('en').full(wholeSpan(events)!)).toBe('2001')
  })

  it('is in a known order by what is said alone', () => {
    const events = eventsOf({ id: 'a', when: '2001' }, { id: 'u', after: ['a'] }, { id: 'b', when: '2005' }, { id: 'v', before: ['b'] })
    const isBefore = knownOrder(events)
    const at = (id: string) => events.find(({ event }) => event.id === id)!
    expect([isBefore(at('a'), at('u')), isBefore(at('v'), at('b')), isBefore(at('u'), at('b')), isBefore(at('u'), at('v'))]).toEqual([true, true, false, false])
  })
})

describe('a timeline without any date', () => {
  const events = eventsOf({ id: 'a', before: ['b'] }, { id: 'b', before: ['c'] }, { id: 'c', after: ['b'] })

  it('has no time, and its order', () => {
    expect(wholeSpan(events)).toBe(undefined)
    expect(longestChain(events, knownOrder(events)).map(({ event }) => event.id)).toEqual(['a', 'b', 'c'])
  })

  it('is an even row without a clock, a year or a day', () => {
    const { marks, ticks, breaks, dayAndZone, legend } = draw(events)
    expect({ ticks, breaks, dayAndZone }).toEqual({ ticks: [], breaks: [], dayAndZone: undefined })
    expect(marks.map(({ kind, when }) => ({ kind, when }))).toEqual([1, 2, 3].map(() => ({ kind: 'unstated', when: '' })))
    const [first, second, third] = marks.map(({ from }) => from)
    expect(third! - second!).toBeCloseTo(second! - first!)
    expect(legend).toMatch(/order/)
  })
})
