import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse, stringify } from 'yaml'
import { hostileText } from '../support/hostile-text.ts'
import { ROOT } from '../support/project.ts'

type Node = Record<string, unknown>

/** Whole timelines that a person wrote, small enough to be planned thousands of times. */
const WRITTEN = ['everything', 'minimal', 'aliases', 'norwegian'].map((name) => readFileSync(join(ROOT, 'tests/fixtures/valid', `${name}.yaml`), 'utf8'))

/** What people do to a file when they edit it, as data so that fast-check can make it smaller. */
interface Edit {
  kind: 'delete' | 'repeat' | 'swap' | 'move' | 'retype' | 'reword'
  at: number
  other: number
  text: string
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('delete', 'repeat', 'swap', 'move', 'retype', 'reword', 'reword', 'reword'),
  at: fc.nat(),
  other: fc.nat(),
  text: fc.oneof(fc.lorem({ maxCount: 30 }), fc.constantFrom('2025-10-26', '2025', '19:00', 'noon', 'news', 'host', 'a', '0', 'id', 'true'), hostileText),
})

/** Timelines that were right before somebody edited them: values deleted, repeated, moved and written anew, and keys mistyped. */
export const editedTimeline: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...WRITTEN), fc.array(edit, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([written, edits, compact]) => {
    const tree: unknown = parse(written)
    for (const each of edits) apply(tree, each)
    return compact ? JSON.stringify(tree) : stringify(tree)
  })

function apply(tree: unknown, { kind, at, other, text }: Edit): void {
  // Words are what is edited most; the other kinds take anything.
  const places = placesIn(tree).filter(([holder, key]) => kind !== 'reword' || / /.test(String(holder[key])))
  const place = places[at % places.length]
  const second = places[other % places.length]
  if (!place || !second) return
  const [holder, key] = place
  const value = structuredClone(holder[key])
  if (kind === 'delete' && Array.isArray(holder)) holder.splice(Number(key), 1)
  else if (kind === 'delete') delete holder[key]
  else if (kind === 'repeat' && Array.isArray(holder)) holder.splice(Number(key), 0, value)
  else if (kind === 'repeat') holder[`${key}${key}`] = value
  else if (kind === 'retype' || kind === 'reword') holder[key] = text
  else {
    const instead = structuredClone(second[0][second[1]])
    if (kind === 'swap') second[0][second[1]] = value
    holder[key] = instead
  }
}

/** Every place of a tree where a value stands. */
function placesIn(node: unknown): [Node, string][] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, inner]) => [[node as Node, key] as [Node, string], ...placesIn(inner)])
}
