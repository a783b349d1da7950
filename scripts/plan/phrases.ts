import type { Quotation } from '../timeline/schema/quotation.ts'
import type { Statement, StatementGroup } from '../timeline/schema/statement.ts'
import type { Timeline } from '../timeline/schema/timeline.ts'

/** The longest phrase in characters. A phrase stands within a statement or in a list rather than on a card. */
const PHRASE = 60

/** Whether a quotation is a phrase of a few words in its printed language. */
export function isPhrase({ verbatim }: Quotation): boolean {
  return Object.values(verbatim).every((words) => words.length <= PHRASE)
}

/** The person who made a statement; undefined where it was a country or a group. */
export function statedBy({ by, country, group }: Statement, all: StatementGroup): string | undefined {
  return by ?? (country === undefined && group === undefined ? all.by : undefined)
}

/** All groups of statements of a timeline: those of its events in order, then the group of what comes next. */
export function statementGroups({ events, next }: Pick<Timeline, 'events' | 'next'>): StatementGroup[] {
  return [...events.flatMap(({ statements }) => statements), ...(next ? [next] : [])]
}

/** The phrases of a timeline that stand within statements. */
export interface StatedPhrases {
  /**
   * The phrase that stands within a statement; undefined where it has none. A phrase by another person does not stand there,
   * because the reader would take it for the words of the person who made the statement.
   */
  within: (statement: Statement, all: StatementGroup) => Quotation | undefined
  /** Whether a quotation stands within a statement of any event. */
  isStated: (quotation: Quotation) => boolean
}

/** Looks through a timeline once, so that a question about each statement and quotation costs no more in a long one. */
export function statedPhrases(timeline: Timeline): StatedPhrases {
  const byId = new Map<string, Quotation>()
  for (const { quotations } of timeline.events) for (const quotation of quotations) if (quotation.id !== undefined && !byId.has(quotation.id)) byId.set(quotation.id, quotation)
  const within = (statement: Statement, all: StatementGroup): Quotation | undefined => {
    const quotation = statement.quotation === undefined ? undefined : byId.get(statement.quotation)
    return quotation && isPhrase(quotation) && quotation.speaker === statedBy(statement, all) ? quotation : undefined
  }
  const stated = new Set(statementGroups(timeline).flatMap((group) => group.items.flatMap((statement) => within(statement, group) ?? [])))
  return { within, isStated: (quotation) => stated.has(quotation) }
}
