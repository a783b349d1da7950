/** Words are told apart by what Unicode and the dictionaries for scripts without spaces say, which is much the same in all languages. */
const WORDS = new Intl.Segmenter('en', { granularity: 'word' })

/**
 * The place of a phrase in a text, where it begins and ends as words do.
 * @returns the index of its first character; undefined where it does not stand there, or only within words
 */
export function placeOfPhrase(phrase: string, text: string): number | undefined {
  if (phrase === '' || !text.includes(phrase)) return undefined
  const ends = new Set([text.length])
  for (const { index } of WORDS.segment(text)) ends.add(index)
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (ends.has(at) && ends.has(at + phrase.length)) return at
  }
  return undefined
}
