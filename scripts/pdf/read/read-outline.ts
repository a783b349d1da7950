import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { destinationPage, pageNumbers } from '../links.ts'
import { dictAt, textAt } from '../objects.ts'
import type { PdfBookmark } from '../verify/pdf-report.ts'

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
