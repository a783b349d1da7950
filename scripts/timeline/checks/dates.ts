import { type CheckContext, type Found, type Inventory, asMap, asText, hasUnknownKeys, type LocatedFinding } from './inventory.ts'
import type { ProblemCode } from '../problems/problem.ts'
import { isDateAsKey, otherName } from '../explain/other-names.ts'
import { quote } from '../problems/quote.ts'
import { nearest } from '../problems/suggest.ts'
import { Event } from '../schema/event.ts'
import type { Path } from '../schema/path.ts'
import { When } from '../schema/when.ts'
import { bceYear, expandedYear } from '../time/bce.ts'
import { clockStart, withoutStart } from './running-clock.ts'
import { createWhenParser } from '../time/parse.ts'
import { isRunningTime } from '../time/running-clock.ts'
import { isTimeProblem, type Span, type TimeProblem, type TimeProblemCode } from '../time/span.ts'
import { WRITTEN_PARTS } from '../time/year-parts.ts'
import { createZones } from '../time/zones.ts'

const CODES: Record<TimeProblemCode, ProblemCode> = {
  'not-a-date': 'date-invalid',
  'no-such-date': 'date-nonexistent',
  'third-of-year': 'date-third',
  'running-clock': 'clock-invalid',
  'running-beside': 'clock-beside',
  'year-out-of-range': 'date-out-of-range',
  'interval-reversed': 'date-reversed',
  'interval-open': 'date-open',
  'unknown-zone': 'zone-invalid',
  'time-needs-day': 'time-without-day',
  'part-needs-day': 'part-without-day',
  'part-contradicts-time': 'part-contradicts-time',
  'until-needs-time': 'until-without-time',
  'until-before-time': 'until-before-time',
  'no-such-local-time': 'time-skipped',
  'limit-needs-one-date': 'qualifier-of-interval',
}

/** The form of an IANA name. The platform also takes offsets such as +07:00, which name no place. */
const ZONE_NAME = /^[A-Za-z][\w+-]*(\/[\w+-]+)*$/

/** Finds dates that don't exist, contradict themselves or lack a zone, and quotations in sources older than the event. */
export function checkDates(inventory: Inventory, { sourceAt }: CheckContext): LocatedFinding[] {
  const zones = createZones()
  const zone = asText(inventory.root.zone)
  const isKnown = (name: string): boolean => ZONE_NAME.test(name) && zones.known(name)
  const ownZone = zone !== undefined && isKnown(zone) ? zone : undefined
  const findings = zone === undefined || isKnown(zone) || zone.trim() === '' ? [] : [unknownZone(zone, ['zone'])]
  const start = clockStart(inventory, ownZone)
  const parse = createWhenParser(ownZone, zones, start)
  const spans = new Map<string, Span>()
  for (const found of inventory.of('when')) {
    const when = When.safeParse(found.value)
    if (!when.success) continue
    const fields = asMap(found.value)
    const named = asText(fields.zone)
    const span = isRunningTime(when.data) && !isAtEvent(found) ? notHere : parse(when.data)
    if (named !== undefined && !isKnown(named)) findings.push(unknownZone(named, [...found.path, 'zone']))
    else if (!isTimeProblem(span) && isStart(found) && (span.form === 'interval' || span.limit)) findings.push(locatedFinding(noStart, found))
    else if (isTimeProblem(span)) findings.push(locatedFinding(span, found))
    else if (!span.running || start) spans.set(found.path.join('/'), span)
    if (fields.time !== undefined && (named ?? zone) === undefined && !isRunningTime(found.value)) findings.push(zoneMissing(found))
  }
  return [...findings, ...quotedTooEarly(inventory, spans), ...inventory.of('when').flatMap((found) => [...shortYear(found, sourceAt), ...longShown(found)]), ...once(inventory.of('when').flatMap(secondYear)), ...withoutStart(inventory), ...withoutDate(inventory)]
}

const isAtEvent = ({ owner }: Found): boolean => owner?.kind === 'event'

const isStart = ({ path }: Found): boolean => path[0] === 'clock'

const noStart: TimeProblem = { code: 'running-clock', problem: 'a clock starts at one moment', hint: 'write its date and time: { date: 1969-07-16, time: "13:32" }', field: 'date' }

const notHere: TimeProblem = { code: 'running-clock', problem: 'a running clock times events alone', hint: 'write a date, with its clock time if it is known: { date: 1969-07-16, time: "13:32" }', field: 'date' }

/**
 * Finds negative years with fewer than four digits. In EDTF the year 0000 is 1 BCE, so that -43 is 44 BCE; who writes it in this form
 * often means 43 BCE.
 */
function shortYear({ path, value }: Found, sourceAt: CheckContext['sourceAt']): LocatedFinding[] {
  const place = typeof value === 'number' ? path : [...path, 'date']
  const written = sourceAt(place) ?? ''
  if (!/^(?:-\d{1,3}|0)$/.test(written)) return []
  const year = Number(written)
  const message = `the year ${written} is ${bceYear(year)}, since the year 0000 is 1 BCE`
  const other = year === 0 ? '' : `, ${expandedYear(year + 1)} if ${bceYear(year + 1)} is`
  const hint = `Write ${expandedYear(year)} if ${bceYear(year)} is meant${other}.`
  return [{ code: 'date-bce', path: place, message, hint, severity: 'warning' }]
}

