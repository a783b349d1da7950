/** Keys and list indexes from the root of the file to a value. */
export type Path = readonly (string | number)[]

/** A path as people write it: `events[2].summary`. */
export function pathName(path: Path): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('')
}

/** The value at a path of a plain value, and whether there is one at all. */
export function valueAt(root: unknown, path: Path): { value: unknown; exists: boolean } {
  let value = root
  for (const key of path) {
    const exists = typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    if (!exists) return { value: undefined, exists }
    value = (value as Record<string | number, unknown>)[key]
  }
  return { value, exists: true }
}

/** How a path is written in a set of paths. */
export function pathKey(path: Path): string {
  return path.join('/')
}

/** A text of the timeline and where it stands. */
export interface Leaf {
  path: Path
  text: string
}

/** Every text in a value, with its path below `path`. */
export function leaves(value: unknown, path: Path): Leaf[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, inner]) => leaves(inner, [...path, key]))
}
