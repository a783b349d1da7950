import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { SLIDE_HEIGHT, slideWidth } from '../../scripts/look/sizes.ts'
import { readOperations } from '../../scripts/pdf/content-stream.ts'
import { contentStreams, latin1, nameAt, streamBytes } from '../../scripts/pdf/objects.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import type { HandoutLook, HandoutOptions } from '../../scripts/plan/handout/options.ts'
import { renderSlidesDocument } from '../../scripts/render/print/document.ts'
import { withPage } from '../../scripts/render/print/page.ts'
import { useStage } from '../support/browser.ts'
import { printableOf, printed } from '../support/handouts.ts'
import { loadShipped } from '../support/plans.ts'

const stage = useStage()
const deck = (await loadShipped()).plans[0] as DeckPlan
const noLook: HandoutLook = { inkSaving: false, greyscale: false, cutMarks: false }

/** A handout opened as it is before it is printed. */
async function opened<T>(overrides: Partial<HandoutOptions>, use: (page: Page) => Promise<T>): Promise<T> {
  const { html, width, height } = printableOf(deck, overrides)
  const whole = await html(stage.bundle)[0]!
  return withPage(stage.browser, { html: whole, folder: stage.bundle.folder, width, height }, use)
}

/** How much of a page is covered by grounds and drawn shapes darker than mid-grey, by their boxes; of the page with most of it. */
function darkShare(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d')!
    const isDark = (colour: string): boolean => {
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = 'transparent'
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
      return alpha > 127 && 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128
    }
    const area = (element: Element): number => element.getBoundingClientRect().width * element.getBoundingClientRect().height
    const total = (elements: Element[]): number => elements.reduce((sum, element) => sum + area(element), 0)
    const shares = [...document.querySelectorAll('.td-sheet')].map((sheet) => {
      const grounds = [...sheet.querySelectorAll('*')].filter((element) => isDark(getComputedStyle(element).backgroundColor))
      const shapes = [...sheet.querySelectorAll(':is(path, circle, rect)')].filter((element) => isDark(getComputedStyle(element).fill))
      return total([...grounds, ...shapes]) / area(sheet)
    })
    return Math.max(...shares)
  })
}

/** The colours that a file paints with, as the operands of its operators. */
async function coloursIn(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const forms = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFRawStream && nameAt(object.dict, 'Subtype') === 'Form' ? [object] : []))
  const pages = pdf.getPages().map(({ node }) => contentStreams(pdf.context, node))
  const operations = [...pages, ...forms.map((form) => [form])].flatMap((streams) => readOperations(streams.map((stream) => latin1(streamBytes(stream))).join('\n')))
  return [...new Set(operations.filter(({ operator }) => /^(rg|RG|k|K|sc|SC|scn|SCN)$/.test(operator)).map(({ operands }) => operands.join(' ')))]
}

const isGrey = (colour: string): boolean => new Set(colour.split(' ')).size === 1

describe('the grounds of a handout', () => {
  it('are light unless dark areas are asked for, and white where ink is saved', async () => {
    const saving = await opened({ perPage: 2, look: { ...noLook, inkSaving: true } }, darkShare)
    const dark = await opened({ perPage: 2, look: { ...noLook, darkAreas: true } }, darkShare)
    const plain = await opened({ perPage: 2 }, darkShare)
    // What is dark still is drawn: dots, marks and the two codes for phones, which cameras would not read otherwise.
    expect(saving).toBeLessThan(0.025)
    expect(plain).toBeLessThan(0.12)
    expect(dark).toBeGreaterThan(0.3)
  })

  it.each([false, true])('keep the words on them legible (saving ink: %s)', async (inkSaving) => {
    const colours = await opened({ perPage: 1, look: { ...noLook, inkSaving } }, (page) =>
      page.locator('.td-cover-title, .td-cover-subtitle, .td-event-title, .td-event-summary').evaluateAll((found) => [...new Set(found.map((element) => getComputedStyle(element).color))]),
    )
    expect(colours.length).toBeGreaterThan(0)
    for (const colour of colours) for (const part of colour.match(/\d+/g) ?? []) expect(Number(part)).toBeLessThan(0x66)
  })
})

describe('a handout in greys', () => {
  it.each([false, true])('paints with nothing but greys (saving ink: %s)', async (inkSaving) => {
    const { bytes } = await printed(stage, printableOf(deck, { perPage: 6, look: { ...noLook, inkSaving, greyscale: true } }))
    const colours = await coloursIn(bytes)
    expect(colours.length).toBeGreaterThan(3)
    expect(colours.filter((colour) => !isGrey(colour))).toEqual([])
  })

  it('is another than the coloured one', async () => {
    const { bytes } = await printed(stage, printableOf(deck, { perPage: 6 }))
    expect((await coloursIn(bytes)).filter((colour) => !isGrey(colour)).length).toBeGreaterThan(3)
  })
})

describe('cut marks', () => {
  const boxes = (page: Page): Promise<{ marks: number; hits: number }> =>
    page.evaluate(() => {
      const svg = document.querySelector<SVGSVGElement>('.td-cut-marks')
      if (!svg) return { marks: 0, hits: 0 }
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
      const crosses = [...(svg.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M([-\d.]+) ([-\d.]+)h([-\d.]+)/g)].map(([, x, y, width]) => ({ x: (Number(x) + Number(width) / 2) * scale, y: Number(y) * scale }))
      const first = document.querySelector('.td-sheet')!
      const cells = [...first.querySelectorAll('.td-cell')].map((element) => element.getBoundingClientRect())
      const near = 10
      const hits = crosses.filter(({ x, y }) => cells.some(({ left, right, top, bottom }) => x >= left - near && x <= right + near && y >= top - near && y <= bottom + near))
      return { marks: crosses.length, hits: hits.length }
    })

  it.each([[2, 6], [4, 9], [6, 12], [9, 16]] as const)('stand where the cells of %i slides meet', async (perPage, marks) => {
    expect(await opened({ perPage, look: { ...noLook, cutMarks: true } }, boxes)).toEqual({ marks, hits: 0 })
    expect(await opened({ perPage }, boxes)).toEqual({ marks: 0, hits: 0 })
  })
})

describe('a text that has no room', () => {
  it('fails the printing instead of being cut off', async () => {
    const printable = printableOf(deck, { perPage: 1, notes: true })
    const html = printable.html
    const spoiled = { ...printable, html: (bundle: Parameters<typeof html>[0]) => html(bundle).map(async (part) => (await part).replace('td-note-paragraph">', 'td-note-paragraph" style="font-size: 200mm">')) }
    await expect(printed(stage, spoiled)).rejects.toThrow(/cut off on paper/)
  })
})

describe('a slide on a sheet', () => {
  it('is set as the slide itself is', async () => {
    const slides = { html: await renderSlidesDocument(deck, stage.bundle), folder: stage.bundle.folder, width: slideWidth(deck), height: SLIDE_HEIGHT }
    const itself = await withPage(stage.browser, slides, settingOf)
    const onSheet = await opened({ perPage: 3 }, settingOf)
    expect(itself.length).toBeGreaterThan(1000)
    expect(onSheet).toEqual(itself)
  })
})

/** How every text of the slides is set: its beginning, its size, weight and line, in px of the slide. */
function settingOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.td-slide *')].flatMap((element) => {
      const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent?.trim()).join(' ').trim()
      const { fontSize, fontWeight, lineHeight, fontFamily, margin } = getComputedStyle(element)
      return text === '' ? [] : [`${text.slice(0, 40)}: ${fontSize} ${fontWeight} ${lineHeight} ${fontFamily} ${margin}`]
    }),
  )
}
