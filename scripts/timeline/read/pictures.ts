import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, normalize, sep } from 'node:path'
import type { Locate } from './locate.ts'
import type { Problem, ProblemCode } from '../problems/problem.ts'
import { quote } from '../problems/quote.ts'
import { pictureSize } from './picture-size.ts'
import type { Path } from '../schema/path.ts'
import type { Event, Picture } from '../schema/event.ts'
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
  if (!timeline.events.some(({ picture, pictures }) => picture ?? pictures[0])) return { timeline, problems: [] }
  const problems: Problem[] = []
  const shown = async (picture: Picture, path: Path): Promise<Picture> => {
    const read = await readPicture(dirname(file), picture.file)
    if ('address' in read) return { ...picture, file: read.address }
    problems.push({ file, ...locate([...path, 'file']), severity: 'error', hint: HINT, ...read })
    return picture
  }
  const events = await Promise.all(timeline.events.map(async (event, index): Promise<Event> => ({
    ...event,
    ...(event.picture && { picture: await shown(event.picture, ['events', index, 'picture']) }),
    pictures: await Promise.all(event.pictures.map((picture, at) => shown(picture, ['events', index, 'pictures', at]))),
  })))
  return { timeline: { ...timeline, events }, problems }
}

async function readPicture(folder: string, typed: string): Promise<{ address: string } | Refusal> {
  if (/^([a-z][a-z\d+.-]+:|\/\/)/i.test(typed)) {
    const hint = `Save the picture beside the timeline, because a deck needs no network. ${HINT}`
    return { code: 'picture-remote', message: `${quote(typed)} is an address, not a file beside the timeline`, hint }
  }
  const outside: Refusal = { code: 'picture-outside', message: `${quote(typed)} leaves the folder of the timeline` }
  if (isAbsolute(typed) || /^[a-z]:|^[\\]/i.test(typed)) return { ...outside, message: `${quote(typed)} is a path of one machine` }
  // As Windows writes it; elsewhere no file that people name has a backslash.
  const name = typed.replaceAll('\\', '/')
  // Decided before the disk is read, because nothing outside the folder is told to exist.
  if (normalize(name).split(sep)[0] === '..') return outside
  try {
    const [home, path] = await Promise.all([realpath(folder), realpath(join(folder, await asOnDisk(folder, name)))])
    // Links are followed first, because the place of the file itself counts.
    if (!path.startsWith(home.endsWith(sep) ? home : `${home}${sep}`)) return outside
    return await readFormat(path, name)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'picture-missing', message: `there is no file ${quote(name)} in the folder of the timeline`, ...(await otherSpelling(folder, name)) }
    return { code: 'picture-unusable', message: `${quote(name)} can’t be read (${code ?? String(error)})` }
  }
}

/** The name of a file as the disk has it: accents may be letters of their own there, as macOS writes them. */
async function asOnDisk(folder: string, name: string): Promise<string> {
  if (/^[\0-\x7f]*$/.test(name)) return name
  const files = await readdir(dirname(join(folder, name))).catch((): string[] => [])
  const same = files.includes(basename(name)) ? undefined : files.find((file) => file.normalize('NFC') === basename(name).normalize('NFC'))
  return same === undefined ? name : join(dirname(name), same)
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
  if (!format) return unknownFormat(bytes, name)
  if (!pictureSize(bytes)) return { code: 'picture-unusable', message: `${quote(name)} is damaged: it ends before its size is said`, hint: 'Copy the file again, or save it anew.' }
  return { address: `data:${format.type};base64,${bytes.toString('base64')}` }
}

/** Formats that people have pictures in and that no deck shows, by their first bytes, and what to do. */
const OTHER_FORMATS: { name: string; test: (bytes: Buffer) => boolean; hint: string }[] = [
  { name: 'an SVG drawing', test: (bytes) => /<svg[\s>]/i.test(bytes.toString('utf8', 0, 4096)), hint: 'A drawing may hold scripts and links, so it is not shown: export it as PNG, 1920 pixels wide.' },
  { name: 'a GIF', test: (bytes) => bytes.toString('latin1', 0, 4) === 'GIF8', hint: 'Save it as PNG; nothing moves on paper.' },
  { name: 'a HEIC photograph', test: (bytes) => /^ftyp(heic|heix|hevc|mif1|msf1)/.test(bytes.toString('latin1', 4, 12)), hint: 'Export it as JPEG; phones do so when they are set to “most compatible”.' },
  { name: 'an AVIF picture', test: (bytes) => /^ftypavi[fs]/.test(bytes.toString('latin1', 4, 12)), hint: 'Save it as JPEG or WebP.' },
  { name: 'a TIFF picture', test: (bytes) => /^(II\*\0|MM\0\*)/.test(bytes.toString('latin1', 0, 4)), hint: 'Save it as JPEG or PNG.' },
  { name: 'a bitmap (BMP)', test: (bytes) => bytes.toString('latin1', 0, 2) === 'BM', hint: 'Save it as PNG.' },
  { name: 'a PDF', test: (bytes) => bytes.toString('latin1', 0, 5) === '%PDF-', hint: 'Save the page with the picture as PNG.' },
  { name: 'a page of the web', test: (bytes) => /^\s*<(!doctype html|html)/i.test(bytes.toString('utf8', 0, 512)), hint: 'The picture was not saved, but the page around it: open the picture itself and save that.' },
]

function unknownFormat(bytes: Buffer, name: string): Refusal {
  if (bytes.length === 0) return { code: 'picture-unusable', message: `${quote(name)} is empty`, hint: 'Copy the file again.' }
  const other = OTHER_FORMATS.find(({ test }) => test(bytes))
  if (other) return { code: 'picture-unusable', message: `${quote(name)} is ${other.name}, neither PNG nor JPEG nor WebP`, hint: other.hint }
  return { code: 'picture-unusable', message: `${quote(name)} is neither PNG nor JPEG nor WebP` }
}

/** A file whose name differs only in capitals, in how its accents are written, or in its ending. */
async function otherSpelling(folder: string, name: string): Promise<{ hint?: string }> {
  const plain = (file: string): string => file.normalize('NFC').toLowerCase()
  const stem = (file: string): string => plain(file).replace(/\.[^.]*$/, '')
  const files = await readdir(dirname(join(folder, name))).catch((): string[] => [])
  const base = basename(name)
  const meant = files.find((file) => plain(file) === plain(base)) ?? files.find((file) => stem(file) === stem(base) && /\.(png|jpe?g|webp)$/i.test(file))
  return meant === undefined ? {} : { hint: `There is ${quote(join(dirname(name), meant).replaceAll(sep, '/'))}: did you mean that?` }
}
