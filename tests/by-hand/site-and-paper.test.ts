import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { build } from '../../scripts/commands/build.ts'
import { expectByHandSlides, byHandPlan } from '../../scripts/pipeline/expect/by-hand.ts'
import { handout } from '../../scripts/commands/handout.ts'
import { pdf } from '../../scripts/commands/pdf.ts'
import type { CommandReport } from '../../scripts/pipeline/report.ts'
import { verifyByHand } from '../../scripts/inspect/verify-by-hand.ts'
import type { PdfReport } from '../../scripts/pdf/read/pdf-report.ts'
import { readPdf } from '../../scripts/pdf/read/read-pdf.ts'
import type { ShownSlide } from '../../scripts/render/by-hand/shown-slides.ts'
import { readHandDeck } from '../../scripts/render/by-hand/hand-deck.ts'
import { serveBelow } from '../e2e/static-server.ts'
import { useStage } from '../support/browser.ts'
import { handoutOptions, planOf } from '../support/handouts.ts'
import { CACHE, ROOT } from '../support/project.ts'
import { sampleInput } from '../support/sample-timeline.ts'
import { NOTE, request, writeFolder } from './own-folder.ts'

const stage = useStage()
const PROJECT = { root: ROOT, cache: CACHE }
/** A build bundles all that Slidev can show, which takes long on a busy machine. */
const LONG = 10 * 60_000

let folder: string
let deck: string
let dist: string

