import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from './folders.ts'
import { reasonOf, writeFailure } from './write-failure.ts'

/** A mark for this machine, because several machines may share a folder. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 4)
const MARK = /\.([0-9a-f]{4})-(\d+)-[0-9a-f]{8}\.part$/
/** After this time, in ms, a file of another machine is abandoned. */
const ABANDONED = 24 * 60 * 60 * 1000

/**
 * A name for a file or folder that is written aside and renamed or removed afterwards. It holds the process that works on it, so
 * that a later run can remove the rest of a killed one.
 * @param name - the name it will have, or its purpose
 */
export function asideName(name: string): string {
  return `.${name}.${HOST}-${process.pid}-${randomBytes(4).toString('hex')}.part`
}

/** Whether a path is one that {@link asideName} has given. */
export function isAside(path: string): boolean {
  return MARK.test(path)
}

/** The paths that killed processes left in a folder; an empty list where the folder cannot be read. */
export async function leftovers(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => MARK.test(name)).map((name) => join(folder, name))
  const left = await Promise.all(names.map(async (path) => ((await isLeft(path)) ? [path] : [])))
  return left.flat()
}

/** Removes the files that killed processes left in a folder. A file that cannot be removed stays. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const path of await leftovers(folder)) await rm(path, { recursive: true, force: true }).catch(() => undefined)
}

async function isLeft(path: string): Promise<boolean> {
  const [, host, pid] = MARK.exec(basename(path)) ?? []
  if (host === HOST) return !isRunning(Number(pid))
  return stat(path).then(({ mtimeMs }) => Date.now() - mtimeMs > ABANDONED, () => false)
}

/** Whether a process of that number runs on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of another user may not be signalled, but it runs.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Makes a folder aside for this process alone and removes those of killed processes. The caller removes it.
 * @param place - the path it will have, or its purpose; a missing folder above it is made
 * @param advice - what to do where it cannot be written
 * @throws SurroundingsError where it cannot be made
 */
export async function makeAside(place: string, advice?: string): Promise<string> {
  const above = dirname(place)
  const aside = join(above, asideName(basename(place)))
  try {
    await makeFolder(above)
    await removeLeftovers(above)
    // Only this user may read it, because it may hold speaker notes.
    await mkdir(aside, { mode: 0o700 })
    return aside
  } catch (error) {
    throw writeFailure(place, error, advice)
  }
}

/**
 * Calls `use` with a folder aside and removes the folder whatever happens.
 * @param use - fills the folder and moves its content to its place
 * @throws SurroundingsError where the folder cannot be made or filled; else what `use` throws
 */
export async function withAside<T>(place: string, use: (aside: string) => Promise<T>, advice?: string): Promise<T> {
  const aside = await makeAside(place, advice)
  try {
    return await use(aside)
  } catch (error) {
    throw reasonOf(error) === undefined ? error : writeFailure(place, error, advice)
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}
