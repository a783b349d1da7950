import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Interrupted, SurroundingsError } from '../../scripts/failure.ts'
import { writeTogether, writeWhole } from '../../scripts/write/write-file.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timeline-deck-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('writing a file whole', () => {
  it('makes the folders on the way and leaves nothing beside it', async () => {
    await writeWhole(join(folder, 'a/b/c.md'), 'text')
    expect(await readFile(join(folder, 'a/b/c.md'), 'utf8')).toBe('text')
    expect(await readdir(join(folder, 'a/b'))).toEqual(['c.md'])
  })

  it('puts another file in the place of an earlier one, so that who reads the earlier one reads it to its end', async () => {
    const file = join(folder, 'c.md')
    await writeFile(file, 'earlier')
    const before = await stat(file)
    await writeWhole(file, 'later')
    expect(await readFile(file, 'utf8')).toBe('later')
    expect((await stat(file)).ino).not.toBe(before.ino)
  })

  it('replaces a link rather than what it leads to', async () => {
    await writeFile(join(folder, 'elsewhere'), 'kept')
    await symlink(join(folder, 'elsewhere'), join(folder, 'c.md'))
    await writeWhole(join(folder, 'c.md'), 'text')
    expect(await readFile(join(folder, 'elsewhere'), 'utf8')).toBe('kept')
  })

  it.each([
    ['a folder stands there', 'taken', 'there is a folder of that name'],
    ['a file stands where a folder should', 'file/c.md', /a part of the path is a file/],
  ])('fails with a reason and leaves everything as it was: %s', async (_, name, reason) => {
    await mkdir(join(folder, 'taken'))
    await writeFile(join(folder, 'taken/inside'), 'kept')
    await writeFile(join(folder, 'file'), 'kept')
    const failure = await writeWhole(join(folder, name), 'text').then(() => undefined, (error: unknown) => error)
    expect(failure).toBeInstanceOf(SurroundingsError)
    expect((failure as Error).message).toMatch(reason)
    expect((failure as Error).message).toContain(join(folder, name))
    expect((await readdir(folder)).toSorted()).toEqual(['file', 'taken'])
    expect(await readFile(join(folder, 'taken/inside'), 'utf8')).toBe('kept')
  })

  it('changes nothing where the user has interrupted, and leaves nothing aside', async () => {
    await writeFile(join(folder, 'a.md'), 'earlier')
    const files = ['a.md', 'b/b.md'].map((name) => ({ file: join(folder, name), content: 'later' }))
    await expect(writeTogether(files, AbortSignal.abort())).rejects.toThrow(Interrupted)
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('earlier')
    expect([...(await readdir(folder)).toSorted(), ...(await readdir(join(folder, 'b')))]).toEqual(['a.md', 'b'])
  })

  it('never mixes two that are written at once', async () => {
    const texts = Array.from({ length: 8 }, (_, index) => String(index).repeat(200_000))
    await Promise.all(texts.map((text) => writeWhole(join(folder, 'c.md'), text)))
    expect(texts).toContain(await readFile(join(folder, 'c.md'), 'utf8'))
    expect(await readdir(folder)).toEqual(['c.md'])
  })
})
