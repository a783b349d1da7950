import { PDFDict, PDFDocument, PDFName, StandardFonts, type PDFPage } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { mcidOf, readOperations } from '../../scripts/pdf/content-stream.ts'
import { markArtifacts } from '../../scripts/pdf/repair/artifacts.ts'
import { isoDate, pdfDate } from '../../scripts/pdf/objects.ts'
import { readPageContent, type PageContent } from '../../scripts/pdf/page-content.ts'
import { contentKey } from '../../scripts/pdf/structure-tree.ts'
import { readToUnicode } from '../../scripts/pdf/glyphs.ts'

/** A page with this content; its font F1 reads its codes as the characters of the same number. */
async function pageWith(content: string, forms: Record<string, string> = {}): Promise<{ pdf: PDFDocument; page: PDFPage }> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([100, 100])
  const { context } = pdf
  const map = context.stream('1 beginbfrange <0000> <FFFF> <0000> endbfrange')
  const font = context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: StandardFonts.Helvetica, ToUnicode: context.register(map) })
  const resources = context.obj({ Font: { F1: context.register(font) }, XObject: {} })
  const objects = resources.lookup(PDFName.of('XObject'), PDFDict)
  for (const [name, body] of Object.entries(forms)) {
    const form = context.stream(body, { Type: 'XObject', Subtype: 'Form', Resources: resources })
    objects.set(PDFName.of(name), context.register(form))
  }
  page.node.set(PDFName.of('Resources'), resources)
  page.node.set(PDFName.of('Contents'), context.register(context.stream(content)))
  return { pdf, page }
}

const hex = (text: string): string => `<${[...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`

async function read(content: string, forms?: Record<string, string>): Promise<PageContent> {
  const { pdf, page } = await pageWith(content, forms)
  return readPageContent(pdf.context, page.ref, new Map(), 'ltr')
}

describe('readOperations', () => {
  it('reads operators with their operands and places', () => {
    const content = '/P <</MCID 7 >>BDC\n[<0041> -20 (a\\)(b)c)] TJ % note f\nEMC'
    expect(readOperations(content).map(({ operator, operands }) => [operator, ...operands])).toEqual([
      ['BDC', '/P', '<<', '/MCID', '7', '>>'], ['TJ', '[', '<0041>', '-20', '(a\\)(b)c)', ']'], ['EMC'],
    ])
    const [first] = readOperations(content)
    expect(mcidOf(first!)).toBe(7)
    expect(content.slice(first!.start, first!.end)).toBe('/P <</MCID 7 >>BDC')
  })
})

describe('readToUnicode', () => {
  it('reads single codes, ranges and lists', () => {
    const map = '2 beginbfchar <0001> <0041> <0002> <00660069> endbfchar 2 beginbfrange <10> <12> <1EA0> <20> <21> [<0042> <0043>] endbfrange'
    expect([...readToUnicode(map)]).toEqual([[1, 'A'], [2, 'fi'], [16, 'Ạ'], [17, 'ạ'], [18, 'Ả'], [32, 'B'], [33, 'C']])
  })
})

describe('readPageContent', () => {
  it.each([
    ['a new baseline is a new line', `BT /F1 9 Tf 1 0 0 -1 9 80 Tm ${hex('one')} Tj ET BT 1 0 0 -1 9 60 Tm ${hex('two')} Tj ET`, 'one\ntwo'],
    ['the same baseline is not', `BT /F1 9 Tf 1 0 0 -1 9 80 Tm ${hex('Ph')} Tj ET BT 1 0 0 -1 29 80 Tm ${hex('ạm')} Tj ET`, 'Phạm'],
    ['replacement text is read once', `BT /F1 9 Tf /Span <</ActualText <FEFF00650301> >> BDC ${hex('x')} Tj ${hex('y')} Tj EMC ${hex('z')} Tj ET`, 'e\u0301z'],
    ['reversed characters are turned', `BT /F1 9 Tf /ReversedChars BMC ${hex('םלוע')} Tj ${hex(' םולש')} Tj EMC ET`, 'שלום עולם'],
    ['a form is read where it is drawn', `BT /F1 9 Tf ${hex('a')} Tj ET /X1 Do BT ${hex('c')} Tj ET`, 'abc'],
  ])('%s', async (_, content, text) => {
    expect((await read(content, { X1: `BT /F1 9 Tf ${hex('b')} Tj ET` })).text).toBe(text)
  })

  it('tells empty boxes and what is outside the tags', async () => {
    const content = `/P <</MCID 0>> BDC BT /F1 9 Tf ${hex('a\u0000b')} Tj ET EMC 0 0 9 9 re f /Artifact BMC 0 0 9 9 re f EMC 0 0 9 9 re W n`
    expect(await read(content)).toMatchObject({ missingGlyphs: 1, untagged: 1 })
  })
})

