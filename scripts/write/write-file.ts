import { randomBytes } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { writeFailure } from './write-failure.ts'

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
