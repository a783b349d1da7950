import type { Quotation } from '../timeline/schema/quotation.ts'
import type { Statement, StatementGroup } from '../timeline/schema/statement.ts'
import type { Timeline } from '../timeline/schema/timeline.ts'

/** Up to this many characters a quotation is a phrase: it stands within a statement or in a list rather than on a card. */
const PHRASE = 60

/** Whether a quotation is only a few words. */
export function isPhrase({ verbatim }: Quotation): boolean {
  return Object.values(verbatim).every((words) => words.length <= PHRASE)
}

/** The person who made a statement; undefined where it was a country or a group. */
export function statedBy({ by, country, group }: Statement, all: StatementGroup): string | undefined {
  return by ?? (country === undefined && group === undefined ? all.by : undefined)
}

/** All groups of statements of a timeline: those of its events in order, then what comes next. */
export function statementGroups({ events, next }: Pick<Timeline, 'events' | 'next'>): StatementGroup[] {
  return [...events.flatMap(({ statements }) => statements), ...(next ? [next] : [])]
}

/** The phrases of a timeline that stand within statements. */
export interface StatedPhrases {
  /**
   * The phrase that stands within a statement. One by somebody else than who made the statement does not: the reader
   * would take it for theirs.
   */
  within: (statement: Statement, all: StatementGroup) => Quotation | undefined
  /** Whether a quotation stands within a statement, of its own event or another. */
  isStated: (quotation: Quotation) => boolean
}

/** Looks through a timeline once, so that asking of each statement and quotation costs no more in a long one. */
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
