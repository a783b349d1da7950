import { type Found, record } from './inventory.ts'
import { knownKeys, schemaAt } from '../schema/model.ts'

/** Whether a thing has a field that is none of its own: then what it seems to lack may only be misspelt. */
export function hasUnknownKeys(found: Found): boolean {
  const schema = schemaAt(found.path)
  const known = schema === undefined ? undefined : knownKeys(schema)
  return known !== undefined && Object.keys(record(found.value)).some((key) => !known.includes(key))
}
