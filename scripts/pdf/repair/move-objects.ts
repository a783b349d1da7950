import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFPageTree, PDFRawStream, PDFRef, PDFStream, PDFString, type PDFContext, type PDFObject } from '@cantoo/pdf-lib'
import { nameAt, pdfName } from '../objects.ts'

/** Entries whose numbers Chromium counts from 0 in each document. */
const NUMBERED: ReadonlySet<PDFName> = new Set([PDFName.of('StructParent'), PDFName.of('StructParents')])

/** Gives the objects of a part numbers that are free in the whole. */
export class Mover {
  readonly #context: PDFContext
  readonly #by: number
  readonly #names: string
  readonly numbersBy: number

  constructor(context: PDFContext, { by, numbersBy, names }: { by: number; numbersBy: number; names: string }) {
    this.#context = context
    this.#by = by
    this.#names = names
    this.numbersBy = numbersBy
  }

  ref(ref: PDFRef): PDFRef {
    return PDFRef.of(ref.objectNumber + this.#by, ref.generationNumber)
  }

  moved(object: PDFObject): PDFObject {
    if (object instanceof PDFRef) return this.ref(object)
    if (object instanceof PDFDict) return this.#movedDict(object)
    if (object instanceof PDFArray) {
      const list = object.clone(this.#context)
      for (let i = 0; i < list.size(); i += 1) list.set(i, this.moved(list.get(i)))
      return list
    }
    if (object instanceof PDFRawStream) return PDFRawStream.of(this.#movedDict(object.dict), object.contents)
    return object
  }

  #movedDict(object: PDFDict): PDFDict {
    // The library's copy of a list of pages is a plain dictionary, which lists none.
    const dict = object instanceof PDFPageTree ? PDFPageTree.fromMapWithContext(new Map(object.entries()), this.#context) : object.clone(this.#context)
    const isElement = nameAt(object, 'Type') === 'StructElem'
    for (const [key, value] of dict.entries()) {
      if (NUMBERED.has(key) && value instanceof PDFNumber) dict.set(key, PDFNumber.of(value.asNumber() + this.numbersBy))
      // Names of cells come from a counter of each process.
      else if (isElement && key === pdfName('ID')) dict.set(key, this.#renamed(value))
      else if (key === PDFName.of('Headers') && value instanceof PDFArray) dict.set(key, this.#context.obj(value.asArray().map((name) => this.#renamed(name))))
      else dict.set(key, this.moved(value))
    }
    return dict
  }

  #renamed(name: PDFObject): PDFObject {
    return name instanceof PDFString || name instanceof PDFHexString ? PDFString.of(`${this.#names}${name.decodeText()}`) : this.moved(name)
  }
}

/** Has what refers to something refer to what stands for it. */
export function replaceRefs(object: PDFObject, replaced: ReadonlyMap<PDFRef, PDFRef>): void {
  const other = (value: PDFObject): PDFRef | undefined => (value instanceof PDFRef ? replaced.get(value) : undefined)
  if (object instanceof PDFStream) return replaceRefs(object.dict, replaced)
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const taken = other(value)
      if (taken) object.set(key, taken)
      else replaceRefs(value, replaced)
    }
  } else if (object instanceof PDFArray) {
    for (const [index, value] of object.asArray().entries()) {
      const taken = other(value)
      if (taken) object.set(index, taken)
      else replaceRefs(value, replaced)
    }
  }
}
