import { asMap, type Found, hasUnknownKeys, type Inventory, type LocatedFinding } from './inventory.ts'
import { nameOfThing } from '../explain/expectations.ts'
import { quote } from '../problems/quote.ts'
import { schemaAt } from '../schema/model.ts'

/** What has no event around it to take its source from. */
const OUTERMOST = ['event', 'statement'] as const

/** Warns once, at the first, of events and of statements about what comes next that have no source at all. */
export function checkSourced(inventory: Inventory): LocatedFinding[] {
  if (inventory.root.source !== undefined) return []
  const found = OUTERMOST.flatMap((kind) => inventory.of(kind)).filter((thing) => thing.kind === 'event' || thing.path[0] === 'next').filter(hasNoSource)
  const [first] = found
  if (first === undefined) return []
  const name = nameOfThing(schemaAt(first.path), first.value, first.path.at(-1))
  const message = found.length === 1 ? `${name} has no source` : `${counted(found)} have no source; ${name} is the first`
  const hint = 'Write source: at the top of the file for all, or at each thing; as a draft it is shown without.'
  return [{ code: 'source-none', path: first.path, part: 'key', message, hint, severity: 'warning' }]
}

/** Finds sources that say nothing to tell them apart: readers would take them for one, listed twice. */
export function checkSourcesApart(inventory: Inventory): LocatedFinding[] {
  const first = new Map<string, string>()
  return inventory.of('source').flatMap((found): LocatedFinding[] => {
    const source = asMap(found.value)
    const facts = JSON.stringify(FACTS.map((fact) => source[fact]))
    const id = String(found.path.at(-1))
    const other = first.get(facts)
    if (other === undefined) first.set(facts, id)
    if (other === undefined || source.publisher === undefined) return []
    const hint = 'Give each a title, an author, a date or an address of its own; or refer to one of them wherever both are meant, and delete the other.'
    return [{ code: 'source-alike', path: found.path, part: 'key', message: `nothing tells the source ${quote(id)} from ${quote(other)}`, hint, severity: 'warning' }]
  })
}

/** What readers see of a source. */
const FACTS = ['publisher', 'title', 'author', 'published', 'url']

function hasNoSource(found: Found): boolean {
  return typeof found.value === 'object' && !Array.isArray(found.value) && !('source' in asMap(found.value)) && !hasUnknownKeys(found)
}

function counted(found: Found[]): string {
  return OUTERMOST.flatMap((kind) => {
    const count = found.filter((thing) => thing.kind === kind).length
    return count === 0 ? [] : [`${count} ${kind}${count === 1 ? '' : 's'}`]
  }).join(' and ')
}
