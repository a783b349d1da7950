import { mkdir, readdir, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Interrupted, SurroundingsError } from '../../failure.ts'
import { leftovers, withAside } from '../../write/aside.ts'
import { writeFailure } from '../../write/write-failure.ts'

/** The name of the earlier folder while the new one takes its place. */
const FORMER = 'old'

/**
 * Writes a folder aside and moves it to its place when it is complete. An earlier folder stays whole until then, and stays for good
 * when writing fails.
 *
 * @param folder - the folder to replace
 * @param fill - writes the files into the folder that it gets
 * @param isOurs - whether the entries already there are of an earlier run, so that nobody's files are lost
 * @param signal - when it is aborted before the folder is complete, nothing changes
 * @throws SurroundingsError when the folder cannot be written, or holds something else
 * @throws Interrupted when the signal is aborted
 */
export async function replaceFolder(folder: string, fill: (aside: string) => Promise<void>, isOurs: (entries: string[]) => boolean = isSite, signal?: AbortSignal): Promise<void> {
  await putBack(folder)
  await refuseOthersFiles(folder, isOurs)
  await withAside(folder, async (aside) => {
    const fresh = join(aside, 'new')
    const former = join(aside, FORMER)
    await mkdir(fresh)
    await fill(fresh)
    if (signal?.aborted) throw new Interrupted()
    const hadOne = await rename(folder, former).then(() => true, absent)
    await rename(fresh, folder).catch(async (error: unknown) => {
      if (hadOne) await rename(former, folder)
      throw error
    })
  })
}

/** Restores an earlier folder that a process left aside when it was killed between the two renamings. */
async function putBack(folder: string): Promise<void> {
  const left = (await leftovers(dirname(folder))).filter((path) => basename(path).startsWith(`.${basename(folder)}.`))
  // This fails when the folder exists; what is aside is then older.
  for (const aside of left) await rename(join(aside, FORMER), folder).catch(() => undefined)
}

function isSite(entries: string[]): boolean {
  return entries.includes('index.html')
}

async function refuseOthersFiles(folder: string, isOurs: (entries: string[]) => boolean): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw writeFailure(folder, error)
  })
  if (entries.length > 0 && !isOurs(entries)) {
    throw new SurroundingsError(`${folder} holds files of somebody else’s. Name another folder with --out, or empty this one.`)
  }
}

function absent(error: NodeJS.ErrnoException): false {
  if (error.code === 'ENOENT') return false
  throw error
}
