import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib'
import type { PDFObject } from '@cantoo/pdf-lib'
import { dictAt, textAt } from '../objects.ts'

/** One bookmark. */
export interface OutlineEntry {
  title: string
  /** From 1; a level that is left out counts as the next one below the entry before. */
  level: number
  /** The page it leads to, from 1. */
  page: number
}

interface Item {
  entry: OutlineEntry
  ref: PDFRef
  dict: PDFDict
  children: Item[]
}

/**
 * Takes an outline's old items out of the file, and remembers which place and element each title had, by page and
 * title.
 */
function takeOld(pdf: PDFDocument, root: PDFDict): Map<string, PDFDict> {
  const old = new Map<string, PDFDict>()
  const visit = (ref: PDFObject | undefined): void => {
    for (let at = ref; at instanceof PDFRef;) {
      const item = pdf.context.lookup(at, PDFDict)
      const place = item.lookup(PDFName.of('Dest'))
      const title = textAt(item, 'Title')
      if (place instanceof PDFArray && title !== undefined) old.set(`${place.get(0)}|${bare(title)}`, item)
      visit(item.get(PDFName.of('First')))
      pdf.context.delete(at)
      at = item.get(PDFName.of('Next'))
    }
  }
  visit(root.get(PDFName.of('First')))
  return old
}

/** A title without spaces: Chromium loses those at which a heading wraps. */
function bare(title: string): string {
  return title.replaceAll(/\s+/g, '')
}

function nest(pdf: PDFDocument, entries: readonly OutlineEntry[]): Item[] {
  const top: Item[] = []
  const open: Item[] = []
  for (const entry of entries) {
    const dict = pdf.context.obj({})
    const item: Item = { entry, dict, ref: pdf.context.register(dict), children: [] }
    while (open.length > 0 && open.at(-1)!.entry.level >= entry.level) open.pop()
    const siblings = open.at(-1)?.children ?? top
    siblings.push(item)
    open.push(item)
  }
  return top
}

/** Writes one bookmark without its place among the others. */
function describe(pdf: PDFDocument, { entry, dict }: Item, old: Map<string, PDFDict>, isFirstOnPage: boolean): void {
  const page = pdf.getPages()[entry.page - 1]
  if (!page) throw new RangeError(`The bookmark "${entry.title}" leads to page ${entry.page} of ${pdf.getPageCount()}.`)
  const known = old.get(`${page.ref}|${bare(entry.title)}`)
  const heading = isFirstOnPage ? undefined : known?.get(PDFName.of('Dest'))
  const element = known?.get(PDFName.of('SE'))
  dict.set(PDFName.of('Title'), PDFHexString.fromText(entry.title))
  dict.set(PDFName.of('Dest'), heading ?? pdf.context.obj([page.ref, 'XYZ', 0, page.getHeight(), 0]))
  if (element) dict.set(PDFName.of('SE'), element)
}

/** Chains bookmarks of one level below their parent; a negative count folds them. */
function chain(pdf: PDFDocument, items: Item[], parent: { dict: PDFDict; ref: PDFRef }, folded: boolean): void {
  for (const [i, { dict, ref, children }] of items.entries()) {
    dict.set(PDFName.of('Parent'), parent.ref)
    if (i > 0) dict.set(PDFName.of('Prev'), items[i - 1]!.ref)
    if (i < items.length - 1) dict.set(PDFName.of('Next'), items[i + 1]!.ref)
    chain(pdf, children, { dict, ref }, true)
  }
  if (items.length === 0) return
  parent.dict.set(PDFName.of('First'), items[0]!.ref)
  parent.dict.set(PDFName.of('Last'), items.at(-1)!.ref)
  parent.dict.set(PDFName.of('Count'), pdf.context.obj(folded ? -items.length : items.length))
}

/**
 * Replaces the bookmarks that Chromium made from the headings by the planned ones: its titles lack spaces, and its
 * levels follow the markup. The first level is shown, what is below it is folded. The first bookmark of a page leads to
 * the page's top, a further one to its heading.
 *
 * @throws RangeError where an entry's page does not exist
 */
export function replaceOutline(pdf: PDFDocument, entries: readonly OutlineEntry[]): void {
  const before = dictAt(pdf.catalog, 'Outlines')
  const old = before ? takeOld(pdf, before) : new Map<string, PDFDict>()
  const beforeRef = pdf.catalog.get(PDFName.of('Outlines'))
  if (beforeRef instanceof PDFRef) pdf.context.delete(beforeRef)
  pdf.catalog.delete(PDFName.of('Outlines'))
  if (entries.length === 0) return
  const dict = pdf.context.obj({ Type: 'Outlines' })
  const ref = pdf.context.register(dict)
  const top = nest(pdf, entries)
  const seen = new Set<number>()
  const visit = (item: Item): void => {
    describe(pdf, item, old, !seen.has(item.entry.page))
    seen.add(item.entry.page)
    item.children.forEach(visit)
  }
  top.forEach(visit)
  chain(pdf, top, { dict, ref }, false)
  pdf.catalog.set(PDFName.of('Outlines'), ref)
}
