import type { Page } from 'playwright'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presentation } from '../../scripts/render/slidev/server/presentation.ts'
import { PATIENCE as timeout } from '../support/patience.ts'
import { startTalk } from '../support/talk.ts'
import { differenceOf } from './pictures.ts'
import { placeOf } from './two-windows.ts'
import { fixtureDecks, shippedDecks, type WalkedDeck } from './walked-decks.ts'
import { useBrowser } from './watched-page.ts'

/** Longer than slides may follow each other without being in a hurry, in ms. */
const PAUSE = 600
/** The share of a slide's body that is ink, at least. */
const INK = 0.01

const browser = useBrowser()
const decks = [...(await shippedDecks()), ...(await fixtureDecks())]
const lesson = deckOf('25-october.class.en')
const axis = deckOf('millennium.full.en')
const opened: (() => Promise<void>)[] = []

let show: Presentation
let page: Page

function deckOf(name: string): WalkedDeck {
  const found = decks.find(({ plan }) => plan.name === name)
  if (!found) throw new Error(`There is no deck ${name}`)
  return found
}

/** The number of the first slide with a component, from 1, or with a layout. */
function slideOf({ plan }: WalkedDeck, kind: string): number {
  return 1 + plan.slides.findIndex(({ block, frontmatter }) => block?.component === kind || frontmatter.layout === kind)
}

/** Opens a window in which things move, once it has what moves them. */
async function openMoving(url: string): Promise<Page> {
  const { page: window } = await browser.open(url)
  await window.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /\/motion-[^/]*\.js/.test(name)), undefined, { timeout })
  return window
}

async function present(deck: WalkedDeck): Promise<Presentation> {
  const talk = await startTalk(deck.plan)
  opened.push(() => talk.close())
  return talk
}

beforeAll(async () => {
  show = await present(lesson)
  page = await openMoving(show.url)
})

afterAll(async () => {
  for (const close of opened) await close()
})

/** Leads to a slide, after its last click, and waits until nothing moves and nobody is in a hurry. */
async function stand(window: Page, no: number, { steps } = lesson): Promise<void> {
  await window.evaluate((place) => location.assign(`#/${place}`), steps[no - 1] ? `${no}?clicks=${steps[no - 1]}` : `${no}`)
  await rest(window, no)
  await window.waitForTimeout(PAUSE)
}

async function rest(window: Page, no: number): Promise<void> {
  await expect.poll(() => placeOf(window), { timeout }).toMatch(new RegExp(`^${no}/`))
  await window.waitForFunction(() => document.getAnimations().length === 0, undefined, { timeout })
}

/** What is seen of a change of slide, frame by frame. */
interface Frames {
  /** The names of what is carried. */
  carried: string[]
  /** Animations of what comes. */
  coming: number
  /** The numbers that were painted while counting, and what the page said for them. */
  painted: string[]
  said: string[]
  /** How many numbers were not hidden from screen readers. */
  told: number
}

/** Presses a key that changes the slide, and watches the page from before it until nothing moves. */
async function watchKey(window: Page, key: string): Promise<Frames> {
  const recorder = await window.evaluateHandle(() => {
    const frames = { carried: new Set<string>(), coming: 0, painted: new Set<string>(), said: new Set<string>(), told: 0 }
    const from = document.querySelector('#slideshow > :not([inert])')
    let isRun = true
    const look = (): void => {
      for (const animation of document.getAnimations()) {
        const { pseudoElement } = animation.effect as KeyframeEffect
        if (pseudoElement?.startsWith('::view-transition-group')) frames.carried.add(pseudoElement)
        if (animation.id === 'td-comes') frames.coming += 1
      }
      for (const cover of document.querySelectorAll('.td-counting')) {
        frames.painted.add(cover.textContent ?? '')
        frames.said.add([...cover.parentElement!.childNodes].filter((node) => node !== cover).map((node) => node.textContent).join(''))
        if (cover.getAttribute('aria-hidden') !== 'true') frames.told += 1
      }
      if (isRun) requestAnimationFrame(look)
    }
    look()
    return {
      async end() {
        while (document.querySelector('#slideshow > :not([inert])') === from) await new Promise((resolve) => requestAnimationFrame(resolve))
        do await new Promise((resolve) => setTimeout(resolve, 50))
        while (document.getAnimations().length > 0)
        isRun = false
        return { carried: [...frames.carried], coming: frames.coming, painted: [...frames.painted], said: [...frames.said], told: frames.told }
      },
    }
  })
  await window.keyboard.press(key)
  return recorder.evaluate((recording) => recording.end())
}

