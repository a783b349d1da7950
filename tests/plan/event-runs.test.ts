import { describe, expect, it } from 'vitest'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { useStage } from '../support/browser.ts'
import { withSlides } from '../support/measure-slides.ts'
import { blocksOf, metrics } from '../support/plans.ts'
import { sampleEvent, sampleTimeline, type EventInput, type TimelineInput } from '../support/sample-timeline.ts'

const stage = useStage()

const bare = (year: number, more: Partial<EventInput> = {}): EventInput => sampleEvent({ id: `y${year}`, when: String(year), title: { en: `Something in ${year}`, id: `Sesuatu pada ${year}` }, ...more })

function planned(overrides: Partial<TimelineInput>, deck: { aspect?: '16:9' | '4:3'; events?: 'all' } = {}): DeckPlan {
  const [plan] = planDecks(sampleTimeline(overrides), { name: (language) => language, metrics, deck })
  if (!plan) throw new Error('no deck')
  return plan
}

/** The events of each slide that several share. */
const shared = ({ slides }: DeckPlan): string[][] => blocksOf(slides, 'EventSpine').map(({ props }) => props.rows.map(({ event }) => event))
const openers = ({ slides }: DeckPlan): string[] => slides.flatMap(({ frontmatter: { layout, event } }) => (layout === 'deck-event' && event !== undefined ? [event] : []))

const told = bare(1990, { summary: { en: 'There is more of it.', id: 'Ada lebih banyak.' } })
const events = [bare(1969), bare(1971), bare(1972, { notes: { en: 'Say that it was cold.', id: 'Katakan dingin.' } }), told, bare(1995), bare(1996)]

describe('few events', () => {
  it('share a slide where three or more with only a title follow each other, in the order of time', () => {
    const plan = planned({ events })
    expect(shared(plan)).toEqual([['y1969', 'y1971', 'y1972']])
    expect(openers(plan)).toEqual(['y1990', 'y1995', 'y1996'])
    const slide = plan.slides.find(({ block }) => block?.component === 'EventSpine')
    expect(slide?.frontmatter).toMatchObject({ title: '1969–1972', level: 1 })
    expect(slide?.frontmatter).not.toHaveProperty('chapter')
    expect(slide?.notes).toContain('Say that it was cold.')
    expect(slide?.origin).toEqual([['events', 0], ['events', 1], ['events', 2]])
  })

  it('keep their numbers, and the rail and the axis lead to the slide that they share', () => {
    const plan = planned({ events })
    const at = 1 + plan.slides.findIndex(({ block }) => block?.component === 'EventSpine')
    expect(plan.context.rail.slice(0, 3).map(({ slide }) => slide)).toEqual([at, at, at])
    expect(plan.context.labels.rail).toBe('Events')
    expect(plan.slides.flatMap(({ frontmatter: { eventNumber } }) => eventNumber ?? [])).toEqual(['4', '5', '6'])
  })

  it.each([[3, [3]], [6, [6]], [7, [4, 3]], [12, [6, 6]]])('%i stand as %j on slides', (count, pages) => {
    expect(shared(planned({ events: Array.from({ length: count }, (_, index) => bare(1900 + index)) })).map(({ length }) => length)).toEqual(pages)
  })

  it('say on each of several slides when its own events were; without dates, which part of them it is', () => {
    const years = planned({ events: Array.from({ length: 7 }, (_, index) => bare(1900 + index)) })
    const heads = ({ slides }: DeckPlan): unknown[] => slides.flatMap(({ block, frontmatter: { title, continued, level } }) => (block?.component === 'EventSpine' ? [[title, continued, level]] : []))
    expect(heads(years)).toEqual([['1900–1903', undefined, 1], ['1904–1906', undefined, 1]])
    const alike = planned({ events: Array.from({ length: 7 }, (_, index) => bare(1900, { id: `e${index}`, title: { en: `Thing ${index}`, id: `Hal ${index}` } })) })
    expect(heads(alike)).toEqual([['1900', '1 of 2', 1], ['1900', '2 of 2', 2]])
  })

  it.each<[string, Partial<EventInput>]>([['essential', { importance: 'essential' }], ['more important than others', { importance: 7 }], ['placed', { place: 'hall' }], ['summed up', { summary: { en: 'In short.', id: 'Singkatnya.' } }], ['tagged', { tags: [{ en: 'trade', id: 'niaga' }] }]])('have a slide of its own for one that is %s', (_, more) => {
    expect(openers(planned({ places: { hall: { name: 'Hall' } }, events: [bare(1969, { importance: 1 }), bare(1970), bare(1971), bare(1972, more)] }))).toEqual(['y1972'])
  })

  it('have slides of their own where all are asked for', () => {
    const plan = planned({ events }, { events: 'all' })
    expect(shared(plan)).toEqual([])
    expect(openers(plan)).toHaveLength(6)
  })

  it('without any date are called what they are', () => {
    const undated = ['a', 'b', 'c'].map((id, index) => ({ ...sampleEvent({ id }), when: undefined, ...(index === 0 ? {} : { after: [['a', 'b'][index - 1]] }) })) as EventInput[]
    const slide = planned({ events: undated }).slides.find(({ block }) => block?.component === 'EventSpine')
    expect(slide?.frontmatter.title).toBe('Events')
  })

  it.each([['16:9', events], ['4:3', events], ['4:3', [...events, ...[2001, 2002, 2003, 2004, 2005, 2006].map((year) => bare(year, { title: { en: `A rather long name of something that happened in ${year}`, id: `Nama panjang dari sesuatu pada ${year}` } }))]]] as const)('are all current on the rail of the slide that they share: %s, %#', async (aspect, some) => {
    const plan = planned({ events: [...some] }, { aspect })
    const current = await withSlides(stage.browser, plan, stage.bundle, (page) => page.evaluate(() => [...document.querySelectorAll('.page')].map((slide) => ({
      rows: slide.querySelectorAll('.td-spine-row').length,
      current: [...slide.querySelectorAll('.td-rail-current')].map((entry) => Number(entry.getAttribute('value'))),
      here: slide.querySelectorAll('.td-rail-here').length,
      out: [...slide.querySelectorAll('.td-rail-event')].some((entry) => entry.getBoundingClientRect().right > slide.getBoundingClientRect().right - 60),
    }))))
    const slides = current.filter(({ rows }) => rows > 0)
    expect(slides.length).toBeGreaterThan(0)
    for (const { rows, current: marked, here, out } of slides) {
      expect(1 + (marked.at(-1) ?? 0) - (marked[0] ?? 0)).toBe(rows)
      expect(here === 0 ? marked.length : here).toBe(rows)
      expect(out).toBe(false)
    }
  })
})
