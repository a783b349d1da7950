import { Id } from '../schema/text.ts'
import { type Inventory, asMap, asText, type LocatedFinding, hasUnknownKeys } from './inventory.ts'
import { quote } from '../problems/quote.ts'
import { didYouMean, SUGGESTIONS } from '../problems/suggest.ts'
import { FORBIDDEN_KEYS } from '../read/yaml-values.ts'
import { idsOf, KEYED, referencesOf, type Target } from './definitions.ts'

/** The place in the file where each kind of thing is written. */
const PLACES: Record<Target, string> = {
  person: 'people:',
  place: 'places:',
  source: 'sources:',
  era: 'eras: (id: …)',
  event: 'events:',
  quotation: 'the quotations of an event (id: …)',
  figure: 'the figures of an event (id: …)',
}

/** Finds references to a person, place, source, event, quotation or figure that the file does not have. */
export function checkReferences(inventory: Inventory): LocatedFinding[] {
  const known = new Map<Target, Set<string>>()
  const findings: LocatedFinding[] = []
  let isToldOfSources = false
  for (const { target, id, path } of referencesOf(inventory)) {
    const ids = known.get(target) ?? new Set(idsOf(inventory, target))
    known.set(target, ids)
    // A wrong or forbidden id has been reported as such.
    if (ids.has(id) || FORBIDDEN_KEYS.has(id) || !Id.safeParse(id).success || isLost(inventory, target)) continue
    const meant = findings.length < SUGGESTIONS ? didYouMean(id, ids) : ''
    if (target === 'source' && inventory.root.sources === undefined) {
      if (!isToldOfSources) findings.push({ code: 'reference-unknown', path, message: `there is no source ${quote(id)}: the timeline has no sources`, hint: `Add sources: { ${id}: { publisher: … } } at the top of the file.` })
      isToldOfSources = true
      continue
    }
    const byName = target === 'person' ? ' A person who is not there is written by name, with its capitals: Neil Armstrong.' : ''
    const hint = `${meant}Add it to ${PLACES[target]}, or name one that is there.${byName}`
    findings.push({ code: 'reference-unknown', path, message: `there is no ${target} ${quote(id)}`, hint })
  }
  return findings
}

/** Whether all things of a kind are missing for a reason that is reported: their field is misspelt, empty or not a map. */
function isLost(inventory: Inventory, target: Target): boolean {
  if (!(target in KEYED)) return false
  const things = inventory.root[KEYED[target as keyof typeof KEYED]]
  if (Object.keys(asMap(things)).length > 0) return false
  const [root] = inventory.of('timeline')
  return things !== undefined || (root !== undefined && hasUnknownKeys(root))
}

const TARGETS = ['person', 'place', 'source'] as const

/** Finds sources, people and places that nothing refers to: left over, or forgotten where they belong. */
export function checkUnused(inventory: Inventory): LocatedFinding[] {
  const used = new Set(referencesOf(inventory).map(({ target, id }) => `${target} ${id.trim()}`))
  const nameOf = (id: string): string => {
    const entry = asMap(inventory.root.people)[id]
    return asText(entry) ?? asText(asMap(entry).name) ?? id
  }
  return TARGETS.flatMap((target) =>
    idsOf(inventory, target)
      .filter((id) => !used.has(`${target} ${id}`) && !(target === 'person' && used.has(`${target} ${nameOf(id)}`)))
      .map((id): LocatedFinding => {
        const hint = 'Refer to it where it belongs, or delete it.'
        const message = `nothing refers to the ${target} ${quote(id)}`
        return { code: `${target}-unused`, path: [KEYED[target], id], part: 'key', message, hint, severity: 'warning' }
      }),
  )
}
