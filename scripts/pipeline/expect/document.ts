import type { PdfExpectation } from '../../pdf/verify/pdf-expectation.ts'
import type { ListedSource } from '../../plan/blocks/listing.ts'
import type { DeckPlan } from '../../plan/deck.ts'
import { separatorsOf } from '../../plan/text/punctuation.ts'

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
    linkNames: linkNamesOf(deck, deck.slides.flatMap(({ block }) => (block?.component === 'SourceList' ? block.props.sources : []))),
    ...dated(undefined),
  }
}

/** What the marks of the sources that a file lists say to those who hear them in a list of links. */
export function linkNamesOf({ context, language }: DeckPlan, sources: readonly ListedSource[]): Record<string, string> {
  return Object.fromEntries(sources.map((source) => sourceName({ label: context.labels.source, language }, source)))
}

/** What the mark of a source says: `[1]` is "Source 1: publisher, title". */
export function sourceName({ label, language }: { label: string; language: string }, { number, publisher, title }: Pick<ListedSource, 'number' | 'publisher' | 'title'>): [mark: string, name: string] {
  return [`[${number}]`, `${label} ${number}: ${[publisher, title].filter(Boolean).join(separatorsOf(language).weak)}`]
}

/**
 * The present, for those who make the same files again: what `SOURCE_DATE_EPOCH` sets, in seconds since 1970
 * (https://reproducible-builds.org/specs/source-date-epoch/).
 * @returns undefined where nothing is set, or no number
 */
export function presetDate(epoch = process.env['SOURCE_DATE_EPOCH']): Date | undefined {
  return epoch !== undefined && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : undefined
}

/**
 * The date of creation that written files carry: the one that `SOURCE_DATE_EPOCH` sets, or a deck's own. Without either it is none: the time of printing would give
 * other bytes each time, and that of the events is no date of creation.
 * @param own - ISO 8601; undefined where the deck names none
 */
export function dated(own: string | undefined, epoch = process.env['SOURCE_DATE_EPOCH']): { date?: string } {
  const date = presetDate(epoch)?.toISOString().replace('.000Z', 'Z') ?? own
  return date === undefined || date === '' ? {} : { date }
}
