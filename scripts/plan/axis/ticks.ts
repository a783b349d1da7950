import { DAY, fieldsOf } from '../../timeline/time/calendar.ts'
import type { SharedDate } from '../../timeline/time/format-date.ts'
import type { TimeFormatter } from '../../timeline/time/format.ts'
import { hasClockTime, PRECISIONS, type Precision, type Span } from '../../timeline/time/span.ts'
import type { Domain, Stretch } from './domain.ts'
import { partCells } from './part-cells.ts'
import type { Scale } from './scale.ts'
import { evenCells } from './even-scale.ts'
import { elapsedTicks } from './elapsed-ticks.ts'
import { localTicks, MONTHS, STEPS, type Step } from './steps.ts'
import { areTicksApart, isRoomy, type Tick, type TickTools } from './tick.ts'

/** The labels below an axis, and the precision that counts as exact on it. */
interface Ticks {
  ticks: Tick[]
  grain: Precision
}

/** More ticks than this are clutter, however wide the drawing. */
const MOST = 14
/**
 * The longest time, in milliseconds, with ticks by several months. 'Jan 2010, Jul 2010, Jan 2011' would say the year twice, so a
 * longer time has years.
 */
const MOST_BY_MONTHS = 2.5 * 366 * DAY
/** Where nothing is drawn to scale, the name of a century says as much as its place. */
const NOT_TO_SCALE: Precision = 'century'

/**
 * Plans ticks as dense as their labels allow: parts of the day where no event has a clock time, else round distances of time.
 * Hours are written only where an event has one.
 */
export function ticksFor(domain: Domain, spans: readonly Span[], tools: TickTools): Ticks {
  if (domain.kind === 'order') return { ticks: [], grain: NOT_TO_SCALE }
  if (domain.kind === 'elapsed') return elapsedTicks(tools)
  if (isInParts(domain, spans)) return { ticks: partCells(domain, spans, tools, tools.words), grain: 'part' }
  if (tools.scale.stretches.length === 0) return { ticks: evenCells(tools), grain: NOT_TO_SCALE }
  const fitting = fittingSteps(spans, tools.scale)
  for (const step of fitting) {
    if (isTooDense(step, domain, tools)) continue
    const ticks = stepTicks(step, domain, spans, tools)
    if (ticks && ticks.length <= MOST) return { ticks, grain: grainOf(step, spans) }
  }
  return { ticks: [], grain: grainOf(fitting.at(-1), spans) }
}

/**
 * The precision that counts as exact on an axis, without its ticks. The finest possible ticks often decide it, which is far
 * faster while the planner only tries what fits.
 */
export function grainFor(domain: Domain, spans: readonly Span[], tools: TickTools): Precision {
  if (domain.kind === 'order' || domain.kind === 'elapsed') return ticksFor(domain, spans, tools).grain
  if (isInParts(domain, spans)) return 'part'
  if (tools.scale.stretches.length === 0) return NOT_TO_SCALE
  const finest = grainOf(fittingSteps(spans, tools.scale)[0], spans)
  const least = PRECISIONS.indexOf(finest)
  return spans.every(({ precision }) => PRECISIONS.indexOf(precision) >= least) ? finest : ticksFor(domain, spans, tools).grain
}

/**
 * Whether a step names nothing finer than the most exact date on the axis: no month where all that is known are years, and no
 * clock time where nobody gave one.
 */
function isKnown({ unit, count }: Step, spans: readonly Span[]): boolean {
  if (unit === 'second') return spans.some(({ precision, time }) => precision === 'second' || time?.seconds !== undefined)
  if (unit === 'minute' || unit === 'hour') return hasClock(spans)
  if (unit === 'quarter' || unit === 'half') return spans.some(({ start, end }) => start?.precision === unit || end?.precision === unit)
  const named = spans.filter(({ isUnstated }) => !isUnstated).flatMap(({ start, end, precision }) => [start?.precision, end?.precision, precision]).filter((each) => each !== undefined)
  const finest = PRECISIONS[Math.max(0, ...named.map((each) => PRECISIONS.indexOf(each)))] ?? 'century'
  const own = unit === 'year' ? (count >= 100 ? 'century' : count >= 10 ? 'decade' : 'year') : unit
  return PRECISIONS.indexOf(own) <= PRECISIONS.indexOf(finest)
}

const hasClock = (spans: readonly Span[]): boolean => spans.some(hasClockTime)

/** Whether a step names clock times. Among names of days, one clock time would say nothing. */
const isClock = ({ unit }: Step): boolean => unit === 'second' || unit === 'minute' || unit === 'hour'

function isInParts(domain: Domain, spans: readonly Span[]): boolean {
  return domain.kind === 'day' && !hasClock(spans)
}

/**
 * The precision that counts as exact with a step. Where each day is named and one event's part of the day is known, an event with
 * only its day is less exact.
 */
function grainOf(step: Step | undefined, spans: readonly Span[]): Precision {
  if (step?.unit === 'day' && step.count === 1 && spans.some(({ part }) => part)) return 'part'
  return step?.grain ?? 'century'
}

/** The steps, from the shortest on, that make at most twice as many ticks as are shown. */
function fittingSteps(spans: readonly Span[], { stretches }: Scale): readonly Step[] {
  const reach = stretches.reduce((sum, { from, to }) => sum + to - from, 0)
  const isShown = ({ unit, count }: Step): boolean => unit !== 'month' || count === 1 || reach < MOST_BY_MONTHS
  return STEPS.filter((step) => reach / step.length <= MOST * 2 && isShown(step) && isKnown(step, spans))
}

