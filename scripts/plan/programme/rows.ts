import type { Event } from '../../timeline/schema/event.ts'
import { cellWidth, type ProgrammeEntry, type ProgrammeRow, type ProgrammeTableProps } from '../blocks/programme-table.ts'
import type { PlacedEvent } from '../chronology.ts'
import type { Planner } from '../planner.ts'
import { abbreviate, ELLIPSIS } from '../text/abbreviate.ts'
import { separatorsOf } from '../text/punctuation.ts'
import type { ProgrammeDay } from './programme.ts'
import type { Stages } from './stages.ts'

/** Most lines of the names in a cell; more are abbreviated, and the speaker has all of them. */
const NAME_LINES = 2

/** Most lines of a title in a cell; more are abbreviated. The columns of narrow slides are narrow, too. */
const MOST_LINES = { wide: 3, narrow: 4 }

/** What begins at one time: in one of the columns each, or for everybody across all columns. */
export interface TimeRow {
  /** The first instant, in milliseconds. */
  start: number
  isForAll: boolean
  events: PlacedEvent[]
}

/** What a table shows, and how. */
export interface TableMeans {
  day: ProgrammeDay
  stages: Stages
  /** The keys of the columns of this table; none where the table has no columns. */
  columns: string[]
  /** Where it has none: how many things stand side by side. */
  lanes: number
  /** Whether cells name who is there: where events without slides of their own have people, those of all events are named. */
  isNamed: boolean
  step: ProgrammeTableProps['step']
}

/** The rows of a day, as far as some columns have them. */
export function timeRows({ events }: ProgrammeDay, stages: Stages, columns: readonly string[]): TimeRow[] {
  const rows = new Map<string, TimeRow>()
  for (const placed of events) {
    const stage = stages.of(placed)
    const isForAll = stage === undefined && columns.length > 0
    if (stage !== undefined && !columns.includes(stage)) continue
    const key = `${placed.span.earliest} ${placed.span.time ?? placed.span.part ?? ''} ${isForAll}`
    const row = rows.get(key) ?? { start: placed.span.earliest, isForAll, events: [] }
    row.events.push(placed)
    rows.set(key, row)
  }
  return [...rows.values()]
}

/** The cells of some rows of a day. An event that goes on beyond the next row reaches down as far as its column is free. */
export function tableRows(planner: Planner, rows: readonly TimeRow[], means: TableMeans): ProgrammeRow[] {
  const { columns } = means
  const areEndsKnown = means.day.events.every(({ span }) => span.until !== undefined)
  const covered = new Set<string>()
  return rows.map((row, at) => {
    const time = timeOf(planner, row, means.day)
    if (row.isForAll || columns.length === 0) {
      const isEndShown = !areEndsKnown || row.events.some(({ span }) => span.latest !== rows[at + 1]?.start)
      const count = row.isForAll ? 1 : Math.min(means.lanes, row.events.length)
      const all = row.isForAll ? columns.length : means.lanes
      const cells = Array.from({ length: count }, (_, lane) => {
        const over = lane === count - 1 ? all - lane : 1
        return { entries: row.events.filter((__, index) => index % count === lane).map((placed) => entryOf(planner, placed, { ...means, over, isEndShown })), ...(over > 1 ? { columns: over } : {}) }
      })
      return { time, cells }
    }
    const cells = columns.flatMap((column, index) => {
      if (covered.has(`${at} ${index}`)) return []
      const here = eventsIn(row, column, means)
      const last = lastRow(rows, at, column, means)
      for (let below = at + 1; below <= last; below += 1) covered.add(`${below} ${index}`)
      const isEnd = areEndsKnown && here.every(({ span }) => span.latest === rows[last + 1]?.start)
      return [{ entries: here.map((placed) => entryOf(planner, placed, { ...means, over: 1, isEndShown: !isEnd })), ...(last > at ? { rows: last - at + 1 } : {}) }]
    })
    return { time, cells }
  })
}

/** Whether a cell cannot show the whole title of an event. */
export function isAbbreviated(planner: Planner, placed: PlacedEvent, means: TableMeans): boolean {
  return titleOf(planner, placed, means.step, widthOf(planner, means, 1)) !== planner.certain(planner.text(placed.event.title), placed.event)
}

