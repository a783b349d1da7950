import { type Inventory, asMap, asText, type LocatedFinding } from './inventory.ts'
import { quote } from '../problems/quote.ts'
import { When } from '../schema/when.ts'
import { isOrderKnown } from '../time/order.ts'
import { clockStart } from './running-clock.ts'
import { createWhenParser } from '../time/parse.ts'
import type { Span } from '../time/span.ts'
import { earlierEvents, laterEvents, reached } from '../time/undated.ts'
import { createZones } from '../time/zones.ts'
import type { Path } from '../schema/path.ts'

/** The statement that the event `id` comes after `earlier`, and its place in the file. */
interface Link {
  id: string
  earlier: string
  field: 'after' | 'before'
  path: Path
}

/** Finds statements of `after` and `before` that go in a circle or contradict the times of the events. */
export function checkOrder(inventory: Inventory): LocatedFinding[] {
  const links = inventory.of('event').flatMap(linksOf)
  const circling = new Set(inCircles(links).map(({ path }) => path))
  const spanOf = spanReader(inventory, links)
  const contradicted = links.flatMap(({ id, earlier, field, path }): LocatedFinding[] => {
    if (circling.has(path)) {
      const message = id === earlier ? `the event ${quote(id)} can’t come after itself` : `${quote(id)} comes after ${quote(earlier)}, which comes after ${quote(id)}`
      return [{ code: 'order-cycle', path, message, hint: `Delete it from ${field}, there or here.` }]
    }
    const [own, other] = [spanOf(id), spanOf(earlier)]
    if (!own || !other || !isLater(other, own)) return []
    return [{ code: 'order-contradicted', path, message: `by its time ${quote(earlier)} is later than ${quote(id)}`, hint: `Correct the time of one of them, or delete it from ${field}.` }]
  })
  return [...contradicted, ...(circling.size === 0 ? withoutRoom(inventory, spanOf) : [])]
}

/** Whether one time surely came after another. */
const isLater = (one: Span, other: Span): boolean => isOrderKnown(one, other) && one.earliest >= other.earliest

/** Finds events without a date that are said to come after one and before another that came first. */
function withoutRoom(inventory: Inventory, spanOf: (id: string) => Span | undefined): LocatedFinding[] {
  const events = inventory.of('event').flatMap(({ value, path }) => {
    const { id, when, after, before } = asMap(value)
    return typeof id === 'string' ? [{ id, path, isDated: when !== undefined, after: textsIn(after), before: textsIn(before) }] : []
  })
  if (events.every(({ isDated }) => isDated)) return []
  const earlier = earlierEvents(events)
  const later = laterEvents(earlier)
  return events.flatMap(({ id, path, isDated, after, before }): LocatedFinding[] => {
    if (isDated) return []
    const timed = (names: Iterable<string>): { name: string; span: Span }[] => [...names].flatMap((name) => {
      const span = spanOf(name)
      return span ? [{ name, span }] : []
    })
    const others = timed(reached(id, (each) => later.get(each) ?? []))
    const found = timed(reached(id, (each) => earlier.get(each) ?? [])).flatMap((first) =>
      others.flatMap((second) => (isLater(first.span, second.span) ? [{ first: first.name, second: second.name }] : [])))[0]
    if (!found) return []
    const message = `${quote(id)} comes after ${quote(found.first)} and before ${quote(found.second)}, which by its time was earlier`
    return [{ code: 'order-contradicted', path: [...path, after.length > 0 || before.length === 0 ? 'after' : 'before'], message, hint: 'Correct the time of one of them, or after and before.' }]
  })
}

const textsIn = (list: unknown): string[] => (Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [])

function linksOf({ path, value }: { path: Path; value: unknown }): Link[] {
  const { id } = asMap(value)
  const own = asText(id)
  if (own === undefined) return []
  return (['after', 'before'] as const).flatMap((field) => {
    const others = asMap(value)[field]
    if (!Array.isArray(others)) return []
    return others.flatMap((other: unknown, index): Link[] => {
      if (typeof other !== 'string') return []
      return [{ ...(field === 'after' ? { id: own, earlier: other } : { id: other, earlier: own }), field, path: [...path, field, index] }]
    })
  })
}

/** The links that are part of a circle, or lie between two. The links that start or end a chain are taken away until there is none. */
function inCircles(links: Link[]): Link[] {
  const withoutBeginnings = links.filter(notInChain(links, ({ id }) => id, ({ earlier }) => earlier))
  return withoutBeginnings.filter(notInChain(withoutBeginnings, ({ earlier }) => earlier, ({ id }) => id))
}

/** Whether a link is left when those that come from an event to which nothing leads are taken away, again and again. */
function notInChain(links: Link[], to: (link: Link) => string, from: (link: Link) => string): (link: Link) => boolean {
  const leading = new Map<string, number>()
  for (const link of links) leading.set(to(link), (leading.get(to(link)) ?? 0) + 1)
  const leaving = Map.groupBy(links, from)
  const free = [...leaving.keys()].filter((event) => !leading.has(event))
  const taken = new Set<Link>()
  for (const event of free) {
    for (const link of leaving.get(event) ?? []) {
      taken.add(link)
      const left = (leading.get(to(link)) ?? 0) - 1
      leading.set(to(link), left)
      if (left === 0) free.push(to(link))
    }
  }
  return (link) => !taken.has(link)
}

/** Creates a function that gets the time of an event in `links`; undefined where it has none or a wrong one. */
function spanReader(inventory: Inventory, links: Link[]): (id: string) => Span | undefined {
  const needed = new Set(links.flatMap(({ id, earlier }) => [id, earlier]))
  if (needed.size === 0) return () => undefined
  const zone = asText(inventory.root.zone)
  const parse = createWhenParser(zone, createZones(), clockStart(inventory, zone))
  const spans = new Map<string, Span>()
  for (const { value } of inventory.of('event')) {
    const { id, when } = asMap(value)
    const parsed = typeof id === 'string' && needed.has(id) ? When.safeParse(when) : undefined
    const span = parsed?.success ? parse(parsed.data) : undefined
    if (span && !('problem' in span)) spans.set(String(id), span)
  }
  return (id) => spans.get(id)
}
