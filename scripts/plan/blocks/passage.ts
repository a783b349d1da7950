/** Words in a language of their own, with how they run. */
export interface Passage {
  text: string
  /** Whether it began on an earlier card, and whether it goes on on a further one. */
  from?: boolean
  on?: boolean
  /** BCP 47 tag of the language of `text`. */
  lang: string
  dir?: 'ltr' | 'rtl'
}

/** Words as they are printed; where a translation stands beside them, with what says so: 'as printed, in Indonesian'. */
export type Printed = Passage & { note?: string }

/** Our translation, with the words that say so. */
export type Translation = Passage & { note: string }

/** The texts of words with their translation, in reading order. */
export function passageTexts({ quote, translation }: { quote: Printed; translation?: Translation }): (string | undefined)[] {
  return [quote.text, quote.note, translation?.text, translation?.note]
}
