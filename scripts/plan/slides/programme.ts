import type { Event } from '../../timeline/schema/event.ts'
import type { Block } from '../blocks/block.ts'
import type { ProgrammeTableProps } from '../blocks/programme-table.ts'
import type { PlacedEvent } from '../chronology.ts'
import type { Slide } from '../deck.ts'
import { paginateEvenly } from '../measure/paginate.ts'
import { titled } from '../notes.ts'
import { capitalised, type Planner } from '../planner.ts'
import type { Programme, ProgrammeDay } from '../programme/programme.ts'
import { isAbbreviated, listOfPeople, tableRows, timeRows, type TableMeans, type TimeRow } from '../programme/rows.ts'
import { stagesOf, type Stages } from '../programme/stages.ts'
import { localesOf } from '../../timeline/time/locale.ts'
import { untoldInWords } from '../story/in-words.ts'
import { eventSlides } from './event.ts'
import { summaryForSpeaker } from './spine.ts'
import { sectionSlides, type SectionPage } from './section.ts'

/** Most rows and columns of a table that the last row of a room can read; narrow slides have fewer columns. */
const MOST_ROWS = 8
const MOST_COLUMNS = { wide: 5, narrow: 4 }

/** The steps of the type scale for tables, the largest first. */
const STEPS = ['large', 'medium', 'body', 'caption'] as const

/** Most things without a column of their own that stand side by side. */
const MOST_LANES = 3

/** Most room below what is in a row, in px: more would tear a table apart. */
const MOST_SPACE = 20

/** A part of the columns of a day, and the rows of each of its slides. */
interface Part {
  means: Omit<TableMeans, 'step'>
  pages: TimeRow[][]
}

/**
 * Plans a programme: the tables of each day, and behind them the slides of those of its events that have more than a title.
 * Events of no day come first.
 */
export function programmeSlides(planner: Planner, { days, own }: Programme): Slide[] {
  const stages = stagesOf(planner, days.flatMap(({ events }) => events))
  const opened = new Set(own)
  const { step, parts } = setting(planner, { days, stages, isNamed: days.some(({ events }) => events.some((placed) => !opened.has(placed) && placed.event.people.length > 0)) })
  const tables = days.map((day) => tableSlides(planner, parts.filter(({ means }) => means.day === day), { step, opened, isOnly: days.length === 1 }))
  const inDays = new Set(days.flatMap(({ events }) => events))
  return [
    ...own.filter((placed) => !inDays.has(placed)).flatMap((placed) => eventSlides(planner, placed)),
    ...days.flatMap((day, index) => [...(tables[index] ?? []), ...day.events.filter((placed) => opened.has(placed)).flatMap((placed) => eventSlides(planner, placed))]),
  ]
}

/**
 * Leads from each entry of a table to the slide that opens its event.
 * @param places - the number, from 1, of the slide that opens each event, or of the one that it shares with others
 */
export function linkProgramme(slides: readonly Slide[], places: ReadonlyMap<string, number>): void {
  for (const [index, { block }] of slides.entries()) {
    if (block?.component !== 'ProgrammeTable') continue
    for (const entry of block.props.rows.flatMap(({ cells }) => cells.flatMap(({ entries }) => entries))) {
      const slide = places.get(entry.event)
      if (slide !== undefined && slide !== index + 1) entry.slide = slide
    }
  }
}

/** The share of further slides that larger type may need, 0–1. */
const MORE_SLIDES = 0.2

/** The largest step at which all days need hardly more slides than at the smallest, and no more titles are abbreviated. */
function setting(planner: Planner, { days, ...means }: { days: readonly ProgrammeDay[] } & Pick<TableMeans, 'stages' | 'isNamed'>): { step: ProgrammeTableProps['step']; parts: Part[] } {
  const planned = STEPS.map((step) => ({ step, parts: days.flatMap((day) => partsOf(planner, day, means, step)) }))
  const count = ({ parts }: { parts: Part[] }): number => parts.reduce((sum, { pages }) => sum + pages.length, 0)
  const cut = ({ step, parts }: { step: ProgrammeTableProps['step']; parts: Part[] }): number =>
    planner.everyLanguage().reduce((sum, other) => sum + parts.flatMap(({ means, pages }) => pages.flat().flatMap(({ events }) => events.filter((placed) => isAbbreviated(other, placed, { ...means, step })))).length, 0)
  const [most, fewest] = [Math.min(...planned.map(count)) * (1 + MORE_SLIDES), Math.min(...planned.map(cut))]
  return planned.find((way) => count(way) <= most && cut(way) <= fewest) ?? planned.at(-1) ?? { step: 'caption', parts: [] }
}

function partsOf(planner: Planner, day: ProgrammeDay, { stages, isNamed }: Pick<TableMeans, 'stages' | 'isNamed'>, step: ProgrammeTableProps['step']): Part[] {
  const used = stages.keys.filter((key) => day.events.some((placed) => stages.of(placed) === key))
  const most = planner.typesetter.narrow ? MOST_COLUMNS.narrow : MOST_COLUMNS.wide
  const count = Math.max(1, Math.ceil(used.length / most))
  const size = Math.ceil(used.length / count)
  return Array.from({ length: count }, (_, index) => {
    const columns = used.slice(index * size, (index + 1) * size)
    const rows = timeRows(day, stages, columns)
    const lanes = Math.min(MOST_LANES, Math.max(...rows.map(({ events }) => events.length)))
    const means = { day, stages, columns, lanes, isNamed }
    const height = (page: TimeRow[]): number =>
      page.length > MOST_ROWS ? Number.POSITIVE_INFINITY : Math.max(...planner.everyLanguage().map((other) => other.typesetter.height(tableBlock(other, page, { ...means, step }, 0))))
    return { means, pages: paginateEvenly(rows.flatMap((row) => dividedRow(row, stages, (part) => height([part]) <= planner.typesetter.room)), height, planner.typesetter.room) }
  })
}

