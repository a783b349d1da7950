import type { z } from 'zod'
import type { Path } from '../read/locate.ts'
import { childSchema, knownKeys, nameOfKind, schemaAt } from '../schema/model.ts'
import { quote } from '../problems/quote.ts'
import { valueAt } from './schema-issues.ts'
import type { Finding } from './schema-problems.ts'

/**
 * A text in braces that holds a comma without being in quotes: `{ en: Hanoi, the day }` is read as en and, without a value,
 * "the day".
 *
 * @param path - of a key that is none of those allowed
 */
export function cutText(path: Path, root: unknown): Finding | undefined {
  const parent = valueAt(root, path.slice(0, -1)).value
  if (valueAt(root, path).value !== null || typeof parent !== 'object' || parent === null) return undefined
  const entries = Object.entries(parent)
  const at = entries.findIndex(([key]) => key === path.at(-1))
  const [before, text] = entries[at - 1] ?? []
  if (before === undefined || typeof text !== 'string') return undefined
  const key = String(path.at(-1))
  const hint = `Put quotes around the text: ${before}: ${quote(`${text}, ${key}`)}`
  return { code: 'text-cut', message: `the comma ends the text ${quote(text)}, and ${quote(key)} is read as a key`, hint }
}

/** A list of which the items have lost their hyphens, or its only one: it then is a map with the fields of an item. */
export function missingDash(value: unknown, path: Path): Finding | undefined {
  const list = schemaAt(path)
  const item: z.core.$ZodType | undefined = list === undefined ? undefined : childSchema(list, 0)
  const known = item === undefined ? undefined : knownKeys(item)
  if (!known || typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const keys = Object.keys(value)
  if (!keys.some((key) => known.includes(key))) return undefined
  const message = `the hyphen before the first line of this ${nameOfKind(item) ?? 'list item'} is missing`
  const hint = `Write "- " before ${keys[0]}: and indent the lines that belong to it by two more spaces.`
  return { code: 'yaml-dash', message, hint }
}
