import { describe, expect, it } from 'vitest'
import { parseTimeline } from '../../scripts/timeline/read/load.ts'
import { formerStateAt } from '../../scripts/timeline/countries/former-states.ts'
import { countryHint } from '../../scripts/timeline/explain/country-advice.ts'
import { isBareName } from '../../scripts/timeline/schema/text.ts'

/** A small timeline in YAML; `more` stands behind its head. */
function load(more: string): ReturnType<typeof parseTimeline> {
  return parseTimeline(`title: T\nlanguages: [en]\nsource: news\nsources: { news: { publisher: News }, other: { publisher: Other } }\n${more}`, 'x.yaml')
}

describe('a person', () => {
  it.each(['Neil Armstrong', '刘备', 'Hồ Chí Minh', 'Платон', 'Plato', 'bell hooks', 'ابن سينا'])('is a bare name: %s', (name) => expect(isBareName(name)).toBe(true))
  it.each(['to-lam', 'plato', 'to_lam', 'neil.armstrong', '3'])('is no bare name: %s', (id) => expect(isBareName(id)).toBe(false))

  it('is one person wherever the bare name stands, with an entry under it', () => {
    const { timeline } = load('events: [{ title: A, when: 2001, people: [Jo Doe, { person: Jo Doe, part: host }], quotations: [{ speaker: "Jo Doe ", verbatim: { en: x }, source: news }] }]')
    expect(timeline?.people).toEqual({ 'Jo Doe': { name: 'Jo Doe' } })
    const [event] = timeline?.events ?? []
    expect([...(event?.people ?? []).map(({ person }) => person), event?.quotations[0]?.speaker]).toEqual(['Jo Doe', 'Jo Doe', 'Jo Doe'])
  })

  it('is the one in people who is called so', () => {
    const { timeline, problems } = load('people: { jo: Jo Doe }\nevents: [{ title: A, when: 2001, source: other, people: [Jo Doe] }, { title: B, when: 2002 }]')
    expect(problems).toEqual([])
    expect(timeline?.people).toEqual({ jo: { name: 'Jo Doe' } })
    expect(timeline?.events[0]?.people[0]?.person).toBe('jo')
  })

  it('is told that a name is allowed too, where a key is unknown', () => {
    const { problems } = load('people: { jo-doe: Jo Doe }\nevents: [{ title: A, when: 2001, people: [jo-do, jo-doe] }]')
    expect(problems.map(({ hint }) => hint)).toEqual(['Did you mean "jo-doe"? Add it to people:, or name one that is there. A person who is not there is written by name, with its capitals: Neil Armstrong.'])
  })
})

describe('a group of events', () => {
  it('is a name, or a map with its title', () => {
    const { timeline, problems } = load('groups: { work: At work, home: { title: { en: Home } } }\nevents: [{ title: A, when: 2001, source: other, group: work }, { title: B, when: 2002, group: home }]')
    expect(problems).toEqual([])
    expect(timeline?.groups).toEqual({ work: { title: 'At work' }, home: { title: { en: 'Home' } } })
  })

  it('is told so, where it is something else', () => {
    const { problems } = load('groups: { work: [At work], home: { name: Home } }\nevents: [{ title: A, when: 2001, group: work }, { title: B, when: 2002, group: home }]')
    expect(problems.map(({ message }) => message)).toEqual(['a list stands where a name, or a map with title is expected', 'the group of events "home" has no field "name"'])
  })
})

