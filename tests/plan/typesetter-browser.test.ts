import { describe, expect, it } from 'vitest'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { createTypesetter } from '../../scripts/plan/measure/typesetter.ts'
import { useStage } from '../support/browser.ts'
import { fullInput } from '../support/full-timeline.ts'
import { measureSlides, type MeasuredSlide } from '../support/measure-slides.ts'
import { loadShipped, metrics, planSample } from '../support/plans.ts'
import { sampleEvent, sampleQuotation, sampleTimeline, type EventInput, timelineOf } from '../support/sample-timeline.ts'
import { withTexts } from '../support/text-fields.ts'

/** The estimate may be smaller than what the browser draws by this many px; columns are reckoned narrower to make up for it. */
const TOO_SMALL = 8
/** Blocks that fill the room they are given: their height says nothing about their content. */
const STRETCHED = new Set(['TimelineAxis', 'FigureGrid', 'UnitChart', 'WorldMap', 'PictureCard', 'PictureGallery', 'SummaryLines'])

const stage = useStage()
const { plans } = await loadShipped()

/** What is wrong with the slides of a deck, by slide. */
function faults(plan: DeckPlan, slides: MeasuredSlide[]): string[] {
  return slides.flatMap(({ over, outside, overlapping }, index) => {
    const name = `${plan.slides[index]?.id} (${plan.slides[index]?.block?.component})`
    return [
      ...(over > 2 ? [`${name}: ${over} px over`] : []),
      ...outside.map((text) => `${name}: outside: ${text}`),
      ...overlapping.map((text) => `${name}: on each other: ${text}`),
    ]
  })
}

/** Real height minus estimated height of every block that is as high as its content. */
function differences(plan: DeckPlan, slides: MeasuredSlide[]): { id: string; component: string; difference: number }[] {
  const typesetter = createTypesetter(metrics, Math.round(720 * plan.aspect), plan.context.names)
  return plan.slides.flatMap(({ id, block }, index) =>
    block && !STRETCHED.has(block.component) && typesetter.height(block) > 0 ? [{ id, component: block.component, difference: (slides[index]?.natural ?? 0) - typesetter.height(block) }] : [],
  )
}

describe.each(plans.map((plan) => [plan.language, plan] as const))('the shipped deck in a browser: %s', (_, plan) => {
  it('fits its slides, and no text lies on another', async () => {
    const slides = await measureSlides(stage.browser, plan, stage.bundle)
    expect(slides).toHaveLength(plan.slides.length)
    expect(faults(plan, slides)).toEqual([])
    const off = differences(plan, slides)
    expect(off.filter(({ difference }) => difference > TOO_SMALL)).toEqual([])
    expect(off.length).toBeGreaterThan(30)
    // Two lines: an estimate that is far too large breaks pages that need no break.
    const middle = off.map(({ difference }) => Math.abs(difference)).toSorted((a, b) => a - b)[Math.floor(off.length / 2)]
    expect(middle).toBeLessThan(64)
  })
})

describe('decks that fill their slides', () => {
  // From one line to more than a slide, so that every list is broken at another place.
  const LENGTHS = [3, 7, 12, 20, 33, 55]
  const WORDS = 'the Convention opens a long road that governments cannot walk alone, so states share what they know and help each other in Hanoi and beyond'.split(' ')

  function prose(length: number, from: number): string {
    return Array.from({ length }, (_, index) => WORDS[(index * 7 + from) % WORDS.length]).join(' ')
  }

  function dense(length: number): EventInput {
    const text = (from: number): string => prose(length, from)
    return sampleEvent({
      summary: prose(Math.min(length, 40), 1),
      people: Array.from({ length: 9 }, (_, index) => ({ group: prose(Math.min(length, 20), index), part: index < 3 ? ('host' as const) : ('attendee' as const), source: 'paper' })),
      points: [{ title: 'Points', by: 'speaker', intro: prose(Math.min(length, 30), 2), items: Array.from({ length: 7 }, (_, index) => ({ title: prose(Math.min(length, 8), index), text: text(index) })), source: ['paper', 'wire'] }],
      statements: [
        { title: 'Of many', items: Array.from({ length: 7 }, (_, index) => ({ country: 'EC', topic: prose(3, index), text: text(index), source: 'paper' })) },
        { title: 'Of one', by: 'speaker', items: Array.from({ length: 7 }, (_, index) => ({ topic: prose(3, index), text: text(index), quotation: `p${index}`, source: 'paper' })) },
      ],
      quotations: [
        ...Array.from({ length: 7 }, (_, index) => sampleQuotation({ id: `p${index}`, verbatim: { id: `kata ${index}` }, translations: { en: `word ${index}` } })),
        sampleQuotation({ id: 'long', verbatim: { id: prose(length * 6, 3) }, translations: { en: prose(length * 6, 4) } }),
        ...Array.from({ length: 9 }, (_, index) => sampleQuotation({ id: `g${index}`, speaker: 'guest', topic: prose(4, index), verbatim: { id: prose(7, index).slice(0, 58) }, translations: { en: prose(9, index) } })),
      ],
    })
  }

  it('never spill, however long the texts are', async () => {
    const events = LENGTHS.map((length) => ({ ...dense(length), id: `words-${length}` }))
    const quotations = events.map((event) => new Map(event.quotations?.map((quotation) => [quotation.id, `${event.id}-${quotation.id}`])))
    const renamed = events.map((event, index) => ({
      ...event,
      quotations: event.quotations?.map((quotation) => ({ ...quotation, id: quotations[index]?.get(quotation.id) })),
      statements: event.statements?.map((group) => ({ ...group, items: group.items.map((item) => ({ ...item, quotation: quotations[index]?.get(item.quotation) })) })),
    })) as EventInput[]
    const glossary = LENGTHS.flatMap((length) => [{ term: prose(3, length), definition: prose(length, 1), source: 'paper' }, { term: prose(1, length), definition: prose(length, 2) }])
    const plan = planSample(sampleTimeline({ languages: ['en', 'id'], events: renamed, glossary }))[0] as DeckPlan
    const slides = await measureSlides(stage.browser, plan, stage.bundle)
    expect(plan.slides.length).toBeGreaterThan(100)
    expect(faults(plan, slides)).toEqual([])
    expect(differences(plan, slides).filter(({ difference }) => difference > TOO_SMALL)).toEqual([])
  })

  it('keep very long words within their boxes', async () => {
    const plan = planSample(timelineOf(withTexts(fullInput(), () => 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft')))[0] as DeckPlan
    expect(faults(plan, await measureSlides(stage.browser, plan, stage.bundle))).toEqual([])
  })
})
