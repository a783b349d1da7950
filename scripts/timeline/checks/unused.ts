import type { Inventory } from './inventory.ts'
import { quote } from '../problems/quote.ts'
import type { PlacedFinding } from './check.ts'
import { idsOf, KEYED, referencesOf } from './definitions.ts'

const TARGETS = ['person', 'place', 'source'] as const

/** Sources, people and places that nothing refers to: left over, or forgotten where they belong. */
export function checkUnused(inventory: Inventory): PlacedFinding[] {
  const used = new Set(referencesOf(inventory).map(({ target, id }) => `${target} ${id}`))
  return TARGETS.flatMap((target) =>
    idsOf(inventory, target)
      .filter((id) => !used.has(`${target} ${id}`))
      .map((id): PlacedFinding => {
        const hint = 'Refer to it where it belongs, or delete it.'
        const message = `nothing refers to the ${target} ${quote(id)}`
        return { code: `${target}-unused`, path: [KEYED[target], id], part: 'key', message, hint, severity: 'warning' }
      }),
  )
}
