import { createReadStream } from 'node:fs'
import { mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../scripts/pdf/read/read-pdf.ts'
import { writeWhole } from '../../scripts/write/write-file.ts'
import { run, start, useFolder } from '../support/command.ts'
import { isWholePdf } from '../support/faults.ts'
import { ROOT } from '../support/project.ts'
import { copyProject } from '../support/project-copy.ts'

const folder = useFolder()

describe('two exports at once', () => {
  /** A copy of the project that nobody has run yet. */
  let fresh: string

  beforeAll(async () => {
    fresh = await mkdtemp(join(tmpdir(), 'fresh-project-'))
    await copyProject(fresh)
  })
  afterAll(() => rm(fresh, { recursive: true, force: true }))

  it('with the same output and an empty cache both end well, and leave one whole file', async () => {
    const both = [1, 2].map(() => start(['pdf', 'day.yaml'], folder.path, {}, 'pipe', fresh).done)
    for (const { status, stderr } of await Promise.all(both)) expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(await readdir(join(folder.path, 'dist'))).toEqual(['day.en.pdf'])
    const bytes = await readFile(join(folder.path, 'dist/day.en.pdf'))
    expect(isWholePdf(bytes)).toBe(true)
    expect((await readPdf(bytes)).pages).toHaveLength(5)
    const kept = (await readdir(join(fresh, '.cache'))).filter((name) => !/^(node|chromium-[\d.]+)$/.test(name))
    expect(kept.toSorted()).toEqual([expect.stringMatching(/^print-[0-9a-f]+$/), 'printed'])
    // Both have printed, and kept the same; the third run only writes it.
    expect(await readdir(join(fresh, '.cache/printed'))).toHaveLength(1)
    const third = await start(['pdf', 'day.yaml', '--verbose', '--out', 'again'], folder.path, {}, 'pipe', fresh).done
    expect(third.stderr).toContain('Nothing has changed')
    expect(await readFile(join(folder.path, 'again/day.en.pdf'))).toEqual(bytes)
  })

  it('of the Markdown, too', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => run(['generate', 'day.yaml'], folder.path)))
    expect(all.map(({ status, stderr }) => ({ status, stderr }))).toEqual(Array.from({ length: 4 }, () => ({ status: 0, stderr: '' })))
    expect((await readdir(join(folder.path, 'slides'))).toSorted()).toEqual(['day.en.md', 'day.id.md'])
    expect(await run(['generate', 'day.yaml', '--check'], folder.path)).toMatchObject({ status: 0 })
  })
})

describe('output that is open elsewhere', () => {
  it('is read to its end as it was', async () => {
    const file = join(folder.path, 'deck.pdf')
    const earlier = 'earlier '.repeat(100_000)
    await writeWhole(file, earlier)
    const reader = await open(file)
    const first = Buffer.alloc(8)
    await reader.read(first)
    await writeWhole(file, 'later')
    const rest = await Array.fromAsync(createReadStream('', { fd: reader.fd, autoClose: false, encoding: 'utf8' }) as AsyncIterable<string>)
    await reader.close()
    expect(first.toString() + rest.join('')).toBe(earlier)
    expect(await readFile(file, 'utf8')).toBe('later')
  })
})

describe('a port in use', () => {
  it('ends with 3 and names another way', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const { port } = taken.address() as AddressInfo
    const { process: child, done } = start(['present', 'day.yaml', '--no-open', '--port', String(port)], folder.path)
    const { status, stderr } = await done
    taken.close()
    expect({ status, stderr }).toEqual({ status: 3, stderr: `Port ${port} is in use on this machine. Choose another with --port.\n` })
    expect((await readdir(join(ROOT, '.cache'))).filter((name) => name.endsWith(`-${child.pid}`))).toEqual([])
  })
})
