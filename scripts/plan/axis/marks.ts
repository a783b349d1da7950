import type { SharedDate } from '../../timeline/time/format-date.ts'
import type { TimeFormatter } from '../../timeline/time/format.ts'
import { isVague, type Precision, PRECISIONS, type Span } from '../../timeline/time/span.ts'
import type { AxisMark } from '../blocks/timeline-axis.ts'
import type { Scale } from './scale.ts'
import { roughPrecision, type SharedKinds } from './shared-kinds.ts'
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
  /** How dates of these kinds are drawn on every axis of the deck. */
  kinds: SharedKinds | undefined
}

/** Width in pixels below which a band becomes a point: at this scale it is an instant. */
const POINT_WIDTH = 4
/** The least width in pixels of a hatched band, so that its strokes are seen. */
const HATCHED_WIDTH = 14

/** The mark of an event without its lane. */
export function markOf({ id, label, span, slide, essential }: AxisEvent, tools: MarkTools): BareMark {
  const { from, to, kind } = shapeOf(span, tools)
  const mark: BareMark = {
    event: id,
    label,
    when: tools.time.short(span, tools.shared),
    from,
    to,
    kind,
  }
  if (span.openStart) mark.openStart = true
  if (span.openEnd) mark.openEnd = true
  if (isVague(span) || (tools.clock && span.part !== undefined)) mark.approximate = true
  if (id === tools.current) mark.current = true
  if (essential) mark.essential = true
  if (slide !== undefined) mark.slide = slide
  return mark
}

/** The place of a mark, and its kind: that of this axis, or the one that all axes of the deck share. */
function shapeOf(span: Span, { scale, width, grain, kinds }: MarkTools): Pick<BareMark, 'from' | 'to' | 'kind'> {
  const [from, to] = [scale.at(span.earliest), scale.at(span.latest)]
  const own = kindOf(span, (to - from) * width, grain)
  const precision = roughPrecision(span)
  // A date of no exact place on this axis is hatched, whatever the others do.
  const kind = own === 'unstated' || precision === undefined ? own : (kinds?.get(precision) ?? own)
  if (kind === 'point') return own === 'point' ? { from, to: from, kind } : { from: (from + to) / 2, to: (from + to) / 2, kind }
  const missing = own === 'point' || span.isUnstated ? Math.max(0, HATCHED_WIDTH / width - (to - from)) : 0
  const start = Math.min(Math.max(0, from - missing / 2), Math.max(0, 1 - (to - from) - missing))
  return { from: start, to: Math.min(1, start + (to - from) + missing), kind }
}

function kindOf(span: Span, pixels: number, grain: Precision): AxisMark['kind'] {
  if (span.limit !== undefined || span.isUnstated) return 'unstated'
  if (span.form === 'interval') return pixels < POINT_WIDTH ? 'point' : 'band'
  if (span.precision === 'minute' || span.precision === 'second') return span.running && pixels >= POINT_WIDTH ? 'band' : 'point'
  if (PRECISIONS.indexOf(span.precision) < PRECISIONS.indexOf(grain)) return 'unstated'
  // A source that names a century or a decade does not say that the event lasted so long.
  if (pixels >= POINT_WIDTH && (span.precision === 'century' || span.precision === 'decade')) return 'unstated'
  return pixels < POINT_WIDTH ? 'point' : 'band'
}
