import type { PdfExpectation } from '../../pdf/verify/pdf-expectation.ts'
import type { DeckPlan } from '../../plan/deck.ts'

/** A CSS px is 1/96 inch, a PDF point 1/72. */
export const POINTS_PER_PX = 72 / 96

/** What every file made from a deck says of itself. */
export function expectDocument(deck: DeckPlan): Omit<PdfExpectation, 'outline' | 'pages'> {
  const date = contentDate(deck)
  return {
    title: deck.title,
    language: deck.language,
    direction: deck.direction,
    ...(deck.author === undefined ? {} : { author: deck.author }),
    ...(deck.description === undefined ? {} : { subject: deck.description }),
    ...(date === '' ? {} : { date }),
  }
}

/**
 * The date that written files carry, empty where there is none: that of the events, so that the same timeline gives the same bytes; or the one that
 * `SOURCE_DATE_EPOCH` sets (seconds since 1970, https://reproducible-builds.org/specs/source-date-epoch/).
 */
export function contentDate(plan: Pick<DeckPlan, 'date'>, epoch = process.env['SOURCE_DATE_EPOCH']): string {
  if (epoch !== undefined && /^\d+$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString()
  return plan.date
}
