import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import { PNG } from '../support/picture.ts'
import { sampleEvent, sampleInput } from '../support/sample-timeline.ts'

let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'timeline-pictures-'))
  await mkdir(join(home, 'deck/pictures'), { recursive: true })
  await writeFile(join(home, 'outside.png'), PNG)
  await writeFile(join(home, 'deck/pictures/hall.png'), PNG)
})
afterEach(() => rm(home, { recursive: true, force: true }))

async function load(file: string) {
  const picture = { file, alt: { en: 'A hall', id: 'Sebuah balai' }, credit: 'Photograph: A. Person' }
  const path = join(home, 'deck/timeline.yaml')
  // JSON is YAML.
  await writeFile(path, JSON.stringify(sampleInput({ people: {}, sources: { paper: { publisher: 'Paper' } }, events: [sampleEvent({ picture })] }), null, 1))
  return loadTimeline(path)
}

describe('the picture of an event', () => {
  it('is in the timeline once it is loaded', async () => {
    const { timeline, problems } = await load('pictures/hall.png')
    expect(problems).toEqual([])
    expect(timeline?.events[0]?.picture).toEqual({
      file: `data:image/png;base64,${PNG.toString('base64')}`,
      alt: { en: 'A hall', id: 'Sebuah balai' },
      credit: 'Photograph: A. Person',
    })
  })

  it.each([
    ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 6, 0, 8, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1])],
    ['image/webp', Buffer.from('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x07\0\0\x05\0\0', 'latin1')],
  ])('may be %s, by its content', async (type, bytes) => {
    await writeFile(join(home, 'deck/hall'), bytes)
    expect((await load('./hall')).timeline?.events[0]?.picture?.file).toMatch(`data:${type};`)
  })

  it('may be named as Windows does', async () => {
    expect((await load('pictures\\hall.png')).timeline?.events[0]?.picture?.file).toMatch('data:image/png;')
  })

  it.each([
    ['https://example.org/a.png', 'picture-remote'],
    ['//example.org/a.png', 'picture-remote'],
    ['data:image/png;base64,AAAA', 'picture-remote'],
    ['file:///etc/hostname', 'picture-remote'],
    ['../outside.png', 'picture-outside'],
    ['pictures/../../outside.png', 'picture-outside'],
    ['../not-there.png', 'picture-outside'],
    ['/etc/hostname', 'picture-outside'],
    ['C:/hall.png', 'picture-outside'],
    ['\\\\server\\hall.png', 'picture-outside'],
    ['linked.png', 'picture-outside'],
    ['linked/outside.png', 'picture-outside'],
    ['pictures/hal.png', 'picture-missing'],
    ['pictures/hall.png/more', 'picture-missing'],
    ['pictures', 'picture-unusable'],
    ['timeline.yaml', 'picture-unusable'],
    ['drawing.svg', 'picture-unusable'],
    ['large.png', 'picture-unusable'],
  ])('%s is refused: %s', async (file, code) => {
    await symlink(join(home, 'outside.png'), join(home, 'deck/linked.png'))
    await symlink(home, join(home, 'deck/linked'))
    await writeFile(join(home, 'deck/drawing.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    await writeFile(join(home, 'deck/large.png'), Buffer.concat([PNG, Buffer.alloc(4 * 1024 * 1024)]))
    const { timeline, problems, source } = await load(file)
    expect(timeline).toBeUndefined()
    expect(problems.map((problem) => [problem.code, problem.severity])).toEqual([[code, 'error']])
    expect(source.split('\n')[(problems[0]?.line ?? 0) - 1]).toContain('"file"')
  })

  it('may lie behind a link that stays in the folder', async () => {
    await symlink(join(home, 'deck/pictures/hall.png'), join(home, 'deck/hall.png'))
    expect((await load('hall.png')).problems).toEqual([])
  })
})
