import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../scripts/pdf/read/read-pdf.ts'
import { finishPdf } from '../../scripts/pdf/repair/finish.ts'
import { contentOf, structureRoot } from '../../scripts/pdf/structure-tree.ts'
import { printSample, printSamples } from './print-sample.ts'
import { sampleHtml, sampleTitles } from './sample-html.ts'
import { sampleInfo } from './sample-plan.ts'
import { useBrowser, withOwnBrowser } from '../support/browser.ts'

const browser = useBrowser()

const table = '<table><tr><th scope="col">a</th><th scope="col">b</th></tr><tr><th scope="row">r</th><td>1</td></tr></table>'
const withTable = (html: string): string => html.replace('<dl>', `${table}<dl>`)

let printed: Uint8Array
let finished: Uint8Array

beforeAll(async () => {
  printed = await printSample(browser(), sampleHtml({ spoil: withTable }))
  finished = await finishPdf(printed, sampleInfo())
})

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes)

describe('the same print', () => {
  it('gives the same bytes from another process at another time', async () => {
    await setTimeout(1100)
    const again = await withOwnBrowser((own) => printSample(own, sampleHtml({ spoil: withTable })))
    expect(buffer(again).equals(buffer(printed))).toBe(false)
    expect(buffer(await finishPdf(again, sampleInfo())).equals(buffer(finished))).toBe(true)
  })

  it('gives the same bytes after other prints in the same browser, whose counter names the cells of tables', async () => {
    const files = await printSamples(browser(), [sampleHtml({ slides: 7, spoil: withTable }), sampleHtml({ spoil: withTable })])
    expect(buffer(await finishPdf(files[1]!, sampleInfo())).equals(buffer(finished))).toBe(true)
  })

  it('has another identifier when the content is another', async () => {
    const other = await finishPdf(printed, { ...sampleInfo(), title: 'Another' })
    const idOf = (bytes: Uint8Array): string => /\/ID \[ <([0-9A-F]{32})> <\1> \]/.exec(buffer(bytes).toString('latin1'))?.[1] ?? 'none'
    expect(idOf(finished)).not.toMatch(/^(none|0+)$/)
    expect(idOf(other)).not.toBe(idOf(finished))
  })
})

