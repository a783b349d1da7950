import { type Inventory, record } from './inventory.ts'
import { quote } from '../problems/quote.ts'
import type { CheckContext, PlacedFinding } from './check.ts'

/**
 * Figures whose number would not be shown as it was typed. 1.000 is one in YAML, also where it is a thousand in Indonesian
 * or Vietnamese; and beyond 15 digits a number is no longer exact.
 */
export function checkNumbers(inventory: Inventory, { sourceAt }: CheckContext): PlacedFinding[] {
  return inventory.of('figure').flatMap((found): PlacedFinding[] => {
    const { value } = record(found.value)
    const path = [...found.path, 'value']
    const typed = typeof value === 'number' ? sourceAt(path) : undefined
    if (typed === undefined || typed === String(value) || !Number.isFinite(value)) return []
    if (typed.replaceAll(/\D/g, '').length > 15) {
      const hint = 'Write it with a scale (thousand, million, billion, trillion), or in words.'
      return [
        {
          code: 'number-inexact',
          path,
          message: `the number ${quote(typed)} has too many digits to be kept exactly`,
          hint,
        },
      ]
    }
    const hint = 'Write a thousand as 1000 and decimals with a point and no zero at the end; or use words instead of value.'
    return [
      {
        code: 'number-rewritten',
        path,
        message: `${quote(typed)} is read as the number ${String(value)}`,
        hint,
        severity: 'warning',
      },
    ]
  })
}
