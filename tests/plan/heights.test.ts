import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { createTypesetter } from '../../scripts/plan/measure/typesetter.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { Timeline } from '../../scripts/timeline/schema/timeline.ts'
import { useStage } from '../support/browser.ts'
import { fullInput } from '../support/full-timeline.ts'
import { withSlides } from '../support/measure-slides.ts'
import { loadShipped, metrics } from '../support/plans.ts'
import { sampleEvent, sampleQuotation, sampleTimeline, timelineOf } from '../support/sample-timeline.ts'
import { withTexts } from '../support/text-fields.ts'

/** Blocks that fill their room, whatever is in them. */
const FILLING = new Set(['TimelineAxis', 'TimelineOverview', 'SummaryLines', 'PictureCard', 'PictureGallery'])
/** Edges fall between pixels. */
const SLACK = 1
/** The estimate may be higher by this many px … */
const NEAR = 8
/** … but for one slide in so many, on which a line breaks just before the browser would break it. */
const ONE_IN = 8

const stage = useStage()
const { timeline } = await loadShipped()
const LONG = 'Rechtsschutzversicherungsgesellschaften und Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

/** A timeline in which every list has items of every length. */
function varied(): Timeline {
  const words = 'the Convention opens a long road that governments cannot walk alone, so states share what they know and help each other in Hanoi and beyond'.split(' ')
  const prose = (length: number, from: number): string => Array.from({ length }, (_, index) => words[(index * 7 + from) % words.length]).join(' ')
  const event = (length: number) => sampleEvent({
    id: `event-${length}`,
    text: [prose(length * 3, 1), `- ${prose(length, 2)}\n- ${prose(3, 4)} [${prose(4, 5)}](https://example.org/a) ${prose(length, 6)}`, `1. ${prose(length, 3)}\n2. ${prose(2, 1)} https://example.org/first-ship?page=2`].join('\n\n'),
    links: [{ title: prose(length, 2), url: 'https://example.org/r' }, 'https://example.org/archive/1963/05/17/the-committee'],
    media: [
      { url: 'https://example.org/film', alt: prose(3, 1), title: prose(3, 4), caption: prose(length, 2), credit: prose(2, 1), source: ['paper', 'wire'] },
      { url: 'https://example.org/archive/1963/05/17/film', alt: prose(3, 1), claim: prose(5, 4), title: prose(length, 3), from: 5, to: 200, source: 'paper' },
    ],
    people: Array.from({ length: 5 }, (_, index) => ({ group: prose(length, index), part: index < 3 ? 'host' as const : 'attendee' as const, source: ['paper', 'wire'] })),
    points: [
      { title: 'Many', by: 'speaker', intro: prose(length, 2), items: Array.from({ length: 7 }, (_, index) => ({ title: prose(3, index), text: prose(length, index) })), source: 'paper' },
      ...[1, 2, 3, 4, 5, 6].map((count) => ({ title: 'Few', items: Array.from({ length: count }, (_, index) => ({ title: prose(1 + (index % 5), index), text: prose(1 + (length * index) % 16, index) })), source: 'paper' })),
      ...[false, true].map((ordered) => ({ title: 'Iconic', ordered, items: Array.from({ length: 7 }, (_, index) => ({ title: prose(3, index), text: prose(length, index), ...(index % 3 > 0 ? { icon: 'shield' } : {}) })), source: 'paper' })),
      ...[2, 3, 4, 6].map((count) => ({ title: 'Icons', ordered: count < 4, items: Array.from({ length: count }, (_, index) => ({ title: prose(1 + (index % 5), index), text: prose(1 + (length * index) % 16, index), icon: 'handshake' })), source: 'paper' })),
      { title: 'Bare', items: Array.from({ length: 7 }, (_, index) => ({ title: prose(length, index) })), source: 'paper' },
    ],
    statements: [{ title: 'Said', by: 'speaker', items: Array.from({ length: 9 }, (_, index) => ({ topic: prose(1 + index % 4, index), text: prose(length + index, index), quotation: `q${length}-${index}`, source: 'paper' })) },
      { title: 'Of many', map: true, items: ['EC', 'RU', 'SG', 'VN', 'KH', 'AU'].map((country, index) => ({ country, topic: prose(1 + index, index), text: prose(length, index), source: ['paper', 'wire'] })) }],
    quotations: [
      ...Array.from({ length: 9 }, (_, index) => sampleQuotation({ id: `q${length}-${index}`, verbatim: { id: prose(1 + index, index).slice(0, 59) }, translations: { en: prose(2 + index, index) } })),
      ...[4, 12, 30, 60].map((count) => sampleQuotation({ verbatim: { id: prose(count + length, 3) }, translations: { en: prose(count + length, 5) } })),
      ...Array.from({ length: 5 }, (_, index) => sampleQuotation({ speaker: 'guest', topic: prose(2 + index, index), verbatim: { id: prose(5, index).slice(0, 59) }, translations: { en: prose(6 + length, index) } })),
    ],
    figures: [{ id: `whole-${length}`, value: 110, exactness: 'more-than', unit: prose(1, 1), label: prose(Math.min(length, 4), 2), source: 'paper' },
      { value: 70, exactness: 'nearly', unit: prose(2, 3), label: prose(Math.min(length, 6), 4), of: `whole-${length}`, by: 'speaker', source: ['paper', 'wire'] }],
  })
  const glossary = [2, 5, 9, 14, 20, 27].map((length) => ({ term: prose(1 + length % 4, length), definition: prose(length, 1), source: 'paper' }))
  return sampleTimeline({ languages: ['en', 'id'], events: [4, 9, 17, 30].map(event), glossary })
}

