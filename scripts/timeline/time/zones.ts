import { DAY, PLATFORM_LIMIT } from './calendar.ts'

/** IANA time zones, by way of Intl. It keeps its formatters, so create one per run and pass it on. */
export interface Zones {
  /** Whether the platform knows the zone. */
  known(zone: string): boolean
  /** Offset from UTC in milliseconds at an instant; 0 without a zone. */
  offsetAt(zone: string | undefined, instant: number): number
  /** Every instant at which clocks in the zone show `local`: one, none where clocks skip it, or two where they repeat it. */
  instantsAt(zone: string | undefined, local: number): number[]
  /** The first instant at or after local time `local`. It serves the bounds of days, because clocks may skip midnight. */
  firstInstantAt(zone: string | undefined, local: number): number
}

export function createZones(): Zones {
  const formats = new Map<string, Intl.DateTimeFormat | undefined>()

  function format(zone: string): Intl.DateTimeFormat | undefined {
    if (!formats.has(zone)) formats.set(zone, offsetFormat(zone))
    return formats.get(zone)
  }

  function offsetAt(zone: string | undefined, instant: number): number {
    return zone === undefined ? 0 : readOffset(format(zone)?.format(Math.min(Math.max(instant, -PLATFORM_LIMIT), PLATFORM_LIMIT)) ?? '')
  }

  // Clocks change at most once within two days, so only the offsets a day before and a day after can hold.
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

/** Parses '8 AM GMT+07:06:30' into milliseconds. Local mean times before the railway have seconds. */
function readOffset(text: string): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /GMT([+-])(\d+):(\d+)(?::(\d+))?/.exec(text) ?? []
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  return sign === '-' ? -size : size
}
