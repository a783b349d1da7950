import { describe, expect, it } from 'vitest'
import { FURNISHED_LANGUAGES, labelKeys, labelsFor, missingLabels } from '../../scripts/plan/labels/index.ts'
import { planSample } from '../support/plans.ts'
import { sampleTimeline } from '../support/sample-timeline.ts'

function labelAt(labels: unknown, key: string): string {
  return key.split('.').reduce((group: unknown, name) => (group as Record<string, unknown>)[name], labels) as string
}

const placeholders = (label: string): string[] => (label.match(/\{\w+\}/g) ?? []).toSorted()
const english = labelsFor('en')!
const own = Object.fromEntries(labelKeys().filter((key) => !key.startsWith('presenter.') && key !== 'speaker.timing').map((key) => [key, labelAt(english, key)]))

describe('the labels', () => {
  it.each(FURNISHED_LANGUAGES)('say everything with the same values in each language: %s', (language) => {
    const labels = labelsFor(language)
    for (const key of labelKeys()) expect(placeholders(labelAt(labels, key)), key).toEqual(placeholders(labelAt(english, key)))
  })

  it.each(FURNISHED_LANGUAGES)('have buttons and keys of few words for the presenter: %s', (language) => {
    const { keys, ...rest } = labelsFor(language)!.presenter
    for (const label of [...Object.values(keys), ...Object.values(rest)]) expect(label.length).toBeLessThanOrEqual(50)
    expect(new Set(Object.values(keys)).size).toBe(Object.keys(keys).length)
  })
})

describe('a language of one’s own', () => {
  it('need not have what only the speaker reads, which is in English then', () => {
    expect(missingLabels(own)).toEqual([])
    const labels = labelsFor('eo', own)
    expect(labels?.presenter).toEqual(english.presenter)
    expect(labels?.speaker.timing).toBe(english.speaker.timing)
  })

  it('needs all else', () => {
    const { 'speaker.ifAsked': _, ...rest } = own
    expect(missingLabels(rest)).toEqual(['speaker.ifAsked'])
    expect(labelsFor('eo', rest)).toBeUndefined()
  })

  it('has its own words wherever it gives them, for the presenter too, and no others', () => {
    const labels = labelsFor('eo', { ...own, 'presenter.next': 'Sekva', 'presenter.keys.first': 'Unua', 'presenter.keys': 'x', 'constructor.name': 'x', next: 'x', 'source.x': 'x' })
    expect(labels?.presenter).toMatchObject({ next: 'Sekva', back: english.presenter.back, keys: { first: 'Unua', last: english.presenter.keys.last } })
    expect(Object.keys(labels ?? {}).toSorted()).toEqual(Object.keys(english).toSorted())
    expect(english.presenter.next).toBe('Next')
  })
})

describe('a deck', () => {
  it('brings along what its presenter’s view says, and its slides none of it', () => {
    for (const deck of planSample(sampleTimeline())) {
      expect(deck.presenter).toEqual(labelsFor(deck.language)?.presenter)
      expect(JSON.stringify([deck.slides, deck.context])).not.toContain(deck.presenter.scan)
    }
  })
})
