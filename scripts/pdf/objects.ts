import { decodePDFRawStream, PDFArray, PDFDict, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib'
import type { PDFContext, PDFObject } from '@cantoo/pdf-lib'
import { deflateSync, inflateSync } from 'node:zlib'

/** Names that are asked for thousands of times in a file; the library decodes a name each time that it makes one. */
const OFTEN = new Map(['A', 'Alt', 'Annots', 'Contents', 'Dests', 'Filter', 'ID', 'K', 'Lang', 'MCID', 'Obj', 'Pg', 'S', 'Stm', 'Subtype', 'Type'].map((name) => [name, PDFName.of(name)]))

/** A name as an object of the library. */
export function nameOf(name: string): PDFName {
  return OFTEN.get(name) ?? PDFName.of(name)
}

/** The dictionary that an entry holds or refers to; none where it holds something else. */
export function dictAt(dict: PDFDict, key: string): PDFDict | undefined {
  const value = dict.lookup(nameOf(key))
  return value instanceof PDFDict ? value : undefined
}

/** The name in an entry, without its slash. */
export function nameAt(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(nameOf(key))
  if (!(value instanceof PDFName)) return undefined
  // Decoding is slow, and asked for thousands of names; only those with a # need it.
  const name = value.asString()
  return name.includes('#') ? value.decodeText() : name.slice(1)
}

/** A text string as its characters. */
export function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}

/** The text string in an entry. */
export function textAt(dict: PDFDict, key: string): string | undefined {
  return textOf(dict.lookup(nameOf(key)))
}

/** The values of an entry that may hold one value or an array of them; references stay references. */
export function listAt(dict: PDFDict, key: string): PDFObject[] {
  const value = dict.get(nameOf(key))
  const target = value instanceof PDFRef ? dict.context.lookup(value) : value
  if (target instanceof PDFArray) return target.asArray()
  return value === undefined ? [] : [value]
}

/** The bytes of a stream without its compression. Node's zlib, for the library's own is many times slower. */
export function streamBytes(stream: PDFRawStream): Uint8Array {
  const filter = nameAt(stream.dict, 'Filter')
  if (filter === undefined && !stream.dict.has(nameOf('Filter'))) return stream.contents
  if (filter === 'FlateDecode' && !stream.dict.has(nameOf('DecodeParms'))) return inflateSync(stream.contents)
  return decodePDFRawStream(stream).decode()
}

/** A stream with compressed content. Node's zlib likewise. */
export function flateStream(context: PDFContext, content: Uint8Array): PDFRawStream {
  const packed = deflateSync(content)
  return PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: packed.length }), packed)
}

/** The streams behind a page's Contents, which may be one or several. */
export function contentStreams(context: PDFContext, page: PDFDict): PDFRawStream[] {
  return listAt(page, 'Contents')
    .map((entry) => context.lookup(entry))
    .filter((stream) => stream instanceof PDFRawStream)
}

/** Bytes as a string with one character for each, so that places in it are places in the stream. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
