import { type Inventory, asMap, asText, type LocatedFinding } from './inventory.ts'
import { quote } from '../problems/quote.ts'
import { When } from '../schema/when.ts'
import { isOrderKnown } from '../time/order.ts'
import { createWhenParser } from '../time/parse.ts'
import type { Span } from '../time/span.ts'
import type { Path } from '../schema/path.ts'

/** The statement that the event `id` comes after `earlier`, and its place in the file. */
interface Link {
  id: string
  earlier: string
  path: Path
}

/** Finds statements of `after` that go in a circle or contradict the times of the events. */
export function checkOrder(inventory: Inventory): LocatedFinding[] {
  const links = inventory.of('event').flatMap(linksOf)
  const circling = inCircles(links)
  const spanOf = spanReader(inventory, links)
  return links.flatMap(({ id, earlier, path }): LocatedFinding[] => {
    if (circling.some((link) => link.path === path)) {
      const message = id === earlier ? `the event ${quote(id)} can’t come after itself` : `${quote(id)} comes after ${quote(earlier)}, which comes after ${quote(id)}`
      return [{ code: 'order-cycle', path, message, hint: 'Delete it from after, there or here.' }]
    }
    const [own, other] = [spanOf(id), spanOf(earlier)]
    if (!own || !other || !isOrderKnown(own, other) || other.earliest < own.earliest) return []
    return [{ code: 'order-contradicted', path, message: `by its time ${quote(earlier)} is later than ${quote(id)}`, hint: 'Correct the time of one of them, or delete it from after.' }]
  })
}

function linksOf({ path, value }: { path: Path; value: unknown }): Link[] {
  const { id, after } = asMap(value)
  const own = asText(id)
  if (own === undefined || !Array.isArray(after)) return []
  return after.flatMap((earlier: unknown, index) => (typeof earlier === 'string' ? [{ id: own, earlier, path: [...path, 'after', index] }] : []))
}

/** The links that are part of a circle. It removes the links that start or end a chain until none is left. */
function inCircles(links: Link[]): Link[] {
  const later = new Set(links.map(({ id }) => id))
  const earlier = new Set(links.map((link) => link.earlier))
  const inner = links.filter((link) => later.has(link.earlier) && earlier.has(link.id))
  return inner.length === links.length ? inner : inCircles(inner)
}

/** Creates a function that gets the time of an event in `links`; undefined where it has none or a wrong one. */
function spanReader(inventory: Inventory, links: Link[]): (id: string) => Span | undefined {
  const needed = new Set(links.flatMap(({ id, earlier }) => [id, earlier]))
  if (needed.size === 0) return () => undefined
  const parse = createWhenParser(asText(inventory.root.zone))
  const spans = new Map<string, Span>()
  for (const { value } of inventory.of('event')) {
    const { id, when } = asMap(value)
    const parsed = typeof id === 'string' && needed.has(id) ? When.safeParse(when) : undefined
    const span = parsed?.success ? parse(parsed.data) : undefined
    if (span && !('problem' in span)) spans.set(String(id), span)
  }
  return (id) => spans.get(id)
}
