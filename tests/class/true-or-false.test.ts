import { expect, it } from 'vitest'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { planSelected } from '../audience/planned.ts'
import { useStage } from '../support/browser.ts'
import { withSlides } from '../support/measure-slides.ts'
import { loadShipped } from '../support/plans.ts'

const stage = useStage()
const { timeline } = await loadShipped()
const decks = (['16:9', '4:3'] as const).flatMap((aspect) => planSelected({ ...timeline, deck: { ...timeline.deck, aspect } }, 'class').map((deck): [string, DeckPlan] => [`${deck.language}, ${aspect}`, deck]))

it.each(decks)('nothing tells which statement is wrong before it is answered: %s', async (_, deck) => {
  const slides = deck.slides.filter(({ id }) => id.startsWith('task-truth'))
  const rows = slides.flatMap(({ block }) => (block?.component === 'TaskList' ? [block.props] : []))
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every(({ corrected }) => corrected)).toBe(true)
  // One statement alone leaves a slide half empty.
  expect(rows.every((props) => props.rows.length > 1)).toBe(true)
  expect(new Set(rows.flatMap((props) => props.rows.map(({ correction }) => correction === undefined))).size).toBe(2)
  const lists = await withSlides(stage.browser, { ...deck, slides }, stage.bundle, (page) => page.evaluate(() => [...document.querySelectorAll('.td-task-rows')].map((list) => [...list.querySelectorAll('.td-task-row')].map((row) => ({
    height: Math.round(row.getBoundingClientRect().height),
    drop: Math.round((row.querySelector('.td-task-text')?.getBoundingClientRect().top ?? 0) - row.getBoundingClientRect().top),
  })))))
  for (const list of lists) {
    // The first row has the stronger rule.
    const [first, ...others] = list
    for (const { height, drop } of others) {
      expect(Math.abs(height - (first?.height ?? 0))).toBeLessThanOrEqual(3)
      expect(Math.abs(drop - (first?.drop ?? 0))).toBeLessThanOrEqual(3)
    }
  }
})
