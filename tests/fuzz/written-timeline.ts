import fc from 'fast-check'
import type { Input } from './any-timeline.ts'
import { eventOf, nextOf, pathOf, type Kind } from './written-event.ts'
import { CHOICES, lengths, maybe, prose, seldom, text } from './written-text.ts'

function sourceOf(index: number): fc.Arbitrary<Input> {
  return fc.record({
    publisher: lengths(3, 40, 120).map((length) => prose('en', length, index)),
    title: maybe(lengths(5, 80, 200).map((length) => prose('en', length, index + 1))),
    author: maybe(fc.constantFrom('A. Person', 'Somebody With A Rather Long Name')),
    url: maybe(fc.constantFrom(`https://example.org/${index}`, `https://example.org/archive/1963/05/17/the-committee-adopts-the-regional-programme-${index}?page=2&lang=en`)),
  })
}

/** What the whole has besides events; eras only where years of our time are told. */
function wholeOf({ languages, sources, time, groups }: Kind): Record<string, fc.Arbitrary<unknown>> {
  const era = (when: string): fc.Arbitrary<Input> => fc.record({ title: text(languages, lengths(3, 30, 120)), when: fc.constant(when), summary: maybe(text(languages, lengths(10, 120, 400))), source: maybe(fc.constantFrom(...sources)), notes: seldom(text(languages, lengths(10, 120, 400))) })
  const question = fc.record({ text: text(languages, lengths(5, 90, 300)), level: fc.constantFrom('recall', 'understand', 'apply', 'judge'), answer: maybe(text(languages, lengths(3, 80, 300))) })
  const group = fc.record({ title: text(languages, lengths(3, 20, 80)) })
  return {
    title: text(languages, lengths(5, 60, 300)),
    subtitle: maybe(text(languages, lengths(5, 80, 200))),
    summary: maybe(fc.array(text(languages, lengths(5, 120, 300)), { minLength: 1, maxLength: 3 })),
    message: maybe(text(languages, lengths(5, 80, 260))),
    url: maybe(fc.constant('https://example.org/decks/the-regional-programme-on-maritime-law')),
    path: seldom(pathOf({ languages, sources })),
    next: seldom(nextOf({ languages, sources })),
    glossary: seldom(fc.array(fc.record({ term: text(languages, lengths(3, 20, 60)), definition: text(languages, lengths(10, 120, 400)) }), { minLength: 1, maxLength: 12 })),
    questions: seldom(fc.array(question, { minLength: 1, maxLength: 8 })),
    eras: time === 'modern' ? seldom(fc.tuple(era('1900/1913'), era('1912/1930'), era('1931/..'))) : fc.constant(undefined),
    groups: groups ? fc.record({ g1: group, g2: group }) : fc.constant(undefined),
  }
}

/** How many events: a few with all that belongs to them, or now and then so many that the plan makes chapters of them. */
const COUNT = fc.oneof({ weight: 7, arbitrary: fc.integer({ min: 1, max: 6 }) }, { weight: 1, arbitrary: fc.integer({ min: 13, max: 34 }) })

/**
 * Timelines as people write them: titles of 5 to 300 characters, summaries of up to 900 or none, names of 3 to 120, 1 to 60 sources,
 * open, ancient and undated events, the same words in several places, scripts of both directions; messages, claims, paths, requests and
 * comparisons of lengths that nobody advises.
 */
export const writtenTimeline: fc.Arbitrary<Input> = fc
  .record({ languages: fc.constantFrom(...CHOICES), count: COUNT, sources: lengths(1, 10, 60), time: fc.constantFrom<Kind['time']>('modern', 'modern', 'modern', 'ancient', 'day', 'deep'), groups: fc.constantFrom(false, false, true) })
  .map(({ sources, ...rest }): Kind => ({ ...rest, sources: Array.from({ length: sources }, (_, index) => `s${index + 1}`) }))
  .chain((kind) => {
    const { languages, sources, count, time } = kind
    const person = fc.record({ name: lengths(3, 30, 120).map((length) => prose('en', length, 3)), role: text(languages, lengths(5, 60, 120)) })
    return fc.record({
      ...wholeOf(kind),
      languages: fc.constant(languages),
      zone: fc.constant(time === 'day' ? 'Europe/Berlin' : undefined),
      events: fc.tuple(...Array.from({ length: count }, (_, index) => eventOf(kind, index))),
      people: fc.record({ p1: person, p2: person, p3: fc.constant('Thích Nhất Hạnh') }),
      places: fc.constant({ hall: { name: 'The hall', in: 'city' }, room: { name: 'Room 2', in: 'city' }, city: { name: 'Hanoi' } }),
      sources: fc.tuple(...sources.map((_, index) => sourceOf(index))).map((each) => Object.fromEntries(each.map((source, index) => [sources[index], source]))),
      deck: fc.record({ aspect: fc.constantFrom('16:9', '4:3') }),
    })
  })
