import { describe, expect, it } from 'vitest'
import type { RowSetting } from '../../scripts/plan/blocks/block-kind.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { cardColumns, cardsOf } from '../../scripts/plan/blocks/people-list.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { createTypesetter } from '../../scripts/plan/measure/typesetter.ts'
import { blocksOf, loadShipped, metrics, planSample } from '../support/plans.ts'
import { sampleEvent, sampleTimeline, type EventInput } from '../support/sample-timeline.ts'

const LISTS = ['StatementList', 'PeopleList', 'TermList', 'PointList'] as const
const SENTENCE = 'States share what they know and help each other, because no country can walk this long road all by itself.'

function planned(event: Partial<EventInput>): DeckPlan {
  return planSample(sampleTimeline({ events: [sampleEvent(event)] }))[0] as DeckPlan
}

function statements(count: number, text: (index: number) => string, by = 'speaker'): EventInput['statements'] {
  return [{ title: 'Said', by, items: Array.from({ length: count }, (_, index) => ({ topic: `Topic ${index}`, text: text(index), source: 'paper' })) }]
}

const { timeline } = await loadShipped()
const SHAPES = ['16:9', '4:3'] as const
const shipped = SHAPES.flatMap((aspect) => planDecks(timeline, { name: (tag) => tag, metrics, deck: { aspect } }).map((plan): [string, DeckPlan] => [`${plan.language}, ${aspect}`, plan]))

describe.each(shipped)('lists of the shipped deck: %s', (_, plan) => {
  const { height, room } = createTypesetter(metrics, Math.round(720 * plan.aspect), plan.context.names)
  const lists = plan.slides.filter(({ block }) => LISTS.some((name) => name === block?.component) && (block?.component !== 'PointList' || block.props.composition === 'rows') && (block?.component !== 'PeopleList' || block.props.composition === undefined))

  it('are set alike on all slides of a series', () => {
    const series = Map.groupBy(lists, ({ id }) => id.replace(/-\d+$/, ''))
    expect(series.size).toBeGreaterThan(5)
    for (const [id, slides] of series) {
      const settings = slides.map(({ block }) => block?.props as RowSetting | undefined).map((setting) => [setting?.size, setting?.space])
      expect(settings.every(([, space]) => typeof space === 'number'), id).toBe(true)
      expect(new Set(settings.map((setting) => setting.join())).size, id).toBe(1)
    }
  })

  it('fit with the room that they have to spare', () => {
    expect(lists.flatMap(({ id, block }) => (block && height(block) > room ? [id] : []))).toEqual([])
    // Set larger where there is room: the statements of an event are not, if one group of them has none.
    expect(lists.filter(({ block }) => (block?.props as RowSetting | undefined)?.size !== undefined).length).toBeGreaterThan(lists.length / 20)
  })
})

describe.each(shipped.filter(([name]) => name.endsWith('4:3')))('narrow slides of the shipped deck: %s', (_, plan) => {
  it('hold a list that comes near the footer rather than half of it each', () => {
    expect(plan.slides.filter(({ id }) => id.startsWith('evening-reception-for-the-heads-of-delegation'))).toHaveLength(1)
  })
})

describe('rows that need few slides', () => {
  it('are set large, those of long lists are not', () => {
    const sizes = [2, 30].map((count) => blocksOf(planned({ statements: statements(count, () => SENTENCE) }).slides, 'StatementList').map(({ props }) => props.size))
    expect(sizes[0]).toEqual(['large'])
    expect(sizes[1]?.length).toBeGreaterThan(5)
  })

  it('are not set so large that a word breaks', () => {
    const topic = 'Bauzeitverlängerung'
    const items = [{ topic, text: SENTENCE, source: 'paper' }]
    const sizes = SHAPES.map((aspect) => {
      const [plan] = planDecks(sampleTimeline({ events: [sampleEvent({ statements: [{ title: 'Said', by: 'speaker', items }] })] }), { name: (tag) => tag, metrics, deck: { aspect } })
      return blocksOf((plan as DeckPlan).slides, 'StatementList')[0]?.props.size
    })
    expect(sizes).toEqual(['large', undefined])
  })

  it('need no more of them for being set larger', () => {
    for (let count = 1; count < 24; count += 1) {
      const lists = blocksOf(planned({ statements: statements(count, (index) => SENTENCE.slice(0, 30 + ((index * 37) % 70))) }).slides, 'StatementList')
      const rows = lists.map(({ props }) => props.statements.length)
      expect(rows.reduce((sum, each) => sum + each, 0)).toBe(count)
      // None nearly empty beside full ones.
      expect(Math.min(...rows), String(count)).toBeGreaterThanOrEqual(Math.floor(Math.max(...rows) / 2))
    }
  })
})

