import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, normalize, sep } from 'node:path'
import type { Locate } from './locate.ts'
import type { Problem, ProblemCode } from '../problems/problem.ts'
import { quote } from '../problems/quote.ts'
import type { Event } from '../schema/event.ts'
import type { Timeline } from '../schema/timeline.ts'

/** The largest picture in bytes, since each page that shows it holds it. Larger ones are photographs straight from a camera. */
const SIZE_LIMIT = 4 * 1024 * 1024

/** The first bytes of the formats that every browser draws and that hold neither scripts nor links. */
const FORMATS: { type: string; test: (bytes: Buffer) => boolean }[] = [
  { type: 'image/png', test: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')) },
  { type: 'image/jpeg', test: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) },
  { type: 'image/webp', test: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP' },
]

const HINT = 'Put a PNG, JPEG or WebP file beside the timeline or in a folder there, and name it from there: pictures/hall.jpg.'

/** Why a picture cannot be shown. */
interface Refusal {
  code: ProblemCode
  message: string
  /** `HINT` where it is left out. */
  hint?: string
}

/**
 * Reads the pictures that a timeline names. Each is a file in the timeline's own folder or below it.
 *
 * @param file - the timeline's file, as the user named it
 * @returns the timeline with each picture as a `data:` address in the place of its file, so that a deck needs no other file; and
 *   a problem for each picture that cannot be shown
 */
export async function readPictures(timeline: Timeline, file: string, locate: Locate): Promise<{ timeline: Timeline; problems: Problem[] }> {
  if (!timeline.events.some(({ picture }) => picture)) return { timeline, problems: [] }
  const problems: Problem[] = []
  const events = await Promise.all(timeline.events.map(async (event, index): Promise<Event> => {
    if (!event.picture) return event
    const read = await readPicture(dirname(file), event.picture.file)
    if ('address' in read) return { ...event, picture: { ...event.picture, file: read.address } }
    problems.push({ file, ...locate(['events', index, 'picture', 'file']), severity: 'error', hint: HINT, ...read })
    return event
  }))
  return { timeline: { ...timeline, events }, problems }
}

async function readPicture(folder: string, name: string): Promise<{ address: string } | Refusal> {
  if (/^([a-z][a-z\d+.-]+:|\/\/)/i.test(name)) {
    return { code: 'picture-remote', message: `${quote(name)} is an address, not a file beside the timeline`, hint: `A deck needs no network. ${HINT}` }
  }
  const outside: Refusal = { code: 'picture-outside', message: `${quote(name)} leaves the folder of the timeline` }
  if (isAbsolute(name) || /^[a-z]:|\\/i.test(name)) return { ...outside, message: `${quote(name)} is a path of one machine` }
  // Decided before the disk is read, because nothing outside the folder is told to exist.
  if (normalize(name).split(sep)[0] === '..') return outside
  try {
    const [home, path] = await Promise.all([realpath(folder), realpath(join(folder, name))])
    // Links are followed first, because the place of the file itself counts.
    if (!path.startsWith(home.endsWith(sep) ? home : `${home}${sep}`)) return outside
    return await readFormat(path, name)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'picture-missing', message: `there is no file ${quote(name)} in the folder of the timeline` }
    return { code: 'picture-unusable', message: `${quote(name)} can’t be read (${code ?? String(error)})` }
  }
}

async function readFormat(path: string, name: string): Promise<{ address: string } | Refusal> {
  const { size, isFile } = await stat(path).then((stats) => ({ size: stats.size, isFile: stats.isFile() }))
  if (!isFile) return { code: 'picture-unusable', message: `${quote(name)} is no file` }
  if (size > SIZE_LIMIT) {
    const message = `${quote(name)} has ${Math.ceil(size / 1024 / 1024)} MiB; ${SIZE_LIMIT / 1024 / 1024} are allowed`
    return { code: 'picture-unusable', message, hint: 'Save it smaller: 1920 pixels are enough for the width of a slide.' }
  }
  const bytes = await readFile(path)
  const format = FORMATS.find(({ test }) => test(bytes))
  if (!format) return { code: 'picture-unusable', message: `${quote(name)} is neither PNG nor JPEG nor WebP` }
  return { address: `data:${format.type};base64,${bytes.toString('base64')}` }
}
