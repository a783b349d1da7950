import { describe, expect, it } from 'vitest'
import { walkSite } from './walk.ts'
import { fixtureDecks } from './walked-decks.ts'
import { useBrowser } from './watched-page.ts'

const browser = useBrowser()
const decks = await fixtureDecks()

describe('every deck of a fixture is walked through as a site, from the first slide to the last and back', () => {
  it.each(decks.map((deck) => [deck.plan.name, deck] as const))('%s', async (_, deck) => {
    expect(await walkSite(browser, deck, 1)).toBeGreaterThan(2 * deck.plan.slides.length - 2)
  })
})
