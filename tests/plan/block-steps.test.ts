import { describe, expect, it } from 'vitest'
import { afterClicks, blockTexts, clicksOf, revealsAnswers, type Block } from '../../scripts/plan/blocks/block.ts'
import { slidePages } from '../../scripts/plan/slide-pages.ts'
import { planSelected } from '../audience/planned.ts'
import type { Slide } from '../../scripts/plan/deck.ts'
import { blocksOf, loadShipped, planSample } from '../support/plans.ts'
import { sampleEvent, sampleTimeline } from '../support/sample-timeline.ts'

const { timeline, plans } = await loadShipped()
const [full] = plans
const [pupils] = planSelected(timeline, 'class')
const blocks = [...full!.slides, ...pupils!.slides].flatMap(({ block }) => block ?? [])

const TASK: Block = {
  component: 'TaskList',
  props: {
    how: 'Decide.',
    rows: [
      { text: 'One', answer: 'True', sources: [1] },
      { text: 'Two', answer: 'False', correction: 'Three', sources: [2] },
    ],
  },
}

describe('the steps of a block', () => {
  it('show a little more with each click, and all of it at the end', () => {
    expect(blocks.filter((block) => clicksOf(block) > 0).length).toBeGreaterThan(20)
    for (const block of blocks) {
      const states = Array.from({ length: clicksOf(block) + 1 }, (_, clicks) => blockTexts(afterClicks(block, clicks)))
      expect(afterClicks(block, clicksOf(block))).toBe(block)
      for (const [clicks, texts] of states.entries()) if (clicks > 0) expect(texts.length).toBeGreaterThan(states[clicks - 1]?.length ?? 0)
    }
  })

  it('reveal answers one by one, with their sources', () => {
    expect([clicksOf(TASK), revealsAnswers(TASK)]).toEqual([2, true])
    expect(afterClicks(TASK, 0).props).toEqual({ how: 'Decide.', rows: [{ text: 'One', sources: [] }, { text: 'Two', sources: [] }] })
    expect(afterClicks(TASK, 1).props).toMatchObject({ rows: [{ answer: 'True', sources: [1] }, { text: 'Two', sources: [] }] })
    expect(JSON.stringify(afterClicks(TASK, 1))).not.toContain('Three')
  })

  it('are none where all is shown from the first', () => {
    const still = blocksOf(full!.slides, 'FigureGrid').map(({ props }): Block => ({ component: 'FigureGrid', props }))
    expect(still.map(clicksOf).every((clicks) => clicks === 0)).toBe(true)
    expect(clicksOf({ component: 'TaskList', props: { how: '', rows: [{ text: 'One', sources: [] }] } })).toBe(0)
  })
})

describe('the clicks of a slide', () => {
  const briefings = planSelected(timeline, 'briefing')
  const chapters = planSample(sampleTimeline({ events: Array.from({ length: 20 }, (_, index) => sampleEvent({ id: `e${index}`, when: `${1900 + index}`, title: `Event ${index}` })) }))

  it('are three at most; only a class asks for more, one for each answer', () => {
    const asked = ({ block }: Slide): boolean => block !== undefined && revealsAnswers(block)
    const decks = [...plans, ...briefings, ...planSelected(timeline, 'class'), ...chapters]
    expect(chapters[0]!.slides.some(({ block }) => block?.component === 'EventSpine')).toBe(true)
    for (const { name, slides } of decks) for (const slide of slides) if (!asked(slide)) expect(slide.block ? clicksOf(slide.block) : 0, `${name} ${slide.id}`).toBeLessThanOrEqual(3)
    expect([...plans, ...briefings].some(({ slides }) => slides.some(asked))).toBe(false)
  })

  it('show the places of a map one by one where they are few, all at once where they are many, and where the event was from the first', () => {
    const map = (countries: string[]): Block => ({ component: 'WorldMap', props: { description: '', steps: true, places: [...countries.map((country) => ({ country, name: country, sources: [1] })), { country: 'VN', name: 'Hanoi', sources: [], host: true }] } })
    const few = map(['EC', 'PL', 'RU'])
    expect(clicksOf(few)).toBe(2)
    expect([0, 1, 2].map((clicks) => blockTexts(afterClicks(few, clicks)))).toEqual([['EC', 'Hanoi'], ['EC', 'PL', 'Hanoi'], ['EC', 'PL', 'RU', 'Hanoi']])
    expect([clicksOf(map(['EC', 'PL', 'RU', 'AU', 'UZ'])), clicksOf(map([]))]).toEqual([0, 0])
  })
})

describe('the pages of slides', () => {
  it('are two for a task, whose answers have one of their own, and one for any other slide', () => {
    const pages = slidePages(pupils!, 'slides')
    const tasks = pupils!.slides.filter(({ block }) => block && revealsAnswers(block))
    expect(tasks.length).toBeGreaterThan(5)
    expect(pages).toHaveLength(pupils!.slides.length + tasks.length)
    for (const [index, page] of pages.entries()) {
      if (!page.isKey) continue
      expect(pages[index - 1]).toEqual({ slide: page.slide, clicks: 0, isFirst: true, isKey: false })
      expect(page.isFirst).toBe(false)
    }
    expect(slidePages(full!, 'slides').map(({ slide }) => slide)).toEqual(full!.slides.map((_, index) => index + 1))
  })

  it('are one for each click with steps', () => {
    const pages = slidePages(full!, 'steps')
    const clicks = full!.slides.map(({ block }) => (block ? clicksOf(block) : 0))
    expect(pages).toHaveLength(clicks.reduce((sum, count) => sum + count + 1, 0))
    expect(pages.filter(({ isFirst }) => isFirst).map(({ slide, clicks: shown }) => [slide, shown])).toEqual(full!.slides.map((_, index) => [index + 1, 0]))
    expect(pages.some(({ isKey }) => isKey)).toBe(false)
  })
})

describe('the rail', () => {
  it('is left out where a class is asked for the order of events, and nowhere else', () => {
    const without = pupils!.slides.filter(({ frontmatter }) => frontmatter.rail === false)
    expect(without.map(({ id }) => id.replace(/-\d+$/, ''))).toEqual(['task-sequence'])
    expect(full!.slides.every(({ frontmatter }) => frontmatter.rail === undefined)).toBe(true)
  })
})