function unknownZone(zone: string, path: LocatedFinding['path']): LocatedFinding {
  const hint = 'Write a name of the IANA time zone database, such as Asia/Ho_Chi_Minh or UTC.'
  return { code: 'zone-invalid', path, message: `${quote(zone)} is not a time zone`, hint }
}

function locatedFinding(problem: TimeProblem, found: Found): LocatedFinding {
  const path = typeof found.value === 'object' ? [...found.path, problem.field] : found.path
  // A full stop after `2024/..` would read as a part of it.
  const stop = problem.hint.endsWith('.') ? '' : '.'
  const hint = `${problem.hint.charAt(0).toUpperCase()}${problem.hint.slice(1)}${stop}`
  return { code: CODES[problem.code], path, message: problem.problem, hint }
}

function zoneMissing(found: Found): LocatedFinding {
  const hint = 'Write zone: at the top of the file, or beside the time: Asia/Ho_Chi_Minh.'
  return { code: 'zone-missing', path: [...found.path, 'time'], message: 'the clock time has no time zone', hint }
}

/**
 * Finds quotations in a source older than their event. An article can announce an event, but it cannot print what was said there.
 * Prepared speeches make this only a warning.
 */
function quotedTooEarly(inventory: Inventory, spans: Map<string, Span>): LocatedFinding[] {
  return inventory.of('quotation').flatMap(({ value, path, owner }): LocatedFinding[] => {
    const { source } = asMap(value)
    const when = owner === undefined ? undefined : spans.get([...owner.path, 'when'].join('/'))
    if (when === undefined) return []
    return [source].flat().flatMap((id, index): LocatedFinding[] => {
      const published = typeof id === 'string' ? spans.get(`sources/${id}/published`) : undefined
      if (published === undefined || published.latest > when.earliest) return []
      const at = Array.isArray(source) ? [...path, 'source', index] : [...path, 'source']
      const message = `the source ${quote(id)} was published before the event at which this was said`
      return [
        {
          code: 'quoted-before-event',
          path: at,
          message,
          hint: 'Check both dates, and which event the words belong to.',
          severity: 'warning',
        },
      ]
    })
  })
}

/** The last year of a range that is likely to be written as two digits behind its first. */
const LATEST_END = 2030

/** One warning for all; who writes so several times knows the numbers. */
function once([first, ...others]: LocatedFinding[]): LocatedFinding[] {
  return first ? [others.length === 0 ? first : { ...first, message: `${first.message} (${others.length + 1} dates are like this; this is the first)` }] : []
}

/** Finds parts of a year whose number can be meant as a second year: 1920-33. */
function secondYear({ path, value }: Found): LocatedFinding[] {
  const date = typeof value === 'object' ? asMap(value).date : value
  const [, century, year, number] = (typeof date === 'string' && /^(\d\d)(\d\d)-(\d\d)$/.exec(date)) || []
  const name = Object.entries(WRITTEN_PARTS).find(([, part]) => part === Number(number))?.[0]
  if (name === undefined || Number(number) <= Number(year) || Number(`${century}${number}`) > LATEST_END) return []
  const message = `by EDTF ${quote(date)} is ${name} ${century}${year}`
  const hint = `Write ${century}${year}-${name} to say so plainly, ${century}${year}/${century}${number} if both years are meant.`
  return [{ code: 'date-ambiguous', path: typeof value === 'object' ? [...path, 'date'] : path, message, hint, severity: 'warning' }]
}

/** Most characters of a displayed date, so that it stands on one line wherever a date does. */
export const LONGEST_SHOWN = 40

function longShown({ path, value }: Found): LocatedFinding[] {
  const shown = asMap(value).shown
  const wordings: [Path, unknown][] = typeof shown === 'string' ? [[[...path, 'shown'], shown]] : Object.entries(asMap(shown)).map(([tag, text]) => [[...path, 'shown', tag], text])
  return wordings.flatMap(([at, text]): LocatedFinding[] => {
    if (typeof text !== 'string' || text.trim().length <= LONGEST_SHOWN) return []
    const message = `a displayed date has at most ${LONGEST_SHOWN} characters, this one ${text.trim().length}`
    return [{ code: 'shown-too-long', path: at, message, hint: 'Shorten it to what stands on one line, and say the rest in the summary.' }]
  })
}

/** Finds events that have no time and no place among the others. */
function withoutDate(inventory: Inventory): LocatedFinding[] {
  return inventory.of('event').flatMap((found): LocatedFinding[] => {
    if (typeof found.value !== 'object' || Array.isArray(found.value)) return []
    const event = asMap(found.value)
    // A wrong name for one of the three is reported as such, and a date as a key as well.
    if (['when', 'after', 'before'].some((key) => key in event) || (hasUnknownKeys(found) && Object.entries(event).some(([key, text]) => meansTime(key) || isDateAsKey(key, text)))) return []
    const message = `the event${typeof event.id === 'string' ? ` ${quote(event.id)}` : ''} has no "when"`
    const hint = 'Add when: a date, no more exactly than the source says; where none is known, after: or before: with the id of another event.'
    return [{ code: 'field-missing', path: found.path, part: 'key', message, hint }]
  })
}

const meansTime = (key: string): boolean => ['when', 'after', 'before'].includes(otherName('event', key, EVENT_FIELDS)?.meant ?? nearest(key, EVENT_FIELDS) ?? '')
const EVENT_FIELDS = Object.keys(Event.shape)
