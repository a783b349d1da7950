import { type Inventory, record, string } from './inventory.ts'
import { Source } from '../schema/timeline.ts'
import type { PlacedFinding } from './check.ts'

/** Addresses that a browser would mend or that carry a password: what is printed must be what opens. */
export function checkAddresses(inventory: Inventory): PlacedFinding[] {
  return inventory.of('source').flatMap((found): PlacedFinding[] => {
    const url = string(record(found.value).url)
    if (url === undefined || !Source.shape.url.safeParse(url).success) return []
    const wrong = whatIsWrong(url)
    if (wrong === undefined) return []
    const hint = 'Copy the address from the address bar of a browser.'
    return [{ code: 'url-invalid', path: [...found.path, 'url'], message: wrong, hint }]
  })
}

function whatIsWrong(url: string): string | undefined {
  if (/[\s\\]/u.test(url)) return 'an address has no spaces and no backslashes'
  if (!/^https?:\/\/[^/]/i.test(url)) return 'an address starts with https:// or http:// and the name of a host'
  const { username, password } = new URL(url)
  return username !== '' || password !== '' ? 'the address contains a user name or a password' : undefined
}
