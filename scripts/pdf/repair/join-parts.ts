import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFPageTree, PDFRawStream, PDFRef, PDFStream, type PDFObject } from '@cantoo/pdf-lib'
import { createHash } from 'node:crypto'
import { dictAt, listAt, pdfName } from '../objects.ts'
import { kidsOf, roleOf, structureRoot } from '../structure-tree.ts'
import { Mover, replaceRefs } from './move-objects.ts'

/** A document that was printed in one piece or in parts, which follow each other. */
export interface PrintedParts {
  /** Those that are not printed yet are read when they are. */
  parts: readonly (Uint8Array | Promise<Uint8Array>)[]
  /** The page, from 1 and in the whole, at whose upper left corner each place begins to which a link of another part may lead. */
  places?: ReadonlyMap<string, number>
}

/** Reads a document that Chromium printed, and makes one of its parts: one list of pages, one tree of tags, one outline. */
export async function loadParts({ parts: [first, ...others], places = new Map() }: PrintedParts): Promise<PDFDocument> {
  if (!first) throw new RangeError('A document without any part')
  const whole = await loadPrinted(await first)
  if (others.length === 0) return whole
  const joined = new Joined(whole)
  for (const part of others) joined.add(await loadPrinted(await part))
  joined.end(places)
  removeUnused(whole)
  return whole
}

function loadPrinted(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
}

/** A document to which others are added. */
class Joined {
  readonly #pdf: PDFDocument
  readonly #streams = new Map<string, PDFRef>()
  readonly #trees: PDFRef[]
  /** The element that holds all others. */
  readonly #body: { ref: PDFRef; kids: PDFObject[] } | undefined
  readonly #parents: PDFArray | undefined
  readonly #linked: Set<PDFName>
  #count: number
  #parts = 1

  constructor(pdf: PDFDocument) {
    this.#pdf = pdf
    this.#trees = [pdf.catalog.get(pdfName('Pages')) as PDFRef]
    this.#count = pageCount(pdf)
    this.#linked = new Set(linkedNames(pdf))
    const body = bodyOf(pdf)
    this.#body = body && { ref: body.ref, kids: listAt(body.dict, 'K').slice() }
    this.#parents = parentNumbers(pdf)
    for (const [ref, object] of pdf.context.enumerateIndirectObjects()) if (object instanceof PDFRawStream) this.#streams.set(digestOf(object), ref)
  }

  /** Adds the pages of another document behind all others. */
  add(part: PDFDocument): void {
    const { context } = this.#pdf
    this.#parts += 1
    const mover = new Mover(context, { by: context.largestObjectNumber, numbersBy: this.#nextNumber(), names: `${this.#parts}-` })
    const moved = part.context.enumerateIndirectObjects().map(([ref, object]) => [mover.ref(ref), mover.moved(object)] as const)
    const known = this.#knownStreams(moved)
    for (const [ref, object] of moved) {
      if (known.has(ref)) continue
      replaceRefs(object, known)
      context.assign(ref, object)
    }
    this.#trees.push(mover.ref(part.catalog.get(pdfName('Pages')) as PDFRef))
    this.#count += pageCount(part)
    for (const name of linkedNames(part)) this.#linked.add(name)
    this.#addTags(part, mover)
    this.#addOutline(part, mover)
  }

  /** Streams that are there already, such as a picture on slides of both, and what stands for each. */
  #knownStreams(moved: readonly (readonly [PDFRef, PDFObject])[]): Map<PDFRef, PDFRef> {
    const known = new Map<PDFRef, PDFRef>()
    const streams = moved.flatMap(([ref, object]) => (object instanceof PDFRawStream ? [{ ref, stream: object }] : []))
    // What is transparent in a picture is a stream of its own, which the picture names: those that name none go first.
    const [leaves, others] = [true, false].map((isLeaf) => streams.filter(({ stream }) => isLeaf === stream.dict.values().every((value) => !(value instanceof PDFRef))))
    for (const { ref, stream } of [...(leaves ?? []), ...(others ?? [])]) {
      replaceRefs(stream, known)
      const digest = digestOf(stream)
      const same = this.#streams.get(digest)
      if (same) known.set(ref, same)
      else this.#streams.set(digest, ref)
    }
    return known
  }

  #addTags(part: PDFDocument, mover: Mover): void {
    const body = bodyOf(part)
    if (!body || !this.#body || !this.#parents) return
    for (const kid of kidsOf(part, body.dict)) {
      if (kid.kind !== 'element') throw new RangeError('The tags of a part hold content without an element')
      const ref = mover.ref(kid.ref)
      this.#pdf.context.lookup(ref, PDFDict).set(pdfName('P'), this.#body.ref)
      this.#body.kids.push(ref)
    }
    const numbersBy = mover.numbersBy
    const numbers = parentNumbers(part)?.asArray() ?? []
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      this.#parents.push(PDFNumber.of(Number(numbers[i]?.toString()) + numbersBy))
      this.#parents.push(mover.moved(numbers[i + 1]!))
    }
  }

