import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Makes a folder and those missing above it, step by step. Node's own recursive way tries for ever where the system answers "no
 * such folder" below a folder that exists, as under /proc.
 * @throws the system's error where a folder cannot be made
 */
export async function makeFolder(folder: string): Promise<void> {
  const made = await make(folder)
  if (made) return
  await makeFolder(dirname(folder))
  await mkdir(folder).catch(ignoreExisting)
}

/** Makes one folder. @returns false where the folder above it is missing */
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

/**
 * Removes all but the newest entries of a folder whose names begin with `prefix`. Another process may remove some of them
 * meanwhile.
 * @param count - how many are kept: those that were changed last
 * @throws the system's error where the folder cannot be read
 */
export async function keepNewest(folder: string, prefix: string, count: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(prefix))
  const aged = await Promise.all(names.map(async (name) => ({ name, used: await stat(join(folder, name)).then(({ mtimeMs }) => mtimeMs, () => 0) })))
  aged.sort((a, b) => b.used - a.used)
  for (const { name } of aged.slice(count)) await rm(join(folder, name), { recursive: true, force: true })
}

/** Removes a folder whose files have more than `bytes` bytes together. A missing folder is no mistake. */
export async function removeAbove(folder: string, bytes: number): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name)).then((found) => (found.isFile() ? found.size : 0), () => 0)))
  if (sizes.reduce((sum, size) => sum + size, 0) > bytes) await rm(folder, { recursive: true, force: true })
}
