import { describe, expect, it } from 'vitest'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { slideBudget } from '../../scripts/plan/story/tell-story.ts'
import { blocksOf, metrics, planSample, shownOn } from '../support/plans.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { sampleEvent, sampleQuotation, sampleTimeline, type EventInput, type TimelineInput } from '../support/sample-timeline.ts'

const SUMMARY = 'After a long debate the people of the town agree on a plan for the harbour, the bridge and the school, and the work begins within weeks of their decision, as both newspapers report.'

/** Events from 1950 on, some months apart. */
function eventsOf(count: number, change: (index: number) => Partial<EventInput> = () => ({})): EventInput[] {
  return Array.from({ length: count }, (_, index) => sampleEvent({ id: `e${index}`, title: `The event number ${index}`, when: `${1950 + Math.floor(index / 4)}-0${1 + 2 * (index % 4)}`, summary: SUMMARY, ...change(index) }))
}

function deckOf(overrides: Partial<TimelineInput>): DeckPlan {
  const [plan] = planSample(sampleTimeline({ languages: ['en'], title: 'Many', ...overrides, notes: {}, people: { speaker: { name: 'A. Person', role: 'Mayor' } } }))
  if (!plan) throw new Error('There is a deck in English')
  return plan
}

const chaptersOf = ({ slides }: DeckPlan): string[] => slides.filter(({ frontmatter }) => frontmatter.layout === 'deck-chapter').map(({ frontmatter }) => frontmatter.title)
const openersOf = ({ slides }: DeckPlan): (string | undefined)[] => slides.filter(({ frontmatter }) => frontmatter.layout === 'deck-event').map(({ frontmatter }) => frontmatter.event)

