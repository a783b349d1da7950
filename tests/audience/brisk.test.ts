// Thorough: not in the quick loop.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { selectFor } from '../../scripts/plan/audience/select.ts'
import type { DeckPlan, Slide } from '../../scripts/plan/deck.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import type { Timeline } from '../../scripts/timeline/schema/timeline.ts'
import { blocksOf, loadShipped, metrics, toldEvents } from '../support/plans.ts'
import { ROOT } from '../support/project.ts'
import { sampleEvent, sampleQuotation, sampleTimeline, type EventInput } from '../support/sample-timeline.ts'
import { brief, planSelected, planUnhurried } from './planned.ts'

const { timeline: shipped } = await loadShipped()

async function fixture(name: string): Promise<Timeline> {
  const { timeline } = await loadTimeline(join(ROOT, `tests/fixtures/timelines/${name}.yaml`))
  if (!timeline) throw new Error('The fixture is right')
  return timeline
}
const decade = await fixture('decade')

const toldIn = ({ slides }: DeckPlan): Slide[] => slides.filter(({ reference }) => !reference)
const figure = { value: 70, unit: 'states', label: 'signed', source: 'paper', notes: 'What the number is.' }
const rich: Partial<EventInput> = { summary: 'They met and signed.', notes: 'How it began.', ifAsked: 'Why there?', figures: [figure] }

function decksOf(events: EventInput[], more: object = {}): { brisk: DeckPlan; unhurried: DeckPlan } {
  const timeline = sampleTimeline({ events, ...more })
  const [brisk, unhurried] = [planSelected(timeline, 'briefing')[0], planUnhurried(timeline, 'briefing')[0]]
  if (!brisk || !unhurried) throw new Error('There are decks')
  return { brisk, unhurried }
}

describe('the shipped briefing of ten minutes', () => {
  const { briefing } = brief(shipped, 10)
  const decks = briefing.fits ? planDecks(shipped, { name: (language) => language, metrics, selection: briefing.selection }) : []

  it('gives the essential number a slide of its own, and others the next one', () => {
    expect(decks).toHaveLength(2)
    for (const { slides } of decks) {
      const grids = blocksOf(slides.filter(({ reference }) => !reference), 'FigureGrid').map(({ props }) => props.figures.map(({ essential }) => essential === true))
      expect(grids).toEqual([[true], [false, false]])
    }
  })

  it('shows what its headline claims of a speech', () => {
    for (const [index, words] of ['whole international community', 'seluruh masyarakat internasional'].entries()) {
      const lines = blocksOf(decks[index]?.slides ?? [], 'LeadLines').flatMap(({ props }) => props.lines.map(({ text }) => text))
      expect(lines.some((line) => line.includes(words))).toBe(true)
    }
  })
})

/** The most slides before the appendix; both languages and both aspects have the same. */
describe.each([
  ['the shipped deck', shipped, 'full', undefined, 24],
  ['the shipped briefing of ten minutes', shipped, 'briefing', 10, 12],
  ['the shipped briefing of eight minutes', shipped, 'briefing', 8, 10],
  ['the shipped briefing of twenty minutes', shipped, 'briefing', 20, 22],
  ['the shipped briefing of no stated length', shipped, 'briefing', undefined, 20],
  ['the decade', decade, 'full', undefined, 25],
  ['the decade in ten minutes', decade, 'briefing', 10, 12],
  ['the decade in five minutes', decade, 'briefing', 5, 7],
] as const)('%s', (_, timeline, audience, minutes, most) => {
  // A briefing is chosen for the shape that it is shown in.
  const planned = (['16:9', '4:3'] as const).map((aspect) => {
    const briefing = minutes === undefined ? undefined : brief(timeline, minutes, aspect).briefing
    const selection = briefing?.fits ? briefing.selection : selectFor(timeline, audience)
    return { fits: briefing?.fits ?? true, decks: planDecks(timeline, { name: (language) => language, metrics, deck: { aspect }, selection }) }
  })
  const aspects = planned.map(({ decks }) => decks)

  it(`has ${most} slides before the appendix at most, in each language and aspect, from the cover to the close`, () => {
    expect(planned.map(({ fits }) => fits)).toEqual([true, true])
    for (const told of aspects.flat().map(toldIn)) {
      expect(told.length).toBeLessThanOrEqual(most)
      expect(told.length).toBeGreaterThan(most / 2)
      expect([told[0]?.id, told.at(-1)?.id]).toEqual(['cover', 'close'])
    }
    for (const decks of aspects) expect(new Set(decks.map((deck) => toldIn(deck).map(({ id }) => id).join())).size).toBe(1)
  })
})

