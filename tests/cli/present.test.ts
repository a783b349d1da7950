import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { useBrowser } from '../support/browser.ts'
import { until } from '../support/command.ts'
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

  it('writes nothing beside the timeline, and Ctrl-C ends it well', async () => {
    presenting.kill('SIGINT')
    const [status] = (await once(presenting, 'exit')) as [number | null]
    expect(status).toBe(0)
    expect(await readdir(folder)).toEqual(['day.yaml'])
    expect((await readdir(CACHE)).filter((entry) => entry === `slidev-${presenting.pid}`)).toEqual([])
  })
})
