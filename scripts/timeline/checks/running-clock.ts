import { type Inventory, asMap, type LocatedFinding } from './inventory.ts'
import { createWhenParser } from '../time/parse.ts'
import { isRunningTime } from '../time/running-clock.ts'
import { isTimeProblem, type Span } from '../time/span.ts'
import { When } from '../schema/when.ts'

/**
 * When the running clock of a file started.
 * @param zone - of the file
 * @returns undefined where the file does not say it, or says it wrongly
 */
export function clockStart(inventory: Inventory, zone: string | undefined): Span | undefined {
  const start = When.safeParse(asMap(inventory.root.clock).start)
  if (!start.success || isRunningTime(start.data)) return undefined
  const span = createWhenParser(zone)(start.data)
  return isTimeProblem(span) || span.form === 'interval' || span.limit ? undefined : span
}

/** Finds times of a running clock beside dates, where the file does not say when the clock started. It is one mistake, told once. */
export function withoutStart(inventory: Inventory): LocatedFinding[] {
  const clock = asMap(inventory.root.clock)
  if (clock.start !== undefined) return []
  const whens = inventory.of('when').filter(({ owner, value }) => owner?.kind === 'event' && When.safeParse(value).success)
  const running = whens.filter(({ value }) => isRunningTime(value))
  const [first] = running
  if (!first || running.length === whens.length) return []
  const message = `${running.length === 1 ? 'one event has' : `${running.length} events have`} the time of a running clock, ${whens.length - running.length} a date, and nobody says when the clock started`
  const hint = 'Write clock: { start: { date: …, time: … } } at the top of the file; without it, all events have times of the clock.'
  return [{ code: 'clock-start-missing', path: first.path, message, hint }]
}
