// Thorough: not in the quick loop.
import { describe, expect, it } from 'vitest'
import { clockOf, secondsLeft } from '../../scripts/plan/audience/speaker.ts'
import { MINUTES_PER_ANSWER, MINUTES_PER_QUESTION } from '../../scripts/plan/audience/pace.ts'
import { MINUTES_PER_SLIDE, WORDS_PER_MINUTE } from '../../scripts/plan/audience/speaking-rate.ts'
import type { DeckPlan, Slide } from '../../scripts/plan/deck.ts'
import { AUDIENCES, type Audience } from '../../scripts/timeline/schema/choices.ts'
import { loadShipped } from '../support/plans.ts'
import { sampleEvent, sampleInput, sampleQuotation, sampleTimeline, type EventInput, type TimelineInput } from '../support/sample-timeline.ts'
import { planSelected, planUnhurried, tenthsOf } from './planned.ts'

const { timeline } = await loadShipped()

function figure(label: string, more: object = {}): NonNullable<EventInput['figures']>[number] {
  return { value: 1, unit: 'things', label, source: 'paper', ...more }
}

function deckOf(overrides: Partial<TimelineInput>, audience: Audience = 'briefing'): DeckPlan {
  return planUnhurried(sampleTimeline(overrides), audience)[0]!
}

/** How long a slide of a sample is shown. */
function minutesOf(overrides: Partial<EventInput>, slide: string, audience: Audience = 'briefing'): number | undefined {
  return find(deckOf({ events: [sampleEvent(overrides)] }, audience), slide)?.frontmatter.minutes
}

function find({ slides }: DeckPlan, slide: string): Slide | undefined {
  return slides.find(({ id }) => id === slide)
}

/** So many words to say. */
const words = (count: number): string => 'word '.repeat(count).trim()

describe('the time of a slide', () => {
  it.each(AUDIENCES)('is what the file states: %s', (audience) => {
    expect(minutesOf({ minutes: 2.5, notes: 'Many words.' }, 'session', audience)).toBe(2.5)
    expect(minutesOf({ figures: [figure('a', { minutes: 1 }), figure('b', { minutes: 0.5 })] }, 'session-figures', audience)).toBe(1.5)
  })

  it.each(AUDIENCES)('grows with the words of the notes, at so many a minute: %s', (audience) => {
    const [short, long] = [1, 3].map((times) => minutesOf({ notes: words(times * WORDS_PER_MINUTE) }, 'session', audience) ?? 0)
    expect((long ?? 0) - (short ?? 0)).toBeCloseTo(2, 1)
  })

  it('is that of a list by the share that is shown of it', () => {
    const items = ['One', 'Two', 'Three', 'Four'].map((text, index) => ({ text, source: 'paper', ...(index > 1 ? { for: ['class' as const] } : {}) }))
    expect(minutesOf({ statements: [{ id: 'said', title: 'Said', by: 'speaker', minutes: 4, items }] }, 'session-said')).toBe(2)
  })

  it('is that of the words that it shows where there are no notes, on a drawn axis of the events’ names', () => {
    // More words would go on on a further slide, which has a time of its own.
    const [few, many] = [WORDS_PER_MINUTE / 10, WORDS_PER_MINUTE / 2].map((count) => minutesOf({ summary: words(count) }, 'session') ?? 0)
    expect((many ?? 0) - (few ?? 0)).toBeCloseTo(0.4, 1)
    const overview = (title: string): number => find(deckOf({ events: [sampleEvent({ title }), sampleEvent({ id: 'second', title, when: '2025-10-26' })], notes: {} }), 'overview')?.frontmatter.minutes ?? 0
    expect(overview(words(12))).toBeGreaterThan(overview('One'))
  })

  it('has no part in it for what is said only if somebody asks', () => {
    const asked = { notes: 'A note.', ifAsked: words(2000) }
    expect(find(deckOf({ events: [sampleEvent(asked)] }), 'session')?.ifAsked?.[0]?.length).toBeGreaterThan(2000)
    expect(minutesOf(asked, 'session')).toBe(minutesOf({ notes: 'A note.' }, 'session'))
  })

  it('counts words where a script writes no spaces, too', () => {
    const inChinese = (sentences: number): number => minutesOf({ notes: '各国代表团在河内签署了联合国打击网络犯罪公约。'.repeat(sentences) }, 'session') ?? 0
    expect(inChinese(20)).toBeGreaterThan(inChinese(2) + 0.5)
  })

  it('is shared by slides of which one alone can’t hold its item, whose notes are said once', () => {
    const long = (notes: string): number => {
      const quotation = sampleQuotation({ id: 'long', verbatim: { en: `${words(60)}. `.repeat(5).trim() }, notes })
      const pages = deckOf({ events: [sampleEvent({ quotations: [quotation] })] }).slides.filter(({ id }) => id.startsWith('session-quote-long'))
      expect(pages.length).toBeGreaterThan(1)
      return pages.reduce((sum, { frontmatter }) => sum + (frontmatter.minutes ?? 0), 0)
    }
    expect(long(words(2 * WORDS_PER_MINUTE)) - long(words(WORDS_PER_MINUTE))).toBeCloseTo(1, 0)
  })
})

