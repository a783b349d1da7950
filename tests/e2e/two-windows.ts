import type { Locator, Page, Request } from 'playwright'
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
    const shown = [...document.querySelectorAll<HTMLElement>('#slideshow > [data-slidev-no]')].filter(({ style, classList }) => style.display !== 'none' && !/-leave-/.test(classList.value))
    const step = new URLSearchParams(location.hash.split('?')[1]).get('clicks') ?? '0'
    return `${shown.map(({ dataset }) => dataset['slidevNo']).join(' ')}/${step}`
  })
}

/** Waits until both windows show a step of a slide, and have told each other. */
export async function expectPlace({ presenter, audience }: Windows, no: number, step = 0): Promise<void> {
  await expect.poll(async () => [await placeOf(presenter), await placeOf(audience)], PATIENCE).toEqual([`${no}/${step}`, `${no}/${step}`])
  await settle({ presenter, audience })
}

const sending = new WeakMap<Page, { count: number; last: number }>()

/** Counts what a page sends, for `settle`. */
export function watchSending(page: Page): void {
  const own = { count: 0, last: 0 }
  const change = (by: number) => (request: Request): void => {
    if (request.method() === 'POST') Object.assign(own, { count: own.count + by, last: Date.now() })
  }
  sending.set(page, own)
  page.on('request', change(1))
  page.on('requestfinished', change(-1))
  page.on('requestfailed', change(-1))
}

/**
 * Waits until nothing is sent any more. Where a window answers each step of the other with all that it knows, as Slidev's own server
 * has them do some tenths of a second later, a key that follows at once would be undone by that answer.
 */
export async function settle({ presenter, audience }: Windows): Promise<void> {
  const quiet = 500
  const isQuiet = (page: Page): boolean => {
    const { count, last } = sending.get(page) ?? { count: 0, last: 0 }
    return count === 0 && Date.now() - last > quiet
  }
  await expect.poll(() => isQuiet(presenter) && isQuiet(audience), { ...PATIENCE, interval: 20 }).toBe(true)
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
  await settle({ presenter, audience })
  await expectSeen(presenter.locator('#slideshow .td-slide').filter({ visible: true }))
}
