import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeckPresentation } from '../../scripts/render/slidev/server/present-deck.ts'
import { clockText } from '../../scripts/render/slidev/page/clock.ts'
import { SHORTCUTS, type ShortcutId } from '../../scripts/render/slidev/page/stage/shortcuts.ts'
import { startTalk } from '../support/talk.ts'
import { CLICKS, deck, drawStroke, LAST, MINUTES, notesSize, STEPS, TRIALS } from './key-trials.ts'
import { samplePlan } from './sample-deck.ts'
import { expectBlack, expectPlace, expectSeen, goTo, PATIENCE, placeOf, type WindowName, type Windows } from './two-windows.ts'
import { useBrowser, type WatchedPage } from './watched-page.ts'

const browser = useBrowser()
const shows: DeckPresentation[] = []
let show: DeckPresentation
let windows: Windows
const opened: WatchedPage[] = []

async function present(plan: typeof deck): Promise<DeckPresentation> {
  const shown = await startTalk(plan)
  shows.push(shown)
  return shown
}

async function open(url: string): Promise<Page> {
  const watched = await browser.open(url)
  opened.push(watched)
  watched.page.setDefaultTimeout(PATIENCE.timeout)
  await watched.page.locator('#slideshow .td-slide').filter({ visible: true }).first().waitFor()
  return watched.page
}

beforeAll(async () => {
  show = await present(deck)
  windows = { audience: await open(show.url), presenter: await open(show.presenterUrl) }
}, PATIENCE.timeout * 2)

afterAll(async () => {
  for (const shown of shows) await shown.close()
})

const timeOf = (): Promise<string> => windows.presenter.locator('.td-clock-time').textContent().then(String)

describe('the clock', { timeout: 600_000 }, () => {
  it('waits for the first step, whichever window takes it, and counts down', async () => {
    const { presenter, audience } = windows
    await expectSeen(presenter.getByText('Starts with the first step'))
    expect(await presenter.locator('.td-clock-left').textContent()).toBe('10:00 left of 10:00')
    await audience.keyboard.press('ArrowRight')
    await expectPlace(windows, 2)
    await expectSeen(presenter.getByRole('button', { name: 'Hold' }))
    await expect.poll(timeOf, PATIENCE).toMatch(/^9:5\d$/)
  })

  it('can be held with a key or a button, and started anew', async () => {
    const { presenter } = windows
    await presenter.keyboard.press('t')
    await expectSeen(presenter.getByText('Held'))
    const held = await timeOf()
    await presenter.waitForTimeout(2500)
    expect(await timeOf()).toBe(held)
    await presenter.getByRole('button', { name: 'Go on' }).click()
    await expect.poll(timeOf, PATIENCE).not.toBe(held)
    await presenter.getByRole('button', { name: 'Restart' }).click()
    await expect.poll(timeOf, PATIENCE).toBe('10:00')
    // Only the first step starts it.
    await presenter.keyboard.press('ArrowRight')
    await expectPlace(windows, 3)
    await expectSeen(presenter.getByRole('button', { name: 'Start' }))
  })

  it('says with how much left each slide is to be left, to the presenter, who alone has the notes', async () => {
    let seconds = MINUTES * 60
    for (const [index, { frontmatter, notes }] of deck.slides.entries()) {
      const own = Math.round((frontmatter.minutes ?? 0) * 60)
      seconds -= own
      await goTo(windows, index + 1)
      await expect.poll(() => windows.presenter.locator('.td-clock-leave').textContent(), PATIENCE).toBe(own > 0 ? `Leave with ${clockText(seconds)} left ` : ' ')
      const [said, seen] = [await windows.presenter.content(), await windows.audience.content()]
      // The first words of each line, in which no sign is written otherwise in HTML.
      for (const words of notes.split('\n').flatMap((line) => /^[\p{L}\p{N} ,.:()’]{20,60}/u.exec(line)?.[0] ?? [])) {
        expect(said, `slide ${index + 1}`).toContain(words)
        expect(seen, `slide ${index + 1}`).not.toContain(words)
      }
    }
    expect(seconds).toBeGreaterThanOrEqual(0)
  })

  it('says in words what takes longer than planned', async () => {
    const { presenter } = windows
    await goTo(windows, 2)
    await presenter.getByRole('button', { name: 'Restart' }).click()
    await presenter.keyboard.press('t')
    await presenter.evaluate(() => {
      const now = Date.now
      Object.assign(window, { putForward: (seconds: number) => Object.assign(Date, { now: () => now() + seconds * 1000 }) })
    })
    const putForward = (seconds: number): Promise<void> => presenter.evaluate((by) => (window as unknown as { putForward: (by: number) => void }).putForward(by), seconds)
    await putForward(300)
    await expectSeen(presenter.locator('.td-clock-late', { hasText: /^[34]:\d\d over$/ }))
    await putForward(660)
    await expect.poll(() => presenter.locator('.td-clock-left').textContent(), PATIENCE).toMatch(/^1:\d\d over 10:00$/)
    expect(await presenter.locator('.td-clock-late').count()).toBe(0)
    await putForward(0)
    await presenter.getByRole('button', { name: 'Restart' }).click()
  })
})

