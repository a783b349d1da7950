import { PDFDict, PDFName, PDFRawStream, PDFRef, type PDFDocument } from '@cantoo/pdf-lib'
import { flateStream, latin1, streamBytes } from '../objects.ts'
import { contentsOf } from './contents.ts'

/** The letter apostrophe that Source's fonts draw with the glyph of the right quotation mark, as a ToUnicode map writes it. */
const LETTER_APOSTROPHE = '<02BC>'

/**
 * Lets one apostrophe be read in all texts: where two characters share a glyph, Chromium names it by the other one, and says at each place
 * which it is, which not every reader looks at.
 */
export function mapApostrophes(pdf: PDFDocument): void {
  rewriteMaps(pdf, (map) => {
    if (!map.includes(LETTER_APOSTROPHE)) return map
    const isMark = [...contentsOf(pdf)].some(({ content }) => content.includes('/ActualText <FEFF2019>'))
    return isMark ? map.replaceAll(LETTER_APOSTROPHE, '<2019>') : map
  })
}

function rewriteMaps(pdf: PDFDocument, rewritten: (map: string) => string): void {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const ref = object instanceof PDFDict ? object.get(PDFName.of('ToUnicode')) : undefined
    const stream = pdf.context.lookup(ref)
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
    const map = latin1(streamBytes(stream))
    const mapped = rewritten(map)
    if (mapped !== map) pdf.context.assign(ref, flateStream(pdf.context, Buffer.from(mapped, 'latin1')))
  }
}
