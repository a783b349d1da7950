import type { Spent } from './measured-run.ts'

/** Several runs of one thing, as their middle. */
export interface Series {
  /** Median, in seconds. */
  seconds: number
  /** Largest process of all runs, in MiB. */
  largest: number | undefined
  runs: number
  /** One of them had not ended by then, and was stopped. */
  stopped: boolean
}

/** The middle of some numbers; of an even count, between the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]]
  if (low === undefined || high === undefined) throw new RangeError('There is no middle of nothing')
  return (low + high) / 2
}

/**
 * Runs several things in turn (A B C A B C …), so that what else the machine does meets all of them alike.
 *
 * @param runs - how often each
 * @returns one series for each, in their order
 */
export async function inTurn(runs: number, things: readonly (() => Promise<Spent>)[]): Promise<Series[]> {
  const spent = things.map((): Spent[] => [])
  for (let run = 0; run < runs; run += 1) {
    for (const [index, thing] of things.entries()) spent[index]?.push(await thing())
  }
  return spent.map(seriesOf)
}

function seriesOf(spent: readonly Spent[]): Series {
  const peaks = spent.flatMap(({ largest }) => largest ?? [])
  return { seconds: median(spent.map(({ seconds }) => seconds)), largest: peaks.length === 0 ? undefined : Math.max(...peaks), runs: spent.length, stopped: spent.some(({ stopped }) => stopped) }
}
