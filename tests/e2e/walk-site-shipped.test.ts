import { describe, expect, it } from 'vitest'
import { walkSite } from './walk.ts'
import { shippedDecks } from './walked-decks.ts'
import { useBrowser } from './watched-page.ts'

const browser = useBrowser()
const decks = await shippedDecks()

describe('every shipped deck is walked through as a site, from the first slide to the last and back', () => {
  it.each(decks.map((deck) => [deck.plan.name, deck] as const))('%s', async (_, deck) => {
    expect(await walkSite(browser, deck, deck.plan.name === '25-october.full.en' ? 2 : 1)).toBeGreaterThan(2 * deck.plan.slides.length - 2)
  })
})
