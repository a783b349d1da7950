import { PDFDict, PDFName, PDFHexString, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib'
import { listAt, nameAt, pdfName } from '../objects.ts'
import { attributeObjects, cellsOf, contentOf, kidsOf, roleOf, tableRowsOf, type StructElement } from '../structure-tree.ts'
import type { Bounds } from './bounds.ts'

/** Says of each picture where it is (ISO 32000-1, table 344). @param bounds - by the keys of content; a picture without any has the whole page */
export function placePictures(pdf: PDFDocument, elements: readonly StructElement[], bounds: ReadonlyMap<string, Bounds>): void {
  for (const { dict, role } of elements) {
    if (role !== 'Figure' && role !== 'Formula') continue
    const content = contentOf(pdf, dict)
    const boxes = content.map(({ key }) => bounds.get(key)).filter((each) => each !== undefined)
    const page = content.find(({ page }) => page)?.page
    const size = page && pdf.context.lookup(page, PDFDict).lookup(PDFName.of('MediaBox'))
    const box = boxes.length === 0 ? size : pdf.context.obj([0, 1, 2, 3].map((side) => {
      const edges = boxes.map((each) => each[side as 0 | 1 | 2 | 3])
      return Number((side < 2 ? Math.min(...edges) : Math.max(...edges)).toFixed(2))
    }))
    if (box) addAttributes(pdf, dict, { O: 'Layout', BBox: box })
  }
}

/** What the labels of a list are, as ISO 32000-1 names it (14.8.5.5). */
const NUMBERINGS: readonly (readonly [RegExp, string])[] = [[/^[([]?\p{Nd}+[.)\]]?$/u, 'Decimal'], [/^[([]?\p{Lu}[.)\]]?$/u, 'UpperAlpha'], [/^[([]?\p{Ll}[.)\]]?$/u, 'LowerAlpha']]

/** Says of each list how it is numbered, where it is. @param spoken - the texts of labels */
export function nameNumberings(pdf: PDFDocument, elements: readonly StructElement[], spoken: ReadonlyMap<PDFDict, string>): void {
  for (const { dict, role } of elements) {
    if (role !== 'L' || attributesOfOwner(pdf, dict, 'List').length > 0) continue
    const labels = kidsOf(pdf, dict).flatMap((item) => item.kind === 'element' ? kidsOf(pdf, item.dict) : []).flatMap((kid) => kid.kind === 'element' && roleOf(kid.dict) === 'Lbl' ? [spoken.get(kid.dict) ?? ''] : [])
    const [, name] = NUMBERINGS.find(([form]) => labels.length > 0 && labels.every((label) => form.test(label.trim()))) ?? []
    if (name !== undefined) addAttributes(pdf, dict, { O: 'List', ListNumbering: name })
  }
}

/** Gives rows the empty cells at their end that Chromium leaves out, where no cell of their table reaches over others. */
export function fillRows(pdf: PDFDocument, elements: readonly StructElement[]): void {
  for (const { dict, role } of elements) {
    if (role !== 'Table') continue
    const rows = tableRowsOf(pdf, dict)
    const cells = rows.flatMap((row) => cellsOf(pdf, row))
    const reaches = cells.some((cell) => attributesOfOwner(pdf, cell, 'Table').some((entry) => ['RowSpan', 'ColSpan'].some((span) => Number(entry.get(PDFName.of(span))?.toString() ?? 1) > 1)))
    const columns = Math.max(0, ...rows.map((row) => kidsOf(pdf, row.dict).length))
    for (const row of reaches ? [] : rows) {
      const kids = listAt(row.dict, 'K')
      const missing = Array.from({ length: columns - kids.length }, () => pdf.context.register(pdf.context.obj({ Type: 'StructElem', S: 'TD', P: row.ref })))
      if (missing.length > 0) row.dict.set(pdfName('K'), pdf.context.obj([...kids, ...missing]))
    }
  }
}

/** Tells headings of the same words apart as the bookmarks do: the text that stands for them ends with "(1 of 2)". */
export function tellHeadingsApart(pdf: PDFDocument, elements: readonly StructElement[], spoken: ReadonlyMap<PDFDict, string>, titles: ReadonlyMap<number, readonly { title: string }[]>): void {
  const numbers = new Map(pdf.getPages().map((page, index) => [page.ref, index + 1]))
  const bare = (text: string): string => text.replaceAll(/\s+/g, '')
  // Several slides of a handout's page may have the same words: each takes the next bookmark.
  const taken = new Set<{ title: string }>()
  for (const { dict, role } of elements) {
    const text = spoken.get(dict)?.replaceAll(/\s+/g, ' ').trim()
    const page = /^H\d$/.test(role) ? contentOf(pdf, dict).find((content) => content.page)?.page : undefined
    if (!page || !text) continue
    const entry = titles.get(numbers.get(page) ?? 0)?.find((each) => !taken.has(each) && bare(each.title).startsWith(`${bare(text)}(`))
    if (!entry) continue
    taken.add(entry)
    dict.set(PDFName.of('ActualText'), PDFHexString.fromText(entry.title))
  }
}

function attributesOfOwner(pdf: PDFDocument, dict: PDFDict, owner: string): PDFDict[] {
  return attributeObjects(pdf, dict).filter((entry) => nameAt(entry, 'O') === owner)
}

function addAttributes(pdf: PDFDocument, dict: PDFDict, attributes: Record<string, string | PDFObject>): void {
  dict.set(pdfName('A'), pdf.context.obj([...listAt(dict, 'A'), pdf.context.obj(attributes)]))
}
