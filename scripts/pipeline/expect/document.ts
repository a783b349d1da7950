import type { PdfExpectation } from '../../pdf/verify/pdf-expectation.ts'
import type { DeckPlan } from '../../plan/deck.ts'
import { contentDate } from '../content-date.ts'

/** A CSS px is 1/96 inch, a PDF point 1/72. */
export const POINTS_PER_PX = 72 / 96

/** What every file made from a deck says of itself. */
export function expectDocument(deck: DeckPlan): Omit<PdfExpectation, 'outline' | 'pages'> {
  return {
    title: deck.title,
    language: deck.language,
    direction: deck.direction,
    ...(deck.author === undefined ? {} : { author: deck.author }),
    ...(deck.description === undefined ? {} : { subject: deck.description }),
    date: contentDate(deck),
  }
}