it('all statements of an event are set at one size, those of one speaker with the same room', () => {
  const many = (count: number, title: string): NonNullable<EventInput['statements']>[number] => ({ title, by: 'speaker', items: Array.from({ length: count }, (_, index) => ({ topic: `Topic ${index}`, text: SENTENCE, source: 'paper' })) })
  const settings = blocksOf(planned({ statements: [many(2, 'Few'), many(30, 'Many')] }).slides, 'StatementList').map(({ props }) => `${props.size} ${props.space}`)
  expect(settings.length).toBeGreaterThan(5)
  expect(new Set(settings).size).toBe(1)
})

describe('terms', () => {
  it('that are easily taken for each other stand on one slide', () => {
    const other = (count: number): { term: string; definition: string }[] => Array.from({ length: count }, (_, index) => ({ term: `Term ${'x'.repeat(index + 1)}`, definition: SENTENCE }))
    const alike = [{ term: 'General Secretary', definition: SENTENCE }, { term: 'Secretary-General', definition: SENTENCE }]
    for (let before = 0; before < 9; before += 1) {
      const [plan] = planSample(sampleTimeline({ glossary: [...other(before), ...alike, ...other(9 - before)] }))
      const pages = blocksOf((plan as DeckPlan).slides, 'TermList').map(({ props }) => props.terms.map(({ term }) => term))
      expect(pages.length).toBeGreaterThan(1)
      expect(pages.some((page) => alike.every(({ term }) => page.includes(term))), String(before)).toBe(true)
    }
  })
})

describe('statements of many', () => {
  const by = (...people: string[]): EventInput['statements'] => [{ title: 'Said', items: people.map((country, index) => ({ country, topic: `Topic ${index}`, text: `${SENTENCE} ${SENTENCE}`, source: 'paper' })) }]

  it('by one and the same stay on one slide, under one name', () => {
    const pages = blocksOf(planned({ statements: by('EC', 'RU', 'SG', 'SG', 'VN') }).slides, 'StatementList').map(({ props }) => props.statements)
    expect(pages.length).toBeGreaterThan(1)
    const singapore = pages.filter((page) => page.some(({ country }) => country === 'SG'))
    expect(singapore).toHaveLength(1)
    expect(singapore[0]?.filter(({ country }) => country === 'SG').map(({ again }) => again ?? false)).toEqual([false, true])
    expect(pages.flat().filter(({ again }) => again)).toHaveLength(1)
  })

  it('name each again on a further slide', () => {
    const pages = blocksOf(planned({ statements: by('EC', 'EC', 'EC', 'EC', 'EC', 'EC', 'EC', 'EC') }).slides, 'StatementList').map(({ props }) => props.statements)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page.map(({ again }) => again ?? false)).toEqual(page.map((_, index) => index > 0))
  })

  it('do not take two groups for one', () => {
    const items = [{ en: 'Many', id: 'Banyak' }, { en: 'All', id: 'Semua' }].map((group) => ({ group, text: SENTENCE, source: 'paper' }))
    const [page] = blocksOf(planned({ statements: [{ title: 'Said', items }] }).slides, 'StatementList')
    expect(page?.props.statements.map(({ again }) => again)).toEqual([undefined, undefined])
  })
})

