import { PDFDict, PDFName, PDFRawStream, PDFRef, type PDFDocument } from '@cantoo/pdf-lib'
import { flateStream, latin1, streamBytes } from '../objects.ts'

/** The ligature of lam with each alef, as one character (Unicode, Arabic Presentation Forms-B); both as a ToUnicode map writes them. */
const LIGATURES: Readonly<Record<string, string>> = { '06440622': 'FEF5', '06440623': 'FEF7', '06440625': 'FEF9', '06440627': 'FEFB' }
const WRITTEN = /<0644(?:0622|0623|0625|0627)>/gi

/**
 * Lets the ligature of lam and alef stand for one character instead of two letters. Readers put the characters of a line from right
 * to left into the order of reading, and would turn the two letters of one glyph around: nobody could find or copy the word.
 * They take the one character apart again, in the right order.
 */
export function mapLigatures(pdf: PDFDocument): void {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const ref = object instanceof PDFDict ? object.get(PDFName.of('ToUnicode')) : undefined
    const stream = pdf.context.lookup(ref)
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
    const map = latin1(streamBytes(stream))
    const mapped = map.replaceAll(WRITTEN, (letters) => `<${LIGATURES[letters.slice(1, -1).toUpperCase()]}>`)
    if (mapped !== map) pdf.context.assign(ref, flateStream(pdf.context, Buffer.from(mapped, 'latin1')))
  }
}
