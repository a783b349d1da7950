/** The sentences of a text (UAX #29). White space belongs to the sentence before it. */
export function sentencesOf(text: string, language: string): string[] {
  return pieces(text, new Intl.Segmenter(language, { granularity: 'sentence' }))
}

/** The smallest pieces at which a text may go on elsewhere: its words; where it is one word, its characters. */
export function wordsOfText(text: string, language: string): string[] {
  const words = text.split(/(?<=\s)(?=\S)/)
  return words.length > 1 ? words : pieces(text, new Intl.Segmenter(language, { granularity: 'grapheme' }))
}

/**
 * Breaks a text into `parts` parts of about the same length: at sentences, and within the longest ones where there are too few.
 * @param lengths - of the sentences, where they depend on other texts too
 */
export function broken(text: string, language: string, parts: number, lengths?: number[]): string[] {
  if (parts === 1) return [text]
  const sentences = sentencesOf(text, language)
  if (sentences.length >= parts) return deal(sentences, parts, lengths)
  const shares = sentences.map(() => 1)
  for (let left = parts - sentences.length; left > 0; left -= 1) {
    const room = sentences.map((sentence, index) => sentence.length / (shares[index] ?? 1))
    const longest = room.indexOf(Math.max(...room))
    shares[longest] = (shares[longest] ?? 1) + 1
  }
  return sentences.flatMap((sentence, index) => brokenWithin(sentence, language, shares[index] ?? 1))
}

/** Breaks a sentence: after commas and the like where there are many, else between words. */
function brokenWithin(sentence: string, language: string, parts: number): string[] {
  const clauses = sentence.split(/(?<=[,;:،؛]\s+|[、，；：])(?=\S)/)
  const words = sentence.split(/(?<=\s)(?=\S)/)
  if (clauses.length >= 2 * parts) return deal(clauses, parts)
  // Not every script has spaces between words, and a word may be longer than a card.
  return deal(words.length >= parts ? words : pieces(sentence, new Intl.Segmenter(language, { granularity: 'grapheme' })), parts)
}

/** The segments of a text; white space belongs to the segment before it. */
function pieces(text: string, segmenter: Intl.Segmenter): string[] {
  const found: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    if (segment.trim() === '' && found.length > 0) found.push(`${found.pop() ?? ''}${segment}`)
    else found.push(segment)
  }
  return found
}

/** Joins pieces into parts of about the same length. @param lengths - the lengths that count for the pieces; without it, their own */
function deal(pieces: string[], parts: number, lengths = pieces.map((part) => part.length)): string[] {
  const total = lengths.reduce((sum, each) => sum + each, 0)
  const dealt: string[] = []
  let part = ''
  let length = 0
  for (const [index, piece] of pieces.entries()) {
    part += piece
    length += lengths[index] ?? 0
    const open = parts - dealt.length - 1
    const left = pieces.length - index - 1
    if (open > 0 && (left === open || length >= ((dealt.length + 1) * total) / parts)) {
      dealt.push(part.trim())
      part = ''
    }
  }
  return [...dealt, part.trim()].filter((text) => text !== '')
}
