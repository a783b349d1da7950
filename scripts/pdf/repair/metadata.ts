import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { pdfDate, dictAt, textAt } from '../objects.ts'
import { kidsOf, roleOf, structureRoot } from '../structure-tree.ts'

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
   * ISO 8601 date, never of the printing itself, which would give other bytes each time; written as the date of creation and of
   * change. Without it, the file has neither.
   */
  date?: string
  /** Whether the file says that it is PDF/UA-1. */
  claimsPdfUa?: boolean
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

/** A text as XML has it. */
function xmlText(text: string): string {
  // Control characters other than tab and line ends cannot stand in XML at all.
  // oxlint-disable-next-line no-control-regex
  const legal = text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
  return legal.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function alternative(name: string, text: string | undefined): string[] {
  return text ? [`<${name}><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt></${name}>`] : []
}

function list(name: string, kind: 'Seq' | 'Bag', items: string[]): string[] {
  const entries = items.map((item) => `<rdf:li>${xmlText(item)}</rdf:li>`).join('')
  return items.length > 0 ? [`<${name}><rdf:${kind}>${entries}</rdf:${kind}></${name}>`] : []
}

function property(name: string, text: string | undefined): string[] {
  return text ? [`<${name}>${xmlText(text)}</${name}>`] : []
}

/**
 * The document's information as an XMP packet, with the claim to be PDF/UA-1 where it is to have it. Whoever asks for that has the file
 * judged afterwards (`unmetConditions`), and gives out none that does not deserve it.
 */
function xmpPacket(info: DocumentInfo, producer: string): string {
  const properties = [
    '<dc:format>application/pdf</dc:format>',
    ...alternative('dc:title', info.title),
    ...list('dc:creator', 'Seq', info.author ? [info.author] : []),
    ...alternative('dc:description', info.subject),
    ...list('dc:subject', 'Bag', info.keywords ?? []),
    ...list('dc:language', 'Bag', [info.language]),
    ...property('pdf:Keywords', info.keywords?.join(', ')),
    ...property('pdf:Producer', producer),
    ...property('xmp:CreatorTool', info.creator),
    ...property('xmp:CreateDate', info.date),
    ...property('xmp:ModifyDate', info.date),
    ...property('xmp:MetadataDate', info.date),
    ...property('pdfuaid:part', info.claimsPdfUa ? '1' : undefined),
  ]
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
      + ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    ...properties,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}