describe('a deck of many events', () => {
  it.each([[40, 25], [150, 60], [1000, 200]])('of %i events has at most %i slides', (count, most) => {
    expect(slideBudget(count)).toBe(most)
    const plan = deckOf({ events: eventsOf(count) })
    expect(plan.slides.length).toBeLessThanOrEqual(most)
    expect(chaptersOf(plan).length).toBeGreaterThan(2)
    expect(new Set(blocksOf(plan.slides, 'EventSpine').flatMap(({ props }) => props.rows.map(({ event }) => event))).size).toBe(count)
  })

  it('shows or says the summary of every event', () => {
    const plan = deckOf({ events: eventsOf(60, (index) => ({ summary: `What ${index} was about.` })) })
    const told = plan.slides.map((slide) => [...shownOn(slide), slide.notes].join('\n')).join('\n')
    for (let index = 0; index < 60; index += 1) expect(told).toContain(`What ${index} was about.`)
  })

  it('gives slides of its own to what matters most, and to quotations before all else of the usual importance', () => {
    const events = eventsOf(40, (index) => ({ ...(index === 20 ? { importance: 'essential' as const } : {}), ...(index === 30 ? { quotations: [sampleQuotation({ topic: 'A word', translations: { en: 'We share.' } })] } : {}) }))
    const plan = deckOf({ events })
    expect(openersOf(plan)).toContain('e20')
    expect(plan.slides.filter(({ block }) => block?.component === 'QuoteCard')).toHaveLength(1)
    expect(plan.untold).toBeUndefined()
  })

  it('opens no chapter for one event alone, and divides by a finer unit where a coarser one leaves one alone', () => {
    const years = [1899, 1906, 1914, 1921, 1933, 1946, 1953, 1968, 1977, 1999, 2013, 2019, 2020, 2024]
    const events = years.map((year) => sampleEvent({ id: `y${year}`, title: `In ${year}`, when: String(year) }))
    expect(chaptersOf(deckOf({ events }))).toEqual(['1899–1933', '1946–1977', '1999–2024'])
    const alone = [...Array.from({ length: 9 }, (_, index) => 1921 + index), ...Array.from({ length: 9 }, (_, index) => 1931 + index), 1950].map((year) => sampleEvent({ id: `y${year}`, title: `In ${year}`, when: String(year) }))
    expect(chaptersOf(deckOf({ events: alone }))).toEqual(['1920s', '1930s'])
  })

  it('counts what it does not show, and shows it where every event is to have its own slides', () => {
    const events = eventsOf(40, () => ({ quotations: [sampleQuotation({ topic: 'A word', translations: { en: 'We share.' } })] }))
    const { untold, slides } = deckOf({ events })
    const shown = slides.filter(({ block }) => block?.component === 'QuoteCard').length
    expect(untold?.things).toEqual({ quotations: 40 - shown })
    const all = deckOf({ events, deck: { events: 'all' } })
    expect(all.untold).toBeUndefined()
    expect(openersOf(all)).toHaveLength(40)
    const [asked] = planDecks(sampleTimeline({ events }), { name: () => 'deck', metrics, deck: { events: 'all' } })
    expect(asked && openersOf(asked)).toHaveLength(40)
  })

  it('tells the speaker in words what it does not show, and shows how sure an event is', () => {
    const more: Partial<EventInput> = {
      place: 'hall', tags: ['Trade'], certainty: 'disputed', text: 'A long story.\n\n- With a list', links: ['https://example.org/more'],
      people: [{ person: 'speaker', part: 'Host of the day', notes: 'She wore red.' }, { group: 'two hundred guests', source: 'paper' }],
      figures: [{ value: 70, unit: 'states', label: 'signed', exactness: 'nearly', source: 'paper', ifAsked: 'Counted in the hall.' }],
      points: [{ title: 'Demands', source: 'paper', items: [{ title: 'More ships', text: 'By spring.' }] }],
      statements: [{ title: 'Replies', items: [{ by: 'speaker', topic: 'On ships', text: 'There are none.', source: 'paper' }] }],
      quotations: [sampleQuotation({ translations: { en: 'We share.' } })],
    }
    const plan = deckOf({ places: { hall: { name: 'The old hall' } }, events: eventsOf(60, () => more) })
    const brief = blocksOf(plan.slides, 'EventSpine').flatMap(({ slide, props }) => props.rows.map((row) => ({ slide, row }))).at(-2)
    expect(brief?.row.title).toContain('(disputed)')
    const asked = brief?.slide.ifAsked?.join('\n') ?? ''
    for (const words of ['The old hall', 'Tags: Trade', 'A long story.', 'With a list', 'A. Person, Mayor (Host of the day)', 'two hundred guests', 'She wore red.', 'nearly 70 states signed', 'Counted in the hall.', 'Demands: More ships: By spring.', 'Replies', 'A. Person: On ships: There are none.', 'A. Person, Mayor: “Solidaritas adalah', 'We share.', 'https://example.org/more']) expect(asked).toContain(words)
    expect(plan.untold?.events).toBeGreaterThan(0)
  })

  it('has the decades of the calendar as chapters, or years that divide it evenly', () => {
    expect(chaptersOf(deckOf({ events: eventsOf(150) }))).toEqual(['1950s', '1960s', '1970s', '1980s'])
    expect(chaptersOf(deckOf({ events: eventsOf(40) }))).toEqual(['1950–1952', '1953–1956', '1957–1959'])
  })

  it('has its eras as chapters, and between them what is in none', () => {
    const eras = [{ title: 'Early', when: '1950/1952', summary: 'It began.' }, { id: 'late', title: 'Late', when: '1955/..' }]
    const plan = deckOf({ eras, events: eventsOf(40, (index) => (index === 1 ? { era: 'late' } : {})) })
    expect(chaptersOf(plan)).toEqual(['Early', 'January 1953 – July 1954', 'Late'])
    expect(plan.slides.find(({ frontmatter }) => frontmatter.title === 'Early')?.frontmatter.summary).toBe('It began.')
    const late = plan.slides.filter(({ frontmatter }) => frontmatter.chapter === 'chapter-late')
    expect(JSON.stringify(late)).toContain('"e1"')
  })

  it('has its groups as chapters, where nearly all events are in one', () => {
    const plan = deckOf({ events: eventsOf(30, (index) => ({ group: index % 2 === 0 ? 'Politics' : 'Science' })) })
    expect(chaptersOf(plan)).toEqual(['Politics', 'Science'])
    const [row] = blocksOf(plan.slides, 'EventSpine')[0]?.props.rows ?? []
    expect(row?.group).toEqual({ colour: 1, shape: 'round', name: 'Politics' })
  })

  it('tells of every thing on a slide by its place in the file', () => {
    const plan = deckOf({ events: eventsOf(40).toReversed() })
    const paths = plan.slides.flatMap(({ origin }) => origin).filter(([root, index]) => root === 'events' && index !== undefined).map((path) => path.join('.'))
    expect(new Set(paths).size).toBe(40)
  })

  it('calls each slide by its time, and says which of how many it is where several have one', () => {
    const events = Array.from({ length: 40 }, (_, index) => sampleEvent({ id: `e${index}`, when: index < 20 ? '07XX' : `${800 + index}`.padStart(4, '0') }))
    const [plan] = planDecks(sampleTimeline({ languages: ['en'], eras: [{ title: 'Quiet centuries', when: '0700/0999' }], events }), { name: (language) => language, metrics })
    const heads = plan!.slides.filter(({ block }) => block?.component === 'EventSpine').map(({ frontmatter }) => `${frontmatter.title} ${frontmatter.continued ?? ''}`)
    expect(heads.length).toBeGreaterThan(5)
    expect(new Set(heads).size).toBe(heads.length)
    expect(heads[0]).toBe('8th century 1 of 3')
    expect(heads.at(-1)).toMatch(/^\d{3}–839\b/)
  })

  it('reveals its events one by one, with their dates there from the first', () => {
    const [first] = blocksOf(deckOf({ events: eventsOf(40) }).slides, 'EventSpine')
    expect(first?.props.steps).toBe(true)
    expect(first?.props.rows.every(({ when }) => when !== '')).toBe(true)
  })
})

describe('a deck of twelve events', () => {
  it('is told event by event', () => {
    const plan = deckOf({ events: eventsOf(12) })
    expect(openersOf(plan)).toHaveLength(12)
    expect(chaptersOf(plan)).toEqual([])
  })
})
