import { createReadStream } from 'node:fs'
import { decode, type Decoded, SIZE_LIMIT } from './decode.ts'
import type { Problem } from '../problems/problem.ts'

/**
 * Reads the text of a file that the user named.
 *
 * @returns its text without a byte order mark, or why there is none: that it is missing, a folder, too large, no text
 */
export async function readText(file: string): Promise<Decoded> {
  try {
    return decode(await readLimited(file), file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    return { problems: [{ file, line: 1, column: 1, severity: 'error', ...(REASONS[code] ?? otherwise(code)) }] }
  }
}

/** One byte more than the limit is enough to see that a file is too large; a device may have no end at all. */
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
