import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { presentDeck, type Presentation } from '../../scripts/render/slidev/present.ts'
import { unknownParts } from '../../scripts/render/slidev/unknown.ts'
import { addonInCache } from '../../scripts/render/slidev/work-folder.ts'
import { BLOCK_KEYS } from '../../scripts/write/slidev.ts'
import { CACHE, ROOT } from '../support/project.ts'
import { useBrowser, type WatchedPage } from './watched-page.ts'

const FILE = join(ROOT, 'slides/example.md')
/** Comes with every Slidev deck that has Markdown of its own, and does no harm. */
const HARMLESS = 'Failed to patch FloatingVue'

const browser = useBrowser()
let markdown: string
let show: Presentation
let view: WatchedPage

beforeAll(async () => {
  markdown = await readFile(FILE, 'utf8')
  show = await presentDeck({ root: ROOT, cache: CACHE, deck: { name: 'example', markdown: inCache(markdown) }, open: false })
  view = await browser.open(show.url)
  await view.page.locator('.td-cover').first().waitFor()
})

afterAll(() => show?.close())

function inCache(text: string): string {
  return text.replace("'@/..'", `'${addonInCache(ROOT, CACHE)}'`)
}

it('shows every component and layout, and names none that is not there', async () => {
  for (const component of Object.keys(BLOCK_KEYS)) expect(markdown).toContain(`<${component}`)
  for (const layout of ['deck-cover', 'deck-event', 'deck-content']) expect(markdown).toContain(`layout: ${layout}`)
  expect(await unknownParts({ file: FILE, markdown }, ROOT)).toEqual([])
})

it('draws every slide without an error, an unknown element or a word from outside', async () => {
  const { page, errors, strangers, failed } = view
  const slides = markdown.match(/^layout: /gm)?.length ?? 0
  expect(slides).toBeGreaterThan(10)
  for (let no = 1; no <= slides; no += 1) {
    await page.evaluate((place) => location.assign(`#/${place}`), no)
    const slide = page.locator(`#slideshow [data-slidev-no="${no}"]`)
    await slide.locator('.td-slide').waitFor()
    const unknown = await slide.evaluate((element) =>
      [...element.querySelectorAll('*')].filter((inner) => inner instanceof HTMLUnknownElement || inner.localName.includes('-')).map((inner) => inner.localName),
    )
    expect(unknown, `slide ${no}`).toEqual([])
  }
  expect(errors.filter((error) => !error.includes(HARMLESS))).toEqual([])
  expect({ strangers, failed }).toEqual({ strangers: [], failed: [] })
})

it('follows an edit of a slide written by hand', async () => {
  const { page } = view
  await page.evaluate(() => location.assign('#/6'))
  await page.locator('#slideshow [data-slidev-no="6"] blockquote').waitFor()
  await show.update(inCache(markdown.replace('Un port est une porte ouverte.', 'Un port attend.')))
  await expect.poll(() => page.locator('#slideshow [data-slidev-no="6"] blockquote').textContent()).toBe('Un port attend.')
})
