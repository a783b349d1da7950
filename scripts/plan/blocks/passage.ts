/** Words in a language of their own, with how they run. */
export interface Passage {
  text: string
  /** Whether it began on an earlier card, and whether it goes on on a further one. */
  from?: boolean
  on?: boolean
  /** BCP 47 tag of the language of `text`. */
  lang: string
  dir?: 'ltr' | 'rtl'
  /** The phrase to set apart: from its first character up to the one after it. */
  highlight?: { from: number; to: number }
}

/** A passage before, within and after its highlighted phrase, without the parts that are empty. */
export function passagePieces({ text, highlight }: Pick<Passage, 'text' | 'highlight'>): { text: string; highlighted: boolean }[] {
  if (!highlight) return [{ text, highlighted: false }]
  const { from, to } = highlight
  return [
    { text: text.slice(0, from), highlighted: false },
    { text: text.slice(from, to), highlighted: true },
    { text: text.slice(to), highlighted: false },
  ].filter((piece) => piece.text !== '')
}

/** Words as they are printed; where a translation stands beside them, with what says so: 'as printed, in Indonesian'. */
export type Printed = Passage & { note?: string }

/** Our translation, with the words that say so. */
export type Translation = Passage & { note: string }

/** The texts of words with their translation, in reading order. */
export function passageTexts({ quote, translation }: { quote: Printed; translation?: Translation }): (string | undefined)[] {
  return [quote.text, quote.note, translation?.text, translation?.note]
}
