import fc from 'fast-check'
import { CERTAINTIES, IMPORTANCES } from '../../scripts/timeline/schema/audience.ts'
import { AUDIENCES } from '../../scripts/timeline/schema/choices.ts'
import { PARTS } from '../../scripts/timeline/schema/event.ts'
import { EXACTNESS } from '../../scripts/timeline/schema/figure.ts'
import { PARTS_OF_DAY } from '../../scripts/timeline/schema/when.ts'
import { hostileText } from '../support/hostile-text.ts'
import { anyWhen } from '../timeline/time-arbitrary.ts'

/** A timeline as it would stand in a file; a key whose value is undefined is left out of it. */
export type Input = Record<string, unknown>

/** What all parts of one timeline go by. */
interface Kind {
  languages: string[]
  /** Whether there are things in it that an author would hardly write, and mistakes. */
  odd: boolean
}

type Any = fc.Arbitrary<unknown>

const WORDS = ['cyber', 'convention', 'the', 'of', 'Hanoi', 'states', 'signed', 'in', 'Solidaritas', 'Phạm', 'an', 'quarter', '2025', 'Zusammenarbeitsvereinbarung', 'and', 'crime', '–', 'cooperation,', 'law.']
/** What would make slides more or fewer where it stood in the wrong place. */
const SYNTAX = ['---', '----', 'before\n---\nafter', 'before\n\n----\n\nafter', '---\nlayout: cover\n---', '-->', '<!--', '--> \n---\n <!--', '```\n---\n```', '::right::', 'src: ./other.md', '{{ 1 }}', '<script>', "'---", '"', '{', '- a', '# b', ': c']
const PEOPLE = ['p1', 'p2', 'p3', 'p4']
const PLACES = ['hall', 'city']
const SOURCES = ['paper', 'wire']
const COUNTRIES = ['VN', 'DE', 'EC', 'FR', 'ID', 'TO', 'BR', 'ZA', 'SU', 'CS', 'YUCS']
/** Keys of people, and names of people who have no entry there. */
const WHO = [...PEOPLE, ...PEOPLE, 'Jo Doe', 'Hồ Văn A']

/** The one mostly, the other at one time of `share`. */
function seldom(share: number, often: Any, other: Any): Any {
  return fc.oneof({ weight: share - 1, arbitrary: often }, { weight: 1, arbitrary: other })
}

/** Something, or nothing at one time of `share`; so often nothing where the share is 1. */
function maybe(one: Any, share = 2): Any {
  return fc.option(one, { nil: undefined, freq: share })
}

function never(share: number, one: Any): Any {
  return seldom(share, fc.constant(undefined), one)
}

function words({ odd }: Kind, most: number): fc.Arbitrary<string> {
  const prose = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((parts) => parts.join(' '))
  return odd ? (seldom(15, prose, fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...SYNTAX) }, { weight: 1, arbitrary: hostileText })) as fc.Arbitrary<string>) : prose
}

/** A text for every language, or one for all; in an odd timeline seldom for one language alone. */
function text(kind: Kind, most = 10): Any {
  const each = fc.record(Object.fromEntries(kind.languages.map((language) => [language, words(kind, most)])))
  const fine = seldom(6, each, words(kind, most))
  return kind.odd ? seldom(100, fine, fc.record({ en: words(kind, most) })) : fine
}

