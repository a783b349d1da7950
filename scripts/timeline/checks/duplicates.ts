import { type Inventory, asMap, asText, type LocatedFinding } from './inventory.ts'
import type { Kind } from '../schema/model.ts'
import { quote } from '../problems/quote.ts'
import type { Path } from '../schema/path.ts'

const NAMES: Partial<Record<Kind, string>> = {
  event: 'event',
  era: 'era',
  quotation: 'quotation',
  figure: 'figure',
  group: 'group of statements',
  points: 'list of points',
}

/** Finds ids that two things of a kind have, anywhere in the file. A reference or a link to a slide would be unclear. */
export function checkIds(inventory: Inventory): LocatedFinding[] {
  return Object.entries(NAMES).flatMap(([kind, name]) => {
    const first = new Map<string, Path>()
    return inventory.of(kind as Kind).flatMap((found): LocatedFinding[] => {
      const id = asText(asMap(found.value).id)
      if (id === undefined) return []
      const path = [...found.path, 'id']
      if (!first.has(id)) {
        first.set(id, path)
        return []
      }
      const hint = 'Give one of them another id, and name that wherever it is meant.'
      return [{ code: 'id-duplicate', path, message: `a second ${name} has the id ${quote(id)}`, hint }]
    })
  })
}

/** Finds people listed twice at one event with the same part. */
export function checkPeople(inventory: Inventory): LocatedFinding[] {
  const seen = new Set<string>()
  return inventory.of('participation').flatMap((found): LocatedFinding[] => {
    const { person, part } = asMap(found.value)
    const name = asText(person)
    if (name === undefined) return []
    const key = JSON.stringify([found.owner?.path, name, part])
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const message = `${quote(name)} is already listed with this part at this event`
    return [
      {
        code: 'participation-duplicate',
        path: [...found.path, 'person'],
        message,
        hint: 'Delete one of the two.',
        severity: 'warning',
      },
    ]
  })
}
