import { expect, it } from 'vitest'
import { candidatesOf } from '../../scripts/plan/audience/candidates.ts'
import { createRankOf } from '../../scripts/plan/audience/rank.ts'
import { selectFor } from '../../scripts/plan/audience/select.ts'
import type { Importance } from '../../scripts/timeline/schema/audience.ts'
import { sampleEvent, sampleTimeline } from '../support/sample-timeline.ts'

function timelineOf(importances: (Importance | undefined)[]): ReturnType<typeof sampleTimeline> {
  return sampleTimeline({ events: importances.map((importance, index) => sampleEvent({ id: `e${index}`, ...(importance === undefined ? {} : { importance }) })) })
}

function orderOf(importances: (Importance | undefined)[]): (Importance | undefined)[] {
  const events = candidatesOf(selectFor(timelineOf(importances), 'briefing')).filter(({ path }) => path.length === 2)
  return events.map(({ path }) => importances[Number(path[1])])
}

it('puts the essential first, then numbers from high to low with what says nothing among them, and details last', () => {
  expect(orderOf(['detail', 1, undefined, 9.5, 'essential', -3, 4])).toEqual(['essential', 9.5, 4, 1, undefined, -3, 'detail'])
  expect(orderOf(['detail', undefined, 'essential', 'normal'])).toEqual(['essential', undefined, 'normal', 'detail'])
})

it('gives what says nothing the median of the numbers', () => {
  const rankOf = createRankOf(timelineOf([100, 5, 1, undefined]))
  expect([rankOf(undefined), rankOf('normal'), rankOf(5)]).toEqual([5, 5, 5])
  expect(createRankOf(timelineOf([undefined]))('normal')).toBe(0)
})

it('gives numbers that can be subtracted', () => {
  const rankOf = createRankOf(timelineOf([1]))
  expect(rankOf('essential') - rankOf('essential')).toBe(0)
  expect(rankOf('essential') - rankOf('detail')).toBeGreaterThan(0)
})