const source = fc.oneof(fc.constantFrom(...SOURCES), fc.uniqueArray(fc.constantFrom(...SOURCES), { minLength: 1 }))
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2025-10-${String(date).padStart(2, '0')}`)
const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '05', '30')).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)

function when({ odd }: Kind): Any {
  const fine = fc.oneof(
    { weight: 4, arbitrary: day },
    { weight: 3, arbitrary: fc.record({ date: day, part: fc.constantFrom(...PARTS_OF_DAY) }) },
    { weight: 3, arbitrary: fc.record({ date: day, time: clock }) },
    { weight: 3, arbitrary: fc.constantFrom('2025', '2025-10', '2025-10~', '2024/2026', '2024/..', '19XX', 1999, '-0500', '2025-10-25?') },
  )
  return odd ? seldom(3, fine, anyWhen) : fine
}

const certainty = { certainty: never(10, fc.constantFrom(...CERTAINTIES)) }

/** What nearly everything may have, and mostly has not. */
function extras(): Record<string, Any> {
  return {
    for: never(10, fc.uniqueArray(fc.constantFrom(...AUDIENCES), { minLength: 1 })),
    private: never(20, fc.boolean()),
    importance: never(4, fc.constantFrom(...IMPORTANCES)),
  }
}

/** The same with what is spoken. */
function spoken(kind: Kind): Record<string, Any> {
  return { ...extras(), notes: never(3, text(kind, 25)), ifAsked: never(15, text(kind)), minutes: never(20, fc.double({ min: 0.1, max: 90, noNaN: true })) }
}

/** One object of several. */
function joined(...parts: fc.Arbitrary<object>[]): fc.Arbitrary<Input> {
  return fc.tuple(...parts).map((each) => Object.assign({}, ...each) as Input)
}

function figure(kind: Kind): fc.Arbitrary<Input> {
  const number = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: kind.odd ? -5 : 0, max: 2_000_000_000 }), fc.double({ min: 0, max: 1e6, noNaN: true }))
  const count = fc.oneof({ weight: 5, arbitrary: fc.record({ value: number }) }, { weight: 1, arbitrary: fc.record({ words: text(kind, 3) }) })
  return joined(count, fc.record({
    unit: text(kind, 3), label: text(kind), source: maybe(source), exactness: fc.constantFrom(...EXACTNESS), scale: never(4, fc.constantFrom('thousand', 'million')), prefix: never(5, fc.constant('$')), by: maybe(fc.constantFrom(...WHO)), ...certainty, ...spoken(kind),
  }))
}

function points(kind: Kind): fc.Arbitrary<Input> {
  const item = fc.record({ title: text(kind, 8), text: maybe(text(kind, 25)) })
  return fc.record({ title: text(kind), by: maybe(fc.constantFrom(...WHO)), intro: maybe(text(kind, 20)), items: fc.array(item, { minLength: 1, maxLength: 9 }), source: maybe(source), ...spoken(kind) })
}

function statements(kind: Kind): fc.Arbitrary<Input> {
  const speaker = fc.oneof(fc.record({ by: fc.constantFrom(...WHO) }), fc.record({ country: fc.constantFrom(...COUNTRIES) }), fc.record({ group: text(kind, 5) }))
  const said = fc.record({ topic: maybe(text(kind, 3)), text: text(kind, 30), source: maybe(source), ...certainty, ...spoken(kind) })
  return fc.record({ title: text(kind), map: fc.boolean(), items: fc.array(joined(speaker, said), { minLength: 1, maxLength: 8 }), ...spoken(kind) })
}

function quotation(kind: Kind): fc.Arbitrary<Input> {
  const { languages } = kind
  const said = fc.tuple(fc.constantFrom(languages[0] ?? 'en', 'vi', 'id'), words(kind, 60))
  const rest = fc.record({ speaker: fc.constantFrom(...WHO), topic: maybe(text(kind, 6)), source, ...spoken(kind) })
  return fc.tuple(said, fc.array(words(kind, 50), { minLength: languages.length, maxLength: languages.length }), rest).map(([[printed, verbatim], others, more]) => {
    const translations = Object.fromEntries(languages.map((language, index) => [language, others[index]]).filter(([language]) => language !== printed))
    return { ...more, verbatim: { [printed]: verbatim }, ...(Object.keys(translations).length > 0 && { translations }) }
  })
}

function participation(kind: Kind): Any {
  const who = fc.oneof({ weight: 4, arbitrary: fc.record({ person: fc.constantFrom(...WHO) }) }, { weight: 1, arbitrary: fc.record({ group: text(kind, 5) }) })
  const part = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PARTS) }, { weight: 2, arbitrary: text(kind, 2) }, { weight: 1, arbitrary: fc.constant(undefined) })
  return seldom(6, joined(who, fc.record({ part, source: maybe(source), ...spoken(kind) })), fc.constantFrom(...WHO))
}

/** None mostly, a few often, many now and then. */
function some(one: Any, most: number): Any {
  return fc.oneof({ weight: 24, arbitrary: fc.constant([]) }, { weight: 8, arbitrary: fc.array(one, { minLength: 1, maxLength: 2 }) }, { weight: 1, arbitrary: fc.array(one, { maxLength: most }) })
}

function event(kind: Kind, number: number): fc.Arbitrary<Input> {
  return fc.record({
    id: number > 0 || kind.odd ? fc.constant(`event-${number}`) : maybe(fc.constant('event-0')),
    title: text(kind),
    short: maybe(text(kind, 2)),
    when: when(kind),
    place: maybe(fc.constantFrom(...PLACES)),
    summary: maybe(text(kind, 40)),
    source: seldom(6, source, fc.constant(undefined)),
    ...certainty,
    people: some(participation(kind), 12),
    figures: some(figure(kind), 12),
    points: some(points(kind), 4),
    statements: some(statements(kind), 3),
    quotations: some(quotation(kind), 6),
    after: number > 0 && kind.odd ? never(10, fc.constant([`event-${number - 1}`])) : fc.constant(undefined),
    ...spoken(kind),
  })
}

function people(kind: Kind): Any {
  const person = fc.record({ name: maybe(words(kind, 4)), rank: maybe(text(kind, 2)), role: text(kind, 8), country: maybe(fc.constantFrom(...COUNTRIES)) })
  return fc.record(Object.fromEntries(PEOPLE.map((id) => [id, person])))
}

function sources(kind: Kind): Any {
  const one = fc.record({ publisher: words(kind, 4), published: maybe(day), language: maybe(fc.constantFrom('id', 'vi')) })
  return fc.record(Object.fromEntries(SOURCES.map((id) => [id, one])))
}

function timeline(kind: Kind): fc.Arbitrary<Input> {
  const count = fc.oneof({ weight: 30, arbitrary: fc.integer({ min: 1, max: 2 }) }, { weight: 1, arbitrary: fc.integer({ min: 3, max: 24 }) })
  const question = fc.record({ text: text(kind, 15), level: fc.constantFrom('recall', 'understand', 'apply', 'judge'), answer: maybe(text(kind)) })
  return fc.record({
    title: text(kind),
    subtitle: maybe(text(kind)),
    author: maybe(words(kind, 3)),
    summary: maybe(fc.array(text(kind, 12), { minLength: 1, maxLength: 3 })),
    languages: fc.constant(kind.languages),
    zone: fc.constant('Asia/Ho_Chi_Minh'),
    events: count.chain((events) => fc.tuple(...Array.from({ length: events }, (_, index) => event(kind, index)))),
    people: people(kind),
    places: fc.constant({ hall: { name: 'The hall', in: 'city' }, city: { name: 'Hanoi', country: 'VN' } }),
    sources: sources(kind),
    source: maybe(source),
    next: never(4, statements(kind)),
    glossary: some(fc.record({ term: text(kind, 2), definition: text(kind, 25), source: maybe(source) }), 20),
    questions: some(question, 8),
    deck: fc.record({ aspect: fc.constantFrom('16:9', '4:3'), scheme: fc.constantFrom('light', 'dark', 'auto') }),
  })
}

const LANGUAGES = [['en'], ['en', 'id'], ['id'], ['fr'], ['vi', 'es'], ['ar']]

/** Timelines of every shape that the model has; two of three hold nothing that an author would hardly write. */
export const anyTimeline: fc.Arbitrary<Input> = fc
  .record({ languages: fc.constantFrom(...LANGUAGES), odd: fc.constantFrom(false, false, true) })
  .chain(timeline)
