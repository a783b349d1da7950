import { stringify } from 'yaml'

/** Slides that every deck has besides those of its events: cover, overview, close, sources. */
const FRAME = 4
/** Slides of an event, its opener included: about as many as an event of the shipped deck has. */
const PER_EVENT = 13
/** More events would be told in chapters, on fewer slides. */
const MOST_EVENTS = 12

const WORDS = (
  'the convention opens a way for states to share evidence across borders while each keeps its own law and its own ' +
  'courts so that people who are harmed find help near home and those who investigate know whom to ask'
).split(' ')

/**
 * A timeline whose deck has exactly as many slides as asked for, of all common kinds, always the same for the same number.
 *
 * @param slides - at least 5
 * @returns YAML
 */
export function timelineOfSlides(slides: number): string {
  const words = wordSource()
  const events: object[] = []
  const each = Math.max(PER_EVENT, Math.ceil((slides - FRAME) / MOST_EVENTS))
  for (let left = slides - FRAME; left > 0;) {
    const count = Math.min(each, left)
    events.push(event(events.length, count - 1, words))
    left -= count
  }
  return document(events, { speaker: { name: 'A. Speaker', role: 'Chair of the session', country: 'VN' } })
}

/**
 * A timeline of many events with a summary and notes each, always the same for the same number.
 *
 * @returns YAML
 */
export function timelineOfEvents(count: number): string {
  const words = wordSource()
  return document(Array.from({ length: count }, (_, index) => ({ ...frame(index, words), notes: sentence(words, 30) })), {})
}

function document(events: object[], people: object): string {
  return stringify({
    title: 'A synthetic timeline',
    languages: ['en'],
    events,
    people,
    sources: { paper: { publisher: 'A newspaper', title: 'A report', url: 'https://example.org/report' } },
  })
}

function frame(index: number, words: () => string): object {
  // Some two weeks apart, so that ten thousand still lie within the years that a date can name.
  const day = new Date(Date.UTC(1600, 0, 1 + index * 14)).toISOString().slice(0, 10)
  return { id: `event-${index + 1}`, title: title(words), short: `Event ${index + 1}`, when: day, source: 'paper', summary: sentence(words, 18) }
}

/** @param content - how many slides follow the opener; each list and quotation is made so that it takes one slide */
function event(index: number, content: number, words: () => string): object {
  const kinds = Array.from({ length: content }, (_, at) => KINDS[at % KINDS.length])
  const of = (kind: (typeof KINDS)[number]): number => kinds.filter((each) => each === kind).length
  return {
    ...frame(index, words),
    points: Array.from({ length: of('points') }, () => points(words)),
    statements: Array.from({ length: of('statements') }, () => statements(words)),
    quotations: Array.from({ length: of('quotation') }, () => quotation(words)),
  }
}

const KINDS = ['statements', 'quotation', 'points', 'statements'] as const

function points(words: () => string): object {
  return { title: title(words), items: Array.from({ length: 3 }, () => ({ title: title(words), text: sentence(words, 8) })), source: 'paper', notes: sentence(words, 40) }
}

function statements(words: () => string): object {
  const items = ['DE', 'ID'].map((country) => ({ country, topic: title(words), text: sentence(words, 16), source: 'paper', notes: sentence(words, 25) }))
  return { title: title(words), items }
}

function quotation(words: () => string): object {
  return { speaker: 'speaker', topic: title(words), verbatim: { en: sentence(words, 22) }, source: 'paper', notes: sentence(words, 40) }
}

function title(words: () => string): string {
  return sentence(words, 4).slice(0, -1)
}

function sentence(words: () => string, length: number): string {
  const text = Array.from({ length }, words).join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** Words in an order that looks arbitrary and is the same each time (Lehmer's generator: Park and Miller, 1988). */
function wordSource(): () => string {
  let state = 20251025
  return () => {
    state = (state * 48271) % 2147483647
    return WORDS[state % WORDS.length] ?? ''
  }
}
