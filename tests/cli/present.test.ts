import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { stringify } from 'yaml'
import { browserSearch, findBrowser } from '../../scripts/render/browser/find.ts'
import { launch } from '../../scripts/render/browser/launch.ts'
import { CACHE, ROOT } from '../support/project.ts'
import { sampleInput } from '../support/sample-timeline.ts'

let folder: string
let file: string
let presenting: ChildProcess
let said = ''
let browser: Browser
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'present-'))
  file = join(folder, 'day.yaml')
  await writeFile(file, stringify(sampleInput()))
  presenting = spawn(process.execPath, [join(ROOT, 'scripts/start.js'), 'present', file, '--no-open'], { cwd: folder })
  presenting.stderr?.on('data', (text: Buffer) => (said += text.toString()))
  await vi.waitUntil(() => /Audience’s view +http:\/\/127\.0\.0\.1:\d+\//.test(said), { timeout: 60_000 })
  browser = await launch(await findBrowser(browserSearch(CACHE)))
  page = await browser.newPage()
  await page.goto(/Audience’s view +(\S+)/.exec(said)?.[1] ?? '')
}, 90_000)

afterAll(async () => {
  await browser?.close()
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
    await expect.poll(() => page.locator('h1').first().textContent(), { timeout: 20_000 }).toBe('Another title')
  })

  it('says what is wrong in the terminal and on the page, and keeps the last good deck', async () => {
    const good = await readFile(file, 'utf8')
    await writeFile(file, good.replace('languages:', 'langages:'))
    await expect.poll(() => said, { timeout: 20_000 }).toContain('key-unknown')
    const marker = page.locator('timeline-deck-problems i')
    await expect.poll(() => marker.isVisible(), { timeout: 20_000 }).toBe(true)
    await page.keyboard.press('e')
    expect(await page.locator('timeline-deck-problems section').textContent()).toContain('key-unknown')
    expect(await page.locator('h1').first().textContent()).toBe('Another title')
    await retitle('Mended')
    await expect.poll(() => page.locator('h1').first().textContent(), { timeout: 20_000 }).toBe('Mended')
    await expect.poll(() => page.locator('timeline-deck-problems').isVisible(), { timeout: 20_000 }).toBe(false)
  })

  it('writes nothing beside the timeline, and Ctrl-C ends it well', async () => {
    presenting.kill('SIGINT')
    const [status] = (await once(presenting, 'exit')) as [number | null]
    expect(status).toBe(0)
    expect(await readdir(folder)).toEqual(['day.yaml'])
    expect((await readdir(CACHE)).filter((entry) => entry === `slidev-${presenting.pid}`)).toEqual([])
  })
})