  /** The first number that no page or annotation has. */
  #nextNumber(): number {
    const { length } = this.#parents?.asArray() ?? []
    return length < 2 ? 0 : Number(this.#parents?.get(length - 2)?.toString()) + 1
  }

  /** Puts the bookmarks of a part behind the others. */
  #addOutline(part: PDFDocument, mover: Mover): void {
    const [own, more] = [dictAt(this.#pdf.catalog, 'Outlines'), dictAt(part.catalog, 'Outlines')]
    const [last, first, end] = [own?.get(PDFName.of('Last')), more?.get(PDFName.of('First')), more?.get(PDFName.of('Last'))]
    if (!own || !(last instanceof PDFRef) || !(first instanceof PDFRef) || !(end instanceof PDFRef)) return
    this.#pdf.context.lookup(last, PDFDict).set(PDFName.of('Next'), mover.ref(first))
    own.set(PDFName.of('Last'), mover.ref(end))
  }

  /** Makes one of what was added: one list of pages, one element around all, one list of places. @param places - as in {@link PrintedParts} */
  end(places: ReadonlyMap<string, number>): void {
    const { context } = this.#pdf
    if (this.#body) context.lookup(this.#body.ref, PDFDict).set(pdfName('K'), context.obj(this.#body.kids))
    structureRoot(this.#pdf)?.set(pdfName('ParentTreeNextKey'), PDFNumber.of(this.#nextNumber()))
    this.#setPages()
    this.#setPlaces(places)
  }

  #setPages(): void {
    const { context, catalog } = this.#pdf
    const tree = PDFPageTree.withContext(context)
    tree.set(PDFName.of('Count'), PDFNumber.of(this.#count))
    tree.set(PDFName.of('Kids'), context.obj(this.#trees))
    const root = context.register(tree)
    for (const part of this.#trees) context.lookup(part, PDFDict).set(PDFName.of('Parent'), root)
    catalog.set(pdfName('Pages'), root)
  }

  /** Sets where the names lead that links have. */
  #setPlaces(places: ReadonlyMap<string, number>): void {
    const { context, catalog } = this.#pdf
    const pages = this.#pdf.getPages()
    const dests = context.obj({})
    for (const name of this.#linked) {
      const no = places.get(name.decodeText()) ?? 0
      const page = pages[no - 1]
      if (!page) throw new RangeError(`A link leads to ${name.decodeText()}, which is on no page`)
      dests.set(name, context.obj([page.ref, 'XYZ', 0, page.getHeight(), 0]))
    }
    catalog.set(pdfName('Dests'), context.register(dests))
  }
}

/** The names to which links of a document lead. */
function linkedNames(pdf: PDFDocument): PDFName[] {
  return dictAt(pdf.catalog, 'Dests')?.keys() ?? []
}

function pageCount(pdf: PDFDocument): number {
  // Not by the library's own count, which remembers the pages.
  return Number(dictAt(pdf.catalog, 'Pages')?.lookup(PDFName.of('Count'))?.toString())
}

/** The one element below the root of the tags. */
function bodyOf(pdf: PDFDocument): { ref: PDFRef; dict: PDFDict } | undefined {
  const root = structureRoot(pdf)
  if (!root) return undefined
  const [body, ...others] = kidsOf(pdf, root)
  if (body?.kind !== 'element' || others.length > 0 || roleOf(body.dict) !== 'Document') throw new RangeError('The tags of a part do not begin with one document')
  return body
}

function parentNumbers(pdf: PDFDocument): PDFArray | undefined {
  const root = structureRoot(pdf)
  const numbers = root && dictAt(root, 'ParentTree')?.lookup(PDFName.of('Nums'))
  return numbers instanceof PDFArray ? numbers : undefined
}

function digestOf(stream: PDFRawStream): string {
  return createHash('sha256').update(stream.dict.toString()).update('\0').update(stream.contents).digest('base64')
}

/** Takes out what nothing leads to any more: the catalogs of parts, their trees, what stands twice. */
function removeUnused({ context }: PDFDocument): void {
  const used = new Set<PDFRef>()
  const { Root, Info } = context.trailerInfo
  const open: (PDFObject | undefined)[] = [Root, Info]
  while (open.length > 0) {
    const object = open.pop()
    if (object instanceof PDFRef) {
      if (used.has(object)) continue
      used.add(object)
      open.push(context.lookup(object))
    } else if (object instanceof PDFStream) open.push(...object.dict.values())
    else if (object instanceof PDFDict) open.push(...object.values())
    else if (object instanceof PDFArray) open.push(...object.asArray())
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!used.has(ref)) context.delete(ref)
}
