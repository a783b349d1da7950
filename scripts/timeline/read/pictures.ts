import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, normalize, sep } from 'node:path'
import type { LoadResult } from './load.ts'
import { byPosition, type Problem, type ProblemCode } from '../problems/problem.ts'
import { quote } from '../problems/quote.ts'
import type { Event } from '../schema/event.ts'

/** A picture stands in every page that shows it; larger ones are photographs straight from a camera. */
const SIZE_LIMIT = 4 * 1024 * 1024

/** How files of the formats begin that every browser draws and that hold neither scripts nor links. */
const FORMATS: { type: string; test: (bytes: Buffer) => boolean }[] = [
  { type: 'image/png', test: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')) },
  { type: 'image/jpeg', test: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) },
  { type: 'image/webp', test: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP' },
]

const HINT = 'Put a PNG, JPEG or WebP file beside the timeline or in a folder there, and name it from there: pictures/hall.jpg.'

interface Finding {
  code: ProblemCode
  message: string
  hint?: string
}

/**
 * Reads the pictures that a timeline names, each a file in the timeline's own folder or below it, and puts them in the place
 * of their names, as `data:` addresses: from here on a deck needs no file besides itself.
 *
 * @returns the same with what is wrong with pictures among the problems; without the timeline where that is an error
 */
export async function readPictures(result: LoadResult): Promise<LoadResult> {
  const { timeline, file, locate } = result
  if (!timeline?.events.some(({ picture }) => picture)) return result
  const found: Problem[] = []
  const events = await Promise.all(timeline.events.map(async (event, index): Promise<Event> => {
    if (!event.picture) return event
    const read = await readPicture(dirname(file), event.picture.file)
    if ('address' in read) return { ...event, picture: { ...event.picture, file: read.address } }
    found.push({ file, ...locate(['events', index, 'picture', 'file']), severity: 'error', hint: HINT, ...read })
    return event
  }))
  if (found.length === 0) return { ...result, timeline: { ...timeline, events } }
  const { timeline: _, ...rest } = result
  return { ...rest, problems: [...result.problems, ...found].toSorted(byPosition) }
}

async function readPicture(folder: string, name: string): Promise<{ address: string } | Finding> {
  if (/^([a-z][a-z\d+.-]+:|\/\/)/i.test(name)) {
    return { code: 'picture-remote', message: `${quote(name)} is an address, not a file beside the timeline`, hint: `A deck needs no network. ${HINT}` }
  }
  const outside: Finding = { code: 'picture-outside', message: `${quote(name)} leaves the folder of the timeline` }
  if (isAbsolute(name) || /^[a-z]:|\\/i.test(name)) return { ...outside, message: `${quote(name)} is a path of one machine` }
  // Before the disk is asked: whether there is something elsewhere is nothing to tell.
  if (normalize(name).split(sep)[0] === '..') return outside
  try {
    const [home, path] = await Promise.all([realpath(folder), realpath(join(folder, name))])
    // Links are followed first: what counts is where the file is.
    if (!path.startsWith(home.endsWith(sep) ? home : `${home}${sep}`)) return outside
    return await readFormat(path, name)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'picture-missing', message: `there is no file ${quote(name)} in the folder of the timeline` }
    return { code: 'picture-unusable', message: `${quote(name)} can’t be read (${code ?? String(error)})` }
  }
}

async function readFormat(path: string, name: string): Promise<{ address: string } | Finding> {
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
