import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SurroundingsError } from '../../scripts/failure.ts'
import { findBrowser, type BrowserSearch } from '../../scripts/render/browser/find.ts'
import { useFolder } from '../support/command.ts'

const folder = useFolder()

/** A machine without any browser. */
function machine(overrides: Partial<BrowserSearch> = {}): BrowserSearch {
  return { env: {}, platform: 'linux', playwright: join(folder.path, 'playwright/chrome'), cache: undefined, ...overrides }
}

async function program(name: string): Promise<string> {
  const file = join(folder.path, name)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, '#!/bin/sh\n')
  await chmod(file, 0o755)
  return file
}

describe('the search for a browser', () => {
  it('takes the one that the environment names before all others', async () => {
    const [named, playwright] = [await program('mine'), await program('playwright/chrome')]
    expect(await findBrowser(machine({ env: { TIMELINE_DECK_BROWSER: named, PATH: folder.path }, playwright }))).toEqual({ executable: named, origin: 'environment' })
  })

  it('takes Playwright’s own before the system’s', async () => {
    const playwright = await program('playwright/chrome')
    await program('bin/chromium')
    expect(await findBrowser(machine({ playwright, env: { PATH: join(folder.path, 'bin') } }))).toEqual({ executable: playwright, origin: 'playwright' })
  })

  it.each(['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'])('takes %s of the system', async (name) => {
    const executable = await program(`bin/${name}`)
    expect(await findBrowser(machine({ env: { PATH: `/nowhere:${join(folder.path, 'bin')}` } }))).toEqual({ executable, origin: 'system' })
  })

  it('never takes one of the current folder, where anybody may have put it', async () => {
    await program('chromium')
    await program('bin/chromium')
    const before = process.cwd()
    process.chdir(folder.path)
    try {
      await expect(findBrowser(machine({ env: { PATH: ['', '.', 'bin', '/nowhere'].join(':') } }))).rejects.toThrow('No browser was found')
    } finally {
      process.chdir(before)
    }
  })

  it.each([
    ['linux', { PATH: '/opt/a:/opt/b' }, ['/opt/a/google-chrome', '/opt/b/chromium', '/opt/a/microsoft-edge'], 'npx playwright install chromium-headless-shell'],
    ['darwin', {}, ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'], 'npx playwright install chromium'],
    ['win32', { PROGRAMFILES: 'C:/P', LOCALAPPDATA: 'C:/L' }, [join('C:/P', 'Google/Chrome/Application/chrome.exe'), join('C:/L', 'Microsoft/Edge/Application/msedge.exe')], 'npx playwright install chromium'],
  ] as const)('names on %s every place that it looked at, and the one command that helps', async (platform, env, places, command) => {
    const failure = await findBrowser(machine({ platform, env })).then(() => undefined, (error: unknown) => error)
    expect(failure).toBeInstanceOf(SurroundingsError)
    const { message } = failure as SurroundingsError
    for (const place of ['TIMELINE_DECK_BROWSER', join(folder.path, 'playwright/chrome'), '@sparticuz/chromium', ...places]) expect(message).toContain(place)
    expect(message.endsWith(command)).toBe(true)
  })

  it('does not take a named one that cannot be run, or another in its place', async () => {
    await writeFile(join(folder.path, 'plain'), '')
    const playwright = await program('playwright/chrome')
    await expect(findBrowser(machine({ playwright, env: { TIMELINE_DECK_BROWSER: join(folder.path, 'plain') } }))).rejects.toThrow('is not a program that can be run')
    await expect(findBrowser(machine({ playwright, env: { TIMELINE_DECK_BROWSER: folder.path } }))).rejects.toThrow('is not a program that can be run')
  })
})
