import { describe, expect, it } from 'vitest'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { parse } from 'yaml'
import { labels as labelsCommand } from '../../scripts/commands/labels.ts'
import { checkLabels } from '../../scripts/plan/labels/check-labels.ts'
import { flatLabels, LABEL_LANGUAGES, labelKeys, labelsFor, missingLabels, presenterWords } from '../../scripts/plan/labels/index.ts'
import { scaledNumber, scaleWord } from '../../scripts/plan/labels/scaled-number.ts'
import { parseTimeline } from '../../scripts/timeline/read/load.ts'
import { planSample } from '../support/plans.ts'
import { renderSlidev } from '../../scripts/write/slidev.ts'
import { readDeck } from '../support/slidev-reading.ts'
import { OWN_METRICS } from '../../scripts/plan/measure/metrics.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { TIME_WORDS } from '../../scripts/timeline/time/words/time-words.ts'
import { sampleTimeline } from '../support/sample-timeline.ts'

const placeholders = (label: string): string[] => (label.match(/\{\w+\}/g) ?? []).toSorted()
const english = labelsFor('en')
const inEnglish = flatLabels(english)
const own = Object.fromEntries(labelKeys().filter((key) => !key.startsWith('presenter.') && key !== 'speaker.timing').map((key) => [key, inEnglish[key] ?? '']))

const MISSING = missingLabels('eo').length + TIME_WORDS.length

function warnings(head: string): [number, string, string][] {
  const loaded = parseTimeline(`title: T\n${head}\nevents: [{ id: a, title: A, when: 2020, source: s }]\nsources: { s: { publisher: S } }\n`, 'eo.yaml')
  expect(loaded.problems).toEqual([])
  return checkLabels(loaded).map(({ line, message, hint, severity, code }) => {
    expect([severity, code]).toEqual(['warning', 'labels-english'])
    return [line, message, hint]
  })
}

describe('the labels', () => {
  it.each(LABEL_LANGUAGES)('say everything with the same values in each language, and have no word too many: %s', (language) => {
    const labels = flatLabels(labelsFor(language))
    for (const key of labelKeys()) {
      expect(labels[key]?.trim(), key).toBeTruthy()
      expect(placeholders(labels[key] ?? ''), key).toEqual(placeholders(inEnglish[key] ?? ''))
    }
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    const counted = labelKeys().filter((key) => key.startsWith('scales.') || (key.startsWith('counts.') && key !== 'counts.from'))
    const allowed = new Set([...labelKeys(), ...counted.flatMap((key) => pluralCategories.map((category) => `${key}.${category}`))])
    expect(Object.keys(labels).filter((key) => !allowed.has(key))).toEqual([])
  })

  it('come along in the six languages of the United Nations and in six others', () => {
    expect(LABEL_LANGUAGES.toSorted()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'he', 'id', 'ja', 'pt', 'ru', 'vi', 'zh'])
  })

  it('serve a language in its regions, but not in another script', () => {
    expect(labelsFor('de-AT')).toEqual(labelsFor('de'))
    expect(missingLabels('zh-TW').length).toBe(missingLabels('sw').length)
    expect(labelsFor('pt-PT').scales.billion).toBe('mil milhões')
  })

  it('have French colons and questions that no line break parts from their words', () => {
    for (const [key, word] of Object.entries(flatLabels(labelsFor('fr')))) expect(word, key).not.toMatch(/ [:;?!»]|« /)
  })

  it.each(LABEL_LANGUAGES)('say in few words what a key does, and of no two the same: %s', (language) => {
    const keys = Object.entries(labelsFor(language).presenter).filter(([key]) => /^key[A-Z]/.test(key)).map(([, label]) => label)
    expect(keys.length).toBeGreaterThan(15)
    expect(new Set(keys).size).toBe(keys.length)
    for (const label of keys) expect(label.length).toBeLessThanOrEqual(80)
  })
})

