import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import type { PlayedFile } from '../../scripts/timeline/schema/medium.ts'
import { wav } from '../support/media.ts'
import { PNG } from '../support/picture.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-'))
  await mkdir(join(folder, 'media'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Reads a timeline with one medium. */
async function read(name: string, content: Buffer): Promise<{ played: PlayedFile | undefined; problems: string[]; hints: string[] }> {
  await writeFile(join(folder, 'media', name), content)
  const file = join(folder, 'day.yaml')
  await writeFile(file, JSON.stringify({ title: 'Day', languages: ['en'], events: [{ title: 'A', when: '2025-10-25', source: 'paper', media: [{ file: `media/${name}`, alt: 'B' }] }], sources: { paper: { publisher: 'Paper' } } }))
  const { timeline, problems } = await loadTimeline(file)
  return { played: timeline?.events[0]?.media[0]?.played, problems: problems.map(({ code, message }) => `${code} ${message}`), hints: problems.map(({ hint }) => hint) }
}

function box(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length + 8, 0)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, content])
}

/** An MP4 file with its table behind its content, as cameras write it. */
function mp4(seconds: number, handler: 'vide' | 'soun'): Buffer {
  const header = Buffer.alloc(100)
  header.writeUInt32BE(600, 12)
  header.writeUInt32BE(600 * seconds, 16)
  return Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0mp42', 'latin1')), box('mdat', Buffer.alloc(90_000)), box('moov', Buffer.concat([box('mvhd', header), box('hdlr', Buffer.from(`\0\0\0\0\0\0\0\0${handler}`, 'latin1'))]))])
}

/** A WebM file with a length in milliseconds. */
function webm(milliseconds: number, codec: string): Buffer {
  const duration = Buffer.alloc(11)
  duration.set([0x44, 0x89, 0x88])
  duration.writeDoubleBE(milliseconds, 3)
  return Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84]), Buffer.from('webm'), Buffer.from([0x2a, 0xd7, 0xb1, 0x83, 0x0f, 0x42, 0x40]), duration, Buffer.from(codec)])
}

/** An Ogg file of Opus: the page of the head, and a last page at some seconds. */
function ogg(seconds: number): Buffer {
  const last = Buffer.alloc(28)
  last.write('OggS', 0, 'latin1')
  last.writeBigInt64LE(BigInt(48_000 * seconds), 6)
  return Buffer.concat([Buffer.from('OggS\0\x02', 'latin1'), Buffer.alloc(22), Buffer.from('OpusHead'), Buffer.alloc(70_000), last])
}

/** An MP3 file of 128 kilobits a second behind a tag. */
function mp3(seconds: number): Buffer {
  const file = Buffer.alloc(10 + 20 + 16_000 * seconds)
  file.write('ID3', 0, 'latin1')
  file[9] = 20
  file.set([0xff, 0xfb, 0x90, 0x00], 30)
  return file
}

describe('files of sound and film', () => {
  it.each<[string, () => Buffer, 'film' | 'sound', number, RegExp]>([
    ['Opening Day.MP4', () => mp4(133, 'vide'), 'film', 133, /^media\/opening-day-[\da-f]{12}\.mp4$/],
    ['speech.mp4', () => mp4(60, 'soun'), 'sound', 60, /\.m4a$/],
    ['film.webm', () => webm(4500, 'V_VP9'), 'film', 4.5, /\.webm$/],
    ['talk.webm', () => webm(4500, 'A_OPUS'), 'sound', 4.5, /\.webm$/],
    ['bell.wav', () => wav(3), 'sound', 3, /\.wav$/],
    ['choir.ogg', () => ogg(90), 'sound', 90, /\.ogg$/],
    ['anthem.mp3', () => mp3(42), 'sound', 42, /^media\/anthem-[\da-f]{12}\.mp3$/],
    ['نشيد.mp3', () => mp3(2), 'sound', 2, /^media\/medium-[\da-f]{12}\.mp3$/],
  ])('%s is known by its bytes, with its length', async (name, content, kind, seconds, pattern) => {
    const { played, problems } = await read(name, content())
    expect(problems).toEqual([])
    expect(played).toMatchObject({ kind, seconds: expect.closeTo(seconds, 1) })
    expect(played?.name).toMatch(pattern)
  })

  it('says no length where the file says none', async () => {
    const { played } = await read('live.webm', Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.from('webm V_VP8'), Buffer.alloc(100)]))
    expect(played).toMatchObject({ kind: 'film' })
    expect(played).not.toHaveProperty('seconds')
  })

  it('has another name for another content', async () => {
    const [one, other] = [await read('bell.wav', wav(1)), await read('bell.wav', wav(2))]
    expect(one.played?.name).not.toBe(other.played?.name)
  })

  it.each<[string, Buffer, string, string]>([
    ['a.mov', box('ftyp', Buffer.from('qt  \0\0\0\0')), 'a QuickTime film (MOV)', 'MP4 with H.264'],
    ['a.mkv', Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.from('matroska')]), 'a Matroska film (MKV)', 'WebM'],
    ['a.flac', Buffer.from('fLaC            '), 'a FLAC recording', 'MP3'],
    ['a.avi', Buffer.from('RIFF\0\0\0\0AVI LIST', 'latin1'), 'an AVI film', 'MP4'],
    ['a.mp4', PNG, 'a picture', 'pictures'],
    ['b.mp4', Buffer.from('<!doctype html><title>x</title>'), 'a page of the web', 'url'],
    ['c.mp4', Buffer.from('nothing that is known'), 'in no format that is known here', 'Put an MP4'],
    ['d.mp4', Buffer.alloc(0), 'is empty: it has 0 bytes', 'Copy the file again'],
  ])('%s is refused with a remedy', async (name, content, found, remedy) => {
    const { problems, hints } = await read(name, content)
    expect(problems).toEqual([expect.stringContaining(found)])
    expect(hints[0]).toContain(remedy)
  })

  it('is refused where it is larger than 512 MiB, without being read', async () => {
    await read('small.mp4', mp4(1, 'vide'))
    await truncate(join(folder, 'media/small.mp4'), 600 * 1024 * 1024)
    const { problems } = await loadTimeline(join(folder, 'day.yaml'))
    expect(problems.map(({ message }) => message)).toEqual(['"media/small.mp4" has 600 MiB; 512 are allowed'])
  })
})
