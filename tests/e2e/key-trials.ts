import type { Page } from 'playwright'
import { expect } from 'vitest'
import { clicksOf } from '../../scripts/plan/blocks/block.ts'
import type { ShortcutId } from '../../scripts/render/slidev/page/stage/shortcuts.ts'
import { brief } from '../audience/planned.ts'
import { loadShipped } from '../support/plans.ts'
import { expectBlack, expectPlace, expectSeen, goTo, PATIENCE, type WindowName, type Windows } from './two-windows.ts'

/** A key that is pressed in one of two windows. */
export interface Trial {
  windows: Windows
  /** Where it is pressed. */
  name: WindowName
  here: Page
  press: () => Promise<void>
  /** Puts problems of the file on both pages, or takes them away. */
  problems: (texts: string[]) => void
}

/** The minutes of the briefing whose slides the keys move through. */
export const MINUTES = 10
const { timeline } = await loadShipped()
/** The shipped briefing. */
export const deck = brief(timeline, MINUTES).decks[0]!
/** The number of its first slide with several steps: a list of points. */
export const STEPS = 1 + deck.slides.findIndex(({ block }) => block?.component === 'PointList' && clicksOf(block) > 1)
/** How many steps that slide has. */
export const CLICKS = clicksOf(deck.slides[STEPS - 1]!.block!)
/** How many slides there are. */
export const LAST = deck.slides.length

/** What each key must do, and that it is undone. */
export const TRIALS: Record<ShortcutId, (trial: Trial) => Promise<void>> = {
  forward: moves([STEPS, 0], [STEPS, 1]),
  back: moves([STEPS, 2], [STEPS, 1]),
  nextSlide: moves([STEPS, 1], [STEPS + 1, 0]),
  previousSlide: moves([STEPS, 1], [STEPS - 1, 0]),
  first: moves([STEPS, 0], [1, 0]),
  last: moves([STEPS, 0], [LAST, 0]),

  async goTo({ windows, here, press }) {
    await goTo(windows, 3)
    await press()
    await here.locator('#td-go-to-input:focus').waitFor(PATIENCE)
    // Here letters are letters.
    await here.keyboard.type('bow')
    await expectSeen(here.getByText('No such slide'))
    await here.locator('#td-go-to-input').fill('12')
    await here.keyboard.press('Enter')
    await expectPlace(windows, 12)
    await expectBlack(windows, false)
  },

  async overview({ windows, name, here, press }) {
    await goTo(windows, 3)
    const overview = (page: Page): ReturnType<Page['locator']> => page.locator('.td-overview')
    for (const out of [press, () => here.keyboard.press('Escape')]) {
      await press()
      await expectSeen(overview(here))
      await expectSeen(overview(windows[name === 'presenter' ? 'audience' : 'presenter']), false)
      await expect.poll(() => here.evaluate(() => document.activeElement?.closest('[data-no]')?.getAttribute('data-no')), PATIENCE).toBe('3')
      await out()
      await expectSeen(overview(here), false)
    }
    await press()
    await expectSeen(overview(here))
    await here.keyboard.press('ArrowRight')
    await here.keyboard.press('Enter')
    await expectPlace(windows, 4)
    await expectSeen(overview(here), false)
  },

  async black({ windows, press }) {
    await goTo(windows, STEPS, 1)
    await press()
    await expectBlack(windows)
    await press()
    await expectBlack(windows, false)
    await expectPlace(windows, STEPS, 1)
  },

  async dark({ here, press }) {
    await press()
    await expectSeen(here.locator('.td-notice', { hasText: 'This deck is set to light colours.' }))
    expect(await here.evaluate(() => document.documentElement.classList.contains('dark'))).toBe(false)
  },

  async pointer({ windows, here, press }) {
    const dots = { audience: windows.audience.locator('#slide-content .laser-pointer'), presenter: windows.presenter.locator('#slide-content .td-dot') }
    await press()
    const slide = await boxOf(here)
    await here.mouse.move(slide.x + slide.width * 0.25, slide.y + slide.height * 0.75)
    for (const name of ['audience', 'presenter'] as const) {
      await expectSeen(dots[name])
      const [dot, on] = [(await dots[name].boundingBox())!, await boxOf(windows[name])]
      expect((dot.x + dot.width / 2 - on.x) / on.width).toBeCloseTo(0.25, 1)
      expect((dot.y + dot.height / 2 - on.y) / on.height).toBeCloseTo(0.75, 1)
    }
    await press()
    for (const dot of Object.values(dots)) await expectSeen(dot, false)
  },

  async draw({ windows, name, here, press }) {
    await press()
    if (name === 'audience') return expectSeen(here.locator('.td-notice', { hasText: 'Draw in the presenter’s view' }))
    await expectSeen(here.locator('.td-drawing'))
    await drawStroke(windows)
    await press()
    await expectSeen(here.locator('.td-drawing'), false)
    await here.keyboard.press('c')
    await expectStrokes(windows, 0)
  },

  async clear({ windows, press }) {
    await windows.presenter.keyboard.press('w')
    await drawStroke(windows)
    await windows.presenter.keyboard.press('Escape')
    await expectSeen(windows.presenter.locator('.td-drawing'), false)
    await press()
    await expectStrokes(windows, 0)
  },

  async clock({ windows: { presenter }, press }) {
    await presenter.getByRole('button', { name: 'Restart' }).click()
    await expectSeen(presenter.getByRole('button', { name: 'Start' }))
    await press()
    await expectSeen(presenter.getByRole('button', { name: 'Hold' }))
    await press()
    await expectSeen(presenter.getByRole('button', { name: 'Go on' }))
  },

  // Nothing plays here; media.test.ts has slides on which something does.
  async play({ windows, press }) {
    await goTo(windows, STEPS, 1)
    await press()
    await expectPlace(windows, STEPS, 1)
  },

  async fullScreen({ here, press }) {
    const isFull = (): Promise<boolean> => here.evaluate(() => document.fullscreenElement !== null)
    await here.bringToFront()
    await press()
    await expect.poll(isFull, PATIENCE).toBe(true)
    await press()
    await expect.poll(isFull, PATIENCE).toBe(false)
  },

  async problems({ name, here, press, problems }) {
    const panel = here.locator('.td-problems-panel')
    problems(['timeline.yaml:3:1 error unknown-key <b>titel</b>'])
    await expectSeen(name === 'presenter' ? panel : here.locator('.td-problems-dot'))
    await press()
    await expectSeen(panel, name === 'audience')
    await press()
    await expectSeen(panel, name === 'presenter')
    problems([])
    await expectSeen(here.locator('.td-problems'), false)
  },

  larger: resizes(2),
  smaller: resizes(-2),

  async keys({ here, press }) {
    const list = here.locator('.td-keys')
    await press()
    await expectSeen(list)
    await press()
    await expectSeen(list, false)
  },

  async escape({ windows, here, press }) {
    await here.keyboard.press('?')
    await expectSeen(here.locator('.td-keys'))
    await press()
    await expectSeen(here.locator('.td-keys'), false)
    await here.keyboard.press('b')
    await expectBlack(windows)
    await press()
    await expectBlack(windows, false)
  },
}

