import fc from 'fast-check'
import { pngAddress } from '../support/picture.ts'
import type { Input } from './any-timeline.ts'
import { asProse, lengths, maybe, seldom, text, type Language } from './written-text.ts'

/** What all events of one timeline go by. */
export interface Kind {
  languages: readonly Language[]
  /** The ids of its sources. */
  sources: string[]
  /** How it tells time: years of our time, years BCE, the hours of a day, or millions of years ago. */
  time: 'modern' | 'ancient' | 'day' | 'deep'
  /** Whether it has groups, by the keys `g1` and `g2`. */
  groups: boolean
  /** How many events. */
  count: number
}

const WHO = ['p1', 'p2', 'p3', 'Jo Doe', 'Hồ Văn A']

/** When an event was, in the order of the events; undefined where only its neighbours say. */
function whenOf({ time, count }: Kind, number: number): fc.Arbitrary<unknown> {
  const two = String(10 + number)
  const year = `19${two}`
  if (time === 'day') {
    const hour = (add: number): string => `${String(8 + Math.floor((number * 14) / Math.max(14, count)) + add).padStart(2, '0')}:${number % 2 === 0 ? '00' : '30'}`
    return fc.constantFrom<unknown>({ date: '2025-10-25', time: hour(0) }, { date: '2025-10-25', time: hour(0), until: hour(1) }, { date: '2025-10-25', time: hour(0), qualifier: 'about' })
  }
  if (time === 'ancient') return fc.constantFrom<unknown>(`-0${String(900 - number * 10)}`, `-0${String(900 - number * 10)}~`, `-0${String(900 - number * 10)}?`, `-0${String(900 - number * 10)}/0${String(200 + number)}`, { date: `-0${String(900 - number * 10)}`, qualifier: 'before' })
  if (time === 'deep') return fc.constantFrom<unknown>(`${14 - Math.min(12, number)} billion years ago`, `${900 - number * 20} million years ago`, `-${String(9000 - number * 100)}`, `${year}`)
  return fc.constantFrom<unknown>(year, `${year}-05`, `${year}-05-17`, `${year}/..`, `${year}~`, `${year}/20${two}`, `${year}-summer`, `../${year}`, { date: year, qualifier: 'after' }, { date: `${year}-05`, shown: `± ${year} SM` })
}

/** A picture of any shape, with or without caption and credit. */
function pictureOf(languages: readonly Language[]): fc.Arbitrary<unknown> {
  return fc.record({ file: fc.constantFrom(pngAddress(30, 20), pngAddress(20, 30), pngAddress(60, 12), pngAddress(9, 40)), alt: text(languages, lengths(5, 60, 300)), caption: maybe(text(languages, lengths(5, 80, 400))), credit: maybe(text(languages, lengths(5, 30, 120))) })
}

/** What a slide says in one sentence: few words mostly, but now and then as many as people write. */
function claims(languages: readonly Language[]): fc.Arbitrary<unknown> {
  return seldom(text(languages, lengths(5, 80, 150)))
}

/** What somebody said, in our words; some of it matters most, and two of it may be compared. */
function groupOf({ languages, sources }: Pick<Kind, 'languages' | 'sources'>, more: Record<string, fc.Arbitrary<unknown>> = {}): fc.Arbitrary<Input> {
  const statement = fc.record({
    by: fc.constantFrom(...WHO), topic: maybe(text(languages, lengths(3, 25, 80))), text: text(languages, lengths(10, 140, 400)), source: fc.constantFrom(...sources), importance: maybe(fc.constant('essential')), claim: claims(languages), notes: seldom(text(languages, lengths(10, 200, 600))), ...more,
  })
  const group = fc.record({ title: text(languages, lengths(5, 50, 160)), by: seldom(fc.constant('p1')), claim: claims(languages), items: fc.array(statement, { minLength: 1, maxLength: 9 }), contrast: maybe(fc.constant(true)) })
  return group.map(({ contrast, items, by, ...rest }) => {
    // One speaker for all, or one each.
    const said = items.map((item) => (by === undefined ? item : { ...item, by: undefined }))
    const [first, second, ...others] = said
    return { ...rest, ...(by === undefined ? {} : { by }), items: contrast && first && second ? [{ ...first, contrast: 'before' }, { ...second, contrast: 'after' }, ...others] : said }
  })
}

/** What comes next, with its request and those who are asked. */
export function nextOf(kind: Pick<Kind, 'languages' | 'sources'>): fc.Arbitrary<Input> {
  return groupOf(kind, { ask: seldom(fc.constant(true)), whom: maybe(text(kind.languages, lengths(3, 30, 120))) })
}

/** Stages from what is done to what is to come. */
export function pathOf({ languages, sources }: Pick<Kind, 'languages' | 'sources'>): fc.Arbitrary<Input[]> {
  const stage = fc.record({ title: text(languages, lengths(3, 30, 120)), when: maybe(fc.constantFrom('1963', '1990/2000', '1963-05-17', '2030~')), source: maybe(fc.constantFrom(...sources)) })
  return fc.tuple(fc.array(stage, { minLength: 2, maxLength: 6 }), fc.integer({ min: 0, max: 6 })).map(([stages, now]) => stages.map((each, index) => ({ ...each, state: index < now ? 'done' : index === now ? 'now' : 'to-come' })))
}

