import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withFreshCache } from '../../scripts/commands/program.ts'
import { ROOT } from '../support/project.ts'

let cache: string

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'fresh-'))
})

afterEach(() => rm(cache, { recursive: true, force: true }))

it('lends an empty cache, and removes it', async () => {
  await writeFile(join(cache, 'kept'), '')
  const lent = await withFreshCache({ root: ROOT, cache }, async (project) => {
    expect(project.root).toBe(ROOT)
    expect(await readdir(project.cache)).toEqual([])
    await writeFile(join(project.cache, 'made'), '')
    return project.cache
  })
  await expect(stat(lent)).rejects.toThrow('ENOENT')
  expect(await readdir(cache)).toEqual(['kept'])
})

it('removes it after a failure, too', async () => {
  await expect(withFreshCache({ root: ROOT, cache }, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await readdir(cache)).toEqual([])
})