function eventsIn({ events }: TimeRow, column: string, { stages }: TableMeans): PlacedEvent[] {
  return events.filter((placed) => stages.of(placed) === column)
}

/** The last row that the only event of a cell reaches: it goes on beyond the beginning of that row, and nothing else is in its way. */
function lastRow(rows: readonly TimeRow[], at: number, column: string, means: TableMeans): number {
  const [only, ...others] = rows[at] ? eventsIn(rows[at], column, means) : []
  if (only?.span.until === undefined || others.length > 0) return at
  let last = at
  for (const [index, row] of rows.entries()) {
    if (index <= at) continue
    if (row.isForAll || row.start >= only.span.latest || eventsIn(row, column, means).length > 0) break
    last = index
  }
  return last
}

function timeOf({ time }: Planner, { events }: TimeRow, { date: { year, month, day } }: ProgrammeDay): string {
  const [first] = events
  if (!first) return ''
  const { until: _, end: __, ...start } = first.span
  return time.short(start, { year, ...(month === undefined || day === undefined ? {} : { month, day }) })
}

function entryOf(planner: Planner, placed: PlacedEvent, means: TableMeans & { over: number; isEndShown: boolean }): ProgrammeEntry {
  const { event } = placed
  const place = means.stages.place(planner, placed)
  const until = means.isEndShown ? untilOf(planner, placed, means.day) : undefined
  return {
    event: event.id,
    title: titleOf(planner, placed, means.step, widthOf(planner, means, means.over)),
    ...(place === undefined ? {} : { place }),
    ...(until === undefined ? {} : { until }),
    ...(!means.isNamed || event.people.length === 0 ? {} : { people: namesInCell(planner, event, means) }),
    sources: planner.cite(event.source),
  }
}

/** The names of everybody at an event. */
function namesAt({ attribution, text }: Planner, { people }: Pick<Event, 'people'>): string[] {
  return people.map(({ person, group }) => (person === undefined ? text(group ?? '') : attribution(person).name))
}

/** The same as a list: Ada Lovelace, Charles Babbage, heads of delegation. */
export function listOfPeople(planner: Planner, event: Pick<Event, 'people'>): string {
  return namesAt(planner, event).join(separatorsOf(planner.language).weak)
}

/** As many names as a cell has room for, from the first one on. */
function namesInCell(planner: Planner, event: Event, means: TableMeans & { over: number }): string {
  const width = widthOf(planner, means, means.over)
  const fits = (words: string): boolean => planner.typesetter.lines(words, width, 'sans', means.step) <= NAME_LINES
  const { weak } = separatorsOf(planner.language)
  let shown = ''
  for (const name of namesAt(planner, event)) {
    const more = shown === '' ? name : `${shown}${weak}${name}`
    if (!fits(more)) return shown === '' ? abbreviate(name, fits) : `${shown}${weak}${ELLIPSIS}`
    shown = more
  }
  return shown
}

/** When an event ends, with the day where it is another one: 02:00, 26 May. */
function untilOf({ time }: Planner, { span }: PlacedEvent, { date: { year, month, day } }: ProgrammeDay): string | undefined {
  const { until, end, start } = span
  if (until === undefined || start === undefined) return undefined
  const last = end ?? start
  const { until: _, end: __, ...rest } = span
  const isSameDay = last.day === day && last.month === month && last.year === year
  return time.short({ ...rest, time: until, start: { ...last, about: false } }, isSameDay && month !== undefined && day !== undefined ? { year, month, day } : { year })
}

function widthOf({ typesetter }: Planner, { columns, lanes }: TableMeans, over: number): number {
  return cellWidth(typesetter, columns.length === 0 ? lanes : columns.length, over)
}

/** The title of an event, its short title, or the beginning of either, in a few lines. */
function titleOf({ typesetter, text, certain }: Planner, { event }: PlacedEvent, step: ProgrammeTableProps['step'], width: number): string {
  const { title, short } = event
  const most = typesetter.narrow ? MOST_LINES.narrow : MOST_LINES.wide
  const fits = (words: string): boolean => typesetter.lines(certain(words, event), width, 'sans', step) <= most
  const whole = text(title)
  return certain(fits(whole) || short === undefined ? abbreviate(whole, fits) : abbreviate(text(short), fits), event)
}