beforeAll(async () => {
  folder = await writeFolder()
  deck = join(folder, 'my talk/slides.md')
  dist = join(folder, 'dist')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(name: string): Promise<PdfReport> {
  return readPdf(await readFile(join(dist, `${name}.pdf`)))
}

/** Every file below a folder, as text. */
async function contents(below: string): Promise<string[]> {
  const entries = await readdir(below, { recursive: true, withFileTypes: true })
  return Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')))
}

it('the example deck, with the addon, is printed with a page for each slide', async () => {
  const report = await pdf({ ...request([join(ROOT, 'slides/example.md')], dist, stage), paging: 'slides' }, PROJECT)
  expect(report.written).toEqual([join(dist, 'example.pdf')])
  expect((await read('example')).pages.length).toBeGreaterThan(20)
}, LONG)

describe('the site of a deck written by hand', () => {
  it('is gone through with the keyboard below any path, and holds no note and no place of this machine', async () => {
    const report = await build({ ...request([deck], dist), notes: false }, PROJECT)
    expect(report).toMatchObject({ written: [join(dist, 'slides')], problems: [] })
    expect((await readdir(join(folder, 'my talk'))).toSorted()).toEqual(['bridge.png', 'components', 'layouts', 'more', 'slides.md'])
    const files = await contents(join(dist, 'slides'))
    expect(files.filter((text) => text.includes(NOTE) || text.includes(folder) || text.includes(ROOT))).toEqual([])
    const host = await serveBelow('/some/where/', join(dist, 'slides'))
    const context = await stage.browser.newContext({ viewport: { width: 980, height: 551 }, permissions: ['screen-wake-lock'] })
    const errors: string[] = []
    const page = await context.newPage()
    page.setDefaultTimeout(LONG)
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('response', (response) => response.status() >= 400 && errors.push(`${response.status()} ${response.url()}`))
    // The icon of a deck that names none is Slidev's, on another machine.
    await context.route((url) => url.hostname !== '127.0.0.1', (route) => route.fulfill({ contentType: 'image/png', body: '' }))
    await page.goto(host.url)
    const slide = (no: number): ReturnType<typeof page.locator> => page.locator(`#slideshow [data-slidev-no="${no}"]`)
    await slide(1).getByText('Opened after 7 years').waitFor()
    expect(await slide(1).getByAltText('The bridge from the south').evaluate((picture: HTMLImageElement) => picture.decode().then(() => picture.naturalWidth))).toBe(8)
    await page.keyboard.press('ArrowRight')
    await slide(2).locator('.framed').waitFor()
    for (const hidden of [2, 1, 0]) {
      await page.waitForFunction((count) => document.querySelectorAll('#slideshow [data-slidev-no="2"] li.slidev-vclick-hidden').length === count, hidden)
      await page.keyboard.press('ArrowRight')
    }
    await slide(3).locator('.katex').waitFor()
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowRight')
    await slide(4).locator('.mermaid').waitFor()
    host.close()
    await context.close()
    expect(errors).toEqual([])
  }, LONG)
})

describe('a PDF of a deck written by hand', () => {
  let report: CommandReport

  beforeAll(async () => {
    await writeFile(join(folder, 'day.yaml'), stringify(sampleInput()))
    report = await pdf({ ...request([join(folder, 'day.yaml'), deck], dist, stage), paging: 'slides', handout: handoutOptions({ notes: true }) }, PROJECT)
  }, LONG)

  it('is made beside those of timelines, in one run', async () => {
    expect(report.written).toEqual(['day.en', 'day.en.handout-3', 'slides', 'slides.handout-3'].map((name) => join(dist, `${name}.pdf`)))
    expect((await readdir(dist)).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('has a page for each slide as the browser shows it, all steps done', async () => {
    const { pages, outline, ...document } = await read('slides')
    expect(document).toMatchObject({ title: 'The bridge', author: 'Ada Example', language: 'en', created: '2031-05-01', displayDocTitle: true, tagged: true, unknownRoles: [] })
    expect(outline.map(({ title, level, page }) => [title, level, page])).toEqual([['The bridge', 1, 1], ['What was built', 1, 2], ['Code and formulas', 2, 3], ['The end', 1, 4]])
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(Array.from({ length: 4 }, () => [735, 414]))
    const [first, second, third, last] = pages
    expect(first?.taggedText).toContain('Opened after 7 years')
    expect(first?.elements.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toEqual(['The bridge from the south'])
    expect(second?.taggedText).toContain('two towers')
    expect(second?.taggedText).toContain('one deck')
    expect(second?.links.map(({ page }) => page)).toEqual([1, 3])
    expect(third?.text.replaceAll(/\s+/g, ' ')).toContain('const decks = 1')
    expect(third?.elements.filter(({ alt }) => alt !== undefined).map(({ alt }) => alt)).toContain('a^2 + b^2')
    expect(last?.taggedText).toContain('South bank')
    expect(JSON.stringify(pages)).not.toContain(NOTE)
  })

  it('tells what the author can make better, at its line, and is written all the same', () => {
    const own = report.problems.filter(({ file }) => file.endsWith('.md'))
    expect(own.map(({ line, code, severity, message }) => [line, code, severity, message])).toEqual([
      [51, 'slide-access', 'warning', expect.stringContaining('slide 3: A picture has no alternative text')],
    ])
  })

  it('is not given out where a page lacks what the browser has shown', async () => {
    const report = await read('slides')
    const loaded = await readHandDeck(deck, await readFile(deck, 'utf8'), ROOT)
    const shown = report.pages.map(({ number }): ShownSlide => ({ no: number, clicks: 0, headings: [], texts: number === 2 ? ['two towers', 'a third tower'] : [] }))
    const { failures } = verifyByHand(report, expectByHandSlides(loaded, shown), shown.map((slide) => [slide]))
    expect(failures.map(({ code, page, message }) => [code, page, message])).toEqual([['text-missing', 2, expect.stringContaining('a third tower')]])
    const fewer = verifyByHand(report, expectByHandSlides(loaded, shown.slice(0, 3)), shown.slice(0, 3).map((slide) => [slide]))
    expect(fewer.failures.map(({ code }) => code)).toContain('page-count')
  })

  it('has a page for each step where that is asked for, and comes out the same each time', async () => {
    const before = await readFile(join(dist, 'slides.handout-3.pdf'))
    const { written } = await pdf({ ...request([deck], dist, stage), paging: 'steps', handout: handoutOptions({ notes: true }) }, PROJECT)
    expect(written).toEqual([join(dist, 'slides.steps.pdf'), join(dist, 'slides.handout-3.pdf')])
    expect((await readFile(join(dist, 'slides.handout-3.pdf'))).equals(before)).toBe(true)
    const { pages, outline } = await read('slides.steps')
    expect(pages.map(({ text }) => [text.includes('two towers'), text.includes('one deck')].filter(Boolean).length)).toEqual([0, 0, 1, 2, 0, 0, 0])
    expect(outline.map(({ page }) => page)).toEqual([1, 2, 5, 7])
  }, LONG)
})

describe('a handout of a deck written by hand', () => {
  it('has the slides with their words, and their notes as plain paragraphs beside them', async () => {
    const { pages, title, outline, unknownRoles } = await read('slides.handout-3')
    expect({ title, unknownRoles, pages: pages.length }).toEqual({ title: 'The bridge (handout)', unknownRoles: [], pages: 2 })
    expect(outline.map(({ page }) => page)).toEqual([1, 1, 1, 2])
    const [first, second] = pages
    const inOrder = ['Opened after 7 years', NOTE, '• first a pause', '• then the picture', 'two towers', 'const towers']
    const places = inOrder.map((text) => first?.taggedText.indexOf(text) ?? -1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
    expect(first?.text).toContain('Page 1 of 2')
    expect(second?.taggedText).toContain('North bank')
    expect(second?.elements.filter(({ role }) => /^H\d$/.test(role)).map(({ text }) => text)).toEqual(['The end'])
  })

  it('does without the notes where they are not asked for, and takes no look that only ours have', async () => {
    const plan = byHandPlan(await readHandDeck(deck, await readFile(deck, 'utf8'), ROOT))
    const planned = (notes: boolean): string => JSON.stringify(planOf(plan, { notes }))
    expect([planned(true).includes(NOTE), planned(false).includes(NOTE)]).toEqual([true, false])
    const grey = handoutOptions({ look: { inkSaving: false, greyscale: true, cutMarks: false } })
    await expect(handout({ ...request([deck], dist, stage), handout: grey }, PROJECT)).rejects.toThrow('--greyscale')
  })
})
