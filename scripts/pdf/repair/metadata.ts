import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { pdfDate } from '../dates.ts'
import { dictAt, textAt } from '../objects.ts'
import { kidsOf, roleOf, structureRoot } from '../structure-tree.ts'
import { xmpPacket } from './xmp.ts'

/** What a document says of itself. */
export interface DocumentInfo {
  title: string
  author?: string
  subject?: string
  keywords?: string[]
  /** BCP 47 tag. */
  language: string
  direction?: 'ltr' | 'rtl'
  /**
   * ISO 8601 date of what the document is about, never of the printing; written as the date of creation and of change. None
   * leaves both out.
   */
  date?: string
  /** The program and its version: 'timeline-deck 0.1.0'. */
  creator: string
}

/** Writes the document's information twice, as the old dictionary and as XMP, alike in both. */
export function setInfo(pdf: PDFDocument, info: DocumentInfo): void {
  const old = pdf.context.lookup(pdf.context.trailerInfo.Info)
  const producer = (old instanceof PDFDict ? textAt(old, 'Producer') : undefined) ?? 'Chromium'
  const dict = pdf.context.obj({})
  const put = (key: string, text: string | undefined): void => {
    if (text) dict.set(PDFName.of(key), PDFHexString.fromText(text))
  }
  put('Title', info.title)
  put('Author', info.author)
  put('Subject', info.subject)
  put('Keywords', info.keywords?.join(', '))
  put('Creator', info.creator)
  put('Producer', producer)
  if (info.date !== undefined) {
    const date = PDFString.of(pdfDate(info.date))
    dict.set(PDFName.of('CreationDate'), date)
    dict.set(PDFName.of('ModDate'), date)
  }
  const ref = pdf.context.trailerInfo.Info
  if (ref instanceof PDFRef) pdf.context.assign(ref, dict)
  else pdf.context.trailerInfo.Info = pdf.context.register(dict)
  const packet = new TextEncoder().encode(xmpPacket(info, producer))
  const xmp = pdf.context.stream(packet, { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(xmp))
}

/**
 * Says how the document is to be read: its language and direction, its title in the window, tabbing in the order of the
 * tags.
 */
export function setReading(pdf: PDFDocument, { language, direction }: DocumentInfo): void {
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(language))
  const root = structureRoot(pdf)
  for (const kid of root ? kidsOf(pdf, root) : []) {
    if (kid.kind === 'element' && roleOf(kid.dict) === 'Document') kid.dict.set(PDFName.of('Lang'), PDFString.of(language))
  }
  const preferences = dictAt(pdf.catalog, 'ViewerPreferences') ?? pdf.context.obj({})
  preferences.set(PDFName.of('DisplayDocTitle'), pdf.context.obj(true))
  if (direction === 'rtl') preferences.set(PDFName.of('Direction'), PDFName.of('R2L'))
  pdf.catalog.set(PDFName.of('ViewerPreferences'), preferences)
  for (const page of pdf.getPages()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
}
