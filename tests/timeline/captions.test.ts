import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import { wav } from '../support/media.ts'
import { PNG } from '../support/picture.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'captions-'))
  await mkdir(join(folder, 'media'))
  await writeFile(join(folder, 'media/bell.wav'), wav(10))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Reads a timeline with a recording of ten seconds. @param captions - as its file has them */
async function read(captions: string, medium = 'file: media/bell.wav'): Promise<{ files: unknown; told: string[] }> {
  const file = join(folder, 'day.yaml')
  await writeFile(file, `title: Day\nlanguages: [en]\nsource: s\nsources: { s: { publisher: Paper } }\nevents:\n  - title: A\n    when: 2025-10-25\n    media:\n      - ${medium}\n        alt: B\n        captions: ${captions}\n`)
  const { timeline, problems } = await loadTimeline(file)
  return { files: timeline?.events[0]?.media[0]?.captionFiles, told: problems.map((problem) => `${problem.file.replace(/^.*[\\/]/, '')}:${problem.line}:${problem.column} ${problem.code} ${problem.message} | ${problem.hint}`) }
}

/** Reads captions of a text. */
async function readText(text: string | Buffer): Promise<{ files: unknown; told: string[] }> {
  await writeFile(join(folder, 'media/bell.vtt'), text)
  return read('{ en: media/bell.vtt }')
}

const GOOD = 'WEBVTT\n\n00:01.000 --> 00:04.000\nA bell.\n'

describe('captions', () => {
  it.each([
    ['plain', GOOD],
    ['with a mark, a title, metadata, a note, ids, settings, hours and line ends of Windows', '\ufeffWEBVTT - Bell\nKind: captions\n\nNOTE by hand\nof two lines\n\nfirst\n00:00:01.000 --> 00:00:04.000 align:start line:0\nA <b>bell</b>.\nTwice.\n\n\n100:00:00.000 --> 100:00:01.000\n'.replaceAll('\n', '\r\n').replace('100:00:00.000 --> 100:00:01.000', '00:05.000 --> 00:06.000')],
  ])('are taken: %s', async (_, text) => {
    const { files, told } = await readText(text)
    expect(told).toEqual([])
    expect(files).toEqual([{ path: expect.stringMatching(/bell\.vtt$/), name: expect.stringMatching(/^media\/captions-en-[\da-f]{12}\.vtt$/), bytes: Buffer.byteLength(text.replace('\ufeff', '')), language: 'en' }])
  })

  it('are told apart by their language and content', async () => {
    await writeFile(join(folder, 'media/bell.vi.vtt'), GOOD.replace('A bell', 'Chuông'))
    await writeFile(join(folder, 'media/bell.vtt'), GOOD)
    const { files } = await read('{ en: media/bell.vtt, vi: media/bell.vi.vtt }')
    expect(files).toMatchObject([{ language: 'en' }, { language: 'vi' }])
    expect(new Set((files as { name: string }[]).map(({ name }) => name)).size).toBe(2)
  })

  it.each<[string, string | Buffer, RegExp]>([
    ['empty', '', /^day.yaml:11:25 captions-unusable "media\/bell.vtt" is empty/],
    ['SubRip', '1\n00:00:01,000 --> 00:00:04,000\nA bell.\n', /^day.yaml:11:25 captions-unusable .* is SubRip \(SRT\), not WebVTT \| Write WEBVTT in a first line/],
    ['of another letter case', GOOD.replace('WEBVTT', 'WebVTT'), /^day.yaml:11:25 captions-unusable .* does not begin with WEBVTT but with "WebVTT"/],
    ['ASS', '[Script Info]\n', /is Sub Station Alpha/],
    ['XML', '<?xml version="1.0"?><tt/>', /is XML, perhaps TTML/],
    ['a picture', PNG, /^day.yaml:11:25 captions-unusable .* this is a PNG picture/],
    ['in Latin-1', Buffer.from(`${GOOD}\n00:05.000 --> 00:06.000\ncaf\xe9\n`, 'latin1'), /^bell.vtt:7:4 file-not-utf-8 byte/],
    ['in UTF-16', Buffer.from(`\ufeff${GOOD}`, 'utf16le'), /^bell.vtt:1:1 file-not-utf-8/],
    ['of a title alone', 'WEBVTT\n', /^bell.vtt:1:1 captions-line there is no caption/],
    ['with commas', `${GOOD}\n00:00:05,000 --> 00:00:06,000\nNo.\n`, /^bell.vtt:6:1 captions-line "00:00:05,000 --> 00:00:06,000" is not from when to when/],
    ['with an empty line within', GOOD.replace('A bell.', 'A\n\nbell.'), /^bell.vtt:6:1 captions-line these words have no times/],
    ['backward', GOOD.replace('00:04', '00:00'), /^bell.vtt:3:1 captions-line it ends before it begins/],
    ['of another film', `${GOOD}\n00:01:00.000 --> 00:01:01.000\nLate.\n`, /^bell.vtt:6:1 captions-line it begins after the end: the file plays 10 seconds/],
    ['with a style that asks for something', GOOD.replace('\n\n', '\n\nSTYLE\n::cue { background: url(https://example.org/a.png) }\n\n'), /^bell.vtt:3:1 captions-line STYLE is not taken/],
  ])('are refused, with the place and what to do: %s', async (_, text, message) => {
    const { files, told } = await readText(text)
    expect(files).toBeUndefined()
    expect(told).toEqual([expect.stringMatching(message)])
    expect(told[0]).toMatch(/ \| \S/)
  })

  it.each<[string, string, string, RegExp]>([
    ['a file that is not there', '{ en: media/bel.vtt }', 'file: media/bell.wav', /^day.yaml:11:25 media-missing there is no file "media\/bel.vtt"/],
    ['an address', '{ en: "https://example.org/a.vtt" }', 'file: media/bell.wav', /^day.yaml:11:25 media-remote/],
    ['a file outside', '{ en: ../bell.vtt }', 'file: media/bell.wav', /^day.yaml:11:25 media-outside/],
    ['a medium that has an address alone', '{ en: media/bell.vtt }', 'url: https://vimeo.com/76979871', /^day.yaml:11:19 captions-without-file captions are shown over a file/],
    ['no language', 'media/bell.vtt', 'file: media/bell.wav', /^day.yaml:11:19 type-wrong the text .* stands where a map .*\| Write \{ en: … \}/],
  ])('are refused: %s', async (_, captions, medium, message) => {
    expect((await read(captions, medium)).told).toEqual([expect.stringMatching(message)])
  })
})
