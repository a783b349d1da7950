import { describe, expect, it } from 'vitest'
import { OVERVIEW_SIZES, type TimelineOverviewProps } from '../../scripts/plan/blocks/timeline-overview.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { axisOf, blocksOf, planSample, typesetter } from '../support/plans.ts'
import { sampleEvent, sampleTimeline } from '../support/sample-timeline.ts'

/** Forty events within ten years, with titles that are longer in one language. */
const many = Array.from({ length: 40 }, (_, index) => sampleEvent({
  id: `event-${index}`,
  when: `20${10 + Math.floor(index / 4)}-0${1 + 2 * (index % 4)}`,
  title: { en: `Event ${index}`, id: `Sebuah peristiwa penting yang ke-${index}` },
}))
const decks = planSample(sampleTimeline({ events: many }))
const whole = (plan: DeckPlan): TimelineOverviewProps[] => blocksOf(plan.slides, 'TimelineOverview').map(({ props }) => props)

describe.each(decks.map((plan) => [plan.language, plan] as const))('a timeline with many events: %s', (_, plan) => {
  const [overview] = whole(plan)
  const { strips = [] } = plan.context

  it('is drawn on one slide, with a mark for every event and names for some', () => {
    expect(whole(plan)).toHaveLength(1)
    expect(overview?.marks.map(({ event }) => event).toSorted()).toEqual(many.map(({ id }) => id).toSorted())
    expect(overview?.flags.length).toBeGreaterThan(7)
    expect(overview?.flags.length).toBeLessThan(40)
    expect(overview?.flags.map(({ event }) => event)).toEqual(expect.arrayContaining(['event-0', 'event-39']))
  })

  it('is told in words by its number and its names, and not by all of its events', () => {
    expect(overview?.description).toContain('40')
    for (const { event } of overview?.flags ?? []) expect(overview?.description).toContain(event.replace('event-', plan.language === 'en' ? 'Event ' : 'ke-'))
    expect(overview?.description.split(';').length).toBeLessThan(30)
  })

  it('has chapters with a strip each, which hold every event once', () => {
    expect(strips.length).toBeGreaterThan(2)
    expect(strips.flatMap(({ marks }) => marks.map(({ event }) => event))).toEqual(many.map(({ id }) => id))
    expect(plan.context.rail.map(({ event }) => event)).toEqual(plan.slides.flatMap(({ frontmatter: { layout, chapter } }) => (layout === 'deck-chapter' && chapter ? [chapter] : [])))
    for (const { slide } of plan.context.rail) expect(plan.slides[slide - 1]?.frontmatter.layout).toBe('deck-chapter')
  })

  it('leads from every name to the slide that tells of its event', () => {
    for (const { event, slide } of [overview, ...strips].flatMap((drawing) => drawing?.flags ?? [])) {
      expect(JSON.stringify(plan.slides[(slide ?? 0) - 1]?.block?.props)).toContain(`"${event}"`)
    }
  })

  it('has no name that touches another or leaves the drawing', () => {
    for (const { flags } of [overview, ...strips].flatMap((drawing) => drawing ?? [])) {
      expect(new Set(flags.map(({ y, at, back }) => `${y} ${at} ${back}`)).size).toBe(flags.length)
      for (const { y, at } of flags) {
        expect(y).toBeGreaterThan(0)
        expect(at).toBeLessThanOrEqual(1)
      }
    }
  })

  it('is the same in every language, and counts its slides', () => {
    expect(plan.slides.map(({ id }) => id)).toEqual(decks[0]?.slides.map(({ id }) => id))
    expect(plan.context.slides).toBe(plan.slides.length)
    expect(plan.slides.length).toBeLessThanOrEqual(25)
  })
})

describe('the overview', () => {
  const axesOf = ({ slides, context }: DeckPlan): unknown[] => slides.flatMap(({ block }) => axisOf(block, context) ?? [])

  it('of few events is an axis that names all', () => {
    const [plan] = planSample(sampleTimeline({ events: many.slice(0, 5).map((event) => ({ ...event, importance: 'essential' as const })) }))
    expect(plan && whole(plan)).toEqual([])
    expect(plan && axesOf(plan).length).toBe(6)
  })

  it('has a band for each era, and a lane for each group, each with its name', () => {
    const eras = [{ title: 'Early', when: '2010/2014' }, { title: 'Late', when: '2015/..' }]
    const groups = { politics: { title: 'Politics' }, science: { title: 'Science' } }
    const events = many.slice(14, 26).map((event, index) => ({ ...event, group: index % 2 === 0 ? 'politics' : 'science' }))
    const [plan] = planSample(sampleTimeline({ eras, groups, events }))
    const [overview] = plan ? whole(plan) : []
    expect(overview?.bands.map(({ title }) => title)).toEqual(['Early', 'Late'])
    expect(overview?.lanes.map(({ name, colour }) => [name, colour])).toEqual([['Politics', 1], ['Science', 2]])
    expect(overview?.marks.filter(({ colour }) => colour === 1)).toHaveLength(6)
  })

  it('counts events in columns where marks would lie too high', () => {
    const events = Array.from({ length: 600 }, (_, index) => sampleEvent({ id: `e${index}`, when: `20${10 + (index % 3)}-0${1 + (Math.floor(index / 3) % 9)}-11` }))
    const [overview] = planSample(sampleTimeline({ events })).flatMap(whole)
    expect(overview?.marks).toEqual([])
    expect(overview?.columns.length).toBeGreaterThan(20)
    expect(Math.max(...(overview?.columns ?? []).map(({ count = 0 }) => count))).toBeGreaterThan(20)
  })
})

