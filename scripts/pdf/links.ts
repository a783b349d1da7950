import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib'
import type { PDFObject } from '@cantoo/pdf-lib'
import { dictAt, listAt, nameAt, textAt, textOf } from './objects.ts'
import { bracketsAsWritten } from './reading-order.ts'
import { kidsOf } from './structure-tree.ts'
import type { StructElement } from './structure-tree.ts'

/** Where a link leads: an address, or a page of the document (from 1). */
interface LinkTarget {
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

/** The page that a destination names, from 1; undefined where it leads nowhere. @param numbers - as `pageNumbers` gives them */
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

/** What names links by the words that they show: `[1]` is "Source 1: …". */
export type LinkNames = Readonly<Record<string, string>>

/**
 * Tells each link where it leads: by the name that its words have, else by its words, an address as it is written, without the spaces of
 * its lines; one that is only a drawing says its address or page (PDF/UA-1, 7.18.5).
 *
 * @param spoken - the texts of links
 */
export function describeLinks(pdf: PDFDocument, elements: readonly StructElement[], spoken: ReadonlyMap<PDFDict, string>, names: LinkNames): void {
  const texts = new Map(elements.flatMap(({ dict, role }) => {
    if (role !== 'Link') return []
    const text = bracketsAsWritten(spoken.get(dict) ?? '').replaceAll(/\s+/g, ' ').trim()
    return kidsOf(pdf, dict).flatMap((kid) => kid.kind === 'object' ? [[kid.ref, text] as const] : [])
  }))
  const numbers = pageNumbers(pdf)
  for (const page of pdf.getPages()) {
    for (const { ref, link } of linksOn(pdf, page.node)) {
      const { uri, page: no } = linkTarget(pdf, link, numbers)
      const shown = (ref && texts.get(ref)) ?? ''
      const isAddress = uri !== undefined && shown !== '' && sameAddress(uri, shown)
      const text = names[shown] ?? ((isAddress ? uri : shown) || uri || (no === undefined ? '' : `${no}`))
      if (text !== '') link.set(PDFName.of('Contents'), PDFHexString.fromText(text))
    }
  }
}

/** Whether a text is an address, or the part of it that is shown. */
function sameAddress(uri: string, text: string): boolean {
  const bare = (address: string): string => address.replaceAll(/[\s\u00AD\u200B]+/g, '').replace(/^https?:\/\//, '').replace(/\/$/, '')
  return !/^\p{L}+$/u.test(bare(text)) && (bare(uri) === bare(text) || decoded(bare(uri)) === bare(text))
}

function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