describe('markArtifacts', () => {
  async function marked(content: string, forms?: Record<string, string>, keep: number[] = []): Promise<[string[], PageContent]> {
    const { pdf, page } = await pageWith(content, forms)
    const { gone } = markArtifacts(pdf, { pictures: new Set(keep.map((mcid) => contentKey(page.ref, mcid))) })
    return [[...gone].map((key) => key.split(':')[1]!), readPageContent(pdf.context, page.ref, new Map(), 'ltr')]
  }

  it('marks tagged boxes, and keeps tagged text and pictures', async () => {
    const text = `BT /F1 9 Tf ${hex('a')} Tj ET`
    const [artifacts, content] = await marked(
      `/P <</MCID 0>> BDC 0 0 9 9 re f EMC /P <</MCID 1>> BDC 0 0 9 9 re f ${text} EMC /Figure <</MCID 2>> BDC 0 0 9 9 re f EMC`, {}, [2],
    )
    expect(artifacts).toEqual(['0'])
    expect(content).toMatchObject({ text: 'a', untagged: 0 })
  })

  it('keeps a tagged form that shows text or holds tags of its own', async () => {
    const [artifacts, content] = await marked('/P <</MCID 0>> BDC /X1 Do EMC /P <</MCID 1>> BDC /X2 Do EMC /P <</MCID 2>> BDC /X3 Do EMC', {
      X1: `BT /F1 9 Tf ${hex('a')} Tj ET`,
      X2: '/P <</MCID 7>> BDC 0 0 9 9 re f EMC',
      X3: '0 0 9 9 re f',
    })
    // 7 is within the form; what draws the form stays.
    expect(artifacts).toEqual(['7', '2'])
    expect(content).toMatchObject({ text: 'a', untagged: 0 })
  })

  it('wraps paths, texts and forms that stand outside', async () => {
    const [, content] = await marked(
      `q 0 0 9 9 re W n 0 0 m 1 1 l S Q BT /F1 9 Tf ${hex('hidden')} Tj ET /X1 Do`, { X1: '0 0 9 9 re f' },
    )
    expect(content).toMatchObject({ untagged: 0, artifactText: 'hidden' })
  })

  it('goes into a form that holds tags instead of wrapping it', async () => {
    const [, content] = await marked('/X1 Do', { X1: `0 0 9 9 re f /P <</MCID 0>> BDC BT /F1 9 Tf ${hex('a')} Tj ET EMC` })
    expect(content).toMatchObject({ untagged: 0, artifactText: '', text: 'a' })
    expect([...content.marked.values()].map((lines) => lines.text('ltr'))).toEqual(['a'])
  })
})

describe('dates', () => {
  it.each([
    ['2025', 'D:2025'], ['2025-10', 'D:202510'], ['2025-10-25', 'D:20251025'],
    ['2025-10-25T08:30:00Z', 'D:20251025083000Z'], ['2025-10-25T08:30:05+07:00', "D:20251025083005+07'00'"],
  ])('%s is written as exactly as it is known, and read back', (iso, pdf) => {
    expect(pdfDate(iso)).toBe(pdf)
    expect(isoDate(pdf)).toBe(iso)
  })
})