/** Has animations run so many times slower, so that something can be looked at while it moves. */
async function slow(window: Page, times: number): Promise<void> {
  const cdp = await window.context().newCDPSession(window)
  await cdp.send('Animation.enable')
  await cdp.send('Animation.setPlaybackRate', { playbackRate: 1 / times })
}

/** What a change of slide may have left behind. */
function leftovers(window: Page): Promise<string[]> {
  return window.evaluate(() => [...document.querySelectorAll<HTMLElement>('.td-carried, .td-counting, #slideshow [style*="view-transition"], #slideshow [style*="visibility"]')].map(({ outerHTML }) => outerHTML.slice(0, 100)))
}

/** What is carried from a slide to the next one. A machine may be too busy for it, so that it is tried again. */
async function expectCarried(window: Page, no: number, count: number, deck = lesson): Promise<void> {
  await expect.poll(async () => {
    await stand(window, no, deck)
    const { carried } = await watchKey(window, 'ArrowRight')
    expect(await leftovers(window)).toEqual([])
    return carried.length
  }, { timeout }).toBe(count)
}

describe('what two slides have in common', () => {
  const [overview, openers] = [slideOf(lesson, 'EventFlow'), lesson.plan.slides.flatMap(({ frontmatter }, index) => (frontmatter.layout === 'deck-event' ? [index + 1] : []))]

  it('is carried: the stations to the first opener, its own to the rail, the rail’s mark to the next event', async () => {
    expect(openers[0]).toBe(overview + 1)
    await expectCarried(page, overview, 3)
    await expectCarried(page, openers[0]!, 1)
    await expectCarried(page, openers[1]! - 1, 1)
  })

  it('is an event’s bar on an axis, though drawings have no boxes, and then its mark in the rail', async () => {
    const window = await openMoving((await present(axis)).url)
    const opener = slideOf(axis, 'deck-event')
    await expectCarried(window, opener - 1, 1, axis)
    await expectCarried(window, opener, 1, axis)
  })

  it('is nothing within an event', async () => {
    await expectCarried(page, openers[0]! + 1, 0)
  })

  it('is nothing on the way back, where nothing else moves either', async () => {
    await stand(page, openers[0]!)
    expect(await watchKey(page, 'ArrowLeft')).toMatchObject({ carried: [], coming: 0 })
  })

  it('is nothing where less motion is wanted: the slide is there at once', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await stand(page, overview)
    expect(await watchKey(page, 'ArrowRight')).toEqual({ carried: [], coming: 0, painted: [], said: [], told: 0 })
    await page.emulateMedia({ reducedMotion: null })
  })

  it('keeps no slide waiting that cannot be drawn in time, or that a black screen follows', async () => {
    await stand(page, overview)
    await page.evaluate(() => (document.startViewTransition = () => ({ ready: Promise.resolve(), finished: new Promise(() => undefined), skipTransition: () => undefined }) as unknown as ViewTransition))
    await page.keyboard.press('ArrowRight')
    await rest(page, openers[0]!)
    expect(await leftovers(page)).toEqual([])
    await stand(page, overview)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('b')
    await page.keyboard.press('b')
    await rest(page, openers[0]!)
    expect(await leftovers(page)).toEqual([])
    await page.reload()
  })
})

describe('a number', () => {
  it('is counted for the eye alone, and is at any time what the source says for whoever is told it', async () => {
    const moving = await openMoving(show.url)
    await slow(moving, 10)
    for (const kind of ['TwoCounts', 'UnitChart']) {
      const no = slideOf(lesson, kind)
      await stand(moving, no - 1)
      const { painted, said, told } = await watchKey(moving, 'ArrowRight')
      const values = await moving.locator(`#slideshow [data-slidev-no="${no}"] :is(.td-count-value, .td-chart-value)`).allTextContents()
      expect(said.toSorted()).toEqual([...new Set(values)].toSorted())
      expect(painted.length).toBeGreaterThan(values.length)
      expect(told).toBe(0)
      expect(await leftovers(moving)).toEqual([])
    }
  })

  it('is told as it is while it counts', async () => {
    const moving = await openMoving(show.url)
    const no = slideOf(lesson, 'TwoCounts')
    await stand(moving, no - 1)
    await slow(moving, 60)
    await moving.keyboard.press('ArrowRight')
    await moving.locator('.td-counting').first().waitFor({ state: 'attached' })
    const told = await moving.locator('#slideshow > :not([inert]) .td-counts').ariaSnapshot()
    expect(await moving.locator('.td-counting').count()).toBe(2)
    expect([...new Set(told.replaceAll(/\/url: .*/g, '').match(/\d\d+/g))].toSorted()).toEqual(['110', '70'])
  })
})

