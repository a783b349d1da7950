import { fieldsOf, HOUR } from '../../timeline/time/calendar.ts'
import type { SharedDate } from '../../timeline/time/format-date.ts'
import type { TimeFormatter } from '../../timeline/time/format.ts'
import { DRAWN_HOURS } from '../../timeline/time/parts-of-day.ts'
import type { PartOfDay, Precision, Span } from '../../timeline/time/span.ts'
import { partOfDay, type TimeWords } from '../../timeline/time/words.ts'
import type { Domain, Stretch } from './domain.ts'
import { boxOf } from './lanes.ts'
import type { Scale } from './scale.ts'
import { localTicks, STEPS, type Step } from './steps.ts'

export interface Tick {
  at: number
  label: string
}

/** The labels below an axis, and what counts as exactly known on it. */
export interface Ticks {
  ticks: Tick[]
  grain: Precision
}

/** What ticks are measured and written with. */
export interface TickTools {
  scale: Scale
  /** What is left out; its labels stand between those of the ticks. */
  breaks: readonly Tick[]
  time: TimeFormatter
  words: TimeWords | undefined
  /** Pixels of the drawing, and of a text on it. */
  width: number
  labelWidth: (text: string) => number
}

/** Pixels between two labels. */
const GAP = 16
/** More ticks than this are clutter, however wide the drawing. */
const MOST = 14

/** Ticks as dense as their labels allow: parts of the day where events have no clock times, else round distances of time. */
export function ticksFor(domain: Domain, spans: readonly Span[], tools: TickTools): Ticks {
  if (domain.kind === 'day' && tools.words) return { ticks: partTicks(domain, spans, tools, tools.words), grain: 'part' }
  const reach = tools.scale.stretches.reduce((sum, { from, to }) => sum + to - from, 0)
  const fitting = STEPS.filter((step) => reach / step.length <= MOST * 2)
  for (const step of fitting) {
    const ticks = stepTicks(step, domain, tools)
    if (ticks && ticks.length <= MOST) return { ticks: [...ticks], grain: step.grain }
  }
  return { ticks: [], grain: fitting.at(-1)?.grain ?? 'century' }
}

/** Which parts get a tick first when no event is in them; 3: none. */
const UNUSED_RANK: Readonly<Record<PartOfDay, number>> =
  { 'night': 1, 'early-morning': 3, 'morning': 1, 'noon': 2, 'afternoon': 1, 'evening': 1, 'late-evening': 3 }

/** A tick where each part of the day begins; the two at its edges only where an event needs them. */
function partTicks(domain: Domain, spans: readonly Span[], tools: TickTools, words: TimeWords): Tick[] {
  const used = new Set(spans.map((span) => span.part))
  const start = domain.toLocal(domain.from)
  const rank = (part: PartOfDay) => (used.has(part) ? 0 : UNUSED_RANK[part])
  const candidates = (Object.keys(DRAWN_HOURS) as PartOfDay[]).filter((part) => rank(part) < 3)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((part) => ({ at: tools.scale.at(domain.toInstant(start + DRAWN_HOURS[part][0] * HOUR)), label: partOfDay(words, part) }))
  const kept: Tick[] = []
  for (const tick of candidates) {
    if (kept.every((other) => apart(tick, other, tools))) kept.push(tick)
  }
  return kept.toSorted((a, b) => a.at - b.at)
}

/** The ticks of one step, or undefined where they would collide; a stretch too short for the step gets one finer tick. */
function stepTicks(step: Step, domain: Domain, tools: TickTools): Tick[] | undefined {
  const ticks: Tick[] = []
  const isFree = (tick: Tick) => [...tools.breaks, ...ticks].every((other) => apart(tick, other, tools))
  for (const stretch of tools.scale.stretches) {
    const own = inStretch(step, stretch, domain, tools)
    if (own.some((tick, index) => index > 0 && !apart(tick, own[index - 1] ?? tick, tools))) return undefined
    const free = own.filter(isFree)
    ticks.push(...(free.length > 0 ? free : finerTick(step, stretch, domain, tools, isFree)))
  }
  return ticks
}

function finerTick(step: Step, stretch: Stretch, domain: Domain, tools: TickTools, isFree: (tick: Tick) => boolean): Tick[] {
  const finer = STEPS.filter((other) => other.length < step.length && (stretch.to - stretch.from) / other.length <= MOST * 2)
  for (const other of finer.toReversed()) {
    const first = inStretch(other, stretch, domain, tools).find(isFree)
    if (first) return [first]
  }
  return []
}

/** The year that all ticks share is written once, at the first. */
function inStretch(step: Step, { from, to }: Stretch, domain: Domain, tools: TickTools): Tick[] {
  const shared = sharedYear(domain)
  return localTicks(step, { from: domain.toLocal(from), to: domain.toLocal(to) }).map((local, index) => {
    const label = labelOf(step, local, domain, tools.time, index === 0 ? {} : shared)
    return { at: tools.scale.at(domain.toInstant(local)), label }
  })
}

/** Midnight on an axis of several days is named by its day. */
function labelOf({ unit }: Step, local: number, domain: Domain, time: TimeFormatter, shared: SharedDate): string {
  const { year, month, day, minutes } = fieldsOf(local)
  const clock = unit === 'minute' || unit === 'hour'
  if (clock && (minutes > 0 || domain.kind !== 'calendar')) return time.clock(minutes)
  const precision = clock ? 'day' : unit
  const fields = precision === 'year' ? { year } : precision === 'month' ? { year, month } : { year, month, day }
  return time.date({ precision, ...fields, about: false, uncertain: false }, shared)
}

function sharedYear(domain: Domain): SharedDate {
  const [first, last] = [fieldsOf(domain.toLocal(domain.from)), fieldsOf(domain.toLocal(domain.to) - 1)]
  return first.year === last.year ? { year: first.year } : {}
}

/** Whether two labels on one line are apart, when each starts at its place and is moved back where it would leave the drawing. */
function apart(a: Tick, b: Tick, { width, labelWidth }: TickTools): boolean {
  const [first, second] = [a, b].map((tick) => boxOf(tick.at, tick.at, labelWidth(tick.label) / width)).toSorted((one, other) => one.from - other.from)
  return first === undefined || second === undefined || first.to + GAP / width <= second.from
}
