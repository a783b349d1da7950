import { type Inventory, asMap, asText, type LocatedFinding } from './inventory.ts'
import { quote } from '../problems/quote.ts'
import type { Path } from '../schema/path.ts'

interface Link {
  from: string
  to: string
  path: Path
}

/** Finds places that lie in themselves and figures that are a part of themselves, over any number of steps. */
export function checkCycles(inventory: Inventory): LocatedFinding[] {
  const places = Object.entries(asMap(inventory.root.places)).map(([from, place]) =>
    link(from, asMap(place).in, ['places', from, 'in']),
  )
  const figures = inventory.of('figure').map(({ value, path }) => link(asMap(value).id, asMap(value).of, [...path, 'of']))
  return [
    ...cyclesOf(places.flat()).map((found): LocatedFinding => {
      const message = `the place ${quote(found.from)} lies in itself: ${found.way}`
      return { code: 'place-cycle', path: found.path, message, hint: 'Let in: name a larger place.' }
    }),
    ...cyclesOf(figures.flat()).map((found): LocatedFinding => {
      const message = `the figure ${quote(found.from)} is a part of itself: ${found.way}`
      return { code: 'figure-cycle', path: found.path, message, hint: 'Let of: name the figure for the whole.' }
    }),
  ]
}

function link(from: unknown, to: unknown, path: Path): Link[] {
  return asText(from) === undefined || asText(to) === undefined ? [] : [{ from: from as string, to: to as string, path }]
}

/** Finds each cycle once, at its first link in the file. */
function cyclesOf(links: Link[]): (Link & { way: string })[] {
  const next = new Map(links.map((item) => [item.from, item]))
  const done = new Set<string>()
  return links.flatMap((start) => {
    const way: string[] = []
    for (let at: Link | undefined = start; at !== undefined && !done.has(at.from); at = next.get(at.to)) {
      done.add(at.from)
      way.push(at.from)
      if (way.includes(at.to)) {
        const loop = way.slice(way.indexOf(at.to))
        const first = links.find((item) => loop.includes(item.from)) ?? start
        const turned = [...loop.slice(loop.indexOf(first.from)), ...loop.slice(0, loop.indexOf(first.from)), first.from]
        return [{ ...first, way: turned.map((id) => quote(id)).join(' → ') }]
      }
    }
    return []
  })
}
