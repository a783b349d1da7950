import { type Inventory, record, string } from './inventory.ts'
import type { Kind } from '../schema/model.ts'
import type { Path } from '../read/locate.ts'
import { quote } from '../problems/quote.ts'
import type { PlacedFinding } from './check.ts'

const NAMES: Partial<Record<Kind, string>> = {
  event: 'event',
  quotation: 'quotation',
  figure: 'figure',
  group: 'group of statements',
  points: 'list of points',
}

/** Ids that two things of a kind have, anywhere in the file: a reference, or a link to a slide, would be unclear. */
export function checkIds(inventory: Inventory): PlacedFinding[] {
  return Object.entries(NAMES).flatMap(([kind, name]) => {
    const first = new Map<string, Path>()
    return inventory.of(kind as Kind).flatMap((found): PlacedFinding[] => {
      const id = string(record(found.value).id)
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
