import type { Stretch } from './domain.ts'

/** Puts instants on the axis: linear, at one scale, but for the stretches that are left out. */
export interface Scale {
  /** Fraction 0–1; monotone. What lies outside the axis is put at its end. */
  at(instant: number): number
  /** What is drawn to scale, in order. */
  stretches: Stretch[]
  /** What is left out: the gap on the axis, and how long the time is, in milliseconds. */
  breaks: { from: number; to: number; length: number }[]
}

/** A gap is left out when it takes more than this share of the axis … */
const LONG_SHARE = 0.3
/** … and is so many times the usual gap: few events spread evenly need no break, however long they lie apart. */
const LONG_FACTOR = 4
/** Kept on either side of a break, as a share of all that is kept, so that events do not touch it. */
const MARGIN_SHARE = 0.06
/** Breaks take no more of the axis than this share. */
const BREAKS_SHARE = 0.45

/**
 * @param busy the stretches that events take; gaps between them can be left out.
 * @param shareOf the share of the axis that a break of so many milliseconds is to take, so that it holds its label.
 */
export function createScale(domain: Stretch, busy: readonly Stretch[], shareOf: (length: number) => number): Scale {
  const cuts = cutsOf(domain, longGaps(domain, busy))
  const shares = cuts.map((cut) => Math.min(shareOf(cut.to - cut.from), BREAKS_SHARE / cuts.length))
  const drawnShare = 1 - shares.reduce((sum, share) => sum + share, 0)
  const stretches = [domain.from, ...cuts.map((cut) => cut.to)].map((from, index) => ({ from, to: cuts[index]?.from ?? domain.to }))
  const kept = stretches.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0)
  const drawn = (length: number) => (kept > 0 ? (length / kept) * drawnShare : 0)

  function at(instant: number): number {
    let place = 0
    for (let index = 0; index < stretches.length; index += 1) {
      const stretch = stretches[index]
      if (!stretch) break
      if (instant <= stretch.to) return clamp(place + drawn(Math.max(0, instant - stretch.from)))
      place += drawn(stretch.to - stretch.from)
      const cut = cuts[index]
      const share = shares[index] ?? 0
      if (cut === undefined) return 1
      if (instant < cut.to) return clamp(place + ((instant - cut.from) / (cut.to - cut.from)) * share)
      place += share
    }
    return 1
  }

  const breaks = cuts.map((cut) => ({ from: at(cut.from), to: at(cut.to), length: cut.to - cut.from }))
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
  const long = gaps.filter((gap) => gap.to - gap.from > LONG_SHARE * (domain.to - domain.from))
  if (long.length === 0) return []
  const lengths = gaps.map((gap) => gap.to - gap.from).toSorted((a, b) => a - b)
  const usual = lengths[Math.floor((lengths.length - 1) / 2)] ?? Infinity
  return long.filter((gap) => gap.to - gap.from > LONG_FACTOR * usual)
}

/** Long gaps without a margin on either side. */
function cutsOf(domain: Stretch, gaps: Stretch[]): Stretch[] {
  const kept = domain.to - domain.from - gaps.reduce((sum, gap) => sum + gap.to - gap.from, 0)
  return gaps.map(({ from, to }) => {
    const margin = Math.min((to - from) / 4, Math.max(kept * MARGIN_SHARE, (to - from) / 1000))
    return { from: from + margin, to: to - margin }
  })
}
