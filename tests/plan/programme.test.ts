// Thorough: not in the quick loop.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { columnsOfCells } from '../../scripts/plan/blocks/programme-table.ts'
import type { DeckPlan, Slide } from '../../scripts/plan/deck.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { createTypesetter } from '../../scripts/plan/measure/typesetter.ts'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import type { Timeline } from '../../scripts/timeline/schema/timeline.ts'
import { blocksOf, metrics, planSample, type PropsOf } from '../support/plans.ts'
import { ROOT } from '../support/project.ts'
import { sampleEvent, sampleTimeline, type EventInput } from '../support/sample-timeline.ts'

type Table = PropsOf<'ProgrammeTable'>

async function fixture(name: string): Promise<Timeline> {
  const { timeline } = await loadTimeline(join(ROOT, `tests/fixtures/valid/${name}.yaml`))
  if (!timeline) throw new Error(`${name} has problems`)
  return timeline
}

function session(id: string, time: string, until: string | undefined, more: Partial<EventInput> = {}): EventInput {
  return sampleEvent({ id, title: id, when: { date: '2025-05-24', time, ...(until === undefined ? {} : { until }) }, ...more })
}

function planOf(events: EventInput[], more: object = {}): DeckPlan {
  const [plan] = planSample(sampleTimeline({ events, zone: 'Europe/Berlin', ...more }))
  if (!plan) throw new Error('There is a deck')
  return plan
}

const tablesOf = ({ slides }: DeckPlan): { slide: Slide; props: Table }[] => blocksOf(slides, 'ProgrammeTable')
const entriesOf = ({ rows }: Table): Table['rows'][number]['cells'][number]['entries'] => rows.flatMap(({ cells }) => cells.flatMap(({ entries }) => entries))
/** The rows as one reads them: the time, then what stands in each cell. */
const written = ({ rows }: Table): string[] => rows.map(({ time, cells }) => [time, ...cells.map(({ entries, rows: down, columns }) => `${entries.map(({ title, until }) => [title, until].filter(Boolean).join(' –')).join(' + ')}${down ? ` ↓${down}` : ''}${columns ? ` →${columns}` : ''}`)].join(' | '))

describe('three days of two stages that have no name', async () => {
  const [plan] = planSample(await fixture('programme-three-days'))
  const tables = plan ? tablesOf(plan) : []

  it('are about eight slides, one of the whole and a close, which name their day', () => {
    expect(plan?.slides).toHaveLength(10)
    expect(plan?.slides[1]?.block?.component).toBe('TimelineOverview')
    expect(tables.map(({ slide }) => [slide.frontmatter.title, slide.frontmatter.continued])).toEqual([
      ['Saturday, 24 May 2025', '1 of 2'], ['Saturday, 24 May 2025', '2 of 2'], ['Sunday, 25 May 2025', '1 of 2'], ['Sunday, 25 May 2025', '2 of 2'], ['Monday, 26 May 2025', '1 of 2'], ['Monday, 26 May 2025', '2 of 2'],
    ])
  })

  it('have every event once, side by side, an end where no row tells it, and one mark of their source', () => {
    expect(tables.flatMap(({ props }) => entriesOf(props))).toHaveLength(72)
    expect(tables[0] && written(tables[0].props).slice(-2)).toEqual(['14:00 | Set 14 A | Set 14 B', '15:00 | Set 15 A –16:00 | Set 15 B –16:00'])
    expect(tables.map(({ props: { sources, zone } }) => [sources, zone])).toEqual(tables.map(() => [[1], 'UTC−4']))
  })
})

describe('a conference', async () => {
  const timeline = await fixture('programme-conference')
  const decks = planSample(timeline)

  it('has the same slides in each language, and all fit', () => {
    expect(new Set(decks.map(({ slides }) => slides.map(({ id }) => id).join())).size).toBe(1)
    const sizes = createTypesetter(metrics, 1280)
    for (const deck of decks) for (const { props } of tablesOf(deck)) expect(sizes.height({ component: 'ProgrammeTable', props })).toBeLessThanOrEqual(sizes.room)
  })

  it('has at most eight rows and five columns on a slide, four at 4:3', () => {
    const narrow = planDecks(timeline, { name: (language) => language, metrics, deck: { aspect: '4:3' } })
    for (const { props } of decks.flatMap(tablesOf)) {
      expect(props.rows.length).toBeLessThanOrEqual(8)
      expect(props.columns.length).toBeLessThanOrEqual(5)
    }
    expect(Math.max(...narrow.flatMap(tablesOf).map(({ props }) => props.columns.length))).toBeLessThanOrEqual(4)
  })

  it('shows every event in its day, and opens after the tables of the day what has more to it', () => {
    const [deck] = decks
    const shown = new Set(deck && tablesOf(deck).flatMap(({ props }) => entriesOf(props).map(({ event }) => event)))
    expect([...shown].sort()).toEqual(timeline.events.map(({ id }) => id).sort())
    const ids = deck?.slides.map(({ id, frontmatter }) => (frontmatter.layout === 'deck-event' ? id : frontmatter.title)) ?? []
    expect(ids.indexOf('keynote-5')).toBe(ids.lastIndexOf('Thursday, 5 March 2026') + 1)
    const keynote = deck && tablesOf(deck).flatMap(({ props }) => entriesOf(props)).find(({ event }) => event === 'keynote-5')
    expect(keynote?.slide).toBe((deck?.slides.findIndex(({ id }) => id === 'keynote-5') ?? 0) + 1)
  })

  it('says the notes on its overview, and the day on which a night ends', () => {
    const [deck] = decks
    expect(deck?.slides[1]?.notes).toContain('Pick what you like.')
    expect(deck && tablesOf(deck).flatMap(({ props }) => entriesOf(props)).find(({ event }) => event === 'party')?.until).toBe('02:00, 6 Mar')
  })
})