/** A row, or several of the same time where so much begins at once that one is too high for a slide. */
function dividedRow(row: TimeRow, stages: Stages, fits: (row: TimeRow) => boolean): TimeRow[] {
  if (row.events.length < 2 || fits(row)) return [row]
  const inOrder = row.events.map((placed, index) => ({ placed, place: row.events.slice(0, index).filter((other) => stages.of(other) === stages.of(placed)).length }))
  const half = Math.ceil((1 + Math.max(...inOrder.map(({ place }) => place))) / 2)
  const parts = [inOrder.filter(({ place }) => place < half), inOrder.filter(({ place }) => place >= half)]
  if (parts.some((part) => part.length === 0)) return [row]
  return parts.flatMap((part) => dividedRow({ ...row, events: part.map(({ placed }) => placed) }, stages, fits))
}

/** What each row can have to itself, in px, the same on all slides of a day and in all languages. */
function spaceBelow(planner: Planner, parts: readonly Part[], step: ProgrammeTableProps['step']): number {
  const { typesetter } = planner
  const spare = parts.flatMap(({ means, pages }) => pages.flatMap((page) => planner.everyLanguage().map((other) => Math.floor((typesetter.room - typesetter.height(tableBlock(other, page, { ...means, step }, 0))) / page.length))))
  return Math.max(0, Math.min(MOST_SPACE, ...spare))
}

function tableBlock(planner: Planner, page: readonly TimeRow[], means: TableMeans, space: number): Block<'ProgrammeTable'> {
  const rows = tableRows(planner, page, means)
  const cited = rows.flatMap(({ cells }) => cells.flatMap(({ entries }) => entries))
  const [first] = cited
  const areAlike = first !== undefined && cited.every(({ sources }) => sources.join() === first.sources.join())
  const alike = areAlike ? first.sources : []
  if (areAlike) for (const entry of cited) entry.sources = []
  const offsets = [...new Set(means.day.events.flatMap(({ span }) => (span.zone === undefined ? [] : span.offsets)))]
  return {
    component: 'ProgrammeTable',
    props: {
      columns: means.columns.map((key) => means.stages.name(planner, key)),
      ...(means.columns.length === 0 && means.lanes > 1 ? { lanes: means.lanes } : {}),
      ...(offsets.length === 0 ? {} : { zone: planner.time.zone(offsets) }),
      rows,
      sources: alike,
      step: means.step,
      ...(space === 0 ? {} : { space }),
    },
  }
}

function tableSlides(planner: Planner, parts: readonly Part[], { step, opened, isOnly }: { step: ProgrammeTableProps['step']; opened: ReadonlySet<PlacedEvent>; isOnly: boolean }): Slide[] {
  const { timeline } = planner
  const [day] = parts.map(({ means }) => means.day)
  if (!day) return []
  const space = spaceBelow(planner, parts, step)
  const pages = parts.flatMap(({ means, pages: rows }) => rows.map((page): SectionPage => {
    const events = page.flatMap((row) => row.events)
    const told = events.filter((placed) => !opened.has(placed))
    return {
      block: tableBlock(planner, page, { ...means, step }, space),
      notes: [...told.flatMap(({ event }) => [summaryForSpeaker(planner, event), namesForSpeaker(planner, event), event.notes]), ...events.filter((placed) => isAbbreviated(planner, placed, { ...means, step })).map(({ event }) => event.title)],
      sources: planner.cite(events.flatMap(({ event }) => event.source)),
      origin: told.map(({ path }) => path),
      // Cells and notes name the people; the place is a column or stands in the cell.
      ifAsked: told.flatMap(({ event }) => untoldInWords(planner, event, { head: false, people: false, content: true }) ?? []),
    }
  }))
  const [first, ...others] = pages
  // A single day has no overview beside its table.
  const whole = first && isOnly ? { ...first, notes: [timeline.notes.overview, ...first.notes] } : first
  const { year, month, day: date } = day.date
  const id = ['day', year, month, date].join('-')
  return sectionSlides(planner, { id, title: dayTitle(planner, day), level: 1, rail: false }, whole ? [whole, ...others] : [])
}

/** Everybody at an event without slides of its own, for the speaker: a cell may have room for the first of them only. */
function namesForSpeaker(planner: Planner, event: Event): string | undefined {
  return event.people.length === 0 ? undefined : titled(planner.text(event.title), listOfPeople(planner, event), planner.language)
}

/** The day in full, with its weekday: Saturday 24 May 2025. */
function dayTitle({ language, time }: Planner, { date }: ProgrammeDay): string {
  const { year, month = 1, day = 1 } = date
  const instant = new Date(0)
  instant.setUTCFullYear(year, month - 1, day)
  const [first] = localesOf(language)
  const written = new Intl.DateTimeFormat(localesOf(language), { dateStyle: 'full', timeZone: 'UTC', calendar: 'gregory' }).format(instant)
  return capitalised(year < 1 || first === undefined ? time.date(date) : written, language)
}
