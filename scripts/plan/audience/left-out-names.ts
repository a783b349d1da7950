import type { Path } from '../../timeline/schema/path.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import type { TimeFormatter } from '../../timeline/time/format.ts'
import { createWhenParser } from '../../timeline/time/parse.ts'
import type { CalendarDate } from '../../timeline/time/span.ts'
import type { Labels } from '../labels/index.ts'
import { itemName } from './item-names.ts'

/** So many things are named one by one; of more, events are counted by their time. */
const NAMED = 20
/** Most times by which events are counted. */
const MOST_PERIODS = 30

interface Naming {
  language: string
  labels: Labels
  time: TimeFormatter
}

/**
 * Names what a briefing leaves out. A few things are named one by one. Of many, the events are counted by day, month, year, decade or
 * century, the finest that needs few: '1901 (12)'; what is within events follows by name, up to a number.
 * @param gathered - the paths of the things, in the order of the file
 */
export function leftOutNames(timeline: Timeline, gathered: readonly Path[], { language, labels, time }: Naming): string[] {
  const name = (path: Path): string => itemName(timeline, path, language, labels)
  if (gathered.length <= NAMED) return gathered.map(name)
  const isEvent = (path: Path): boolean => path[0] === 'events' && path.length === 2
  const events = gathered.filter(isEvent)
  const others = gathered.filter((path) => !isEvent(path))
  const more = others.length - NAMED
  return [
    ...(events.length > NAMED ? countedByTime(timeline, events, time) : events.map(name)),
    ...others.slice(0, NAMED).map(name),
    ...(more > 0 ? [`… (+${more})`] : []),
  ]
}

/** The finest way to count events by their time that needs few numbers; their number alone where there is none. */
function countedByTime(timeline: Timeline, events: readonly Path[], time: TimeFormatter): string[] {
  const parse = createWhenParser(timeline.zone)
  const dates = events.flatMap(([, index]) => {
    const when = timeline.events[Number(index)]?.when
    const span = when === undefined ? undefined : parse(when)
    return span === undefined || 'problem' in span ? [] : span.start ?? span.end ?? []
  })
  for (const period of PERIODS) {
    const keys = dates.map(period)
    const counts = Map.groupBy(keys.filter((key) => key !== undefined).toSorted(byTime), (key) => key)
    if (keys.includes(undefined) || counts.size > MOST_PERIODS) continue
    return [...counts].map(([key, all]) => {
      const span = parse(key)
      return `${'problem' in span ? key : time.short(span)} (${all.length})`
    })
  }
  return [`(${events.length})`]
}

/** The dates that a timeline would have for a day, a month, and so on; undefined where a date is not that exact, or too long ago. */
const PERIODS: ((date: CalendarDate) => string | undefined)[] = [
  ({ year, month, day }) => (month === undefined || day === undefined ? undefined : [padded(year, 4), padded(month, 2), padded(day, 2)].join('-')),
  ({ year, month }) => (month === undefined ? undefined : [padded(year, 4), padded(month, 2)].join('-')),
  ({ year, precision }) => (precision === 'decade' || precision === 'century' || Math.abs(year) > 9999 ? undefined : padded(year, 4)),
  ({ year, precision }) => (precision === 'century' || Math.abs(year) > 9999 ? undefined : `${padded(Math.trunc(year / 10), 3, year)}X`),
  ({ year }) => (Math.abs(year) > 9999 ? undefined : `${padded(Math.trunc(year / 100), 2, year)}XX`),
]

/** A number with leading zeros. @param signed - the number whose sign it has */
function padded(value: number, digits: number, signed = value): string {
  return `${signed < 0 ? '-' : ''}${String(Math.abs(value)).padStart(digits, '0')}`
}

function byTime(one: string, other: string): number {
  const sign = Number(other.startsWith('-')) - Number(one.startsWith('-'))
  return sign || (one.startsWith('-') ? other.localeCompare(one) : one.localeCompare(other))
}
