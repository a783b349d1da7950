/** The difference between a quotation and the text of its source. */
export interface Mismatch {
  /** The first word of the quotation that differs, counted from 0. */
  word: number
  /** That word with its neighbours, in the quotation and in the source. */
  here: string
  there: string
  /** Line of the source text with the difference, from 1. */
  line: number
  /** The piece of the source that is nearest to the whole quotation; undefined where nothing is near. */
  nearest: string | undefined
}

/** Number of words on each side of the one that differs. */
const CONTEXT = 3

/** Folds a text so that texts which differ only in typographic quotes, white space or Unicode composition become equal. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[“”„‟«»]/gu, '"')
    .replaceAll(/[‘’‚‛‹›]/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/**
 * Looks for a quotation in a text. It must begin and end where words do: otherwise a quotation without its last letter would be
 * found in the whole one.
 * @returns undefined where the quotation stands there word for word
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

/** A word without case and the signs around it, for finding the place. The comparison itself keeps both. */
function bare({ text }: { text: string }): string {
  return fold(text).toLowerCase().replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || text
}

/** The index of the first word that differs. Quotation marks around the whole belong to the source and do not count. */
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

/** Splits a text at white space. */
function splitWords(text: string): Word[] {
  return [...text.matchAll(/\S+/gu)].map((match) => ({ text: match[0], offset: match.index }))
}

/** Most comparisons of words, enough for a quotation of 500 words in a source of 40,000. */
const WORK_LIMIT = 20_000_000

/** A text with more than this share of different words is another text. */
const FAR = 0.6

/**
 * Finds the run of words in `source` that takes the fewest insertions, deletions and replacements to become `wanted` (Sellers'
 * algorithm for approximate search, over words).
 * @returns indexes of words; undefined where nothing is near, or where the search would take too long
 */
function nearestWords(wanted: string[], source: string[]): { start: number; end: number } | undefined {
  if (wanted.length * source.length > WORK_LIMIT) return undefined
  // There is one row for each number of words of `wanted`. A run may start anywhere at no cost.
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

/** Of equally near runs, takes the one whose length is most like the quotation's, because it shows the word that differs. */
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
