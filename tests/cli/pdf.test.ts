import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../scripts/pdf/read/read-pdf.ts'
import { useCalls } from '../support/call.ts'
import { commandLine, descendants, isAlive, run, start, until, useFolder, type Running } from '../support/command.ts'
import { SHIPPED } from '../support/project.ts'

const folder = useFolder()
const call = useCalls()

function inDist(): Promise<string[]> {
  return readdir(join(folder.path, 'dist')).catch(() => [])
}

describe('pdf', () => {
  it('writes the first language unless told otherwise', async () => {
    const { status, stdout, stderr } = await run(['pdf', 'day.yaml'], folder.path)
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'dist/day.en.pdf\n', stderr: '' })
    const pdf = await readPdf(await readFile(join(folder.path, 'dist/day.en.pdf')))
    expect(pdf).toMatchObject({ title: 'A small day', language: 'en', tagged: true })
    expect(pdf.pages).toHaveLength(5)
  })

  it('writes all languages of several files, and says which browser was taken', async () => {
    await folder.write('other.yaml', { title: { en: 'Other', id: 'Lain' } })
    const { status, stdout, stderr } = await call(['pdf', 'day.yaml', 'other.yaml', '--lang', 'all', '--out', 'out', '--verbose'], folder.path)
    expect(status).toBe(0)
    expect(stdout.split('\n').filter(Boolean)).toEqual(['out/day.en.pdf', 'out/day.id.pdf', 'out/other.en.pdf', 'out/other.id.pdf'])
    expect(stderr).toMatch(/^Browser: .* \(.+\)$/m)
    expect(await readPdf(await readFile(join(folder.path, 'out/other.id.pdf')))).toMatchObject({ title: 'Lain', language: 'id' })
  })

  it('refuses two files that would be written to one, before it writes any', async () => {
    await writeFile(join(folder.path, 'day.yml'), await readFile(join(folder.path, 'day.yaml')))
    const { status, stderr } = await call(['pdf', 'day.yaml', 'day.yml'], folder.path)
    expect(status).toBe(2)
    expect(stderr).toContain('day.en')
    expect(await inDist()).toEqual([])
  })

  it('reports what it has written as JSON', async () => {
    const { status, stdout } = await call(['pdf', 'day.yaml', '--json'], folder.path)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ version: 1, problems: [], written: ['dist/day.en.pdf'], stale: [], remarks: [] })
  })

  it('writes a page for each click, beside it a handout with each slide once, and not the slides as they are without', async () => {
    const { status, stdout } = await run(['pdf', 'day.yaml', '--steps', '--handout', '--json'], folder.path)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ written: ['dist/day.en.steps.pdf', 'dist/day.en.handout-3.pdf'] })
    expect(await inDist()).toEqual(['day.en.handout-3.pdf', 'day.en.steps.pdf'])
    expect((await readPdf(await readFile(join(folder.path, 'dist/day.en.steps.pdf')))).pages.length).toBeGreaterThanOrEqual(4)
  })

  it('may be run twice at once', async () => {
    const outcomes = await Promise.all([run(['pdf', 'day.yaml'], folder.path), run(['pdf', 'day.yaml'], folder.path)])
    expect(outcomes.map(({ status }) => status)).toEqual([0, 0])
    expect(await inDist()).toEqual(['day.en.pdf'])
    expect((await readPdf(await readFile(join(folder.path, 'dist/day.en.pdf')))).pages).toHaveLength(5)
  })
})

describe('a browser', () => {
  it('that is named and is none ends with 3 and says what to correct', async () => {
    const { status, stderr } = await call(['pdf', 'day.yaml'], folder.path, { env: { TIMELINE_DECK_BROWSER: '/no/such/browser' }, ownBrowser: true })
    expect(status).toBe(3)
    expect(stderr).toContain('TIMELINE_DECK_BROWSER names /no/such/browser')
    expect(await inDist()).toEqual([])
  })

  it('that is a program of another kind ends with 3 and names the way out', async () => {
    const { status, stderr } = await call(['pdf', 'day.yaml'], folder.path, { env: { TIMELINE_DECK_BROWSER: '/bin/false' }, ownBrowser: true })
    expect(status).toBe(3)
    expect(stderr).toContain('does not start')
    expect(stderr).toContain('TIMELINE_DECK_BROWSER=')
  })
})

/** Starts a long export over an earlier one and waits until its browser is at work. */
async function startExport(): Promise<Running & { browser: number[] }> {
  await mkdir(join(folder.path, 'dist'))
  await writeFile(join(folder.path, 'dist/25-october.en.pdf'), 'earlier')
  const running = start(['pdf', SHIPPED, '--lang', 'all', '--audience', 'all'], folder.path)
  const pid = running.process.pid ?? 0
  await until(() => descendants(pid).some((child) => commandLine(child).includes('--type=renderer')), 'a page in the browser')
  return { ...running, browser: descendants(pid) }
}

async function expectNothingLeft(browser: number[]): Promise<void> {
  await until(() => !browser.some(isAlive), 'the browser to be gone')
  expect(await inDist()).toEqual(['25-october.en.pdf'])
  expect(await readFile(join(folder.path, 'dist/25-october.en.pdf'), 'utf8')).toBe('earlier')
}

describe.skipIf(process.platform !== 'linux')('an export that is cut short leaves the earlier file and no process', () => {
  it.each([['SIGINT'], ['SIGTERM']] as const)('by %s: 130', async (signal) => {
    const running = await startExport()
    running.process.kill(signal)
    const { status, stderr } = await running.done
    expect(status).toBe(130)
    expect(stderr).toContain('Interrupted')
    await expectNothingLeft(running.browser)
  })

  it('by the end of its browser: 3', async () => {
    const running = await startExport()
    process.kill(running.browser[0] ?? 0, 'SIGKILL')
    const { status, stderr } = await running.done
    expect(stderr).toContain('ended in the middle of the work')
    expect(status).toBe(3)
    await expectNothingLeft(running.browser)
  })

  it('by being killed itself', async () => {
    const running = await startExport()
    running.process.kill('SIGKILL')
    await running.done
    await expectNothingLeft(running.browser)
  })

  it.each([30, 250, 700])('by Ctrl-C %i ms after its start', async (delay) => {
    const running = start(['pdf', SHIPPED, '--quiet'], folder.path)
    await new Promise((resolve) => setTimeout(resolve, delay))
    const below = descendants(running.process.pid ?? 0)
    running.process.kill('SIGINT')
    const { status, stderr } = await running.done
    // Before our own code runs, the system ends the program.
    expect([130, null]).toContain(status)
    expect(stderr).not.toMatch(/\bat .*\.ts:\d+/)
    await until(() => !below.some(isAlive), 'everything to be gone')
    expect(await inDist()).toEqual([])
  })
})
