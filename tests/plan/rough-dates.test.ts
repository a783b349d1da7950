import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planAxis } from '../../scripts/plan/axis/plan-axis.ts'
import type { TimelineAxisProps } from '../../scripts/plan/blocks/timeline-axis.ts'
import type { TimelineOverviewProps } from '../../scripts/plan/blocks/timeline-overview.ts'
import type { When } from '../../scripts/timeline/schema/when.ts'
import { planSample } from '../support/plans.ts'
import { sampleEvent, sampleTimeline, type TimelineInput } from '../support/sample-timeline.ts'
import { dateOnly, SEEDED } from '../timeline/time-arbitrary.ts'
import { runs } from '../support/runs.ts'
import { eventsAt, OPTIONS } from './axis-drawing.ts'

/** All axes of the English deck of events at these times: that of the overview, then those of the openers or the chapters. */
function axesAt(whens: readonly When[], overrides: Partial<TimelineInput> = {}): (TimelineAxisProps | TimelineOverviewProps)[] {
  const events = whens.map((when, index) => sampleEvent({ id: `e${index}`, title: { en: `Event ${index}`, id: `Peristiwa ${index}` }, summary: { en: 'It was so.', id: 'Begitulah.' }, when }))
  const [deck] = planSample(sampleTimeline({ events, ...overrides }))
  const overviews = deck?.slides.flatMap(({ block }) => (block?.component === 'TimelineAxis' || block?.component === 'TimelineOverview' ? [block.props] : []))
  return [...(overviews ?? []), ...(deck?.context.axes ?? []), ...(deck?.context.strips ?? [])]
}

describe('events known by their year', () => {
  it.each<[name: string, whens: string[]]>([
    ['several in one year, others far away', [...Array.from({ length: 6 }, () => '1971'), ...Array.from({ length: 10 }, (_, index) => `${1999 + index}`)]],
    ['beside days of the same year', ['1971', '1971', '1971', '1971-03-01', '1971-05-02', '1971-06-03', '1980', '1999', '2008']],
    ['over a millennium', ['0900', '1066', '1215', '1215', '1215', '1215', '1492', '1900', '1901', '1902']],
  ])('look alike on every axis and say their year: %s', (_, whens) => {
    const axes = axesAt(whens)
    expect(axes.length).toBeGreaterThan(1)
    const isYear = ({ event }: { event: string }): boolean => /^\d{4}$/.test(whens[Number(event.slice(1))] ?? '')
    expect(new Set(axes.flatMap((axis) => axis.marks.filter(isYear).map(({ kind }) => kind))).size).toBe(1)
    const named = axes.flatMap((axis): { event: string; when: string }[] => ('flags' in axis ? axis.flags : axis.marks)).filter(isYear)
    expect(named.length).toBeGreaterThan(3)
    for (const { event, when } of named) expect(when).toBe(`${Number(whens[Number(event.slice(1))])}`)
  })

  it('are no longer on an axis of their own than a third of it', () => {
    const [mark] = planAxis(eventsAt(['1971', '1971']), OPTIONS).marks
    expect((mark?.to ?? 1) - (mark?.from ?? 0)).toBeLessThan(0.34)
  })
})

describe('the names below an axis', () => {
  const MONTH = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/

  it('claim no more than the most exact date', () => {
    fc.assert(fc.property(fc.array(dateOnly, { minLength: 1, maxLength: 8 }), (whens) => {
      const events = eventsAt(whens)
      fc.pre(events.length > 0)
      const text = planAxis(events, OPTIONS).ticks.map(({ label }) => label).join('\n')
      const dates = events.flatMap(({ span }) => [span.start, span.end].filter((date) => date !== undefined))
      expect(text).not.toMatch(/\d:\d\d/)
      if (dates.every(({ month }) => month === undefined)) expect(text).not.toMatch(MONTH)
      if (dates.every(({ day }) => day === undefined)) expect(text).not.toMatch(new RegExp(`\\d ${MONTH.source}`))
    }), { ...SEEDED, numRuns: runs(300) })
  })

  it('have no clock time beside days that stand far apart', () => {
    const days = ['2025-12-01', '2026-02-09', '2026-04-08', '2026-04-16', '2026-04-20', '2026-04-23', '2026-04-24']
    for (const { ticks } of axesAt(days)) expect(ticks.map(({ label }) => label).join()).not.toMatch(/\d:\d\d/)
  })
})

describe('an axis with clock times', () => {
  const tokyo = { date: '2024-03-10', time: '09:00', zone: 'Asia/Tokyo' }
  const newYork = { date: '2024-03-09', time: '20:30' }

  it('is in the zone of the timeline, and names it', () => {
    const axes = axesAt([tokyo, newYork], { zone: 'America/New_York' })
    for (const { dayAndZone, ticks } of axes) {
      expect(dayAndZone).toBe('9 March 2024 (UTC−5)')
      expect(ticks[0]?.label).toBe('19:00')
    }
  })

  it('says its zone alone where the whole deck is about one day, and nothing where nobody gave a time', () => {
    const axes = axesAt([{ date: '2025-10-25', time: '09:00' }, { date: '2025-10-25', part: 'evening' }], { zone: 'Asia/Ho_Chi_Minh' })
    for (const { dayAndZone } of axes) expect(dayAndZone).toBe('UTC+7')
    for (const { dayAndZone } of axesAt(['2025-10-25', { date: '2025-10-25', part: 'evening' }])) expect(dayAndZone).toBeUndefined()
  })
})

describe('deep time', () => {
  it('is on one axis with history, in words, with the time between two events below', () => {
    const axis = planAxis(eventsAt(['13.8 billion years ago', '66 million years ago', '-314999', '1969-07-20']), OPTIONS)
    expect(axis.marks.map(({ when }) => when)).toEqual(['13.8 billion years ago', '66 million years ago', '315,000 BCE', '20 Jul 1969'])
    const places = axis.marks.map(({ from }) => from)
    for (const [index, place] of places.entries()) expect(place).toBeCloseTo((index + 0.5) / 4, 2)
    expect(axis.ticks.map(({ label }) => label.replace('\n', ' '))).toEqual(['about 14 billion years', 'about 66 million years', 'about 300,000 years'])
    expect(axis.breaks).toHaveLength(3)
  })

  it('is drawn to scale where that shows all events', () => {
    const axis = planAxis(eventsAt(['-13799999999', 'Y-454E7']), OPTIONS)
    expect(axis.ticks.map(({ label }) => label)).toContain('10 billion years ago')
    expect(axis.breaks).toEqual([])
  })
})