function moves(from: readonly [no: number, step: number], to: readonly [no: number, step: number]) {
  return async ({ windows, press }: Trial): Promise<void> => {
    await goTo(windows, ...from)
    await press()
    await expectPlace(windows, ...to)
  }
}

function resizes(by: number) {
  return async ({ here, press }: Trial): Promise<void> => {
    const before = await notesSize(here)
    await press()
    await expect.poll(() => notesSize(here), PATIENCE).toBe(Math.min(40, Math.max(20, before + by)))
  }
}

/** The size in which a note is set, in px. */
export function notesSize(presenter: Page): Promise<number> {
  return presenter.locator('.slidev-note p').first().evaluate((note) => Number.parseFloat(getComputedStyle(note).fontSize))
}

/** Draws a line over the slide of the presenter's view, and waits until the audience sees it. */
export async function drawStroke(windows: Windows): Promise<void> {
  const { mouse } = windows.presenter
  const { x, y, width, height } = await boxOf(windows.presenter)
  await mouse.move(x + width * 0.3, y + height * 0.6)
  await mouse.down()
  await mouse.move(x + width * 0.6, y + height * 0.7, { steps: 8 })
  await mouse.up()
  await expectStrokes(windows, 1)
}

async function expectStrokes({ presenter, audience }: Windows, count: number): Promise<void> {
  for (const page of [presenter, audience]) await expect.poll(() => page.locator('#slide-content > svg > *').count(), PATIENCE).toBe(count)
}

async function boxOf(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  return (await page.locator('#slide-content').boundingBox())!
}
