import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib'
import type { PDFObject } from '@cantoo/pdf-lib'
import type { FontReader } from './glyphs.ts'
import { dictAt, listAt, nameAt, textAt, textOf } from './objects.ts'
import { readPageContent } from './page-content.ts'
import { contentOf, elementsBelow, kidsOf, roleOf, structureRoot } from './structure-tree.ts'

/** Where a link leads: an address, or a page of the document (from 1). */
export interface LinkTarget {
  uri?: string
  page?: number
}

/** The places of the document that have a name, as Chromium writes them: a dictionary in the catalog. */
function namedDestination(pdf: PDFDocument, name: string): PDFObject | undefined {
  return dictAt(pdf.catalog, 'Dests')?.lookup(PDFName.of(name))
}

/** The number of each page, from 1. */
export function pageNumbers(pdf: PDFDocument): Map<PDFRef, number> {
  return new Map(pdf.getPages().map((page, index) => [page.ref, index + 1]))
}

/** The page that a destination names, from 1; none where it leads nowhere. @param numbers - as `pageNumbers` gives them */
export function destinationPage(pdf: PDFDocument, value: PDFObject | undefined, numbers: ReadonlyMap<PDFRef, number>): number | undefined {
  const target = pdf.context.lookup(value)
  const place = target instanceof PDFName ? namedDestination(pdf, target.decodeText())
    : target instanceof PDFArray ? target : namedDestination(pdf, textOf(target) ?? '')
  const list = place instanceof PDFDict ? place.lookup(PDFName.of('D')) : place
  const ref = list instanceof PDFArray ? list.get(0) : undefined
  return ref instanceof PDFRef ? numbers.get(ref) : undefined
}

/** Where a link annotation leads. @param numbers - as `pageNumbers` gives them */
export function linkTarget(pdf: PDFDocument, link: PDFDict, numbers: ReadonlyMap<PDFRef, number>): LinkTarget {
  const action = dictAt(link, 'A')
  const uri = action && nameAt(action, 'S') === 'URI' ? textAt(action, 'URI') : undefined
  if (uri !== undefined) return { uri }
  const page = destinationPage(pdf, link.get(PDFName.of('Dest')) ?? action?.get(PDFName.of('D')), numbers)
  return page === undefined ? {} : { page }
}

/** A page's link annotations. */
export function linksOn(pdf: PDFDocument, page: PDFDict): { ref: PDFRef | undefined; link: PDFDict }[] {
  return listAt(page, 'Annots').flatMap((entry) => {
    const link = pdf.context.lookup(entry)
    if (!(link instanceof PDFDict) || nameAt(link, 'Subtype') !== 'Link') return []
    return [{ ref: entry instanceof PDFRef ? entry : undefined, link }]
  })
}

/** Tells each link what it says, from its text; one that is only a drawing says where it leads (PDF/UA-1, 7.18.5). */
export function describeLinks(pdf: PDFDocument, fonts: Map<string, FontReader>): void {
  const texts = linkTexts(pdf, fonts)
  const numbers = pageNumbers(pdf)
  for (const page of pdf.getPages()) {
    for (const { ref, link } of linksOn(pdf, page.node)) {
      const { uri, page: no } = linkTarget(pdf, link, numbers)
      const text = (ref && texts.get(ref)) || uri || (no === undefined ? '' : `${no}`)
      if (text !== '') link.set(PDFName.of('Contents'), PDFHexString.fromText(text))
    }
  }
}

/** What the structure tree says in each link, by its annotation. */
function linkTexts(pdf: PDFDocument, fonts: Map<string, FontReader>): Map<PDFRef, string> {
  const root = structureRoot(pdf)
  const pages = new Map<PDFRef, Map<string, string>>()
  const texts = new Map<PDFRef, string>()
  for (const { dict } of root ? elementsBelow(pdf, root) : []) {
    if (roleOf(dict) !== 'Link') continue
    const words = contentOf(pdf, dict).map(({ key, page }) => {
      if (page && !pages.has(page)) pages.set(page, readPageContent(pdf.context, page, fonts).marked)
      return (page && pages.get(page)?.get(key)) ?? ''
    })
    const text = words.join('').replaceAll(/\s+/g, ' ').trim()
    for (const kid of kidsOf(pdf, dict)) if (kid.kind === 'object') texts.set(kid.ref, text)
  }
  return texts
}
