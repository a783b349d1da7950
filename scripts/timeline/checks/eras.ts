import { quote } from '../problems/quote.ts'
import { didYouMean, SUGGESTIONS } from '../problems/suggest.ts'
import { When } from '../schema/when.ts'
import { eraIndex } from '../time/era-order.ts'
import { createWhenParser } from '../time/parse.ts'
import type { Span } from '../time/span.ts'
import { type Found, type Inventory, asMap, asText, type LocatedFinding } from './inventory.ts'

/** Finds eras in which no event begins and that no event names. */
export function checkEraEvents(inventory: Inventory): LocatedFinding[] {
  const eras = inventory.of('era')
  const events = inventory.of('event')
  if (eras.length === 0 || events.length === 0) return []
  const parse = createWhenParser(asText(inventory.root.zone))
  const spanOf = ({ value }: Found): Span | undefined => {
    const when = When.safeParse(asMap(value).when)
    const span = when.success ? parse(when.data) : undefined
    return span && !('problem' in span) ? span : undefined
  }
  const spans = eras.map(spanOf)
  const named = new Set(events.flatMap(({ value }) => asText(asMap(value).era) ?? []))
  const filled = new Set(events.flatMap((event) => {
    const span = asMap(event.value).era === undefined ? spanOf(event) : undefined
    return span ? [eraIndex(span, spans)] : []
  }))
  return eras.flatMap(({ path, value }, index): LocatedFinding[] => {
    const { id } = asMap(value)
    // A wrong time has been reported as such.
    if (!spans[index] || filled.has(index) || (typeof id === 'string' && named.has(id))) return []
    const hint = 'Correct its time, let an event name it (era: …), or delete it. An event belongs to the first era in which it begins.'
    return [{ code: 'era-empty', path: [...path, 'when'], message: 'no event begins in this era', hint, severity: 'warning' }]
  })
}

/** Most groups that a message names. */
const MOST_NAMED = 20

/** Finds events whose group is none of the timeline's, where it has groups, and groups that no event names. */
export function checkGroups(inventory: Inventory): LocatedFinding[] {
  const groups = Object.keys(asMap(inventory.root.groups))
  if (groups.length === 0) return []
  const events = inventory.of('event').flatMap(({ path, value }) => {
    const { group } = asMap(value)
    return group === undefined ? [] : [{ path: [...path, 'group'], group }]
  })
  const known = new Set<unknown>(groups)
  const unknown = events.filter(({ group }) => !known.has(group))
  const used = new Set(events.map(({ group }) => group))
  const allowed = `groups has ${groups.slice(0, MOST_NAMED).join(', ')}${groups.length > MOST_NAMED ? ` and ${groups.length - MOST_NAMED} more` : ''}.`
  return [
    ...unknown.map(({ path, group }, index): LocatedFinding => {
      if (typeof group !== 'string') return { code: 'reference-unknown', path, message: 'where the timeline has groups, the group of an event is one of their keys', hint: `Write one key: ${allowed}` }
      return { code: 'reference-unknown', path, message: `there is no group ${quote(group)}`, hint: `${index < SUGGESTIONS ? didYouMean(group, groups) : ''}Name one that is there, or add it: ${allowed}` }
    }),
    ...(unknown.length > 0 ? [] : groups.filter((key) => !used.has(key)).map((key): LocatedFinding => {
      return { code: 'group-unused', path: ['groups', key], part: 'key', message: `no event names the group ${quote(key)}`, hint: 'Name it as the group of an event, or delete it.', severity: 'warning' }
    })),
  ]
}
