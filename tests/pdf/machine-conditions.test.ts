import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { machineConditions } from '../../scripts/pdf/conditions/machine-conditions.ts'
import { finishJudged } from '../../scripts/pdf/finish-judged.ts'
import { flateStream, latin1, nameAt, streamBytes } from '../../scripts/pdf/objects.ts'
import { pageContent } from '../../scripts/pdf/page-content.ts'
import type { PdfReport } from '../../scripts/pdf/read/pdf-report.ts'
import { readPdf } from '../../scripts/pdf/read/read-pdf.ts'
import { readAloud } from '../../scripts/pdf/read/read-aloud.ts'
import { finishPdf } from '../../scripts/pdf/repair/finish.ts'
import { elementsBelow, structureRoot } from '../../scripts/pdf/structure-tree.ts'
import type { PdfFinding } from '../../scripts/pdf/verify/pdf-finding.ts'
import { verifyPdf } from '../../scripts/pdf/verify/verify-pdf.ts'
import { printSample } from './print-sample.ts'
import { sampleHtml } from './sample-html.ts'
import { sampleExpectation, sampleInfo } from './sample-plan.ts'
import { useBrowser } from '../support/browser.ts'

const browser = useBrowser()
const parts = '<table><tr><th scope="col">a</th><th scope="col">b</th></tr><tr><th scope="row">r</th><td>1</td></tr></table><ol><li>one</li></ol>'
let printed: Uint8Array
let good: Uint8Array

beforeAll(async () => {
  printed = await printSample(browser(), sampleHtml({ spoil: (html) => html.replace('<dl>', `${parts}<dl>`) }))
  good = await finishPdf(printed, { ...sampleInfo(), claimsPdfUa: true })
})

const name = PDFName.of

function element(pdf: PDFDocument, role: string): PDFDict {
  const found = elementsBelow(pdf, structureRoot(pdf)!).find((each) => each.role === role)
  if (!found) throw new Error(`The sample has no ${role}.`)
  return found.dict
}

function role(pdf: PDFDocument, from: string, to: string): void {
  element(pdf, from).set(name('S'), name(to))
}

/** Changes what the first page consists of. */
function content(pdf: PDFDocument, change: (text: string) => string): void {
  const { node } = pdf.getPage(0)
  node.set(name('Contents'), pdf.context.register(flateStream(pdf.context, Buffer.from(change(pageContent(pdf.context, node)), 'latin1'))))
}

function dicts(pdf: PDFDocument, has: (dict: PDFDict) => boolean): PDFDict[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict && has(object) ? [object] : []))
}

function fonts(pdf: PDFDocument, subtype: string): PDFDict[] {
  return dicts(pdf, (dict) => nameAt(dict, 'Subtype') === subtype)
}

function xmp(pdf: PDFDocument, change: (text: string) => string): void {
  const stream = pdf.catalog.lookup(name('Metadata')) as PDFRawStream
  pdf.catalog.set(name('Metadata'), pdf.context.register(pdf.context.stream(Buffer.from(change(Buffer.from(streamBytes(stream)).toString('utf8'))), { Type: 'Metadata', Subtype: 'XML' })))
}

function annotation(pdf: PDFDocument, subtype: string): void {
  const page = pdf.getPages().find(({ node }) => node.has(name('Annots')))!
  page.node.lookup(name('Annots'), PDFArray).push(pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: subtype, Rect: [0, 0, 1, 1], Contents: PDFString.of('x') })))
}

