import { type Inventory, string } from './inventory.ts'
import { CountryCode } from '../schema/text.ts'
import { quote } from '../problems/quote.ts'
import type { PlacedFinding } from './check.ts'

/**
 * Codes of two letters that the platform can name and that ISO 3166-1 does not assign to a country: exceptional and
 * transitional reservations, codes for private use, and what CLDR adds of its own.
 */
const NOT_ASSIGNED = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'XK', 'ZZ'])

/** Country codes that ISO 3166-1 does not have. */
export function checkCountries(inventory: Inventory): PlacedFinding[] {
  const countries = inventory.of('country')
  if (countries.length === 0) return []
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  return countries.flatMap((found): PlacedFinding[] => {
    const code = string(found.value)
    if (code === undefined || !CountryCode.safeParse(code).success) return []
    const [current = ''] = Intl.getCanonicalLocales(`und-${code}`).map((tag) => tag.slice('und-'.length))
    if (current === code && !NOT_ASSIGNED.has(code) && names.of(code) !== undefined) return []
    const instead =
      current !== code && names.of(current) !== undefined
        ? `Write ${current} for ${names.of(current)}.`
        : NO_COUNTRY
    return [
      {
        code: 'country-invalid',
        path: found.path,
        message: `${quote(code)} is no country code of ISO 3166-1`,
        hint: instead,
      },
    ]
  })
}

const NO_COUNTRY =
  'Look it up in ISO 3166-1; for an organisation or a territory without a code, leave country out and name it in a text.'
