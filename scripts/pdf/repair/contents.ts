import { PDFDict, PDFName, PDFRawStream, PDFRef, type PDFDocument } from '@cantoo/pdf-lib'
import { contentStreams, dictAt, flateStream, latin1, nameAt, streamBytes } from '../objects.ts'
import { pageContent } from '../page-content.ts'

/** What a page or a form paints. */
export interface PaintedContent {
  /** Without its compression, one character for each byte. */
  content: string
  /** What its names refer to. */
  resources: PDFDict
  /** Puts other content into its place. */
  replace: (content: Uint8Array) => void
}

/** The content of each page and form. */
export function* contentsOf(pdf: PDFDocument): Generator<PaintedContent> {
  for (const { node } of pdf.getPages()) {
    const resources = dictAt(node, 'Resources')
    if (resources) yield { content: pageContent(pdf.context, node), resources, replace: (content) => replacePage(pdf, node, content) }
  }
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || nameAt(object.dict, 'Subtype') !== 'Form') continue
    const resources = dictAt(object.dict, 'Resources')
    if (resources) yield { content: latin1(streamBytes(object)), resources, replace: (content) => replaceForm(pdf, ref, content) }
  }
}

/** Gives a page other content. */
export function replacePage({ context }: Pick<PDFDocument, 'context'>, page: PDFDict, content: Uint8Array): void {
  const old = page.get(PDFName.of('Contents'))
  const stream = flateStream(context, content)
  if (old instanceof PDFRef && contentStreams(context, page).length === 1) context.assign(old, stream)
  else page.set(PDFName.of('Contents'), context.register(stream))
}

/** Gives a form other content; the rest of it stays. */
export function replaceForm({ context }: Pick<PDFDocument, 'context'>, form: PDFRef, content: Uint8Array): void {
  const stream = flateStream(context, content)
  const old = context.lookup(form)
  for (const [key, value] of old instanceof PDFRawStream ? old.dict.entries() : []) {
    if (!['/Filter', '/Length', '/DecodeParms'].includes(key.toString())) stream.dict.set(key, value)
  }
  context.assign(form, stream)
}
