import { expect, it } from 'vitest'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { loadTimeline } from '../../scripts/timeline/load.ts'
import { metrics } from '../support/plans.ts'
import { SHIPPED } from '../support/project.ts'

it('begins a sentence on a card of its own where a quotation of two needs three, and breaks the other at a comma', async () => {
  const { timeline } = await loadTimeline(SHIPPED)
  if (!timeline) throw new Error('the shipped timeline has problems')
  const [en, id] = planDecks(timeline, { name: (tag) => tag, metrics, deck: { aspect: '4:3' } })
  const cards = [en, id].map((deck) =>
    (deck?.slides ?? []).flatMap(({ id: slide, block }) => (slide.startsWith('evening-reception-quote-beginning') && block?.component === 'QuoteCard' ? [block.props] : [])),
  )
  expect(cards.map((ofDeck) => ofDeck.length)).toEqual([3, 3])
  for (const ofDeck of cards) {
    expect(ofDeck[0]?.quote.text).toMatch(/,$/)
    expect(ofDeck[1]?.quote.text).toMatch(/sosial\.$/)
    expect(ofDeck[2]?.quote.text).toMatch(/^Karena keamanan/)
  }
  expect(cards[0]?.[2]?.translation?.text).toMatch(/^Because/)
})
