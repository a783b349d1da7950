import { describe, expect, it } from 'vitest'
import { counted } from '../../scripts/plan/labels/scaled-number.ts'
import { LABEL_LANGUAGES, labelsFor } from '../../scripts/plan/labels/index.ts'
import { blocksOf, planSample } from '../support/plans.ts'
import { sampleEvent, sampleInput, sampleTimeline, type EventInput } from '../support/sample-timeline.ts'

type People = NonNullable<EventInput['people']>

const COUNTRIES = ['DE', 'FR', 'PL', 'KE', 'JP', 'BR']
const persons = Object.fromEntries(COUNTRIES.map((country, index) => [`person-${index}`, { name: `Ada ${'ABCDEF'[index]}.`, role: 'Minister', country }]))

/** The titles of the slides of people. */
function titlesOf(...events: People[]): string[] {
  const timeline = sampleTimeline({ people: { ...sampleInput().people, ...persons }, events: events.map((people, index) => sampleEvent({ id: `event-${index}`, title: `Event ${index}`, people })) })
  return blocksOf(planSample(timeline)[0]!.slides, 'PeopleList').map(({ slide }) => slide.frontmatter.title)
}

const those = (count: number, part?: string): People => Array.from({ length: count }, (_, index) => ({ person: `person-${index}`, ...(part === undefined ? {} : { part }), source: 'paper' }))
const group = (name: string, part?: string): People[number] => ({ group: name, ...(part === undefined ? {} : { part }), source: 'paper' })

describe('the headline of people', () => {
  it.each<[string, People, string]>([
    ['counts those of one part with their countries', those(6, 'speaker'), '6 speakers from 6 countries'],
    ['counts people where nobody’s part is said, or they had several', [...those(2), ...those(1, 'host')], '2 people from 2 countries'],
    ['counts no speakers where a group spoke, too: nobody knows how many these are', [...those(3, 'speaker'), group('Many others', 'speaker')], '3 people and 1 group'],
    ['counts speakers beside a group that only attended', [...those(3, 'speaker'), group('Guests', 'attendee')], '3 speakers from 3 countries'],
    ['names a single person after the part', those(1, 'chair'), 'Chaired: Ada A.'],
    ['names a single group', [group('Many guests', 'attendee')], 'Many guests'],
    ['is the claim of one of them, the essential one first', [{ ...those(1)[0] as object, claim: 'First' }, { ...those(2)[1] as object, claim: 'Second', importance: 'essential' }] as People, 'Second'],
  ])('%s', (_, people, title) => {
    expect(titlesOf(people)[0]).toBe(title)
  })

  it('says no number of countries where that of somebody is not known', () => {
    const timeline = sampleTimeline({ people: { ...sampleInput().people, ...persons, else: { name: 'Bo B.' } }, events: [sampleEvent({ people: [...those(2, 'speaker'), { person: 'else', part: 'speaker', source: 'paper' }] })] })
    expect(blocksOf(planSample(timeline)[0]!.slides, 'PeopleList')[0]?.slide.frontmatter.title).toBe('3 speakers')
  })

  it('is never the same twice: the events tell them apart', () => {
    const titles = titlesOf(those(2, 'speaker'), those(2, 'speaker'))
    expect(new Set(titles).size).toBe(2)
    expect(titles[0]).toMatch(/^2 speakers from 2 countries: /)
  })

  it.each(LABEL_LANGUAGES)('has a word for each number of each kind: %s', (language) => {
    const labels = labelsFor(language)
    for (const what of ['people', 'countries', 'groups', 'host', 'chair', 'reporter', 'speaker', 'message', 'attendee'] as const) {
      for (const count of [2, 3, 5, 11, 21, 100]) expect(counted(labels, what, count, language), `${what} ${count}`).not.toMatch(/[{}]|undefined/)
    }
  })

  it('has the plurals of Russian and Arabic', () => {
    const all = (language: string): string[] => [2, 5, 21].map((count) => counted(labelsFor(language), 'people', count, language))
    expect(all('ru')).toEqual(['2 человека', '5 человек', '21 человек'])
    expect(all('ar')).toEqual(['شخصان', '5 أشخاص', '21 شخصًا'])
  })
})

describe('cards of people', () => {
  it('have offices in few words, and the whole ones in the notes', () => {
    const people = { ...sampleInput().people, minister: { name: 'Ada A.', role: 'Minister of Many Things, member of the council', short: 'Minister', country: 'DE' } }
    const [deck] = planSample(sampleTimeline({ people, events: [sampleEvent({ people: [{ person: 'minister', part: 'host', source: 'paper' }] })] }))
    const [page] = blocksOf(deck!.slides, 'PeopleList')
    expect(page?.props.groups[0]?.people[0]).toMatchObject({ name: 'Ada A.', role: 'Minister', country: 'Germany' })
    expect(page?.slide.ifAsked).toEqual(['Who took part: Ada A., Minister of Many Things, member of the council'])
  })
})

describe('the cards of people', () => {
  const sizeOf = (parts: string[]): unknown => {
    const people = parts.map((part, index) => ({ person: `person-${index}`, part, source: 'paper' }))
    const timeline = sampleTimeline({ people: { ...sampleInput().people, ...persons }, events: [sampleEvent({ people })] })
    return blocksOf(planSample(timeline)[0]!.slides, 'PeopleList')[0]?.props.size
  }

  it('have rings so small that no word of a part beside them is broken', () => {
    expect(sizeOf(['Bar', 'Bar', 'Bar', 'Bar'])).toBe('card-lead')
    expect(sizeOf(['Signaller', 'Inspector', 'Inspector', 'Host'])).toBe('large')
  })
})
