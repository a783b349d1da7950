import type { z } from 'zod'
import type { Part } from '../read/locate.ts'
import { alternative, childSchema, type Kind, kindOf, unwrap, knownKeys, schemaAt } from '../schema/model.ts'
import { Timeline } from '../schema/timeline.ts'
import type { Finding } from '../problems/problem.ts'
import type { Path } from '../schema/path.ts'

/** A thing of the model, found in the file. Its value may still be wrong. */
export interface Found {
  kind: Kind
  /** Keys and indexes from the root. */
  path: Path
  value: unknown
  /** The thing that it belongs to: the event of a figure, the quotation of a speaker; undefined for the whole file. */
  owner: Found | undefined
  /** The field of the owner in which it stands. */
  field: string
}

/** All things of a file by kind, in the order of the file. */
export interface Inventory {
  /** The whole file; an empty map where the file is not a map. */
  root: Record<string, unknown>
  of: (kind: Kind) => readonly Found[]
}

/**
 * Lists the things of a file, along the schema. It also works on values that are not valid, so that one run reports an unknown
 * key and a person two lines below who does not exist.
 */
export function takeInventory(value: unknown): Inventory {
  const byKind = new Map<Kind, Found[]>()
  collect(Timeline, value, [], undefined, '', byKind)
  return { root: asMap(value), of: (kind) => byKind.get(kind) ?? [] }
}

function collect(
  schema: z.core.$ZodType,
  value: unknown,
  path: Path,
  owner: Found | undefined,
  field: string,
  byKind: Map<Kind, Found[]>,
): void {
  if (value === undefined || value === null) return
  const inner = unwrap(alternative(schema, value))
  const kind = kindOf(inner)
  let holder = owner
  if (kind !== undefined) {
    holder = { kind, path, value, owner, field }
    const list = byKind.get(kind)
    if (list === undefined) byKind.set(kind, [holder])
    else list.push(holder)
  }
  // A text or a list of sources has no things of its own inside; a time may have a text.
  if (typeof value !== 'object' || (inner._zod.def.type === 'union' && kind !== 'when')) return
  const isList = Array.isArray(value)
  if (isList !== (inner._zod.def.type === 'array')) return
  const entries: [string | number, unknown][] = isList ? [...value.entries()] : Object.entries(value)
  for (const [key, item] of entries) {
    const next = childSchema(inner, key)
    if (next === undefined) continue
    // Inside plain lists and maps, the name of the outer field stays.
    collect(next, item, [...path, key], holder, holder === owner ? field : String(key), byKind)
  }
}

/** The value as a map; an empty map where it is not one. */
export function asMap(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

/** The value if it is a text, else undefined. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** A mistake at a place of the model. */
export interface LocatedFinding extends Finding {
  path: Path
  part?: Part
}

/** Facts that a check may need beside the values. */
export interface CheckContext {
  /** The language that decks are wanted in: a tag, `first` for the first of the file, or `all`. */
  lang: string
  /** Whether nothing was wrong so far. A thing may be missing or unused only because of another mistake. */
  isWhole: boolean
  /** Gets a scalar as the file writes it; undefined where there is none. */
  sourceAt: (path: Path) => string | undefined
  /** Gets the comment, with its #, behind a text without quotes; undefined where there is none. */
  commentAt: (path: Path) => string | undefined
}

/** A check for one mistake that a timeline can have although each of its values is well formed. */
export type Check = (inventory: Inventory, context: CheckContext) => LocatedFinding[]

/** Whether a thing has an unknown field. A field that seems to be missing may then only be misspelt. */
export function hasUnknownKeys(found: Found): boolean {
  const schema = schemaAt(found.path)
  const known = schema === undefined ? undefined : knownKeys(schema)
  return known !== undefined && Object.keys(asMap(found.value)).some((key) => !known.includes(key))
}
