import { PDFDict, PDFDocument, PDFNumber, PDFRef } from '@cantoo/pdf-lib'
import { dictAt, listAt, nameAt, pdfName } from './objects.ts'

/** What a structure element holds, in reading order. */
export type Kid =
  | { kind: 'element'; ref: PDFRef; dict: PDFDict }
  /** Marked content; `key` is {@link contentKey} of the stream that it stands in. */
  | { kind: 'content'; key: string; page: PDFRef | undefined }
  /** An annotation. */
  | { kind: 'object'; ref: PDFRef; page: PDFRef | undefined }

/** What names a piece of marked content in the whole file: the page or form that holds it, and its number there. */
export function contentKey(holder: PDFRef, mcid: number): string {
  return `${holder.objectNumber}:${mcid}`
}

/** The root of the structure tree. */
export function structureRoot(pdf: PDFDocument): PDFDict | undefined {
  return dictAt(pdf.catalog, 'StructTreeRoot')
}

function kidOf(pdf: PDFDocument, value: unknown, page: PDFRef | undefined): Kid | undefined {
  if (value instanceof PDFNumber) {
    return page && { kind: 'content', key: contentKey(page, value.asNumber()), page }
  }
  const dict = value instanceof PDFRef ? pdf.context.lookup(value) : value
  if (!(dict instanceof PDFDict)) return undefined
  const own = dict.get(pdfName('Pg'))
  const at = own instanceof PDFRef ? own : page
  const type = nameAt(dict, 'Type')
  if (type === 'OBJR') {
    const object = dict.get(pdfName('Obj'))
    return object instanceof PDFRef ? { kind: 'object', ref: object, page: at } : undefined
  }
  if (type === 'MCR') {
    const holder = dict.get(pdfName('Stm')) ?? at
    const mcid = dict.lookup(pdfName('MCID'), PDFNumber).asNumber()
    return holder instanceof PDFRef ? { kind: 'content', key: contentKey(holder, mcid), page: at } : undefined
  }
  return value instanceof PDFRef ? { kind: 'element', ref: value, dict } : undefined
}

/** What an element holds, in order. */
export function kidsOf(pdf: PDFDocument, element: PDFDict): Kid[] {
  const own = element.get(pdfName('Pg'))
  const page = own instanceof PDFRef ? own : undefined
  return listAt(element, 'K').map((value) => kidOf(pdf, value, page)).filter((kid) => kid !== undefined)
}

/** An element of the tree, and its role as it is written. */
export interface StructElement {
  ref: PDFRef
  dict: PDFDict
  role: string
}

/** Every element below another one, each before what it holds. */
export function elementsBelow(pdf: PDFDocument, element: PDFDict): StructElement[] {
  const found: StructElement[] = []
  const open = kidsOf(pdf, element).reverse()
  for (let kid = open.pop(); kid; kid = open.pop()) {
    if (kid.kind !== 'element') continue
    found.push({ ref: kid.ref, dict: kid.dict, role: roleOf(kid.dict) })
    open.push(...kidsOf(pdf, kid.dict).reverse())
  }
  return found
}

/** The marked content in an element and all below it, in reading order. */
export function contentOf(pdf: PDFDocument, element: PDFDict): Extract<Kid, { kind: 'content' }>[] {
  return kidsOf(pdf, element).flatMap((kid) => {
    if (kid.kind === 'element') return contentOf(pdf, kid.dict)
    return kid.kind === 'content' ? [kid] : []
  })
}

/** The rows of a table, those of its head, body and foot among them. */
export function tableRowsOf(pdf: PDFDocument, table: PDFDict): StructElement[] {
  return kidsOf(pdf, table).flatMap((kid) => {
    if (kid.kind !== 'element') return []
    return roleOf(kid.dict) === 'TR' ? [{ ref: kid.ref, dict: kid.dict, role: 'TR' }] : tableRowsOf(pdf, kid.dict)
  })
}

/** The cells of a row. */
export function cellsOf(pdf: PDFDocument, { dict }: Pick<StructElement, 'dict'>): PDFDict[] {
  return kidsOf(pdf, dict).flatMap((kid) => (kid.kind === 'element' ? [kid.dict] : []))
}

/** The attribute objects of an element (ISO 32000-1, 14.7.5): one for each owner, as a rule. */
export function attributeObjects(pdf: PDFDocument, element: PDFDict): PDFDict[] {
  return listAt(element, 'A').map((entry) => pdf.context.lookup(entry)).filter((entry) => entry instanceof PDFDict)
}

/** The role of an element as it is written, before any role map. */
export function roleOf(element: PDFDict): string {
  return nameAt(element, 'S') ?? ''
}

/** Roles of what stands within a line of text. */
export const WITHIN: ReadonlySet<string> = new Set(['NonStruct', 'Span', 'Link', 'Em', 'Strong', 'Sub', 'Quote', 'Code', 'Reference', 'Annot', 'Form'])

/** The structure types of ISO 32000-1, 14.8.4: what a reader of PDF 1.7 knows. */
export const standardRoles: ReadonlySet<string> = new Set([
  'Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'Index', 'NonStruct', 'Private',
  'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P', 'L', 'LI', 'Lbl', 'LBody',
  'Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot',
  'Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot',
  'Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP',
  'Figure', 'Formula', 'Form',
])

/**
 * What the types that Chromium takes from PDF 2.0 mean in 1.7. `Em` and `Strong` come from the elements of that name.
 */
export const roleMap: Readonly<Record<string, string>> = {
  Em: 'Span',
  Strong: 'Span',
  Sub: 'Span',
  Aside: 'Div',
  DocumentFragment: 'Div',
  FENote: 'Note',
  Title: 'P',
}
