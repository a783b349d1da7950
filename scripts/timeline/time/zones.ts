import { DAY } from './calendar.ts'

/** IANA time zones by way of Intl; keeps its formatters, so make one per run and hand it on. */
export interface Zones {
  /** Whether the platform knows the zone. */
  known(zone: string): boolean
  /** Offset from UTC in milliseconds at an instant; 0 without a zone. */
  offsetAt(zone: string | undefined, instant: number): number
  /** Every instant at which clocks in the zone show `local`: one, none (clocks skip it) or two (clocks repeat it). */
  instantsAt(zone: string | undefined, local: number): number[]
  /** The first instant at or after local time `local`: for the bounds of days, whose midnight clocks may skip. */
  firstInstantAt(zone: string | undefined, local: number): number
}

export function createZones(): Zones {
  const formats = new Map<string, Intl.DateTimeFormat | undefined>()

  function format(zone: string): Intl.DateTimeFormat | undefined {
    if (!formats.has(zone)) formats.set(zone, offsetFormat(zone))
    return formats.get(zone)
  }

  function offsetAt(zone: string | undefined, instant: number): number {
    return zone === undefined ? 0 : readOffset(format(zone)?.format(instant) ?? '')
  }

  // Clocks change at most once within two days, so the offsets a day before and a day after are all that can hold.
  function around(zone: string, local: number): { before: number; found: number[] } {
    const before = offsetAt(zone, local - DAY)
    const after = offsetAt(zone, local + DAY)
    if (before === after) return { before, found: [local - before] }
    const found = [before, after].map((offset) => local - offset).filter((at) => at + offsetAt(zone, at) === local)
    return { before, found: found.toSorted((a, b) => a - b) }
  }

  return {
    known: (zone) => format(zone) !== undefined,
    offsetAt,
    instantsAt: (zone, local) => (zone === undefined ? [local] : around(zone, local).found),
    firstInstantAt(zone, local) {
      if (zone === undefined) return local
      const { before, found } = around(zone, local)
      return found[0] ?? local - before
    },
  }
}

function offsetFormat(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset', hour: 'numeric' })
  } catch {
    return undefined
  }
}

/** '8 AM GMT+07:06:30' -> milliseconds; local mean times before the railway have seconds. */
function readOffset(text: string): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /GMT([+-])(\d+):(\d+)(?::(\d+))?/.exec(text) ?? []
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  return sign === '-' ? -size : size
}
