import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { replaceFolder } from '../../scripts/render/slidev/replace-folder.ts'
import { asideName, leftovers, removeLeftovers } from '../../scripts/write/aside.ts'
import { commandLine, descendants, isAlive, run, start, until, useFolder, type Running } from '../support/command.ts'
import { halfMade, isWholePdf, useTemporary, withFault } from '../support/faults.ts'
import { SHIPPED } from '../support/project.ts'

const folder = useFolder()
const temporary = useTemporary()
const DECK = 'dist/25-october.en.pdf'

/** Starts an export over an earlier one, so long that no machine has ended it before it is killed, and waits until its browser is at work. */
async function startExport(): Promise<Running & { below: number[] }> {
  await mkdir(join(folder.path, 'dist'))
  await writeFile(join(folder.path, DECK), 'earlier')
  const running = start(['pdf', SHIPPED, '--lang', 'all', '--audience', 'all'], folder.path, temporary.env)
  const { pid = 0 } = running.process
  await until(() => descendants(pid).some((child) => commandLine(child).includes('--type=renderer')), 'a page in the browser')
  return { ...running, below: descendants(pid) }
}

describe.runIf(process.platform === 'linux')('a killed process', () => {
  it('leaves the earlier file and no process, and the next run clears away its temporary files', async () => {
    const { process: child, done, below } = await startExport()
    expect(await temporary.left()).toHaveLength(1)
    child.kill('SIGKILL')
    expect((await done).status).toBeNull()
    await until(() => !below.some(isAlive), 'the browser to be gone')
    expect(await readdir(join(folder.path, 'dist'))).toEqual(['25-october.en.pdf'])
    expect(await readFile(join(folder.path, DECK), 'utf8')).toBe('earlier')
    expect(halfMade(child.pid)).toEqual([])

    expect(await run(['pdf', SHIPPED], folder.path, temporary.env)).toMatchObject({ status: 0, stderr: '' })
    expect(isWholePdf(await readFile(join(folder.path, DECK)))).toBe(true)
    expect(await temporary.left()).toEqual([])
  })

  it('between writing aside and renaming leaves the earlier files, and what is aside goes with the next run', async () => {
    await run(['generate', 'day.yaml'], folder.path)
    const before = await readFile(join(folder.path, 'slides/day.en.md'), 'utf8')
    await folder.write('day.yaml', { title: { en: 'Other', id: 'Lain' } })
    const killed = await run(['generate', 'day.yaml'], folder.path, withFault({ below: 'slides', step: 'rename', code: 'SIGKILL' }))
    expect(killed.status).toBeNull()
    expect(await readFile(join(folder.path, 'slides/day.en.md'), 'utf8')).toBe(before)
    expect((await readdir(join(folder.path, 'slides'))).filter((name) => name.endsWith('.part'))).toHaveLength(2)
    expect((await run(['generate', 'day.yaml'], folder.path)).status).toBe(0)
    expect((await readdir(join(folder.path, 'slides'))).toSorted()).toEqual(['day.en.md', 'day.id.md'])
    expect(await readFile(join(folder.path, 'slides/day.en.md'), 'utf8')).toContain('title: Other')
  })

  it('is known by its number; what a running one is at work on stays', async () => {
    const running = start(['present', 'day.yaml', '--no-open'], folder.path)
    const [ours, theirs, gone] = [process.pid, running.process.pid ?? 0, await numberOfNobody()].map((pid) => nameOf(pid))
    for (const name of [ours, theirs, gone, '.mine.part', 'day.part']) await writeFile(join(folder.path, name ?? ''), '')
    const left = await leftovers(folder.path)
    await removeLeftovers(folder.path)
    running.process.kill('SIGKILL')
    await running.done
    expect(left).toEqual([join(folder.path, gone ?? '')])
    expect((await readdir(folder.path)).toSorted()).toEqual(['day.yaml', 'day.part', '.mine.part', ours, theirs].toSorted())
  })

  it('between the two renamings of a folder has its earlier folder put back', async () => {
    const site = join(folder.path, 'site')
    const aside = join(folder.path, nameOf(await numberOfNobody(), 'site'))
    await mkdir(join(aside, 'old'), { recursive: true })
    await writeFile(join(aside, 'old/index.html'), 'earlier')
    await expect(replaceFolder(site, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await readFile(join(site, 'index.html'), 'utf8')).toBe('earlier')
    expect((await readdir(dirname(site))).toSorted()).toEqual(['day.yaml', 'site'])
  })

  it('does not put back an older folder over a newer one', async () => {
    const site = join(folder.path, 'site')
    await replaceFolder(site, (aside) => writeFile(join(aside, 'index.html'), 'newer'))
    const aside = join(folder.path, nameOf(await numberOfNobody(), 'site'))
    await mkdir(aside)
    await mkdir(join(aside, 'old'))
    await rename(await older(), join(aside, 'old/index.html'))
    await replaceFolder(site, async () => {
      expect(await readFile(join(site, 'index.html'), 'utf8')).toBe('newer')
    })
    expect((await readdir(folder.path)).toSorted()).toEqual(['day.yaml', 'site'])
  })
})

async function older(): Promise<string> {
  const file = join(folder.path, 'older')
  await writeFile(file, 'older')
  return file
}

/** The name that a process would give to what it writes aside. */
function nameOf(pid: number, name = 'day.en.pdf'): string {
  return asideName(name).replace(`-${process.pid}-`, `-${pid}-`)
}

/** The number of a process that was there and has ended. */
async function numberOfNobody(): Promise<number> {
  const { process: child, done } = start(['--version'], folder.path)
  await done
  while (isAlive(child.pid ?? 0)) await setTimeout(10)
  return child.pid ?? 0
}
