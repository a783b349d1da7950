import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { useBrowser } from '../support/browser.ts'
import { isAlive, until } from '../support/command.ts'
import { PATIENCE } from '../support/patience.ts'
import { pngAddress } from '../support/picture.ts'
import { CACHE, ROOT } from '../support/project.ts'
import { sampleInput } from '../support/sample-timeline.ts'

const browser = useBrowser()
let folder: string
let file: string
let presenting: ChildProcess
let said = ''
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'present-'))
  file = join(folder, 'day.yaml')
  await writeFile(file, stringify(sampleInput()))
  presenting = spawn(process.execPath, [join(ROOT, 'scripts/start.js'), 'present', file, '--no-open'], { cwd: folder })
  presenting.stderr?.on('data', (text: Buffer) => (said += text.toString()))
  await until(() => /Audience’s view +http:\/\/127\.0\.0\.1:\d+\//.test(said), 'the addresses')
  page = await browser().newPage()
  await page.goto(/Audience’s view +(\S+)/.exec(said)?.[1] ?? '')
})

afterAll(async () => {
  presenting?.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

/** Saves the timeline with another title. */
async function retitle(title: string): Promise<void> {
  await writeFile(file, stringify({ ...sampleInput(), title: { en: title, id: title } }))
}

/** Saves the timeline with a caption that no slide has room for. */
async function spill(times: number): Promise<void> {
  const { events: [first, ...others] = [], ...rest } = sampleInput()
  const picture = { file: 'hall.png', alt: { en: 'A hall', id: 'Aula' }, credit: 'Nobody', caption: { en: 'The committee met in the large hall. '.repeat(times), id: 'Aula' } }
  await writeFile(file, stringify({ ...rest, events: [{ ...first, picture }, ...others] }))
}

/** The processes that a process has started and that are still there. */
async function startedBy(parent: number): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0)
  const parents = await Promise.all(pids.map(async (pid) => [pid, await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')] as const))
  return parents.filter(([, stat]) => Number(stat.replace(/^.*\) /, '').split(' ')[1]) === parent).map(([pid]) => pid)
}

describe('present', () => {
  it('shows an edit of the YAML without a restart', async () => {
    await retitle('Another title')
    await expect.poll(() => page.locator('h1').first().textContent()).toBe('Another title')
  })

  it('says what is wrong in the terminal and on the page, and keeps the last good deck', async () => {
    const good = await readFile(file, 'utf8')
    await writeFile(file, good.replace('languages:', 'langages:'))
    await expect.poll(() => said).toContain('key-unknown')
    const marker = page.locator('.td-problems-dot')
    await expect.poll(() => marker.isVisible()).toBe(true)
    await page.keyboard.press('e')
    expect(await page.locator('.td-problems-panel').textContent()).toContain('key-unknown')
    expect(await page.locator('h1').first().textContent()).toBe('Another title')
    await retitle('Mended')
    await expect.poll(() => page.locator('h1').first().textContent()).toBe('Mended')
    await expect.poll(() => page.locator('.td-problems').isVisible()).toBe(false)
  })

  it('tells the presenter alone of an edit that spills over, and of one that mends it', async () => {
    const presenter = await browser().newPage()
    await presenter.goto(/Presenter’s view +(\S+)/.exec(said)?.[1] ?? '')
    const panel = presenter.locator('.td-problems-panel', { hasText: 'slide-spill' })
    await writeFile(join(folder, 'hall.png'), Buffer.from(pngAddress(30, 20).replace(/^.*,/, ''), 'base64'))
    await spill(80)
    await panel.waitFor({ state: 'attached', timeout: PATIENCE })
    expect(await page.content()).not.toContain('slide-spill')
    await retitle('Mended again')
    await panel.waitFor({ state: 'detached', timeout: PATIENCE })
    await presenter.close()
  })

  it.skipIf(process.platform !== 'linux')('writes nothing beside the timeline, and Ctrl-C ends it well, also while a browser looks at an edit', async () => {
    await spill(81)
    const looking = async (): Promise<number[]> => startedBy(presenting.pid ?? 0)
    await expect.poll(async () => (await looking()).length).toBeGreaterThan(0)
    const started = await looking()
    await rm(join(folder, 'hall.png'))
    presenting.kill('SIGINT')
    const [status] = (await once(presenting, 'exit')) as [number | null]
    expect(status).toBe(0)
    expect(await readdir(folder)).toEqual(['day.yaml'])
    await expect.poll(() => started.filter(isAlive)).toEqual([])
    expect((await readdir(CACHE)).filter((entry) => entry === `slidev-${presenting.pid}`)).toEqual([])
  })
})
