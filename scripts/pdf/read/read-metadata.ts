import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { isoDate } from '../dates.ts'
import { dictAt, nameAt, streamBytes, textAt } from '../objects.ts'
import type { PdfMetadata, PdfReport } from '../verify/pdf-report.ts'

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

/** What the XMP packet says; none where the file has none. */
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
