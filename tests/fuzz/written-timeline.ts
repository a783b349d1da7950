import fc from 'fast-check'
import { pngAddress } from '../support/picture.ts'
import type { Input } from './any-timeline.ts'

/** Words as they stand in prose, in two languages, with some that are long, hyphenated or numbers. */
const WORDS = {
  en: ['the', 'committee', 'of', 'and', 'a', 'regional', 'programme', 'on', 'maritime', 'law', 'was', 'adopted', 'in', '1963', 'by', 'Dr', 'Warfield', 'Theobald', 'heart-disease', 'responsibilities', 'to', 'hospitals', '(first)', 'Geneva', '$83.5', 'million', 'who', 'telecommunications'],
  id: ['rapat', 'umum', 'para', 'anggota', 'di', 'kota', 'dan', 'pertanggungjawaban', 'yang', 'tahun', '1963', 'oleh', 'perserikatan', 'bangsa-bangsa', 'untuk', 'hukum', 'laut', 'Jakarta', 'dengan', 'kebijaksanaan'],
} as const
type Language = keyof typeof WORDS

/** A text of about so many characters: sentences of up to 25 words. */
function prose(language: Language, length: number, from: number): string {
  const words = WORDS[language]
  let text = ''
  let start = true
  for (let index = 0; text.length < length; index += 1) {
    const word = words[(from + index * 7 + Math.floor(index / words.length)) % words.length] ?? ''
    const end = (index + from) % 25 === 24
    text += `${start ? word.charAt(0).toLocaleUpperCase() + word.slice(1) : word}${end ? '.' : ''} `
    start = end
  }
  return text.slice(0, length).trim()
}

/** Lengths in characters: short mostly, as people write, but up to the longest. */
function lengths(min: number, usual: number, max: number): fc.Arbitrary<number> {
  return fc.oneof({ weight: 3, arbitrary: fc.integer({ min, max: usual }) }, { weight: 1, arbitrary: fc.integer({ min: usual, max }) }, { weight: 1, arbitrary: fc.constantFrom(min, max) })
}

/** A text in each language, as long in each as chance has it. */
function text(languages: readonly Language[], length: fc.Arbitrary<number>): fc.Arbitrary<unknown> {
  // Several things have the same words now and then.
  const one = (language: Language): fc.Arbitrary<string> => fc.tuple(length, fc.integer({ min: 0, max: 5 })).map(([characters, from]) => prose(language, characters, from))
  return fc.record(Object.fromEntries(languages.map((language) => [language, one(language)])))
}

const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined, freq: 2 })

/** What most events have not. */
const seldom = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: one })

/** The sentences of a text as paragraphs and items of lists, with a link now and then. */
function asProse(text: unknown): unknown {
  const form = (words: string): string => words.split('. ').map((sentence, index) => `${index % 3 === 1 ? '\n- ' : '\n\n'}${sentence}.${index % 4 === 2 ? ' See [the report](https://example.org/r) or https://example.org/a/b.' : ''}`).join('').trim()
  return Object.fromEntries(Object.entries(text as Record<string, string>).map(([language, words]) => [language, form(words)]))
}

/** A picture of any shape, with or without caption and credit. */
function pictureOf(languages: readonly Language[]): fc.Arbitrary<unknown> {
  return fc.record({ file: fc.constantFrom(pngAddress(30, 20), pngAddress(20, 30), pngAddress(60, 12), pngAddress(9, 40)), alt: text(languages, lengths(5, 60, 300)), caption: maybe(text(languages, lengths(5, 80, 400))), credit: maybe(text(languages, lengths(5, 30, 120))) })
}

