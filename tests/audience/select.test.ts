import { describe, expect, it } from 'vitest'
import { selectFor } from '../../scripts/plan/audience/select.ts'
import { AUDIENCES, type Audience } from '../../scripts/timeline/schema/choices.ts'
import type { Timeline } from '../../scripts/timeline/schema/timeline.ts'
import { planSelected } from './planned.ts'
import { sampleEvent, sampleInput, sampleQuotation, sampleTimeline } from '../support/sample-timeline.ts'
import { stringsIn } from '../support/plans.ts'

function titlesFor(timeline: Timeline, audience: Audience): unknown[] {
  return selectFor(timeline, audience).timeline.events.map(({ id }) => id)
}

describe('who sees what', () => {
  const timeline = sampleTimeline({
    events: [
      sampleEvent({ id: 'everybody' }),
      sampleEvent({ id: 'class-only', for: ['class'] }),
      sampleEvent({ id: 'talk', for: ['briefing', 'class'] }),
      sampleEvent({ id: 'staff', for: ['full'] }),
      sampleEvent({ id: 'nobody', private: true }),
      sampleEvent({ id: 'nobody-either', private: true, for: ['full'] }),
    ],
  })

  it.each([
    ['full', ['everybody', 'class-only', 'talk', 'staff']],
    ['briefing', ['everybody', 'talk']],
    ['class', ['everybody', 'class-only', 'talk']],
  ] as const)('%s', (audience, ids) => {
    expect(titlesFor(timeline, audience)).toEqual(ids)
  })

  it('is decided for notes too, which then are plain texts', () => {
    const notes = [{ en: 'For all.', id: 'Untuk semua.' }, { text: 'For the class.', for: ['class' as const] }, { text: 'For nobody.', private: true }]
    const noted = sampleTimeline({ events: [sampleEvent({ notes })], notes: { cover: { text: 'A secret.', private: true } } })
    expect(selectFor(noted, 'class').timeline.events[0]?.notes).toEqual({ en: 'For all.\n\nFor the class.', id: 'Untuk semua.\n\nFor the class.' })
    expect(selectFor(noted, 'briefing').timeline.events[0]?.notes).toEqual({ en: 'For all.', id: 'Untuk semua.' })
    expect(selectFor(noted, 'full').timeline.notes.cover).toBeUndefined()
  })

  it('leaves the timeline as it was', () => {
    const before = structuredClone(timeline)
    for (const audience of AUDIENCES) selectFor(timeline, audience)
    expect(timeline).toEqual(before)
  })
})

describe('what is left', () => {
  const group = { title: 'Said', by: 'speaker', items: [{ text: 'One.', source: 'paper', quotation: 'word' }, { text: 'Two.', source: 'wire', for: ['class' as const] }] }
  const timeline = sampleTimeline({
    events: [
      sampleEvent({ id: 'first', for: ['class'] }),
      sampleEvent({
        id: 'second',
        statements: [group, { title: 'Unsaid', by: 'guest', items: [{ text: 'Three.', source: 'paper', private: true }] }],
        quotations: [sampleQuotation({ id: 'word', verbatim: { id: 'kata' }, translations: { en: 'word' }, private: true })],
      }),
    ],
  })

  it('remembers where it stands in the file', () => {
    const { original, timeline: shown } = selectFor(timeline, 'briefing')
    expect(shown.events).toHaveLength(1)
    expect(original(['events', 0])).toEqual(['events', 1])
    expect(original(['events', 0, 'statements', 0, 'items', 0])).toEqual(['events', 1, 'statements', 0, 'items', 0])
    expect(original(['sources', 'paper'])).toEqual(['sources', 'paper'])
  })

  it('has no list of which nothing is left, and nobody whom only something hidden names', () => {
    const { timeline: shown } = selectFor(timeline, 'briefing')
    expect(shown.events[0]?.statements.map(({ title }) => title)).toEqual(['Said'])
    expect(Object.keys(shown.people)).toEqual(['speaker'])
    expect(Object.keys(shown.sources)).toEqual(['paper'])
  })

  it('makes a deck without what it refers to', () => {
    const [deck] = planSelected(timeline, 'full')
    const words = stringsIn(deck?.slides.map(({ block }) => block)).join(' ')
    expect(words).toContain('One.')
    expect(words).not.toContain('kata')
  })

  it('keeps the number of a source, and lists only those that are cited', () => {
    const input = sampleInput({ events: [sampleEvent({ id: 'shown', source: 'wire' }), sampleEvent({ id: 'hidden', source: 'paper', for: ['class'] })] })
    const numbers = (audience: Audience): number[] => {
      const [deck] = planSelected(sampleTimeline(input), audience)
      return deck?.slides.flatMap(({ block }) => (block?.component === 'SourceList' ? block.props.sources.map(({ number }) => number) : [])) ?? []
    }
    expect(numbers('full')).toEqual([1, 2])
    expect(numbers('briefing')).toEqual([2])
  })
})