describe('people', () => {
  const guests = (count: number): EventInput['people'] => Array.from({ length: count }, () => ({ person: 'guest', part: 'attendee' as const, source: 'paper' }))

  it('are cards with their groups in bars, and who had two parts has one card', () => {
    const people = [{ person: 'speaker', part: 'host' as const, source: 'paper' }, { group: 'Many guests', part: 'attendee' as const, source: 'paper' }, { person: 'speaker', part: 'speaker' as const, source: 'paper' }]
    const [page, ...others] = blocksOf(planned({ people }).slides, 'PeopleList')
    expect(others).toEqual([])
    expect(page?.props.composition).toBe('cards')
    const { cards, bars } = cardsOf(page?.props ?? { groups: [] })
    expect(cards.map(({ parts }) => parts)).toEqual([['Hosted', 'Spoke']])
    expect(bars.map(({ crowds }) => crowds.map(({ name }) => name))).toEqual([['Many guests']])
  })

  it('of whom only groups are known are rows', () => {
    const [page] = blocksOf(planned({ people: [{ group: 'Many guests', source: 'paper' }] }).slides, 'PeopleList')
    expect(page?.props.composition).toBeUndefined()
  })

  it('leave no card alone in a row', () => {
    for (const narrow of [false, true]) {
      for (const count of [2, 3, 4, 5, 6, 7, 8]) expect(count % cardColumns(count, narrow), `${count}`).not.toBe(1 % cardColumns(count, narrow))
    }
  })

  it('who have no name are told apart from those who have one', () => {
    const [page] = blocksOf(planned({ people: guests(1) }).slides, 'PeopleList')
    expect(page?.props.groups[0]?.people[0]).toMatchObject({ name: 'Deputy Minister', unnamed: true })
    // The ring of an office has the code of its country.
    expect(page?.props.groups[0]?.people[0]).toHaveProperty('monogram', 'DE')
  })

  it('who stand twice on a slide have their office once', () => {
    const people = [{ person: 'guest', part: 'host' as const, source: 'paper' }, { person: 'speaker', part: 'speaker' as const, source: 'paper' }, { person: 'speaker', part: 'attendee' as const, source: 'paper' }]
    const [page] = blocksOf(planned({ people }).slides, 'PeopleList')
    expect(page?.props.groups.map(({ people: [shown] }) => shown?.role !== undefined)).toEqual([false, true, false])
  })

  it('who are named come before crowds of the same part', () => {
    const people = [{ group: 'Many guests', part: 'attendee' as const, source: 'paper' }, { person: 'guest', part: 'attendee' as const, source: 'paper' }, { group: 'The hosts', part: 'host' as const, source: 'paper' }]
    const groups = blocksOf(planned({ people }).slides, 'PeopleList').flatMap(({ props }) => props.groups)
    expect(groups.map(({ people: shown }) => shown.map(({ name, crowd }) => [name, crowd ?? false]))).toEqual([[['The hosts', true]], [['Deputy Minister', false], ['Many guests', true]]])
  })
})

describe('a figure', () => {
  const figure = { id: 'four', value: 4, unit: 'No’s', label: 'in the policy', source: 'paper' }
  const quotation = { id: 'policy', speaker: 'speaker', verbatim: { id: '4 No’s' }, translations: { en: '4 No’s' }, source: 'paper', notes: { en: 'Of the phrase.', id: 'Frasa.' } }
  const policy: EventInput['statements'] = [{ title: 'Policy', by: 'speaker', items: [{ text: 'The policy stays.', quotation: 'policy', figure: 'four', source: 'paper' }] }]
  const titles = (event: Partial<EventInput>): string[] => planned(event).slides.filter(({ block }) => block?.component === 'FigureGrid').map(({ id }) => id)

  it('that a phrase tells has no slide to itself, and its notes stand with the statement', () => {
    const event = { figures: [{ ...figure, notes: { en: 'Of the figure.', id: 'Angka.' } }], quotations: [quotation], statements: policy }
    expect(titles(event)).toEqual([])
    const [said] = blocksOf(planned(event).slides, 'StatementList')
    expect(said?.slide.notes).toBe('Of the phrase.\n\nOf the figure.')
    expect(said?.slide.origin).toContainEqual(['events', 0, 'figures', 0])
  })

  it('keeps its slide beside others, and where the phrase says something else', () => {
    const other = { ...figure, id: 'five', value: 5 }
    expect(titles({ figures: [figure, other], quotations: [quotation], statements: policy })).toEqual(['session-figures'])
    expect(titles({ figures: [{ ...figure, value: 3 }], quotations: [quotation], statements: policy })).toEqual(['session-figures'])
  })
})
