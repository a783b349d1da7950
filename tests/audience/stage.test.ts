import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { useBrowser } from '../e2e/watched-page.ts'
import { loadShipped } from '../support/plans.ts'
import { startTalk } from '../support/talk.ts'
import { brief, planSelected } from './planned.ts'

const browser = useBrowser()
const { timeline } = await loadShipped()

/** Presents a deck as `present` does, and lends the address of one of its slides. */
async function onStage(deck: DeckPlan, view: 'url' | 'presenterUrl', slide: string, use: (page: Page, errors: string[], no: number) => Promise<void>): Promise<void> {
  const show = await startTalk(deck)
  try {
    const no = 1 + deck.slides.findIndex(({ id }) => id === slide)
    const address = view === 'url' ? `${show.url}#/${no}` : show.presenterUrl.replace(/\d+$/, String(no))
    const { page, errors } = await browser.open(address)
    await use(page, errors, no)
  } finally {
    await show.close()
  }
}

describe('a class', () => {
  const [deck] = planSelected(timeline, 'class')

  it('gets an answer when the teacher presses a key, and not before', async () => {
    await onStage(deck!, 'url', 'task-who', async (page, errors, no) => {
      const slide = page.locator(`#slideshow [data-slidev-no="${no}"]`)
      const answer = slide.locator('.td-quiz-answer')
      await answer.waitFor({ state: 'attached' })
      const opacity = (): Promise<string> => answer.evaluate((element) => getComputedStyle(element).opacity)
      const frame = (): Promise<string> => slide.locator('.td-quiz-right').evaluate((element) => getComputedStyle(element).outlineStyle)
      await expect.poll(opacity).toBe('0')
      expect(await frame()).toBe('none')
      await page.keyboard.press('ArrowRight')
      await expect.poll(opacity).toBe('1')
      expect(await frame()).toBe('solid')
      const { block } = deck!.slides[no - 1]!
      expect(await answer.textContent()).toContain(block?.component === 'QuizCard' && block.props.answer)
      expect(errors).toEqual([])
    })
  })

  it('sees the rows of a task answered one by one', async () => {
    const task = deck!.slides.find(({ block }) => block?.component === 'TaskList')!
    await onStage(deck!, 'url', task.id, async (page, _, no) => {
      const words = page.locator(`#slideshow [data-slidev-no="${no}"] .td-task-word`)
      await words.first().waitFor({ state: 'attached' })
      const shown = async (): Promise<number> => (await words.evaluateAll((all) => all.filter((word) => getComputedStyle(word).opacity === '1').length))
      const rows = await words.count()
      for (let expected = 0; expected <= rows; expected += 1) {
        await expect.poll(shown).toBe(expected)
        await page.keyboard.press('ArrowRight')
      }
    })
  })
})

describe('a briefing', () => {
  it('tells the presenter how much time is left, and when to leave the slide', async () => {
    const [deck] = brief(timeline, 10).decks
    await onStage(deck!, 'presenterUrl', 'signing-ceremony', async (page, errors) => {
      await page.locator('.slidev-presenter .slidev-note', { hasText: /Leave this slide at \d+:\d\d \(0:36 for it\)\./ }).first().waitFor()
      // A countdown from ten minutes, not yet started.
      await expect.poll(() => page.locator('.slidev-presenter').textContent()).toMatch(/10:00/)
      expect(errors).toEqual([])
    })
  })
})
