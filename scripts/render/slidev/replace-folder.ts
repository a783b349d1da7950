import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { SurroundingsError } from '../../failure.ts'
import { makeFolder } from '../../write/make-folder.ts'
import { writeFailure } from '../../write/write-failure.ts'

/**
 * Writes a folder aside and puts it in its place when it is complete; an earlier one stays whole until then, and stays
 * for good where writing fails.
 *
 * @param folder - where it goes
 * @param fill - writes into the folder that it is given
 * @param isOurs - whether what is there already is an earlier one, so that nobody's files are lost
 */
export async function replaceFolder(folder: string, fill: (aside: string) => Promise<void>, isOurs: (entries: string[]) => boolean = isSite): Promise<void> {
  await refuseOthersFiles(folder, isOurs)
  const aside = await makeAside(folder)
  const fresh = join(aside, 'new')
  const former = join(aside, 'old')
  try {
    await mkdir(fresh)
    await fill(fresh)
    const hadOne = await rename(folder, former).then(() => true, absent)
    await rename(fresh, folder).catch(async (error: unknown) => {
      if (hadOne) await rename(former, folder)
      throw error
    })
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

async function makeAside(folder: string): Promise<string> {
  try {
    await makeFolder(dirname(folder))
    return await mkdtemp(join(dirname(folder), `.${basename(folder)}-`))
  } catch (error) {
    throw writeFailure(folder, error as NodeJS.ErrnoException)
  }
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
