import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { thisProject } from '../../project.ts'

/** Most bytes that drawn pictures take together; those that were used longest ago go first. */
const MOST_BYTES = 512 * 1024 * 1024

/**
 * Takes what was made of some bytes from the project's cache, or makes it and keeps it there. A damaged entry is made anew, and a cache
 * that cannot be written is done without.
 *
 * @param bytes - what it is made from
 * @param way - everything else that the result depends on
 * @param make - gives a value that JSON can hold
 * @throws what `make` throws; that is not kept
 */
export async function cachedPicture<T>(bytes: Buffer, way: string, make: () => Promise<T>, folder = join(thisProject().cache, 'pictures')): Promise<T> {
  const name = join(folder, `${createHash('sha256').update(way).update('\0').update(bytes).digest('hex')}.json`)
  const kept = await readKept(name)
  if (kept !== undefined) return JSON.parse(kept) as T
  const value = await make()
  await keep(folder, name, JSON.stringify(value)).catch(() => undefined)
  return value
}

/** The digest of what follows it in a kept file. */
function sealOf(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}

async function readKept(name: string): Promise<string | undefined> {
  const text = await readFile(name, 'utf8').catch(() => '')
  const content = text.slice(text.indexOf('\n') + 1)
  if (text === '' || text.slice(0, text.indexOf('\n')) !== sealOf(content)) return undefined
  const now = new Date()
  await utimes(name, now, now).catch(() => undefined)
  return content
}

/** Writes aside and renames, because another process may do the same. */
async function keep(folder: string, name: string, content: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const aside = join(folder, `.${randomUUID()}.part`)
  try {
    await writeFile(aside, `${sealOf(content)}\n${content}`, { mode: 0o600 })
    await rename(aside, name)
  } finally {
    await rm(aside, { force: true })
  }
  await removeOldest(folder)
}

async function removeOldest(folder: string): Promise<void> {
  const names = await readdir(folder)
  const files = await Promise.all(names.map(async (name) => ({ name, ...(await stat(join(folder, name)).then(({ size, mtimeMs }) => ({ size, used: mtimeMs }), () => ({ size: 0, used: 0 }))) })))
  let bytes = files.reduce((sum, { size }) => sum + size, 0)
  for (const { name, size } of files.toSorted((a, b) => a.used - b.used)) {
    if (bytes <= MOST_BYTES) return
    await rm(join(folder, name), { force: true })
    bytes -= size
  }
}