function eventOf(languages: readonly Language[], number: number, sources: string[]): fc.Arbitrary<Input> {
  const when = fc.constantFrom(`19${String(10 + number)}`, `19${String(10 + number)}-05`, `19${String(10 + number)}-05-17`, `19${String(10 + number)}/..`, `19${String(10 + number)}~`, `19${String(10 + number)}/20${String(10 + number)}`)
  const speaker = fc.constantFrom('p1', 'p2')
  return fc.record({
    id: fc.constant(`event-${number}`),
    title: text(languages, lengths(5, 90, 300)),
    when,
    place: maybe(fc.constant('hall')),
    summary: maybe(text(languages, lengths(1, 300, 900))),
    source: fc.uniqueArray(fc.constantFrom(...sources), { minLength: 1, maxLength: 12 }),
    text: seldom(text(languages, lengths(20, 600, 3000)).map(asProse)),
    tags: seldom(fc.array(text(languages, lengths(3, 15, 60)), { minLength: 1, maxLength: 8 })),
    links: seldom(fc.array(fc.oneof(fc.constant(`https://example.org/archive/1963/05/17/the-committee-adopts-${number}?page=2&lang=en`), fc.record({ title: text(languages, lengths(5, 60, 160)), url: fc.constant(`https://example.org/${number}`) })), { minLength: 1, maxLength: 12 })),
    pictures: seldom(fc.array(pictureOf(languages), { minLength: 1, maxLength: 9 })),
    figures: seldom(fc.array(fc.record({ value: fc.integer({ min: 1, max: 99999999 }), unit: text(languages, lengths(3, 20, 90)), label: text(languages, lengths(5, 60, 200)), source: fc.constantFrom(...sources) }), { minLength: 1, maxLength: 9 })),
    people: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(fc.record({ person: speaker, part: fc.constantFrom('host', 'speaker', 'attendee'), source: fc.constantFrom(...sources) }), { minLength: 1, maxLength: 3 }) }),
    points: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(fc.record({ title: text(languages, lengths(5, 60, 160)), source: fc.constantFrom(...sources), items: fc.array(fc.record({ title: text(languages, lengths(3, 30, 60)), text: maybe(text(languages, lengths(10, 120, 240))) }), { minLength: 1, maxLength: 7 }) }), { minLength: 1, maxLength: 1 }) }),
    quotations: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(fc.record({ speaker, verbatim: text(languages.slice(0, 1), lengths(10, 200, 500)), ...(languages.length > 1 && { translations: text(languages.slice(1), lengths(10, 200, 500)) }), source: fc.constantFrom(...sources) }), { minLength: 1, maxLength: 1 }) }),
    notes: maybe(text(languages, lengths(10, 300, 900))),
  })
}

function sourceOf(index: number): fc.Arbitrary<Input> {
  return fc.record({
    publisher: lengths(3, 40, 120).map((length) => prose('en', length, index)),
    title: maybe(lengths(5, 80, 200).map((length) => prose('en', length, index + 1))),
    author: maybe(fc.constantFrom('A. Person', 'Somebody With A Rather Long Name')),
    url: maybe(fc.constantFrom(`https://example.org/${index}`, `https://example.org/archive/1963/05/17/the-committee-adopts-the-regional-programme-${index}?page=2&lang=en`)),
  })
}

/**
 * Timelines as people write them: titles of 5 to 300 characters, summaries of up to 900 or none, names of 3 to 120, 1 to 60 sources,
 * open dates, the same words in several places.
 */
export const writtenTimeline: fc.Arbitrary<Input> = fc
  .record({ languages: fc.constantFrom<Language[]>(['en'], ['en', 'id'], ['id']), events: fc.integer({ min: 1, max: 7 }), sources: lengths(1, 10, 60) })
  .chain(({ languages, events, sources: count }) => {
    const ids = Array.from({ length: count }, (_, index) => `s${index + 1}`)
    const person = fc.record({ name: lengths(3, 30, 120).map((length) => prose('en', length, 3)), role: text(languages, lengths(5, 60, 120)) })
    return fc.record({
      title: text(languages, lengths(5, 60, 300)),
      subtitle: maybe(text(languages, lengths(5, 80, 200))),
      summary: maybe(fc.array(text(languages, lengths(5, 120, 300)), { minLength: 1, maxLength: 3 })),
      languages: fc.constant(languages),
      events: fc.tuple(...Array.from({ length: events }, (_, index) => eventOf(languages, index, ids))),
      people: fc.record({ p1: person, p2: person }),
      places: fc.constant({ hall: { name: 'The hall', in: 'city' }, city: { name: 'Hanoi' } }),
      sources: fc.tuple(...ids.map((_, index) => sourceOf(index))).map((each) => Object.fromEntries(each.map((source, index) => [ids[index], source]))),
      deck: fc.record({ aspect: fc.constantFrom('16:9', '4:3') }),
    })
  })
