import { type Found, type Inventory, asMap, asText } from './inventory.ts'
import type { Kind } from '../schema/model.ts'
import type { Path } from '../schema/path.ts'

/** A kind of thing that others refer to. People, places and sources are keys of the file; the others have an id. */
export type Target = 'person' | 'place' | 'source' | 'era' | 'event' | 'quotation' | 'figure'

/** The fields of the file that hold things by their id. */
export const KEYED = { person: 'people', place: 'places', source: 'sources' } as const

/** The ids of all things of a kind, in the order of the file. */
export function idsOf(inventory: Inventory, target: Target): string[] {
  if (target === 'person' || target === 'place' || target === 'source') {
    return Object.keys(asMap(inventory.root[KEYED[target]]))
  }
  return inventory.of(target).flatMap((found) => asText(asMap(found.value).id) ?? [])
}

/** A place in the file that names another thing by its id. */
export interface Reference {
  target: Target
  id: string
  path: Path
  /** The thing that has the reference. */
  from: Found
}

/** The fields that refer to another thing, and the kind of that thing. */
const FIELDS: Partial<Record<Kind, Record<string, Target>>> = {
  participation: { person: 'person' },
  event: { place: 'place', after: 'event', before: 'event', people: 'person', era: 'era' },
  figure: { of: 'figure', differs: 'figure', by: 'person' },
  quotation: { speaker: 'person' },
  statement: { by: 'person', quotation: 'quotation', figure: 'figure' },
  group: { by: 'person' },
  points: { by: 'person' },
  place: { in: 'place' },
}

/** All references of a file. One to a person may also be a bare name. */
export function referencesOf(inventory: Inventory): Reference[] {
  const ids = [...inventory.of('id'), ...inventory.of('who')].flatMap((found): Reference[] => {
    const target = found.owner === undefined ? undefined : FIELDS[found.owner.kind]?.[found.field]
    const id = asText(found.value)
    if (target === undefined || id === undefined || found.owner === undefined) return []
    return [{ target, id, path: found.path, from: found.owner }]
  })
  const sources = inventory.of('sources').flatMap((found): Reference[] => {
    const { owner: from, path, value } = found
    if (from === undefined) return []
    if (typeof value === 'string') return [{ target: 'source', id: value, path, from }]
    return (Array.isArray(value) ? value : []).flatMap((id: unknown, index): Reference[] =>
      typeof id === 'string' ? [{ target: 'source', id, path: [...path, index], from }] : [],
    )
  })
  return [...ids, ...sources]
}
