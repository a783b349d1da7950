/** How a quotation differs from the text of its source. */
export interface Mismatch {
  /** The first word of the quotation that differs, counted from 0. */
  word: number
  /** That word with those around it, in the quotation and in the source. */
  here: string
  there: string
  /** Line of the source text on which the difference is, from 1. */
  line: number
  /** The piece of the source that is nearest to the whole quotation; undefined where there is nothing like it. */
  nearest: string | undefined
}

/** Words around the one that differs. */
const CONTEXT = 3

/** Two texts that differ only in typographic quotes, white space or Unicode composition fold to the same. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[“”„‟«»]/gu, '"')
    .replaceAll(/[‘’‚‛‹›]/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/**
 * Looks for a quotation in a text.
 *
 * It has to begin and end where words do: a text without its last letter would be found in the whole one.
 *
 * @returns undefined where it stands there word for word.
 */
export function compareQuotation(quotation: string, source: string): Mismatch | undefined {
  if (standsIn(fold(quotation), fold(source))) return undefined
  const wanted = splitWords(quotation)
  const words = splitWords(source)
  const window = nearestWords(wanted.map(bare), words.map(bare))
  if (window === undefined) return { word: 0, here: '', there: '', line: 1, nearest: undefined }
  const found = words.slice(window.start, window.end)
  const first = firstDifference(wanted.map(({ text }) => text), found.map(({ text }) => text))
  const around = (list: { text: string }[]): string =>
    list.slice(Math.max(0, first - CONTEXT), first + CONTEXT + 1).map(({ text }) => text).join(' ')
  const offset = (found[first] ?? found.at(-1))?.offset ?? 0
  return {
    word: first,
    here: around(wanted),
    there: around(found),
    line: source.slice(0, offset).split('\n').length,
    nearest: found.map(({ text }) => text).join(' '),
  }
}

function standsIn(quotation: string, source: string): boolean {
  const startsInWord = /^[\p{L}\p{N}\p{M}]/u.test(quotation)
  const endsInWord = /[\p{L}\p{N}\p{M}]$/u.test(quotation)
  for (let at = source.indexOf(quotation); at !== -1; at = source.indexOf(quotation, at + 1)) {
    const isCutBefore = startsInWord && /[\p{L}\p{N}\p{M}]$/u.test(source.slice(Math.max(0, at - 2), at))
    const end = at + quotation.length
    const isCutAfter = endsInWord && /^[\p{L}\p{N}\p{M}]/u.test(source.slice(end, end + 2))
    if (!isCutBefore && !isCutAfter) return true
  }
  return false
}

/** For finding the place, case and the signs around a word do not matter; for the comparison itself they do. */
function bare({ text }: { text: string }): string {
  return fold(text).toLowerCase().replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || text
}

/** Quotation marks around the whole belong to the source, not to the words. */
function firstDifference(quotation: string[], source: string[]): number {
  const last = quotation.length - 1
  const index = quotation.findIndex((word, at) => {
    const [here, there] = [fold(word), fold(source[at] ?? '')]
    if (here === there) return false
    if (at === 0 && there.endsWith(here) && !/[\p{L}\p{N}]/u.test(there.slice(0, -here.length))) return false
    return !(at === last && there.startsWith(here) && !/[\p{L}\p{N}]/u.test(there.slice(here.length)))
  })
  return index === -1 ? last : index
}

/** A word of a text and its offset there. */
export interface Word {
  text: string
  offset: number
}

/** The pieces of a text between white space. */
function splitWords(text: string): Word[] {
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
function nearestWords(wanted: string[], source: string[]): { start: number; end: number } | undefined {
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
