import type { Importance } from '../../timeline/schema/audience.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Statement, StatementGroup } from '../../timeline/schema/statement.ts'
import type { Block } from '../blocks/block.ts'
import type { ComparedSide } from '../blocks/compare-card.ts'
import type { StatementItem } from '../blocks/statement-list.ts'
import type { Planner } from '../planner.ts'
import type { SectionPage } from './section.ts'

/** A statement of a group. */
export interface StatedRow {
  statement: Statement
  index: number
  /** The phrase that stands with it. */
  phrase: Quotation | undefined
}

/** The means of planning what stands before the tables of a group. */
interface LeadMeans {
  /** The path of the group in the file. */
  path: Path
  /** The person who made every statement; undefined where several did. */
  by: string | undefined
  itemOf: (planner: Planner, row: StatedRow) => StatementItem
}

/** Most lines of what somebody said that a speaker shows. */
const LINES = 3

/**
 * Plans the slide with the lines that matter of what one speaker said: up to three that are essential, or all where there are no
 * more than three. There are fewer where three do not fit in every language.
 * @returns at most one page, and the rows on it
 */
export function leadPages(planner: Planner, group: StatementGroup, rows: readonly StatedRow[], means: LeadMeans): { pages: SectionPage[]; told: StatedRow[] } {
  const { by } = means
  if (by === undefined) return { pages: [], told: [] }
  const wanted = linesOf(group, rows.filter(({ statement }) => statement.contrast === undefined))
  for (let count = wanted.length; count > 0; count -= 1) {
    const told = wanted.slice(0, count)
    for (const tight of [false, true]) {
      const block = (language: Planner): Block => ({ component: 'LeadLines', props: { by: language.attribution(by), lines: told.map((row) => lineOf(means.itemOf(language, row))), ...(tight ? { tight } : {}) } })
      if (fits(planner, block)) return { pages: [pageOf(planner, told, block, means)], told }
    }
  }
  return { pages: [], told: [] }
}

function linesOf(group: StatementGroup, rows: readonly StatedRow[]): StatedRow[] {
  const weight = ({ statement }: StatedRow): Importance => statement.importance ?? group.importance ?? 'normal'
  const essential = rows.filter((row) => weight(row) === 'essential')
  if (essential.length > 0) return essential.slice(0, LINES)
  return rows.length <= LINES && rows.every((row) => weight(row) === 'normal') ? [...rows] : []
}

function lineOf({ topic, text, quote, sources }: StatementItem): Pick<StatementItem, 'topic' | 'text' | 'quote' | 'sources'> {
  return { ...(topic === undefined ? {} : { topic }), text, ...(quote === undefined ? {} : { quote }), sources }
}

/** Plans the slide that compares two statements; undefined where the group has no such two, or they do not fit in every language. */
export function comparePage(planner: Planner, rows: readonly StatedRow[], means: LeadMeans): SectionPage | undefined {
  const [before, after] = (['before', 'after'] as const).map((side) => rows.find(({ statement }) => statement.contrast === side))
  if (!before || !after) return undefined
  const block = (language: Planner): Block => ({
    component: 'CompareCard',
    props: {
      ...(means.by === undefined ? {} : { by: language.attribution(means.by) }),
      before: sideOf(means.itemOf(language, before), language.labels.task.before),
      after: sideOf(means.itemOf(language, after), language.labels.task.after),
    },
  })
  return fits(planner, block) ? pageOf(planner, [before, after], block, means) : undefined
}

function sideOf({ topic, text, quote, sources }: StatementItem, label: string): ComparedSide {
  return { label: topic ?? label, text, ...(quote === undefined ? {} : { quote }), sources }
}

function fits(planner: Planner, block: (planner: Planner) => Block): boolean {
  const { typesetter } = planner
  return planner.everyLanguage().every((other) => typesetter.height(block(other)) <= typesetter.room)
}

function pageOf(planner: Planner, rows: readonly StatedRow[], block: (planner: Planner) => Block, { path }: LeadMeans): SectionPage {
  return {
    block: block(planner),
    notes: rows.flatMap(({ statement, phrase }) => [statement.notes, phrase?.notes]),
    sources: rows.flatMap(({ statement, phrase }) => planner.cite([statement.source, phrase?.source ?? []].flat())),
    origin: rows.map(({ index }) => [...path, 'items', index]),
  }
}
