import type { z } from 'zod'
import type { Part } from '../read/locate.ts'
import { alternative, childSchema, type Kind, kindOf, unwrap, knownKeys, schemaAt } from '../schema/model.ts'
import { Timeline } from '../schema/timeline.ts'
import type { Finding } from '../problems/problem.ts'
import type { Path } from '../schema/path.ts'

/** Something of the model as it was found in the file. It may still be wrong in itself. */
export interface Found {
  kind: Kind
  /** Keys and indexes from the root. */
  path: Path
  value: unknown
  /** The thing that it belongs to: the event of a figure, the quotation of a speaker. */
  owner: Found | undefined
  /** The field of the owner in which it stands. */
  field: string
}

/** All things of a file by their kind, in the order of the file. */
export interface Inventory {
  /** The whole file; empty where it is no map. */
  root: Record<string, unknown>
  of: (kind: Kind) => readonly Found[]
}

/**
 * Lists what a file holds, along the schema. It works on values that are not valid as well, so that one run reports an
 * unknown key and a person that does not exist two lines further on.
 */
export function takeInventory(value: unknown): Inventory {
  const byKind = new Map<Kind, Found[]>()
  collect(Timeline, value, [], undefined, '', byKind)
  return { root: record(value), of: (kind) => byKind.get(kind) ?? [] }
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
  // What is in a text, a date or a list of sources belongs to it.
  if (typeof value !== 'object' || inner._zod.def.type === 'union') return
  const isList = Array.isArray(value)
  if (isList !== (inner._zod.def.type === 'array')) return
  const entries: [string | number, unknown][] = isList ? [...value.entries()] : Object.entries(value)
  for (const [key, item] of entries) {
    const next = childSchema(inner, key)
    if (next === undefined) continue
    // Lists and records between a thing and its parts have no name of their own.
    collect(next, item, [...path, key], holder, holder === owner ? field : String(key), byKind)
  }
}

/** The value as a map with names, empty where it is none. */
export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

/** The value if it is a text. */
export function string(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Something wrong at a place of the model. */
export interface LocatedFinding extends Finding {
  path: Path
  part?: Part
}

/** What a check may know beside the values. */
export interface CheckContext {
  /** Whether nothing was wrong so far. What is missing or unused may be so only because of another mistake. */
  isWhole: boolean
  /** A scalar as it is written in the file. */
  sourceAt: (path: Path) => string | undefined
}

/** One thing that can be wrong with a timeline although each value of it is well formed. */
export type Check = (inventory: Inventory, context: CheckContext) => LocatedFinding[]

/** Whether a thing has a field that is none of its own: then what it seems to lack may only be misspelt. */
export function hasUnknownKeys(found: Found): boolean {
  const schema = schemaAt(found.path)
  const known = schema === undefined ? undefined : knownKeys(schema)
  return known !== undefined && Object.keys(record(found.value)).some((key) => !known.includes(key))
}
