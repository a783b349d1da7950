import type { Event, GivenEvent, Participation } from '../schema/event.ts'
import type { StatementGroup } from '../schema/statement.ts'
import { isBareName } from '../schema/text.ts'
import { settleCountries } from './settle-countries.ts'
import type { GivenTimeline, Person, Timeline } from '../schema/timeline.ts'

/**
 * Settles what a file may leave to its surroundings, so that nobody after it needs to know how the file says it: bare names get an
 * entry in `people`, under the name itself or under the key of the person who is called so; and everything but quotations
 * and the glossary that names no source gets that of its event or of the timeline. No path changes, except that a person or a
 * group that is a bare text becomes a map.
 * @param given - validated; its events have ids
 */
export function settle(given: GivenTimeline): Timeline {
  const known = Object.fromEntries(Object.entries(given.people).map(([id, person]) => [id, typeof person === 'string' ? { name: person } : person]))
  const keys = new Map(Object.entries(known).flatMap(([id, { name }]) => (name === undefined ? [] : [[name, id]])))
  const added: Record<string, Person> = {}
  const who = <T extends string | undefined>(person: T): T | string => {
    if (person === undefined || !isBareName(person)) return person
    const name = person.trim()
    const key = keys.get(name)
    if (key !== undefined) return key
    added[name] = { name }
    return name
  }
  const { source } = given
  const events = given.events.map((event) => settleEvent(event, event.source.length === 0 ? source : event.source, who))
  const next = given.next && settleGroup(given.next, source, who)
  const groups = Object.fromEntries(Object.entries(given.groups).map(([key, group]) => [key, typeof group === 'string' ? { title: group } : group]))
  const { next: _, theme: __, ...rest } = given
  return settleCountries({ ...rest, events, groups, people: { ...known, ...added }, ...(next ? { next } : {}) })
}

/** Gives the key in `people` for a person as the file names one. */
type WhoOf = <T extends string | undefined>(person: T) => T | string

type Sourced = string | string[]

function settleEvent(event: GivenEvent, source: Sourced, who: WhoOf): Event {
  return {
    ...event,
    id: event.id ?? '',
    source,
    people: event.people.map((entry): Participation => {
      const whole = typeof entry === 'string' ? { person: entry, source: [] } : entry
      return { ...sourced(whole, source), ...(whole.person === undefined ? {} : { person: who(whole.person) }) }
    }),
    media: event.media.map((medium) => sourced(medium, source)),
    figures: event.figures.map((figure) => by(sourced(figure, source), who)),
    points: event.points.map((points) => by(sourced(points, source), who)),
    statements: event.statements.map((group) => settleGroup(group, source, who)),
    quotations: event.quotations.map((quotation) => ({ ...quotation, speaker: who(quotation.speaker) })),
  }
}

function settleGroup(group: StatementGroup, source: Sourced, who: WhoOf): StatementGroup {
  return { ...by(group, who), items: group.items.map((item) => by(sourced(item, source), who)) }
}

function sourced<T extends { source: Sourced }>(thing: T, source: Sourced): T {
  return thing.source.length === 0 ? { ...thing, source } : thing
}

function by<T extends { by?: string | undefined }>(thing: T, who: WhoOf): T {
  return thing.by === undefined ? thing : { ...thing, by: who(thing.by) }
}
