import { alpha2Of, COUNTRY_CODES } from '../countries/alpha-3.ts'
import { formerStates } from '../countries/former-states.ts'

/** The languages in which people write names of countries where a code belongs. */
const LANGUAGES = ['en', 'id', 'vi', 'de', 'fr', 'es', 'pt', 'ru', 'ar', 'zh', 'ja', 'he']

/** Names of countries that the platform has by another name. */
const ALSO: Record<string, string> = {
  usa: 'US', 'u.s.': 'US', 'u.s.a.': 'US', america: 'US', uk: 'GB', 'u.k.': 'GB', britain: 'GB', 'great britain': 'GB', england: 'GB', scotland: 'GB', wales: 'GB', ussr: 'SU', 'soviet union': 'SU', gdr: 'DD',
  ddr: 'DD', 'east germany': 'DD', czechoslovakia: 'CSHH', yugoslavia: 'YU', zaire: 'ZR', burma: 'BU', korea: 'KR', 'south korea': 'KR', 'north korea': 'KP', 'viet nam': 'VN', holland: 'NL', el: 'GR', brd: 'DE', frg: 'DE', prc: 'CN',
}

/** Unions of states. Two of them have codes that ISO 3166 keeps for them, though they are no countries. */
const UNIONS = /^(eu|un|ez|asean|nato|european union|united nations|eurozone)$/

const NO_COUNTRY = 'Look it up in ISO 3166-1; for an organisation or a territory without a code, leave country out and name it in a text.'

/** What to write in place of a country that is no code of ISO 3166: another code of it, its name in some language, or no country at all. */
export function countryHint(text: string): string {
  const wanted = plain(text)
  if (UNIONS.test(wanted)) return `${text.trim()} is no country: in a statement write group: with its name; elsewhere leave country out.`
  const code = meantCode(text, wanted)
  if (code === undefined) return NO_COUNTRY
  // The platform would call a state that no longer exists by the name of its successor.
  return formerStates(code).length > 0 ? `Write ${code}.` : `Write ${code} for ${new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code}.`
}

function meantCode(text: string, wanted: string): string | undefined {
  if (Object.hasOwn(ALSO, wanted)) return ALSO[wanted]
  const letters = text.trim().toUpperCase()
  if (COUNTRY_CODES.has(letters) || formerStates(letters).length > 0) return letters
  const renamed = /^[A-Z]{2}$/.test(letters) ? (Intl.getCanonicalLocales(`und-${letters}`)[0] ?? '').slice('und-'.length) : ''
  if (renamed !== letters && COUNTRY_CODES.has(renamed)) return renamed
  return alpha2Of(letters) ?? codeOfName(wanted)
}

/** The code of a country by its name in one of the languages; undefined where none is called so. */
function codeOfName(wanted: string): string | undefined {
  codesByName ??= new Map(LANGUAGES.toReversed().flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region' })
    return [...COUNTRY_CODES].map((code): [string, string] => [plain(names.of(code) ?? code), code])
  }))
  return codesByName.get(wanted)
}

/** The codes by the names of their countries, made once it is needed: a file may have thousands of such mistakes. */
let codesByName: ReadonlyMap<string, string> | undefined

/** A name without case, accents and the word before it. */
function plain(text: string): string {
  const bare = text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/gu, 'd').toLowerCase().trim()
  return bare.replace(/^(the|die|der|la|le|el) (?=\S)/, '').replaceAll(/\s+/gu, ' ')
}
