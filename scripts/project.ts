import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** Where things are: the project's own files, and a folder for what can be made again. */
export interface Project {
  /** The folder with components, layouts and styles. */
  root: string
  /** Never wrong and safe to delete; not in a shared temporary folder, where somebody else could plant a file. */
  cache: string
}

/** The project this code belongs to. */
export function thisProject(): Project {
  const root = resolve(import.meta.dirname, '..')
  return { root, cache: cacheFolder(root) }
}

/** `.cache` of the project, or the user's own cache folder where the project cannot be written. */
function cacheFolder(root: string): string {
  const own = join(root, '.cache')
  try {
    mkdirSync(own, { recursive: true })
    accessSync(own, constants.W_OK)
    return own
  } catch {
    return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'timeline-deck')
  }
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
  const isInRepository = path.every((step) => step === '..' || step === '') && !root.split(sep).includes('node_modules')
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
