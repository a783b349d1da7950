import ICAL from 'ical.js'
import { createZones } from '../timeline/time/zones.ts'
import { emptyEvent, ImportError, type ForeignTimeline, type FoundEvent, type Unkept } from './foreign-timeline.ts'

/** Most events that one that comes again becomes: a course of two years, week by week. */
const MOST_TIMES = 120

/** What a calendar says of an event that a timeline has no place for. */
const LOST: Record<string, string> = {
  valarm: 'reminders', geo: 'coordinates', attach: 'attachments', priority: 'priorities', status: 'states',
}

/**
 * Reads an iCalendar file (RFC 5545): each VEVENT is an event; to-dos, journals and free times are left out.
 * @throws ImportError where it is no calendar, or has no event
 */
export function readCalendar(text: string): ForeignTimeline {
  const parts = calendarsOf(text)
  const found: ForeignTimeline = { format: 'iCalendar', events: [], eras: [], left: [], mended: [], remarks: [] }
  let count = 0
  for (const part of parts) {
    const [name, description] = ['x-wr-calname', 'x-wr-caldesc'].map((key) => part.getFirstPropertyValue(key))
    if (found.title === undefined && typeof name === 'string' && name.trim() !== '') found.title = name
    if (found.description === undefined && typeof description === 'string' && description.trim() !== '') found.description = description
    const zone = part.getFirstPropertyValue('x-wr-timezone')
    if (typeof zone === 'string') found.zone = zone
    for (const other of part.name === 'vevent' ? [part] : part.getAllSubcomponents()) {
      if (other.name === 'vevent') addEvents(new ICAL.Event(other, { exceptions: exceptionsTo(other, part) }), `event ${++count}`, found)
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

/** When an event is, and what the calendar says of that time: a changed date of one that comes again is an event of its own there. */
interface Occurrence {
  event: ICAL.Event
  start: ICAL.Time | null
  end: ICAL.Time | null
}

/** The changed dates of an event that comes again. */
function exceptionsTo(event: ICAL.Component, calendar: ICAL.Component): ICAL.Component[] {
  const uid = event.getFirstPropertyValue('uid')
  return event.hasProperty('recurrence-id') ? [] : calendar.getAllSubcomponents('vevent').filter((other) => other.hasProperty('recurrence-id') && other.getFirstPropertyValue('uid') === uid)
}

/** What comes again is several events where the calendar says for how long; without an end, the first is one. */
function addEvents(event: ICAL.Event, at: string, found: ForeignTimeline): void {
  if (event.isRecurrenceException()) {
    // Told with the event that it belongs to, unless the calendar has that no more.
    if (!isPartOfSeries(event)) addEvent({ event, start: event.startDate as ICAL.Time | null, end: event.startDate && event.endDate }, at, found)
    return
  }
  const start = event.startDate as ICAL.Time | null
  const first: Occurrence = { event, start, end: start && event.endDate }
  const all = event.isRecurring() && start !== null ? occurrencesOf(event) : [first]
  const again = event.component.getAllProperties('rrule').map((property) => String(property.getFirstValue())).join(', ')
  if (all === undefined) found.left.push({ kind: 'times that come again without an end (only the first is kept)', at, value: `${event.summary ?? ''}: ${again}` })
  else if (all.length > MOST_TIMES) found.left.push({ kind: `times that come again more often than ${MOST_TIMES} times (only the first is kept)`, at, value: `${event.summary ?? ''}: ${again}` })
  else if (all.length > 1) found.mended?.push({ kind: 'events that come again, each time an event', at, value: `${event.summary ?? ''}: ${all.length} times` })
  const kept = all === undefined || all.length > MOST_TIMES ? [first] : all
  leaveOut(event, at, found.left)
  for (const occurrence of kept) addEvent(occurrence, at, found)
}

function isPartOfSeries({ component }: ICAL.Event): boolean {
  const uid = component.getFirstPropertyValue('uid')
  return component.parent?.getAllSubcomponents('vevent').some((other) => other.getFirstPropertyValue('uid') === uid && (other.hasProperty('rrule') || other.hasProperty('rdate'))) ?? false
}

/** The times of an event that comes again, one more than are taken at most. @returns undefined where it does so without an end */
function occurrencesOf(event: ICAL.Event): Occurrence[] | undefined {
  const rules = event.component.getAllProperties('rrule').map((property) => property.getFirstValue() as ICAL.Recur)
  if (rules.some((rule) => rule.isFinite() !== true)) return undefined
  const times = event.iterator()
  const found: Occurrence[] = []
  for (let time = times.next() as ICAL.Time | undefined; time && found.length <= MOST_TIMES; time = times.next() as ICAL.Time | undefined) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(time)
    found.push({ event: item, start: startDate, end: endDate })
  }
  return found
}

function addEvent({ event, start, end }: Occurrence, at: string, found: ForeignTimeline): void {
  if (valueOf(event, 'status') === 'CANCELLED') {
    found.left.push({ kind: 'events that were cancelled', at, value: event.summary ?? '' })
    return
  }
  if (start === null) found.left.push({ kind: 'events without a beginning', at, value: event.summary ?? '' })
  const categories = event.component.getAllProperties('categories').flatMap((property) => property.getValues() as unknown[]).map(String)
  const url = event.component.getFirstPropertyValue('url')
  const people = [event.component.getFirstProperty('organizer'), ...event.component.getAllProperties('attendee')].flatMap((property) => nameOf(property))
  found.events.push({
    ...emptyEvent(at),
    ...(event.summary && { title: event.summary }),
    ...(event.description && { text: event.description }),
    ...(event.location && { place: event.location }),
    time: timeOf({ event, start, end }, at, found.left),
    ...(/^(?:PRIVATE|CONFIDENTIAL)$/.test(valueOf(event, 'class')) && { isPrivate: true }),
    tags: categories,
    people: [...new Set(people)],
    links: url === null || url === undefined ? [] : [{ url: String(url) }],
  })
}

function valueOf({ component }: ICAL.Event, name: string): string {
  return String(component.getFirstPropertyValue(name) ?? '').toUpperCase()
}

function leaveOut(event: ICAL.Event, at: string, left: Unkept[]): void {
  for (const property of event.component.getAllProperties()) {
    const kind = LOST[property.name]
    // That it takes place is what a timeline says of every event.
    const isUsual = property.name === 'status' && /^(?:CONFIRMED|CANCELLED)$/i.test(String(property.getFirstValue()))
    if (kind !== undefined && !isUsual) left.push({ kind, at, value: `${event.summary ?? ''}: ${String(property.getFirstValue())}` })
  }
  for (const inner of event.component.getAllSubcomponents()) left.push({ kind: LOST[inner.name] ?? inner.name, at, value: event.summary ?? '' })
}

/** The name that people know somebody by; an address of mail alone is not shown. */
function nameOf(property: ICAL.Property | null): string[] {
  const name = property?.getParameter('cn')
  return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : []
}

/** The end of a whole day is the day after it (RFC 5545, 3.6.1). */
function timeOf({ event, start, end: given }: Occurrence, at: string, left: Unkept[]): FoundEvent['time'] {
  if (start === null) return {}
  const end = given && !start.isDate ? inZoneOf(start, given, event) : given
  if (given && !end) left.push({ kind: 'ends in another time zone than the beginning', at, value: given.toString() })
  const isLater = end && end.compare(start) > 0
  if (start.isDate) {
    const last = isLater ? end.clone() : start.clone()
    if (isLater) last.adjust(-1, 0, 0, 0)
    return last.compare(start) > 0 ? { start: day(start), end: day(last) } : { start: day(start) }
  }
  const name = String(event.component.getFirstProperty('dtstart')?.getParameter('tzid') ?? '')
  const zone = zoneOf(start, name)
  if (zone === undefined && name !== '') left.push({ kind: 'time zones that have no name known here (the clock times are kept)', at, value: name })
  const until = isLater ? { until: clock(end), ...(day(end) !== day(start) && { end: day(end) }) } : {}
  return { start: day(start), time: clock(start), ...until, ...(zone !== undefined && { zone }) }
}

/** The end as clocks show it where the beginning is: a flight lands in another zone. @returns undefined where the calendar does not say how the two differ */
function inZoneOf(start: ICAL.Time, end: ICAL.Time, { component }: ICAL.Event): ICAL.Time | undefined {
  const [first, last] = ['dtstart', 'dtend'].map((name) => component.getFirstProperty(name)?.getParameter('tzid'))
  if (start.zone.tzid !== end.zone.tzid) return [start, end].some(({ zone }) => zone === ICAL.Timezone.localTimezone) ? undefined : end.convertToZone(start.zone)
  return last !== undefined && first !== last ? undefined : end
}

/**
 * The zone of a time by its IANA name, which may stand at the end of a path: `/example.org/Europe/Berlin`. Zones that a calendar defines
 * itself, such as `W. Europe Standard Time`, have their offset of that day.
 */
function zoneOf(start: ICAL.Time, name: string): string | undefined {
  if (start.zone === ICAL.Timezone.utcTimezone) return 'UTC'
  const zones = createZones()
  const known = [name, name.split('/').slice(-2).join('/'), name.split('/').slice(-3).join('/')].find((each) => each !== '' && zones.known(each))
  if (known !== undefined) return known
  if (start.zone === ICAL.Timezone.localTimezone) return undefined
  const hours = start.zone.utcOffset(start) / 3600
  // The signs of these zones are turned round (POSIX).
  return hours === 0 ? 'UTC' : Number.isInteger(hours) ? `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}` : undefined
}

const two = (value: number): string => String(value).padStart(2, '0')
const day = ({ year, month, day: date }: ICAL.Time): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
const clock = ({ hour, minute, second }: ICAL.Time): string => `${two(hour)}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}`
