import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { clockOf } from '../../scripts/plan/audience/speaker.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import { useBrowser } from '../e2e/watched-page.ts'
import { loadShipped } from '../support/plans.ts'
import { ROOT } from '../support/project.ts'
import { startTalk } from '../support/talk.ts'
import { planSelected, planUnhurried } from './planned.ts'

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
  it('tells the presenter how much time is left; notes stand in the lines of the file, what is said only if somebody asks apart', async () => {
    const { timeline: noted } = await loadTimeline(join(ROOT, 'tests/fixtures/timelines/rehearsal.yaml'))
    const [deck] = planUnhurried(noted!, 'briefing')
    await onStage(deck!, 'presenterUrl', 'overview', async (page, errors) => {
      await page.locator('.slidev-presenter').waitFor({ timeout: 60_000 })
      // Notes come after the page, and Slidev's own view looks for them once for each slide.
      await page.waitForLoadState('networkidle', { timeout: 60_000 })
      await page.keyboard.press('ArrowRight')
      const note = page.locator('.slidev-presenter .slidev-note', { has: page.locator('blockquote') }).first()
      await note.waitFor({ timeout: 60_000 })
      const { notes, ifAsked = [] } = deck!.slides.find(({ id }) => id === 'departure')!
      expect((await note.innerText()).replaceAll('\u00A0', ' ').trim()).toBe([notes, ...ifAsked].join('\n\n'))
      expect((await note.locator('blockquote').innerText()).trim()).toBe(ifAsked.join('\n\n'))
      // Neither a heading nor quotation marks are drawn around the words.
      expect(await note.locator('blockquote p').first().evaluate((element) => getComputedStyle(element).quotes)).toBe('none')
      expect(await note.locator('[data-label]').count()).toBe(0)
      // Signs that mean something elsewhere are signs.
      expect(await note.locator('a, b, code, span').count()).toBe(0)
      // A countdown from all that is planned, not yet started.
      const whole = clockOf(Math.round(deck!.minutes * 60))
      await expect.poll(() => page.locator('.slidev-presenter').textContent(), { timeout: 60_000 }).toContain(whole)
      expect(errors).toEqual([])
    })
  })
})
