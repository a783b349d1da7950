import { describe, expect, it } from 'vitest'
import type { EventFlowProps } from '../../scripts/plan/blocks/event-flow.ts'
import { blocksOf, planSample } from '../support/plans.ts'
import { sampleEvent, sampleTimeline } from '../support/sample-timeline.ts'

type Change = Parameters<typeof sampleEvent>[0]

const evening: Change = { when: { date: '2025-10-25', part: 'evening' } }

function flowOf(changes: Change[]): EventFlowProps | undefined {
  const events = changes.map((change, index) => sampleEvent({ id: `event-${index}`, ...change }))
  const [plan] = planSample(sampleTimeline({ events }))
  return blocksOf(plan?.slides ?? [], 'EventFlow')[0]?.props
}

describe('the flow of stations', () => {
  it('stands for events of which under half have a time finer than that of all', () => {
    const flow = flowOf([{}, {}, evening])
    expect(flow?.stations.map(({ number, event, unstated }) => [number, event, unstated])).toEqual([['1', 'event-0', true], ['2', 'event-1', true], ['3', 'event-2', undefined]])
    expect(flow?.stations.map(({ when }) => when)).toEqual(['time not stated', 'time not stated', 'Evening'])
  })

  it('gives way to an axis where half or more have one, and where events are one or more than seven', () => {
    expect(flowOf([{}, evening])).toBeUndefined()
    expect(flowOf([{}])).toBeUndefined()
    expect(flowOf(Array.from({ length: 8 }, () => ({})))).toBeUndefined()
  })

  it('joins events by a stated order, and says which order is only ours', () => {
    const flow = flowOf([{}, { after: ['event-0'] }, {}])
    expect(flow?.stations.map(({ joined }) => joined)).toEqual(['stated', 'ours', undefined])
    expect(flow?.legend).toMatch(/^Dashed line/)
    expect(flowOf([{}, { after: ['event-0'] }, { after: ['event-1'] }])?.legend).toBeUndefined()
  })

  it('leaves numbers out that a station would break', () => {
    const figure = (value: number, scale?: 'thousand'): Change => ({ figures: [{ value, ...(scale && { scale }), unit: 'cups', label: 'were poured', importance: 'essential', source: 'paper' }] })
    expect(flowOf([figure(340), {}, {}, {}])?.stations[0]?.figure?.value).toBe('340')
    expect(flowOf([figure(340), {}, {}, figure(2.5, 'thousand')])?.stations.flatMap(({ figure: shown }) => shown ?? [])).toEqual([])
  })

  it('has the same stations in every language', () => {
    const plans = planSample(sampleTimeline({ events: ['a', 'b', 'c'].map((id) => sampleEvent({ id })) }))
    const flows = plans.map(({ slides }) => blocksOf(slides, 'EventFlow')[0]?.props.stations.map(({ event, joined }) => [event, joined]))
    expect(plans.length).toBeGreaterThan(1)
    for (const flow of flows) expect(flow).toEqual([['a', 'ours'], ['b', 'ours'], ['c', undefined]])
  })
})
