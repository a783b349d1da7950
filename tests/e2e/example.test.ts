import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { BLOCKS } from '../../scripts/plan/blocks/block.ts'
import { buildByHand } from '../../scripts/render/by-hand/build-by-hand.ts'
import { type HandPresentation, presentByHand } from '../../scripts/render/by-hand/present-by-hand.ts'
import { unknownParts } from '../../scripts/render/by-hand/unknown-parts.ts'
import { CACHE, ROOT } from '../support/project.ts'
import { useBrowser, type WatchedPage } from './watched-page.ts'

const FILE = join(ROOT, 'slides/example.md')

const browser = useBrowser()
let markdown: string
let folder: string
let show: HandPresentation
let view: WatchedPage

beforeAll(async () => {
  markdown = await readFile(FILE, 'utf8')
  folder = await mkdtemp(join(tmpdir(), 'example-'))
  await write(markdown)
  show = await presentByHand({ root: ROOT, cache: CACHE, port: 0, deck: () => ({ language: 'en', direction: 'ltr', slides: [] }), build: (outDir) => buildByHand({ file: join(folder, 'example.md'), outDir, withNotes: true }, { root: ROOT }) })
  view = await browser.open(show.url)
  await view.page.locator('.td-cover').first().waitFor()
})

afterAll(async () => {
  await show?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Writes the deck into a folder of somebody else's, where it names our addon by its name. */
async function write(text: string): Promise<void> {
  await writeFile(join(folder, 'example.md'), text)
}

it('shows every component and layout, and names none that is not there', async () => {
  for (const component of Object.keys(BLOCKS)) expect(markdown).toContain(`<${component}`)
  for (const layout of ['deck-cover', 'deck-chapter', 'deck-event', 'deck-field', 'deck-content']) expect(markdown).toContain(`layout: ${layout}`)
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
  expect({ errors, strangers, failed }).toEqual({ errors: [], strangers: [], failed: [] })
})

it('follows an edit of a slide written by hand', async () => {
  const { page } = view
  const words = 'Un port est une porte ouverte.'
  const no = markdown.split(words)[0]?.match(/^layout: /gm)?.length
  const quotation = page.locator(`#slideshow [data-slidev-no="${no}"] blockquote`)
  await page.evaluate((place) => location.assign(`#/${place}`), no)
  await quotation.waitFor()
  await write(markdown.replace(words, 'Un port attend.'))
  await show.update()
  await expect.poll(() => quotation.textContent()).toBe('«\u202FUn port attend.\u202F»')
})
