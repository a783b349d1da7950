import { expect, it } from 'vitest'
import { createStopwatch, timed, timingTable } from '../../scripts/pipeline/timing.ts'

/** A clock that is moved by hand. */
function handClock(start: number): { now: () => number; pass: (milliseconds: number) => void } {
  let at = start
  return { now: () => at, pass: (milliseconds) => void (at += milliseconds) }
}

it('adds up the turns of a stage, failed ones too, and counts what came before as import', async () => {
  const { now, pass } = handClock(200)
  const stopwatch = createStopwatch(now)
  await timed(stopwatch, 'plan', () => pass(30))
  await expect(timed(stopwatch, 'plan', () => {
    pass(10)
    throw new Error('no')
  })).rejects.toThrow('no')
  const lap = stopwatch.lap()
  pass(5)
  lap('load')
  pass(7)
  lap('print')
  pass(48)
  expect(stopwatch.read()).toEqual({
    stages: [{ stage: 'import', spent: 200 }, { stage: 'plan', spent: 40 }, { stage: 'load', spent: 5 }, { stage: 'print', spent: 7 }],
    whole: 300,
  })
})

it('says where the time went, and how much is left over', () => {
  const table = timingTable({ stages: [{ stage: 'import', spent: 200 }, { stage: 'print', spent: 1234 }], whole: 1500 })
  expect(table.map((line) => line.split(/\s+/).slice(1, 4).join(' '))).toEqual(['0.200 s import', '1.234 s print', '0.066 s other', '1.500 s whole'])
})