describe('a language of one’s own', () => {
  it('need not have what only the speaker reads, which is in English then', () => {
    expect(missingLabels('eo', own)).toEqual([])
    const labels = labelsFor('eo', own)
    expect(labels.presenter).toEqual(english.presenter)
    expect(labels.speaker.timing).toBe(english.speaker.timing)
  })

  it('has in English what else it lacks', () => {
    const { 'speaker.ifAsked': _, ...rest } = own
    expect(missingLabels('eo', rest)).toEqual(['speaker.ifAsked'])
    const { 'groups.one': _group, 'events.one': _event, ...counts } = english.counts
    expect(labelsFor('eo', { source: 'Fonto' })).toMatchObject({ ...english, counts, source: 'Fonto' })
  })

  it('is told of in one warning for each language, at its name or at the words that are there', () => {
    expect(warnings('languages: [eo]')).toEqual([[2, `the page furniture in eo lacks ${MISSING} labels, which are shown in English`, expect.stringContaining('timeline-deck labels eo')]])
    expect(warnings('languages: [eo]\nlabels: { eo: { source: Fonto, time.about: "ĉirkaŭ {date}" } }')).toEqual([[3, `the page furniture in eo lacks ${MISSING - 2} labels, which are shown in English`, expect.anything()]])
    expect(warnings('languages: [de, pt-BR]')).toEqual([])
  })

  it('is told of keys that mean nothing, and of words in which nothing can be filled in', () => {
    const loaded = parseTimeline('title: T\nlanguages: [en]\nlabels:\n  en:\n    sorce: S\n    handout.page: Page\n    rail: "{no}"\n    scales.million.few: m\n    time.about.day: x\n    time.bce: y\n    time.xyzzy: z\nevents: [{ id: a, title: A, when: 2020, source: s }]\nsources: { s: { publisher: S } }\n', 'own.yaml')
    expect(checkLabels(loaded).map(({ line, severity, code, hint }) => [line, severity, code, hint])).toEqual([
      [5, 'warning', 'label-unknown', 'Did you mean "source"?'],
      [6, 'warning', 'label-unfilled', expect.stringContaining('Write {no} and {of}')],
      [7, 'warning', 'label-unfilled', expect.stringContaining('Nothing is filled in')],
      [11, 'warning', 'label-unknown', expect.anything()],
    ])
  })

  it('gets a block from the command that is whole once it is in the file', async () => {
    const [block = ''] = (await labelsCommand('eo')).remarks ?? []
    expect((parse(block) as { labels: { eo: Record<string, string> } }).labels.eo).toMatchObject(own)
    expect(warnings(`languages: [eo]\n${block}`)).toEqual([])
    expect(block).toContain('# scales.million.one: "million"')
    await expect(labelsCommand('esperanto')).rejects.toThrow('no language tag')
  })

  it.each(LABEL_LANGUAGES)('gets the words that come along from the command: %s', async (language) => {
    const [block = ''] = (await labelsCommand(language)).remarks ?? []
    expect((parse(block) as { labels: Record<string, Record<string, string>> }).labels[language]).toMatchObject(flatLabels(labelsFor(language)))
  })

  it('has its own words wherever it gives them, for the presenter too, and no others', () => {
    const labels = labelsFor('eo', { ...own, 'presenter.next': 'Sekva', presenter: 'x', 'presenter.next.x': 'x', 'constructor.name': 'x', next: 'x', 'source.x': 'x' })
    expect(labels.presenter).toEqual({ ...english.presenter, next: 'Sekva' })
    expect(presenterWords(labels)).toEqual({ next: 'Sekva' })
    expect(Object.keys(labels).toSorted()).toEqual(Object.keys(english).toSorted())
    expect(english.presenter.next).toBe('Next')
  })
})

describe('a colon', () => {
  it.each<[string, string]>([['fr', 'Source\u00A0: S'], ['en', 'Source: S'], ['de', 'Quelle: S'], ['zh', '来源：S'], ['ja', '出典：S']])('stands in the notes as the language writes it: %s', (language, notes) => {
    const { timeline } = parseTimeline(`title: T\nlanguages: [${language}]\nevents: [{ id: a, title: A, when: 2020, source: s }]\nsources: { s: { publisher: S } }\n`, 'colon.yaml')
    const [plan] = planDecks(timeline!, { name: () => 'colon', metrics: OWN_METRICS })
    expect(plan?.slides.map((slide) => slide.notes)).toContain(notes)
  })
})

describe('the word after a number', () => {
  it.each<[string, number, string]>([
    ['fr', 1, 'million'], ['fr', 1.5, 'million'], ['fr', 2, 'millions'], ['fr', 83.5, 'millions'], ['de', 1, 'Million'], ['de', 2, 'Millionen'], ['es', 1, 'millón'],
    ['pt', 1, 'milhão'], ['ru', 1, 'миллион'], ['ru', 3, 'миллиона'], ['ru', 25, 'миллионов'], ['ru', 2.5, 'миллиона'], ['ar', 5, 'ملايين'], ['ar', 100, 'مليون'], ['en', 2, 'million'],
  ])('%s %d %s', (language, value, word) => {
    expect(scaleWord(labelsFor(language), 'million', value, language)).toBe(word)
  })

  it.each<[string, number, string]>([
    ['fr', 1, '1 million'], ['de', 83.5, '83,5 Millionen'], ['zh', 83.5, '8350万'], ['ja', 2.5, '250万'], ['ja', 8.29, '829万'], ['zh', 1.23456789, '123.456789万'], ['ja', 0.001, '1000'], ['sw', 2, '2 million'], ['zh-TW', 2, '2 million'],
  ])('is said as the language counts, without rounding: %s %d %s', (language, value, text) => {
    const format = new Intl.NumberFormat(language, { maximumFractionDigits: 20 })
    expect(scaledNumber(labelsFor(language), { value, scale: 'million' }, format)).toBe(text.replaceAll(' ', '\u00A0'))
  })

  it('has the plurals that a timeline gives', () => {
    const labels = labelsFor('eo', { 'scales.million': 'milionoj', 'scales.million.one': 'miliono', 'scales.million.none': 'x' })
    expect([1, 2].map((value) => scaleWord(labels, 'million', value, 'eo'))).toEqual(['miliono', 'milionoj'])
    expect(Object.keys(labels.scales)).not.toContain('million.none')
  })
})

describe('a deck', () => {
  it('brings along what its presenter’s view says in its language, and its slides none of it', async () => {
    const [ours, indonesian] = planSample(sampleTimeline()) as [DeckPlan, DeckPlan]
    const words = labelsFor('id')
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
