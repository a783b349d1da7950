import type { Event } from '../timeline/schema/event.ts'
import type { Timeline } from '../timeline/schema/timeline.ts'
import { textIn } from '../timeline/schema/text.ts'
import type { CalendarDate, TimeOfDay } from '../timeline/time/span.ts'
import type { PlacedEvent } from '../plan/chronology.ts'

/** A timeline in another tool's format, and what that has no place for. */
export interface Exported {
  text: string
  /** How many of each thing stayed behind, by its name for people. */
  left: Map<string, number>
}

/** What a format is written from. */
export interface ExportInput {
  timeline: Timeline
  /** In the order of time. */
  events: readonly PlacedEvent[]
  language: string
  /** Says a time in the words of the language. */
  timeInWords: (placed: PlacedEvent) => string
}

/** The pictures of an event, the one and the several. */
export function picturesOf({ picture, pictures }: Pick<Event, 'picture' | 'pictures'>): Event['pictures'] {
  return [...(picture === undefined ? [] : [picture]), ...pictures]
}

/** The name of the group of an event in a language. */
export function groupName({ groups }: Timeline, group: Event['group'], language: string): string | undefined {
  if (group === undefined) return undefined
  const named = typeof group === 'string' ? groups[group] : undefined
  return named === undefined ? textIn(group, language) : textIn(named.title, language)
}

/** The name of the place of an event in a language. */
export function placeName({ places }: Timeline, place: string | undefined, language: string): string | undefined {
  const named = place === undefined ? undefined : places[place]
  return named === undefined ? undefined : textIn(named.name, language)
}

/** A clock time as `09:30`, with seconds where there are any. */
export function wallClock({ minutes, seconds }: TimeOfDay): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}${seconds === undefined ? '' : `:${two(seconds)}`}`
}

/** A date that a calendar has, of day precision, as `2025-10-25`; undefined for others. */
export function dayText(date: CalendarDate | undefined): string | undefined {
  if (date?.precision !== 'day' || date.year < 0 || date.year > 9999) return undefined
  return [String(date.year).padStart(4, '0'), ...[date.month ?? 1, date.day ?? 1].map((part) => String(part).padStart(2, '0'))].join('-')
}

/** Somebody's name, or the office of who has none. @param who - a key of people, or a bare name */
export function personName({ people }: Timeline, who: string, language: string): string {
  const person = people[who]
  return person?.name ?? (person?.role === undefined ? who : textIn(person.role, language))
}

/** How many events have a time that is said as about, uncertain or a part of the day, and a displayed date of its own. */
export function qualitiesOf(events: readonly PlacedEvent[]): { vague: number; shown: number } {
  const vague = events.filter(({ span }) => span.part !== undefined || [span.start, span.end].some((date) => date?.about || date?.uncertain)).length
  return { vague, shown: events.filter(({ span }) => span.shown !== undefined).length }
}
