import type { Stretch } from './domain.ts'

/** Puts instants on the axis. It is linear, at one scale, except for the stretches that are left out. */
export interface Scale {
  /** The place of an instant as a fraction 0–1; it never falls. An instant outside the axis goes to its end. */
  at(instant: number): number
  /** The stretches that are drawn to scale, in order. */
  stretches: Stretch[]
  /** The stretches that are left out: the gap on the axis as fractions 0–1, and the length of the time in milliseconds. */
  breaks: { from: number; to: number; length: number }[]
}

/** A gap is left out when it takes more than this share of the axis, 0–1 … */
const LONG_SHARE = 0.25
/** … and is this many times the usual gap. Few events at even distances need no break, however far apart they lie. */
const LONG_FACTOR = 4
/** Margin on each side of a break, as a share of all that is drawn, so that events do not touch the break. */
const MARGIN_SHARE = 0.06
/** The largest share of the axis, 0–1, for all breaks. */
const BREAKS_SHARE = 0.45

/**
 * Creates the scale of a domain.
 * @param busy - the stretches that events take; gaps between them can be left out
 * @param shareOf - the share of the axis, 0–1, that a break of this many milliseconds needs to hold its label
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

/** The gaps between events that are far longer than the usual one. */
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

/** The long gaps less a margin on each side. */
function cutsOf(domain: Stretch, gaps: Stretch[]): Stretch[] {
  const kept = domain.to - domain.from - gaps.reduce((sum, gap) => sum + gap.to - gap.from, 0)
  return gaps.map(({ from, to }) => {
    const margin = Math.min((to - from) / 4, Math.max(kept * MARGIN_SHARE, (to - from) / 1000))
    return { from: from + margin, to: to - margin }
  })
}
