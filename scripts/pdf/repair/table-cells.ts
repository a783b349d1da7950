import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { listAt, textAt } from '../objects.ts'
import type { StructElement } from '../structure-tree.ts'

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
