import { randomBytes } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { SurroundingsError } from '../failure.ts'
import { makeFolder } from './make-folder.ts'

/**
 * Writes a file whole or not at all: aside in the same folder, then renamed, so that an earlier file stays as it was when
 * anything fails and nobody ever reads half of it.
 *
 * @param file - path; its folder is made where it is missing
 * @throws SurroundingsError where the folder cannot be written or the disk is full
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(file)
  const aside = join(folder, `.${basename(file)}.${randomBytes(6).toString('hex')}.part`)
  try {
    await makeFolder(folder)
    await writeFile(aside, content)
    await rename(aside, file)
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined)
    throw writeFailure(file, error as NodeJS.ErrnoException)
  }
}

const REASONS: Record<string, string> = {
  EACCES: 'the folder may not be written by this user',
  EPERM: 'the system does not allow it (on Windows: is the file open in a viewer?)',
  EBUSY: 'the file is open in another program; close it there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  ENOENT: 'the folder is not there and cannot be made',
  EISDIR: 'there is a folder of that name',
}

function writeFailure(file: string, error: NodeJS.ErrnoException): SurroundingsError {
  const reason = REASONS[error.code ?? ''] ?? error.message
  return new SurroundingsError(`Cannot write ${file}: ${reason}. Nothing was changed; --out names another folder.`)
}
