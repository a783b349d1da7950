import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Statement, StatementGroup } from '../../timeline/schema/statement.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'

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

/**
 * The phrase that stands within a statement. One by somebody else than who made the statement does not: the reader
 * would take it for theirs.
 */
export function statedPhrase({ events }: Timeline, statement: Statement, all: StatementGroup): Quotation | undefined {
  if (statement.quotation === undefined) return undefined
  const quotation = events.flatMap(({ quotations }) => quotations).find(({ id }) => id === statement.quotation)
  return quotation && isPhrase(quotation) && quotation.speaker === statedBy(statement, all) ? quotation : undefined
}
