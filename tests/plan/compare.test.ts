import { describe, expect, it } from 'vitest'
import { blocksOf, planSample, type PropsOf, typesetter } from '../support/plans.ts'
import { type EventInput, sampleEvent, sampleQuotation, sampleTimeline } from '../support/sample-timeline.ts'

/** The comparison of two statements. @param id - of the words that the first of them quotes */
function compared(texts: [string, string], id?: string): PropsOf<'CompareCard'> | undefined {
  const [before, after] = texts.map((text) => ({ text, by: 'speaker', source: 'paper' }))
  const statements: EventInput['statements'] = [{ title: 'The way', items: [{ ...before!, contrast: 'before', ...(id && { quotation: id }) }, { ...after!, contrast: 'after' }] }]
  const quotations = id === undefined ? [] : [sampleQuotation({ id, verbatim: { id: 'perisai' }, translations: { en: 'a shield' } })]
  const [plan] = planSample(sampleTimeline({ events: [sampleEvent({ statements, quotations })] }))
  return blocksOf(plan?.slides ?? [], 'CompareCard')[0]?.props
}

describe('a comparison', () => {
  it('sets short words as large as statements', () => {
    expect(compared(['Two buses and a walk.', 'One train.'])?.size).toBe('card-hero')
  })

  it('sets longer words smaller, so that the sides keep their height', () => {
    const props = compared(['It takes two buses and a walk over the bridge, '.repeat(6), 'One train.'])
    expect(['card-lead', 'large', 'medium']).toContain(props?.size)
    if (!props) throw new Error('There is no comparison')
    const { size: _, ...plain } = props
    expect(typesetter.height({ component: 'CompareCard', props: { ...plain, size: 'card-hero' } })).toBe(Number.POSITIVE_INFINITY)
    expect(typesetter.height({ component: 'CompareCard', props: plain })).toBeLessThan(typesetter.room)
  })

  it('leaves what is largest to words that are quoted, and sets short ones larger', () => {
    const props = compared(['It rested on:', 'It rests on another.'], 'shield')
    expect(props?.before.quote).toBeDefined()
    expect(props?.size).toBe('large')
    expect(compared(['It rested, as far as anybody could tell, on this:', 'It rests on another. '.repeat(20)], 'shield')?.size).toBeUndefined()
  })
})
