import { describe, expect, it } from 'vitest'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { LABEL_LANGUAGES, labelKeys, labelsFor, missingLabels, presenterWords } from '../../scripts/plan/labels/index.ts'
import { planSample } from '../support/plans.ts'
import { renderSlidev } from '../../scripts/write/slidev.ts'
import { readDeck } from '../support/slidev-reading.ts'
import { sampleTimeline } from '../support/sample-timeline.ts'

function labelAt(labels: unknown, key: string): string {
  return key.split('.').reduce((group: unknown, name) => (group as Record<string, unknown>)[name], labels) as string
}

const placeholders = (label: string): string[] => (label.match(/\{\w+\}/g) ?? []).toSorted()
const english = labelsFor('en')!
const own = Object.fromEntries(labelKeys().filter((key) => !key.startsWith('presenter.') && key !== 'speaker.timing').map((key) => [key, labelAt(english, key)]))

describe('the labels', () => {
  it.each(LABEL_LANGUAGES)('say everything with the same values in each language: %s', (language) => {
    const labels = labelsFor(language)
    for (const key of labelKeys()) expect(placeholders(labelAt(labels, key)), key).toEqual(placeholders(labelAt(english, key)))
  })

  it.each(LABEL_LANGUAGES)('say in few words what a key does, and of no two the same: %s', (language) => {
    const keys = Object.entries(labelsFor(language)!.presenter).filter(([key]) => /^key[A-Z]/.test(key)).map(([, label]) => label)
    expect(keys.length).toBeGreaterThan(15)
    expect(new Set(keys).size).toBe(keys.length)
    for (const label of keys) expect(label.length).toBeLessThanOrEqual(80)
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
    const labels = labelsFor('eo', { ...own, 'presenter.next': 'Sekva', presenter: 'x', 'presenter.next.x': 'x', 'constructor.name': 'x', next: 'x', 'source.x': 'x' })
    expect(labels?.presenter).toEqual({ ...english.presenter, next: 'Sekva' })
    expect(presenterWords(labels!)).toEqual({ next: 'Sekva' })
    expect(Object.keys(labels ?? {}).toSorted()).toEqual(Object.keys(english).toSorted())
    expect(english.presenter.next).toBe('Next')
  })
})

describe('a deck', () => {
  it('brings along what its presenter’s view says in its language, and its slides none of it', async () => {
    const [ours, indonesian] = planSample(sampleTimeline()) as [DeckPlan, DeckPlan]
    const words = labelsFor('id')!
    expect(indonesian.presenter).toEqual(expect.objectContaining({ next: words.presenter.next, keyBlack: words.presenter.keyBlack, slideOf: words.slideOf }))
    expect(Object.keys(indonesian.presenter)).toHaveLength(Object.keys(words.presenter).length)
    expect(JSON.stringify([indonesian.slides, indonesian.context])).not.toContain(indonesian.presenter.phoneHow)
    const [first, second] = await readDeck(renderSlidev(indonesian, { addon: '@/..' }))
    expect(first?.frontmatter).toHaveProperty('presenterLabels', indonesian.presenter)
    expect(second?.frontmatter).not.toHaveProperty('presenterLabels')
    // The view has the English words itself.
    expect(ours.presenter).toEqual({})
    expect((await readDeck(renderSlidev(ours, { addon: '@/..' })))[0]?.frontmatter).not.toHaveProperty('presenterLabels')
  })
})
