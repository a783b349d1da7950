import { type Inventory, record, string } from './inventory.ts'
import { quote } from '../problems/quote.ts'
import type { PlacedFinding } from './check.ts'

/** Somebody who is listed twice at one event with the same part. */
export function checkPeople(inventory: Inventory): PlacedFinding[] {
  const seen = new Set<string>()
  return inventory.of('participation').flatMap((found): PlacedFinding[] => {
    const { person, part } = record(found.value)
    const name = string(person)
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
