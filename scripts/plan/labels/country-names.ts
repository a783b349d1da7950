import type { FormerCode } from '../../timeline/countries/former-states.ts'
import { isFormerCode } from '../../timeline/countries/former-states.ts'
import { FORMER_NAMES, NAME_LANGUAGES } from './former-names.ts'

/**
 * Creates a function that names countries in a language: those of today by the platform's locale data (CLDR), and states that no
 * longer exist by names of our own, because the platform gives those of their successors. A language without such names has English.
 * @param language - BCP 47 tag
 */
export function countryNamer(language: string): (code: string) => string {
  const today = new Intl.DisplayNames([language], { type: 'region' })
  return (code) => (isFormerCode(code) ? formerName(code, language) : (today.of(code) ?? code))
}

function formerName(code: FormerCode, language: string): string {
  const [base = ''] = language.split('-')
  const at = new Intl.Locale(language).maximize().script === new Intl.Locale(base).maximize().script ? NAME_LANGUAGES.indexOf(base) : -1
  return FORMER_NAMES[code][Math.max(0, at)] ?? code
}
