import type { Span } from './span.ts'

/** The instant at which something begins, as far as it is known: where its beginning is open, the end that is known. */
export function beginOf({ earliest, latest }: Pick<Span, 'earliest' | 'latest'>): number {
  return Number.isFinite(earliest) ? earliest : latest
}

/**
 * The index of the first era in which something begins; -1 where none holds it.
 * @param eras - undefined for an era whose time is wrong
 */
export function eraIndex(span: Pick<Span, 'earliest' | 'latest'>, eras: readonly (Pick<Span, 'earliest' | 'latest'> | undefined)[]): number {
  const begin = beginOf(span)
  return eras.findIndex((era) => era !== undefined && begin >= era.earliest && begin < era.latest)
}
