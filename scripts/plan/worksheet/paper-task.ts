import type { Planner } from '../planner.ts'

/** The nth row's number, from 1. */
export function numbered(index: number): { mark: string } {
  return { mark: String(index + 1) }
}

/** The publishers of the sources by their numbers, for the key. */
export function sourced({ timeline, sourceOrder }: Planner, numbers: number[]): { source?: string } {
  const names = numbers.flatMap((number) => timeline.sources[sourceOrder[number - 1] ?? '']?.publisher ?? [])
  return names.length === 0 ? {} : { source: names.join('; ') }
}