describe('a brisk briefing', () => {
  const { brisk, unhurried } = decksOf([sampleEvent({ id: 'one', title: 'The signing', ...rich }), sampleEvent({ id: 'two', title: 'The dinner', when: '2025-10-26' })])
  const first = brisk.slides.find(({ id }) => id === 'one-figures')

  it('says when and where an event was, and what it is called, above the headline of its first slide', () => {
    expect(unhurried.slides.find(({ id }) => id === 'one-figures')?.frontmatter).toMatchObject({ level: 2, kicker: 'In figures' })
    expect(first?.frontmatter).toMatchObject({ level: 1, event: 'one', kicker: expect.stringMatching(/2025 · .*The signing$/) })
    expect(toldIn(brisk).map(({ id }) => id)).toEqual(['cover', 'overview', 'one-figures', 'two', 'close'])
  })

  it('has the opener of that event in the appendix, and leads to the slide that is shown', () => {
    const opener = brisk.slides.find(({ id }) => id === 'one')
    expect(opener).toMatchObject({ reference: true, frontmatter: { layout: 'deck-event', level: 2, summary: 'They met and signed.', minutes: 0 }, block: { component: 'EventAxis' } })
    const place = 1 + brisk.slides.findIndex(({ id }) => id === 'one-figures')
    expect(brisk.context.rail.find(({ event }) => event === 'one')?.slide).toBe(place)
    expect(blocksOf(brisk.slides, 'TimelineAxis')[0]?.props.marks[0]?.slide).toBe(place)
  })

  it('has the words of the opener said there, once, with its answers', () => {
    expect(first?.notes).toBe('How it began.\n\nWhat the number is.')
    expect(first?.ifAsked).toEqual(['If asked: Why there?'])
    expect(brisk.slides.filter(({ notes }) => notes.includes('How it began.'))).toHaveLength(1)
  })

  it('keeps the opener of an event that has nothing more, or only details, and of one whose summary goes on', () => {
    const shown = (event: Partial<EventInput>): string | undefined => toldIn(decksOf([sampleEvent({ id: 'one', ...event })]).brisk)[2]?.id
    expect(shown({})).toBe('one')
    expect(shown({ figures: [{ ...figure, importance: 'detail' }] })).toBe('one')
    expect(shown({ figures: [figure], summary: 'They met and talked about it for a long time. '.repeat(30) })).toBe('one')
    expect(shown({ quotations: [sampleQuotation({ id: 'words' })] })).toBe('one-quote-words')
  })

  it('shows the names of many words alone, says the rest, and has all of it in the appendix', () => {
    const items = ['Law', 'Skills', 'Trust'].map((title) => ({ title, text: `${title} is what every one of them must have before the others can be of any use at all.` }))
    const { brisk: short, unhurried: long } = decksOf([sampleEvent({ id: 'one', points: [{ id: 'three', title: 'Three fields', source: 'paper', items }] })])
    expect(blocksOf(long.slides, 'PointList')).toHaveLength(1)
    const [shown, whole] = blocksOf(short.slides, 'PointList')
    expect(shown?.props.points).toEqual([{ title: 'Law' }, { title: 'Skills' }, { title: 'Trust' }])
    for (const { title, text } of items) expect(shown?.slide.notes).toContain(`${title}: ${text}`)
    expect(whole?.slide).toMatchObject({ id: 'one-three-in-full', reference: true, frontmatter: { minutes: 0 } })
    expect(whole?.props.points).toEqual(items)
    const { brisk: few } = decksOf([sampleEvent({ id: 'one', points: [{ id: 'three', title: 'Three fields', source: 'paper', items: items.map(({ title }) => ({ title, text: 'Soon.' })) }] })])
    expect(blocksOf(few.slides, 'PointList').map(({ props }) => props.points.length)).toEqual([3])
  })

  it('keeps to the order of things that a timeline has, and loses none', () => {
    expect(toldEvents(brisk)).toEqual(['one', 'two'])
    expect(new Set(brisk.slides.map(({ id }) => id))).toEqual(new Set(unhurried.slides.map(({ id }) => id).concat(brisk.slides.some(({ id }) => id === 'appendix') ? ['appendix'] : [])))
  })

  it('keeps the openers where there is time for everything, as other decks do', () => {
    const { briefing } = brief(shipped, 25)
    expect(briefing.fits && [briefing.selection.isBrisk, briefing.leftOut.things]).toEqual([false, []])
    for (const audience of ['full', 'class'] as const) expect(planSelected(shipped, audience)[0]?.slides.filter(({ frontmatter, reference }) => frontmatter.layout === 'deck-event' && !reference)).toHaveLength(3)
  })
})
