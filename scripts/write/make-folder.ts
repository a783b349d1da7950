import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are missing. Step by step, since Node's own recursive way tries for ever where the
 * system answers "no such folder" below one that exists, as under /proc.
 *
 * @throws the system's error where a folder cannot be made
 */
export async function makeFolder(folder: string): Promise<void> {
  const made = await make(folder)
  if (made) return
  await makeFolder(dirname(folder))
  await mkdir(folder).catch(ignoreExisting)
}

/** Whether the folder is there now; false where the one above it is missing. */
async function make(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    if (isCode(error, 'ENOENT') && dirname(folder) !== folder) return false
    ignoreExisting(error)
    return true
  }
}

function ignoreExisting(error: unknown): void {
  if (!isCode(error, 'EEXIST')) throw error
}

function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code
}
