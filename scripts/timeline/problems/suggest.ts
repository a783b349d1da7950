import { distance } from 'fastest-levenshtein'

/**
 * Most mistakes of one kind that get a suggestion. A search through thousands of names takes time, and the hundredth such mistake is
 * no slip of the pen.
 */
export const SUGGESTIONS = 100

/**
 * Finds the word that was probably meant: the nearest known word, if at most about a third of it differs. Another case, or a
 * hyphen that became an underscore, is no difference.
 * @returns undefined when no word is near.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = plain(word)
  let best: string | undefined
  let bestDistance = mostApart(wanted) + 1
  for (const candidate of known) {
    const other = plain(candidate)
    if (Math.abs(other.length - wanted.length) >= bestDistance) continue
    const apart = distance(wanted, other)
    if (apart < bestDistance) [best, bestDistance] = [candidate, apart]
  }
  return best
}

/** The known words that are near, the nearest first. @param most - how many at most */
export function allNear(word: string, known: Iterable<string>, most: number): string[] {
  const wanted = plain(word)
  const near = [...known].map((candidate) => ({ candidate, apart: distance(wanted, plain(candidate)), longer: Math.abs(candidate.length - wanted.length) }))
  return near.filter(({ apart }) => apart <= mostApart(wanted)).toSorted((a, b) => a.apart - b.apart || a.longer - b.longer).slice(0, most).map(({ candidate }) => candidate)
}

/** How many letters of another word may differ: about a third. */
function mostApart({ length }: string): number {
  return Math.max(1, Math.ceil(length / 3))
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[_\s-]+/g, '-')
}

/** `Did you mean "x"? `, or an empty text. The words come from a file, so the caller quotes nothing else. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const found = nearest(word, known)
  return found === undefined ? '' : `Did you mean "${found}"? `
}
