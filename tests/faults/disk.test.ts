import { execFile } from 'node:child_process'
import { mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { reasonOf, writeFailure } from '../../scripts/write/write-failure.ts'
import { run, start, useFolder } from '../support/command.ts'
import { MAY_MOUNT, withFault } from '../support/faults.ts'
import { ROOT } from '../support/project.ts'

const folder = useFolder()
const OUTPUT = ['day.en.md', 'day.id.md']

/** Decks of an earlier run, and the path of their folder. */
async function earlier(): Promise<string> {
  const out = join(folder.path, 'out')
  await mkdir(out)
  for (const name of OUTPUT) await writeFile(join(out, name), 'earlier')
  return out
}

async function expectEarlier(out: string): Promise<void> {
  expect((await readdir(out)).toSorted()).toEqual(OUTPUT)
  for (const name of OUTPUT) expect(await readFile(join(out, name), 'utf8')).toBe('earlier')
}

describe('a place that cannot be written ends with 3, says why, and leaves everything as it was', () => {
  it.each([
    ['a full disk', 'writeFile', 'ENOSPC', 'the disk is full'],
    ['a full disk, at the second file', 'writeFile', 'ENOSPC', 'the disk is full', 1],
    ['a quota', 'writeFile', 'EDQUOT', 'the disk quota is used up'],
    ['a read-only file system', 'writeFile', 'EROFS', 'the file system is read-only'],
    ['a folder of somebody else’s', 'writeFile', 'EACCES', 'may not be written by this user'],
    ['output that is open in a viewer on Windows', 'rename', 'EPERM', 'is the file open in a viewer?'],
    ['output that another program holds', 'rename', 'EBUSY', 'open in another program; close it there'],
  ] as const)('%s', async (...[, step, code, reason, after]) => {
    const out = await earlier()
    const { status, stdout, stderr } = await run(['generate', 'day.yaml', '--out', 'out'], folder.path, withFault({ below: 'out', step, code, ...(after && { after }) }))
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toContain(reason)
    expect(stderr).toMatch(/^Cannot write out\/day\.\w\w\.md: .*Nothing was changed; --out names another folder\.\n$/)
    await expectEarlier(out)
  })

  it('says what was written before it, where not all of several files are', async () => {
    const out = await earlier()
    const { status, stderr } = await run(['generate', 'day.yaml', '--out', 'out'], folder.path, withFault({ below: 'out', step: 'rename', code: 'EBUSY', after: 1 }))
    expect(status).toBe(3)
    expect(stderr).toMatch(/Cannot write out\/day\.id\.md: .* Written before it: out\/day\.en\.md\./)
    expect((await readdir(out)).toSorted()).toEqual(OUTPUT)
    expect(await readFile(join(out, 'day.id.md'), 'utf8')).toBe('earlier')
  })

  it('a PDF, too', async () => {
    await mkdir(join(folder.path, 'dist'))
    await writeFile(join(folder.path, 'dist/day.en.pdf'), 'earlier')
    const { status, stderr } = await run(['pdf', 'day.yaml'], folder.path, withFault({ below: 'dist', step: 'writeFile', code: 'ENOSPC' }))
    expect(stderr).toContain('Cannot write dist/day.en.pdf: the disk is full.')
    expect(status).toBe(3)
    expect(await readdir(join(folder.path, 'dist'))).toEqual(['day.en.pdf'])
    expect(await readFile(join(folder.path, 'dist/day.en.pdf'), 'utf8')).toBe('earlier')
  })

  it('a cache that cannot be written', async () => {
    const { status, stderr } = await run(['generate', 'day.yaml', '--no-cache'], folder.path, withFault({ below: join(ROOT, '.cache'), step: 'mkdir', code: 'EROFS' }))
    expect(stderr).toMatch(/^Cannot write .*once: the file system is read-only\. Nothing was changed; make room there/)
    expect(status).toBe(3)
    expect(await readdir(folder.path)).toEqual(['day.yaml'])
  })
})

/** Runs a command on a disk of 600 KiB that is mounted at `disk`, and says what is there afterwards. */
async function onSmallDisk(command: string, setting: string): Promise<string> {
  const script = [
    'mkdir -p disk && mount -t tmpfs -o size=600k tmpfs disk',
    'mkdir -p disk/day.en && echo earlier > disk/day.en/index.html && echo earlier > disk/day.en.md && echo earlier > disk/day.en.pdf',
    setting,
    `"${process.execPath}" "${join(ROOT, 'scripts/start.js')}" ${command} day.yaml --lang en --out disk`,
    'echo "status $?"',
    'rm -f disk/filler; find disk -type f | sort; cat disk/day.en.md disk/day.en.pdf disk/day.en/index.html',
  ].join('\n')
  const { stdout, stderr } = await promisify(execFile)('unshare', ['-rm', 'sh', '-c', script], { cwd: folder.path, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined } })
  return stdout + stderr
}

