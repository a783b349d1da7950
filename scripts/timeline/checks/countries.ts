import { COUNTRY_CODES } from '../countries/alpha-3.ts'
import { existedIn, type FormerCode, formerStates, yearsOf, type Years, yearsOfSpan } from '../countries/former-states.ts'
import { countryHint } from '../explain/country-advice.ts'
import { quote } from '../problems/quote.ts'
import { CountryCode } from '../schema/text.ts'
import { When } from '../schema/when.ts'
import { createWhenParser } from '../time/parse.ts'
import { type Reference, referencesOf, type Target } from './definitions.ts'
import { asMap, asText, type Found, type Inventory, type LocatedFinding } from './inventory.ts'

/**
 * Finds country codes that neither ISO 3166-1 nor ISO 3166-3 has, and states at a time at which they did not exist. The country of a
 * person or a place without any event holds at any time.
 */
export function checkCountries(inventory: Inventory): LocatedFinding[] {
  const timesOf = timesReader(inventory)
  return inventory.of('country').flatMap((found): LocatedFinding[] => {
    const code = asText(found.value)
    if (code === undefined || !CountryCode.safeParse(code).success || COUNTRY_CODES.has(code)) return []
    const states = formerStates(code)
    if (states.length === 0) {
      return [{ code: 'country-invalid', path: found.path, message: `${quote(code)} is no country code of ISO 3166`, hint: countryHint(code) }]
    }
    const times = timesOf(found)
    const [state] = states
    if (state === undefined) return []
    if (times.length === 0) return states.length === 1 ? [] : [ambiguous(code, states, found)]
    if (states.some((one) => times.some((years) => existedIn(one, years)))) return []
    return [{ code: 'country-bygone', path: found.path, severity: 'warning', ...outOfTime(code, states, times) }]
  })
}

function ambiguous(code: string, states: FormerCode[], { path }: Found): LocatedFinding {
  const message = `${quote(code)} was the code of two states: ${states.map((state) => `${NAMES[state] ?? state} (${lifetime(state)})`).join(' and ')}`
  return { code: 'country-bygone', path, severity: 'warning', message, hint: `Write ${states.join(' or ')}; ${states[0]} is taken now.` }
}

function outOfTime(code: string, states: FormerCode[], times: readonly Years[]): { message: string; hint: string } {
  const isLater = times.every(([first]) => states.every((state) => first > yearsOf(state).until))
  const message = `the state ${quote(code)} existed ${states.map((state) => lifetime(state)).join(' and ')}, and this is ${isLater ? 'later' : 'not of that time'}`
  return { message, hint: 'Write the code of the country at that time, or check the date.' }
}

/** Names of states of one code, for messages. */
const NAMES: Partial<Record<FormerCode, string>> = { CSHH: 'Czechoslovakia', CSXX: 'Serbia and Montenegro' }

function lifetime(state: FormerCode): string {
  const { from, until } = yearsOf(state)
  return from === undefined ? `until ${until}` : `from ${from} until ${until}`
}

/** Creates a function that gets the times of the events to which the country of a person, a place or a statement belongs. */
function timesReader(inventory: Inventory): (country: Found) => Years[] {
  let parse: ReturnType<typeof createWhenParser> | undefined
  const yearsOfEvent = (event: Found | undefined): Years[] => {
    const when = When.safeParse(asMap(event?.value).when)
    parse ??= createWhenParser(asText(inventory.root.zone))
    const span = when.success ? parse(when.data) : undefined
    return span === undefined || 'problem' in span ? [] : [yearsOfSpan(span)]
  }
  let users: Map<string, Reference[]> | undefined
  const usersOf = (target: Target, id: string): Found[] => {
    users ??= Map.groupBy(referencesOf(inventory), (reference) => `${reference.target} ${reference.id}`)
    return (users.get(`${target} ${id}`) ?? []).flatMap(({ from }) => eventAround(from) ?? [])
  }
  return ({ owner }) => {
    const id = String(owner?.path.at(-1))
    if (owner?.kind === 'person' || owner?.kind === 'place') return usersOf(owner.kind, id).flatMap(yearsOfEvent)
    return yearsOfEvent(eventAround(owner))
  }
}

function eventAround(found: Found | undefined): Found | undefined {
  return found === undefined || found.kind === 'event' ? found : eventAround(found.owner)
}
