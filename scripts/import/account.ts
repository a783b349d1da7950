import type { Unkept } from './foreign-timeline.ts'

/** What an import has made of a file: what it kept, mended and left out. */
export interface Account {
  /** How many of each kind are in the timeline, by their names for people. */
  kept: Map<string, number>
  mended: Unkept[]
  left: Unkept[]
}

/** Most places that a line names; the others are counted. */
const MOST_PLACES = 8
/** Most kinds of which each place is told with what stands there. */
const MOST_VALUES = 3

/**
 * Tells an account, a line for each kind, with the places of what was mended or left out.
 * @param all - whether every place is told, with what stands there
 */
export function accountLines({ kept, mended, left }: Account, all: boolean): string[] {
  const counts = [...kept].filter(([, count]) => count > 0).toSorted(([a], [b]) => Number(b === 'events') - Number(a === 'events')).map(([kind, count]) => `${kind} ${count}`)
  return [`Kept: ${counts.join(', ')}.`, ...section('Mended', mended, all), ...(left.length === 0 ? ['Left out: nothing.'] : section('Left out', left, all))]
}

function section(heading: string, entries: readonly Unkept[], all: boolean): string[] {
  if (entries.length === 0) return []
  const kinds = Map.groupBy(entries, ({ kind }) => kind)
  return [`${heading}:`, ...[...kinds].flatMap(([kind, group]) => [`  ${group.length} × ${kind}: ${all ? '' : placesOf(group)}`.trimEnd(), ...(all ? group.map((entry) => `      ${entry.at}: ${shortened(entry.value)}`) : [])])]
}

function placesOf(group: readonly Unkept[]): string {
  if (group.length <= MOST_VALUES) return group.map(({ at, value }) => (value === '' ? at : `${at} (${shortened(value)})`)).join(', ')
  const places = [...new Set(group.map(({ at }) => at))]
  const more = places.length - MOST_PLACES
  return `${places.slice(0, MOST_PLACES).join(', ')}${more > 0 ? `, and ${more} more (--verbose tells all)` : ''}`
}

function shortened(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ').trim()
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`
}
