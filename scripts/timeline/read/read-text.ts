import { createReadStream } from 'node:fs'
import type { Problem } from '../problems/problem.ts'
import { isUtf8 } from 'node:buffer'
import { noteFile } from '../../files-read.ts'

/**
 * Reads the text of a file that the user named.
 * @returns the text without a byte order mark, or the problems that keep it from being read: the file is missing, a folder, too
 *   large, or not text
 */
export async function readText(file: string): Promise<Decoded> {
  noteFile(file)
  try {
    return decode(await readLimited(file), file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    return { problems: [{ file, line: 1, column: 1, severity: 'error', ...(REASONS[code] ?? otherwise(code)) }] }
  }
}

/** Reads one byte more than the limit, which is enough to see that a file is too large. A device may never end. */
async function readLimited(file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of createReadStream(file, { end: SIZE_LIMIT })) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

type Reason = Pick<Problem, 'code' | 'message' | 'hint'>

const REASONS: Partial<Record<string, Reason>> = {
  ENOENT: { code: 'file-missing', message: 'there is no such file', hint: 'Check the path; it is taken from the folder in which the command runs.' },
  ENOTDIR: { code: 'file-missing', message: 'there is no such file', hint: 'Check the path; a part of it is a file, not a folder.' },
  EISDIR: { code: 'file-unreadable', message: 'this is a folder, not a file', hint: 'Name the YAML file in it.' },
  EACCES: { code: 'file-unreadable', message: 'the file may not be read', hint: 'Give yourself the right to read it.' },
}

function otherwise(code: string): Reason {
  return { code: 'file-unreadable', message: `the file can’t be read (${code})`, hint: 'Check the path and the disk.' }
}

/** The largest file in bytes. Ten thousand events with notes take about half of it. */
export const SIZE_LIMIT = 16 * 1024 * 1024

/** Most lines that are reported as not UTF-8; further ones say nothing new. */
const LINES_REPORTED = 20

/** The result of {@link decode}: the text without a byte order mark, or the problems that keep it from being read. */
type Decoded = { text: string } | { problems: Problem[] }

/**
 * Decodes the bytes of a timeline file. A byte order mark at the start is removed silently, because editors add it unasked.
 * @param file - how problems name the file
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const at = (line: number, column: number, code: Problem['code'], message: string, hint: string): Problem => ({
    file, line, column, severity: 'error', code, message, hint,
  })
  if (bytes.length > SIZE_LIMIT) {
    const hint = 'Split it into several timelines, or move long notes out of it.'
    return { problems: [at(1, 1, 'file-too-large', `the file is larger than ${SIZE_LIMIT / 1024 / 1024} MiB`, hint)] }
  }
  const wide = wideEncoding(bytes)
  if (wide !== undefined) {
    const hint = 'Save it as UTF-8 in your editor.'
    return { problems: [at(1, 1, 'file-not-utf-8', `the file is in ${wide}, not in UTF-8`, hint)] }
  }
  const kind = BINARIES.find(({ start }) => Buffer.from(bytes.subarray(0, start.length)).equals(Buffer.from(start, 'latin1')))?.kind
  if (kind !== undefined) {
    const hint = 'Name a YAML file with title, languages, sources and events.'
    return { problems: [at(1, 1, 'not-a-timeline', `this is ${kind}, not a text file`, hint)] }
  }
  if (!isUtf8(bytes)) {
    const problems = brokenLines(bytes).map(({ line, column, offset }) => {
      const found = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
      const message = `byte ${offset + 1} of the file (hex ${found}) is not part of UTF-8 text`
      const hint = 'Save the file as UTF-8; it may have been saved as Windows-1252 or Latin-1.'
      return at(line, column, 'file-not-utf-8', message, hint)
    })
    return { problems }
  }
  return { text: new TextDecoder('utf-8').decode(bytes) }
}

/** The first bytes of files that users name by mistake: a timeline's pictures and PDFs lie beside it. */
const BINARIES = [
  { start: '%PDF-', kind: 'a PDF' },
  { start: '\x89PNG', kind: 'a PNG picture' },
  { start: '\xff\xd8\xff', kind: 'a JPEG picture' },
  { start: 'RIFF', kind: 'a picture or recording' },
  { start: 'GIF8', kind: 'a GIF picture' },
  { start: 'PK\x03\x04', kind: 'a document of an office program, or an archive' },
]

function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'UTF-16 (little endian)'
  if (first === 0xfe && second === 0xff) return 'UTF-16 (big endian)'
  // ASCII text in UTF-16 without a mark: every other byte is zero.
  return bytes.length > 3 && (first === 0 || second === 0) && bytes[2] !== bytes[3] ? 'UTF-16' : undefined
}

/**
 * The first byte of each line that is not UTF-8. A line break byte is never part of a longer character.
 * @returns lines and columns from 1, offsets in bytes from 0
 */
function brokenLines(bytes: Uint8Array): { line: number; column: number; offset: number }[] {
  const broken = []
  for (let start = 0, line = 1; start <= bytes.length && broken.length < LINES_REPORTED; line += 1) {
    const next = bytes.indexOf(0x0a, start)
    const end = next === -1 ? bytes.length : next
    const row = bytes.subarray(start, end)
    if (!isUtf8(row)) {
      const good = validPrefix(row)
      broken.push({ line, column: new TextDecoder().decode(row.subarray(0, good)).length + 1, offset: start + good })
    }
    start = end + 1
  }
  return broken
}

/**
 * The number of bytes at the start that are whole characters. It is found by bisection, because a longer prefix never becomes
 * valid again.
 */
function validPrefix(row: Uint8Array): number {
  let good = 0
  let bad = row.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(row.subarray(0, middle))) good = middle
    else bad = middle
  }
  while (good > 0 && !isUtf8(row.subarray(0, good))) good -= 1
  return good
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
