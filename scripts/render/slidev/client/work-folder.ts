import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { isRunning } from '../../../write/aside.ts'
import { makeFolder } from '../../../write/make-folder.ts'
import { IN_CACHE, writeFailure } from '../../../write/write-failure.ts'

/**
 * Where this process puts the decks that Slidev works on. Slidev keeps the folder of the first deck for as long as the
 * process runs, so there is one folder per process, and two processes never meet.
 */
function workFolder(cache: string): string {
  return join(cache, `${PREFIX}${process.pid}`)
}

const PREFIX = 'slidev-'

/**
 * How a deck in the work folder names this project as its Slidev addon.
 *
 * @param root - the project's root, where `components/` and `layouts/` are
 * @param cache - the project's cache folder
 * @returns for the headmatter's `addons`: `@/../..` where the cache is `<root>/.cache`
 */
export function addonInCache(root: string, cache: string): string {
  return `@/${relative(workFolder(cache), root).replaceAll('\\', '/')}`
}

/** A deck's file in the work folder. */
export interface DeckFile {
  folder: string
  file: string
  /** Replaces the deck's text in one step, so that nobody reads half of it. */
  write: (markdown: string) => Promise<void>
  /** Removes the file, and the folder with the last of them. */
  remove: () => Promise<void>
}

/**
 * Puts a deck where Slidev can work on it, and clears away what killed processes have left.
 *
 * @param cache - the project's cache folder
 * @param name - the deck's name, without ending
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
