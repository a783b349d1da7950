import type { SharedDate } from '../../timeline/time/format-date.ts'
import type { TimeFormatter } from '../../timeline/time/format.ts'
import { PRECISIONS, type Precision, type Span } from '../../timeline/time/span.ts'
import type { AxisMark } from '../blocks.ts'
import type { AxisEvent } from './event.ts'
import type { Scale } from './scale.ts'

/** What marks are placed and written with. */
export interface MarkTools {
  scale: Scale
  time: TimeFormatter
  shared: SharedDate
  /** What counts as exactly known on this axis. */
  grain: Precision
  /** Pixels of the drawing. */
  width: number
  current: string | undefined
}

/** A single time whose band is narrower than this is drawn as a point: at this scale the instant is known. In pixels. */
const POINT_WIDTH = 4

/** The mark of an event, but for its lane. */
export function markOf({ id, label, span, slide }: AxisEvent, tools: MarkTools): Omit<AxisMark, 'lane'> {
  const from = tools.scale.at(span.earliest)
  const to = tools.scale.at(span.latest)
  const kind = kindOf(span, (to - from) * tools.width, tools.grain)
  return {
    event: id,
    label,
    when: tools.time.short(span, tools.shared),
    from,
    to: kind === 'point' ? from : to,
    kind,
    ...(span.openStart && { openStart: true }),
    ...(span.openEnd && { openEnd: true }),
    ...(isApproximate(span) && { approximate: true }),
    ...(id === tools.current && { current: true }),
    ...(slide !== undefined && { slide }),
  }
}

function kindOf(span: Span, pixels: number, grain: Precision): AxisMark['kind'] {
  if (span.form === 'interval' || span.limit !== undefined) return 'band'
  if (span.precision === 'minute') return 'point'
  if (PRECISIONS.indexOf(span.precision) < PRECISIONS.indexOf(grain)) return 'unstated'
  return pixels < POINT_WIDTH ? 'point' : 'band'
}

const isApproximate = ({ start, end }: Span) => [start, end].some((date) => date?.about || date?.uncertain)
