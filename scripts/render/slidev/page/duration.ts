/** Seconds of a unit by its first letter, since Slidev takes `m`, `min` and `mins` alike. */
const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 }

/**
 * Reads the `duration` of a deck, in the forms that Slidev takes: `1800`, `30min`, `1h10m30s`, `10:30`, `1:10:30`.
 *
 * @returns seconds; 0 where it is none of these
 */
export function readDuration(duration: string | number): number {
  if (typeof duration === 'number') return duration
  const clock = /^\+?(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)$/.exec(duration.trim())
  if (clock) return clock.slice(1).reduce((sum, part = '0') => sum * 60 + Number(part), 0)
  const parts = [...duration.matchAll(/([\d.]+)\s*([a-z]?)/gi)]
  return parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (UNITS[unit.toLowerCase()] ?? 1), 0)
}
