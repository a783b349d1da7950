import { domainOf, type Stretch, stretchOf } from '../axis/domain.ts'
import type { PlacedEvent } from '../chronology.ts'
import type { CoverArc } from '../drawing/cover-drawing.ts'
import type { Planner } from '../planner.ts'

/** A share of the whole time below which a stretch is drawn as a point. */
const POINT_SHARE = 0.015

/**
 * The events as the ornament of the cover shows them, in their order: each at its own time, or all along the time in which it was
 * where the source says no more. The cover of each timeline is thereby its own.
 */
export function coverArcs({ axisTools, timeline }: Planner, events: readonly PlacedEvent[]): CoverArc[] {
  const domain = domainOf(events.map(({ span }) => span), axisTools.zones, timeline.zone)
  const length = Math.max(1, domain.to - domain.from)
  const place = (instant: number): number => +Math.min(1, Math.max(0, (instant - domain.from) / length)).toFixed(3)
  return events.map(({ event, span }) => {
    // What has no date, or only a limit, was at some time up to the edge.
    const isLoose = span.isUnstated === true || span.limit !== undefined || domain.kind === 'order'
    const stretch: Stretch = isLoose ? { from: Math.max(domain.from, span.earliest), to: Math.min(domain.to, span.latest) } : stretchOf(span)
    const [from, to] = domain.kind === 'order' ? [0, 1] : [place(stretch.from), place(stretch.to)]
    const isPoint = !isLoose && to - from < POINT_SHARE
    const middle = +((from + to) / 2).toFixed(3)
    return {
      ...(isPoint ? { from: middle, to: middle } : { from, to }),
      ...(!isPoint && (isLoose || span.form === 'single') ? { isWithin: true as const } : {}),
      ...(event.importance === 'essential' ? { isEssential: true as const } : {}),
    }
  })
}
