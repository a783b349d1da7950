import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A folder of the cache whose files are sealed: each begins with the digest of all that follows. */
interface KeptFolder {
  folder: string
  /** Most bytes that its files take together; those that were used longest ago go first. */
  most: number
}

/** The digest of what follows it in a kept file. */
function sealOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Reads what is kept under a name; undefined where there is nothing, or where it is damaged. */
export async function readKept({ folder }: Pick<KeptFolder, 'folder'>, name: string): Promise<Buffer | undefined> {
  const file = join(folder, name)
  const bytes = await readFile(file).catch(() => undefined)
  const end = bytes?.indexOf('\n') ?? -1
  if (!bytes || end < 0) return undefined
  const content = bytes.subarray(end + 1)
  if (bytes.toString('latin1', 0, end) !== sealOf(content)) return undefined
  const now = new Date()
  await utimes(file, now, now).catch(() => undefined)
  return content
}

/**
 * Keeps a content under a name. It is written aside and renamed, because another process may do the same.
 * @throws the system's error where it cannot be written
 */
export async function keepFile({ folder, most }: KeptFolder, name: string, content: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  const aside = join(folder, `.${randomUUID()}.part`)
  try {
    await writeFile(aside, [`${sealOf(content)}\n`, content], { mode: 0o600 })
    await rename(aside, join(folder, name))
  } finally {
    await rm(aside, { force: true })
  }
  await removeOldest(folder, most)
}

async function removeOldest(folder: string, most: number): Promise<void> {
  const names = await readdir(folder)
  const files = await Promise.all(names.map(async (name) => ({ name, ...(await stat(join(folder, name)).then(({ size, mtimeMs }) => ({ size, used: mtimeMs }), () => ({ size: 0, used: 0 }))) })))
  let bytes = files.reduce((sum, { size }) => sum + size, 0)
  for (const { name, size } of files.toSorted((a, b) => a.used - b.used)) {
    if (bytes <= most) return
    await rm(join(folder, name), { force: true })
    bytes -= size
  }
}
