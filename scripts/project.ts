import { accessSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { userCache } from './user-cache.js'

/** Where things are: the project's own files, and a folder for what can be made again. */
export interface Project {
  /** The folder with components, layouts and styles. */
  root: string
  /** Never wrong and safe to delete; not in a shared temporary folder, where somebody else could plant a file. */
  cache: string
}

/** The folder with `package.json`, components, layouts and styles. This file is one folder below it: as source in `scripts/`, built in `lib/`. */
export const ROOT = resolve(import.meta.dirname, '..')

/** Whether this is the program as packed, which `npm pack` has built, and not the source in a clone of the repository. */
export const IS_PACKED = basename(import.meta.dirname) === 'lib'

/** What `npm pack` has compiled, a folder for each: `print`, `client`. */
export const PACKED_COMPILED = join(ROOT, 'lib', 'compiled')

/** The project this code belongs to. */
export function thisProject(): Project {
  return { root: ROOT, cache: IS_PACKED ? userCache() : cacheFolder(ROOT) }
}

/** `.cache` of the clone, or the user's own cache folder where the clone cannot be written. */
function cacheFolder(root: string): string {
  const own = join(root, '.cache')
  try {
    mkdirSync(own, { recursive: true })
    accessSync(own, constants.W_OK)
    return own
  } catch {
    return userCache()
  }
}

/**
 * The folder in which the command was typed. npm runs the scripts of a package in the package's own folder, and tells where it was itself
 * started in `INIT_CWD`; a program that a script has started elsewhere stays where it is.
 */
export function typedIn(folder: string, env: NodeJS.ProcessEnv): string {
  const { INIT_CWD: typed, npm_package_json: manifest } = env
  return typed !== undefined && manifest !== undefined && whereItIs(resolve(manifest, '..')) === whereItIs(folder) ? typed : folder
}

/** A folder without links, and on Windows with the letters that its disk has: npm and the system may name it in different ways. */
function whereItIs(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    return folder
  }
}

/** A command as its user types it: in a clone, or with an installed package. */
export function typedCommand(command: string, ...files: string[]): string {
  if (IS_PACKED) return ['npx timeline-deck', command, ...files].join(' ')
  return ['npm run', command, ...(files.length > 0 ? ['--', ...files] : [])].join(' ')
}

/**
 * The name by which a Slidev deck finds this project as its addon: that of the package, with which the deck can move to any project that
 * has it installed. In a folder of the repository from which the package is not found, the path.
 *
 * @param folder - the folder of the deck
 */
export function addonIn(folder: string, { root }: Pick<Project, 'root'> = thisProject()): string {
  const from = resolve(folder)
  const path = relative(from, root).split(sep)
  const isInRepository = path.every((step) => step === '..' || step === '') && !IS_PACKED && !root.split(sep).includes('node_modules')
  return isInRepository && !findsPackage(from) ? `@/${path.join('/')}` : 'timeline-deck'
}

function findsPackage(folder: string): boolean {
  return existsSync(join(folder, 'node_modules/timeline-deck/package.json')) || (dirname(folder) !== folder && findsPackage(dirname(folder)))
}

/** The version of timeline-deck. */
export async function readVersion(project: Project): Promise<string> {
  const { version } = JSON.parse(await readFile(join(project.root, 'package.json'), 'utf8')) as { version: string }
  return version
}

/** What written files name as the program that made them. */
export async function creatorOf(project: Project): Promise<string> {
  return `timeline-deck ${await readVersion(project)}`
}
