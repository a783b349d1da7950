import { SurroundingsError } from '../failure.ts'

const REASONS: Record<string, string> = {
  EACCES: 'the folder may not be written by this user',
  EPERM: 'the system does not allow it (on Windows: is the file open in a viewer?)',
  EBUSY: 'the file is open in another program; close it there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file is larger than the system allows',
  EMFILE: 'too many files are open; close other programs',
  ENFILE: 'too many files are open; close other programs',
  EIO: 'the disk does not answer as it should',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  ENOENT: 'the folder is not there and cannot be made',
  EISDIR: 'there is a folder of that name',
}

/** Codes that always mean a fault of the disk. The others may come from our own mistake. */
const OF_THE_DISK = ['EACCES', 'EPERM', 'EBUSY', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG', 'EMFILE', 'ENFILE', 'EIO']

/** How native compilers report the same faults: with the error numbers of Linux and macOS, and of Windows. */
const NATIVE: [RegExp, string][] = [
  [/\(os error (28|112)\)/, 'ENOSPC'],
  [/\(os error 30\)/, 'EROFS'],
  [/\(os error (13|5)\)/, 'EACCES'],
]

/** Advice where a folder other than the output cannot be written. */
export const IN_CACHE = 'Nothing was changed; make room there, or let this user write there.'

/**
 * Makes the error for a file or folder that cannot be written, from the system's error.
 * @param rest - the sentence that says what to do
 */
export function writeFailure(file: string, error: unknown, rest = 'Nothing was changed; --out names another folder.'): SurroundingsError {
  const { code = '', message = String(error) } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  const reason = reasonOf(error) ?? REASONS[code] ?? message
  return new SurroundingsError(`Cannot write ${file}: ${reason}. ${rest}`, { cause: error })
}

/**
 * The fault of the disk that an error reports, by its code or, as a compiler does, in its text.
 * @returns undefined for any other error
 */
export function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof SurroundingsError) return undefined
  const { code, message } = error as NodeJS.ErrnoException
  const told = OF_THE_DISK.find((known) => code === known) ?? OF_THE_DISK.find((known) => message.includes(`${known}: `))
  const native = NATIVE.find(([text]) => text.test(message))?.[1]
  return REASONS[told ?? native ?? '']
}
