import { describe, expect, it } from 'vitest'
import { printableHandout } from '../../scripts/commands/handout.ts'
import type { HandoutOptions } from '../../scripts/plan/handout/options.ts'
import { unanswered } from '../../scripts/plan/handout/plan-handout.ts'
import { labelsFor } from '../../scripts/plan/labels/index.ts'
import { planSelected } from '../audience/planned.ts'
import { blocksOf, loadShipped, metrics, planSample, shownOn, stringsIn } from '../support/plans.ts'

const { timeline } = await loadShipped()
const [deck] = planSelected(timeline, 'class')
const plan = deck!
const means = { labels: labelsFor('en'), fonts: metrics.fonts }
const options: HandoutOptions = { perPage: 3, paper: 'a4', landscape: false, notes: false, look: { inkSaving: false, greyscale: false, cutMarks: false } }

describe('the handout of a class', () => {
  const without = unanswered(plan)

  it('has the same slides, and every task with nothing of its answers', () => {
    expect(without.slides.map(({ id }) => id)).toEqual(plan.slides.map(({ id }) => id))
    const tasks = blocksOf(without.slides, 'TaskList')
    expect(tasks.length).toBeGreaterThan(2)
    for (const { props } of tasks) for (const row of props.rows) expect(Object.keys(row).filter((key) => row[key as keyof typeof row] !== undefined).toSorted()).toEqual(expect.not.arrayContaining(['answer', 'correction']))
    for (const { props } of blocksOf(without.slides, 'QuizCard')) expect([props.right, props.answer, props.sources]).toEqual([undefined, undefined, []])
    const cards = blocksOf(without.slides, 'FlashCards')
    expect(cards.flatMap(({ props }) => props.cards).every(({ term, definition }) => term !== '' && definition === undefined)).toBe(true)
    const shown = without.slides.flatMap((slide) => (slide.block?.component === 'QuizCard' || slide.block?.component === 'TaskList' ? shownOn(slide) : [])).join('\n')
    expect(shown).not.toMatch(/Answer:|Correct answer:/)
  })

  it('is expected to show none, unless the teacher’s notes are on it', () => {
    const answers = blocksOf(plan.slides, 'QuizCard').map(({ props }) => props.answer ?? '')
    expect(answers.length).toBeGreaterThan(0)
    const expected = (notes: boolean): string => stringsIn(printableHandout(plan, { ...options, notes }, means).expected).join('\n')
    for (const answer of answers) {
      expect(expected(false)).not.toContain(answer)
      expect(expected(true)).toContain(answer)
    }
  })

  it('leaves the deck itself and others as they are', () => {
    expect(stringsIn(plan.slides)).toContain(blocksOf(plan.slides, 'QuizCard')[0]?.props.answer)
    const [full] = planSample(timeline)
    expect(unanswered(full!)).toBe(full)
  })
})
