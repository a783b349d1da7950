import { graphemesOf } from './graphemes.ts'

/** What is not left at the end of an abbreviated text: punctuation, and opening brackets and marks. */
const LOOSE_END = /[\s\p{P}]+$/u
/** A small word, which would promise another: 'the', 'of'. */
const SMALL_WORD = /\s\p{Ll}{1,3}$/u

/**
 * Shortens a text for a tight place: at a word, with an ellipsis; inside a word where not even the first one fits, or where the
 * words before it are less than half of what fits, as before a long compound.
 * @param fits - whether a text fits there
 * @returns the text itself where it fits
 */
export function abbreviate(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text
  const ends = [...text.matchAll(/\s+/gu)].map(({ index }) => index).filter((index) => index > 0)
  const [atWord, inWord] = [cutAtLast(text, ends, fits) ?? '', cutAtLast(text, graphemeEnds(text), fits) ?? ELLIPSIS]
  return atWord.length * 2 >= inWord.length ? atWord : inWord
}

export const ELLIPSIS = '…'

/** The text up to the last of ascending places at which it fits. */
function cutAtLast(text: string, ends: readonly number[], fits: (text: string) => boolean): string | undefined {
  let [from, to] = [0, ends.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (fits(cut(text, ends[middle] ?? 0))) from = middle + 1
    else to = middle
  }
  const end = ends[from - 1]
  return end === undefined ? undefined : cut(text, end)
}

function cut(text: string, end: number): string {
  const kept = text.slice(0, end).replace(LOOSE_END, '')
  const tidy = kept.replace(SMALL_WORD, '').replace(LOOSE_END, '')
  return `${tidy === '' ? kept : tidy}${ELLIPSIS}`
}

function graphemeEnds(text: string): number[] {
  let end = 0
  return graphemesOf(text).map((sign) => (end += sign.length))
}
