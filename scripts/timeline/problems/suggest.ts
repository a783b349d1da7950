import { distance } from 'fastest-levenshtein'

/**
 * The word that was probably meant: the nearest one, as long as no more than about a third of it is different. Letters
 * that only changed their case or a hyphen that became an underscore count as no difference.
 *
 * @returns undefined when nothing is near.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = plain(word)
  const allowed = Math.max(1, Math.ceil(wanted.length / 3))
  let best: string | undefined
  let bestDistance = allowed + 1
  for (const candidate of known) {
    const other = plain(candidate)
    if (Math.abs(other.length - wanted.length) >= bestDistance) continue
    const apart = distance(wanted, other)
    if (apart < bestDistance) [best, bestDistance] = [candidate, apart]
  }
  return best
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[_\s-]+/g, '-')
}

/** ` Did you mean "x"?`, or nothing. The words come from a file, so the caller quotes nothing else. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const found = nearest(word, known)
  return found === undefined ? '' : `Did you mean "${found}"? `
}
