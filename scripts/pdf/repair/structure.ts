import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, PDFString, type PDFObject } from '@cantoo/pdf-lib'
import { listAt, pdfName, textAt } from '../objects.ts'
import { roleMap, kidsOf, roleOf, type Kid, type StructElement } from '../structure-tree.ts'

/** Roles whose painting without text means something: a drawing, a formula, a list's bullet. */
const pictureRoles: ReadonlySet<string> = new Set(['Figure', 'Formula', 'Lbl'])
/** Elements that mean nothing when empty; cells and list items keep their place. */
const removable: ReadonlySet<string> = new Set(['NonStruct', 'P', 'Div', 'Span', 'Sect'])

/** The keys of marked content that is (part of) a picture. */
export function pictureContent(pdf: PDFDocument, root: PDFDict): Set<string> {
  const keys = new Set<string>()
  const visit = (kids: Kid[], picture: boolean): void => {
    for (const kid of kids) {
      if (kid.kind === 'content' && picture) keys.add(kid.key)
      if (kid.kind === 'element') visit(kidsOf(pdf, kid.dict), picture || pictureRoles.has(roleOf(kid.dict)))
    }
  }
  visit(kidsOf(pdf, root), false)
  return keys
}

/** Takes content that is gone out of the structure tree, and elements that are empty without it. */
export function dropContent(pdf: PDFDocument, root: PDFDict, gone: ReadonlySet<string>): void {
  if (gone.size > 0) prune(pdf, root, gone)
}

/** Rewrites the kids of an element and all below it. */
function prune(pdf: PDFDocument, element: PDFDict, gone: ReadonlySet<string>): void {
  const kept: PDFObject[] = []
  const values = listAt(element, 'K')
  const kids = kidsOf(pdf, element)
  if (values.length !== kids.length) return
  for (const [i, kid] of kids.entries()) {
    if (kid.kind === 'content' && gone.has(kid.key)) continue
    if (kid.kind === 'element') {
      prune(pdf, kid.dict, gone)
      if (removable.has(roleOf(kid.dict)) && kidsOf(pdf, kid.dict).length === 0) {
        pdf.context.delete(kid.ref)
        continue
      }
    }
    kept.push(values[i]!)
  }
  if (kept.length !== kids.length) setKids(pdf, element, kept)
}

function setKids(pdf: PDFDocument, element: PDFDict, kids: PDFObject[]): void {
  element.set(PDFName.of('K'), kids.length === 1 ? kids[0]! : pdf.context.obj(kids))
}

/** Says in terms of PDF 1.7 what Chromium writes in terms of 2.0, so that every role is known or mapped (7.1). */
export function mapRoles(pdf: PDFDocument, root: PDFDict, elements: StructElement[]): void {
  const used = new Set(elements.map(({ role }) => role))
  const mapped = Object.entries(roleMap).filter(([role]) => used.has(role))
  if (mapped.length > 0) root.set(PDFName.of('RoleMap'), pdf.context.obj(Object.fromEntries(mapped)))
}

/** Puts what a list item says into an `LBody`: Chromium writes it beside the label, which 7.6 does not allow. */
export function wrapListBodies(pdf: PDFDocument, elements: StructElement[]): void {
  for (const { ref, dict, role } of elements) {
    if (role !== 'LI') continue
    const kids = kidsOf(pdf, dict)
    const values = listAt(dict, 'K')
    const isOwn = (kid: Kid): boolean => kid.kind === 'element' && ['Lbl', 'LBody'].includes(roleOf(kid.dict))
    const inner = kids.flatMap((kid, i) => isOwn(kid) ? [] : [values[i]!])
    if (inner.length === 0 || values.length !== kids.length) continue
    const body = pdf.context.obj({ Type: 'StructElem', S: 'LBody', P: ref })
    // Numbers of content are those of the page that the element names.
    const page = dict.get(pdfName('Pg'))
    if (page) body.set(pdfName('Pg'), page)
    const bodyRef = pdf.context.register(body)
    setKids(pdf, body, inner)
    for (const kid of kids) if (kid.kind === 'element' && !isOwn(kid)) kid.dict.set(PDFName.of('P'), bodyRef)
    setKids(pdf, dict, [...kids.flatMap((kid, i) => isOwn(kid) ? [values[i]!] : []), bodyRef])
  }
}

/**
 * Calls a `<figure>` around other elements what it is, a division: in a PDF a Figure is a picture and needs alternative
 * text. A drawing, whose content Chromium puts directly into the Figure, stays one and is missed when it has no
 * alternative text.
 */
export function releaseTextFigures(pdf: PDFDocument, elements: StructElement[]): void {
  for (const { dict, role } of elements) {
    if (role !== 'Figure' || textAt(dict, 'Alt') !== undefined) continue
    if (kidsOf(pdf, dict).some((kid) => kid.kind === 'element')) dict.set(PDFName.of('S'), PDFName.of('Div'))
  }
}

/**
 * Gives the header cells of tables new names in reading order. Chromium's come from a counter that runs on through all
 * that a browser process has shown, so the second document printed by one browser would differ from the same document
 * printed alone.
 */
export function renameCells(pdf: PDFDocument, root: PDFDict, elements: StructElement[]): void {
  const names = new Map<string, string>()
  const named: [name: string, ref: PDFRef][] = []
  for (const { ref, dict } of elements) {
    const old = textAt(dict, 'ID')
    if (old === undefined) continue
    // Names of equal length sort as they count, as the tree of names asks for.
    const name = `cell-${String(named.length + 1).padStart(6, '0')}`
    names.set(old, name)
    named.push([name, ref])
    dict.set(PDFName.of('ID'), PDFString.of(name))
  }
  if (named.length === 0) return
  for (const { dict } of elements) renameHeaders(pdf, dict, names)
  replaceNameTree(pdf, root, named)
}

/** A cell says in its attributes which cells head it. */
function renameHeaders(pdf: PDFDocument, element: PDFDict, names: ReadonlyMap<string, string>): void {
  for (const attributes of listAt(element, 'A').map((entry) => pdf.context.lookup(entry))) {
    const headers = attributes instanceof PDFDict ? attributes.lookup(PDFName.of('Headers')) : undefined
    if (!(headers instanceof PDFArray)) continue
    for (let i = 0; i < headers.size(); i += 1) {
      const header = headers.lookup(i)
      const name = header instanceof PDFString ? names.get(header.decodeText()) : undefined
      if (name !== undefined) headers.set(i, PDFString.of(name))
    }
  }
}

function replaceNameTree(pdf: PDFDocument, root: PDFDict, named: [name: string, ref: PDFRef][]): void {
  const remove = (value: unknown): void => {
    const node = value instanceof PDFRef ? pdf.context.lookup(value) : value
    if (node instanceof PDFDict) listAt(node, 'Kids').forEach(remove)
    if (value instanceof PDFRef) pdf.context.delete(value)
  }
  remove(root.get(PDFName.of('IDTree')))
  const names = pdf.context.obj(named.flatMap(([name, ref]) => [PDFString.of(name), ref]))
  root.set(PDFName.of('IDTree'), pdf.context.obj({ Names: names }))
}
