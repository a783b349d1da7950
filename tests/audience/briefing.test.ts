// Thorough: not in the quick loop.
import { describe, expect, it } from 'vitest'
import { adviseOn } from '../../scripts/inspect/advise.ts'
import { clockOf } from '../../scripts/plan/audience/speaker.ts'
import { loadShipped, stringsIn } from '../support/plans.ts'
import { sampleEvent, sampleTimeline, type EventInput } from '../support/sample-timeline.ts'
import { brief, planSelected, tenthsOf } from './planned.ts'

const { timeline } = await loadShipped()
/** The shipped timeline in ten minutes. */
const ten = brief(timeline, 10)

function figure(label: string, more: object = {}): NonNullable<EventInput['figures']>[number] {
  return { value: 1, unit: 'things', label, source: 'paper', ...more }
}

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
    const words = stringsIn(deck?.slides.filter(({ reference }) => !reference).map(({ block, frontmatter }) => [frontmatter.title, block?.props])).join('\n')
    for (const essential of ['signed the Convention at the ceremony', 'International rules', 'no country is strong enough', 'everybody’s responsibility', 'Ratify the Convention']) {
      expect(words).toContain(essential)
    }
  })

  it('has no slide of more words than the last row reads meanwhile', () => {
    for (const plan of ten.decks) expect(adviseOn({ plan, from: { file: 'x.yaml', timeline, locate: () => ({ line: 1, column: 1 }) } }, 'briefing')).toEqual([])
  })

  it('says by how much the essential is too long, and what takes longest', () => {
    const { briefing } = brief(timeline, 1)
    expect(briefing).toMatchObject({ fits: false, needed: { longest: { path: ['events', 2, 'quotations', 0], tenths: 16 } } })
    expect(!briefing.fits && briefing.needed.tenths).toBeGreaterThan(60)
  })

  it('prefers what matters more, and then what comes first in the file', () => {
    const figures = [figure('detail', { importance: 'detail' }), figure('first'), figure('second'), figure('core', { importance: 'essential' })].map((each) => ({ ...each, minutes: 1 }))
    const labels = (minutes: number): (string | undefined)[] => {
      const [deck] = brief(sampleTimeline({ events: [sampleEvent({ figures, minutes: 1, notes: 'x' })], notes: {} }), minutes).decks
      return deck?.slides.filter(({ reference }) => !reference).flatMap(({ block, frontmatter }) => (block?.component === 'FigureGrid' ? block.props.figures.map(({ label }) => label ?? frontmatter.title.split(' ').at(-1)) : [])) ?? []
    }
    const bare = 3 // cover, overview and close take less than a minute together
    expect(labels(bare)).toEqual(['core'])
    expect(labels(bare + 1)).toEqual(['first', 'core'])
    expect(labels(bare + 2)).toEqual(['first', 'second', 'core'])
    // A detail stands in the appendix however long the briefing is.
    expect(labels(bare + 3)).toEqual(['first', 'second', 'core'])
  })

  it('has an event even where nothing is essential', () => {
    expect(brief(sampleTimeline({ events: [sampleEvent({ id: 'one' }), sampleEvent({ id: 'two', minutes: 9 })] }), 1).decks[0]?.context.rail.map(({ event }) => event)).toEqual(['one'])
  })
})

describe('the speaker', () => {
  const [deck] = ten.decks

  it('is told on paper with how much left to leave each slide, as the clock on the screen counts down', () => {
    let left = 600
    for (const { frontmatter, timing } of deck?.slides ?? []) {
      const seconds = Math.round((frontmatter.minutes ?? 0) * 60)
      left -= seconds
      expect(timing).toBe(seconds > 0 ? `${clockOf(seconds)} for this slide; leave it with ${clockOf(left)} left of 10:00.` : undefined)
    }
    expect(deck?.minutes).toBe(10)
    expect(left).toBeGreaterThanOrEqual(0)
    expect(left).toBeLessThan(36)
  })

  it('is told so in a briefing only, and nowhere among what is to be said', () => {
    for (const audience of ['full', 'class'] as const) for (const { slides } of planSelected(timeline, audience)) expect(slides.flatMap(({ timing }) => timing ?? [])).toEqual([])
    for (const { slides } of ten.decks) for (const { notes, ifAsked } of slides) expect([notes, ...(ifAsked ?? [])].join('\n')).not.toMatch(/\d:\d\d/)
  })

  it('finds on the last slide of the talk what was left out, whole lists in one; details stand in the appendix', () => {
    const close = deck?.slides.find(({ id }) => id === 'close')
    expect(close?.leftOut).toMatch(/^Left out for want of time: /)
    expect(close?.leftOut).toContain('Reception: Who took part; ')
    for (const slide of deck?.slides ?? []) if (slide !== close) expect(slide).not.toHaveProperty('leftOut')
    expect(deck?.slides.some(({ id, reference }) => id === 'signing-ceremony-people' && reference === true)).toBe(true)
    for (const { slides } of planSelected(timeline, 'briefing')) for (const slide of slides) expect(slide).not.toHaveProperty('leftOut')
  })

  it('has answers for those who ask: about what is on the slide, and where an event begins about what is not', () => {
    const answers = (id: string): string[] => deck?.slides.find((slide) => slide.id === id)?.ifAsked ?? []
    expect(answers('evening-reception-to-lam-on-cyberspace').filter((answer) => answer.startsWith('If asked: How many states have ratified'))).toHaveLength(1)
    expect(answers('evening-reception-to-lam-on-cyberspace').join()).not.toContain('What are the four')
    for (const { notes } of deck?.slides ?? []) expect(notes).not.toContain('If asked')
  })
})

describe('the shipped timeline', () => {
  it('shows the day as a flow while its three lines are said, which stand in the appendix', () => {
    for (const { slides } of ten.decks) {
      const [overview, summary] = ['overview', 'summary'].map((id) => slides.find((slide) => slide.id === id))
      expect(summary).toMatchObject({ reference: true, block: { component: 'SummaryLines', props: { lines: { length: 3 } } } })
      expect(overview?.block?.component).toBe('EventFlow')
      for (const line of summary?.block?.component === 'SummaryLines' ? summary.block.props.lines : ['?']) expect(overview?.notes).toContain(line)
    }
  })

  it('has an essential part that leaves a briefing of ten minutes room', () => {
    expect(ten.briefing.fits).toBe(true)
    expect(brief(timeline, 7).briefing.fits).toBe(false)
  })
})
