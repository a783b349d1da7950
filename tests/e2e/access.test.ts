import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as Axe from 'axe-core'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { controlWords } from '../../scripts/plan/labels/controls.ts'
import type { Presentation } from '../../scripts/render/slidev/server/presentation.ts'
import { loadAllDecks } from '../support/all-decks.ts'
import { buildSite, startTalk } from '../support/talk.ts'
import { serveBelow, type StaticHost } from './static-server.ts'
import { openStill, showSlide, useBrowser } from './watched-page.ts'

const MINUTE = 60_000
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WORDS = controlWords('en')

const browser = useBrowser()
const decks = await loadAllDecks()
/** The class deck has every kind of slide but those for one speaker. */
const deck = planOf('25-october.class.en')
const site = planOf('rtl.class.ar')

let show: Presentation
let audience: Page
let visitor: Page
let folder: string
let host: StaticHost

function planOf(name: string): DeckPlan {
  const known = decks.find((deck) => deck.name === name)
  if (!known) throw new Error(`There is no deck ${name}`)
  return known.plan
}

beforeAll(async () => {
  show = await startTalk(deck)
  audience = await openStill(browser, show.url)
  folder = await mkdtemp(join(tmpdir(), 'site-'))
  await buildSite(site, join(folder, 'ar'))
  host = await serveBelow('/some/where/', join(folder, 'ar'))
  visitor = await openStill(browser, host.url)
}, 5 * MINUTE)

afterAll(async () => {
  await show?.close()
  host?.close()
  await rm(folder, { recursive: true, force: true })
})

const statusOf = (page: Page): Promise<string | null> => page.locator('[role="status"].td-hidden').textContent()
const focusOf = (page: Page): Promise<string> => page.evaluate(() => `${document.activeElement?.localName} ${document.activeElement?.textContent?.trim() ?? ''}`)
const titleOf = (plan: DeckPlan, no: number): string => plan.slides[no - 1]?.frontmatter.heading ?? plan.slides[no - 1]?.frontmatter.title ?? ''

/** Waits until a slide is announced everywhere: in the live region, in the title and by the focus. */
async function expectAnnounced(page: Page, plan: DeckPlan, no: number): Promise<void> {
  const said = `${plan.context.labels.slideOf.replace('{no}', String(no)).replace('{of}', String(plan.slides.length))}: ${titleOf(plan, no)}`
  await expect.poll(() => statusOf(page), { timeout: MINUTE }).toBe(said)
  await expect.poll(() => page.title(), { timeout: MINUTE }).toBe(no === 1 ? plan.title : `${titleOf(plan, no)} – ${plan.title}`)
  await expect.poll(() => focusOf(page), { timeout: MINUTE }).toMatch(new RegExp(`^h[12] ${titleOf(plan, no).slice(0, 10)}`))
}

/** The first slide of each layout and component. */
function kindsOf({ slides }: DeckPlan): number[] {
  const first = new Map<string, number>()
  for (const [index, { frontmatter, block }] of slides.entries()) {
    const kind = `${frontmatter.layout} ${block?.component}`
    if (!first.has(kind)) first.set(kind, index + 1)
  }
  return [...first.values()]
}

/** Every barrier that axe finds on the page as it is, by the rules of good practice too. */
async function barriers(page: Page): Promise<string[]> {
  // Not as a script of the page, which may run none but its own.
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof Axe }
    const { violations } = await axe.run(document, { resultTypes: ['violations'], preload: false })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}