/** Direct speech, with the phrase that carries it now and then. */
function quotationOf({ languages, sources }: Kind): fc.Arbitrary<Input> {
  const [first = 'en', ...others] = languages
  return fc
    .record({ speaker: fc.constantFrom(...WHO), verbatim: text([first], lengths(10, 200, 500)), translations: others.length > 0 ? text(others, lengths(10, 200, 500)) : fc.constant(undefined), topic: maybe(text(languages, lengths(3, 40, 120))), claim: claims(languages), source: fc.constantFrom(...sources), highlights: maybe(fc.integer({ min: 2, max: 6 })) })
    .map(({ highlights, ...given }) => {
      const phrase = (words: string): string => words.split(' ').slice(0, highlights).join(' ')
      const said = { ...(given.verbatim as Record<string, string>), ...(given.translations as Record<string, string> | undefined) }
      return { ...given, ...(highlights === undefined ? {} : { highlight: Object.fromEntries(Object.entries(said).map(([language, words]) => [language, phrase(words)])) }) }
    })
}

/** A figure; the second may be a part of the first. */
function figuresOf({ languages, sources }: Kind, number: number): fc.Arbitrary<Input[]> {
  const figure = fc.record({ value: fc.integer({ min: 1, max: 99999999 }), unit: text(languages, lengths(3, 20, 90)), label: text(languages, lengths(5, 60, 200)), source: fc.constantFrom(...sources), claim: claims(languages), importance: maybe(fc.constant('essential')) })
  return fc.tuple(fc.array(figure, { minLength: 1, maxLength: 9 }), fc.boolean()).map(([figures, isPart]) => {
    const [whole, part, ...rest] = figures
    if (!isPart || !whole || !part) return figures
    return [{ ...whole, id: `whole-${number}`, value: 110 }, { ...part, value: 18, unit: whole.unit, of: `whole-${number}` }, ...rest]
  })
}

/** One event, with everything that people say of one. @param number - its place in the order of events */
export function eventOf(kind: Kind, number: number): fc.Arbitrary<Input> {
  const { languages, sources, count } = kind
  const few = count > 8
  const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => (few ? fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: seldom(one) }) : seldom(one))
  const part = fc.oneof(fc.constantFrom<unknown>('host', 'speaker', 'attendee', undefined), text(languages, lengths(3, 20, 80)))
  const participant = fc.oneof(fc.constantFrom<unknown>(...WHO), fc.record({ person: fc.constantFrom(...WHO), part, source: fc.constantFrom(...sources) }), fc.record({ group: text(languages, lengths(3, 40, 160)), part }))
  const item = fc.record({ title: text(languages, lengths(3, 30, 60)), text: maybe(text(languages, lengths(10, 120, 240))) })
  const points = fc.record({ title: text(languages, lengths(5, 60, 160)), source: fc.constantFrom(...sources), claim: claims(languages), ordered: maybe(fc.boolean()), items: fc.array(item, { minLength: 1, maxLength: 7 }) })
  const fields = fc.record({
    id: fc.constant(`event-${number}`),
    title: text(languages, few ? lengths(5, 50, 160) : lengths(5, 90, 300)),
    when: whenOf(kind, number),
    place: maybe(fc.constantFrom('hall', 'room')),
    group: kind.groups ? maybe(fc.constantFrom('g1', 'g2')) : fc.constant(undefined),
    summary: maybe(text(languages, lengths(1, few ? 150 : 300, few ? 400 : 900))),
    source: fc.uniqueArray(fc.constantFrom(...sources), { minLength: 1, maxLength: 12 }),
    certainty: seldom(fc.constantFrom('likely', 'disputed', 'legendary')),
    importance: seldom(fc.constantFrom('essential', 'detail', 3)),
    text: some(text(languages, lengths(20, 600, 3000)).map(asProse)),
    tags: some(fc.array(text(languages, lengths(3, 15, 60)), { minLength: 1, maxLength: 8 })),
    links: some(fc.array(fc.oneof(fc.constant(`https://example.org/archive/1963/05/17/the-committee-adopts-${number}?page=2&lang=en`), fc.record({ title: text(languages, lengths(5, 60, 160)), url: fc.constant(`https://example.org/${number}`) })), { minLength: 1, maxLength: 12 })),
    pictures: some(fc.array(pictureOf(languages), { minLength: 1, maxLength: 9 })),
    figures: some(figuresOf(kind, number)),
    statements: some(fc.array(groupOf(kind), { minLength: 1, maxLength: 2 })),
    people: some(fc.array(participant, { minLength: 1, maxLength: 6 })),
    points: some(fc.array(points, { minLength: 1, maxLength: 1 })),
    quotations: some(fc.array(quotationOf(kind), { minLength: 1, maxLength: 2 })),
    notes: maybe(text(languages, lengths(10, 300, 900))),
    undated: seldom(fc.constantFrom('after', 'before')),
  })
  // Every other event has its time, so that one without lies beside one that has.
  return fields.map(({ undated, when, ...rest }) => {
    if (undated === undefined || number % 2 === 0 || kind.time === 'day') return { ...rest, when }
    return undated === 'after' || number + 1 >= count ? { ...rest, after: [`event-${number - 1}`] } : { ...rest, before: [`event-${number + 1}`] }
  })
}
