import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import type * as HarfBuzz from 'harfbuzzjs'
import { noteFile } from '../../files-read.ts'

/** A font file that can be asked for its characters and for the width of a text. */
export interface OpenFont {
  characters: () => ReadonlySet<number>
  /** Width of a text without line breaks in thousandths of the type size, with kerning and joined letters as browsers set them. */
  width: (text: string) => number
}

/** Opens a font file in the format WOFF. @throws Error where the file is no such font */
export type OpenFontFile = (file: string) => OpenFont

/** Loads HarfBuzz, the library with which Chromium shapes text, too. It takes 15 ms, which most timelines do without. Each file is opened once. */
export async function loadFontOpener(): Promise<OpenFontFile> {
  const harfBuzz = await import('harfbuzzjs')
  const opened = new Map<string, OpenFont>()
  return (file) => {
    noteFile(file)
    const font = opened.get(file) ?? openFont(harfBuzz, unpackWoff(readFileSync(file)))
    opened.set(file, font)
    return font
  }
}

function openFont(harfBuzz: typeof HarfBuzz, bytes: Uint8Array): OpenFont {
  const face = new harfBuzz.Face(new harfBuzz.Blob(bytes))
  const font = new harfBuzz.Font(face)
  let characters: ReadonlySet<number> | undefined
  return {
    characters: () => (characters ??= new Set(face.collectUnicodes())),
    width(text) {
      const buffer = new harfBuzz.Buffer()
      buffer.addText(text)
      buffer.guessSegmentProperties()
      harfBuzz.shape(font, buffer)
      const units = buffer.getGlyphInfosAndPositions().reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0)
      return (units / face.upem) * 1000
    },
  }
}

/** Sizes of the format WOFF and of the format OpenType in it (W3C Recommendation, sections 3 and 4), in bytes. */
const WOFF_HEADER = 44
const WOFF_ENTRY = 20
const HEADER = 12
const ENTRY = 16

/** Tables with outlines: by far the largest, and no width is in them. */
const OUTLINES = new Set(['glyf', 'loca', 'CFF ', 'CFF2', 'gvar'])

/** Unpacks a WOFF file to the OpenType font that HarfBuzz reads, without outlines. */
function unpackWoff(bytes: Buffer): Uint8Array {
  if (bytes.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file')
  const tables = Array.from({ length: bytes.readUInt16BE(12) }, (_, index) => {
    const at = WOFF_HEADER + index * WOFF_ENTRY
    const [start, packed, size] = [bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)]
    return { tag: bytes.toString('latin1', at, at + 4), data: bytes.subarray(start, start + packed), size }
  }).filter(({ tag }) => !OUTLINES.has(tag))
  const directory = Buffer.alloc(HEADER + tables.length * ENTRY)
  directory.writeUInt32BE(bytes.readUInt32BE(4), 0)
  directory.writeUInt16BE(tables.length, 4)
  const pieces: Uint8Array[] = [directory]
  let end = directory.length
  for (const [index, { tag, data, size }] of tables.entries()) {
    const at = HEADER + index * ENTRY
    directory.write(tag, at, 'latin1')
    directory.writeUInt32BE(end, at + 8)
    directory.writeUInt32BE(size, at + 12)
    // Every table begins at a multiple of four bytes.
    pieces.push(data.length < size ? inflateSync(data) : data, Buffer.alloc(-size & 3))
    end += size + (-size & 3)
  }
  return Buffer.concat(pieces)
}
