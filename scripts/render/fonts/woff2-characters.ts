import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'

const decompress = promisify(brotliDecompress)

/** Sizes and numbers of the WOFF2 format (W3C Recommendation, sections 4 and 5). */
const HEADER = 48
const TAG_FOLLOWS = 63
const CMAP = 0
const GLYF = 10
const LOCA = 11

/**
 * The characters that a font file has glyphs for, as code points.
 *
 * @param bytes - a WOFF2 file as Fontsource ships them
 * @throws Error where the file is no such font
 */
export async function charactersOfWoff2(bytes: Buffer): Promise<Set<number>> {
  if (bytes.toString('latin1', 0, 4) !== 'wOF2') throw new Error('not a WOFF2 file')
  const { tables, end } = readDirectory(bytes)
  const data = await decompress(bytes.subarray(end, end + bytes.readUInt32BE(20)))
  let start = 0
  for (const { tag, length } of tables) {
    if (tag === CMAP) return readCmap(data.subarray(start, start + length))
    start += length
  }
  throw new Error('a font without a table of characters')
}

interface Table {
  tag: number
  /** Bytes that the table takes in the unpacked data. */
  length: number
}

function readDirectory(bytes: Buffer): { tables: Table[]; end: number } {
  let at = HEADER
  const number = (): number => {
    for (let value = 0; ; ) {
      const byte = bytes.readUInt8(at++)
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  const tables = Array.from({ length: bytes.readUInt16BE(12) }, (): Table => {
    const flags = bytes.readUInt8(at++)
    const tag = flags & 63
    if (tag === TAG_FOLLOWS) at += 4
    const original = number()
    // Of outlines and their index, version 3 stands for untransformed; of all others, 0.
    const isTransformed = flags >> 6 !== (tag === GLYF || tag === LOCA ? 3 : 0)
    return { tag, length: isTransformed ? number() : original }
  })
  return { tables, end: at }
}

/** Formats 4 (for the first 65,536 code points) and 12 (for all): the two that fonts for the web have. */
function readCmap(cmap: Buffer): Set<number> {
  const found = new Set<number>()
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4))
    const format = table.readUInt16BE(0)
    if (format === 4) addSegments(table, found)
    if (format === 12) addGroups(table, found)
  }
  return found
}

function addGroups(table: Buffer, found: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const last = table.readUInt32BE(20 + group * 12)
    for (let code = table.readUInt32BE(16 + group * 12); code <= last; code += 1) found.add(code)
  }
}

function addSegments(table: Buffer, found: Set<number>): void {
  const size = table.readUInt16BE(6)
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + size * 2, 16 + size * 3]
  for (let at = 0; at < size; at += 2) {
    const first = table.readUInt16BE(starts + at)
    const offset = table.readUInt16BE(offsets + at)
    for (let code = first; code <= table.readUInt16BE(ends + at) && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? (code + table.readUInt16BE(deltas + at)) & 0xffff : table.readUInt16BE(offsets + at + offset + (code - first) * 2)
      if (glyph !== 0) found.add(code)
    }
  }
}
