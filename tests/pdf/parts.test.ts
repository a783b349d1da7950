import { appendFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { printableSlides } from '../../scripts/commands/pdf.ts'
import { keptParts } from '../../scripts/pipeline/kept-parts.ts'
import { makePdfs, type Printable } from '../../scripts/pipeline/print-pdfs.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { labelsOf } from '../../scripts/plan/labels/index.ts'
import { slidePages } from '../../scripts/plan/slide-pages.ts'
import { readPdf } from '../../scripts/pdf/read/read-pdf.ts'
import type { PdfReport } from '../../scripts/pdf/read/pdf-report.ts'
import { loadParts } from '../../scripts/pdf/repair/join-parts.ts'
import type { FoundBrowser } from '../../scripts/render/browser/find.ts'
import { MOST_PAGES, renderSlideParts } from '../../scripts/render/print/document.ts'
import { openPage, type PrintDocument, type PrintedDocument, printDocument } from '../../scripts/render/print/page.ts'
import { useStage } from '../support/browser.ts'
import { useFolder } from '../support/command.ts'
import { loadShipped } from '../support/plans.ts'
import { ROOT } from '../support/project.ts'
import { printSample } from './print-sample.ts'
import { sampleHtml } from './sample-html.ts'

const stage = useStage()
const { timeline, plans } = await loadShipped()
const deck = plans[0] as DeckPlan
const pages = slidePages(deck, 'slides')

/** The slides of the shipped deck, in documents of so many pages. @param edit - changes the last of them */
function slidesIn(most: number, edit = (html: string): string => html): Printable {
  const html: Printable['html'] = (bundle) => renderSlideParts(deck, bundle, pages, most).map(async (part, index, all) => (index === all.length - 1 ? edit(await part) : part))
  return { ...printableSlides(deck, labelsOf(timeline, deck.language)), html }
}

/** Prints as the command does, which holds each page against what was expected of it. */
async function print(wanted: Printable, order: 'at once' | 'in turn' | 'backwards' = 'at once'): Promise<Uint8Array> {
  const one = async (document: PrintDocument): Promise<PrintedDocument> => printDocument(await openPage(stage.browser), document)
  const asked: { document: PrintDocument; done: (printed: Promise<PrintedDocument>) => void }[] = []
  const press = {
    print: (document: PrintDocument): Promise<PrintedDocument> => {
      if (order === 'at once') return one(document)
      const { promise, resolve } = Promise.withResolvers<PrintedDocument>()
      asked.push({ document, done: resolve })
      if (asked.length === 1) setImmediate(() => void inTurn(order === 'in turn' ? asked : asked.toReversed(), one))
      return promise
    },
  }
  const { made: [made], failures } = await makePdfs([wanted], { press, bundle: stage.bundle, creator: 'timeline-deck' })
  if (!made) throw failures[0] ?? new Error('Nothing was printed')
  return made.bytes
}

describe('the parts that an earlier run has printed', () => {
  const folder = useFolder()

  /** Prints as the command does with what is kept in the test's folder. @returns the file, and how many parts the browser has printed for it */
  async function printKeeping(wanted: Printable, origin: FoundBrowser['origin'] = 'package'): Promise<{ bytes: Uint8Array | undefined; printed: number }> {
    let printed = 0
    const press = {
      print: async (document: PrintDocument): Promise<PrintedDocument> => {
        printed += 1
        return printDocument(await openPage(stage.browser), document)
      },
    }
    const kept = keptParts({ root: ROOT, cache: folder.path }, Promise.resolve({ executable: 'chromium', origin }))
    const { made: [made] } = await makePdfs([wanted], { press, bundle: stage.bundle, creator: 'timeline-deck', kept })
    return { bytes: made?.bytes, printed }
  }

  it('are not printed again, and the file is what it would be without them', async () => {
    const first = await printKeeping(slidesIn(15))
    const parts = Math.ceil(pages.length / 15)
    expect(first.printed).toBe(parts)
    const again = await printKeeping(slidesIn(15))
    expect(again.printed).toBe(0)
    expect(Buffer.from(again.bytes ?? []).equals(first.bytes ?? Buffer.alloc(0))).toBe(true)
    const edited = slidesIn(15, (html) => html.replace('</body>', '<!-- edited --></body>'))
    expect((await printKeeping(edited)).printed).toBe(1)
  })

  it('are printed again where they are damaged, and with a browser that is not of the package', async () => {
    await printKeeping(slidesIn(15))
    const [name = ''] = await readdir(join(folder.path, 'parts'))
    await appendFile(join(folder.path, 'parts', name), 'x')
    expect((await printKeeping(slidesIn(15))).printed).toBe(1)
    expect((await printKeeping(slidesIn(15), 'system')).printed).toBe(Math.ceil(pages.length / 15))
  })

  it('are not kept of a file that is not as planned', async () => {
    const wanted = slidesIn(15)
    const wrong = { ...wanted, expected: { ...wanted.expected, pages: wanted.expected.pages.slice(1) } }
    expect((await printKeeping(wrong)).bytes === undefined).toBe(true)
    expect((await printKeeping(wanted)).printed).toBe(Math.ceil(pages.length / 15))
  })
})

async function inTurn(asked: readonly { document: PrintDocument; done: (printed: Promise<PrintedDocument>) => void }[], one: (document: PrintDocument) => Promise<PrintedDocument>): Promise<void> {
  for (const { document, done } of asked) {
    const printing = one(document)
    done(printing)
    await printing
  }
}

/** What a file says, apart from how many bytes and subsets of fonts it takes for it. */
function told({ fonts, ...report }: PdfReport): object {
  return { ...report, bytes: 0, fonts: [...new Set(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')))].toSorted() }
}

describe('a deck that is printed in parts', () => {
  it('is what it is when it is printed in one, with links between its parts', async () => {
    const [whole, parts] = [await readPdf(await print(slidesIn(1000))), await readPdf(await print(slidesIn(15)))]
    expect(told(parts)).toEqual(told(whole))
    expect(parts.unmet).toEqual([])
    expect(parts.metadata?.claimsPdfUa).toBe(true)
    const across = parts.pages.flatMap(({ number, links }) => links.filter(({ page }) => page !== undefined && Math.floor((number - 1) / 15) !== Math.floor((page - 1) / 15)))
    expect(across.length).toBeGreaterThan(5)
  })

  it('gives the same bytes whether its parts are printed at once, one after the other, or from the end', async () => {
    const [atOnce, inOrder, backwards] = [await print(slidesIn(15)), await print(slidesIn(15), 'in turn'), await print(slidesIn(15), 'backwards')]
    expect(Buffer.from(inOrder).equals(atOnce)).toBe(true)
    expect(Buffer.from(backwards).equals(atOnce)).toBe(true)
  })

  it('has nothing that nothing leads to, and opens elsewhere', async () => {
    const bytes = await print(slidesIn(15))
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    const catalogs = pdf.context.enumerateIndirectObjects().filter(([, object]) => object instanceof PDFDict && ['/Catalog', '/StructTreeRoot'].includes(String(object.get(PDFName.of('Type')))))
    expect(catalogs).toHaveLength(2)
    const opening = getDocument({ data: bytes.slice(), verbosity: 0 })
    expect((await opening.promise).numPages).toBe(pages.length)
    await opening.destroy()
  })

  it('is one part unless it is long, and its parts are of one size', async () => {
    expect(pages.length).toBeLessThan(MOST_PAGES)
    expect(printableSlides(deck, labelsOf(timeline, deck.language)).html(stage.bundle)).toHaveLength(1)
    const counts = (await Promise.all(renderSlideParts(deck, stage.bundle, pages, 15))).map((html) => html.match(/<div class="page"/g)?.length)
    expect(Math.max(...counts.map(Number)) - Math.min(...counts.map(Number))).toBeLessThan(2)
  })

  it('is refused where a link leads to no page', async () => {
    await expect(print({ ...slidesIn(15), places: new Map([['slide-1', 1]]) })).rejects.toThrow('which is on no page')
  })
})

it('tells the cells of tables apart that have the same name in two parts', async () => {
  const table = '<table><tr><th scope="col">a</th><th scope="col">b</th></tr><tr><th scope="row">r</th><td>1</td></tr></table>'
  const part = await printSample(stage.browser, sampleHtml({ spoil: (html) => html.replace('<dl>', `${table}<dl>`) }))
  const cellsOf = (pdf: PDFDocument): { ids: string[]; headers: string[] } => {
    const dicts = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object, ...object.values().flatMap((value) => (value instanceof PDFDict ? [value] : value instanceof PDFArray ? value.asArray().filter((each) => each instanceof PDFDict) : []))] : []))
    const text = (value: unknown): string[] => (value instanceof PDFString ? [value.decodeText()] : [])
    return {
      ids: dicts.flatMap((dict) => text(dict.get(PDFName.of('ID')))),
      headers: dicts.flatMap((dict) => { const list = dict.get(PDFName.of('Headers')); return list instanceof PDFArray ? list.asArray().flatMap(text) : [] }),
    }
  }
  const once = cellsOf(await loadParts({ parts: [part] }))
  const twice = cellsOf(await loadParts({ parts: [part, part], places: new Map(Array.from({ length: 5 }, (_, index) => [`slide-${index + 1}`, index + 1])) }))
  expect(once.ids.length).toBeGreaterThan(1)
  expect(new Set(twice.ids).size).toBe(2 * once.ids.length)
  expect(twice.headers).toHaveLength(2 * once.headers.length)
  expect(twice.headers.filter((name) => !twice.ids.includes(name))).toEqual([])
})

it('has a picture once that stands on slides of two parts, with what is transparent in it', async () => {
  const picture = await sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 200, g: 40, b: 30, alpha: 0.5 } } }).png().toBuffer()
  const shown = `<img alt="A square" width="20" height="20" src="data:image/png;base64,${picture.toString('base64')}">`
  const [first, second] = await Promise.all(['One', 'Two'].map((title) => printSample(stage.browser, sampleHtml({ spoil: (html) => html.replace('<dl>', `${shown}<p>${title}</p><dl>`) }))))
  const pictures = (pdf: PDFDocument): number => pdf.context.enumerateIndirectObjects().filter(([, object]) => object instanceof PDFRawStream && object.dict.has(PDFName.of('Width'))).length
  const places = new Map(Array.from({ length: 5 }, (_, index) => [`slide-${index + 1}`, index + 1]))
  const once = pictures(await loadParts({ parts: [first!] }))
  expect(once).toBe(2)
  expect(pictures(await loadParts({ parts: [first!, second!], places }))).toBe(once)
})
