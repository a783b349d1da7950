import { Id } from '../schema/text.ts'
import type { Inventory } from '../inventory.ts'
import { quote } from '../quote.ts'
import { didYouMean } from '../suggest.ts'
import type { PlacedFinding } from './check.ts'
import { idsOf, referencesOf, type Target } from './definitions.ts'

/** A search through thousands of ids takes time, and the hundredth mistake of this sort is not a slip of the pen. */
const SUGGESTIONS = 100

/** Where each kind of thing is written down. */
const PLACES: Record<Target, string> = {
  person: 'people:',
  place: 'places:',
  source: 'sources:',
  event: 'events:',
  quotation: 'the quotations of an event (id: …)',
  figure: 'the figures of an event (id: …)',
}

/** References to a person, place, source, quotation or figure that the file does not have. */
export function checkReferences(inventory: Inventory): PlacedFinding[] {
  const known = new Map<Target, Set<string>>()
  const findings: PlacedFinding[] = []
  for (const { target, id, path } of referencesOf(inventory)) {
    const ids = known.get(target) ?? new Set(idsOf(inventory, target))
    known.set(target, ids)
    // What is no id at all has been reported as such.
    if (ids.has(id) || !Id.safeParse(id).success) continue
    const meant = findings.length < SUGGESTIONS ? didYouMean(id, ids) : ''
    const hint = `${meant}Add it to ${PLACES[target]}, or name one that is there.`
    findings.push({ code: 'reference-unknown', path, message: `there is no ${target} ${quote(id)}`, hint })
  }
  return findings
}
