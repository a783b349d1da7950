import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildByHand } from '../../scripts/render/by-hand/build-by-hand.ts'
import { ROOT } from '../support/project.ts'
import { buildSite } from '../support/talk.ts'
import { NOTE_SENTINEL, QUOTE, samplePlan } from './sample-deck.ts'
import { serveBelow, type StaticHost } from './static-server.ts'
import { shippedDecks } from './walked-decks.ts'
import { useBrowser, type WatchedPage } from './watched-page.ts'

const browser = useBrowser()
let folder: string
let site: string
let host: StaticHost
let visitor: WatchedPage

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'))
  site = join(folder, 'sample.en')
  await buildSite(samplePlan(), site)
  host = await serveBelow('/some/where/', site)
  visitor = await browser.open(host.url)
  await visitor.page.locator('.td-cover').waitFor()
})

afterAll(async () => {
  host?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Every file of a site as text; what is not text stays searchable by its Latin characters. */
async function contents(outDir: string): Promise<Map<string, string>> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)))
}

describe('a built site', () => {
  it('is gone through with the keyboard, from any path of any host', async () => {
    const { page } = visitor
    for (const no of [2, 3]) {
      await page.keyboard.press('ArrowRight')
      await page.locator(`#slideshow [data-slidev-no="${no}"] .td-slide`).waitFor()
    }
    const translation = page.locator('#slideshow [data-slidev-no="3"] .td-quote-translation')
    expect(await translation.getAttribute('class')).toContain('slidev-vclick-hidden')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => translation.getAttribute('class')).not.toContain('slidev-vclick-hidden')
    expect(await page.locator('#slideshow [data-slidev-no="3"] blockquote').textContent()).toBe(`“${QUOTE.quote.text}”`)
  })

  it('opens at the slide that an address names', async () => {
    const { page } = await browser.open(`${host.url}#/at-points`)
    await page.locator('#slideshow [data-slidev-no="4"] .td-point').first().waitFor()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
    await page.close()
  })

  it('loads with the first slide of the shipped deck only what that one needs, and the rest when all is quiet', async () => {
    const [shipped] = await shippedDecks()
    const real = join(folder, 'shipped')
    await buildSite(shipped!.plan, real)
    const server = await serveBelow('/', real)
    const { page } = await browser.open(server.url)
    await page.locator('.td-cover').waitFor()
    await page.waitForLoadState('networkidle')
    const loaded = (): Promise<{ name: string; size: number }[]> =>
      page.evaluate(() => (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(({ name, decodedBodySize: size }) => ({ name, size })))
    const first = await loaded()
    expect(first.filter(({ name }) => /\/(deck|components)-/.test(name))).toEqual([])
    // Of these, 7 KiB are the words of the controls in twelve languages.
    expect(first.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(460 * 1024)
    await expect.poll(async () => (await loaded()).some(({ name }) => /\/deck-/.test(name))).toBe(true)
    await page.close()
    server.close()
  })

  it('finds a slide by its title', async () => {
    const { page } = await browser.open(host.url)
    await page.locator('.td-cover').waitFor()
    await page.keyboard.press('g')
    await page.locator('#td-go-to-input:focus').pressSequentially('three')
    await page.locator('.td-go-to-slide').first().waitFor()
    await page.keyboard.press('Enter')
    await page.locator('#slideshow [data-slidev-no="4"] .td-point').first().waitFor()
    expect(new URL(page.url()).hash).toBe('#/at-points')
    await page.close()
  })

  it('asks for nothing from elsewhere, misses nothing, and reports no error', () => {
    expect(visitor).toMatchObject({ errors: [], strangers: [], failed: [] })
  })

  it('holds no note and nothing of the presentation on this machine', async () => {
    for (const [file, text] of await contents(site)) {
      expect(text, file).not.toContain(NOTE_SENTINEL)
      expect(text, file).not.toContain(ROOT)
    }
  })

  it('holds only what a static host needs', async () => {
    const names = await readdir(site)
    expect(names.sort()).toEqual(['assets', 'favicon.svg', 'index.html', 'reading.html'])
    const chunks = [...(await contents(site)).keys()].filter((file) => /monaco|mermaid|katex|typescript/i.test(file))
    expect(chunks).toEqual([])
  })
})

describe('building', () => {
  it('puts the notes in where they are asked for', async () => {
    const withNotes = join(folder, 'with-notes')
    await buildSite(samplePlan(), withNotes, true)
    expect([...(await contents(withNotes)).values()].join('')).toContain(NOTE_SENTINEL)
  })

  it('leaves an earlier site whole when it fails, and nothing half-written', async () => {
    const before = await contents(site)
    await expect(buildSite(samplePlan({ note: 'Another note.' }), site, true, AbortSignal.abort())).rejects.toThrow('Interrupted')
    expect(await contents(site)).toEqual(before)
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('takes no folder that holds something else', async () => {
    const others = join(folder, 'others')
    await mkdir(others)
    await writeFile(join(others, 'letter.txt'), 'Dear …')
    await expect(buildSite(samplePlan(), others)).rejects.toThrow('Name another folder with --out')
    expect(await readdir(others)).toEqual(['letter.txt'])
  })

  it('builds a deck with slides written by hand', async () => {
    const example = await mkdtemp(join(folder, 'example-'))
    await buildByHand({ file: join(ROOT, 'slides/example.md'), outDir: example, withNotes: false }, { root: ROOT })
    const exampleHost = await serveBelow('/example/', example)
    const before = (await readFile(join(ROOT, 'slides/example.md'), 'utf8')).split('<TermList')[0] ?? ''
    const words = before.match(/^layout: /gm)?.length
    const { page, strangers, failed } = await browser.open(`${exampleHost.url}#/${words}`)
    await page.locator(`#slideshow [data-slidev-no="${words}"] .td-term`).first().waitFor()
    exampleHost.close()
    expect({ strangers, failed }).toEqual({ strangers: [], failed: [] })
  })
})