describe('a change of slide', () => {
  it('is said, is in the title, and takes the focus to the heading', async () => {
    await showSlide(audience, 1)
    for (const no of [2, 3]) {
      await audience.keyboard.press('ArrowRight')
      await expectAnnounced(audience, deck, no)
    }
    await audience.keyboard.press('ArrowLeft')
    await expectAnnounced(audience, deck, 2)
  }, 5 * MINUTE)

  it('is said in a built site too, in the deck’s language', async () => {
    await visitor.keyboard.press('ArrowRight')
    await expectAnnounced(visitor, site, 2)
    await visitor.keyboard.press('ArrowLeft')
    await expectAnnounced(visitor, site, 1)
  }, 5 * MINUTE)

  it('leaves no slide behind that was on its way out', async () => {
    for (const no of [1, 40, 3, 20, 50, 2]) {
      await audience.evaluate((slide) => location.assign(`#/${slide}`), no)
      await audience.locator(`#slideshow [data-slidev-no="${no}"] .td-slide`).last().waitFor()
    }
    const slides = audience.locator('#slideshow > [data-slidev-no]')
    await expect.poll(() => slides.evaluateAll((all) => all.map((slide) => slide.getAttribute('data-slidev-no'))), { timeout: MINUTE }).toEqual(['1', '2', '3'])
    expect(await slides.filter({ visible: true }).count()).toBe(1)
  }, 5 * MINUTE)

  it('is not said of a step', async () => {
    const stepped = deck.slides.findIndex(({ block }) => block?.component === 'FlashCards') + 1
    await showSlide(audience, stepped)
    await expectAnnounced(audience, deck, stepped)
    await audience.evaluate(() => document.querySelector('[role="status"].td-hidden')?.replaceChildren())
    await audience.keyboard.press('ArrowRight')
    await audience.locator(`#slideshow [data-slidev-no="${stepped}"] .td-card-meaning:not(.slidev-vclick-hidden)`).first().waitFor()
    expect(await statusOf(audience)).toBe('')
  }, 5 * MINUTE)

  it('lets the keys work on after a link', async () => {
    await showSlide(audience, 2)
    await expectAnnounced(audience, deck, 2)
    await audience.locator('#slideshow [data-slidev-no="2"] .td-rail-label').filter({ visible: true }).first().focus()
    await audience.keyboard.press('Enter')
    const opener = deck.context.rail[0]?.slide ?? 0
    await expectAnnounced(audience, deck, opener)
    await audience.keyboard.press('ArrowRight')
    await expectAnnounced(audience, deck, opener + 1)
  }, 5 * MINUTE)

  it('leaves the focus where somebody types', async () => {
    await showSlide(audience, 2)
    await expectAnnounced(audience, deck, 2)
    await audience.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { id: 'typing' })))
    await audience.locator('#typing').focus()
    await audience.evaluate(() => location.assign('#/3'))
    await expect.poll(() => statusOf(audience), { timeout: MINUTE }).toContain(titleOf(deck, 3))
    expect(await audience.evaluate(() => document.activeElement?.id)).toBe('typing')
    await audience.evaluate(() => document.querySelector('#typing')?.remove())
  }, 5 * MINUTE)

  it('is in the title of the presenter’s window', async () => {
    const presenter = await openStill(browser, show.presenterUrl)
    await presenter.keyboard.type('3')
    await presenter.keyboard.press('Enter')
    await expect.poll(() => presenter.title(), { timeout: MINUTE }).toBe(`Presenter - ${titleOf(deck, 3)} – ${deck.title}`)
    await presenter.context().close()
  }, 5 * MINUTE)
})

describe('the buttons', () => {
  const bar = (page: Page, words = WORDS) => page.getByRole('navigation', { name: words.controls })

  it('appear when the pointer moves, and are large enough for a thumb', async () => {
    await showSlide(audience, 2)
    await audience.mouse.move(400, 300)
    await audience.mouse.move(420, 300)
    await expect.poll(() => bar(audience).evaluate((element) => getComputedStyle(element).opacity), { timeout: MINUTE }).toBe('1')
    const sizes = await bar(audience).locator('button, a').evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().toJSON() as DOMRect))
    expect(sizes.length).toBeGreaterThan(4)
    expect(sizes.filter(({ width, height }) => width < 44 || height < 44)).toEqual([])
  }, 5 * MINUTE)

  it('go on and back by pointer, after which the keys still do', async () => {
    await showSlide(audience, 2)
    await expectAnnounced(audience, deck, 2)
    await bar(audience).getByRole('button', { name: WORDS.next }).click()
    await expectAnnounced(audience, deck, 3)
    await audience.keyboard.press('ArrowLeft')
    await expectAnnounced(audience, deck, 2)
  }, 5 * MINUTE)

  it('go on by keyboard, stay where they are, and let the arrow keys pass', async () => {
    await showSlide(audience, 2)
    await expectAnnounced(audience, deck, 2)
    const next = bar(audience).getByRole('button', { name: WORDS.next })
    await next.focus()
    expect(await bar(audience).evaluate((element) => getComputedStyle(element).pointerEvents)).toBe('auto')
    await audience.keyboard.press('Enter')
    await expect.poll(() => statusOf(audience), { timeout: MINUTE }).toContain(titleOf(deck, 3))
    expect(await next.evaluate((element) => element === document.activeElement)).toBe(true)
    await audience.keyboard.press('ArrowLeft')
    await expect.poll(() => statusOf(audience), { timeout: MINUTE }).toContain(titleOf(deck, 2))
    await next.evaluate((element) => (element as HTMLElement).blur())
  }, 5 * MINUTE)

  it('are called in the deck’s language', async () => {
    const words = controlWords('ar')
    expect(words.lang).toBe('ar')
    const names = await bar(visitor, words).getByRole('button').evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label')))
    expect(names).toEqual([words.back, words.next, words.overview, words.fullScreen, words.presenter])
  }, 5 * MINUTE)
})

describe('the page around the slides', () => {
  it('has one main part with the deck’s name', async () => {
    expect(await audience.getByRole('main', { name: deck.title }).count()).toBe(1)
    expect(await audience.locator('main, [role="main"]').count()).toBe(1)
  })

  it.each(kindsOf(deck))('has no barrier that axe finds, on stage, on slide %i', async (no) => {
    await showSlide(audience, no)
    expect(await barriers(audience)).toEqual([])
  }, 5 * MINUTE)

  it.each(kindsOf(site))('has no barrier that axe finds, in a site, on slide %i', async (no) => {
    await showSlide(visitor, no)
    expect(await barriers(visitor)).toEqual([])
  }, 5 * MINUTE)
})
