import { formerStateAt, formerStates, type Years, yearsOfSpan } from '../countries/former-states.ts'
import type { Event } from '../schema/event.ts'
import type { StatementGroup } from '../schema/statement.ts'
import type { Timeline } from '../schema/timeline.ts'
import { whenParserOf } from '../time/parse.ts'

/**
 * Writes each state that no longer exists by its code of four letters, which means one state only: CS is Czechoslovakia or Serbia and
 * Montenegro by the date of the event, and for a person by the dates of the events at which the person is named.
 * @param timeline - settled in all else
 */
export function settleCountries(timeline: Timeline): Timeline {
  const groups = [...timeline.events.flatMap(({ statements }) => statements), ...(timeline.next ? [timeline.next] : [])]
  const codes = [...Object.values(timeline.people), ...groups.flatMap(({ items }) => items)].map(({ country }) => country)
  if (!codes.some((code) => code !== undefined && formerStates(code).length > 0)) return timeline
  const parse = whenParserOf(timeline)
  const years = timeline.events.map(({ when }): Years[] => {
    if (when === undefined) return []
    const span = parse(when)
    return 'problem' in span ? [] : [yearsOfSpan(span)]
  })
  const timesOf = (id: string): Years[] => timeline.events.flatMap((event, index) => (peopleAt(event).includes(id) ? (years[index] ?? []) : []))
  return {
    ...timeline,
    people: Object.fromEntries(Object.entries(timeline.people).map(([id, person]) => [id, inState(person, () => timesOf(id))])),
    events: timeline.events.map((event, index) => ({ ...event, statements: event.statements.map((group) => inStates(group, years[index] ?? [])) })),
    ...(timeline.next ? { next: inStates(timeline.next, []) } : {}),
  }
}

function inStates(group: StatementGroup, times: Years[]): StatementGroup {
  return { ...group, items: group.items.map((item) => inState(item, () => times)) }
}

function inState<T extends { country?: string | undefined }>(thing: T, times: () => Years[]): T {
  if (thing.country === undefined || formerStates(thing.country).length === 0) return thing
  return { ...thing, country: formerStateAt(thing.country, times()) }
}

/** The keys of everybody whom an event names, some of them several times. */
function peopleAt({ people, figures, points, statements, quotations }: Event): (string | undefined)[] {
  const stating = statements.flatMap(({ by, items }) => [by, ...items.map((item) => item.by)])
  return [...people.map(({ person }) => person), ...[...figures, ...points].map(({ by }) => by), ...stating, ...quotations.map(({ speaker }) => speaker)]
}
