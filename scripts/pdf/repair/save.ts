import { PDFDocument, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'
import type { PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { nameAt } from '../objects.ts'

/** Objects that are compressed together; a reader unpacks all of them to get at one. */
const PER_STREAM = 100

/** Where an object stands: a place in the file, or a place within an object stream. */
type Place = { offset: number } | { stream: number; index: number }

/**
 * Writes a document as PDF 1.7 with compressed objects (ISO 32000-1, 7.5.7 and 7.5.8). The same document gives the same bytes:
 * its identifier is the digest of all that comes before it.
 *
 * The library's own writer goes through its whole list of objects again for each object, which takes seconds for a few hundred
 * pages, and compresses in JavaScript.
 */
export function savePdf(pdf: PDFDocument): Uint8Array {
  const file = new GrowingFile()
  const loose: [PDFRef, PDFObject][] = []
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (isFrame(object)) continue
    if (object instanceof PDFStream) file.add(ref.objectNumber, bytesOf(object))
    else loose.push([ref, object])
  }
  let last = pdf.context.largestObjectNumber
  for (let start = 0; start < loose.length; start += PER_STREAM) {
    last += 1
    file.addPacked(last, loose.slice(start, start + PER_STREAM))
  }
  return file.finish(last + 1, `/Root ${pdf.context.trailerInfo.Root} /Info ${pdf.context.trailerInfo.Info}`)
}

/** Streams of the file that was read, which hold objects that are written anew. */
function isFrame(object: PDFObject): boolean {
  return object instanceof PDFRawStream && ['XRef', 'ObjStm'].includes(nameAt(object.dict, 'Type') ?? '')
}

/** A stream as it stands in the file. The library's own way copies it byte by byte, which takes longer than all else here. */
function bytesOf(stream: PDFStream): Uint8Array {
  stream.updateDict()
  return Buffer.concat([Buffer.from(`${stream.dict}\nstream\n`, 'latin1'), stream.getContents(), Buffer.from('\nendstream')])
}

/** What every file begins with. The second line tells programs that copy files that this one is not text. */
export const HEADER: Buffer = Buffer.from('%PDF-1.7\n%\x81\x81\x81\x81\n', 'latin1')

class GrowingFile {
  readonly #parts: Uint8Array[] = [HEADER]
  readonly #places = new Map<number, Place>()
  #size = HEADER.length

  add(number: number, content: Uint8Array): void {
    this.#places.set(number, { offset: this.#size })
    this.#append(Buffer.from(`${number} 0 obj\n`), content, Buffer.from('\nendobj\n'))
  }

  /** Adds objects as one stream. */
  addPacked(number: number, objects: readonly [PDFRef, PDFObject][]): void {
    const head: string[] = []
    const bodies: string[] = []
    let offset = 0
    for (const [index, [ref, object]] of objects.entries()) {
      const text = object.toString()
      head.push(`${ref.objectNumber} ${offset}`)
      bodies.push(text)
      offset += text.length + 1
      this.#places.set(ref.objectNumber, { stream: number, index })
    }
    const table = `${head.join(' ')}\n`
    const content = Buffer.from(`${table}${bodies.join('\n')}\n`, 'latin1')
    this.add(number, stream(`/Type /ObjStm /N ${objects.length} /First ${table.length}`, content))
  }

  /**
   * Adds the table of all objects, and gives the file.
   *
   * @param number - of the table itself, the largest of all
   * @param trailer - further entries of its dictionary
   */
  finish(number: number, trailer: string): Uint8Array {
    const digest = createHash('sha256')
    for (const part of this.#parts) digest.update(part)
    const id = digest.digest('hex').slice(0, 32).toUpperCase()
    const start = this.#size
    this.#places.set(number, { offset: start })
    const table = stream(`/Type /XRef /Size ${number + 1} /W [1 4 2] ${trailer} /ID [ <${id}> <${id}> ]`, this.#table(number + 1))
    this.add(number, table)
    this.#append(Buffer.from(`startxref\n${start}\n%%EOF\n`))
    return new Uint8Array(Buffer.concat(this.#parts))
  }

  /** Seven bytes for each object: what kind of place it has, and where. */
  #table(size: number): Buffer {
    const table = Buffer.alloc(size * 7)
    table.writeUInt16BE(0xffff, 5)
    for (const [number, place] of this.#places) {
      const at = number * 7
      table.writeUInt8('offset' in place ? 1 : 2, at)
      table.writeUInt32BE('offset' in place ? place.offset : place.stream, at + 1)
      table.writeUInt16BE('offset' in place ? 0 : place.index, at + 5)
    }
    return table
  }

  #append(...parts: Uint8Array[]): void {
    for (const part of parts) {
      this.#parts.push(part)
      this.#size += part.length
    }
  }
}

function stream(entries: string, content: Uint8Array): Uint8Array {
  const packed = deflateSync(content)
  const head = `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream')])
}
