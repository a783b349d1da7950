import { SurroundingsError } from '../failure.ts'

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

/** Why a file or a folder of output cannot be written, from the system's error, and what to do. */
export function writeFailure(file: string, error: NodeJS.ErrnoException): SurroundingsError {
  const reason = REASONS[error.code ?? ''] ?? error.message
  return new SurroundingsError(`Cannot write ${file}: ${reason}. Nothing was changed; --out names another folder.`)
}
