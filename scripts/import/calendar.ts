import ICAL from 'ical.js'
import { createZones } from '../timeline/time/zones.ts'
import { emptyEvent, ImportError, type ForeignTimeline, type FoundEvent, type Unkept } from './foreign-timeline.ts'

/** What a calendar says of an event that a timeline has no place for. */
const LOST: Record<string, string> = {
  rrule: 'times that come again (only the first is kept)', rdate: 'times that come again (only the first is kept)', exdate: 'times that come again (only the first is kept)',
  valarm: 'reminders', geo: 'coordinates', attach: 'attachments', priority: 'priorities', status: 'states', class: 'classes',
}

/**
 * Reads an iCalendar file (RFC 5545): each VEVENT is an event; to-dos, journals and free times are left out.
 * @throws ImportError where it is no calendar, or has no event
 */
export function readCalendar(text: string): ForeignTimeline {
  const parts = calendarsOf(text)
  const found: ForeignTimeline = { format: 'iCalendar', events: [], eras: [], left: [], remarks: [] }
  for (const part of parts) {
    const [name, description] = ['x-wr-calname', 'x-wr-caldesc'].map((key) => part.getFirstPropertyValue(key))
    if (found.title === undefined && typeof name === 'string' && name.trim() !== '') found.title = name
    if (found.description === undefined && typeof description === 'string' && description.trim() !== '') found.description = description
    const zone = part.getFirstPropertyValue('x-wr-timezone')
    if (typeof zone === 'string') found.zone = zone
    for (const other of part.getAllSubcomponents()) {
      if (other.name === 'vevent') addEvent(new ICAL.Event(other), found)
      else if (other.name !== 'vtimezone') found.left.push({ kind: other.name === 'vtodo' ? 'to-dos' : other.name.toUpperCase(), at: 'the calendar', value: String(other.getFirstPropertyValue('summary') ?? '') })
    }
  }
  if (found.events.length === 0) throw new ImportError('this calendar has no events (VEVENT)')
  const zones = [...new Set(found.events.flatMap(({ time }) => time.zone ?? []))]
  if (found.zone === undefined && zones.length === 1 && zones[0] !== undefined) found.zone = zones[0]
  return found
}

function calendarsOf(text: string): ICAL.Component[] {
  try {
    const read = ICAL.parse(text) as unknown[]
    const whole = Array.isArray(read[0]) ? (read as unknown[][]) : [read]
    return whole.map((each) => new ICAL.Component(each as unknown as string))
  } catch (error) {
    throw new ImportError(`this calendar cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function addEvent(event: ICAL.Event, found: ForeignTimeline): void {
  const at = `event ${found.events.length + 1}`
  if (event.isRecurrenceException()) {
    found.left.push({ kind: 'changed dates of events that come again', at, value: event.summary ?? '' })
    return
  }
  leaveOut(event, at, found.left)
  const categories = event.component.getAllProperties('categories').flatMap((property) => property.getValues() as unknown[]).map(String)
  const url = event.component.getFirstPropertyValue('url')
  const people = [event.component.getFirstProperty('organizer'), ...event.component.getAllProperties('attendee')].flatMap((property) => nameOf(property))
  found.events.push({
    ...emptyEvent(at),
    ...(event.summary && { title: event.summary }),
    ...(event.description && { text: event.description }),
    ...(event.location && { place: event.location }),
    time: timeOf(event),
    tags: categories,
    people: [...new Set(people)],
    links: url === null || url === undefined ? [] : [{ url: String(url) }],
  })
}

function leaveOut(event: ICAL.Event, at: string, left: Unkept[]): void {
  for (const property of event.component.getAllProperties()) {
    const kind = LOST[property.name]
    if (kind !== undefined) left.push({ kind, at, value: `${event.summary ?? ''}: ${String(property.getFirstValue())}` })
  }
  for (const inner of event.component.getAllSubcomponents()) left.push({ kind: LOST[inner.name] ?? inner.name, at, value: event.summary ?? '' })
}

/** The name that people know somebody by; an address of mail alone is not shown. */
function nameOf(property: ICAL.Property | null): string[] {
  const name = property?.getParameter('cn')
  return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : []
}

/** The end of a whole day is the day after it (RFC 5545, 3.6.1). */
function timeOf(event: ICAL.Event): FoundEvent['time'] {
  const [start, end] = [event.startDate, event.endDate]
  if (!start) return {}
  const isLater = end && end.compare(start) > 0
  if (start.isDate) {
    const last = isLater ? end.clone() : start.clone()
    if (isLater) last.adjust(-1, 0, 0, 0)
    return last.compare(start) > 0 ? { start: day(start), end: day(last) } : { start: day(start) }
  }
  const zone = zoneOf(event)
  const until = isLater ? { until: clock(end), ...(day(end) !== day(start) && { end: day(end) }) } : {}
  return { start: day(start), time: clock(start), ...until, ...(zone !== undefined && { zone }) }
}

function zoneOf(event: ICAL.Event): string | undefined {
  const named = event.component.getFirstProperty('dtstart')?.getParameter('tzid')
  if (event.startDate.zone === ICAL.Timezone.utcTimezone) return 'UTC'
  return typeof named === 'string' && createZones().known(named) ? named : undefined
}

const two = (value: number): string => String(value).padStart(2, '0')
const day = ({ year, month, day: date }: ICAL.Time): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
const clock = ({ hour, minute, second }: ICAL.Time): string => `${two(hour)}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}`
