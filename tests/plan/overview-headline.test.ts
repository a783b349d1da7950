import { describe, expect, it } from 'vitest'
import { type EventInput, sampleEvent, sampleTimeline } from '../support/sample-timeline.ts'
import { planSample } from '../support/plans.ts'

/** The head of the drawing of all events, in some languages. */
function headsOf(changes: Partial<EventInput>[], languages: string[] = ['en']): (string | undefined)[][] {
  const events = changes.map((change, index) => sampleEvent({ id: `event-${index}`, title: Object.fromEntries(languages.map((language) => [language, `Event ${index}`])), ...change }))
  const title = Object.fromEntries(languages.map((language) => [language, 'A day']))
  return planSample(sampleTimeline({ title, languages, events, people: {}, sources: { paper: { publisher: 'Paper' } }, notes: {} })).map(({ slides }) => {
    const { title: headline, kicker } = slides.find(({ id }) => id === 'overview')?.frontmatter ?? {}
    return [headline, kicker]
  })
}

const days = (count: number): Partial<EventInput>[] => Array.from({ length: count }, () => ({}))

/** For one, two, three, five and eleven events of one day, as far as the language tells them apart. */
const COUNTED: Record<string, string[]> = {
  ar: ['حدث واحد', 'حدثان', '3 أحداث', '5 أحداث', '11 حدثًا'],
  de: ['1 Ereignis', '2 Ereignisse', '3 Ereignisse', '5 Ereignisse', '11 Ereignisse'],
  en: ['1 event', '2 events', '3 events', '5 events', '11 events'],
  es: ['1 acontecimiento', '2 acontecimientos', '3 acontecimientos', '5 acontecimientos', '11 acontecimientos'],
  fr: ['1 événement', '2 événements', '3 événements', '5 événements', '11 événements'],
  he: ['אירוע אחד', 'שני אירועים', '3 אירועים', '5 אירועים', '11 אירועים'],
  id: ['1 acara', '2 acara', '3 acara', '5 acara', '11 acara'],
  ja: ['出来事1件', '出来事2件', '出来事3件', '出来事5件', '出来事11件'],
  pt: ['1 acontecimento', '2 acontecimentos', '3 acontecimentos', '5 acontecimentos', '11 acontecimentos'],
  ru: ['1 событие', '2 события', '3 события', '5 событий', '11 событий'],
  vi: ['1 sự kiện', '2 sự kiện', '3 sự kiện', '5 sự kiện', '11 sự kiện'],
  zh: ['1个事件', '2个事件', '3个事件', '5个事件', '11个事件'],
}

describe('the headline of the drawing of all events', () => {
  it('says when they were and how many they are, below what kind of slide it is', () => {
    expect(headsOf(days(3))).toEqual([['25 October 2025: 3 events', 'The day at a glance']])
    expect(headsOf([{ when: '1990' }, { when: '2001' }])).toEqual([['1990–2001: 2 events', 'At a glance']])
  })

  it('says how many they are where nobody knows when they were', () => {
    expect(headsOf([{ when: undefined }, { when: undefined }])[0]?.[0]).toBe('2 events')
  })

  it.each([1, 2, 3, 5, 11].map((count, index) => ({ count, index })))('counts $count in every language by its own rules', ({ count, index }) => {
    const languages = Object.keys(COUNTED)
    const titles = headsOf(days(count), languages).map(([title]) => title)
    for (const [at, language] of languages.entries()) expect(titles[at]?.endsWith(COUNTED[language]?.[index] ?? '?'), `${language}: ${titles[at]}`).toBe(true)
  })
})
