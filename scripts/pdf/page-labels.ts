import { PDFDict, PDFHexString, PDFName, type PDFDocument } from '@cantoo/pdf-lib'
import { dictAt, listAt, nameAt } from './objects.ts'

/** The labels of pages, as a viewer shows them and as one asks for a page (ISO 32000-1, 12.4.2). @param labels - one for each page */
export function labelPages(pdf: PDFDocument, labels: readonly string[]): void {
  const entries: (number | PDFDict)[] = []
  let next: number | undefined
  for (const [index, label] of labels.entries()) {
    const number = /^[1-9]\d{0,5}$/.test(label) ? Number(label) : undefined
    if (number === undefined || number !== next) entries.push(index, number === undefined ? pdf.context.obj({ P: PDFHexString.fromText(label) }) : pdf.context.obj({ S: 'D', St: number }))
    next = number === undefined ? undefined : number + 1
  }
  if (entries.length > 0) pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: entries }))
}

/** The labels that a file gives its pages; undefined where it gives none. */
export function pageLabelsOf(pdf: PDFDocument): string[] | undefined {
  const tree = dictAt(pdf.catalog, 'PageLabels')
  if (!tree) return undefined
  const entries = listAt(tree, 'Nums')
  const starts = new Map<number, PDFDict>()
  for (let i = 0; i + 1 < entries.length; i += 2) {
    const entry = pdf.context.lookup(entries[i + 1])
    if (entry instanceof PDFDict) starts.set(Number(entries[i]?.toString()), entry)
  }
  let from = 0
  return pdf.getPages().map((_, index) => {
    if (starts.has(index)) from = index
    const entry = starts.get(from)
    const prefix = entry?.lookup(PDFName.of('P'))
    const text = prefix instanceof PDFHexString ? prefix.decodeText() : ''
    return entry && nameAt(entry, 'S') === 'D' ? `${text}${Number(entry.get(PDFName.of('St'))?.toString() ?? 1) + index - from}` : text
  })
}
