import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFArray, type PDFContext } from '@cantoo/pdf-lib'
import { isoDate, dictAt, nameAt, streamBytes, textAt } from '../objects.ts'
import type { PdfMetadata, PdfReport, PdfBookmark, PdfFont } from './pdf-report.ts'
import { destinationPage, pageNumbers } from '../links.ts'

type Info = Pick<PdfReport, 'title' | 'author' | 'subject' | 'keywords' | 'creator' | 'producer' | 'created' | 'modified'>

const infoKeys = {
  title: 'Title',
  author: 'Author',
  subject: 'Subject',
  keywords: 'Keywords',
  creator: 'Creator',
  producer: 'Producer',
  created: 'CreationDate',
  modified: 'ModDate',
} as const

/** What the information dictionary says; what it does not say is left out. */
export function readInfo(pdf: PDFDocument): Info {
  const dict = pdf.context.lookup(pdf.context.trailerInfo.Info)
  const info: Info = {}
  if (!(dict instanceof PDFDict)) return info
  for (const key of Object.keys(infoKeys) as (keyof typeof infoKeys)[]) {
    const text = textAt(dict, infoKeys[key])
    if (text !== undefined) info[key] = key === 'created' || key === 'modified' ? isoDate(text) : text
  }
  return info
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }

/** The first value of a property of an XMP packet, in whichever list it stands. */
function property(xmp: string, name: string): string | undefined {
  const body = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xmp)?.[1]
  const value = body === undefined ? undefined : /<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(body)?.[1] ?? body
  return value?.replaceAll(/&\w+;/g, (entity) => entities[entity] ?? entity)
}

/** What the XMP packet says; undefined where the file has no packet. */
export function readMetadata(pdf: PDFDocument): PdfMetadata | undefined {
  const stream = pdf.catalog.lookup(PDFName.of('Metadata'))
  if (!(stream instanceof PDFRawStream)) return undefined
  const xmp = new TextDecoder().decode(streamBytes(stream))
  const [title, language, created] = ['dc:title', 'dc:language', 'xmp:CreateDate'].map((name) => property(xmp, name))
  return {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(created === undefined ? {} : { created }),
    claimsPdfUa: xmp.includes('pdfuaid:part'),
  }
}

/** How the file asks to be shown. */
export function readViewing(pdf: PDFDocument): Pick<PdfReport, 'displayDocTitle' | 'direction'> {
  const preferences = dictAt(pdf.catalog, 'ViewerPreferences')
  return {
    displayDocTitle: preferences?.get(PDFName.of('DisplayDocTitle'))?.toString() === 'true',
    direction: preferences && nameAt(preferences, 'Direction') === 'R2L' ? 'rtl' : 'ltr',
  }
}

/** The bookmarks in the order in which they are shown. */
export function readOutline(pdf: PDFDocument): PdfBookmark[] {
  const found: PdfBookmark[] = []
  const seen = new Set<PDFDict>()
  const numbers = pageNumbers(pdf)
  const visit = (parent: PDFDict, level: number): void => {
    for (let item = dictAt(parent, 'First'); item && !seen.has(item); item = dictAt(item, 'Next')) {
      // A damaged file may link an item to itself.
      seen.add(item)
      const target = item.get(PDFName.of('Dest')) ?? dictAt(item, 'A')?.get(PDFName.of('D'))
      const page = destinationPage(pdf, target, numbers)
      found.push({ title: textAt(item, 'Title') ?? '', level, ...(page === undefined ? {} : { page }) })
      visit(item, level + 1)
    }
  }
  const root = dictAt(pdf.catalog, 'Outlines')
  if (root) visit(root, 1)
  return found
}

const fontFiles = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => PDFName.of(key))

function isEmbedded(font: PDFDict): boolean {
  // The glyphs of a Type 3 font are drawn in the font itself.
  if (nameAt(font, 'Subtype') === 'Type3') return true
  const descendants = font.lookup(PDFName.of('DescendantFonts'))
  const inner = descendants instanceof PDFArray ? descendants.lookup(0) : font
  const descriptor = inner instanceof PDFDict ? dictAt(inner, 'FontDescriptor') : undefined
  return descriptor !== undefined && fontFiles.some((key) => descriptor.has(key))
}

/** Every font of the file that text is set in, in the order of their objects. */
export function readFonts(context: PDFContext): PdfFont[] {
  return context.enumerateIndirectObjects().flatMap(([, font]) => {
    if (!(font instanceof PDFDict) || nameAt(font, 'Type') !== 'Font') return []
    const subtype = nameAt(font, 'Subtype') ?? ''
    // The inner half of a composite font is described with its outer half.
    if (subtype.startsWith('CIDFont')) return []
    return [{
      name: nameAt(font, 'BaseFont') ?? nameAt(font, 'Name') ?? subtype,
      subtype,
      embedded: isEmbedded(font),
      toUnicode: font.has(PDFName.of('ToUnicode')),
    }]
  })
}