describe('the lanes of a day', () => {
  it('follow each other from top to bottom as the events do, whether or not their time is stated', () => {
    const events = [
      sampleEvent({ id: 'signing' }),
      sampleEvent({ id: 'session', when: { date: '2025-10-25', part: 'afternoon' } }),
      sampleEvent({ id: 'evening', when: { date: '2025-10-25', part: 'evening' } }),
    ]
    const [plan] = planSample(sampleTimeline({ events }))
    const [axis] = blocksOf(plan?.slides ?? [], 'TimelineAxis')
    expect(axis?.props.marks.map(({ event, lane }) => [event, lane])).toEqual([['signing', 0], ['session', 1], ['evening', 2]])
  })
})

describe('the names of lanes', () => {
  it('are shortened to the lines that lie in their lanes, as wide as they are set', () => {
    const names = 'north south east west upper lower inner'.split(' ').map((name, index) => `Group ${index}: matters of the ${name} department`)
    const events = many.map((event, index) => ({ ...event, group: names[index % names.length] ?? '' }))
    const [overview] = planSample(sampleTimeline({ events })).flatMap(whole)
    // Two lines of the column, its gap and the sign taken off.
    const shown = overview?.lanes.map(({ name }) => typesetter.lines(name, OVERVIEW_SIZES.aside.most - OVERVIEW_SIZES.aside.beside, 'sans-bold', 'axis-label'))
    expect(Math.max(...(shown ?? []))).toBe(2)
  })

  it('stand there whole below the bands of eras, too', () => {
    const names = ['Old harbour workers 1', 'Old harbour workers 2', 'Town councillors 3', 'Town councillors 4', 'Poets 5']
    const [plan] = planSample(sampleTimeline({ events: many.map((event, index) => ({ ...event, group: names[index % names.length] ?? '' })), eras: [{ title: 'All of it', when: '1000/..' }, { title: 'Again', when: '1001/..' }] }))
    expect(plan && whole(plan)[0]?.lanes.map(({ name }) => name)).toEqual(names)
  })

  it('stand there whole, be they long or many', () => {
    const names = ['Politics', 'Science and learning', 'Arts', 'Transport', 'Trade', 'Health', 'Sports and games']
    const events = many.map((event, index) => ({ ...event, group: names[index % names.length] ?? '' }))
    const [overview] = planSample(sampleTimeline({ events })).flatMap(whole)
    expect(overview?.lanes.map(({ name }) => name)).toEqual(names)
    expect(new Set(overview?.lanes.map(({ colour, shape }) => `${colour} ${shape}`)).size).toBe(names.length)
  })
})

describe('what matters most', () => {
  const weighed = (essential: readonly number[], events = many): DeckPlan => planSample(sampleTimeline({ events: events.map((event, index) => (essential.includes(index) ? { ...event, importance: 'essential' as const } : event)) }))[0]!

  it('stands out on the drawing of all events, with its name', () => {
    const [overview] = whole(weighed([3, 20]))
    for (const list of [overview?.marks, overview?.flags]) expect(list?.filter(({ essential }) => essential).map(({ event }) => event)).toEqual(expect.arrayContaining(['event-3', 'event-20']))
    expect(overview?.marks.filter(({ essential }) => essential)).toHaveLength(2)
  })

  it('stands out on an axis, and nothing does where most matters most', () => {
    const few = many.slice(0, 6)
    const essential = (plan: DeckPlan): string[] => blocksOf(plan.slides, 'TimelineAxis').flatMap(({ props }) => props.marks.filter((mark) => mark.essential).map(({ event }) => event))
    expect(essential(weighed([2], few))).toEqual(['event-2'])
    expect(essential(weighed([0, 1, 2, 3], few))).toEqual([])
  })
})

it('draws what was about then as an outline, and lets few rows of names fill the slide', () => {
  const events = [1000, 1200, 1900].map((year, index) => sampleEvent({ id: `event-${index}`, title: `Event ${index}`, group: 'One', when: index === 1 ? `${year}~` : year }))
  const [overview] = whole(planSample(sampleTimeline({ events }))[0]!)
  expect(overview?.marks.map(({ approximate }) => approximate)).toEqual([undefined, true, undefined])
  const near = [1900, 1901, 1960, 2000].map((when, index) => sampleEvent({ id: `event-${index}`, title: `Event ${index}`, group: 'One', when }))
  const rows = [...new Set(whole(planSample(sampleTimeline({ events: near }))[0]!)[0]?.flags.map(({ y }) => y))].toSorted((a, b) => a - b)
  expect((rows[1] ?? 0) - (rows[0] ?? 0)).toBe(OVERVIEW_SIZES.flagMost)
})
