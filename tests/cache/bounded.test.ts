import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepNewest, removeAbove } from '../../scripts/write/folders.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bounded-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

describe('a cache', () => {
  it('keeps the newest of a kind, and all of the others', async () => {
    for (const [index, name] of ['chromium-3', 'chromium-1', 'chromium-2', 'print-0'].entries()) {
      await mkdir(join(folder, name))
      await utimes(join(folder, name), 1000 - index, 1000 - index)
    }
    await keepNewest(folder, 'chromium-', 2)
    expect((await readdir(folder)).toSorted()).toEqual(['chromium-1', 'chromium-3', 'print-0'])
  })

  it('is emptied of compiled code when that is too much, and only then', async () => {
    const code = join(folder, 'node')
    await mkdir(join(code, 'v1'), { recursive: true })
    for (const name of ['a', 'b']) await writeFile(join(code, 'v1', name), 'x'.repeat(100))
    await removeAbove(code, 200)
    expect(await readdir(join(code, 'v1'))).toHaveLength(2)
    await removeAbove(code, 199)
    expect(await readdir(folder)).toEqual([])
    await removeAbove(code, 0)
  })
})