describe('a slide that has moved', () => {
  const kinds = ['EventFlow', 'deck-event', 'TwoCounts', 'UnitChart', 'WorldMap', 'PathTrack']

  it.each(kinds)('is what it is without motion: %s', async (kind) => {
    const no = slideOf(lesson, kind)
    const moving = await openMoving(show.url)
    await stand(moving, no - 1)
    const { coming } = await watchKey(moving, 'ArrowRight')
    if (kind !== 'deck-event') expect(coming).toBeGreaterThan(0)
    const moved = await moving.screenshot()
    // A window that opens on a slide shows it at once.
    await moving.emulateMedia({ reducedMotion: 'reduce' })
    await moving.reload()
    await moving.locator(`#slideshow [data-slidev-no="${no}"] .td-slide`).filter({ visible: true }).waitFor()
    await moving.evaluate(() => document.fonts.ready)
    expect(await moving.evaluate(() => document.getAnimations().length)).toBe(0)
    await expect.poll(async () => differenceOf(moving, [await moving.screenshot(), moved]), { timeout }).toBeLessThan(0.001)
    await moving.close()
  })
})

describe('quick keys', () => {
  it('leave one slide, the one that is meant, whatever was moving', async () => {
    const moving = await openMoving(show.url)
    // The same in every run.
    let seed = 25_10_2025
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
    const keys = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'PageDown']
    for (let round = 0; round < 12; round += 1) {
      for (let press = 0; press < 8; press += 1) {
        await moving.keyboard.press(keys[random(keys.length)]!)
        if (random(2) === 0) await moving.waitForTimeout(random(700))
      }
      await moving.waitForFunction(() => document.getAnimations().length === 0 && document.querySelectorAll('#slideshow .td-slide-comes').length === 0, undefined, { timeout })
      const { meant, seen } = await moving.evaluate(() => ({
        meant: location.hash.replace(/^#\/|\?.*$/g, ''),
        seen: [...document.querySelectorAll<HTMLElement>('#slideshow > *')].filter((slide) => slide.checkVisibility({ opacityProperty: true })).map(({ dataset }) => Number(dataset['slidevNo'])),
      }))
      const no = /^\d+$/.test(meant) ? Number(meant) : 1 + lesson.plan.slides.findIndex(({ id }) => meant === `at-${id}`)
      expect(seen, `round ${round}`).toEqual([no])
      expect(await leftovers(moving), `round ${round}`).toEqual([])
    }
  })
})

describe('a slide with steps', () => {
  it.each(['25-october.full.en', '25-october.class.en', 'decade.full.en', 'rtl.full.ar'])('has ink before its first click, and what is to come stands pale: %s', async (name) => {
    const deck = deckOf(name)
    const talk = await present(deck)
    const { page: window } = await browser.open(talk.url, { reducedMotion: 'reduce', viewport: { width: 640, height: 360 } })
    await window.locator('.td-cover').waitFor({ timeout })
    const stepped = deck.steps.flatMap((steps, index) => (steps > 0 ? [index + 1] : []))
    expect(stepped.length).toBeGreaterThan(0)
    for (const no of stepped) {
      await window.evaluate((slide) => location.assign(`#/${slide}`), no)
      const slide = window.locator(`#slideshow [data-slidev-no="${no}"]`)
      await expect.poll(() => slide.locator('.slidev-vclick-hidden').count(), { timeout }).toBe(deck.steps[no - 1])
      await slide.locator('.td-content-body').waitFor({ timeout })
      const clip = (await slide.locator('.td-content-body').boundingBox())!
      expect(await inkIn(await window.screenshot({ clip })), `slide ${no}`).toBeGreaterThan(INK)
      expect(new Set(await slide.locator('.td-coming.slidev-vclick-hidden').evaluateAll((parts) => parts.map((part) => getComputedStyle(part).opacity))), `slide ${no}`).not.toContain('0')
    }
    await window.close()
  })
})

/** The share of a picture that is not of the colour of its first corner. */
async function inkIn(picture: Buffer): Promise<number> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  let ink = 0
  for (let at = 0; at < data.length; at += info.channels) if ([0, 1, 2].some((channel) => Math.abs(data[at + channel]! - data[channel]!) > 12)) ink += 1
  return ink / (info.width * info.height)
}
