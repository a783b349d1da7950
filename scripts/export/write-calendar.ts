import ICAL from 'ical.js'
import { readProse } from '../timeline/schema/prose.ts'
import { textIn } from '../timeline/schema/text.ts'
import type { PlacedEvent } from '../plan/chronology.ts'
import { wallClock, dayText, groupName, personName, placeName, qualitiesOf, type Exported, type ExportInput } from './exported.ts'
import { leftBehind } from './left-behind.ts'

/**
 * Writes an iCalendar file (RFC 5545). Only what is known to the day has a place in a calendar: others are left out and counted.
 * @param program - what the file names as its maker
 * @param stamp - when it was made, for DTSTAMP, in UTC; the same timeline and time give the same bytes
 */
export function calendarText(input: ExportInput, program: string, stamp: Date): Exported {
  const { timeline, events, language } = input
  const dated = events.filter(({ span }) => dayText(span.start) !== undefined && !span.limit && (span.end === undefined || dayText(span.end) !== undefined) && !span.openEnd)
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', `-//${program}//EN`)
  calendar.addPropertyWithValue('x-wr-calname', textIn(timeline.title, language))
  for (const placed of dated) calendar.addSubcomponent(componentOf(placed, input, stamp))
  const left = leftBehind(input, dated, { events: ['place', 'group', 'tags', 'people', 'links'], whole: ['title', 'zone'] })
  if (dated.length < events.length) left.set('events that are not known to the day', events.length - dated.length)
  const { vague, shown } = qualitiesOf(dated)
  if (vague > 0) left.set('qualities of times (about, uncertain, part of the day)', vague)
  if (shown > 0) left.set('displayed dates', shown)
  const further = dated.reduce((sum, { event }) => sum + Math.max(0, event.links.length - 1), 0)
  if (further > 0) left.set('further links of events', further)
  const named = dated.filter(({ event: { links: [link] } }) => typeof link === 'object').length
  if (named > 0) left.set('titles of links', named)
  return { text: `${calendar.toString()}\r\n`, left }
}

function componentOf({ event, span }: PlacedEvent, { timeline, language }: ExportInput, stamp: Date): ICAL.Component {
  const component = new ICAL.Component('vevent')
  const text = (name: string, value: string | undefined): void => void (value !== undefined && value !== '' && component.addPropertyWithValue(name, value))
  text('uid', `${event.id}@timeline-deck`)
  component.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(stamp, true))
  const [first = '', last = dayText(span.start) ?? ''] = [dayText(span.start), dayText(span.end)]
  if (span.time === undefined) {
    const end = ICAL.Time.fromDateString(last)
    // The end of a whole day is the day after it.
    end.adjust(1, 0, 0, 0)
    component.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(first))
    component.addPropertyWithValue('dtend', end)
  } else {
    clocked(component, 'dtstart', `${first}T${wallClock(span.time)}`, span.zone)
    if (span.until !== undefined) clocked(component, 'dtend', `${last}T${wallClock(span.until)}`, span.zone)
  }
  text('summary', textIn(event.title, language))
  text('description', [event.summary, event.text].flatMap((part) => (part === undefined ? [] : readProse(textIn(part, language)))).map(({ runs, item }) => `${item === undefined ? '' : '- '}${runs.map((run) => (run.url === undefined || run.url === run.text ? run.text : `${run.text} (${run.url})`)).join('')}`).join('\n'))
  text('location', placeName(timeline, event.place, language))
  const [link] = event.links
  text('url', typeof link === 'string' ? link : link?.url)
  const categories = [...new Set([groupName(timeline, event.group, language), ...event.tags.map((tag) => textIn(tag, language))].filter((name) => name !== undefined))]
  if (categories.length > 0) {
    const property = new ICAL.Property('categories', component)
    property.setValues(categories)
    component.addProperty(property)
  }
  const people = new Set(event.people.flatMap(({ person }) => (person === undefined ? [] : [personName(timeline, person, language)])))
  for (const name of people) attend(component, name)
  return component
}

/** Times in UTC have no name of a zone; others name theirs. */
function clocked(component: ICAL.Component, name: string, value: string, zone: string | undefined): void {
  const time = ICAL.Time.fromDateTimeString(value.length === 16 ? `${value}:00` : value)
  const property = component.addPropertyWithValue(name, time)
  if (zone === 'UTC') time.zone = ICAL.Timezone.utcTimezone
  else if (zone !== undefined) property.setParameter('tzid', zone)
}

/** An attendee needs an address; nobody's is made up. */
function attend(component: ICAL.Component, name: string): void {
  const property = new ICAL.Property('attendee', component)
  property.setParameter('cn', name)
  property.setValue('invalid:nomail')
  component.addProperty(property)
}
