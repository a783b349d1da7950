import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import { png } from './picture.ts'
import { metrics } from './plans.ts'

/** A tone of some seconds, as a WAV file of 8000 samples a second. */
export function wav(seconds: number): Buffer {
  const [rate, samples] = [8000, 8000 * seconds]
  const file = Buffer.alloc(44 + samples)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(36 + samples, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  // One channel of eight bits.
  for (const [at, value] of [[16, 16], [24, rate], [28, rate]] as const) file.writeUInt32LE(value, at)
  for (const [at, value] of [[20, 1], [22, 1], [32, 1], [34, 8]] as const) file.writeUInt16LE(value, at)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(samples, 40)
  for (let at = 0; at < samples; at += 1) file[44 + at] = 128 + Math.round(40 * Math.sin((at * 2 * Math.PI * 440) / rate))
  return file
}

/**
 * A film of about half a minute, which the browser records of a drawing that moves. It takes two seconds, and the unit of its times is
 * made 16 times as long: no test has to be quicker than the film.
 */
export async function recordedFilm(page: Page): Promise<Buffer> {
  const text = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 90 })
    const pen = canvas.getContext('2d')!
    let count = 0
    const drawing = setInterval(() => {
      pen.fillStyle = `hsl(${(count += 9)} 60% 40%)`
      pen.fillRect(0, 0, 160, 90)
    }, 40)
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp8' })
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => parts.push(data)
    const stopped = new Promise((resolve) => (recorder.onstop = resolve))
    recorder.start()
    await new Promise((resolve) => setTimeout(resolve, 2000))
    recorder.stop()
    await stopped
    clearInterval(drawing)
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())].map((byte) => String.fromCharCode(byte)).join('')
  })
  // The element TimecodeScale of Matroska, which Chromium writes as one million nanoseconds.
  return Buffer.from(text.replace('\u002A\u00D7\u00B1\u0083\u000F\u0042\u0040', '\u002A\u00D7\u00B1\u0083\u00F4\u0024\u0000'), 'latin1')
}

/** The numbers of the slides of {@link mediaDeck}: a film, a tone, an address. */
export const MEDIA_SLIDES = { film: 4, tone: 5, address: 6 } as const

/** Where the address of {@link mediaDeck} is played. */
export const FRAME = 'https://www.youtube-nocookie.com'

/** Captions that stand there for all of the time. */
function webVtt(words: string): string {
  return `WEBVTT\n\n00:00:00.000 --> 00:01:00.000\n${words}\n`
}

/** Writes a timeline with sound and film into a folder. @returns the path of its file */
export async function writeMediaTimeline(folder: string, film: Buffer): Promise<string> {
  await mkdir(join(folder, 'media'), { recursive: true })
  await Promise.all([writeFile(join(folder, 'media/film.webm'), film), writeFile(join(folder, 'media/tone.wav'), wav(30)), writeFile(join(folder, 'media/en.vtt'), webVtt('Colours change.')), writeFile(join(folder, 'media/vi.vtt'), webVtt('Màu sắc thay đổi.')), writeFile(join(folder, 'media/still.png'), png(160, 90, [40, 90, 140]))])
  const file = join(folder, 'media.yaml')
  await writeFile(file, JSON.stringify({
    title: 'Sound and film',
    languages: ['en'],
    source: 'paper',
    sources: { paper: { publisher: 'Paper' } },
    events: [{
      title: 'The ceremony',
      when: '2025-10-25',
      media: [
        { file: 'media/film.webm', url: 'https://example.org/the-film', still: 'media/still.png', title: 'The signing', alt: 'Colours change.', starts: 'button', captions: { vi: 'media/vi.vtt', en: 'media/en.vtt' } },
        { file: 'media/tone.wav', title: 'The bell', alt: 'A tone.', captions: { en: 'media/en.vtt' } },
        { url: 'https://youtu.be/dQw4w9WgXcQ', title: 'The whole', alt: 'A film elsewhere.', still: 'media/still.png' },
      ],
    }],
  }))
  return file
}

/** The deck of a timeline's file. @param network - whether slides may play from elsewhere */
export async function mediaDeck(file: string, network = false): Promise<DeckPlan> {
  const { timeline, problems } = await loadTimeline(file)
  if (!timeline) throw new Error(problems.map(({ message }) => message).join('\n'))
  const [deck] = planDecks(timeline, { name: (language) => `media.${language}`, metrics, network })
  return deck!
}