/** What breaks each condition in a good file. */
const BREAKS: Record<string, (pdf: PDFDocument) => void> = {
  identification: (pdf) => xmp(pdf, (text) => text.replace('<pdfuaid:part>1', '<pdfuaid:part>7')),
  marked: (pdf) => pdf.catalog.set(name('MarkInfo'), pdf.context.obj({ Marked: true, Suspects: true })),
  structure: (pdf) => pdf.catalog.delete(name('StructTreeRoot')),
  title: (pdf) => xmp(pdf, (text) => text.replace(/<dc:title>.*<\/dc:title>/, '')),
  'title-shown': (pdf) => pdf.catalog.lookup(name('ViewerPreferences'), PDFDict).delete(name('DisplayDocTitle')),
  language: (pdf) => element(pdf, 'BlockQuote').set(name('Lang'), PDFString.of('no language')),
  'optional-content': (pdf) => pdf.catalog.set(name('OCProperties'), pdf.context.obj({ OCGs: [], D: {} })),
  'embedded-files': (pdf) => void pdf.context.register(pdf.context.obj({ Type: 'Filespec', EF: {}, F: PDFString.of('x') })),
  open: (pdf) => pdf.encrypt({ ownerPassword: 'o', userPassword: 'u', permissions: {} }),
  'no-xfa': (pdf) => pdf.catalog.set(name('AcroForm'), pdf.context.obj({ Fields: [], XFA: [] })),
  tagged: (pdf) => content(pdf, (text) => `${text}\n0 0 9 9 re f`),
  nesting: (pdf) => content(pdf, (text) => text.replace(/(MCID \d+ *>> *BDC)/, '$1\n/Artifact BMC EMC\n')),
  reached: (pdf) => content(pdf, (text) => `${text}\n/P <</MCID 9999 >>BDC EMC`),
  'forms-once': (pdf) => content(pdf, (text) => `${text}\n${/\/\w+ <<\/MCID \d+ *>> *BDC/.exec(text)![0]} EMC`),
  'annotations-tagged': (pdf) => annotation(pdf, 'Text'),
  'annotations-kind': (pdf) => annotation(pdf, 'TrapNet'),
  'tab-order': (pdf) => pdf.getPages().forEach(({ node }) => node.delete(name('Tabs'))),
  'link-description': (pdf) => dicts(pdf, (dict) => nameAt(dict, 'Subtype') === 'Link')[0]!.delete(name('Contents')),
  roles: (pdf) => role(pdf, 'H2', 'Headline'),
  tables: (pdf) => role(pdf, 'TR', 'Sect'),
  lists: (pdf) => role(pdf, 'LI', 'P'),
  pictures: (pdf) => element(pdf, 'Figure').delete(name('Alt')),
  formulas: (pdf) => role(pdf, 'BlockQuote', 'Formula'),
  headings: (pdf) => role(pdf, 'H1', 'H3'),
  'heading-kinds': (pdf) => role(pdf, 'H2', 'H'),
  'header-cells': (pdf) => element(pdf, 'TH').delete(name('A')),
  'table-grid': (pdf) => element(pdf, 'TR').lookup(name('K'), PDFArray).remove(0),
  notes: (pdf) => role(pdf, 'BlockQuote', 'Note'),
  embedded: (pdf) => dicts(pdf, (dict) => dict.has(name('FontFile2')))[0]!.delete(name('FontFile2')),
  'glyph-map': (pdf) => fonts(pdf, 'CIDFontType2')[0]!.delete(name('CIDToGIDMap')),
  'code-map': (pdf) => fonts(pdf, 'Type0')[0]!.set(name('Encoding'), name('Own-H')),
  'glyph-lists': (pdf) => dicts(pdf, (dict) => nameAt(dict, 'Type') === 'FontDescriptor')[0]!.set(name('CharSet'), PDFString.of('/a')),
  widths: (pdf) => fonts(pdf, 'CIDFontType2').forEach((font) => font.set(name('W'), pdf.context.obj([0, PDFNumber.of(999), PDFNumber.of(7)]))),
  encodings: (pdf) => fonts(pdf, 'Type0')[0]!.set(name('Subtype'), name('TrueType')),
  characters: (pdf) => fonts(pdf, 'Type0').forEach((font) => {
    const map = font.lookup(name('ToUnicode')) as PDFRawStream
    font.set(name('ToUnicode'), pdf.context.register(flateStream(pdf.context, Buffer.from(latin1(streamBytes(map)).replaceAll(/<[\dA-F]{4}>\n/g, '<0000>\n'), 'latin1'))))
  }),
  'no-empty-box': (pdf) => content(pdf, (text) => text.replace(/<[\dA-F]{4}> Tj/, '<0000> Tj')),
}

