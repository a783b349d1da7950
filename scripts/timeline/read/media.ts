import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import { byPosition, type Problem } from '../problems/problem.ts'
import { quote } from '../problems/quote.ts'
import { PLAYED_ENDINGS, type CaptionFile, type Medium, type PlayedFile } from '../schema/medium.ts'
import type { Path } from '../schema/path.ts'
import type { Timeline } from '../schema/timeline.ts'
import { readCaptions } from './captions.ts'
import { fileBeside } from './file-beside.ts'
import type { Locate } from './locate.ts'
import { judgeMedia, MEDIA_FORMATS, mediumKindOf, type MediaFormat } from './media-formats.ts'
import { mediaSeconds } from './media-length.ts'
import type { Refusal } from './picture-formats.ts'

/** The largest file in bytes: it is copied beside each site. An hour of film at the usual quality has it. */
const SIZE_LIMIT = 512 * 1024 * 1024
/** So many bytes at the start and the end of a file say what it is, and tell it from others. */
const EDGE = 64 * 1024
/** The table of an MP4 film of hours is smaller than this. */
const MOST_TRACKS = 16 * 1024 * 1024

const HINT = `Put an ${MEDIA_FORMATS} file beside the timeline or in a folder there, and name it from there: media/opening.mp4.`
const WANTED = { code: 'media', endings: PLAYED_ENDINGS, remote: 'Write it as url instead of file: everything shows it as a code for phones, and present --allow-network may play it.' } as const

/**
 * Looks at the files of sound and film that a timeline names. Only their edges are read: the files themselves are served, or copied
 * beside a site, as they are.
 *
 * @param file - the timeline's file, as the user named it
 * @returns the timeline with what is known of each file, and a problem for each that cannot be played
 */
export async function readMedia(timeline: Timeline, file: string, locate: Locate): Promise<{ timeline: Timeline; problems: Problem[] }> {
  if (timeline.events.every(({ media }) => media.every((medium) => medium.file === undefined))) return { timeline, problems: [] }
  const problems: Problem[] = []
  const withCaptions = async ({ captions = {} }: Medium, seconds: number | undefined, path: Path): Promise<Pick<Medium, 'captionFiles'>> => {
    const read = await Promise.all(Object.entries(captions).map(async ([language, typed]): Promise<CaptionFile[]> => {
      const found = await readCaptions(dirname(file), typed, language, seconds)
      if ('name' in found) return [found]
      problems.push(...('problems' in found ? found.problems : [{ file, ...locate([...path, 'captions', language]), severity: 'error' as const, hint: HINT, ...found.refusal }]))
      return []
    }))
    return read.length === 0 ? {} : { captionFiles: read.flat() }
  }
  const events = await Promise.all(timeline.events.map(async (event, index) => ({
    ...event,
    media: await Promise.all(event.media.map(async (medium, at) => {
      if (medium.file === undefined) return medium
      const path: Path = ['events', index, 'media', at]
      const read = await playedFile(dirname(file), medium.file)
      if ('name' in read) return { ...medium, played: read, ...(await withCaptions(medium, read.seconds, path)) }
      problems.push({ file, ...locate([...path, 'file']), severity: 'error', hint: HINT, ...read })
      return medium
    })),
  })))
  return { timeline: { ...timeline, events }, problems: problems.toSorted(byPosition) }
}

async function playedFile(folder: string, typed: string): Promise<PlayedFile | Refusal> {
  const found = await fileBeside(folder, typed, WANTED)
  if (!('path' in found)) return found
  const { path, name } = found
  try {
    await using handle = await open(path)
    return await readEdges(handle, path, name)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return { code: 'media-unusable', message: `${quote(name)} can’t be read (${code ?? String(error)})` }
  }
}

async function readEdges(handle: FileHandle, path: string, name: string): Promise<PlayedFile | Refusal> {
  const stats = await handle.stat()
  const { size } = stats
  if (!stats.isFile()) return { code: 'media-unusable', message: `${quote(name)} is no file` }
  if (size > SIZE_LIMIT) {
    const message = `${quote(name)} has ${Math.ceil(size / 1024 / 1024)} MiB; ${SIZE_LIMIT / 1024 / 1024} are allowed`
    return { code: 'media-unusable', message, hint: 'Cut it to what you show, or save it smaller: 1280 × 720 pixels are enough. Or put it where others find it, and give the address as url.' }
  }
  const read = async (from: number, length: number): Promise<Buffer> => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from)
    return buffer.subarray(0, bytesRead)
  }
  const [head, tail] = [await read(0, EDGE), await read(Math.max(0, size - EDGE), EDGE)]
  const judged = judgeMedia(head, name)
  if ('code' in judged) return judged
  const { format } = judged
  const tracks = format === 'mp4' ? await tracksOf(read, size) : Buffer.alloc(0)
  const kind = mediumKindOf(format, head, tracks)
  const seconds = mediaSeconds({ format, head, tail, tracks, size })
  const mark = createHash('sha256').update(String(size)).update(head).update(tail).digest('hex').slice(0, 12)
  return { path, name: `media/${slug(name)}-${mark}.${endingOf(format, kind)}`, kind, bytes: size, ...(seconds === undefined ? {} : { seconds }) }
}

/** The box `moov` of an MP4 file, at its start or at its end; empty where there is none, or an enormous one. */
async function tracksOf(read: (from: number, length: number) => Promise<Buffer>, size: number): Promise<Buffer> {
  let at = 0
  while (at + 16 <= size) {
    const head = await read(at, 16)
    const short = head.readUInt32BE(0)
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? size - at : short
    if (length < 8) break
    if (head.toString('latin1', 4, 8) === 'moov') return length > MOST_TRACKS ? Buffer.alloc(0) : read(at, length)
    at += length
  }
  return Buffer.alloc(0)
}

/** The ending by which servers know the type of a file. */
function endingOf(format: MediaFormat, kind: PlayedFile['kind']): string {
  return format === 'mp4' && kind === 'sound' ? 'm4a' : format
}

/** A name that every file system and address takes. */
function slug(name: string): string {
  const plain = basename(name, extname(name)).normalize('NFKD').replaceAll(/[^\w]+/g, '-').replaceAll(/^-+|-+$/g, '').toLowerCase().slice(0, 40)
  return plain === '' ? 'medium' : plain
}
