import type { Importance } from '../../timeline/schema/audience.ts'
import type { Figure } from '../../timeline/schema/figure.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Statement, StatementGroup } from '../../timeline/schema/statement.ts'
import type { Block } from '../blocks/block.ts'
import { type CompareCardProps, type ComparedSide, comparedSizes } from '../blocks/compare-card.ts'
import type { LeadLine } from '../blocks/lead-lines.ts'
import type { StatementItem } from '../blocks/statement-list.ts'
import type { Planner } from '../planner.ts'
import { fitsLanguages, type SectionPage } from './section.ts'

/** A statement of a group. */
export interface StatedRow {
  statement: Statement
  index: number
  /** The phrase that stands with it. */
  phrase: Quotation | undefined
}

/** A figure that a phrase in a statement tells. */
export interface ToldFigure {
  figure: Figure
  path: Path
}

/** The means of planning what stands before the tables of a group. */
interface LeadMeans {
  /** The path of the group in the file. */
  path: Path
  /** The person who made every statement; undefined where several did. */
  by: string | undefined
  figures: readonly ToldFigure[]
  itemOf: (planner: Planner, row: StatedRow) => StatementItem
}

/** How the lines may be set: as large as from the last row, if need be without their topics, else closer. */
const WAYS = [{ tight: false, hasTopics: true }, { tight: false, hasTopics: false }, { tight: true, hasTopics: true }, { tight: true, hasTopics: false }]

/** Most lines of what somebody said that a speaker shows. */
const LINES = 3

/**
 * Plans the slide with the lines that matter of what one speaker said: up to three that are essential, fewer where these do not fit
 * in every language.
 * @returns at most one page, and the rows on it
 */
export function leadPages(planner: Planner, group: StatementGroup, rows: readonly StatedRow[], means: LeadMeans): { pages: SectionPage[]; told: StatedRow[] } {
  const { by } = means
  if (by === undefined) return { pages: [], told: [] }
  const ways = WAYS.filter(({ hasTopics }) => !planner.isBrisk || !hasTopics)
  const wanted = linesOf(group, rows.filter(({ statement }) => statement.contrast === undefined))
  for (let count = wanted.length; count > 0; count -= 1) {
    const told = wanted.slice(0, count)
    for (const { tight, hasTopics } of ways) {
      const lines = (language: Planner): LeadLine[] => told.map((row) => lineOf(means.itemOf(language, row), hasTopics))
      const block = (language: Planner): Block => ({ component: 'LeadLines', props: { by: language.attribution(by), lines: lines(language), ...(tight ? { tight } : {}) } })
      if (fitsLanguages(planner, block)) return { pages: [rowsPage(planner, told, block(planner), means)], told }
    }
  }
  return { pages: [], told: [] }
}

function linesOf(group: StatementGroup, rows: readonly StatedRow[]): StatedRow[] {
  const weight = ({ statement }: StatedRow): Importance => statement.importance ?? group.importance ?? 'normal'
  return rows.filter((row) => weight(row) === 'essential').slice(0, LINES)
}

function lineOf({ topic, text, quote, sources }: StatementItem, hasTopic: boolean): LeadLine {
  return { ...(topic === undefined || !hasTopic ? {} : { topic }), text, ...(quote === undefined ? {} : { quote }), sources }
}

/** Plans the slide that compares two statements; undefined where the group has no such two, or they do not fit in every language. */
export function comparePage(planner: Planner, rows: readonly StatedRow[], means: LeadMeans): SectionPage | undefined {
  const [before, after] = (['before', 'after'] as const).map((side) => rows.find(({ statement }) => statement.contrast === side))
  if (!before || !after) return undefined
  const block = (language: Planner, size?: CompareCardProps['size']): Block => ({
    component: 'CompareCard',
    props: {
      ...(size === undefined ? {} : { size }),
      ...(means.by === undefined ? {} : { by: language.attribution(means.by) }),
      before: sideOf(means.itemOf(language, before), language.labels.task.before),
      after: sideOf(means.itemOf(language, after), language.labels.task.after),
    },
  })
  if (!fitsLanguages(planner, (language) => block(language))) return undefined
  const { typesetter } = planner
  const isQuoted = [before, after].some(({ phrase }) => phrase !== undefined)
  const size = comparedSizes({ isQuoted }).find((tried) => typesetter.height(block(planner, tried)) <= typesetter.room)
  return rowsPage(planner, [before, after], block(planner, size), means)
}

function sideOf({ topic, text, quote, sources }: StatementItem, label: string): ComparedSide {
  return { label: topic ?? label, text, ...(quote === undefined ? {} : { quote }), sources }
}

/** A page with some statements: their notes, and those of the phrases and the figures that they tell. */
export function rowsPage(planner: Planner, rows: readonly StatedRow[], block: Block, { path, figures }: Pick<LeadMeans, 'path' | 'figures'>): SectionPage {
  const toldBy = ({ statement }: StatedRow): ToldFigure | undefined => figures.find(({ figure: { id } }) => id !== undefined && id === statement.figure)
  return {
    block,
    notes: rows.flatMap((row) => [row.statement.notes, row.phrase?.notes, toldBy(row)?.figure.notes]),
    sources: rows.flatMap(({ statement, phrase }) => planner.cite([statement.source, phrase?.source ?? []].flat())),
    origin: rows.flatMap((row) => [[...path, 'items', row.index], ...(toldBy(row) ? [toldBy(row)!.path] : [])]),
  }
}
