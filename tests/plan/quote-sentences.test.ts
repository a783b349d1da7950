import { expect, it } from 'vitest'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import { metrics } from '../support/plans.ts'
import { SHIPPED } from '../support/project.ts'

it('breaks a quotation of two sentences between them, and its translation at the same place', async () => {
  const { timeline } = await loadTimeline(SHIPPED)
  if (!timeline) throw new Error('the shipped timeline has problems')
  const [en, id] = planDecks(timeline, { name: (tag) => tag, metrics, deck: { aspect: '4:3' } })
  const cards = [en, id].map((deck) =>
    (deck?.slides ?? []).flatMap(({ id: slide, block }) => (slide.startsWith('evening-reception-quote-beginning') && block?.component === 'QuoteCard' ? [block.props] : [])),
  )
  expect(cards.map((ofDeck) => ofDeck.length)).toEqual([2, 2])
  for (const ofDeck of cards) {
    expect(ofDeck[0]?.quote.text).toMatch(/sosial\.$/)
    expect(ofDeck[1]?.quote.text).toMatch(/^Karena keamanan/)
  }
  expect(cards[0]?.[1]?.translation?.text).toMatch(/^Because/)
})
