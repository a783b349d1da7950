import type { Precision, Span } from '../../timeline/time/span.ts'
import type { AxisMark } from '../blocks/timeline-axis.ts'

type Kind = AxisMark['kind']

/** How single dates that only name a year, decade or century are drawn on every axis of a deck, by their precision. */
export type SharedKinds = ReadonlyMap<Precision, Kind>

/** The kinds from the one that claims least. */
const KINDS: readonly Kind[] = ['unstated', 'point', 'band']

const ROUGH: ReadonlySet<Precision> = new Set(['century', 'decade', 'year', 'season', 'half', 'quarter'])

/** The precision of a single date that only names a part of a year, a year, decade or century; undefined for any other time. */
export function roughPrecision({ form, limit, precision, isUnstated }: Span): Precision | undefined {
  const isRough = form === 'single' && limit === undefined && !isUnstated && ROUGH.has(precision)
  return isRough ? precision : undefined
}

/**
 * The kinds for all axes of a deck, so that dates of one kind look alike on each of its slides.
 * @param drawn - the kinds that these dates would have on each axis for itself
 */
export function sharedKinds(drawn: readonly (readonly [Precision, Kind])[]): SharedKinds {
  const shared = new Map<Precision, Kind>()
  for (const [precision, kind] of drawn) {
    const known = shared.get(precision) ?? kind
    shared.set(precision, KINDS.indexOf(kind) < KINDS.indexOf(known) ? kind : known)
  }
  return shared
}