/**
 * Whether a step surely makes too many ticks, which is far faster to find than their names. Breaks leave some out, so with breaks
 * it is unsure.
 */
function isTooDense(step: Step, domain: Domain, { scale, breaks }: TickTools): boolean {
  return breaks.length === 0 && scale.stretches.every(({ from, to }) => localTicks(step, { from: domain.toLocal(from), to: domain.toLocal(to) }).length > MOST + 1)
}

/** The ticks of one step; undefined where they would collide. A stretch too short for the step gets one finer tick. */
function stepTicks(step: Step, domain: Domain, spans: readonly Span[], tools: TickTools): Tick[] | undefined {
  const ticks: Tick[] = []
  const isFree = (tick: Tick) => [...tools.breaks, ...ticks].every((other) => areTicksApart(tick, other, tools))
  for (const stretch of tools.scale.stretches) {
    const own = isNamed(step) ? unitCells(step, stretch, domain, tools) : inStretch(step, stretch, domain, tools)
    if (!own || own.some((tick, index) => index > 0 && !areTicksApart(tick, own[index - 1] ?? tick, tools))) return undefined
    const free = own.filter((tick) => tick.to !== undefined || isFree(tick))
    ticks.push(...free)
    if (free.every(({ label }) => label === '')) ticks.push(...finerTick(STEPS.filter((finer) => finer.length < step.length && isKnown(finer, spans) && (isClock(step) || !isClock(finer))), stretch, domain, tools, isFree))
  }
  return ticks.toSorted((a, b) => a.at - b.at)
}

/** Whether the stretch between two ticks has a name of its own. The name then stands between them and not at one of them. */
function isNamed({ unit, count }: Step): boolean {
  return count === 1 && (unit === 'day' || unit === 'month' || unit === 'quarter' || unit === 'half' || unit === 'year')
}

/**
 * The days, months or years of a stretch, each with its name. One that an end cuts off has no name where it is too short.
 * @returns undefined where a whole one is too short for its name
 */
function unitCells(step: Step, stretch: Stretch, domain: Domain, tools: TickTools): Tick[] | undefined {
  const [from, to] = [domain.toLocal(stretch.from), domain.toLocal(stretch.to)]
  const own = localTicks(step, { from, to })
  const bounds = [...new Set([from, ...own, to])]
  const shared = sharedYear(domain)
  const cells: Tick[] = []
  for (const [index, start] of bounds.slice(0, -1).entries()) {
    const end = bounds[index + 1] ?? to
    const cell = { at: tools.scale.at(domain.toInstant(start)), to: tools.scale.at(domain.toInstant(end)) }
    const name = labelOf(step, start, domain, tools.time, cells.some(({ label }) => label !== '') ? shared : {})
    const fits = isRoomy(cell, name, tools)
    if (!fits && own.includes(start) && own.includes(end)) return undefined
    cells.push({ ...cell, label: fits ? name : '' })
  }
  return cells
}

function finerTick(steps: readonly Step[], stretch: Stretch, domain: Domain, tools: TickTools, isFree: (tick: Tick) => boolean): Tick[] {
  const finer = steps.filter((other) => (stretch.to - stretch.from) / other.length <= MOST * 2)
  for (const other of finer.toReversed()) {
    const first = inStretch(other, stretch, domain, tools).find(isFree)
    if (first) return [first]
  }
  return []
}

/** The ticks of a stretch. A year that all of them share is written once, at the first. */
function inStretch(step: Step, { from, to }: Stretch, domain: Domain, tools: TickTools): Tick[] {
  const shared = sharedYear(domain)
  return localTicks(step, { from: domain.toLocal(from), to: domain.toLocal(to) }).map((local, index) => {
    const label = labelOf(step, local, domain, tools.time, index === 0 ? {} : shared)
    return { at: tools.scale.at(domain.toInstant(local)), label }
  })
}

/** The label of a tick. On an axis of several days, midnight has the name of its day. */
function labelOf({ unit }: Step, local: number, domain: Domain, time: TimeFormatter, shared: SharedDate): string {
  const { year, month, day, minutes, seconds } = fieldsOf(local)
  const clock = unit === 'second' || unit === 'minute' || unit === 'hour'
  if (clock && (minutes > 0 || seconds > 0 || domain.kind !== 'calendar')) return time.clock({ minutes, ...(unit === 'second' ? { seconds } : {}) })
  if (unit === 'quarter' || unit === 'half') {
    const part = (unit === 'quarter' ? 33 : 40) + Math.floor((month - 1) / MONTHS[unit])
    return time.date({ precision: unit, year, part, about: false, uncertain: false }, shared)
  }
  const precision = clock ? 'day' : unit
  const fields = precision === 'year' ? { year } : precision === 'month' ? { year, month } : { year, month, day }
  return time.date({ precision, ...fields, about: false, uncertain: false }, shared)
}

function sharedYear(domain: Domain): SharedDate {
  const [first, last] = [fieldsOf(domain.toLocal(domain.from)), fieldsOf(domain.toLocal(domain.to) - 1)]
  return first.year === last.year ? { year: first.year } : {}
}
