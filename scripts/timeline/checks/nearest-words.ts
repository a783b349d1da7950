/** A word of a text and its offset there. */
export interface Word {
  text: string
  offset: number
}

/** The pieces of a text between white space. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/gu)].map((match) => ({ text: match[0], offset: match.index }))
}

/** Comparisons of words that are still done at once; a quotation of 500 words in a source of 40,000. */
const WORK_LIMIT = 20_000_000

/** More than this share of different words is another text. */
const FAR = 0.6

/**
 * The run of words in `source` that takes the fewest insertions, deletions and replacements to become `wanted` (Sellers'
 * algorithm for approximate search, over words).
 *
 * @returns undefined where nothing is near, or where looking would take too long.
 */
export function nearestWords(wanted: string[], source: string[]): { start: number; end: number } | undefined {
  if (wanted.length * source.length > WORK_LIMIT) return undefined
  // One row for each number of words of `wanted`; a run may start anywhere for nothing.
  let cost = new Uint32Array(source.length + 1)
  let start = Uint32Array.from(cost, (_, index) => index)
  for (const [row, word] of wanted.entries()) {
    const nextCost = new Uint32Array(source.length + 1)
    const nextStart = new Uint32Array(source.length + 1)
    nextCost[0] = row + 1
    for (let at = 1; at <= source.length; at += 1) {
      const replaced = (cost[at - 1] ?? 0) + (source[at - 1] === word ? 0 : 1)
      const missing = (cost[at] ?? 0) + 1
      const added = (nextCost[at - 1] ?? 0) + 1
      const best = Math.min(replaced, missing, added)
      nextCost[at] = best
      nextStart[at] = (best === replaced ? start[at - 1] : best === missing ? start[at] : nextStart[at - 1]) ?? 0
    }
    cost = nextCost
    start = nextStart
  }
  const least = cost.reduce((one, other) => Math.min(one, other))
  if (least > wanted.length * FAR) return undefined
  return longEnough(cost, start, least, wanted.length)
}

/** Of the runs that are equally near, the one whose length is most like the other’s: it shows the word that differs. */
function longEnough(
  cost: Uint32Array,
  start: Uint32Array,
  least: number,
  length: number,
): { start: number; end: number } | undefined {
  let best: { start: number; end: number } | undefined
  for (const [end, value] of cost.entries()) {
    const from = start[end] ?? 0
    if (value !== least || from === end) continue
    const isBetter = best === undefined || Math.abs(end - from - length) < Math.abs(best.end - best.start - length)
    if (isBetter) best = { start: from, end }
  }
  return best
}
