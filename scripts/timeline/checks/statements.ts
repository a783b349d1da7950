import { type Inventory, asMap, type LocatedFinding, hasUnknownKeys } from './inventory.ts'

const WHO = ['by', 'country', 'group'] as const

/**
 * Finds statements without exactly one of person, country and group. The person of the whole group stands in where a statement
 * names nobody.
 */
export function checkStatements(inventory: Inventory): LocatedFinding[] {
  return inventory.of('statement').flatMap((found): LocatedFinding[] => {
    const statement = asMap(found.value)
    const given = WHO.filter((field) => statement[field] !== undefined)
    if (given.length > 1) {
      const message = `a statement is made by one of by, country and group; this one has ${given.join(' and ')}`
      return [
        {
          code: 'statement-who',
          path: [...found.path, given[1] ?? ''],
          part: 'key',
          message,
          hint: 'Keep the one that the source names.',
        },
      ]
    }
    const group = asMap(found.owner?.value)
    if (given.length === 1 || group.by !== undefined) return []
    if (hasUnknownKeys(found) || (found.owner !== undefined && hasUnknownKeys(found.owner))) return []
    const hint = 'Write by: (a person), country: or group: (a text), or by: for the whole group of statements.'
    return [
      {
        code: 'statement-who',
        path: found.path,
        part: 'key',
        message: 'nobody is named who made this statement',
        hint,
      },
    ]
  })
}
