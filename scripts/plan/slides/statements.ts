import type { Event } from '../../timeline/schema/event.ts'
import type { Statement, StatementGroup } from '../../timeline/schema/statement.ts'
import type { Attribution } from '../blocks/attribution.ts'
import type { Block } from '../blocks/block.ts'
import type { RowSetting } from '../blocks/block-kind.ts'
import type { StatementItem } from '../blocks/statement-list.ts'
import { pathKey, type Path } from '../../timeline/schema/path.ts'
import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { statedBy } from '../phrases.ts'
import { figuresInStatements } from './figures.ts'
import { rowSeries, type RowList, type RowPage } from './row-pages.ts'
import { sectionSlides, titleInFull, within, type Section, type SectionPage } from './section.ts'
import { comparePage, leadPages, rowsPage, type StatedRow, type ToldFigure } from './lead.ts'
import { mapPages } from './statement-map.ts'

/** A group of statements, its path in the file, and the id of its slides where it has none of its own. */
interface LocatedGroup {
  group: StatementGroup
  path: Path
  id: string
}

/** What of a group stands before the tables, and where these stand. */
interface StagedGroup extends LocatedGroup {
  rows: StatedRow[]
  maps: SectionPage[]
  leads: SectionPage[]
  compared: SectionPage | undefined
  /** The rows of the tables that a speaker shows. */
  listed: StatedRow[]
  /** The rows of the tables that are only to be looked up: all of them, where the slides before do not show each in full. */
  behind: StatedRow[]
}

/**
 * Plans the slides of groups of statements. A quotation that belongs to a statement stands with it, and a map comes before the
 * statements. A speaker shows the lines that matter, and what is compared on a slide of its own; the tables with all of them are
 * then for reference, as they are where some are details. All groups have one size of type; those of one speaker also have the same room in each row.
 */
export function statementSlides(planner: Planner, groups: readonly LocatedGroup[], event: Event | undefined): Slide[] {
  const staged = groups.map((placed) => stage(planner, placed, event))
  const pages = rowSeries(planner, (['listed', 'behind'] as const).flatMap((which) => staged.map((placed) => rowList(placed.group, placed[which]))))
  return staged.flatMap((placed, index) => groupSlides(planner, placed, { listed: pages[index] ?? [], behind: pages[staged.length + index] ?? [] }, event))
}

function stage(planner: Planner, placed: LocatedGroup, event: Event | undefined): StagedGroup {
  const { group, path } = placed
  const rows = group.items.map((statement, index): StatedRow => ({ statement, index, phrase: planner.phrases.within(statement, group) }))
  const sole = soleSpeaker(group)
  const figures = toldFigures(planner, path, event)
  const means = { path, by: sole, figures, itemOf: (language: Planner, row: StatedRow) => statementItem(language, row, group) }
  const main = rows.filter(({ statement }) => (statement.importance ?? group.importance) !== 'detail')
  // Where all are details, they stand together behind the talk.
  const shown = main.length === 0 ? rows : main
  const maps = mapPages(planner, { group, shown: shown.map(({ statement }) => statement) }, path, event)
  const isMapped = maps.length > 0 && new Set(maps.flatMap(({ origin }) => origin.map(pathKey))).size === shown.length
  const { pages: leads, told } = leadPages(planner, group, shown, means)
  const compared = comparePage(planner, rows, means)
  const uncompared = (row: StatedRow): boolean => compared === undefined || row.statement.contrast === undefined
  const isStaged = isMapped || leads.length > 0
  const isTold = leads.length > 0 && rows.filter(uncompared).every((row) => told.includes(row))
  const listed = isStaged ? [] : shown.filter(uncompared)
  const isAll = rows.filter(uncompared).every((row) => listed.includes(row))
  return { ...placed, rows, maps, leads, compared, listed, behind: isTold || (!isStaged && isAll) ? [] : rows }
}

