import { describe, expect, it } from 'vitest'
import { walkPresented } from './walk.ts'
import { fixtureDecks } from './walked-decks.ts'
import { useBrowser } from './watched-page.ts'

const browser = useBrowser()
const decks = await fixtureDecks()

describe('every deck of a fixture is walked through as it is presented, from the first slide to the last and back', () => {
  it.each(decks.map((deck) => [deck.plan.name, deck] as const))('%s', async (_, deck) => {
    expect(await walkPresented(browser, deck)).toBeGreaterThan(2 * deck.plan.slides.length - 2)
  })

  it('has some, also of events that are called like routes of Slidev', () => {
    expect(decks.length).toBeGreaterThan(10)
    expect(decks.flatMap(({ plan }) => plan.slides.map(({ id }) => id))).toEqual(expect.arrayContaining(['overview', 'presenter', 'notes', '1']))
  })
})
