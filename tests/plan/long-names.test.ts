import { describe, expect, it } from 'vitest'
import { judgeFit } from '../../scripts/inspect/judge-fit.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { selectFor } from '../../scripts/plan/audience/select.ts'
import type { Audience } from '../../scripts/timeline/schema/choices.ts'
import { blocksOf, metrics } from '../support/plans.ts'
import { sampleEvent, sampleTimeline, type TimelineInput } from '../support/sample-timeline.ts'

function deckOf(overrides: Partial<TimelineInput>, audience: Audience = 'full'): DeckPlan {
  const timeline = sampleTimeline({ languages: ['en'], title: 'Long names', notes: {}, deck: { aspect: '4:3' }, ...overrides })
  const [plan] = planDecks(timeline, { name: () => 'deck', metrics, selection: selectFor(timeline, audience) })
  if (!plan) throw new Error('There is a deck in English')
  return plan
}

const SENTENCE = 'Of law the committee of the regional programme on maritime law '

describe('names that people write long', () => {
  it('a term with a word too long for its column is set smaller on the cards of a class, with all others', () => {
    const glossary = ['Quorum', 'Ballot', 'Motion', 'Caucus'].map((term, index) => ({ term, definition: `What the members of number ${index} do together, in ${['spring', 'summer', 'autumn', 'winter'][index]}.` }))
    const events = [sampleEvent({ summary: 'The Quorum, the Ballot, the Motion and the Caucus, and Quorumtelecommunicationresponsibilities, Ballottelecommunicationresponsibilities, Motiontelecommunicationresponsibilities and Caucustelecommunicationresponsibilities.' })]
    const long = deckOf({ events, glossary: glossary.map((each) => ({ ...each, term: `${each.term}telecommunicationresponsibilities` })) }, 'class')
    const cards = blocksOf(long.slides, 'FlashCards')
    expect(cards.length).toBeGreaterThan(0)
    expect(cards.every(({ props }) => props.small === true)).toBe(true)
    expect(judgeFit(long, metrics)).toEqual([])
    const short = blocksOf(deckOf({ events, glossary }, 'class').slides, 'FlashCards')
    expect(short.length).toBeGreaterThan(0)
    expect(short.some(({ props }) => props.small)).toBe(false)
  })

  it('the name of an essential event, which is set larger, is as wide as its axis at most', () => {
    const events = [1910, 1911, 1912].map((year) => sampleEvent({ id: `e${year}`, title: 'WWWWW MMMMM WWWWW MMMMM WWWWW MMMMM WWWWW MMMMM WWWWW MMMMM', when: `${year}-05`, ...(year === 1911 ? { importance: 'essential' as const } : {}) }))
    const marks = blocksOf(deckOf({ events }).slides, 'TimelineAxis').flatMap(({ props }) => props.marks)
    const [first, essential] = marks
    expect(essential?.essential).toBe(true)
    expect(essential?.label.length).toBeLessThan(first?.label.length ?? 0)
  })

  it('the last slide has as many numbers as have room beside the code, with the marks of their sources', () => {
    const figures = [8_015_102_527_000_001, 8_096_914_170_000_002, 7_015_102_528_000_003].map((value) => ({ value, unit: 'people', label: 'of the regional programme', source: 'paper', importance: 'essential' as const }))
    const shown = (given: typeof figures): number | undefined => blocksOf(deckOf({ url: 'https://example.org', events: [sampleEvent({ figures: given })] }).slides, 'CloseCard')[0]?.props.figures.length
    expect(shown(figures)).toBeLessThan(3)
    expect(shown(figures.map((figure, index) => ({ ...figure, value: index })))).toBe(3)
  })

  it('a title that is one long code is set so small that it is not broken, on the cover and where its event opens', () => {
    const code = 'kube_controller_manager_cluster_autoscaler'
    const deck = deckOf({ title: code, events: [sampleEvent({ title: code, statements: [{ title: code, by: 'speaker', items: [{ text: 'It runs.', source: 'paper' }] }] })] })
    const sizes = deck.slides.filter(({ frontmatter: { title } }) => title === code).map(({ frontmatter: { layout, titleSize } }) => [layout, titleSize])
    expect(sizes).toEqual([['deck-cover', 'title-small'], ['deck-event', 'title']])
  })

  it('the title of a whole table behind the talk has as much of its group’s title as fits', () => {
    const items = Array.from({ length: 9 }, (_, index) => ({ topic: `Topic ${index}`, text: `${SENTENCE}says ${index}.`, source: 'paper', ...(index < 2 ? { importance: 'essential' as const } : {}) }))
    const deck = deckOf({ events: [sampleEvent({ statements: [{ title: 'Of law Warfield Geneva '.repeat(7), by: 'speaker', items }] })] })
    const behind = deck.slides.filter(({ id }) => id.includes('in-full'))
    expect(behind.length).toBeGreaterThan(0)
    expect(judgeFit(deck, metrics)).toEqual([])
  })
})
