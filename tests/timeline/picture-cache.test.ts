import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { cachedPicture } from '../../scripts/timeline/read/picture-cache.ts'

let folder: string
let made: number

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timeline-cache-'))
  made = 0
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const take = (bytes: string, way = 'picture', place = folder): Promise<string> =>
  cachedPicture(Buffer.from(bytes), way, async () => {
    made += 1
    return `drawn ${bytes} as ${way}`
  }, place)

it('makes a picture once', async () => {
  expect([await take('a'), await take('a'), made]).toEqual(['drawn a as picture', 'drawn a as picture', 1])
})

it('makes it anew for other bytes and other settings', async () => {
  expect([await take('a'), await take('b'), await take('a', 'portrait'), made]).toEqual(['drawn a as picture', 'drawn b as picture', 'drawn a as portrait', 3])
})

it('makes it anew where what was kept is damaged', async () => {
  await take('a')
  const [name = ''] = await readdir(folder)
  const text = await readFile(join(folder, name), 'utf8')
  await writeFile(join(folder, name), text.replace('drawn', 'drown'))
  expect([await take('a'), made]).toEqual(['drawn a as picture', 2])
})

it('does without it where it cannot be written', async () => {
  const place = join(folder, 'file')
  await writeFile(place, '')
  expect([await take('a', 'picture', place), await take('a', 'picture', place), made]).toEqual(['drawn a as picture', 'drawn a as picture', 2])
})
