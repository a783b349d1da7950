import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib'
import type { PDFContext } from '@cantoo/pdf-lib'
import { dictAt, nameAt } from '../objects.ts'
import type { PdfFont } from '../verify/pdf-report.ts'

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
