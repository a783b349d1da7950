import { describe, expect, it } from 'vitest'
import { FORMER_STATES } from '../../scripts/timeline/countries/former-states.ts'
import { countryNamer } from '../../scripts/plan/labels/country-names.ts'
import { FORMER_NAMES, NAME_LANGUAGES } from '../../scripts/plan/labels/former-names.ts'
import { LABEL_LANGUAGES } from '../../scripts/plan/labels/index.ts'
import { classTasks } from '../../scripts/plan/class/tasks.ts'
import { chronology } from '../../scripts/plan/chronology.ts'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import type { Timeline } from '../../scripts/timeline/schema/timeline.ts'
import { planSample } from '../support/plans.ts'
import { timelineOf } from '../support/sample-timeline.ts'

async function fixture(name: string): Promise<Timeline> {
  const { timeline } = await loadTimeline(new URL(`../fixtures/${name}.yaml`, import.meta.url).pathname)
  if (!timeline) throw new Error(`${name} has problems`)
  return timeline
}

const propsOf = (timeline: Timeline, language: string, id: string): unknown => planSample(timeline).find((plan) => plan.language === language)?.slides.find((slide) => slide.id === id)?.block?.props

describe('people at an event', () => {
  it('stand by their parts: those that slides know, those of the file’s own, those of whom none is said', async () => {
    const props = propsOf(await fixture('valid/people-by-name'), 'id', 'the-crews-first-day-people') as { groups: { label: string; people: { name: string }[] }[] }
    expect(props.groups.map(({ label, people }) => [label, people.map(({ name }) => name)])).toEqual([
      ['Tuan rumah', ['A Third Person']],
      ['Hadir', ['Banyak orang lain']],
      ['Komandan', ['First Person', 'Платон']],
      ['Pilot', ['A Second Person']],
      ['', ['Đặng Văn A']],
    ])
  })

  it('are kept together as names, and asked for like others', async () => {
    const timeline = await fixture('valid/people-by-name')
    expect(planSample(timeline)[0]?.context.names).toContain('First Person')
    const who = classTasks(timeline, chronology(timeline)).filter((task) => task.kind === 'who')
    expect(who.flatMap(({ options }) => options)).toContain('Đặng Văn A')
  })
})

describe('a state that no longer exists', () => {
  it('has a name of its own in every language of the labels', () => {
    expect([...NAME_LANGUAGES].sort()).toEqual([...LABEL_LANGUAGES].sort())
    expect(Object.keys(FORMER_NAMES)).toEqual(Object.keys(FORMER_STATES))
    for (const names of Object.values(FORMER_NAMES)) expect(names.filter((name) => name.trim() !== '')).toHaveLength(NAME_LANGUAGES.length)
  })

  it('is never called by the name of its successor', () => {
    expect(['en', 'de', 'pt-BR', 'sw', 'zh-Hant'].map((language) => countryNamer(language)('SUHH'))).toEqual(['Soviet Union', 'Sowjetunion', 'União Soviética', 'Soviet Union', 'Soviet Union'])
    expect(countryNamer('en')('VN')).toBe('Vietnam')
  })

  it('is named by the date of the event, on the map without a number', async () => {
    const timeline = await fixture('valid/states-and-certainty')
    expect([timeline.people['minister']?.country, timeline.people['later']?.country]).toEqual(['CSHH', 'CSXX'])
    const { places } = propsOf(timeline, 'en', 'meeting-statements-1') as { places: { name: string; number?: number }[] } ?? { places: [] }
    expect(places.map(({ name, number }) => [number, name])).toEqual([[undefined, 'Soviet Union'], [undefined, 'Czechoslovakia'], [undefined, 'German Democratic Republic'], [1, 'France'], [2, 'Vietnam']])
  })
})

describe('what is less than sure', () => {
  it('is called so beside its date, on the axis, in figures and statements, and to the speaker', async () => {
    const text = JSON.stringify(planSample(await fixture('valid/states-and-certainty')).find(({ language }) => language === 'de')?.slides)
    for (const words of ['753 v. Chr. (der Sage nach)', 'Die Gründung einer Stadt (der Sage nach)', 'nahmen teil (umstritten)', 'Es stimmte zu. (unbestätigt)', 'Wie sicher: der Sage nach']) expect(text).toContain(words)
  })

  it('is not asked for', async () => {
    const timeline = await fixture('valid/states-and-certainty')
    const asked = JSON.stringify(classTasks(timeline, chronology(timeline)))
    expect(asked).not.toMatch(/"(founding|battle)"/)
    const plain = { ...timeline, events: timeline.events.map((event) => ({ ...event, certainty: undefined })) }
    expect(JSON.stringify(classTasks(plain, chronology(plain)))).toMatch(/"(founding|battle)"/)
  })
})

describe('a slide without notes', () => {
  const notesOf = (sources: object): (string | undefined)[] => planSample(timelineOf({ title: 'T', languages: ['en'], sources, source: Object.keys(sources), events: [{ title: 'A', when: 2001 }] })).flatMap(({ slides }) => slides.filter(({ frontmatter }) => frontmatter.layout === 'deck-event').map(({ notes }) => notes))

  it('names sources of one publisher apart, and each once', () => {
    expect(notesOf({ a: { publisher: 'NASA', title: 'Report' }, b: { publisher: 'NASA', title: 'Log' }, c: { publisher: 'ESA' } })).toEqual(['Source: NASA, Report; NASA, Log; ESA'])
    expect(notesOf({ a: { publisher: 'NASA' }, b: { publisher: 'NASA' } })).toEqual(['Source: NASA [1]; NASA [2]'])
  })

  it('has none where there is no source', () => {
    const [plan] = planSample(timelineOf({ title: 'T', languages: ['en'], events: [{ title: 'A', when: 2001 }, { title: 'B', when: 2002, people: ['Jo Doe'] }] }))
    expect(plan?.slides.filter(({ notes, namesSources }) => notes !== '' || namesSources)).toEqual([])
    expect(plan?.slides.some(({ id }) => id.startsWith('sources'))).toBe(false)
  })
})
