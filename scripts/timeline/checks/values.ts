import { type Inventory, asMap, asText, type LocatedFinding, type CheckContext } from './inventory.ts'
import { WebAddress } from '../schema/text.ts'
import { encodedAddress } from '../schema/prose.ts'
import { quote } from '../problems/quote.ts'

/** Finds addresses that a browser would correct or that carry a password. The printed address must be the one that opens. */
export function checkAddresses(inventory: Inventory): LocatedFinding[] {
  return inventory.of('address').flatMap((found): LocatedFinding[] => {
    const url = asText(found.value)
    if (url === undefined || !WebAddress.safeParse(url).success) return []
    const wrong = whatIsWrong(url)
    if (wrong === undefined) return []
    const encoded = /^https?:\/\/[^/@\\]+\//i.test(url) && /\s/u.test(url.trim()) ? encodedAddress(url.trim()) : undefined
    const hint = encoded === undefined ? 'Copy the address from the address bar of a browser.' : `Write ${encoded}, or copy the address from the address bar of a browser.`
    return [{ code: 'url-invalid', path: found.path, message: wrong, hint }]
  })
}

function whatIsWrong(url: string): string | undefined {
  if (/[\s\\]/u.test(url)) return 'an address has no spaces and no backslashes'
  if (!/^https?:\/\/[^/]/i.test(url)) return 'an address starts with https:// or http:// and the name of a host'
  const { username, password } = new URL(url)
  return username !== '' || password !== '' ? 'the address contains a user name or a password' : undefined
}

/**
 * Finds figures whose number would not be shown as it was typed. 1.000 is one in YAML, even where it means a thousand in
 * Indonesian or Vietnamese. A number of more than 15 digits is not exact.
 */
export function checkNumbers(inventory: Inventory, { sourceAt }: CheckContext): LocatedFinding[] {
  return inventory.of('figure').flatMap((found): LocatedFinding[] => {
    const { value } = asMap(found.value)
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