describe('the notes', { timeout: 600_000 }, () => {
  it('are at least 20 px, and scroll in their place in the smallest window', async () => {
    const { presenter } = windows
    await presenter.setViewportSize({ width: 1024, height: 640 })
    await goTo(windows, STEPS)
    expect(await notesSize(presenter)).toBeGreaterThanOrEqual(20)
    for (let press = 0; press < 12; press += 1) await presenter.keyboard.press('+')
    await expect.poll(() => notesSize(presenter), PATIENCE).toBe(40)
    const place = await presenter.locator('.td-notes-text').evaluate((text) => {
      text.scrollTop = text.scrollHeight
      const { bottom } = text.lastElementChild!.getBoundingClientRect()
      return { isScrolled: text.scrollTop > 0, inside: bottom <= text.getBoundingClientRect().bottom, seen: text.getBoundingClientRect().bottom <= innerHeight }
    })
    expect(place).toEqual({ isScrolled: true, inside: true, seen: true })
    await presenter.reload()
    await expect.poll(() => notesSize(presenter), PATIENCE).toBe(40)
    for (let press = 0; press < 12; press += 1) await presenter.keyboard.press('-')
    await expect.poll(() => notesSize(presenter), PATIENCE).toBe(20)
    await presenter.setViewportSize({ width: 1280, height: 720 })
  })
})

describe('the next step', { timeout: 600_000 }, () => {
  it('is the next click, then the next slide, then the end', async () => {
    const { presenter } = windows
    const next = presenter.locator('.td-next')
    await goTo(windows, STEPS)
    const all = await presenter.locator(`#slideshow [data-slidev-no="${STEPS}"] .td-point`).count()
    for (const step of [0, 1]) {
      await goTo(windows, STEPS, step)
      await expectSeen(next.getByText('Next step'))
      await expect.poll(() => next.locator('.td-point:not(.slidev-vclick-hidden)').count(), PATIENCE).toBe(all - CLICKS + step + 1)
    }
    await goTo(windows, STEPS, CLICKS)
    await expectSeen(next.locator(`[data-slidev-no="${STEPS + 1}"]`))
    await goTo(windows, LAST)
    await expectSeen(next.getByText('End of the talk'))
  })
})

