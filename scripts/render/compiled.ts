import { createHash, type Hash } from 'node:crypto'
import { mkdir, readFile, readdir, rename, stat, utimes, writeFile } from 'node:fs/promises'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { Interrupted } from '../failure.ts'
import { IS_PACKED, PACKED_COMPILED } from '../project.ts'
import { withAside } from '../write/aside.ts'
import { keepNewest } from '../write/folders.ts'
import { IN_CACHE } from '../write/write-failure.ts'

/** A compilation of our own files by Vite, whose result the cache keeps. */
interface Compilation {
  /** The project's root. */
  root: string
  /** The project's cache folder. */
  cache: string
  /** The first part of the kept folders' names: `print` gives `print-<fingerprint>`. */
  name: string
  /** The files and folders that are compiled, relative to the root. */
  from: readonly string[]
  /** Packages whose version changes the result; `?` marks those that need not be installed. */
  packages: readonly string[]
  /** Compiles into an empty folder. */
  compile: (folder: string) => Promise<void>
}

/**
 * How many results of one name the cache keeps, of some MiB each. A new one drives out the one that was used longest ago; eight are
 * enough that this is never one that another process works with.
 */
export const KEPT = 8

/**
 * Compiles, or takes the result that an earlier run has compiled from the same files with the same packages. The result is written
 * aside and renamed, so two processes may do it at once. A package brings the results along, and never compiles.
 *
 * @returns the folder with the result
 * @throws SurroundingsError where the cache cannot be written
 */
export async function loadCompiled({ root, cache, name, from, packages, compile }: Compilation): Promise<string> {
  if (IS_PACKED) return join(PACKED_COMPILED, name)
  const home = join(cache, `${name}-${await fingerprint(root, from, packages)}`)
  if (!(await isWhole(home))) {
    await withAside(home, async (aside) => {
      const fresh = join(aside, 'new')
      await mkdir(fresh)
      await compile(fresh)
      await writeFile(join(fresh, SEAL), await digestOf(fresh))
      await takePlace(fresh, home, aside)
    }, IN_CACHE)
    await keepNewest(cache, `${name}-`, KEPT)
  }
  const now = new Date()
  await utimes(home, now, now).catch(() => undefined)
  return home
}

async function takePlace(fresh: string, home: string, aside: string): Promise<void> {
  await rename(fresh, home).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    // Another process was faster with the same content. A result that a crash has damaged is moved away.
    if (await isWhole(home)) return
    await rename(home, join(aside, 'damaged'))
    await rename(fresh, home)
  })
}

/** The digest of files of the project, and of the versions of packages, as those of {@link Compilation}. */
export async function fingerprint(root: string, from: readonly string[], packages: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const place of from) addFiles(hash, root, await filesBelow(join(root, place)))
  const require = createRequire(join(root, 'package.json'))
  for (const name of packages) hash.update(versionOf(require, name)).update('\0')
  return hash.digest('hex').slice(0, 20)
}

function versionOf(require: NodeJS.Require, wanted: string): Buffer | string {
  const optional = wanted.endsWith('?')
  const name = optional ? wanted.slice(0, -1) : wanted
  const file = (require.resolve.paths(name) ?? []).map((folder) => join(folder, name, 'package.json')).find((path) => existsSync(path))
  if (file === undefined && !optional) throw new Error(`The package ${name} is not installed; run npm ci.`)
  return file === undefined ? `no ${name}` : readFileSync(file)
}

/** All files below a folder, or the one file, as absolute paths in a fixed order. */
export async function filesBelow(place: string): Promise<string[]> {
  if ((await stat(place)).isFile()) return [place]
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** The file with the digest of all other files of a result; it shows whether a crash or a full disk has damaged the result. */
export const SEAL = 'digest'

async function isWhole(home: string): Promise<boolean> {
  const sealed = await readFile(join(home, SEAL), 'utf8').catch(() => undefined)
  return sealed !== undefined && sealed === (await digestOf(home).catch(() => undefined))
}

async function digestOf(folder: string): Promise<string> {
  const hash = createHash('sha256')
  addFiles(hash, folder, (await filesBelow(folder)).filter((file) => file !== join(folder, SEAL)))
  return hash.digest('hex')
}

/** Reads the files synchronously: with hundreds of small files, waiting for each took most of the time. */
function addFiles(hash: Hash, root: string, files: string[]): void {
  for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
}

/**
 * Lets a signal stop a build of Vite. Vite has no such option, but ends when one of its plugins fails. It wraps what a plugin throws,
 * so {@link interrupted} turns that into `Interrupted`.
 */
export function interruptible(signal: AbortSignal | undefined): Plugin {
  const refuse = (): void => {
    if (signal?.aborted) throw new Interrupted()
  }
  return { name: 'timeline-deck:interruptible', enforce: 'pre', buildStart: refuse, load: refuse, buildEnd: refuse, renderStart: refuse, generateBundle: refuse }
}

/**
 * Waits for an interruptible build.
 *
 * @returns the result of the build
 * @throws Interrupted when the signal was aborted, else what the build throws
 */
export async function interrupted<T>(signal: AbortSignal | undefined, building: Promise<T>): Promise<T> {
  return building.catch((error: unknown) => {
    throw signal?.aborted ? new Interrupted() : error
  })
}
