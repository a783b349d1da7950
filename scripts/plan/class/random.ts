/** Random choices that can be repeated: the same seed gives the same choices on every machine. */
export interface Random {
  /** A whole number from 0 up to, but not including, `limit`. */
  below: (limit: number) => number
  /** The items in another order. */
  shuffled: <T>(items: readonly T[]) => T[]
  /** At most `count` of the items, in another order. */
  some: <T>(items: readonly T[], count: number) => T[]
}

/**
 * Creates a source of random choices.
 * @param seed - any number
 * @param purpose - the kind of task. More questions of one kind do not change the choices for the others.
 */
export function createRandom(seed: number, purpose: string): Random {
  const next = mulberry32(hash(`${seed} ${purpose}`))
  const below = (limit: number): number => Math.floor(next() * limit)
  const shuffled = <T>(items: readonly T[]): T[] => {
    const all = [...items]
    // Fisher and Yates: each order is as likely as any other.
    for (let index = all.length - 1; index > 0; index -= 1) {
      const other = below(index + 1)
      const [one, two] = [all[index] as T, all[other] as T]
      all[index] = two
      all[other] = one
    }
    return all
  }
  return { below, shuffled, some: (items, count) => shuffled(items).slice(0, count) }
}

/** Tommy Ettinger's generator of 32 bits (public domain): short, and good enough for questions. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** FNV-1a: nearby seeds give numbers far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}
