import { describe, expect, it } from 'vitest'
import type { TimelineAxisProps } from '../../scripts/plan/blocks/timeline-axis.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { axisOf, planSample } from '../support/plans.ts'
import { sampleEvent, sampleTimeline } from '../support/sample-timeline.ts'

/** Forty events within ten years, with titles that are longer in one language. */
const many = Array.from({ length: 40 }, (_, index) => sampleEvent({
  id: `event-${index}`,
  when: `20${10 + Math.floor(index / 4)}-0${1 + 2 * (index % 4)}`,
  title: { en: `Event ${index}`, id: `Sebuah peristiwa penting yang ke-${index}` },
}))
const decks = planSample(sampleTimeline({ events: many }))

function axesOf({ slides, context }: DeckPlan, layout: string): { id: string; axis: TimelineAxisProps }[] {
  return slides.flatMap(({ id, block, frontmatter }) => {
    const axis = frontmatter.layout === layout ? axisOf(block, context) : undefined
    return axis ? [{ id, axis }] : []
  })
}

describe.each(decks.map((plan) => [plan.language, plan] as const))('a timeline with many events: %s', (_, plan) => {
  const overviews = axesOf(plan, 'deck-content')

  it('is drawn on several slides, which say so', () => {
    expect(overviews.length).toBeGreaterThan(1)
    expect(overviews.map(({ id }) => id)).toEqual(overviews.map((_each, index) => (index === 0 ? 'overview' : `overview-${index + 1}`)))
    expect(plan.slides[1]?.frontmatter.continued).toMatch(`${overviews.length}`)
  })

  it('has every event once, in order, and no more lanes than the slide has height for', () => {
    expect(overviews.flatMap(({ axis }) => axis.marks.map(({ event }) => event))).toEqual(many.map(({ id }) => id))
    for (const { axis } of overviews) expect(axis.lanes).toBeLessThanOrEqual(6)
  })

  it('shows on an opener the events around its own', () => {
    const openers = axesOf(plan, 'deck-event')
    expect(openers).toHaveLength(many.length)
    for (const { id, axis } of openers) {
      expect(axis.marks.filter(({ current }) => current).map(({ event }) => event)).toEqual([id])
      expect(axis.lanes).toBeLessThanOrEqual(3)
      expect(axis.marks.length).toBeLessThan(many.length)
    }
  })

  it('draws an axis once for all its openers', () => {
    const { axes = [] } = plan.context
    expect(axes.flatMap(({ marks }) => marks.map(({ event }) => event))).toEqual(many.map(({ id }) => id))
    expect(axes.flatMap(({ marks }) => marks.filter(({ current }) => current))).toEqual([])
    for (const { block } of plan.slides) if (block?.component === 'EventAxis') expect(Object.keys(block.props)).toEqual(['drawing', 'current'])
  })

  it('leads from every mark to the opener', () => {
    for (const { axis } of [...overviews, ...axesOf(plan, 'deck-event')]) for (const { event, slide } of axis.marks) expect(plan.slides[(slide ?? 0) - 1]?.id).toBe(event)
  })

  it('is the same in every language, and counts its slides', () => {
    expect(overviews.map(({ axis }) => axis.marks.length)).toEqual(axesOf(decks[0] as DeckPlan, 'deck-content').map(({ axis }) => axis.marks.length))
    expect(plan.context.slides).toBe(plan.slides.length)
  })
})

describe('the lanes of a day', () => {
  it('follow each other from top to bottom as the events do, whether or not their time is stated', () => {
    const events = [
      sampleEvent({ id: 'signing' }),
      sampleEvent({ id: 'session' }),
      sampleEvent({ id: 'evening', when: { date: '2025-10-25', part: 'evening' } }),
    ]
    const [plan] = planSample(sampleTimeline({ events }))
    expect(axesOf(plan as DeckPlan, 'deck-content')[0]?.axis.marks.map(({ event, lane }) => [event, lane])).toEqual([['signing', 0], ['session', 1], ['evening', 2]])
  })
})
