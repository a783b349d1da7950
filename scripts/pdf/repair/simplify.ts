import { PDFDict, PDFName, PDFNumber, PDFRef, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib'
import { listAt, pdfName } from '../objects.ts'
import { kidsOf, roleOf, WITHIN, type Kid } from '../structure-tree.ts'

/** Roles that hold elements and no text of their own. */
const GROUPING: ReadonlySet<string> = new Set(['Document', 'DocumentFragment', 'Part', 'Sect', 'Art', 'Div', 'Aside'])
/** An element in what holds it: the entry there, and what it is. */
interface Entry {
  value: PDFObject
  kid: Kid
  /** Whether it is a text alone, which Chromium puts into an element of its own. */
  isText: boolean
}

/**
 * Takes out of the tree what says nothing: an element of its own for each text box and each box around others. Text then stands in the
 * paragraph that it belongs to, in one piece, and every text that stood in none has one.
 */
export function simplifyTree(pdf: PDFDocument, root: PDFDict): void {
  for (const kid of kidsOf(pdf, root)) if (kid.kind === 'element') simplify(pdf, kid.ref, kid.dict)
}

/** @returns what the element holds now, and whether it holds more than text */
function simplify(pdf: PDFDocument, ref: PDFRef, dict: PDFDict): { hasBlocks: boolean } {
  const values = listAt(dict, 'K')
  const kids = kidsOf(pdf, dict)
  if (values.length !== kids.length) return { hasBlocks: true }
  const entries = kids.flatMap((kid, index) => entriesOf(pdf, { value: values[index]!, kid, isText: false }))
  const hasBlocks = entries.some(isBlock)
  const role = roleOf(dict)
  const needsParagraphs = (hasBlocks && (role === 'NonStruct' || !WITHIN.has(role))) || GROUPING.has(role)
  const held = needsParagraphs ? withParagraphs(pdf, ref, entries) : entries.flatMap((entry) => withoutShell(pdf, entry))
  place(pdf, ref, dict, held)
  return { hasBlocks }
}

/** What stands in for an entry: what an empty shell around others holds, or the entry itself. */
function entriesOf(pdf: PDFDocument, entry: Entry): Entry[] {
  const { kid } = entry
  if (kid.kind !== 'element') return [entry]
  const { hasBlocks } = simplify(pdf, kid.ref, kid.dict)
  if (roleOf(kid.dict) !== 'NonStruct') return [entry]
  if (saysMore(kid.dict)) {
    // It says its language, and nothing else.
    kid.dict.set(pdfName('S'), PDFName.of(hasBlocks ? 'Div' : 'Span'))
    return [entry]
  }
  return hasBlocks ? unwrapped(pdf, kid) : [{ ...entry, isText: true }]
}

/** What an element without a meaning holds, which takes its place; anything else stays. */
function withoutShell(pdf: PDFDocument, entry: Entry): Entry[] {
  const { kid, isText } = entry
  return isText && kid.kind === 'element' ? unwrapped(pdf, kid) : [entry]
}

/** Takes an element out of the file. @returns what it held */
function unwrapped(pdf: PDFDocument, { ref, dict }: Extract<Kid, { kind: 'element' }>): Entry[] {
  const values = listAt(dict, 'K')
  pdf.context.delete(ref)
  return kidsOf(pdf, dict).map((kid, index) => ({ value: values[index]!, kid, isText: false }))
}

function saysMore(dict: PDFDict): boolean {
  return ['Lang', 'Alt', 'ActualText', 'E', 'ID', 'A'].some((key) => dict.has(pdfName(key)))
}

function isBlock({ kid }: Entry): boolean {
  return kid.kind === 'element' && !WITHIN.has(roleOf(kid.dict))
}

/** Puts each stretch of texts and links between other elements into a paragraph. */
function withParagraphs(pdf: PDFDocument, parent: PDFRef, entries: readonly Entry[]): Entry[] {
  const held: Entry[] = []
  let open: Entry[] = []
  const end = (): void => {
    if (open.length > 0) held.push(paragraphOf(pdf, parent, open))
    open = []
  }
  for (const entry of entries) {
    if (isBlock(entry)) {
      end()
      held.push(entry)
    } else open.push(entry)
  }
  end()
  return held
}

function paragraphOf(pdf: PDFDocument, parent: PDFRef, entries: readonly Entry[]): Entry {
  const dict = pdf.context.obj({ Type: 'StructElem', S: 'P', P: parent })
  const ref = pdf.context.register(dict)
  place(pdf, ref, dict, entries.flatMap((entry) => withoutShell(pdf, entry)))
  return { value: ref, kid: { kind: 'element', ref, dict }, isText: false }
}

/** Writes what an element holds, and in each of these by what it is held. */
function place(pdf: PDFDocument, ref: PDFRef, dict: PDFDict, entries: readonly Entry[]): void {
  const own = entries.map(({ kid }) => kid.kind === 'element' ? undefined : kid.page).find((page) => page !== undefined)
  if (own) dict.set(pdfName('Pg'), own)
  const kids = entries.map(({ value, kid }): PDFObject => {
    if (kid.kind === 'element') {
      kid.dict.set(pdfName('P'), ref)
      return value
    }
    // A number alone is one of the page that the element names.
    if (kid.kind === 'content' && value instanceof PDFNumber && kid.page !== own) return pdf.context.obj({ Type: 'MCR', MCID: value, ...(kid.page && { Pg: kid.page }) })
    return value
  })
  dict.set(pdfName('K'), kids.length === 1 ? kids[0]! : pdf.context.obj(kids))
}

/** Which content follows which in the same element, with nothing between: the key of the second, and that of the first. */
export function contentJoints(pdf: PDFDocument, root: PDFDict): Map<string, string> {
  const joints = new Map<string, string>()
  const visit = (dict: PDFDict): void => {
    let before: string | undefined
    for (const kid of kidsOf(pdf, dict)) {
      if (kid.kind === 'element') visit(kid.dict)
      else if (kid.kind === 'content' && before !== undefined) joints.set(kid.key, before)
      before = kid.kind === 'content' ? kid.key : undefined
    }
  }
  visit(root)
  return joints
}
