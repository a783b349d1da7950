import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import { photo } from '../support/photos.ts'
import { chunk, PNG, png } from '../support/picture.ts'
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

/** The first bytes of a picture that says to have 400 megapixels. */
const HUGE = Buffer.concat([PNG.subarray(0, 8), chunk('IHDR', Buffer.from([0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20, 8, 2, 0, 0, 0])), PNG.subarray(33)])

function pngSize(address = ''): number[] {
  const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

describe('the picture of an event', () => {
  it('is in the timeline once it is loaded', async () => {
    const { timeline, problems } = await load('pictures/hall.png')
    expect(problems).toEqual([])
    expect(timeline?.events[0]?.picture).toMatchObject({
      file: expect.stringMatching(/^data:image\/png;base64,/),
      drawn: { width: 8, height: 6 },
      alt: { en: 'A hall', id: 'Sebuah balai' },
      credit: 'Photograph: A. Person',
    })
  })

  it.each(['jpeg', 'webp', 'avif'] as const)('may be %s, by its content', async (format) => {
    await writeFile(join(home, 'deck/hall'), await photo('sky', { width: 60, height: 40, format }))
    expect((await load('./hall')).timeline?.events[0]?.picture).toMatchObject({ file: expect.stringMatching(/^data:image\/jpeg;/), drawn: { width: 60, height: 40, isPhotograph: true } })
  })

  it('may be an SVG, which is drawn for slides without what runs in it', async () => {
    await writeFile(join(home, 'deck/chart.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" onload="run()"><script>run()</script><rect width="9" height="9"/></svg>')
    const { timeline, problems } = await load('chart.svg')
    expect(problems).toEqual([])
    const { file, drawn } = timeline?.events[0]?.picture ?? {}
    expect(file).toMatch(/^data:image\/png;/)
    expect(pngSize(drawn?.large)).toEqual([2667, 1334])
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
    ['no-size.svg', 'picture-unusable'],
    ['huge.png', 'picture-unusable'],
    ['point.png', 'picture-unusable'],
    ['half.jpg', 'picture-unusable'],
    ['words.jpg', 'picture-unusable'],
    ['nothing.png', 'picture-unusable'],
  ])('%s is refused: %s', async (file, code) => {
    await symlink(join(home, 'outside.png'), join(home, 'deck/linked.png'))
    await symlink(home, join(home, 'deck/linked'))
    const whole = await photo('hall', { width: 300, height: 200 })
    const files = { 'no-size.svg': '<svg xmlns="http://www.w3.org/2000/svg"', 'huge.png': HUGE, 'point.png': png(1, 1, [0, 0, 0]), 'half.jpg': whole.subarray(0, whole.length / 2), 'words.jpg': 'Only words', 'nothing.png': '' }
    for (const [name, content] of Object.entries(files)) await writeFile(join(home, 'deck', name), content)
    const { timeline, problems, source } = await load(file)
    expect(timeline).toBeUndefined()
    expect(problems.map((problem) => [problem.code, problem.severity])).toEqual([[code, 'error']])
    expect(source.split('\n')[(problems[0]?.line ?? 0) - 1]).toContain('"file"')
  })

  it('may lie behind a link that stays in the folder', async () => {
    await symlink(join(home, 'deck/pictures/hall.png'), join(home, 'deck/hall.png'))
    expect((await load('hall.png')).problems).toEqual([])
  })

  it.each([
    ['huge.png', HUGE, /^"huge\.png" has 400 megapixels \(20000 × 20000\); 200 are allowed$/],
    ['point.png', png(1, 1, [0, 0, 0]), /^"point\.png" has 1 × 1 pixels: nothing is to be seen$/],
    ['words.jpg', 'Only words', /^"words\.jpg" is a text; a picture is JPEG, PNG, WebP, AVIF or SVG$/],
    ['nothing.png', '', /^"nothing\.png" is empty: it has 0 bytes$/],
    ['half.png', PNG.subarray(0, 50), /^"half\.png" is damaged/],
  ])('%s is told what it is, and what to do', async (file, content, message) => {
    await writeFile(join(home, 'deck', file), content)
    const { problems } = await load(file)
    expect(problems).toMatchObject([{ message: expect.stringMatching(message), hint: expect.stringMatching(/./) }])
  })
})