describe('a source', () => {
  it('is that of the thing, or of its event, or of the timeline', () => {
    const { timeline } = load(`events:
  - { title: A, when: 2001, source: other, people: [Jo Doe, { person: Jo Moe, source: news }], figures: [{ value: 1, unit: u, label: l }] }
  - { title: B, when: 2002, points: [{ title: P, items: [{ title: I }] }], statements: [{ title: S, by: Jo Doe, items: [{ text: t }] }] }
next: { title: N, by: Jo Doe, items: [{ text: t }] }`)
    const [one, two] = timeline?.events ?? []
    expect([one?.source, ...(one?.people ?? []).map(({ source }) => source), one?.figures[0]?.source]).toEqual(['other', 'other', 'news', 'other'])
    expect([two?.source, two?.points[0]?.source, two?.statements[0]?.items[0]?.source, timeline?.next?.items[0]?.source]).toEqual(['news', 'news', 'news', 'news'])
  })

  it('is the quotation’s own', () => {
    const { problems } = load('events: [{ title: A, when: 2001, source: other, quotations: [{ speaker: Jo Doe, verbatim: { en: x } }] }]')
    expect(problems.map(({ code, message }) => [code, message])).toContainEqual(['field-missing', 'the quotation has no "source"'])
  })
})

describe('an event without an id', () => {
  const idsOf = (titles: string): string[] => load(`events: [${titles}]`).timeline?.events.map(({ id }) => id) ?? []

  it('gets one from its title, in any script and each once', () => {
    expect(idsOf('{ title: "The wall falls!", when: 1 }, { title: The wall falls, when: 2 }, { title: Đại hội Đảng, when: 3 }, { id: the-wall-falls-2, title: X, when: 4 }'.replaceAll(/when: (\d)/g, 'when: 200$1'))).toEqual(['the-wall-falls', 'the-wall-falls-3', 'dai-hoi-dang', 'the-wall-falls-2'])
    const [han, cyrillic, ...none] = idsOf('{ title: 统一, when: 2001 }, { title: Падение, when: 2002 }')
    expect(none).toEqual([])
    expect(new Set([han, cyrillic]).size).toBe(2)
    expect([han, cyrillic].every((id) => /^event-[a-z0-9]+$/.test(id ?? ''))).toBe(true)
  })

  it('has the same one whatever stands around it, and can be referred to by it', () => {
    expect(idsOf('{ title: 统一, when: 2001 }')[0]).toBe(idsOf('{ title: A, when: 2000 }, { title: 统一, when: 2001 }')[1])
    expect(load('events: [{ title: A day, when: 2001, source: other }, { title: B, when: 2001, after: [a-day] }]').problems).toEqual([])
    expect(load('events: [{ title: A day, when: 2001 }, { title: B, when: 2001, after: [a-dya] }]').problems[0]?.hint).toMatch(/^Did you mean "a-day"\?/)
  })

  it('has a short one, which ends with a word', () => {
    expect(idsOf('{ title: A title that is so long that nobody would want to have all of it, when: 2001 }')).toEqual(['a-title-that-is-so-long-that-nobody'])
  })
})

describe('a country', () => {
  it.each([
    ['VNM', 'Write VN for Vietnam.'], ['vn', 'Write VN for Vietnam.'], ['UK', 'Write GB for United Kingdom.'], ['Vietnam', 'Write VN for Vietnam.'], ['Việt Nam', 'Write VN for Vietnam.'],
    ['Deutschland', 'Write DE for Germany.'], ['中国', 'Write CN for China.'], ['The Netherlands', 'Write NL for Netherlands.'], ['su', 'Write SU.'], ['USSR', 'Write SU.'],
  ])('is written %s: %s', (text, hint) => expect(countryHint(text)).toBe(hint))

  it.each(['EU', 'un', 'ASEAN'])('is no union of states: %s', (text) => expect(countryHint(text)).toContain('is no country: in a statement write group:'))
  it.each(['QQ', 'Atlantis'])('is looked up where nobody knows it: %s', (text) => expect(countryHint(text)).toContain('Look it up in ISO 3166-1'))

  it('is the state that had the code at that time', () => {
    expect(['CS', 'SU', 'CSXX', 'GE', 'RU'].map((code) => formerStateAt(code, [[1985, 1985]]))).toEqual(['CSHH', 'SUHH', 'CSXX', undefined, undefined])
    expect(formerStateAt('CS', [[2004, 2004]])).toBe('CSXX')
    expect(formerStateAt('CS', [])).toBe('CSHH')
  })
})
