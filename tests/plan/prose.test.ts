import { describe, expect, it } from 'vitest'
import { judgeFit } from '../../scripts/inspect/judge-fit.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { blocksOf, metrics, planSample } from '../support/plans.ts'
import { sampleEvent, sampleQuotation, sampleTimeline, type EventInput } from '../support/sample-timeline.ts'

const SENTENCE = 'The committee met in the large hall of the old town house and adopted the text without a vote. '
const LINK = { title: { en: 'The report', id: 'Laporan' }, url: 'https://example.org/r' }

function decksWith(event: Partial<EventInput>): DeckPlan[] {
  return planSample(sampleTimeline({ events: [sampleEvent(event)] }))
}

/** All words of the prose of a deck, in order. */
function proseIn({ slides }: DeckPlan): string {
  return blocksOf(slides, 'ProseText').flatMap(({ props }) => props.parts.map(({ runs }) => runs.map(({ text }) => text).join(''))).join(' ')
}

describe('the text of an event', () => {
  it('stands after its opener, under its name, as large as there is room', () => {
    const [plan] = decksWith({ text: { en: 'One.', id: 'Satu.' }, links: [LINK] })
    const slide = plan!.slides.find(({ id }) => id === 'session-text')
    expect(slide?.frontmatter).toMatchObject({ title: 'Session', level: 2 })
    expect(slide?.frontmatter.kicker).toBeUndefined()
    expect(slide?.block).toMatchObject({ component: 'ProseText', props: { size: 'large', parts: [{ runs: [{ text: 'One.' }] }], further: { label: 'Further reading', links: [{ title: 'The report', url: 'https://example.org/r' }] } } })
    expect(plan!.slides.indexOf(slide!)).toBe(plan!.slides.findIndex(({ id }) => id === 'session') + 1)
  })

  it('goes on at the ends of sentences, over as many slides in every language, with nothing lost', () => {
    const long = SENTENCE.repeat(40).trim()
    const plans = decksWith({ text: { en: `${long}\n\n- ${SENTENCE.trim()}\n- last`, id: 'Satu. Dua. Tiga. Empat. Lima. Enam.' } })
    expect(new Set(plans.map(({ slides }) => slides.length)).size).toBe(1)
    expect(proseIn(plans[0]!)).toBe(`${long} ${SENTENCE.trim()} last`)
    for (const text of blocksOf(plans[0]!.slides, 'ProseText').flatMap(({ props }) => props.parts.flatMap(({ runs }) => runs.at(-1)?.text ?? []))) expect(text).toMatch(/\.$|^last$/)
    for (const plan of plans) expect(judgeFit(plan, metrics)).toEqual([])
  })

  it('tears no link, and goes on within a sentence that is longer than a slide', () => {
    const address = `https://example.org/?${'page=1&'.repeat(20)}`
    const [plan] = decksWith({ text: `${'words without an end '.repeat(200)} ${address}` })
    const urls = blocksOf(plan!.slides, 'ProseText').flatMap(({ props }) => props.parts.flatMap(({ runs }) => runs.flatMap(({ url, text }) => (url === undefined ? [] : [text]))))
    expect(urls).toEqual([address])
    expect(judgeFit(plan!, metrics)).toEqual([])
  })
})

describe('tags', () => {
  it('are a quiet line of the opener', () => {
    const [en, id] = decksWith({ tags: [{ en: 'trade', id: 'dagang' }, 'war'] })
    expect(en?.slides.find(({ id: name }) => name === 'session')?.frontmatter.tagged).toBe('Tags: trade, war')
    expect(id?.slides.find(({ id: name }) => name === 'session')?.frontmatter.tagged).toBe('Tag: dagang, war')
  })

  it('have no line where there are none, though an event without an opener has a text', () => {
    const whens = ['2018-11-03', '2019-02-11', '2019-12-26', '2020-03-16', '2020-03-23', '2020-07', '2020-10-09', '2020-11', '2021-01-20', '2021-05-28', '2021-06', '2021-10-04', '2021-12-17', '2022-02', '2022-09']
    const deckWith = (more: Partial<EventInput>): DeckPlan => planDecks(sampleTimeline({ languages: ['en'], events: whens.map((when, index) => sampleEvent({ id: `e${index}`, when, ...(index === 5 ? { id: 'told', text: 'One.', ...more } : {}), ...(index === 3 ? { people: ['Ida Falk', 'Jo Berg'] } : {}), ...(index === 9 ? { figures: [{ value: 412, unit: 'pounds', label: 'of loss', source: 'paper' }] } : {}), ...(index === 12 ? { importance: 'essential' as const, quotations: [sampleQuotation()] } : {}) })) }), { name: (language) => language, metrics })[0]!
    expect(deckWith({}).slides.find(({ id }) => id === 'told')).toBeUndefined()
    expect(proseIn(deckWith({}))).toBe('One.')
    expect(proseIn(deckWith({ tags: ['war'] }))).toBe('One. Tags: war')
  })

  it('never make an opener overflow: what has no room there is said with the text', () => {
    const tags = Array.from({ length: 120 }, (_, index) => `a rather long tag ${index}`)
    const [plan] = decksWith({ tags, summary: SENTENCE.repeat(2) })
    expect(plan!.slides.find(({ id }) => id === 'session')?.frontmatter.tagged).toBeUndefined()
    expect(proseIn(plan!)).toContain('a rather long tag 119')
    expect(judgeFit(plan!, metrics)).toEqual([])
  })
})

describe('links', () => {
  it('stand at the foot of an opener where they are few and there is no text, and on a slide otherwise', () => {
    const opener = (event: Partial<EventInput>) => decksWith(event)[0]?.slides.find(({ id }) => id === 'session')?.frontmatter.further
    expect(opener({ links: [LINK] })).toMatchObject({ label: 'Further reading', links: [{ title: 'The report' }] })
    expect(opener({ links: [LINK], text: 'One.' })).toBeUndefined()
    const many = Array.from({ length: 30 }, (_, index) => `https://example.org/${index}`)
    expect(opener({ links: many })).toBeUndefined()
    const [plan] = decksWith({ links: many })
    expect(blocksOf(plan!.slides, 'ProseText').flatMap(({ props }) => (props.further?.links ?? []).map(({ address }) => address))).toEqual(many)
    expect(judgeFit(plan!, metrics)).toEqual([])
  })

  it('of the timeline have a slide before the sources', () => {
    const [plan] = planSample(sampleTimeline({ links: [LINK] }))
    expect(plan!.slides.at(-2)).toMatchObject({ id: 'links', frontmatter: { title: 'Further reading', minutes: 0 } })
  })
})