describe('the time of a deck', () => {
  it.each(AUDIENCES)('is that of its slides, each of which has one: %s', (audience) => {
    for (const deck of planSelected(timeline, audience)) {
      for (const { frontmatter } of deck.slides) expect(frontmatter.minutes).toBeGreaterThanOrEqual(0)
      expect(deck.minutes).toBe(tenthsOf(deck) / 10)
      expect(deck.minutes).toBeGreaterThan(11)
    }
  })

  it('is there without a single note', () => {
    const { notes: _, ...bare } = sampleInput()
    const { slides, minutes } = deckOf({ ...bare, notes: {} }, 'full')
    for (const { id, frontmatter, reference } of slides) if (!reference) expect(frontmatter.minutes, id).toBeGreaterThan(0)
    expect(minutes).toBeGreaterThan(0)
  })

  it('has none for what is looked up: the sources, and a glossary but before a class’s tasks', () => {
    const lists = AUDIENCES.flatMap((audience) => planSelected(timeline, audience)[0]!.slides.map(({ block, frontmatter: { minutes = -1 } }) => ({ audience, kind: block?.component, minutes })))
    const timesOf = (kind: string, isClass: boolean): number[] => lists.filter((list) => list.kind === kind && (list.audience === 'class') === isClass).map(({ minutes }) => minutes)
    expect(new Set([...timesOf('SourceList', true), ...timesOf('SourceList', false), ...timesOf('TermList', false)])).toEqual(new Set([0]))
    // The whole glossary of a class stands behind its lesson, as that of others does.
    const met = timesOf('TermList', true).filter((minutes) => minutes > 0)
    expect(met.length).toBeGreaterThan(0)
    expect(timesOf('TermList', true)).toContain(0)
    expect(Math.min(...met)).toBeGreaterThan(0.5)
  })
})

describe('the time of a class', () => {
  const slides = planSelected(timeline, 'class')[0]!.slides

  it('has room to think for each answer', () => {
    const tasks = slides.flatMap(({ block, frontmatter: { minutes = 0 } }) => {
      if (block?.component === 'TaskList') return [{ minutes, answers: block.props.rows.length }]
      if (block?.component === 'FlashCards') return [{ minutes, answers: block.props.cards.length }]
      return block?.component === 'QuizCard' ? [{ minutes, answers: 1 }] : []
    })
    expect(tasks.length).toBeGreaterThan(5)
    for (const { minutes, answers } of tasks) {
      expect(minutes).toBeGreaterThan(MINUTES_PER_SLIDE + answers * MINUTES_PER_ANSWER)
      expect(minutes).toBeLessThan(MINUTES_PER_SLIDE + answers * (MINUTES_PER_ANSWER + 1))
    }
  })

  it('takes nothing from what is stated for the things that a task asks about', () => {
    // Details are not asked about.
    const asking = structuredClone(timeline)
    for (const { quotations } of asking.events) for (const quotation of quotations) delete quotation.importance
    const stated = structuredClone(asking)
    for (const { quotations } of stated.events) for (const quotation of quotations) quotation.minutes = 5
    const stating = planSelected(stated, 'class')[0]!.slides
    const asked = new Set(stating.filter(({ block }) => block?.component === 'QuizCard').map(({ origin }) => origin.join()))
    const told = stating.filter(({ block, origin }) => block?.component === 'QuoteCard' && asked.has(origin.join()))
    expect(told.length).toBeGreaterThan(0)
    for (const { origin } of told) expect(told.filter((other) => other.origin.join() === origin.join()).reduce((sum, { frontmatter }) => sum + (frontmatter.minutes ?? 0), 0)).toBe(5)
    const quizzes = (all: Slide[]): unknown[] => all.filter(({ block }) => block?.component === 'QuizCard').map(({ frontmatter }) => frontmatter.minutes)
    expect(quizzes(stating)).toEqual(quizzes(planSelected(asking, 'class')[0]!.slides))
  })

  it('has for a question what the file states, and else what its level asks for', () => {
    const asking = (more: object): number => {
      const deck = deckOf({ questions: [{ text: 'Why?', level: 'judge', ...more }] }, 'class')
      return find(deck, 'discussion')?.frontmatter.minutes ?? 0
    }
    expect(asking({ minutes: 7.5 })).toBe(7.5)
    expect(asking({})).toBeGreaterThanOrEqual(MINUTES_PER_QUESTION.judge)
    expect(asking({ level: 'recall' })).toBeCloseTo(asking({}) - MINUTES_PER_QUESTION.judge + MINUTES_PER_QUESTION.recall, 5)
    expect(asking({ answer: words(500) })).toBe(asking({}))
  })
})

describe('a clock that counts down', () => {
  it('is written as minutes and seconds', () => {
    expect([0, 36, 210, 600, 4530].map(clockOf)).toEqual(['0:00', '0:36', '3:30', '10:00', '75:30'])
  })

  it('has for each slide what is to be left after it, never less than nothing', () => {
    expect(secondsLeft([0.6, 0, 1.5], 10)).toEqual([564, 564, 474])
    expect(secondsLeft([1, 1], 1.5)).toEqual([30, 0])
    expect(secondsLeft([], 10)).toEqual([])
  })

  it('adds up without crumbs', () => {
    expect(secondsLeft(Array.from({ length: 100 }, () => 0.1), 10).at(-1)).toBe(0)
  })
})
