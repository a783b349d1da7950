import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isAside, makeAside } from '../../write/aside.ts'

/** The variables that name the folder for temporary files to Node, Playwright and Chromium. */
const VARIABLES = process.platform === 'win32' ? ['TEMP', 'TMP'] : ['TMPDIR']

/** The most characters of the shared folder's path. A full Chrome puts a socket below ours, whose path may have 107. */
const LONGEST = 30

/** The waits before each attempt to remove the folder, in ms. */
const PAUSES = [0, 100, 400, 1000]

/** A folder for temporary files in use. */
export interface TemporaryFolder {
  /** Makes the process use the shared folder again; programs that have this folder keep it. */
  giveBack: () => void
  /** Removes the folder and its files. */
  remove: () => Promise<void>
}

/**
 * Makes the process and its child processes put temporary files into their own folder. A browser that is killed leaves such files,
 * and Playwright leaves a profile when Node itself is killed; the next run removes the folder.
 *
 * @throws SurroundingsError when there is no room for temporary files
 */
export async function useOwnTemporaryFolder(): Promise<TemporaryFolder> {
  const common = isAside(tmpdir()) ? dirname(tmpdir()) : tmpdir()
  if (process.platform !== 'win32' && common.length > LONGEST) return { giveBack: () => undefined, remove: async () => undefined }
  const own = await makeAside(join(common, 'td'), 'The folder for temporary files has no room for the browser; TMPDIR names another.')
  for (const name of VARIABLES) process.env[name] = own
  return {
    giveBack() {
      // If another browser has started meanwhile, that one gives the folder back.
      for (const name of VARIABLES) if (process.env[name] === own) process.env[name] = common
    },
    async remove() {
      // Processes of the browser may still write, or create the folder again.
      for (const pause of PAUSES) {
        await setTimeout(pause)
        await rm(own, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
        if (!existsSync(own)) return
      }
    },
  }
}
