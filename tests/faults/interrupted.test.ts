import fc from 'fast-check'
import { readdirSync } from 'node:fs'
import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { build, type Plugin } from 'vite'
import { beforeEach, describe, expect, it } from 'vitest'
import { Interrupted } from '../../scripts/failure.ts'
import { interrupted, interruptible } from '../../scripts/render/compiled.ts'
import { descendants, isAlive, run, start, until, useFolder } from '../support/command.ts'
import { halfMade, isWholePdf, useTemporary } from '../support/faults.ts'
import { CACHE, SHIPPED } from '../support/project.ts'

const folder = useFolder()
const temporary = useTemporary()

/** At which parts of a run the user interrupts; the same in each test run. */
const MOMENTS = fc.sample(fc.double({ min: 0.05, max: 0.98, noNaN: true }), { numRuns: 8, seed: 25 })
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGINT'] as const

beforeEach(() => mkdir(join(folder.path, 'dist')))

/** Interrupts a command at some moment, and sees to it that nothing is left of it. */
async function interrupt(command: string[], moment: (pid: number) => Promise<unknown>, signal: NodeJS.Signals): Promise<{ status: number | null; stderr: string; took: number }> {
  const began = performance.now()
  const running = start(command, folder.path, temporary.env)
  await moment(running.process.pid ?? 0)
  const below = descendants(running.process.pid ?? 0)
  running.process.kill(signal)
  const { status, stderr } = await running.done
  const took = performance.now() - began
  await until(() => !below.some(isAlive), 'everything to be gone')
  expect(stderr).not.toMatch(/\bat .*\.[tj]s:\d+|Build failed/)
  expect(halfMade(running.process.pid)).toEqual([])
  expect(await temporary.left()).toEqual([])
  return { status, stderr, took }
}

/** A signal, and how to set it off. */
function abortable(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}

/** Waits until a process is making something in a folder. */
async function untilMade(place: string, pid: number): Promise<void> {
  await until(() => readdirSync(place).some((entry) => entry.endsWith('.part') && entry.includes(`-${pid}-`)), `something half made in ${place}`)
}

describe.runIf(process.platform === 'linux')('an interrupt', () => {
  it('at any moment of an export leaves the earlier file or the whole new one, and nothing else', async () => {
    const file = join(folder.path, 'dist/day.en.pdf')
    await run(['pdf', 'day.yaml'], folder.path)
    // Each run finds an edit: what has not changed is not printed again.
    const timeline = join(folder.path, 'day.yaml')
    const edit = (note: string): Promise<void> => appendFile(timeline, `# ${note}\n`)
    await edit('first')
    const began = performance.now()
    await run(['pdf', 'day.yaml'], folder.path)
    let whole = performance.now() - began
    let stopped = 0
    for (const [index, moment] of MOMENTS.entries()) {
      await writeFile(file, 'earlier')
      await edit(String(index))
      const { status, stderr, took } = await interrupt(['pdf', 'day.yaml'], () => setTimeout(moment * whole), SIGNALS[index % SIGNALS.length] ?? 'SIGINT')
      // Before our own code runs and after it has ended, the system ends the program, which is 130 to a shell, too.
      expect([130, 0, null]).toContain(status)
      expect(await readdir(join(folder.path, 'dist'))).toEqual(['day.en.pdf'])
      const left = await readFile(file)
      if (status === 130) expect(stderr).toBe('Interrupted; nothing is left half written.\n')
      if (status === 130) expect(left.toString()).toBe('earlier')
      if (status === 0) expect(isWholePdf(left)).toBe(true)
      if (status === null) expect(left.toString() === 'earlier' || isWholePdf(left)).toBe(true)
      stopped += status === 130 ? 1 : 0
      // The machine may have been slower before.
      if (status === 0) whole = Math.min(whole, took)
    }
    // Else the moments say nothing.
    expect(stopped).toBeGreaterThan(1)
  })

  it('ends the building of a site, and the earlier one stays', async () => {
    // So many that some are still to be made when the first is begun.
    const all = [SHIPPED, '--lang', 'all', '--audience', 'all']
    const site = join(folder.path, 'dist/25-october.en')
    await mkdir(site)
    await writeFile(join(site, 'index.html'), 'earlier')
    const { status, stderr } = await interrupt(['build', ...all], (pid) => untilMade(join(folder.path, 'dist'), pid), 'SIGINT')
    expect({ status, stderr }).toEqual({ status: 130, stderr: 'Interrupted; nothing is left half written.\n' })
    expect(await readdir(join(folder.path, 'dist'))).toEqual(['25-october.en'])
    expect(await readFile(join(site, 'index.html'), 'utf8')).toBe('earlier')
  })

  it('ends whatever Vite builds at its next step', async () => {
    const { signal, abort } = abortable()
    const loaded: string[] = []
    const endless: Plugin = {
      name: 'endless',
      resolveId: (id) => (id.startsWith('part-') ? id : undefined),
      load(id) {
        loaded.push(id)
        if (loaded.length === 3) abort()
        return loaded.length < 100 ? `import 'part-${loaded.length}'` : ''
      },
    }
    const building = build({ root: folder.path, configFile: false, logLevel: 'silent', plugins: [interruptible(signal), endless], build: { rolldownOptions: { input: 'part-0' } } })
    await expect(interrupted(signal, building)).rejects.toThrow(Interrupted)
    expect(loaded).toHaveLength(3)
    expect(await readdir(join(folder.path, 'dist'))).toEqual([])
  })

  it('ends the first run of all, which unpacks a browser and compiles', async () => {
    const { status, stderr } = await interrupt(['pdf', 'day.yaml', '--no-cache'], async (pid) => {
      await untilMade(CACHE, pid)
      await setTimeout(200)
    }, 'SIGINT')
    expect({ status, stderr }).toEqual({ status: 130, stderr: 'Interrupted; nothing is left half written.\n' })
    expect(await readdir(join(folder.path, 'dist'))).toEqual([])
  })
})