describe('a day', () => {
  const stage = (group: string): Partial<EventInput> => ({ group })
  const day = [
    session('open', '09:00', '10:00'),
    session('a1', '10:00', '12:00', stage('A')), session('b1', '10:00', '11:00', stage('B')), session('b2', '11:00', '12:00', stage('B')),
    session('a2', '12:00', '13:00', stage('A')), session('b3', '12:30', '13:30', stage('B')),
  ]

  it('lets what is for all go over all columns, and what goes on reach down', () => {
    const [table] = tablesOf(planOf(day))
    expect(table?.props.columns).toEqual(['A', 'B'])
    expect(table && written(table.props)).toEqual(['09:00 | open →2', '10:00 | a1 ↓2 | b1', '11:00 | b2', '12:00 | a2 –13:00 ↓2 | ', '12:30 | b3 –13:30'])
    expect(table && columnsOfCells(table.props.rows, 2)).toEqual([[0], [0, 1], [1], [0, 1], [1]])
  })

  it('says every end that is known where one is not', () => {
    const [table] = tablesOf(planOf([...day, session('talk', '14:00', undefined, stage('A'))]))
    expect(table && written(table.props).slice(1, 3)).toEqual(['10:00 | a1 –12:00 ↓2 | b1 –11:00', '11:00 | b2 –12:00'])
  })

  it('has marks of its own where sources differ, and none below', () => {
    const [table] = tablesOf(planOf(day.map((event, index) => ({ ...event, source: index === 0 ? 'wire' : 'paper' }))))
    expect(table?.props.sources).toEqual([])
    expect(table && entriesOf(table.props).map(({ sources }) => sources)).toEqual([[2], [1], [1], [1], [1], [1]])
  })

  it('has one column where nothing goes on side by side, and says where', () => {
    const rooms = { one: { name: 'Room one' }, two: { name: 'Room two' }, three: { name: 'Room three' } }
    const row = Array.from({ length: 6 }, (_, index) => session(`t${index}`, `1${index}:00`, `1${index + 1}:00`, { place: ['one', 'two', 'three'][index % 3] ?? 'one' }))
    const [table] = tablesOf(planOf(row, { places: rooms }))
    expect(table?.props.columns).toEqual([])
    expect(table && entriesOf(table.props).map(({ place }) => place)).toEqual(['Room one', 'Room two', 'Room three', 'Room one', 'Room two', 'Room three'])
  })

  it('abbreviates what is too long for a cell, and has the whole in its notes', () => {
    const long = `${'A very long name of a session about harbours '.repeat(6)}and their end`
    const [table] = tablesOf(planOf([...day, session('long', '14:00', '15:00', { ...stage('A'), title: long })]))
    expect(table && entriesOf(table.props).at(-1)?.title).toMatch(/^A very long name .*…$/)
    expect(table?.slide.notes).toContain(long)
  })

  it('tells notes and answers of what has no slide of its own', () => {
    const [table] = tablesOf(planOf(day.map((event) => ({ ...event, notes: `Say ${event.id}.`, ifAsked: `Because of ${event.id}.` }))))
    for (const { id } of day) {
      expect(table?.slide.notes).toContain(`Say ${id}.`)
      expect(table?.slide.ifAsked?.join()).toContain(`Because of ${id}.`)
    }
  })
})

