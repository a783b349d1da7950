import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, inject, it } from 'vitest'
import { withBrowser } from '../../scripts/render/browser/launch.ts'
import { commandLine, descendants, isAlive, run, start, until, useFolder } from '../support/command.ts'
import { useTemporary } from '../support/faults.ts'
import { SHIPPED } from '../support/project.ts'

const folder = useFolder()
const temporary = useTemporary()

/** Kills a process that may have ended by itself. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

describe.runIf(process.platform === 'linux')('a browser', () => {
  it.each([['pdf'], ['check']])('whose page dies in the middle ends %s with 3, and the earlier file stays', async (command) => {
    await mkdir(join(folder.path, 'dist'))
    const running = start([command, SHIPPED, '--lang', 'all', '--audience', 'all'], folder.path)
    const { pid = 0 } = running.process
    const pages = (): number[] => descendants(pid).filter((child) => commandLine(child).includes('--type=renderer'))
    await until(() => pages().length > 0, 'a page in the browser')
    const below = new Set<number>()
    // Some browsers keep processes ready for pages to come, and which one is our page's is not known. So all are killed, and where
    // the browser had only kept them ready, those that are there a while later.
    let ended = false
    void running.done.then(() => (ended = true))
    while (!ended) {
      for (const child of descendants(pid)) below.add(child)
      for (const page of pages()) kill(page)
      await Promise.race([running.done, setTimeout(3000)])
    }
    const { status, stderr } = await running.done
    expect(stderr).toMatch(/^(A page of the|The) browser .* ended in the middle of the work\. Try again\.\n$/)
    expect(status).toBe(3)
    await until(() => ![...below].some(isAlive), 'the browser to be gone')
    expect(await readdir(join(folder.path, 'dist'))).toEqual([])
  })

  it('whose page has died is not waited for', async () => {
    const dying = withBrowser(inject('browser').found, async (browser) => {
      const page = await browser.newPage()
      await page.goto('chrome://crash').catch(() => undefined)
      // As printing does, at times.
      return new Promise<never>(() => undefined)
    })
    await expect(dying).rejects.toThrow(/^A page of the browser .* ended in the middle of the work/)
  })

  it('that still writes when it ends leaves nothing in the folder for temporary files', async () => {
    const { executable } = inject('browser').found
    const lingering = join(folder.path, 'lingering')
    await writeFile(lingering, `#!/bin/sh\n"${executable}" "$@"\nsleep 0.3\nmkdir -p "$TMPDIR/late"\n`, { mode: 0o755 })
    const { status, stderr } = await run(['pdf', 'day.yaml'], folder.path, { ...temporary.env, TIMELINE_DECK_BROWSER: lingering })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(await temporary.left()).toEqual([])
  })
})
