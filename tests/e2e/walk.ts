import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { stringsIn } from '../support/plans.ts'
import { PATIENCE } from '../support/patience.ts'
import { buildSite, startTalk } from '../support/talk.ts'
import { serveBelow } from './static-server.ts'
import type { WalkedDeck } from './walked-decks.ts'
import type { WatchedBrowser, WatchedPage } from './watched-page.ts'

/** The windows in which a deck is walked through; the keys are pressed in each of them in turn. */
export interface Windows {
  audience: WatchedPage
  presenter?: WatchedPage
}

/** Walks through a deck as `present` shows it, in two windows. @param moves - whether slides move; else they change at once */
export async function walkPresented(browser: WatchedBrowser, deck: WalkedDeck, moves = false): Promise<number> {
  const talk = await startTalk(deck.plan)
  try {
    const windows = await browser.openTogether(talk.url, talk.presenterUrl, moves)
    const walked = await walk(windows, deck)
    await windows.close()
    return walked
  } finally {
    await talk.close()
  }
}

/** Walks through a deck as `build` writes it, below a path with a blank in it: in one window, or in two that share the talk without a server. */
export async function walkSite(browser: WatchedBrowser, deck: WalkedDeck, windows: 1 | 2): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'walk-'))
  await buildSite(deck.plan, join(folder, 'site'))
  const host = await serveBelow('/some%20where/', join(folder, 'site'))
  try {
    const opened = windows === 2 ? await browser.openTogether(host.url, `${host.url}#/presenter/1`) : await browser.openSmall(host.url)
    const walked = await walk(opened, deck)
    await opened.close()
    return walked
  } finally {
    host.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Where a window is, as somebody before it sees: which slide is visible, and how many of its steps are. */
interface Shown {
  slide: number
  steps: number
}

/** The signs of a text without its blanks and what only guides its lines and directions. */
const signsOf = (text: string): string => text.replaceAll(/[\s\p{Cf}]/gu, '')

/**
 * Goes through a deck by keyboard only, as on a stage: every step to the end, every step back with a window loaded again on each
 * slide, to a slide by its number, to the overview and out again. All windows have to show what is meant at every step.
 *
 * @param reloadEvery - on every how many slides a window is loaded again
 * @returns how many times a key was pressed
 */
export async function walk(windows: Windows, { plan, steps }: WalkedDeck, reloadEvery = 1): Promise<number> {
  const all = [windows.presenter, windows.audience].filter((window) => window !== undefined)
  const pages = all.map(({ page }) => page)
  const last = plan.slides.length
  let turn = 0
  const press = (key: string): Promise<void> => pages[(turn += 1) % pages.length]!.keyboard.press(key)
  const arrive = async (shown: Shown): Promise<void> => {
    const { heading, title } = plan.slides[shown.slide - 1]!.frontmatter
    await Promise.all(all.map((window) => see(window, { ...shown, heading: signsOf(heading ?? title) })))
  }

  await arrive({ slide: 1, steps: 0 })
  for (let slide = 1; slide <= last; slide += 1) {
    for (let shown = 1; shown <= steps[slide - 1]!; shown += 1) {
      await press('ArrowRight')
      await arrive({ slide, steps: shown })
    }
    expect(await notesIn(windows.audience.page, plan, slide), `notes of slide ${slide} in the audience’s window`).toEqual([])
    if (slide === last) break
    await press('ArrowRight')
    await arrive({ slide: slide + 1, steps: 0 })
  }
  // There is nothing after the last slide.
  await press('ArrowRight')
  await arrive({ slide: last, steps: steps[last - 1]! })

  for (let slide = last; slide >= 1; slide -= 1) {
    if (slide % reloadEvery === 0 || slide === last) {
      await pages[slide % pages.length]!.reload()
      await arrive({ slide, steps: steps[slide - 1]! })
    }
    for (let shown = steps[slide - 1]! - 1; shown >= 0; shown -= 1) {
      await press('ArrowLeft')
      await arrive({ slide, steps: shown })
    }
    if (slide === 1) break
    await press('ArrowLeft')
    await arrive({ slide: slide - 1, steps: steps[slide - 2]! })
  }

  for (const page of pages) {
    const wanted = Math.ceil(last / 2)
    await page.keyboard.press('g')
    await page.locator('#td-go-to-input:focus').pressSequentially(String(wanted))
    await page.keyboard.press('Enter')
    await arrive({ slide: wanted, steps: 0 })
    await page.keyboard.press('o')
    await page.locator('.td-overview').waitFor()
    await page.keyboard.press('o')
    await page.locator('.td-overview').waitFor({ state: 'detached' })
    await page.keyboard.press('Home')
    await arrive({ slide: 1, steps: 0 })
    await page.keyboard.press('End')
    await arrive({ slide: last, steps: 0 })
    await page.keyboard.press('Home')
    await arrive({ slide: 1, steps: 0 })
  }
  for (const { errors, strangers, failed } of all) expect({ errors, strangers, failed }).toEqual({ errors: [], strangers: [], failed: [] })
  return turn
}

/** Waits until a window shows a slide with so many of its steps. */
async function see({ page, errors }: WatchedPage, shown: Shown & { heading: string }): Promise<void> {
  const isSeen = await page.evaluate(waitUntilShown, { ...shown, patience: PATIENCE })
  if (!isSeen) throw new Error(`Waited in vain for slide ${shown.slide}, “${shown.heading}”, step ${shown.steps}: ${await page.evaluate(whatIsThere)}; errors: ${JSON.stringify(errors)}`)
}

/** In the page: waits until it shows a slide of ours, that one, and so many of its steps. @returns whether it came to that */
async function waitUntilShown({ slide, steps, heading, patience }: Shown & { heading: string; patience: number }): Promise<boolean> {
  const isShown = (): boolean => {
    // Asked first, since whether something is visible takes a layout to know.
    const shown = [...document.querySelectorAll<HTMLElement>('#slideshow > [data-slidev-no]')].filter((element) => element.style.display !== 'none' && !element.matches('.td-slide-goes, [class*="-leave-"]'))
    if (!shown.some((element) => Number(element.dataset['slidevNo']) === slide)) return false
    const visible = shown.filter((element) => element.checkVisibility())
    const [only] = visible
    if (visible.length !== 1 || Number(only?.dataset['slidevNo']) !== slide || !only?.querySelector('.td-slide')) return false
    const all = only.querySelectorAll('.slidev-vclick-target').length
    if (all - only.querySelectorAll('.slidev-vclick-target.slidev-vclick-hidden').length !== steps) return false
    return (only.textContent ?? '').replaceAll(/[\s\p{Cf}]/gu, '').includes(heading)
  }
  for (const end = Date.now() + patience; Date.now() < end; ) {
    if (isShown()) return true
    await new Promise((resolve) => setTimeout(resolve, 4))
  }
  return false
}

/** In the page: what stands there, for whoever has to find out why that is not what is meant. */
async function whatIsThere(): Promise<string> {
  const all = [...document.querySelectorAll<HTMLElement>('#slideshow > [data-slidev-no]')]
  const slides = all.map((slide) => `${slide.dataset['slidevNo']} (class “${slide.className}”, display “${slide.style.display}”, ${slide.innerHTML.length} characters, ${slide.querySelectorAll('.slidev-vclick-hidden').length} of ${slide.querySelectorAll('.slidev-vclick-target').length} steps hidden)`)
  const isDrawn = await Promise.race([new Promise((resolve) => requestAnimationFrame(() => resolve(true))), new Promise((resolve) => setTimeout(() => resolve(false), 3000))])
  return `${document.title} at ${location.href}, ${document.visibilityState}, ${isDrawn ? '' : 'not '}drawn, history ${JSON.stringify(history.state)}; slides ${slides.join(', ')}`
}

/** The paragraphs of a slide's notes that stand in a window's document; what a slide shows as well is left out. */
async function notesIn(page: Page, { slides }: DeckPlan, no: number): Promise<string[]> {
  const slide = slides[no - 1]!
  const shown = stringsIn([slides.map(({ frontmatter, block }) => [frontmatter, block?.props])]).join('\n')
  const notes = slide.notes.split('\n').map((line) => line.trim()).filter((line) => line.length > 20 && !shown.includes(line))
  return page.evaluate((lines) => {
    const html = document.documentElement.outerHTML
    const text = document.documentElement.textContent ?? ''
    return lines.filter((line) => html.includes(line) || text.includes(line))
  }, notes)
}