/** A timeline of many events with titles and summaries of every length, in groups. */
function manyEvents(): Timeline {
  const words = 'the council of the town agrees on a long plan for harbour and bridge so that ships from Hanoi and beyond can call there again'.split(' ')
  const prose = (length: number, from: number): string => Array.from({ length }, (_, index) => words[(index * 7 + from) % words.length]).join(' ')
  const event = (index: number) => sampleEvent({
    id: `e${index}`,
    title: prose(2 + (index % 13), index),
    when: index % 3 === 0 ? `${1850 + index}` : `${1850 + index}-03-1${index % 10}/${1850 + index}-11-2${index % 9}`,
    ...(index % 2 === 0 ? { summary: prose(3 + (index % 40), index) } : {}),
    ...(index % 5 === 0 ? {} : { group: prose(1 + (index % 4), 3) }),
    source: index % 4 === 0 ? ['paper', 'wire'] : 'paper',
  })
  return sampleTimeline({ languages: ['en', 'id'], eras: [{ title: 'All of it', when: '1800/..' }], events: Array.from({ length: 150 }, (_, index) => event(index)) })
}

/** Heights of the blocks when nothing stretches them, from the top of the highest part to the bottom of the lowest. */
function naturalHeights(page: Page): Promise<number[]> {
  return page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.page')].map((slide) => {
    const body = slide.querySelector<HTMLElement>('.td-content-body')
    if (!body) return 0
    // In a box without room nothing takes more than it needs; contents that are centred stick out above and below.
    body.style.flex = 'none'
    body.style.blockSize = '0'
    // What stands within a line counts as high as its font, which is higher than the line.
    const rects = [...body.querySelectorAll(':not(.td-hidden, .td-hidden *, svg, svg *, .td-tie, .td-quote-open, .td-quote-close)')].map((part) => part.getBoundingClientRect())
    const drawn = rects.filter(({ width, height }) => width > 0 && height > 0)
    return Math.max(0, ...drawn.map(({ bottom }) => bottom)) - Math.min(Infinity, ...drawn.map(({ top }) => top))
  }))
}

/** Estimated minus real height of every block. */
async function differences(plan: DeckPlan): Promise<{ id: string; component: string; estimate: number; difference: number }[]> {
  const typesetter = createTypesetter(metrics, Math.round(720 * plan.aspect), plan.context.names)
  const heights = await withSlides(stage.browser, plan, stage.bundle, naturalHeights)
  return plan.slides.flatMap(({ id, block, frontmatter }, index) => {
    if (!block || frontmatter.layout !== 'deck-content' || FILLING.has(block.component)) return []
    const estimate = typesetter.height(block)
    // A map with the names at their marks fills its room; one with a list does not.
    if (block.component === 'WorldMap' && estimate === 0) return []
    return [{ id, component: block.component, estimate, difference: Math.round((estimate - (heights[index] ?? 0)) * 10) / 10 }]
  })
}

const INPUTS: [string, Timeline][] = [['the shipped timeline', timeline], ['texts of every length', varied()], ['many events', manyEvents()]]
const CASES = INPUTS.flatMap(([name, input]) => (['16:9', '4:3'] as const).flatMap((aspect) =>
  planDecks(input, { name: (language) => language, metrics, deck: { aspect } }).map((plan) => [`${name}, ${plan.language}, ${aspect}`, plan] as const)))

describe('what the planner reckons and what the browser draws', () => {
  it.each(CASES)('agree: %s', async (_, plan) => {
    const found = await differences(plan)
    expect(found.length).toBeGreaterThan(20)
    expect(found.filter(({ difference }) => difference < -SLACK)).toEqual([])
    const far = found.filter(({ difference }) => difference > NEAR)
    expect(far.length, JSON.stringify(far, null, 1)).toBeLessThanOrEqual(found.length / ONE_IN)
  })

  it('agree on words that are longer than their column', async () => {
    const [plan] = planDecks(timelineOf(withTexts(fullInput(), () => LONG)), { name: (language) => language, metrics })
    expect((await differences(plan as DeckPlan)).filter(({ difference }) => difference < -SLACK)).toEqual([])
  })
})