describe('a finished file', () => {
  it('carries no time of printing, and names the program once', async () => {
    const report = await readPdf(finished)
    const { producer, ...info } = sampleReport(report)
    expect(producer).toMatch(/^Skia\/PDF m\d+$/)
    expect(info).toEqual({
      title: 'Sample deck – Hà Nội & <more>',
      author: 'Lê Hoài Trung',
      subject: 'A deck for tests',
      keywords: 'timeline, Hà Nội',
      creator: 'timeline-deck 0.1.0',
      created: '2025-10-25',
      modified: '2025-10-25',
      metadata: { title: 'Sample deck – Hà Nội & <more>', language: 'en', created: '2025-10-25', claimsPdfUa: false },
    })
    const pdf = await PDFDocument.load(finished, { updateMetadata: false })
    const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object.toString()).join('\n')
    expect(new Set(objects.match(/D:\d+/g))).toEqual(new Set(['D:20251025']))
  })

  it('has the bookmarks of the plan, with the spaces that Chromium loses, folded below the first level', async () => {
    expect((await readPdf(printed)).outline[1]?.title).toBe('The Convention againstCybercrime is opened forsignature in a very longheading')
    expect((await readPdf(finished)).outline).toEqual(sampleTitles().map((title, i) => ({ title, level: i === 0 ? 1 : 2, page: i + 1 })))
    const pdf = await PDFDocument.load(finished, { updateMetadata: false })
    const first = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookup(PDFName.of('First'), PDFDict)
    expect(first.get(PDFName.of('Count'))?.toString()).toBe('-4')
    expect(first.lookup(PDFName.of('SE'), PDFDict).get(PDFName.of('S'))?.toString()).toBe('/H1')
  })

  it('has tags for all that says something, and artifacts for what decorates', async () => {
    const before = await readPdf(printed)
    const after = await readPdf(finished)
    expect(before.unknownRoles).toEqual(['Em', 'Strong'])
    expect(after.unknownRoles).toEqual([])
    expect(after.pages.map(({ text }) => text)).toEqual(before.pages.map(({ text }) => text))
    const readOut = ({ pages }: Report): string[] => pages.map(({ taggedText }) => taggedText.replaceAll(/\s/g, ''))
    expect(readOut(after)).toEqual(readOut(before))
    expect(after.pages[1]?.elements.map(({ role, depth }) => `${depth} ${role}`)).toEqual([
      '1 H2', '1 Div', '2 BlockQuote', '2 Caption', '3 Span', '3 Link',
    ])
    expect(after.pages[2]?.elements.find(({ role }) => role === 'LI')?.children).toEqual(['Lbl', 'LBody'])
    expect(after.pages.flatMap(({ links }) => links.map(({ contents }) => contents))).toEqual([
      'The last slide', 'an outside address', '[1]', 'The last slide', 'an outside address',
    ])
  })

  it('refers from the tags to nothing that is an artifact now', async () => {
    const keysOf = async (bytes: Uint8Array): Promise<{ tree: number; parents: number }> => {
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
      const root = structureRoot(pdf)!
      const numbers = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray)
      const lists = numbers.asArray().map((entry) => pdf.context.lookup(entry)).filter((entry) => entry instanceof PDFArray)
      const parents = lists.flatMap((list) => list.asArray()).filter((entry) => entry instanceof PDFRef)
      return { tree: contentOf(pdf, root).length, parents: parents.length }
    }
    const before = await keysOf(printed)
    const after = await keysOf(finished)
    // The border of the one quotation is decoration, and a text in two pieces is one.
    expect(after).toEqual({ tree: before.tree - 2, parents: before.parents - 2 })
  })

  it('is read alike by another reader', async () => {
    const task = getDocument({ data: Uint8Array.from(finished), verbosity: 0, useSystemFonts: false, disableFontFace: true })
    const pdf = await task.promise
    const report = await readPdf(finished)
    for (const { number, text, taggedText } of report.pages) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      const words = items.map((item) => 'str' in item ? item.str : '').join('').replaceAll(/\s/g, '')
      expect(text.replaceAll(/\s/g, '')).toBe(words)
      expect(taggedText.replaceAll(/\s/g, '')).toBe(words)
    }
    expect((await pdf.getOutline()).map(({ title, items }) => [title, items.length])).toEqual([[sampleTitles()[0], 4]])
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Title: 'Sample deck – Hà Nội & <more>', Language: 'en', CreationDate: 'D:20251025' })
    await task.destroy()
  })

  it('marks as an artifact what is hidden from accessibility', async () => {
    const spoil = (html: string): string => html.replace('<dl>', '<p aria-hidden="true">Hidden</p><hr><dl>')
    const print = await printSample(browser(), sampleHtml({ spoil }))
    expect((await readPdf(print)).pages[3]).toMatchObject({ untaggedText: '\nHidden' })
    const page = (await readPdf(await finishPdf(print, sampleInfo()))).pages[3]!
    expect(page).toMatchObject({ untagged: 0, untaggedText: '', artifactText: '\nHidden' })
    expect(page.taggedText).not.toContain('Hidden')
  })

  it('is small: 25 slides in 7 fonts within 100 kB', async () => {
    const bytes = await finishPdf(await printSample(browser(), sampleHtml({ slides: 25 })), sampleInfo(25))
    expect(bytes.length).toBeLessThan(100_000)
  })
})

describe('wrong information', () => {
  it('is told when a bookmark leads beyond the last page', async () => {
    await expect(finishPdf(printed, sampleInfo(6))).rejects.toThrow('leads to page 6 of 5')
  })

  it('is told when a date is none', async () => {
    await expect(finishPdf(printed, { ...sampleInfo(), date: '25 October' })).rejects.toThrow('is not an ISO 8601 date')
  })
})

type Report = Awaited<ReturnType<typeof readPdf>>

function sampleReport({ title, author, subject, keywords, creator, producer, created, modified, metadata }: Report): Partial<Report> {
  return { title, author, subject, keywords, creator, producer, created, modified, metadata } as Partial<Report>
}
