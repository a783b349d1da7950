import type { SharedDate } from '../../timeline/time/format-date.ts'
import type { TimeFormatter } from '../../timeline/time/format.ts'
import { type Precision, PRECISIONS, type Span } from '../../timeline/time/span.ts'
import type { AxisMark } from '../blocks/timeline-axis.ts'
import type { Scale } from './scale.ts'
import type { AxisEvent } from './tools.ts'

/** A mark that has no lane yet. */
export type BareMark = Omit<AxisMark, 'lane'>

/** The means of placing and writing marks. */
export interface MarkTools {
  scale: Scale
  time: TimeFormatter
  shared: SharedDate
  /** The precision that counts as exact on this axis. */
  grain: Precision
  /** Whether the axis has clock times. The hours that a source means by a part of the day are then a guess. */
  clock: boolean
  /** Pixels of the drawing. */
  width: number
  current: string | undefined
}

/** Width in pixels below which a band becomes a point: at this scale it is an instant. */
const POINT_WIDTH = 4

/** The mark of an event without its lane. */
export function markOf({ id, label, span, slide }: AxisEvent, tools: MarkTools): BareMark {
  const from = tools.scale.at(span.earliest)
  const to = tools.scale.at(span.latest)
  const kind = kindOf(span, (to - from) * tools.width, tools.grain)
  const mark: BareMark = {
    event: id,
    label,
    when: tools.time.short(span, tools.shared),
    from,
    to: kind === 'point' ? from : to,
    kind,
  }
  if (span.openStart) mark.openStart = true
  if (span.openEnd) mark.openEnd = true
  if (isApproximate(span) || (tools.clock && span.part !== undefined)) mark.approximate = true
  if (id === tools.current) mark.current = true
  if (slide !== undefined) mark.slide = slide
  return mark
}

function kindOf(span: Span, pixels: number, grain: Precision): AxisMark['kind'] {
  if (span.limit !== undefined) return 'unstated'
  if (span.form === 'interval') return pixels < POINT_WIDTH ? 'point' : 'band'
  if (span.precision === 'minute') return 'point'
  if (PRECISIONS.indexOf(span.precision) < PRECISIONS.indexOf(grain)) return 'unstated'
  // A source that names a century or a decade does not say that the event lasted so long.
  if (pixels >= POINT_WIDTH && (span.precision === 'century' || span.precision === 'decade')) return 'unstated'
  return pixels < POINT_WIDTH ? 'point' : 'band'
}

const isApproximate = ({ start, end }: Span) => start?.about || start?.uncertain || end?.about || end?.uncertain
