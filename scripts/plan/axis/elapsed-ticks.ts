import { DAY, HOUR, MINUTE, SECOND } from '../../timeline/time/calendar.ts'
import type { Precision, RunningTime } from '../../timeline/time/span.ts'
import type { TimeFormatter } from '../../timeline/time/format.ts'
import { areTicksApart, type Tick, type TickTools } from './tick.ts'

/** Distances of ticks on an axis of elapsed time, in milliseconds, the shortest first. */
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * SECOND), ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE), ...[1, 2, 3, 6, 12].map((count) => count * HOUR),
  ...Array.from({ length: 8 }, (_, power) => [1, 2, 5].map((count) => count * 10 ** power * DAY)).flat(),
]

/** More ticks than this are clutter. */
const MOST = 14

/** The labels below an axis of elapsed time: round times of the clock that runs from T. */
export function elapsedTicks(tools: TickTools): { ticks: Tick[]; grain: Precision } {
  const { stretches } = tools.scale
  const reach = stretches.reduce((sum, { from, to }) => sum + to - from, 0)
  for (const step of STEPS.filter((each) => reach / each <= 2 * MOST)) {
    const ticks = stretches.flatMap(({ from, to }) => multiples(from, to, step).map((instant): Tick => ({ at: tools.scale.at(instant), label: labelOf(instant, step, tools.time) })))
    const isFree = ticks.every((tick, index) => [...tools.breaks, ...ticks.slice(0, index)].every((other) => areTicksApart(tick, other, tools)))
    if (isFree && ticks.length <= MOST) return { ticks, grain: 'minute' }
  }
  return { ticks: [], grain: 'minute' }
}

function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step)
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) => (first + index) * step)
}

/** A tick as the clock shows it; whole days where the ticks are days apart. */
function labelOf(instant: number, step: number, time: TimeFormatter): string {
  const size = Math.abs(instant)
  const clock: Omit<RunningTime, 'isBefore'> = step >= DAY
    ? { days: size / DAY }
    : { hours: Math.floor(size / HOUR), minutes: Math.floor((size % HOUR) / MINUTE), seconds: Math.floor((size % MINUTE) / SECOND) }
  return time.running({ isBefore: instant < 0, ...clock })
}