describe('the keys', { timeout: 600_000 }, () => {
  const strokes = SHORTCUTS.flatMap(({ id, strokes: own, presenter }) =>
    // There is no such key on the keyboard that drives the tests.
    own.filter((stroke) => stroke !== '؟').flatMap((stroke) => (['presenter', 'audience'] as const).filter((name) => name === 'presenter' || !presenter).map((name) => ({ id, stroke, name }))))

  it.each(strokes)('$id: “$stroke” in the window of the $name', async ({ id, stroke, name }) => {
    await expectKey(id, stroke, name)
  })

  it('are all in the list of their window', async () => {
    for (const [name, page] of Object.entries(windows) as [keyof Windows, Page][]) {
      await page.keyboard.press('?')
      await expectSeen(page.locator('.td-keys'))
      const listed = await page.locator('.td-keys [data-shortcut]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-shortcut')))
      const own = SHORTCUTS.filter(({ presenter }) => name === 'presenter' || !presenter).map(({ id }) => id)
      expect(listed).toEqual(expect.arrayContaining([...own, 'number']))
      await page.keyboard.press('?')
      await expectSeen(page.locator('.td-keys'), false)
    }
  })

  it('go on after a button was clicked, and show the picture again', async () => {
    const { presenter, audience } = windows
    await goTo(windows, STEPS)
    await presenter.getByRole('button', { name: 'Black' }).click()
    await expectBlack(windows)
    await presenter.keyboard.press('ArrowRight')
    await expectPlace(windows, STEPS, 1)
    await expectBlack(windows, false)
    await audience.locator('#slideshow .td-slide').filter({ visible: true }).getByRole('link').first().focus()
    await audience.keyboard.press('PageDown')
    await expectPlace(windows, STEPS, 2)
  })

  it.each(['Space', 'Enter'])('press a button that has the focus, and nothing else: %s', async (key) => {
    const { presenter } = windows
    await goTo(windows, STEPS, 1)
    await presenter.getByRole('button', { name: 'Black' }).focus()
    await presenter.keyboard.press(key)
    await expectBlack(windows)
    await presenter.keyboard.press(key)
    await expectBlack(windows, false)
    await expectPlace(windows, STEPS, 1)
  })

  it('switch to dark colours and back where the deck leaves it open', async () => {
    const free = await present({ ...samplePlan(), name: 'auto.en', scheme: 'auto' })
    const page = await open(free.url)
    const isDark = (): Promise<boolean> => page.evaluate(() => document.documentElement.classList.contains('dark'))
    const before = await isDark()
    await page.keyboard.press('d')
    await expect.poll(isDark, PATIENCE).toBe(!before)
    await page.keyboard.press('d')
    await expect.poll(isDark, PATIENCE).toBe(before)
  })
})

describe('what all windows share', { timeout: 600_000 }, () => {
  it('counts from the first moment on, also in a window that does not know yet where the talk is', async () => {
    await goTo(windows, 5)
    const { presenter } = windows
    // What the server says comes late, as on a busy machine.
    let isHeld = true
    const late: (() => void)[] = []
    await presenter.routeWebSocket(/\/talk/, (socket) => {
      socket.connectToServer().onMessage((message) => (isHeld ? void late.push(() => socket.send(message)) : socket.send(message)))
    })
    await presenter.reload()
    await presenter.locator('#slideshow [data-slidev-no="5"] .td-slide').filter({ visible: true }).waitFor()
    await presenter.keyboard.press('PageDown')
    await presenter.keyboard.press('b')
    await expectSeen(presenter.locator('.td-presenter-mark'))
    isHeld = false
    for (const tell of late) tell()
    await expect.poll(async () => Number((await placeOf(windows.audience)).split('/')[0]), PATIENCE).toBeGreaterThanOrEqual(5)
    await expectBlack(windows)
    expect(await placeOf(windows.audience)).toBe(await placeOf(presenter))
    expect(await placeOf(presenter)).not.toBe('5/0')
    await presenter.keyboard.press('b')
    await expectBlack(windows, false)
  })

  it('is shared again by a window that was on a page without slides', async () => {
    await goTo(windows, 2)
    const { audience } = windows
    await audience.evaluate(() => location.assign('#/entry'))
    await audience.locator('#slideshow').waitFor({ state: 'detached' })
    await audience.evaluate(() => location.assign('#/4'))
    await expectPlace(windows, 4)
  })

  it('stays black over a reload, and in a window that is opened later', async () => {
    await windows.presenter.keyboard.press('.')
    await expectBlack(windows)
    await windows.audience.reload()
    await expectBlack(windows)
    const late = await open(show.url)
    await expectBlack({ ...windows, audience: late })
    await late.close()
    await windows.presenter.keyboard.press('Escape')
    await expectBlack(windows, false)
  })

  it('keeps a drawing nowhere', async () => {
    await goTo(windows, 3)
    await windows.presenter.keyboard.press('w')
    await drawStroke(windows)
    for (const page of Object.values(windows)) expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('<path')
    await windows.presenter.keyboard.press('c')
    await windows.presenter.keyboard.press('Escape')
  })
})

