import { describe, expect, it } from 'vitest'
import { walkPresented } from './walk.ts'
import { shippedDecks } from './walked-decks.ts'
import { useBrowser } from './watched-page.ts'

const browser = useBrowser()
const decks = await shippedDecks()

describe('every shipped deck is walked through as it is presented, from the first slide to the last and back', () => {
  it.each(decks.map((deck) => [deck.plan.name, deck] as const))('%s', async (_, deck) => {
    expect(await walkPresented(browser, deck)).toBeGreaterThan(2 * deck.plan.slides.length - 2)
  })

  it('in motion: 25-october.briefing.en', async () => {
    const deck = decks.find(({ plan }) => plan.name === '25-october.briefing.en')!
    expect(await walkPresented(browser, deck, true)).toBeGreaterThan(2 * deck.plan.slides.length - 2)
  })

  it('has decks for each audience in each language', () => {
    expect(decks.map(({ plan }) => plan.name).toSorted()).toEqual(['25-october.briefing.en', '25-october.briefing.id', '25-october.class.en', '25-october.class.id', '25-october.full.en', '25-october.full.id'])
  })
})
