import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SurroundingsError } from '../../scripts/failure.ts'
import { unpackBundledChromium } from '../../scripts/render/browser/bundled.ts'
import { findBrowser, type BrowserSearch } from '../../scripts/render/browser/find.ts'
import { startBrowser } from '../../scripts/render/browser/launch.ts'
import { useCalls } from '../support/call.ts'
import { useFolder } from '../support/command.ts'
import { CACHE, ROOT } from '../support/project.ts'

const folder = useFolder()
const call = useCalls()

/** A machine without any browser. */
function machine(overrides: Partial<BrowserSearch> = {}): BrowserSearch {
  return { env: {}, platform: 'linux', arch: 'x64', playwright: join(folder.path, 'playwright/chrome'), cache: undefined, ...overrides }
}

async function program(name: string, script = ''): Promise<string> {
  const file = join(folder.path, name)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, `#!/bin/sh\n${script}\n`)
  await chmod(file, 0o755)
  return file
}

/** Whether the package has a browser for this machine. */
const IS_PACKAGED = process.platform === 'linux' && process.arch === 'x64'

/** A machine on which the packaged browser is unpacked and does not start, and one of the system does. */
async function brokenPackage(): Promise<BrowserSearch & { executable: string }> {
  const real = await unpackBundledChromium(CACHE)
  const home = basename(dirname(real?.executable ?? ''))
  await program(`cache/${home}/chromium`, 'echo "error while loading shared libraries: libnss3.so" >&2; exit 127')
  await writeFile(join(folder.path, 'cache', home, 'fonts.conf'), '')
  const executable = await program('bin/chromium', `exec "${real?.executable}" "$@"`)
  return { ...machine({ cache: join(folder.path, 'cache'), env: { PATH: join(folder.path, 'bin') } }), executable }
}

describe.runIf(IS_PACKAGED)('the browser in the package', () => {
  it('goes before Playwright’s own and the system’s, and comes after the one that is named', async () => {
    const [playwright, named] = [await program('playwright/chrome'), await program('mine')]
    await program('bin/chromium')
    const search = machine({ cache: CACHE, playwright, env: { PATH: join(folder.path, 'bin') } })
    expect(await findBrowser(search)).toEqual({ ...(await unpackBundledChromium(CACHE)), origin: 'package' })
    expect(await findBrowser({ ...search, env: { ...search.env, TIMELINE_DECK_BROWSER: named } })).toEqual({ executable: named, origin: 'environment' })
  })

  it('makes room for the next where it cannot be unpacked; where there is none, the reason is told', async () => {
    await writeFile(join(folder.path, 'cache'), 'no folder')
    const search = machine({ cache: join(folder.path, 'cache') })
    await expect(findBrowser(search)).rejects.toThrow('Cannot write')
    const playwright = await program('playwright/chrome')
    expect(await findBrowser({ ...search, playwright })).toEqual({ executable: playwright, origin: 'playwright', passedOver: expect.stringContaining('Cannot write') })
  })

  it('makes room for the next where it does not start; where there is none, the reason is told', async () => {
    const { executable, ...search } = await brokenPackage()
    const starting = startBrowser(search)
    try {
      expect(await starting.found).toEqual({ executable, origin: 'system', passedOver: expect.stringContaining('does not start') })
      expect(await starting.lend((browser) => browser.newPage().then((page) => page.evaluate('1 + 1')))).toBe(2)
    } finally {
      await starting.close()
    }
    await expect(startBrowser({ ...search, env: {} }).found).rejects.toThrow('libnss3.so')
  })

  it('is passed over with a word for who asks with --verbose', async () => {
    const { env, cache } = await brokenPackage()
    const { stderr } = await call(['pdf', 'day.yaml', '--verbose'], folder.path, { env: { PATH: env['PATH'] ?? '', TIMELINE_DECK_BROWSER: '' }, project: { root: ROOT, cache: cache ?? '' }, ownBrowser: true })
    expect(stderr).toMatch(/^Browser: .*\/bin\/chromium \(found on the system; the package’s was not taken: .* does not start/m)
  })
})

describe('the search for a browser', () => {
  it.each([['darwin', 'arm64'], ['linux', 'arm64'], ['win32', 'x64']] as const)('passes over the one in the package on %s %s', async (platform, arch) => {
    const playwright = await program('playwright/chrome')
    expect(await findBrowser(machine({ platform, arch, cache: CACHE, playwright }))).toEqual({ executable: playwright, origin: 'playwright', passedOver: `it is for Linux x64, not for ${platform} ${arch}` })
  })

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