describe('a condition of PDF/UA-1', () => {
  it('is met by a file that is finished, each of them', async () => {
    expect((await readPdf(good)).unmet).toEqual([])
  })

  it('is broken below, each of them', () => {
    expect(machineConditions.map((each) => each.name).filter((each) => !(each in BREAKS))).toEqual([])
  })

  it.each(Object.entries(BREAKS))('%s is seen to fail', async (condition, spoil) => {
    const pdf = await PDFDocument.load(good, { updateMetadata: false })
    spoil(pdf)
    const { unmet } = await readPdf(await pdf.save({ useObjectStreams: false, updateFieldAppearances: false }))
    expect(unmet?.map((each) => each.name)).toContain(condition)
  })
})

describe('the claim to be PDF/UA-1', () => {
  const claims = (bytes: Uint8Array): boolean => Buffer.from(bytes).toString('latin1').includes('<pdfuaid:part>1</pdfuaid:part>')
  const judge = (report: PdfReport): { findings: PdfFinding[] } => ({ findings: verifyPdf(report, sampleExpectation()) })
  /** What breaks a print so that it can still be finished. Names of the file itself are written anew then. */
  const SPOILS = Object.keys(BREAKS).filter((each) => each !== 'open')

  /** What is printed, broken in some ways; where a print has no such thing, it is left as it is. */
  async function spoilt(ways: readonly string[]): Promise<Uint8Array> {
    const pdf = await PDFDocument.load(printed, { updateMetadata: false })
    for (const way of ways) {
      try {
        BREAKS[way]?.(pdf)
      } catch {
        // Two ways may be in each other's way: what one takes, the other cannot break.
      }
    }
    return pdf.save({ useObjectStreams: false, updateFieldAppearances: false })
  }

  it('is in a file that meets all conditions', async () => {
    expect(claims((await finishJudged(printed, sampleInfo(), judge)).bytes)).toBe(true)
  })

  it('is written in no file but those that meet all conditions, whatever is broken', async () => {
    let silent = 0
    await fc.assert(
      fc.asyncProperty(fc.subarray(SPOILS, { minLength: 1, maxLength: 3 }), async (ways) => {
        const finished = await finishJudged(await spoilt(ways), sampleInfo(), judge).catch(() => undefined)
        // What cannot be finished is not given out.
        if (!finished) return
        const unmet = (await readPdf(finished.bytes)).unmet?.map(({ name }) => name) ?? []
        expect(unmet.filter((each) => each !== 'identification').length === 0, unmet.join()).toBe(claims(finished.bytes))
        expect(unmet.includes('identification')).toBe(!claims(finished.bytes))
        silent += claims(finished.bytes) ? 0 : 1
      }),
      { numRuns: 40 },
    )
    expect(silent).toBeGreaterThan(10)
  })

  it('is in no file whose words run together in its tags', async () => {
    const [page, ...others] = sampleExpectation().pages
    const joined = { ...sampleExpectation(), pages: [{ ...page!, texts: ['The lastslide'] }, ...others] }
    const { bytes } = await finishJudged(printed, sampleInfo(), (report) => ({ findings: verifyPdf(report, joined) }))
    expect(claims(bytes)).toBe(false)
  })
})

describe('what is read aloud', () => {
  it('has each word apart, roles, languages and alternative texts', async () => {
    const { language, pages } = await readAloud(good)
    expect(language).toBe('en')
    const [first = [], second = []] = pages.map(({ lines }) => lines.map((line) => line.trim()))
    expect(first).toContain('H1 "Hà Nội, 25 October"')
    expect(first.some((line) => line.startsWith('Figure shows "A day from 08:00'))).toBe(true)
    expect(second).toContain('BlockQuote [id] "“Kita semua bersatu melawan kejahatan siber.”"')
  })

  it('says a title for the text that stands for it', async () => {
    const pdf = await PDFDocument.load(good, { updateMetadata: false })
    element(pdf, 'H1').set(name('ActualText'), PDFHexString.fromText('Hà Nội (1 of 2)'))
    expect((await readAloud(await pdf.save())).pages[0]?.lines.join()).toContain('H1 "Hà Nội (1 of 2)"')
  })
})
