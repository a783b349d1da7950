import { describe, expect, it } from 'vitest'
import { clockOf } from '../../scripts/plan/audience/pace.ts'
import { WORDS_PER_MINUTE } from '../../scripts/plan/audience/speaking-rate.ts'
import { loadShipped, stringsIn } from '../support/plans.ts'
import { sampleEvent, sampleTimeline, type EventInput } from '../support/sample-timeline.ts'
import { brief, planSelected, tenthsOf } from './planned.ts'

const { timeline } = await loadShipped()
/** The shipped timeline in ten minutes. */
const ten = brief(timeline, 10)

function figure(label: string, more: object = {}): NonNullable<EventInput['figures']>[number] {
  return { value: 1, unit: 'things', label, source: 'paper', ...more }
}

describe('the time of a slide', () => {
  const minutesOf = (overrides: Partial<EventInput>, slide: string): number | undefined =>
    planSelected(sampleTimeline({ events: [sampleEvent(overrides)] }), 'briefing')[0]?.slides.find(({ id }) => id === slide)?.frontmatter.minutes

  it('is what the file states', () => {
    expect(minutesOf({ minutes: 2.5, notes: 'Many words.' }, 'session')).toBe(2.5)
    expect(minutesOf({ figures: [figure('a', { minutes: 1 }), figure('b', { minutes: 0.5 })] }, 'session-figures')).toBe(1.5)
  })

  it('grows with the words of the notes, at so many a minute', () => {
    const [short, long] = [1, 3].map((times) => minutesOf({ notes: 'word '.repeat(times * WORDS_PER_MINUTE) }, 'session') ?? 0)
    expect((long ?? 0) - (short ?? 0)).toBeCloseTo(2, 1)
  })

  it('is that of a list by the share that is shown of it', () => {
    const items = ['One', 'Two', 'Three', 'Four'].map((text, index) => ({ text, source: 'paper', ...(index > 1 ? { for: ['class' as const] } : {}) }))
    expect(minutesOf({ statements: [{ id: 'said', title: 'Said', by: 'speaker', minutes: 4, items }] }, 'session-said')).toBe(2)
  })

  it('is nothing where somebody only looks something up, and is told for no other audience', () => {
    expect(planSelected(timeline, 'briefing')[0]?.slides.at(-1)?.frontmatter.minutes).toBe(0)
    for (const audience of ['full', 'class'] as const) {
      for (const { frontmatter } of planSelected(timeline, audience)[0]?.slides ?? []) expect(frontmatter).not.toHaveProperty('minutes')
    }
  })

  it('is written as minutes and seconds', () => {
    expect([0, 6, 35, 100].map(clockOf)).toEqual(['0:00', '0:36', '3:30', '10:00'])
  })
})

describe('a briefing of so many minutes', () => {
  it.each([9, 10, 25])('%i: takes no more in any language, and has the same slides in each', (minutes) => {
    const { briefing, decks } = minutes === 10 ? ten : brief(timeline, minutes)
    expect(briefing.fits).toBe(true)
    for (const deck of decks) expect(tenthsOf(deck)).toBeLessThanOrEqual(minutes * 10)
    expect(new Set(decks.map(({ slides }) => slides.map(({ id }) => id).join())).size).toBe(1)
  })

  it('leaves no room for much more', () => {
    expect(Math.max(...ten.decks.map(tenthsOf))).toBeGreaterThan(94)
  })

  it('has everything that is essential, whatever the minutes', () => {
    const [deck] = ten.decks
    const words = stringsIn(deck?.slides.map(({ block }) => block?.props)).join('\n')
    for (const essential of ['signed the Convention at the ceremony', 'International rules', 'no country is strong enough', 'everybody’s responsibility', 'ratify the Convention soon']) {
      expect(words).toContain(essential)
    }
  })

  it('says by how much the essential is too long, and what takes longest', () => {
    const { briefing } = brief(timeline, 1)
    expect(briefing).toMatchObject({ fits: false, needed: { longest: { path: ['events', 1, 'points', 0], tenths: 10 } } })
    expect(!briefing.fits && briefing.needed.tenths).toBeGreaterThan(60)
  })

  it('prefers what matters more, and then what comes first in the file', () => {
    const figures = [figure('detail', { importance: 'detail' }), figure('first'), figure('second'), figure('core', { importance: 'essential' })].map((each) => ({ ...each, minutes: 1 }))
    const labels = (minutes: number): string[] => {
      const [deck] = brief(sampleTimeline({ events: [sampleEvent({ figures, minutes: 1, notes: 'x' })], notes: {} }), minutes).decks
      return deck?.slides.flatMap(({ block }) => (block?.component === 'FigureGrid' ? block.props.figures.map(({ label }) => label) : [])) ?? []
    }
    const bare = 3 // cover and overview take less than a minute together
    expect(labels(bare)).toEqual(['core'])
    expect(labels(bare + 1)).toEqual(['first', 'core'])
    expect(labels(bare + 2)).toEqual(['first', 'second', 'core'])
    expect(labels(bare + 3)).toEqual(['detail', 'first', 'second', 'core'])
  })

  it('has an event even where nothing is essential', () => {
    expect(brief(sampleTimeline({ events: [sampleEvent({ id: 'one' }), sampleEvent({ id: 'two', minutes: 9 })] }), 1).decks[0]?.context.rail.map(({ event }) => event)).toEqual(['one'])
  })
})

describe('the speaker', () => {
  const [deck] = ten.decks

  it('is told when to leave each slide', () => {
    let passed = 0
    for (const { frontmatter, notes } of deck?.slides ?? []) {
      const tenths = Math.round((frontmatter.minutes ?? 0) * 10)
      passed += tenths
      if (tenths > 0) expect(notes.split('\n\n')[0]).toBe(`Leave this slide at ${clockOf(passed)} (${clockOf(tenths)} for it).`)
    }
    expect(deck?.minutes).toBe(10)
  })

  it('finds on the last slide what was left out, whole lists in one', () => {
    const last = deck?.slides.at(-1)?.notes ?? ''
    expect(last).toContain('Left out for want of time: ')
    expect(last).toContain('Reception: Who took part;')
    expect(last).not.toContain('Phan Văn Giang')
    for (const slide of deck?.slides.slice(0, -1) ?? []) expect(slide.notes).not.toContain('Left out')
  })

  it('has answers for those who ask: about what is on the slide, and where an event begins about what is not', () => {
    const notes = (id: string): string => deck?.slides.find((slide) => slide.id === id)?.notes ?? ''
    expect(notes('evening-reception-to-lam-on-cyberspace')).toContain('If asked: How many states have ratified')
    expect(notes('evening-reception')).toContain('If asked: What are the four?')
    expect(notes('evening-reception-to-lam-on-cyberspace')).not.toContain('What are the four?')
  })
})

describe('the shipped timeline', () => {
  it('says in three lines what the day was', () => {
    expect(ten.decks.map(({ slides }) => slides[1]?.block)).toMatchObject([{ component: 'SummaryLines', props: { lines: { length: 3 } } }, { component: 'SummaryLines' }])
  })

  it('has an essential part that leaves a briefing of ten minutes room', () => {
    expect(ten.briefing.fits).toBe(true)
    expect(brief(timeline, 7).briefing.fits).toBe(false)
  })
})
