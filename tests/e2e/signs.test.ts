import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { scriptFontsOf } from '../../scripts/plan/text/script-fonts.ts'
import { buildSite, startTalk } from '../support/talk.ts'
import { samplePlan } from './sample-deck.ts'
import { serveBelow } from './static-server.ts'
import { useBrowser } from './watched-page.ts'

const browser = useBrowser()
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signs-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** The sample with a text in its quotation, and the fonts that the planner names for it. */
function planWith(text: string, lang = 'en'): DeckPlan {
  const plan = samplePlan({ quoteText: text })
  return { ...plan, context: { ...plan.context, fonts: scriptFontsOf([{ text, lang }]) } }
}

/** The families of fonts that a page has loaded, beyond the deck's own. */
async function loadedBy(page: Page): Promise<string[]> {
  const families = await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family))
  return [...new Set(families)].filter((family) => !family.startsWith('Source ')).sort()
}

/** The font files of a site beyond the deck's own, without what makes their names the content's. */
async function fontsIn(site: string): Promise<string[]> {
  const names = await readdir(join(site, 'assets'))
  return names.filter((name) => /\.woff2?$/.test(name) && !name.startsWith('source-')).map((name) => name.replace(/-[\w-]{8}\.woff/, '.woff')).sort()
}

describe('a site', () => {
  it('has no font beyond the deck’s own where a deck needs none', async () => {
    const site = join(folder, 'plain')
    await buildSite(samplePlan(), site)
    expect(await fontsIn(site)).toEqual([])
  })

  it('has the fonts of its emoji and signs, draws with them, and asks nobody else', async () => {
    const site = join(folder, 'signs')
    await buildSite(planWith('We did it 🎉 👨‍👩‍👧‍👦 → 𝄞'), site)
    expect(await fontsIn(site)).toEqual(['dejavu-sans-latin-400-normal.woff2', 'dejavu-sans-latin-700-normal.woff2', 'noto-emoji-emoji-400-normal.woff2', 'noto-music-music-400-normal.woff2'])
    const host = await serveBelow('/a/', site)
    const { page, strangers, failed, errors } = await browser.open(`${host.url}#/3`)
    await page.locator('#slideshow [data-slidev-no="3"] blockquote').waitFor()
    await expect.poll(() => loadedBy(page)).toEqual(['DejaVu Sans', 'Noto Emoji', 'Noto Music'])
    host.close()
    expect({ strangers, failed, errors }).toEqual({ strangers: [], failed: [], errors: [] })
  })

  it('draws a pause mark after a space with the font of its letters', async () => {
    const site = join(folder, 'pause')
    await buildSite(planWith('تَرْضَىٰهَا ۚ فَوَلِّ', 'ar'), site)
    const host = await serveBelow('/a/', site)
    const { page, failed } = await browser.open(`${host.url}#/3`)
    await page.locator('#slideshow [data-slidev-no="3"] blockquote').waitFor()
    await expect.poll(() => loadedBy(page)).toEqual(['Noto Naskh Arabic'])
    const session = await page.context().newCDPSession(page)
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const { root } = await session.send('DOM.getDocument')
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#slideshow [data-slidev-no="3"] blockquote' })
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
    host.close()
    expect(fonts.filter(({ familyName, isCustomFont }) => !isCustomFont && !/Source/.test(familyName))).toEqual([])
    expect(failed).toEqual([])
  })
})

describe('a presentation', () => {
  it('loads the font of a sign that an edit brings', async () => {
    const show = await startTalk(samplePlan())
    const { page, failed } = await browser.open(`${show.url}#/3`)
    await page.locator('#slideshow [data-slidev-no="3"] blockquote').waitFor()
    expect(await loadedBy(page)).toEqual([])
    show.update(planWith('We did it 🎉'))
    await expect.poll(() => loadedBy(page)).toEqual(['Noto Emoji'])
    await show.close()
    expect(failed).toEqual([])
  })
})
