import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'

/** However busy the machine is: nothing here fails by being slow. */
export const PATIENCE = { timeout: 120_000 }

/** The presenter's window and the audience's. */
export interface Windows {
  presenter: Page
  audience: Page
}

/** The name of one of the two. */
export type WindowName = keyof Windows

/** Where a window is: its slide, and the step that is shown. */
export function placeOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('#slideshow > [data-slidev-no]')].filter(({ style, classList }) => style.display !== 'none' && !/td-slide-goes|-leave-/.test(classList.value))
    const step = new URLSearchParams(location.hash.split('?')[1]).get('clicks') ?? '0'
    return `${shown.map(({ dataset }) => dataset['slidevNo']).join(' ')}/${step}`
  })
}

/** Waits until both windows show a step of a slide. */
export async function expectPlace({ presenter, audience }: Windows, no: number, step = 0): Promise<void> {
  await expect.poll(async () => [await placeOf(presenter), await placeOf(audience)], PATIENCE).toEqual([`${no}/${step}`, `${no}/${step}`])
}

/** Leads both windows to a step of a slide, by keys. */
export async function goTo(windows: Windows, no: number, step = 0): Promise<void> {
  const { presenter } = windows
  await presenter.keyboard.type(String(no))
  await presenter.keyboard.press('Enter')
  await expectPlace(windows, no)
  for (let at = 1; at <= step; at += 1) {
    await presenter.keyboard.press('ArrowRight')
    await expectPlace(windows, no, at)
  }
}

/** Waits until something is to be seen, or is no more. */
export async function expectSeen(locator: Locator, isSeen = true): Promise<void> {
  await expect.poll(() => locator.first().isVisible(), PATIENCE).toBe(isSeen)
}

/** Waits until the audience sees nothing but black, whatever else is on the page; or until it sees the slide again. */
export async function expectBlack({ presenter, audience }: Windows, isBlack = true): Promise<void> {
  const covered = (): Promise<boolean> =>
    audience.evaluate(() => {
      const places = [0.02, 0.5, 0.98].flatMap((x) => [0.02, 0.5, 0.98].map((y) => [x * innerWidth, y * innerHeight] as const))
      return places.every(([x, y]) => document.elementFromPoint(x, y)?.matches('.td-black') ?? false)
    })
  await expect.poll(covered, PATIENCE).toBe(isBlack)
  if (isBlack) expect(await audience.locator('.td-black').evaluate((black) => getComputedStyle(black).backgroundColor)).toBe('rgb(0, 0, 0)')
  await expectSeen(presenter.locator('.td-presenter-mark'), isBlack)
  await expectSeen(presenter.locator('#slideshow .td-slide').filter({ visible: true }))
}