function rowList(group: StatementGroup, rows: readonly StatedRow[]): RowList<StatedRow> {
  const sole = soleSpeaker(group)
  // The planner tries a row on many pages, and it is the same on each.
  const items = new Map<string, StatementItem>()
  const itemOf = (language: Planner, row: StatedRow): StatementItem => {
    const key = `${language.language} ${row.index}`
    const item = items.get(key) ?? statementItem(language, row, group)
    items.set(key, item)
    return item
  }
  return {
    items: rows,
    block: (language, page, setting) => statementBlock(language, group, page, { setting, itemOf }),
    belong: (before, after) => sole === undefined && isSame(group, before.statement, after.statement),
    ...(sole === undefined ? {} : { series: sole }),
  }
}

/** The figures of an event that phrases in statements tell, and their paths. */
function toldFigures(planner: Planner, path: Path, event: Event | undefined): ToldFigure[] {
  if (!event) return []
  return figuresInStatements(planner, event).map((figure) => ({ figure, path: [...path.slice(0, -2), 'figures', event.figures.indexOf(figure)] }))
}

function groupSlides(planner: Planner, { group, path, id, maps, leads, compared, rows }: StagedGroup, pages: Record<'listed' | 'behind', RowPage<StatedRow>[]>, event: Event | undefined): Slide[] {
  const figures = toldFigures(planner, path, event)
  const tables = (of: RowPage<StatedRow>[]): SectionPage[] => of.map(({ items: page, block }) => rowsPage(planner, page, block, { path, figures }))
  const shown = [...maps, ...leads, ...tables(pages.listed)]
  const own = within(event, group.id ?? id)
  const title = planner.text(group.title)
  const section: Section = { id: own, title, claim: group.claim, level: event ? 2 : 1, ...(event ? { event } : {}) }
  const sides = rows.filter(({ statement }) => statement.contrast !== undefined)
  return [
    ...sectionSlides(planner, section, shown.map((page, index) => (index === 0 ? { ...page, notes: [group.notes, ...page.notes] } : page))),
    ...(compared ? sectionSlides(planner, { ...section, id: `${own}-contrast`, claim: sides.find(({ statement }) => statement.claim)?.statement.claim, level: 2 }, [shown.length === 0 ? { ...compared, notes: [group.notes, ...compared.notes] } : compared]) : []),
    ...behindSlides(planner, section, tables(pages.behind)),
  ]
}

/** Plans the tables with all statements of a group, behind the talk: slides before them show what matters. */
export function inFullSlides(planner: Planner, { group, path, id }: LocatedGroup, event: Event | undefined): Slide[] {
  const rows = group.items.map((statement, index): StatedRow => ({ statement, index, phrase: planner.phrases.within(statement, group) }))
  const [pages = []] = rowSeries(planner, [rowList(group, rows)])
  const figures = toldFigures(planner, path, event)
  const section: Section = { id: within(event, group.id ?? id), title: planner.text(group.title), ...(event ? { event } : {}) }
  return behindSlides(planner, section, pages.map(({ items, block }) => rowsPage(planner, items, block, { path, figures })))
}

function behindSlides(planner: Planner, section: Section, tables: SectionPage[]): Slide[] {
  const title = titleInFull(planner, section.title)
  return sectionSlides(planner, { ...section, id: `${section.id}-in-full`, claim: undefined, title, level: 2 }, tables).map((slide) => ({ ...slide, reference: true as const }))
}

function statementBlock(planner: Planner, group: StatementGroup, page: StatedRow[], { setting, itemOf }: { setting: RowSetting; itemOf: (planner: Planner, row: StatedRow) => StatementItem }): Block {
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

export function statementItem(planner: Planner, row: StatedRow, group: StatementGroup): StatementItem {
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
function citedBy(planner: Planner, { statement, phrase }: StatedRow): number[] {
  return planner.cite([statement.source, phrase?.source ?? []].flat())
}

function who(planner: Planner, statement: Statement, person: string | undefined): Attribution {
  if (person !== undefined) return planner.attribution(person)
  if (statement.country !== undefined) return { name: planner.country(statement.country) }
  return { name: planner.text(statement.group ?? '') }
}
