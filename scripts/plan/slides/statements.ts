import type { Event } from '../../timeline/schema/event.ts'
import type { Figure } from '../../timeline/schema/figure.ts'
import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Statement, StatementGroup } from '../../timeline/schema/statement.ts'
import type { Attribution } from '../blocks/attribution.ts'
import type { Block } from '../blocks/block.ts'
import type { RowSetting } from '../blocks/block-kind.ts'
import type { StatementItem } from '../blocks/statement-list.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { statedBy } from '../phrases.ts'
import { figuresInStatements } from './figures.ts'
import { rowSeries, type RowList, type RowPage } from './row-pages.ts'
import { sectionSlides, within } from './section.ts'
import { mapPages } from './statement-map.ts'

interface Row {
  statement: Statement
  index: number
  /** The phrase that stands with it. */
  phrase: Quotation | undefined
}

/** A group of statements, its path in the file, and the id of its slides where it has none of its own. */
interface LocatedGroup {
  group: StatementGroup
  path: Path
  id: string
}

/**
 * Plans the slides of groups of statements. A quotation that belongs to a statement stands with it, and a map comes before the
 * statements. All groups have one size of type; those of one speaker also have the same room in each row.
 */
export function statementSlides(planner: Planner, groups: readonly LocatedGroup[], event: Event | undefined): Slide[] {
  const pages = rowSeries(planner, groups.map(({ group }) => rowList(planner, group)))
  return groups.flatMap((placed, index) => groupSlides(planner, placed, pages[index] ?? [], event))
}

function rowList(planner: Planner, group: StatementGroup): RowList<Row> {
  const sole = soleSpeaker(group)
  // The planner tries a row on many pages, and it is the same on each.
  const items = new Map<string, StatementItem>()
  const itemOf = (language: Planner, row: Row): StatementItem => {
    const key = `${language.language} ${row.index}`
    const item = items.get(key) ?? statementItem(language, row, group)
    items.set(key, item)
    return item
  }
  return {
    items: group.items.map((statement, index): Row => ({ statement, index, phrase: planner.phrases.within(statement, group) })),
    block: (language, page, setting) => statementBlock(language, group, page, { setting, itemOf }),
    belong: (before, after) => sole === undefined && isSame(group, before.statement, after.statement),
    ...(sole === undefined ? {} : { series: sole }),
  }
}

function groupSlides(planner: Planner, { group, path, id }: LocatedGroup, pages: RowPage<Row>[], event: Event | undefined): Slide[] {
  const maps = mapPages(planner, group, path)
  const told = event ? figuresInStatements(planner, event) : []
  const toldBy = ({ statement }: Row): Figure | undefined => told.find(({ id }) => id !== undefined && id === statement.figure)
  const pathsOf = (row: Row): Path[] => {
    const figure = toldBy(row)
    return event && figure ? [[...path.slice(0, -2), 'figures', event.figures.indexOf(figure)]] : []
  }
  return sectionSlides(
    planner,
    { id: within(event, group.id ?? id), title: planner.text(group.title), level: event ? 2 : 1, ...(event ? { event } : {}) },
    [
      ...maps,
      ...pages.map(({ items: page, block: shown }) => ({
        block: shown,
        notes: [...(page[0]?.index === 0 && maps.length === 0 ? [group.notes] : []), ...page.flatMap((row) => [row.statement.notes, row.phrase?.notes, toldBy(row)?.notes])],
        sources: page.flatMap((row) => citedBy(planner, row)),
        origin: page.flatMap((row) => [[...path, 'items', row.index], ...pathsOf(row)]),
      })),
    ],
  )
}

function statementBlock(planner: Planner, group: StatementGroup, page: Row[], { setting, itemOf }: { setting: RowSetting; itemOf: (planner: Planner, row: Row) => StatementItem }): Block {
  const sole = soleSpeaker(group)
  return {
    component: 'StatementList',
    props: {
      ...(sole === undefined ? {} : { by: planner.attribution(sole) }),
      statements: page.map((row, index) => {
        const before = page[index - 1]
        const again = sole === undefined && before !== undefined && isSame(group, before.statement, row.statement)
        return again ? { ...itemOf(planner, row), again } : itemOf(planner, row)
      }),
      steps: true,
      ...setting,
    },
  }
}

/** The person who made every statement of the group; undefined where several did. */
function soleSpeaker({ by, items }: StatementGroup): string | undefined {
  const others = items.some((item) => item.country !== undefined || item.group !== undefined || (item.by !== undefined && item.by !== by))
  return others ? undefined : by
}

/** Whether two statements are by the same person, country or group. */
function isSame(group: StatementGroup, one: Statement, other: Statement): boolean {
  const [first, second] = [one, other].map((statement) => statedBy(statement, group))
  if (first !== undefined || second !== undefined) return first === second
  return one.country === other.country && JSON.stringify(one.group) === JSON.stringify(other.group)
}

function statementItem(planner: Planner, row: Row, group: StatementGroup): StatementItem {
  const { statement, phrase } = row
  const person = statedBy(statement, group)
  const country = statement.country ?? (person === undefined ? undefined : planner.timeline.people[person]?.country)
  return {
    who: who(planner, statement, person),
    ...(country === undefined ? {} : { country }),
    ...(statement.topic === undefined ? {} : { topic: planner.text(statement.topic) }),
    text: planner.certain(planner.text(statement.text), statement),
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
