import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Interrupted, SurroundingsError } from '../../scripts/failure.ts'
import { browserSearch } from '../../scripts/render/browser/find.ts'
import { startBrowser } from '../../scripts/render/browser/launch.ts'
import { patiently } from '../../scripts/render/browser/patience.ts'
import { withPage } from '../../scripts/render/print/page.ts'
import { useOwnBrowser } from '../support/browser.ts'
import { commandLine, descendants, isAlive, until, useFolder } from '../support/command.ts'
import { CACHE, ROOT } from '../support/project.ts'

// Its pages never come to rest.
const browser = useOwnBrowser()
const folder = useFolder()

/** A document that takes so many milliseconds to load; without a number, it never does. */
function slow(milliseconds?: number): { html: string; folder: string; width: number; height: number } {
  const end = milliseconds === undefined ? 'Infinity' : `Date.now() + ${milliseconds}`
  return { html: `<!DOCTYPE html><html lang="en"><title>Slow</title><h1>There</h1><script>const end = ${end}; while (Date.now() < end);</script></html>`, folder: CACHE, width: 640, height: 360 }
}

describe('a slow page', () => {
  it('is waited for', async () => {
    expect(await withPage(browser(), slow(2000), (page) => page.innerText('h1'))).toBe('There')
  })

  it('that never comes ends as a failure of the surroundings, with one sentence more to say what helps', async () => {
    const opening = withPage(browser(), slow(), () => Promise.resolve('shown'), undefined, 3000)
    await expect(opening).rejects.toThrow(SurroundingsError)
    await expect(opening).rejects.toThrow(/^The browser was not ready after 3 seconds\. Try again when the machine has less to do\.$/)
  })

  it('that stops answering later does so too, where Playwright has no limit of its own', async () => {
    const looking = withPage(browser(), slow(0), (page) => page.evaluate('for (;;);'), undefined, 3000)
    await expect(looking).rejects.toThrow(SurroundingsError)
  })

  it('is opened in one place only, so that each is waited for like this', async () => {
    const sources = (await readdir(join(ROOT, 'scripts'), { recursive: true })).filter((file) => file.endsWith('.ts'))
    const opening = await Promise.all(sources.map(async (file) => [file, await readFile(join(ROOT, 'scripts', file), 'utf8')] as const))
    // The other one is a program of its own, which whoever measures it ends.
    expect(opening.filter(([, text]) => /\.new(Context|Page)\(/.test(text)).map(([file]) => file).toSorted()).toEqual([join('bench', 'print-plain.ts'), join('render', 'browser', 'patience.ts')])
  })
})

describe('waiting patiently', () => {
  it('gives what comes, and what fails', async () => {
    expect(await patiently(Promise.resolve(5))).toBe(5)
    await expect(patiently(Promise.reject(new Error('no page')))).rejects.toThrow('no page')
  })
})

describe.runIf(process.platform === 'linux')('a browser that is slow to start', () => {
  it('is ended as soon as the user interrupts', async () => {
    const executable = join(folder.path, 'slow')
    await writeFile(executable, '#!/bin/sh\nsleep 3600\n', { mode: 0o755 })
    const interruption = new AbortController()
    const starting = startBrowser({ ...browserSearch(CACHE), env: { TIMELINE_DECK_BROWSER: executable } }, interruption.signal)
    const below = (): number[] => descendants(process.pid).filter((child) => commandLine(child).includes(executable))
    await until(() => below().length > 0, 'the browser to be starting')
    const all = below().flatMap((pid) => [pid, ...descendants(pid)])
    interruption.abort()
    await expect(starting.found).rejects.toThrow(Interrupted)
    await expect(starting.lend(async () => 'lent')).rejects.toThrow(Interrupted)
    await starting.close()
    await until(() => !all.some(isAlive), 'everything to be gone')
  })
})
