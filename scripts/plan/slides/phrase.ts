import type { Quotation } from '../../timeline/schema/quotation.ts'

/** Up to this many characters a quotation is a phrase: it stands within a statement or in a list rather than on a card. */
const PHRASE = 60

/** Whether a quotation is only a few words. */
export function isPhrase({ verbatim }: Quotation): boolean {
  return Object.values(verbatim).every((words) => words.length <= PHRASE)
}
