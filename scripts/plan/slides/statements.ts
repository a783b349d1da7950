import type { Event } from '../../timeline/schema/event.ts'
import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Statement, StatementGroup } from '../../timeline/schema/statement.ts'
import type { Attribution, Block, StatementItem } from '../blocks.ts'
import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { isPhrase } from './phrase.ts'
import { fitPages, sectionSlides, within, type Path } from './section.ts'

interface Row {
  statement: Statement
  index: number
}

/** What was said, in our own words, statement by statement; a quotation that belongs to one stands with it. */
export function statementSlides(planner: Planner, group: StatementGroup, event: Event | undefined, path: Path, id: string): Slide[] {
  const block = (language: Planner, page: Row[]): Block => statementBlock(language, group, page)
  const rows = group.items.map((statement, index): Row => ({ statement, index }))
  return sectionSlides(
    planner,
    { id: within(event, group.id ?? id), title: planner.text(group.title), level: event ? 2 : 1, ...(event ? { event } : {}) },
    fitPages(planner, rows, block).map((page) => ({
      block: block(planner, page),
      notes: [...(page[0]?.index === 0 ? [group.notes] : []), ...page.map(({ statement }) => statement.notes)],
      sources: page.flatMap(({ statement }) => planner.cite(statement.source)),
      origin: page.map(({ index }) => [...path, 'items', index]),
    })),
  )
}

function statementBlock(planner: Planner, group: StatementGroup, page: Row[]): Block {
  const sole = soleSpeaker(group)
  return {
    component: 'StatementList',
    props: {
      ...(sole === undefined ? {} : { by: planner.attribution(sole) }),
      statements: page.map(({ statement }) => statementItem(planner, statement, group.by)),
      steps: true,
    },
  }
}

/** The person who made every statement of the group; undefined where there are several. */
function soleSpeaker({ by, items }: StatementGroup): string | undefined {
  const others = items.some((item) => item.country !== undefined || item.group !== undefined || (item.by !== undefined && item.by !== by))
  return others ? undefined : by
}

function statementItem(planner: Planner, statement: Statement, groupSpeaker: string | undefined): StatementItem {
  const person = statement.by ?? (statement.country === undefined && statement.group === undefined ? groupSpeaker : undefined)
  const country = statement.country ?? (person === undefined ? undefined : planner.timeline.people[person]?.country)
  const quotation = findQuotation(planner, statement.quotation)
  return {
    who: who(planner, statement, person),
    ...(country === undefined ? {} : { country }),
    ...(statement.topic === undefined ? {} : { topic: planner.text(statement.topic) }),
    text: planner.text(statement.text),
    ...(quotation === undefined || !isPhrase(quotation) ? {} : { quote: planner.quotation(quotation) }),
    sources: planner.cite(statement.source),
  }
}

function who(planner: Planner, statement: Statement, person: string | undefined): Attribution {
  if (person !== undefined) return planner.attribution(person)
  if (statement.country !== undefined) return { name: planner.country(statement.country) }
  return { name: planner.text(statement.group ?? '') }
}

function findQuotation({ timeline }: Planner, id: string | undefined): Quotation | undefined {
  if (id === undefined) return undefined
  return timeline.events.flatMap((event) => event.quotations).find((quotation) => quotation.id === id)
}
