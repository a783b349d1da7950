import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { isRunning } from '../../../write/aside.ts'
import { makeFolder } from '../../../write/folders.ts'
import { IN_CACHE, writeFailure } from '../../../write/write-failure.ts'

/**
 * The folder for the decks that Slidev reads in this process. Slidev keeps the folder of the first deck for as long as the process
 * runs, so each process has one folder, and no two processes share one.
 */
function workFolder(cache: string): string {
  return join(cache, `${PREFIX}${process.pid}`)
}

const PREFIX = 'slidev-'

/**
 * The name by which a deck in the work folder refers to this project as its Slidev addon.
 *
 * @param root - the project's root, where `components/` and `layouts/` are
 * @param cache - the project's cache folder
 * @returns an entry for the headmatter's `addons`: `@/../..` when the cache is `<root>/.cache`
 */
export function addonInCache(root: string, cache: string): string {
  return `@/${relative(workFolder(cache), root).replaceAll('\\', '/')}`
}

/** A deck's file in the work folder. */
export interface DeckFile {
  folder: string
  file: string
  /** Replaces the deck's text in one step, so that no reader gets half of it. */
  write: (markdown: string) => Promise<void>
  /** Removes the file, and the folder after the last file. */
  remove: () => Promise<void>
}

/**
 * Writes a deck to a file that Slidev can read, and removes the folders of processes that were killed.
 *
 * @param cache - the project's cache folder
 * @param name - the file's name without ending
 * @throws SurroundingsError when the cache cannot be written
 */
export async function openDeckFile(cache: string, name: string, markdown: string): Promise<DeckFile> {
  const folder = workFolder(cache)
  await makeFolder(folder).catch((error: unknown) => {
    throw writeFailure(folder, error, IN_CACHE)
  })
  await removeLeftovers(cache)
  const file = join(folder, `${name}.md`)
  const write = async (text: string): Promise<void> => {
    await writeFile(`${file}.new`, text)
    await rename(`${file}.new`, file)
  }
  await write(markdown).catch((error: unknown) => {
    throw writeFailure(file, error, IN_CACHE)
  })
  const remove = async (): Promise<void> => {
    await rm(file, { force: true })
    const others = (await readdir(folder).catch(() => [])).some((entry) => entry.endsWith('.md'))
    if (!others) await rm(folder, { recursive: true, force: true })
  }
  return { folder, file, write, remove }
}

async function removeLeftovers(cache: string): Promise<void> {
  for (const entry of await readdir(cache)) {
    const owner = entry.startsWith(PREFIX) ? Number(entry.slice(PREFIX.length)) : Number.NaN
    if (Number.isInteger(owner) && !isRunning(owner)) await rm(join(cache, entry), { recursive: true, force: true })
  }
}
