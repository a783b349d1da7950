import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Locate } from './locate.ts'
import { byPosition, type Problem } from '../problems/problem.ts'
import { quote } from '../problems/quote.ts'
import { fileBeside } from './file-beside.ts'
import { drawingSettings, drawPicture, drawPortrait, isBlank, measurePicture, MOST_PIXELS, type PictureFacts, type ReadyPicture } from './draw-picture.ts'
import { cachedPicture } from './picture-cache.ts'
import { judgeFormat, PICTURE_FORMATS, type Refusal } from './picture-formats.ts'
import { focusPoint } from '../schema/picture.ts'
import type { Path } from '../schema/path.ts'
import type { Timeline } from '../schema/timeline.ts'

/** The largest file in bytes: it is read as a whole. Photographs of cameras have a tenth of it. */
const SIZE_LIMIT = 256 * 1024 * 1024
/** A picture with fewer pixels on a side is a mistake, such as the invisible ones of web pages. */
const LEAST_SIDE = 4
/** How many pictures are drawn at once: each may take a gigabyte. */
const AT_ONCE = 2

const HINT = `Put a ${PICTURE_FORMATS} file beside the timeline or in a folder there, and name it from there: pictures/hall.jpg.`

/** A picture that a timeline names, and what takes the drawn one. */
interface Wanted {
  path: Path
  /** The key with the name of its file; `file` where none is given. */
  key?: string
  file: string
  /** How it is drawn. */
  draw: (bytes: Buffer, facts: PictureFacts) => Promise<unknown>
  /** What the drawn one depends on, beside the bytes. */
  way: string
  take: (drawn: unknown) => void
}

/**
 * Reads the pictures that a timeline names and draws them for slides. Each is a file in the timeline's own folder or below it.
 *
 * @param file - the timeline's file, as the user named it
 * @returns the timeline with each picture as a `data:` address in the place of its file, so that a deck needs no other file; and
 *   a problem for each picture that cannot be shown
 */
export async function readPictures(timeline: Timeline, file: string, locate: Locate): Promise<{ timeline: Timeline; problems: Problem[] }> {
  if (wantedIn(timeline).length === 0) return { timeline, problems: [] }
  const drawn = structuredClone(timeline)
  const problems: Problem[] = []
  const settings = await drawingSettings()
  const left = wantedIn(drawn)
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const { take, path, key = 'file', ...picture } = next
      const made = await readPicture(dirname(file), { ...picture, way: `${picture.way} ${settings}` })
      if ('drawn' in made) take(made.drawn)
      else problems.push({ file, ...locate([...path, key]), severity: 'error', hint: HINT, ...made })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return { timeline: drawn, problems: problems.toSorted(byPosition) }
}

/** Every picture that a timeline names. */
function wantedIn(timeline: Timeline): Wanted[] {
  return [...picturesIn(timeline), ...portraitsIn(timeline), ...stillsIn(timeline)]
}

function picturesIn({ events, cover }: Timeline): Wanted[] {
  const placed = [
    ...(cover ? [{ picture: cover, path: ['cover'] as Path }] : []),
    ...events.flatMap(({ picture, pictures }, index) => [
      ...(picture ? [{ picture, path: ['events', index, 'picture'] as Path }] : []),
      ...pictures.map((each, at) => ({ picture: each, path: ['events', index, 'pictures', at] as Path })),
    ]),
  ]
  return placed.map(({ picture, path }) => ({
    path,
    file: picture.file,
    draw: drawPicture,
    way: 'picture',
    take(ready) {
      const { medium, drawn } = ready as ReadyPicture
      Object.assign(picture, { file: medium, drawn })
    },
  }))
}

function portraitsIn({ people }: Timeline): Wanted[] {
  return Object.entries(people).flatMap(([id, { picture }]): Wanted[] => {
    if (!picture) return []
    const focus = focusPoint(picture.focus)
    return [{
      path: ['people', id, 'picture'],
      file: picture.file,
      draw: (bytes, facts) => drawPortrait(bytes, facts, focus),
      way: `portrait ${focus.x} ${focus.y}`,
      take: (address) => void Object.assign(picture, { file: address }),
    }]
  })
}

