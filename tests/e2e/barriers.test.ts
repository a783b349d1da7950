import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as Axe from 'axe-core'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { loadAllDecks } from '../support/all-decks.ts'
import { buildSite, startTalk } from '../support/talk.ts'
import { serveBelow } from './static-server.ts'
import { openStill, showSlide, useBrowser } from './watched-page.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const browser = useBrowser()
const decks = await loadAllDecks()
const shipped = decks.filter(({ name }) => name.startsWith('25-october.'))
const named = (...names: string[]) => shipped.filter(({ name }) => names.includes(name.replace('25-october.', '')))
/** One deck of each other timeline: what its slides are made of is the same in every language. */
const others = [...Map.groupBy(decks.filter((deck) => !shipped.includes(deck) && deck.audience === 'full'), ({ name }) => name.split('.')[0]).values()].flatMap(([first]) => first ?? [])

async function open(url: string): Promise<Page> {
  const page = await openStill(browser, url)
  // Not as a script of the page, which may run none but its own.
  await page.evaluate(AXE)
  return page
}

/** What axe finds on the page as it is, by the rules of good practice too; in the dark scheme, the contrast of what it is drawn in then. */
async function barriersOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof Axe }
    const run = async (scheme: string, choice: Axe.RunOptions = {}): Promise<string[]> => {
      const { violations } = await axe.run(document, { resultTypes: ['violations'], preload: false, ...choice })
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${scheme}, ${id}: ${html}`))
    }
    const light = await run('light')
    document.documentElement.classList.add('dark')
    const dark = await run('dark', { runOnly: ['color-contrast'] })
    document.documentElement.classList.remove('dark')
    return [...light, ...dark]
  })
}

/** Each slide on which axe finds something, with what it is. */
async function findings(url: string, { slides }: DeckPlan): Promise<string[]> {
  const page = await open(url)
  const found: string[] = []
  for (const index of slides.keys()) {
    await showSlide(page, index + 1, '?clicks=99')
    found.push(...(await barriersOn(page)).map((barrier) => `slide ${index + 1}: ${barrier}`))
  }
  await page.context().close()
  return found
}

describe('axe, by the rules of good practice too, light and dark, finds no barrier', () => {
  // Each language of the whole deck and of the class, half of them presented and half as a site; a briefing's slides are theirs.
  it.each([...named('full.en', 'class.id'), ...others])('on any slide of $name, presented', async ({ plan }) => {
    const show = await startTalk(plan)
    try {
      expect(await findings(show.url, plan)).toEqual([])
    } finally {
      await show.close()
    }
  })

  it.each(named('full.id', 'class.en'))('on any slide of $name, as a site', async ({ plan }) => {
    const folder = await mkdtemp(join(tmpdir(), 'barriers-'))
    await buildSite(plan, join(folder, 'site'))
    const host = await serveBelow('/some/where/', join(folder, 'site'))
    try {
      expect(await findings(host.url, plan)).toEqual([])
    } finally {
      host.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe('what axe is asked', () => {
  it('is not taken for granted: a picture without a text is found', async () => {
    const [{ plan } = {}] = shipped
    if (!plan) throw new Error('There is a deck')
    const show = await startTalk(plan)
    try {
      const page = await open(show.url)
      await showSlide(page, 2, '?clicks=99')
      await page.evaluate(() => {
        for (const image of document.querySelectorAll('#slideshow .td-slide')) image.insertAdjacentHTML('beforeend', '<img src="data:,">')
      })
      const found = (await barriersOn(page)).join('\n')
      expect(found).toContain('light, image-alt')
      await page.context().close()
    } finally {
      await show.close()
    }
  })
})
