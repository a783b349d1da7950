// Thorough: not in the quick loop.
import { describe, expect, it } from 'vitest'
import type { Slide } from '../../scripts/plan/deck.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { loadAllDecks } from '../support/all-decks.ts'
import { blocksOf, metrics } from '../support/plans.ts'
import { sampleEvent, sampleTimeline, type TimelineInput } from '../support/sample-timeline.ts'

function slidesOf(overrides: Partial<TimelineInput>, aspect: '16:9' | '4:3' = '16:9'): Slide[] {
  return planDecks(sampleTimeline({ languages: ['en'], ...overrides }), { name: () => 'deck', metrics, deck: { aspect } })[0]?.slides ?? []
}

const figure = (value: number, more: Record<string, unknown> = {}) => ({ value, unit: 'boats', label: 'came to the fair', source: 'paper', ...more })
const headOf = (slides: Slide[], id: string): (string | undefined)[] => slides.filter((slide) => slide.id === id).flatMap(({ frontmatter: { kicker, title } }) => [kicker, title])

describe('the line above a title', () => {
  it('leaves out the event that the rail names', () => {
    const events = [sampleEvent({ id: 'one', title: 'The fair', figures: [figure(40)] as never }), sampleEvent({ id: 'two', title: 'The dinner' })]
    expect(headOf(slidesOf({ events }), 'one-figures')).toEqual(['In figures', '40 boats came to the fair'])
  })

  it('names the event where the rail abbreviates it', () => {
    const title = 'The opening of the fair of the five towns around the harbour and of all their boats and crews, with the council'
    const events = [sampleEvent({ id: 'one', title, figures: [figure(40)] as never }), ...Array.from({ length: 3 }, (_, index) => sampleEvent({ id: `e${index}`, title: `${title} ${index}` }))]
    expect(headOf(slidesOf({ events }), 'one-figures')[0]).toMatch(/^In figures · The opening of the fair/)
  })

  it('says nowhere again, in any deck and aspect, what the rail says', async () => {
    for (const { name, plan: { slides, context } } of [...(await loadAllDecks('16:9')), ...(await loadAllDecks('4:3'))]) {
      const labels = new Map(context.rail.filter((entry) => entry.name === undefined).map(({ event, label }) => [event, label]))
      const again = slides.filter(({ frontmatter: { event = '', kicker = '', level, layout, rail } }) => layout === 'deck-content' && rail !== false && level === 2 && labels.has(event) && kicker.endsWith(labels.get(event) ?? ''))
      expect(again.map(({ id }) => id), name).toEqual([])
    }
  })
})

describe('the headline', () => {
  it('of figures is about the essential one, which may have no claim, before the claim of another', () => {
    const figures = [figure(40, { importance: 'essential' }), figure(3, { claim: 'Three crews stayed' })]
    expect(headOf(slidesOf({ events: [sampleEvent({ id: 'one', figures: figures as never })] }), 'one-figures')[1]).toBe('40 boats came to the fair')
    expect(headOf(slidesOf({ events: [sampleEvent({ id: 'one', figures: [figure(40), figures[1]] as never })] }), 'one-figures')[1]).toBe('Three crews stayed')
  })

  it('of a path is the one stage that is now', () => {
    const path = (states: string[]) => states.map((state, index) => ({ title: `stage ${index}`, state })) as never
    expect(headOf(slidesOf({ path: path(['done', 'now', 'to-come']) }), 'path')).toEqual(['Where things stand', 'Stage 1'])
    expect(headOf(slidesOf({ path: path(['done', 'to-come']) }), 'path')).toEqual([undefined, 'Where things stand'])
  })
})

describe('the whole in a few lines', () => {
  const sizeOf = (words: number, aspect: '16:9' | '4:3') => blocksOf(slidesOf({ summary: [1, 2, 3].map(() => `${'harbour '.repeat(words).trim()}.`) }, aspect), 'SummaryLines').map(({ props: { size, lines } }) => [size, lines.length])

  it('is set as large as its lines have room, in each aspect by its own', () => {
    expect(sizeOf(16, '16:9')).toEqual([['summary', 3]])
    expect(sizeOf(16, '4:3')).toEqual([['large', 3]])
    expect(sizeOf(24, '16:9')).toEqual([['large', 3]])
  })
})

describe('what is said of a glossary', () => {
  it('is said once; further slides name their words', () => {
    const glossary = Array.from({ length: 14 }, (_, index) => ({ term: `Word ${index}`, definition: `${['Quay', 'Buoy', 'Mast', 'Rope', 'Sail', 'Lock', 'Tide'][index % 7]} of the ${'harbour '.repeat(22)}number ${index}.` }))
    const pages = slidesOf({ glossary, notes: { glossary: 'The explanations are ours.' } }).filter(({ id }) => id.startsWith('glossary'))
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.filter(({ notes }) => notes.includes('The explanations are ours.')).map(({ id }) => id)).toEqual(['glossary'])
    for (const { notes } of pages.slice(1)) expect(notes).toMatch(/^Word \d+(, Word \d+)*$/)
  })
})
