import type { Stretch } from './domain.ts'

/** Puts instants on the axis: linear, at one scale, but for the stretches that are left out. */
export interface Scale {
  /** Fraction 0–1; monotone. What lies outside the axis is put at its end. */
  at(instant: number): number
  /** What is drawn to scale, in order. */
  stretches: Stretch[]
  /** What is left out: the middle of the gap on the axis, and how long the time is, in milliseconds. */
  breaks: { at: number; length: number }[]
}

/** A gap is left out when it takes more than this share of the axis … */
const LONG_SHARE = 0.3
/** … and is so many times the usual gap: few events spread evenly need no break, however long they lie apart. */
const LONG_FACTOR = 4
/** Kept on either side of a break, as a share of all that is kept, so that events do not touch it. */
const MARGIN_SHARE = 0.06
/** Width of a break on the drawing, in pixels. */
const BREAK_WIDTH = 40

/**
 * @param busy the stretches that events take; gaps between them can be left out.
 * @param width of the drawing in pixels.
 */
export function createScale(domain: Stretch, busy: readonly Stretch[], width: number): Scale {
  const cuts = cutsOf(domain, longGaps(domain, busy))
  const share = cuts.length === 0 ? 0 : Math.min(BREAK_WIDTH / width, 0.3 / cuts.length)
  const stretches = [domain.from, ...cuts.map((cut) => cut.to)].map((from, index) => ({ from, to: cuts[index]?.from ?? domain.to }))
  const kept = stretches.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0)
  const drawn = (length: number) => (kept > 0 ? (length / kept) * (1 - share * cuts.length) : 0)

  function at(instant: number): number {
    let place = 0
    for (const [index, stretch] of stretches.entries()) {
      if (instant <= stretch.to) return clamp(place + drawn(Math.max(0, instant - stretch.from)))
      place += drawn(stretch.to - stretch.from)
      const cut = cuts[index]
      if (cut === undefined) return 1
      if (instant < cut.to) return clamp(place + ((instant - cut.from) / (cut.to - cut.from)) * share)
      place += share
    }
    return 1
  }

  const breaks = cuts.map((cut) => ({ at: (at(cut.from) + at(cut.to)) / 2, length: cut.to - cut.from }))
  return { at, stretches, breaks }
}

const clamp = (fraction: number) => Math.min(1, Math.max(0, fraction))

/** Gaps between events that are far longer than is usual here. */
function longGaps(domain: Stretch, busy: readonly Stretch[]): Stretch[] {
  const gaps: Stretch[] = []
  let [first, ...rest] = busy.toSorted((a, b) => a.from - b.from)
  let end = first?.to ?? domain.from
  for (const stretch of rest) {
    gaps.push({ from: end, to: Math.max(end, stretch.from) })
    end = Math.max(end, stretch.to)
  }
  const lengths = gaps.map((gap) => gap.to - gap.from).toSorted((a, b) => a - b)
  const usual = lengths[Math.floor((lengths.length - 1) / 2)] ?? Infinity
  const least = Math.max(LONG_SHARE * (domain.to - domain.from), LONG_FACTOR * usual)
  return gaps.filter((gap) => gap.to - gap.from > least)
}

/** Long gaps without a margin on either side. */
function cutsOf(domain: Stretch, gaps: Stretch[]): Stretch[] {
  const kept = domain.to - domain.from - gaps.reduce((sum, gap) => sum + gap.to - gap.from, 0)
  return gaps.map(({ from, to }) => {
    const margin = Math.min((to - from) / 4, Math.max(kept * MARGIN_SHARE, (to - from) / 1000))
    return { from: from + margin, to: to - margin }
  })
}
