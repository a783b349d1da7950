import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from './folders.ts'
import { reasonOf, writeFailure } from './write-failure.ts'

/** Which machine a process number belongs to, where several share a folder. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 4)
const MARK = /\.([0-9a-f]{4})-(\d+)-[0-9a-f]{8}\.part$/
/** After this time, in ms, another machine is not at work on it any more. */
const ABANDONED = 24 * 60 * 60 * 1000

/**
 * A name for what is written aside and renamed or removed afterwards. It says which process is at work on it, so that a later
 * run can clear away what a killed one has left.
 *
 * @param name - what it will be, or what it is for
 */
export function asideName(name: string): string {
  return `.${name}.${HOST}-${process.pid}-${randomBytes(4).toString('hex')}.part`
}

/** Whether a path is one that {@link asideName} has given. */
export function isAside(path: string): boolean {
  return MARK.test(path)
}

/** What killed processes have left in a folder, as whole paths; none where the folder cannot be read. */
export async function leftovers(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => MARK.test(name)).map((name) => join(folder, name))
  const left = await Promise.all(names.map(async (path) => ((await isLeft(path)) ? [path] : [])))
  return left.flat()
}

/** Clears away what killed processes have left in a folder. What cannot be removed stays. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const path of await leftovers(folder)) await rm(path, { recursive: true, force: true }).catch(() => undefined)
}

async function isLeft(path: string): Promise<boolean> {
  const [, host, pid] = MARK.exec(basename(path)) ?? []
  if (host === HOST) return !isRunning(Number(pid))
  return stat(path).then(({ mtimeMs }) => Date.now() - mtimeMs > ABANDONED, () => false)
}

/** Whether there is a process of that number on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of somebody else's may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Makes a folder aside for this process alone, after clearing away what killed ones have left; the caller removes it.
 *
 * @param place - what it will be, or what it is for; the folder above it is made where it is missing
 * @param advice - what to do where it cannot be written
 * @throws SurroundingsError where it cannot be made
 */
export async function makeAside(place: string, advice?: string): Promise<string> {
  const above = dirname(place)
  const aside = join(above, asideName(basename(place)))
  try {
    await makeFolder(above)
    await removeLeftovers(above)
    // Nobody else's to look into: it may hold speaker notes.
    await mkdir(aside, { mode: 0o700 })
    return aside
  } catch (error) {
    throw writeFailure(place, error, advice)
  }
}

/**
 * Lends a folder aside, and removes it whatever happens.
 *
 * @param use - fills it and puts what is in it where it belongs
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
