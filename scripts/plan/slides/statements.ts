import type { Event } from '../../timeline/schema/event.ts'
import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Statement, StatementGroup } from '../../timeline/schema/statement.ts'
import type { Attribution, Block, StatementItem } from '../blocks.ts'
import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { statedBy, statedPhrase } from './phrase.ts'
import { fitPages, sectionSlides, within, type Path } from './section.ts'
import { mapPages } from './statement-map.ts'

interface Row {
  statement: Statement
  index: number
  /** The phrase that stands with it. */
  phrase: Quotation | undefined
}

/** What was said, in our own words, statement by statement; a quotation that belongs to one stands with it, a map before. */
export function statementSlides(planner: Planner, group: StatementGroup, event: Event | undefined, path: Path, id: string): Slide[] {
  const block = (language: Planner, page: Row[]): Block => statementBlock(language, group, page)
  const rows = group.items.map((statement, index): Row => ({ statement, index, phrase: statedPhrase(planner.timeline, statement, group) }))
  const maps = mapPages(planner, group, path)
  return sectionSlides(
    planner,
    { id: within(event, group.id ?? id), title: planner.text(group.title), level: event ? 2 : 1, ...(event ? { event } : {}) },
    [
      ...maps,
      ...fitPages(planner, rows, block).map((page) => ({
        block: block(planner, page),
        notes: [...(page[0]?.index === 0 && maps.length === 0 ? [group.notes] : []), ...page.flatMap(({ statement, phrase }) => [statement.notes, phrase?.notes])],
        sources: page.flatMap((row) => citedBy(planner, row)),
        origin: page.map(({ index }) => [...path, 'items', index]),
      })),
    ],
  )
}

function statementBlock(planner: Planner, group: StatementGroup, page: Row[]): Block {
  const sole = soleSpeaker(group)
  return {
    component: 'StatementList',
    props: {
      ...(sole === undefined ? {} : { by: planner.attribution(sole) }),
      statements: page.map((row) => statementItem(planner, row, group)),
      steps: true,
    },
  }
}

/** The person who made every statement of the group; undefined where there are several. */
function soleSpeaker({ by, items }: StatementGroup): string | undefined {
  const others = items.some((item) => item.country !== undefined || item.group !== undefined || (item.by !== undefined && item.by !== by))
  return others ? undefined : by
}

function statementItem(planner: Planner, row: Row, group: StatementGroup): StatementItem {
  const { statement, phrase } = row
  const person = statedBy(statement, group)
  const country = statement.country ?? (person === undefined ? undefined : planner.timeline.people[person]?.country)
  return {
    who: who(planner, statement, person),
    ...(country === undefined ? {} : { country }),
    ...(statement.topic === undefined ? {} : { topic: planner.text(statement.topic) }),
    text: planner.text(statement.text),
    ...(phrase === undefined ? {} : { quote: planner.quotation(phrase) }),
    sources: citedBy(planner, row),
  }
}

/** The sources of a statement and of the phrase that stands with it. */
function citedBy(planner: Planner, { statement, phrase }: Row): number[] {
  return planner.cite([statement.source, phrase?.source ?? []].flat())
}

function who(planner: Planner, statement: Statement, person: string | undefined): Attribution {
  if (person !== undefined) return planner.attribution(person)
  if (statement.country !== undefined) return { name: planner.country(statement.country) }
  return { name: planner.text(statement.group ?? '') }
}