/** The pictures that stand for films and sound; half a slide is enough for them. */
function stillsIn({ events }: Timeline): Wanted[] {
  return events.flatMap(({ media }, index) => media.flatMap((medium, at): Wanted[] => {
    if (medium.still === undefined) return []
    return [{
      path: ['events', index, 'media', at],
      key: 'still',
      file: medium.still,
      draw: drawPicture,
      way: 'picture',
      take: (ready) => void Object.assign(medium, { still: (ready as ReadyPicture).medium }),
    }]
  }))
}

async function readPicture(folder: string, picture: Omit<Wanted, 'take' | 'path'>): Promise<{ drawn: unknown } | Refusal> {
  const found = await fileBeside(folder, picture.file, { code: 'picture', endings: /\.(png|jpe?g|webp|avif|svg)$/i, remote: `Save the picture beside the timeline, because a deck needs no network. ${HINT}` })
  if (!('path' in found)) return found
  const { path, name } = found
  try {
    return await drawFile(path, name, picture)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return { code: 'picture-unusable', message: `${quote(name)} can’t be read (${code ?? String(error)})` }
  }
}

async function drawFile(path: string, name: string, { draw, way }: Pick<Wanted, 'draw' | 'way'>): Promise<{ drawn: unknown } | Refusal> {
  const { size, isFile } = await stat(path).then((stats) => ({ size: stats.size, isFile: stats.isFile() }))
  if (!isFile) return { code: 'picture-unusable', message: `${quote(name)} is no file` }
  if (size > SIZE_LIMIT) {
    const message = `${quote(name)} has ${Math.ceil(size / 1024 / 1024)} MiB; ${SIZE_LIMIT / 1024 / 1024} are allowed`
    return { code: 'picture-unusable', message, hint: 'Save it as JPEG, or smaller: 2667 pixels are enough for the width of a slide.' }
  }
  const bytes = await readFile(path)
  const format = judgeFormat(bytes, name)
  if ('code' in format) return format
  try {
    return { drawn: await cachedPicture(bytes, way, async () => drawBytes(format.isSvg ? await cleaned(bytes) : bytes, draw)) }
  } catch (error) {
    return error instanceof PixelError ? { code: 'picture-unusable', message: `${quote(name)} ${error.message}`, hint: error.hint } : damaged(name, format.isSvg)
  }
}

/** What cleans drawings takes longer to load than all else together, and few timelines have one. */
async function cleaned(drawing: Buffer): Promise<Buffer> {
  const { cleanSvg } = await import('./clean-svg.ts')
  return Buffer.from(cleanSvg(drawing.toString('utf8')))
}

/** A picture has too many pixels, or too few; the message follows its name. */
export class PixelError extends Error {
  readonly hint: string
  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}

/**
 * Draws a picture that has neither too many pixels nor too few.
 * @throws PixelError where it has
 * @throws Error where it is damaged
 */
export async function drawBytes<T>(bytes: Buffer, draw: (bytes: Buffer, facts: PictureFacts) => Promise<T>): Promise<T> {
  const facts = await measurePicture(bytes)
  const { width, height } = facts
  if (facts.format !== 'svg' && Math.min(width, height) < LEAST_SIDE) {
    throw new PixelError(`has ${width} × ${height} pixels: nothing is to be seen`, `Take the picture itself; it needs at least ${LEAST_SIDE} pixels each way, and 1280 across to fill a slide.`)
  }
  if (facts.format !== 'svg' && width * height > MOST_PIXELS) {
    const message = `has ${Math.ceil((width * height) / 1e6)} megapixels (${width} × ${height}); ${MOST_PIXELS / 1e6} are allowed`
    throw new PixelError(message, 'Save it smaller: 2667 pixels are enough for the width of a slide.')
  }
  if (await isBlank(bytes, facts)) throw new PixelError('has nothing in it that is painted', 'Open it in a drawing program and save it anew, with what is to be seen.')
  return draw(bytes, facts)
}

function damaged(name: string, isSvg: boolean): Refusal {
  const hint = isSvg ? 'Open it in a drawing program and save it anew, with a width and a height.' : 'Copy the file again, or open it and save it anew.'
  return { code: 'picture-unusable', message: `${quote(name)} is damaged: what it holds can’t be drawn`, hint }
}
