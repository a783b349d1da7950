import { describe, expect, it } from 'vitest'
import type { CloseCardProps } from '../../scripts/plan/blocks/close-card.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { blocksOf, metrics } from '../support/plans.ts'
import { sampleEvent, sampleTimeline, type TimelineInput } from '../support/sample-timeline.ts'

const figure = (value: number, more: Record<string, unknown> = {}) => ({ value, unit: 'boats', label: 'came', source: 'paper', ...more })

function closeOf(overrides: Partial<TimelineInput>, aspect: '16:9' | '4:3' = '16:9'): CloseCardProps {
  const [plan] = planDecks(sampleTimeline({ languages: ['en'], message: 'Boats came.', ...overrides }), { name: () => 'deck', metrics, deck: { aspect } })
  const [close] = blocksOf(plan?.slides ?? [], 'CloseCard')
  if (!close) throw new Error('A talk has a close')
  return close.props
}

const numbersOf = (figures: object[]): string[] => closeOf({ events: [sampleEvent({ figures: figures as never })] }).figures.map(({ value }) => value)

describe('what a talk ends with', () => {
  it('is known for the deck’s title where there is no message, so that numbers in it are not set apart', () => {
    expect(closeOf({}).isTitle).toBeUndefined()
    expect(closeOf({ title: 'Matches of 2023', message: undefined })).toMatchObject({ message: 'Matches of 2023', isTitle: true })
  })
})

describe('the numbers that a talk ends with', () => {
  it('are the essential ones, those with a claim, then others, in the order of the talk', () => {
    expect(numbersOf([figure(1), figure(2), figure(3, { claim: 'Three came.' }), figure(4, { importance: 'essential' })])).toEqual(['1', '3', '4'])
    expect(numbersOf([figure(1), figure(2)])).toEqual(['1', '2'])
  })

  it('are no details, words, or numbers that are less than sure, but for what is essential', () => {
    expect(numbersOf([figure(1, { importance: 'detail' }), figure(2, { certainty: 'disputed' }), { ...figure(0), value: undefined, words: 'Hundreds' }, figure(3, { certainty: 'likely', importance: 'essential' })])).toEqual(['3'])
  })

  it('state no thing twice', () => {
    expect(numbersOf([figure(110, { id: 'one', differs: ['two'], measures: 'boats' }), figure(112, { id: 'two', differs: ['one'], measures: 'boats' }), figure(110, { unit: 'crews' }), figure(5)])).toEqual(['110', '5'])
  })

  it('say who gave them in the same sentence', () => {
    const [number] = closeOf({ events: [sampleEvent({ figures: [figure(40, { by: 'speaker' })] as never })] }).figures
    expect(number?.label).toMatch(/^came, according to /)
    expect(number?.by).toBeUndefined()
  })

  it('leave a message larger than running text in both aspects where fewer of them make room for it', () => {
    const message = 'Nearly seventy countries and organisations came to the harbour with their boats, and they are asked to come again.'
    const figures = [1, 2, 3].map((value) => figure(value, { label: 'came to the harbour on the first day of the fair, as the report of the council says' }))
    for (const aspect of ['16:9', '4:3'] as const) expect(closeOf({ message, events: [sampleEvent({ figures: figures as never })] }, aspect).messageSize).not.toBe('title-small')
  })
})

describe('the codes of the close', () => {
  const sources = (...urls: string[]) => Object.fromEntries(urls.map((url, index) => [index === 0 ? 'paper' : `paper-${index}`, { publisher: `Paper ${index}`, url }]))
  const sitesOf = (overrides: Partial<TimelineInput>): string[] => (closeOf(overrides).codes ?? []).map(({ site }) => site)

  it('lead to the sources, two at most', () => {
    expect(sitesOf({ sources: sources('https://example.org/a', 'https://example.com/b', 'https://example.net/c') })).toEqual(['example.org', 'example.com'])
    expect(sitesOf({ sources: sources('https://example.org/a', 'https://example.org/a') })).toEqual(['example.org'])
  })

  it('are the one of the file where it has an address', () => {
    expect(sitesOf({ url: 'https://example.org/day', sources: sources('https://example.com/b', 'https://example.net/c') })).toEqual(['example.org'])
  })

  it('are one where the words below two would be broken', () => {
    expect(sitesOf({ sources: sources('https://example.org/a', 'https://archivesoftheharbourcouncil.example.net/c') })).toEqual(['example.org'])
  })
})
