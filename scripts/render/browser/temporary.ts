import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isAside, makeAside } from '../../write/aside.ts'

/** Where Node, and with it Playwright, and Chromium look for the folder for temporary files. */
const VARIABLES = process.platform === 'win32' ? ['TEMP', 'TMP'] : ['TMPDIR']

/** How long the path of the common folder may be: that of a socket, which a full Chrome puts below ours, has 107 characters at most. */
const LONGEST = 30

/** How long, in ms, to wait before each attempt to remove the folder. */
const PAUSES = [0, 100, 400, 1000]

/** A folder for temporary files that is in use. */
export interface TemporaryFolder {
  /** Has the process put its temporary files elsewhere again; what has the folder keeps it. */
  giveBack: () => void
  /** Removes the folder with all that is in it. */
  remove: () => Promise<void>
}

/**
 * Has the process, and programs that it starts, put temporary files into a folder of their own: a browser that is killed
 * leaves some, Playwright leaves a profile where Node itself is killed, and the next run clears such a folder away.
 *
 * @throws SurroundingsError where there is no room for temporary files
 */
export async function useOwnTemporaryFolder(): Promise<TemporaryFolder> {
  const common = isAside(tmpdir()) ? dirname(tmpdir()) : tmpdir()
  if (process.platform !== 'win32' && common.length > LONGEST) return { giveBack: () => undefined, remove: async () => undefined }
  const own = await makeAside(join(common, 'td'), 'The folder for temporary files has no room for the browser; TMPDIR names another.')
  for (const name of VARIABLES) process.env[name] = own
  return {
    giveBack() {
      // Where another browser has been started in the meantime, it gives back.
      for (const name of VARIABLES) if (process.env[name] === own) process.env[name] = common
    },
    async remove() {
      // Processes of the browser may still be writing, or make the folder anew.
      for (const pause of PAUSES) {
        await setTimeout(pause)
        await rm(own, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
        if (!existsSync(own)) return
      }
    },
  }
}
