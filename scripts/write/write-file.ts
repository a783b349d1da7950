import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Interrupted } from '../failure.ts'
import { asideName, removeLeftovers } from './aside.ts'
import { makeFolder } from './folders.ts'
import { writeFailure } from './write-failure.ts'

/** A file to be written. */
export interface WholeFile {
  /** Path; its folder is made where it is missing. */
  file: string
  /** The whole content, or pieces that follow each other. */
  content: string | Uint8Array | readonly string[]
}

/**
 * Like {@link writeTogether}, for one file.
 * @throws SurroundingsError where the folder cannot be written or the disk is full
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await writeTogether([{ file, content }])
}

/**
 * Writes files whole or not at all. It writes all of them aside in their folders, then renames them. Earlier files stay as they
 * were when anything fails, and nobody ever reads half of a file.
 * @param signal - where it is aborted before the first file is renamed, nothing is changed
 * @throws SurroundingsError where a folder cannot be written or the disk is full
 * @throws Interrupted where the signal is aborted
 */
export async function writeTogether(files: readonly WholeFile[], signal?: AbortSignal): Promise<void> {
  const asides = files.map(({ file }) => join(dirname(file), asideName(basename(file))))
  const renamed: string[] = []
  let at = ''
  try {
    for (const [index, { file, content }] of files.entries()) {
      at = file
      await makeFolder(dirname(file))
      await writeFile(asides[index] ?? '', content)
    }
    for (const folder of new Set(files.map(({ file }) => dirname(file)))) await removeLeftovers(folder)
    if (signal?.aborted) throw new Interrupted()
    for (const [index, { file }] of files.entries()) {
      at = file
      await rename(asides[index] ?? '', file)
      renamed.push(file)
    }
  } catch (error) {
    for (const aside of asides) await rm(aside, { force: true }).catch(() => undefined)
    if (error instanceof Interrupted) throw error
    throw renamed.length === 0 ? writeFailure(at, error) : writeFailure(at, error, `Written before it: ${renamed.join(', ')}.`)
  }
}