const FULL = 'head -c 1000000 /dev/zero > disk/filler 2> /dev/null || true'
const READ_ONLY = 'mount -o remount,ro disk'
const UNTOUCHED = ['disk/day.en.md', 'disk/day.en.pdf', 'disk/day.en/index.html', 'earlier', 'earlier', 'earlier'].join('\n')

describe.runIf(MAY_MOUNT)('a real disk', () => {
  it.each([
    ['generate', 'disk/day.en.md: the disk is full', FULL],
    ['pdf', 'disk/day.en.pdf: the disk is full', FULL],
    ['build', 'disk/day.en: the disk is full', FULL],
    ['generate', 'disk/day.en.md: the file system is read-only', READ_ONLY],
    ['build', 'disk/day.en: the file system is read-only', READ_ONLY],
  ])('%s: %s', async (command, reason, setting) => {
    const told = await onSmallDisk(command, setting)
    expect(told).toContain(reason)
    expect(told).toContain(`status 3\n${UNTOUCHED}\n`)
    expect(told).not.toMatch(/\bat .*\.ts:\d+|mistake in timeline-deck/)
  })
})

describe('what is said to nobody', () => {
  it.runIf(existsSync('/dev/full'))('ends with 3 where standard output is a file on a full disk', async () => {
    const full = await open('/dev/full', 'w')
    const { process: child, done } = start(['generate', 'day.yaml', '--json'], folder.path, {}, full.fd)
    const { status, stderr } = await done
    await full.close()
    expect(child.exitCode).toBe(status)
    expect({ status, stderr }).toEqual({ status: 3, stderr: 'Cannot write standard output: the disk is full. What it was to tell is lost.\n' })
  })

  it('is no failure where the reader has gone, as behind head', async () => {
    const { process: child, done } = start(['generate', 'day.yaml'], folder.path)
    child.stdout?.destroy()
    expect(await done).toEqual({ status: 0, stdout: '', stderr: '' })
    expect((await readdir(join(folder.path, 'slides'))).toSorted()).toEqual(OUTPUT)
  })
})

describe('the reason of a failure', () => {
  it.each([
    [Object.assign(new Error('EBUSY: resource busy'), { code: 'EBUSY' }), 'open in another program'],
    [new Error('[plugin vite:prepare-out-dir]\nError: ENOSPC: no space left on device, copyfile'), 'the disk is full'],
    [new Error('Could not write file: No space left on device (os error 28)'), 'the disk is full'],
    [new Error('There is not enough space on the disk. (os error 112)'), 'the disk is full'],
  ])('%s', (error, reason) => {
    expect(reasonOf(error)).toContain(reason)
    expect(writeFailure('a.pdf', error).message).toMatch(new RegExp(`^Cannot write a\\.pdf: .*${reason}`))
  })

  it('is none of the disk where the mistake is ours', () => {
    expect(reasonOf(new TypeError('Cannot read properties of undefined'))).toBeUndefined()
    expect(reasonOf(Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT' }))).toBeUndefined()
  })
})