describe('a programme of many sessions with more to them', () => {
  const sessions = Array.from({ length: 120 }, (_, index) => {
    const [slot, place] = [Math.floor(index / 4), ['a', 'b', 'c', 'd'][index % 4] ?? '']
    const when = { date: `2025-05-${24 + Math.floor(slot / 10)}`, time: `${String(9 + (slot % 10)).padStart(2, '0')}:00`, until: `${String(10 + (slot % 10)).padStart(2, '0')}:00` }
    return sampleEvent({ id: `s${index}`, title: `Session ${index}`, when, place, group: 'talk', summary: `What session ${index} is about.`, people: [`Speaker ${index}`], ...(index === 77 ? { importance: 'essential' } : {}) })
  })
  const places = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { name: `Room ${id}` }]))
  const plan = planOf(sessions, { places })

  it('has no more slides than a story of as many events, and opens what is essential', () => {
    expect(plan.slides.length).toBeLessThanOrEqual(60)
    expect(plan.slides.map(({ id }) => id)).toContain('s77')
    expect(tablesOf(plan).flatMap(({ props }) => entriesOf(props))).toHaveLength(120)
    expect(JSON.stringify(tablesOf(plan).map(({ slide }) => slide.notes))).toContain('What session 118 is about.')
  })

  it('names in its cell, and in the notes, who is at an event without slides of its own', () => {
    const own = new Set(plan.slides.map(({ id }) => id))
    const entries = tablesOf(plan).flatMap(({ props }) => entriesOf(props))
    expect(entries.map(({ event, people }) => [event, people])).toEqual(entries.map(({ event }) => [event, `Speaker ${event.slice(1)}`]))
    const notes = tablesOf(plan).map(({ slide }) => slide.notes).join('\n')
    for (const { event, people } of entries) if (!own.has(event)) expect(notes).toContain(`Session ${event.slice(1)}: ${people}`)
    expect(plan.untold).toBeUndefined()
  })

  it('names as many as a cell has room for, the others in the notes, and counts what no table names', () => {
    const people = Array.from({ length: 30 }, (_, index) => `Person Number ${index}`)
    const crowded = planOf(sessions.map((each) => ({ ...each, people, figures: [{ value: 3, unit: 'things', label: 'shown', source: 's' }] })), { places, source: 's' })
    const tables = tablesOf(crowded)
    const named = tables.flatMap(({ props }) => entriesOf(props).flatMap((entry) => entry.people ?? []))
    expect(named.length).toBeGreaterThan(0)
    for (const names of named) expect(names).toMatch(/^Person Number 0, .*…$/)
    expect(tables.map(({ slide }) => slide.notes).join('\n')).toContain('Person Number 28, Person Number 29')
    expect(Object.keys(crowded.untold?.things ?? {})).toEqual(['figures'])
  })

  it('opens none of which there is no more than a name, which its cell has', () => {
    const bare = planOf(sessions.slice(0, 30).map((each) => ({ ...each, summary: undefined })), { places })
    expect(bare.slides.filter(({ frontmatter }) => frontmatter.layout === 'deck-event')).toEqual([])
    expect(tablesOf(bare).flatMap(({ props }) => entriesOf(props)).every(({ people }) => people !== undefined)).toBe(true)
    const offices = planOf(sessions.slice(0, 30).map((each) => ({ ...each, summary: undefined, people: [{ person: each.people?.[0] as string, part: 'speaker', source: 'paper' }] })), { places })
    expect(offices.slides.filter(({ frontmatter }) => frontmatter.layout === 'deck-event').length).toBeGreaterThan(0)
  })

  it('names events of every day in its overview, the last day, too', () => {
    const [overview] = blocksOf(plan.slides, 'TimelineOverview')
    const named = overview?.props.flags.map(({ event }) => Math.floor(Number(event.slice(1)) / 40)) ?? []
    expect(new Set(named)).toEqual(new Set([0, 1, 2]))
  })

  it('has slides for all of them when asked', () => {
    const all = planOf(sessions, { places, deck: { events: 'all' } })
    expect(all.slides.length).toBeGreaterThan(120)
    expect(all.untold).toBeUndefined()
  })

  it('has its places as columns where several of a group begin together, with the group in the cell', () => {
    const [table] = tablesOf(plan)
    expect(table?.props.columns).toEqual(['Room a', 'Room b', 'Room c', 'Room d'])
    expect(table && entriesOf(table.props)[0]?.place).toBe('talk')
  })

  it('goes on in a further row where more begins at once than a slide holds', () => {
    const together = Array.from({ length: 40 }, (_, index) => session(`t${index}`, '09:00', '10:00', { place: index % 2 ? 'a' : 'b', title: `Session ${index} about the harbour and its ships` }))
    const tables = tablesOf(planOf(together, { places }))
    expect(tables.length).toBeGreaterThan(1)
    expect(tables.flatMap(({ props }) => entriesOf(props))).toHaveLength(40)
  })
})

describe('what is no programme', () => {
  it.each<[string, EventInput[]]>([
    ['a few events a day', [session('a', '09:00', '10:00'), session('b', '10:00', '11:00'), session('c', '11:00', '12:00')]],
    ['a few events with content', Array.from({ length: 6 }, (_, index) => session(`e${index}`, `1${index}:00`, undefined, { summary: 'What happened.' }))],
    ['clock times for some', [...Array.from({ length: 5 }, (_, index) => session(`e${index}`, `1${index}:00`, undefined)), sampleEvent({ id: 'x', when: '2025-05-24' })]],
    ['several zones', Array.from({ length: 6 }, (_, index) => sampleEvent({ id: `e${index}`, when: { date: '2025-05-24', time: `1${index}:00`, zone: index % 2 ? 'UTC' : 'Asia/Tokyo' } }))],
  ])('keeps its axis: %s', (_, events) => expect(tablesOf(planOf(events))).toEqual([]))
})
