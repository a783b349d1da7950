import type { Span } from '../../timeline/time/span.ts'
import type { Domain } from './domain.ts'
import type { AxisEvent } from './tools.ts'

/** The share of its place that the mark of an event takes. */
const FILLED = 0.6

/** Whether no event of a drawing has a date, so that it can only show their order. */
export const isOrderAlone = (events: readonly { span: Span }[]): boolean => events.length > 0 && events.every(({ span }) => span.isUnstated)

/** Puts events without a date at even distances, in the order of the list. The instants of such a row are no times. */
export function evenRow(events: readonly AxisEvent[]): { ordered: AxisEvent[]; domain: Domain } {
  const ordered = events.map((event, index): AxisEvent => ({ ...event, span: { ...event.span, earliest: index, latest: index + FILLED, openStart: false, openEnd: false } }))
  const margin = (1 - FILLED) / 2
  const same = (instant: number): number => instant
  return { ordered, domain: { from: -margin, to: events.length - margin, kind: 'order', toLocal: same, toInstant: same, offsetAt: () => undefined } }
}
