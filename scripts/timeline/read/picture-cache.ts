import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { thisProject } from '../../project.ts'
import { keepFile, readKept } from './kept-files.ts'

/** Most bytes that drawn pictures take together. */
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
  const name = `${createHash('sha256').update(way).update('\0').update(bytes).digest('hex')}.json`
  const kept = await readKept({ folder }, name)
  if (kept !== undefined) return JSON.parse(kept.toString('utf8')) as T
  const value = await make()
  await keepFile({ folder, most: MOST_BYTES }, name, Buffer.from(JSON.stringify(value))).catch(() => undefined)
  return value
}
