import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browserSearch, findBrowser } from '../../scripts/render/browser/find.ts'
import { withBrowser } from '../../scripts/render/browser/launch.ts'
import { commandLine, descendants, isAlive, run, start, until, useFolder } from '../support/command.ts'
import { useTemporary } from '../support/faults.ts'
import { CACHE, SHIPPED } from '../support/project.ts'

const folder = useFolder()
const temporary = useTemporary()

describe.runIf(process.platform === 'linux')('a browser', () => {
  it.each([['pdf'], ['check']])('whose page dies in the middle ends %s with 3, and the earlier file stays', async (command) => {
    await mkdir(join(folder.path, 'dist'))
    const running = start([command, SHIPPED, '--lang', 'all'], folder.path)
    const { pid = 0 } = running.process
    const pages = (): number[] => descendants(pid).filter((child) => commandLine(child).includes('--type=renderer'))
    await until(() => pages().length > 0, 'a page in the browser')
    const below = descendants(pid)
    for (const page of pages()) process.kill(page, 'SIGKILL')
    const { status, stderr } = await running.done
    expect(stderr).toMatch(/^(A page of the|The) browser .* ended in the middle of the work\. Try again\.\n$/)
    expect(status).toBe(3)
    await until(() => !below.some(isAlive), 'the browser to be gone', 5000)
    expect(await readdir(join(folder.path, 'dist'))).toEqual([])
  })

  it('whose page has died is not waited for', async () => {
    const dying = withBrowser(await findBrowser(browserSearch(CACHE)), async (browser) => {
      const page = await browser.newPage()
      await page.goto('chrome://crash').catch(() => undefined)
      // As printing does, at times.
      return new Promise<never>(() => undefined)
    })
    await expect(dying).rejects.toThrow(/^A page of the browser .* ended in the middle of the work/)
  })

  it('that still writes when it ends leaves nothing in the folder for temporary files', async () => {
    const { executable } = await findBrowser(browserSearch(CACHE))
    const lingering = join(folder.path, 'lingering')
    await writeFile(lingering, `#!/bin/sh\n"${executable}" "$@"\nsleep 0.3\nmkdir -p "$TMPDIR/late"\n`, { mode: 0o755 })
    const { status, stderr } = await run(['pdf', 'day.yaml'], folder.path, { ...temporary.env, TIMELINE_DECK_BROWSER: lingering })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(await temporary.left()).toEqual([])
  })
})
