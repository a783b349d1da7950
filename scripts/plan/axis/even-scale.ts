import type { Scale } from './scale.ts'
import type { Domain, Stretch } from './domain.ts'
import { stretchOf } from './domain.ts'
import type { Span } from '../../timeline/time/span.ts'
import { isRoomy, onTwoLines, type Tick, type TickTools } from './tick.ts'
import { DAY } from '../../timeline/time/calendar.ts'

const YEAR = 365.2425 * DAY
/** A shorter time is drawn to scale, broken where nothing happens. */
const DEEP = 100_000 * YEAR
/** Two events nearer than this share of the whole, 0–1, cannot be told apart on a drawing to scale. */
const INDISTINCT = 1 / 200

/**
 * The instants that get even distances where deep time and history are on one axis, since no scale shows both: the dates of single
 * events, and both ends of what lasted. @returns undefined where a drawing to scale shows them apart
 */
export function evenPlaces({ from, to }: Stretch, spans: readonly Span[]): number[] | undefined {
  if (to - from < DEEP) return undefined
  const instants = spans.flatMap((span) => {
    const stretch = stretchOf(span)
    return span.form === 'interval' ? [stretch.from, stretch.to] : [stretch.from]
  }).toSorted((a, b) => a - b)
  const places = instants.filter((instant, index) => index === 0 || instant - (instants[index - 1] ?? 0) >= YEAR)
  const isCrowded = places.some((place, index) => index > 0 && place - (places[index - 1] ?? 0) < (to - from) * INDISTINCT)
  return isCrowded ? places : undefined
}

/**
 * Creates the scale of an axis on which these instants stand at even distances. All that is between two of them is left out, with
 * its length in words, so no reader takes the drawing for one to scale.
 * @param places - in order, at least one
 */
export function createEvenScale(domain: Domain, places: readonly number[]): Scale {
  const step = 1 / places.length
  const last = places.at(-1) ?? domain.to
  // The year of the last event goes no farther than its place.
  const end = { instant: domain.to, place: domain.to - last < 2 * YEAR ? 1 - step / 2 : 1 }
  const fixed = [{ instant: domain.from, place: 0 }, ...places.map((instant, index) => ({ instant, place: (index + 0.5) * step })), end]
  function at(instant: number): number {
    const next = fixed.findIndex((point) => instant < point.instant)
    const [before, after] = [fixed[next - 1], fixed[next]]
    if (next === -1) return fixed.at(-1)?.place ?? 1
    if (!before || !after) return 0
    return before.place + ((instant - before.instant) / (after.instant - before.instant)) * (after.place - before.place)
  }
  const breaks = places.slice(1).map((to, index) => {
    const from = places[index] ?? domain.from
    return { from: (index + 0.5) * step, to: (index + 1.5) * step, length: to - from }
  })
  return { at, stretches: [], breaks }
}

/** The names below an axis of even distances: how long it is from one place to the next, on two lines where it must. */
export function evenCells(tools: TickTools): Tick[] {
  return tools.scale.breaks.map(({ from, to, length }) => {
    const [cell, name] = [{ at: from, to }, tools.leftOut(length)]
    const short = onTwoLines(name, tools.labelWidth) ?? name
    return { ...cell, label: isRoomy(cell, name, tools) ? name : isRoomy(cell, short, tools) ? short : '' }
  })
}
