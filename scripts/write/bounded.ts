import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Removes all but the newest of the entries of a folder whose names begin alike. What another process removes meanwhile is gone,
 * too.
 *
 * @param count - how many are kept: those that were changed last
 */
export async function keepNewest(folder: string, prefix: string, count: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(prefix))
  const aged = await Promise.all(names.map(async (name) => ({ name, used: await stat(join(folder, name)).then(({ mtimeMs }) => mtimeMs, () => 0) })))
  aged.sort((a, b) => b.used - a.used)
  for (const { name } of aged.slice(count)) await rm(join(folder, name), { recursive: true, force: true })
}

/** Removes a folder whose files have more bytes than this altogether. Where there is none, nothing is done. */
export async function removeAbove(folder: string, bytes: number): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name)).then((found) => (found.isFile() ? found.size : 0), () => 0)))
  if (sizes.reduce((sum, size) => sum + size, 0) > bytes) await rm(folder, { recursive: true, force: true })
}
