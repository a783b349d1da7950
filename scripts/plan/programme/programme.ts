import type { Event } from '../../timeline/schema/event.ts'
import type { CalendarDate } from '../../timeline/time/span.ts'
import type { PlacedEvent } from '../chronology.ts'

/** Events to a day, on the average, from which clock times are a programme. */
const A_DAY = 4
/** The share of events with a clock time from which the others do not matter, 0–1. */
const NEARLY_ALL = 0.9
/** So many events with content are told one after the other, with an axis; more need a table to find one's way. */
const MANY = 8

/** A day of a programme, with the events that begin on it, in the order of time. */
export interface ProgrammeDay {
  date: CalendarDate
  events: PlacedEvent[]
}

/** A timeline whose days are tables. */
export interface Programme {
  days: ProgrammeDay[]
  /** The events with slides of their own: those with more to show than a cell of a table, and those that belong to no day. */
  own: PlacedEvent[]
}

/** What an event may have and still be told in a cell; a field that is not named here needs a slide. */
const IN_A_CELL = new Set(['id', 'title', 'short', 'when', 'place', 'group', 'source', 'after', 'before', 'era', 'for', 'private', 'importance', 'notes', 'ifAsked', 'minutes'])

/** Whether a cell of a table, or a line of a list, can show all of an event. */
export function isTitleOnly(event: Event): boolean {
  return Object.entries(event).every(([field, value]) => value === undefined || IN_A_CELL.has(field) || (Array.isArray(value) && value.length === 0))
}

/**
 * Whether events are a programme: nearly all have a clock time, all in one zone, there are several a day, and either many or half
 * of them nothing but titles.
 */
export function isProgramme(events: readonly PlacedEvent[]): boolean {
  const clocked = events.filter(({ span }) => span.time !== undefined)
  const days = new Set(clocked.map(keyOfDay))
  const zones = new Set(clocked.map(({ span }) => span.zone))
  const titles = events.filter(({ event }) => isTitleOnly(event)).length
  if (zones.size !== 1 || clocked.length < events.length * NEARLY_ALL || clocked.length < A_DAY * days.size) return false
  return titles * 2 >= events.length || events.length > MANY
}

/**
 * The days of a programme.
 * @param events - in the order of time
 * @param brief - the ids of events that have only a cell, whatever else there is of them
 */
export function programmeOf(events: readonly PlacedEvent[], brief: ReadonlySet<string> = new Set()): Programme {
  const days = new Map<string, ProgrammeDay>()
  const own: PlacedEvent[] = []
  for (const placed of events) {
    const key = keyOfDay(placed)
    const { start } = placed.span
    if (key === undefined || start === undefined || !(isTitleOnly(placed.event) || brief.has(placed.event.id))) own.push(placed)
    if (key === undefined || start === undefined) continue
    const day = days.get(key) ?? { date: start, events: [] }
    day.events.push(placed)
    days.set(key, day)
  }
  return { days: [...days.values()], own }
}

/** A key for the day on which an event begins; undefined for what is known less exactly, or goes on over days without clock times. */
export function keyOfDay({ span: { form, start, time, limit, precision } }: PlacedEvent): string | undefined {
  if (start?.day === undefined || (time === undefined && (form === 'interval' || limit !== undefined || precision === 'month'))) return undefined
  return `${start.year}-${start.month}-${start.day}`
}
