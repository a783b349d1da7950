/** Keys and list indexes, counted from 0, from the root of the file to a value. */
export type Path = readonly (string | number)[]

/** Writes a path as people do: `events[2].summary`. */
export function pathName(path: Path): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('')
}

/** Gets the value at a path, and whether it exists: a value that exists may be undefined. */
export function valueAt(root: unknown, path: Path): { value: unknown; exists: boolean } {
  let value = root
  for (const key of path) {
    const exists = typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    if (!exists) return { value: undefined, exists }
    value = (value as Record<string | number, unknown>)[key]
  }
  return { value, exists: true }
}

/** Writes a path as a key of a set or a map: `events/2/summary`. */
export function pathKey(path: Path): string {
  return path.join('/')
}

/** A text of the timeline and where it stands. */
export interface Leaf {
  path: Path
  text: string
}

/**
 * Lists every text in a value, depth first.
 * @param path - the path of the value itself; the paths of its texts begin with it
 */
export function leaves(value: unknown, path: Path): Leaf[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, inner]) => leaves(inner, [...path, key]))
}