describe('the view', { timeout: 600_000 }, () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const violations = async (): Promise<string[]> => {
    await windows.presenter.evaluate(axe)
    const { violations: found } = await windows.presenter.evaluate(() => (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run())
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
  }

  it.each(['', '?', 'o', 'g', 'w', 'b'])('has no barrier that axe finds, after “%s”', async (key) => {
    const { presenter } = windows
    await goTo(windows, STEPS)
    if (key !== '') await presenter.keyboard.press(key)
    await presenter.waitForTimeout(500)
    expect(await violations()).toEqual([])
    await presenter.keyboard.press('Escape')
  })

  it('has none with problems of the file either, and tells the audience of a remark by nothing', async () => {
    const remark = 'Slide 10 does not fit.'
    for (const page of Object.values(windows)) await page.evaluate((text: string) => dispatchEvent(new CustomEvent('timeline-deck:remarks', { detail: [text] })), remark)
    await expectSeen(windows.presenter.locator('.td-problems-panel', { hasText: remark }))
    expect(await violations()).toEqual([])
    expect(await windows.audience.content()).not.toContain(remark)
    expect(await windows.audience.locator('.td-problems').count()).toBe(0)
    await windows.presenter.evaluate(() => dispatchEvent(new CustomEvent('timeline-deck:remarks', { detail: [] })))
  })

  it('is wholly in sight in every window, its targets 44 px', async () => {
    const { presenter } = windows
    for (const [width, height] of [[1024, 640], [1280, 720], [2560, 1440], [820, 1180]] as const) {
      await presenter.setViewportSize({ width, height })
      await presenter.waitForTimeout(300)
      const faults = await presenter.evaluate(() => {
        const parts = ['.td-clock', '#slide-container', '.td-next', '.td-notes', '.td-tools', '.td-tools button'].flatMap((name) => [...document.querySelectorAll(name)])
        return parts.flatMap((part) => {
          const { left, right, top, bottom } = part.getBoundingClientRect()
          const isIn = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
          const isLarge = !part.matches('button') || (right - left >= 44 && bottom - top >= 44)
          return isIn && isLarge ? [] : [`${part.className} ${JSON.stringify(part.getBoundingClientRect())}`]
        })
      })
      expect(faults, `${width} × ${height}`).toEqual([])
    }
  })

  it('shows the code for a phone when it is told of one', async () => {
    const { presenter } = windows
    const url = 'http://192.0.2.7:3030/remote/'
    await presenter.evaluate((address) => dispatchEvent(new CustomEvent('timeline-deck:remote', { detail: { svg: '<svg viewBox="0 0 1 1"/>', url: address } })), url)
    await expectSeen(presenter.locator('.td-remote svg'))
    expect(await presenter.locator('.td-remote').textContent()).toContain(url)
    await presenter.getByRole('button', { name: 'Phone' }).click()
    await expectSeen(presenter.locator('.td-remote'), false)
  })

  it('has asked for nothing outside, and nothing has gone wrong', () => {
    for (const { errors, strangers, failed } of opened) expect({ errors, strangers, failed }).toEqual({ errors: [], strangers: [], failed: [] })
  })
})

async function expectKey(id: ShortcutId, stroke: string, name: WindowName): Promise<void> {
  const here = windows[name]
  await TRIALS[id]({ windows, name, here, press: () => here.keyboard.press(named(stroke)), problems: show.showProblems })
}

/** A stroke as Playwright names it. */
function named(stroke: string): string {
  const key = stroke.replace('shift+', '')
  const name = { arrowright: 'ArrowRight', arrowleft: 'ArrowLeft', arrowup: 'ArrowUp', arrowdown: 'ArrowDown', pagedown: 'PageDown', pageup: 'PageUp', home: 'Home', end: 'End', escape: 'Escape', ' ': 'Space' }[key] ?? key
  return stroke.startsWith('shift+') ? `Shift+${name}` : name
}
