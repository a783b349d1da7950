import { expect, it } from 'vitest'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import type { Timeline } from '../../scripts/timeline/schema/timeline.ts'
import { metrics } from '../support/plans.ts'
import { SHIPPED } from '../support/project.ts'

it('breaks a quotation of two sentences between them, and its translation at the same place', async () => {
  const { timeline: shipped } = await loadTimeline(SHIPPED)
  if (!shipped) throw new Error('the shipped timeline has problems')
  const timeline = longerQuotation(shipped)
  const [en, id] = planDecks(timeline, { name: (tag) => tag, metrics, deck: { aspect: '4:3' } })
  const cards = [en, id].map((deck) =>
    (deck?.slides ?? []).flatMap(({ id: slide, block }) => (slide.startsWith('evening-reception-quote-beginning') && block?.component === 'QuoteCard' && !block.props.quote.text.includes('[…]') ? [block.props] : [])),
  )
  expect(cards.map((ofDeck) => ofDeck.length)).toEqual([2, 2])
  for (const ofDeck of cards) {
    expect(ofDeck[0]?.quote.text).toMatch(/sosial\.$/)
    expect(ofDeck[1]?.quote.text).toMatch(/^Karena keamanan/)
  }
  expect(cards[0]?.[1]?.translation?.text).toMatch(/^Because/)
})

/** The timeline with its longest quotation longer still, so that no card holds it. */
function longerQuotation(timeline: Timeline): Timeline {
  const longer = (texts: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, `${text}, ${text.slice(-130)}`]))
  const events = timeline.events.map((event) => ({
    ...event,
    quotations: event.quotations.map((quotation) => (quotation.id === 'beginning-of-a-journey' ? { ...quotation, verbatim: longer(quotation.verbatim), translations: longer(quotation.translations ?? {}) } : quotation)),
  }))
  return { ...timeline, events }
}
