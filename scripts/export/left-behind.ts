import type { PlacedEvent } from '../plan/chronology.ts'
import type { Event } from '../timeline/schema/event.ts'
import type { Timeline } from '../timeline/schema/timeline.ts'
import { picturesOf, type ExportInput } from './exported.ts'

/** What an event may have that a format may have no place for, in words for people. */
const OF_EVENTS = {
  short: 'short titles', place: 'places', group: 'groups', era: 'eras of events', tags: 'tags', links: 'links', pictures: 'pictures', media: 'media', people: 'people',
  figures: 'figures', points: 'points', statements: 'statements', quotations: 'quotations', after: 'events that are said to be later than others', before: 'events that are said to be earlier than others',
  certainty: 'certainties', for: 'audiences of events', importance: 'importances', notes: 'speaker notes', ifAsked: 'answers if asked', minutes: 'minutes to talk about events',
} satisfies { [Key in Exclude<keyof Event, 'id' | 'title' | 'when' | 'summary' | 'text' | 'source' | 'picture' | 'private'>]: string }
export type EventField = keyof typeof OF_EVENTS

/** What a timeline as a whole may have, likewise. */
const OF_THE_WHOLE = {
  title: 'the title', subtitle: 'the subtitle', description: 'the description', author: 'the author', cover: 'the picture of the cover', summary: 'the summary', message: 'the message', url: 'the address of the deck', zone: 'the zone',
  clock: 'the clock that runs', eras: 'eras', groups: 'colours and descriptions of groups', people: 'offices and countries of people', places: 'countries of places', sources: 'sources', path: 'stages of the path',
  links: 'links of the whole', next: 'what comes next', glossary: 'terms of the glossary', questions: 'questions', notes: 'speaker notes of other slides', deck: 'settings of the deck', theme: 'the theme', labels: 'labels in further languages',
} satisfies { [Key in Exclude<keyof Timeline, '$schema' | 'languages' | 'events' | 'source'>]: string }
export type WholeField = keyof typeof OF_THE_WHOLE

/** What a format has a place for. */
export interface Kept {
  events: readonly EventField[]
  whole: readonly WholeField[]
  /** Whether it has texts in several languages. */
  languages?: boolean
}

/** Counts what a timeline and its events have and a format does not keep, by its name for people. */
export function leftBehind({ timeline, language }: Pick<ExportInput, 'timeline' | 'language'>, events: readonly PlacedEvent[], kept: Kept): Map<string, number> {
  const left = new Map<string, number>()
  const add = (kind: string, count: number): void => void (count > 0 && left.set(kind, (left.get(kind) ?? 0) + count))
  const others = timeline.languages.filter((tag) => tag !== language)
  add(kept.languages === true ? `texts in ${others.join(', ')} but for titles and descriptions` : `texts in ${others.join(', ')}`, others.length)
  for (const field of Object.keys(OF_EVENTS) as EventField[]) {
    if (!kept.events.includes(field)) for (const { event } of events) add(OF_EVENTS[field], field === 'pictures' ? picturesOf(event).length : countOf(event[field]))
  }
  if (kept.events.includes('people')) add('what people did in events', events.reduce((sum, { event }) => sum + event.people.filter(({ part, group, notes }) => part !== undefined || group !== undefined || notes !== undefined).length, 0))
  for (const field of Object.keys(OF_THE_WHOLE) as WholeField[]) if (!kept.whole.includes(field)) add(OF_THE_WHOLE[field], wholeCount(timeline, field))
  return left
}

function wholeCount(timeline: Timeline, field: WholeField): number {
  const { deck, groups, places, people } = timeline
  if (field === 'deck') return deck.aspect === '16:9' && deck.scheme === 'light' && deck.events === 'ranked' ? 0 : 1
  if (field === 'groups') return Object.keys(groups).length
  if (field === 'places') return Object.values(places).filter((place) => Object.keys(place).some((key) => key !== 'name')).length
  if (field === 'people') return Object.values(people).filter((person) => Object.keys(person).some((key) => key !== 'name')).length
  if (field === 'notes') return Object.keys(timeline.notes).length
  return countOf(timeline[field])
}

/** How many things a value is: as many as it has in its list or map of entries, else one. */
function countOf(value: unknown): number {
  if (value === undefined) return 0
  return Array.isArray(value) ? value.length : 1
}
