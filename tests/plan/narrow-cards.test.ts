import { describe, expect, it } from 'vitest'
import { ASPECT_RATIOS } from '../../scripts/look/sizes.ts'
import { LEAST_COLUMN } from '../../scripts/plan/blocks/point-list.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { loadShipped, blocksOf, metrics, typesetter } from '../support/plans.ts'

const { timeline } = await loadShipped()
const decks = (Object.keys(ASPECT_RATIOS) as (keyof typeof ASPECT_RATIOS)[]).flatMap((aspect) => planDecks(timeline, { name: (language) => `${language}, ${aspect}`, metrics, deck: { aspect } }))

describe.each(decks)('$name', ({ slides }) => {
  it('shows up to three people in letters that the last row reads', () => {
    const few = blocksOf(slides, 'PeopleList').filter(({ props: { composition, groups } }) => composition === 'cards' && groups.flatMap(({ people }) => people).filter(({ crowd }) => !crowd).length <= 3)
    expect(few.length).toBeGreaterThan(0)
    for (const { props } of few) expect(['card-lead', 'large']).toContain(props.size)
  })
})

describe('a card of points', () => {
  it('has no letters so large that a line has a word or two', () => {
    const points = Array.from({ length: 4 }, () => ({ title: 'Capacity', text: 'Strengthen it.' }))
    const heightAt = (size: 'card-lead' | 'large'): number => typesetter.height({ component: 'PointList', props: { points, start: 1, sources: [], composition: 'cards', unordered: true, size } })
    expect(heightAt('card-lead')).toBe(Number.POSITIVE_INFINITY)
    expect(heightAt('large')).toBeLessThan(typesetter.room)
    expect(typesetter.width / 4 / typesetter.size('card-lead-size')).toBeLessThan(LEAST_COLUMN)
  })
})
