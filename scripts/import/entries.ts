import { correctedId } from '../timeline/explain/corrections.ts'
import { encodedAddress } from '../timeline/schema/prose.ts'
import { isBareName } from '../timeline/schema/text.ts'
import { cleanLine } from './clean-text.ts'
import type { FoundSource } from './foreign-timeline.ts'

/** What the events of a timeline refer to by a key. */
export interface Entries {
  sources: Map<string, { id: string; publisher: string; url?: string }>
  /** Keys by names. */
  places: Map<string, string>
  people: Map<string, string>
}

/** Sources of one publisher and one address are one. */
export function sourceId({ publisher, url }: FoundSource, { sources }: Entries): string[] {
  const address = url === undefined ? undefined : encodedAddress(url)
  const named = cleanLine(publisher ?? '')
  const name = named !== '' ? named : address === undefined ? '' : new URL(address).hostname.replace(/^www\./, '')
  if (name === '') return []
  const key = `${name}\n${address ?? ''}`
  const known = sources.get(key)
  if (known !== undefined) return [known.id]
  const id = freeId(name, 'source', new Set(['imported', ...[...sources.values()].map((source) => source.id)]))
  sources.set(key, { id, publisher: name, ...(address !== undefined && { url: address }) })
  return [id]
}

/** The key of a place of that name; undefined without one. */
export function placeId(name: string, { places }: Entries): string | undefined {
  if (name === '') return undefined
  const id = places.get(name) ?? freeId(name, 'place', new Set(places.values()))
  places.set(name, id)
  return id
}

/** A name that could be taken for a key is given one. */
export function personOf(name: string, { people }: Entries): string[] {
  if (name === '') return []
  if (isBareName(name)) return [name]
  const id = people.get(name) ?? freeId(name, 'person', new Set(people.values()))
  people.set(name, id)
  return [id]
}

function freeId(name: string, kind: string, taken: ReadonlySet<string>): string {
  const made = correctedId(name)?.slice(0, 40).replace(/-$/, '') ?? kind
  let id = made
  for (let number = 2; taken.has(id); number += 1) id = `${made}-${number}`
  return id
}
