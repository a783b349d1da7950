import type { Sharp, SharpOptions } from 'sharp'
import type { DrawnPicture, FocusPoint } from '../schema/picture.ts'

/** A picture for slides: for half a slide or less, and whole. */
export interface ReadyPicture {
  /** A `data:` address. */
  medium: string
  drawn: DrawnPicture
}

/** What a file says of its picture before it is drawn. */
export interface PictureFacts {
  /** Pixels, upright. */
  width: number
  height: number
  /** The format as sharp names it: jpeg, png, webp, heif (of an AVIF), svg. */
  format: string
}

/** Most pixels that a picture may have: more take gigabytes of memory. */
export const MOST_PIXELS = 200_000_000

interface Size {
  width: number
  height: number
}

/*
 * A slide is 13.33 inches wide in print. At 200 dots per inch that is 2667 pixels, for half a slide 1334. A photograph of 4:3 that fills
 * the width is cut in its height, so it may be higher than the slide.
 */
const LARGE: Size = { width: 2667, height: 2000 }
const MEDIUM: Size = { width: 1334, height: 1500 }
/** A portrait is shown 160 px wide at most: half as much again as 200 dots per inch ask for, for dense screens. */
const PORTRAIT = 512
/** A picture without loss that would have more bytes than this is a photograph. */
const LARGEST_PNG = 1024 * 1024
const JPEG = { quality: 84, chromaSubsampling: '4:2:0' } as const
const PNG = { compressionLevel: 9 } as const
/** What shows through a picture is paper, as its maker saw it. A dark scheme would hide dark lines. */
const PAPER = '#ffffff'
/** Pixels of a picture across at which the strokes of the smallest headline are about as wide as a pixel. */
const STROKES = 320
const BANDS = 12

/** What changes the result, beside the bytes: a part of the name under which it is kept. */
export async function drawingSettings(): Promise<string> {
  const { versions } = await loadSharp()
  return JSON.stringify([versions, LARGE, MEDIUM, PORTRAIT, LARGEST_PNG, JPEG, PNG, PAPER, STROKES, BANDS])
}

/** The pixels that a file says to have. @throws Error where it says none */
export async function measurePicture(bytes: Buffer): Promise<PictureFacts> {
  const sharp = await loadSharp()
  const { width, height, autoOrient, format } = await sharp(bytes, { limitInputPixels: false, density: 72 }).metadata()
  return { width: autoOrient.width || width, height: autoOrient.height || height, format }
}

/** Whether nothing of a drawing is painted, so that all of it is seen through. @throws Error where it is damaged */
export async function isBlank(bytes: Buffer, facts: PictureFacts): Promise<boolean> {
  if (facts.format !== 'svg') return false
  const sharp = await loadSharp()
  const { channels } = await sharp(await sharp(bytes, openingOf(facts, { width: 64, height: 64 })).ensureAlpha().png().toBuffer()).stats()
  return channels.at(-1)?.max === 0
}

/**
 * Draws a picture upright in the sizes that slides need, without what its camera wrote into it. The same bytes give the same result.
 *
 * @param facts - from {@link measurePicture}
 * @throws Error where the file is damaged
 */
export async function drawPicture(bytes: Buffer, facts: PictureFacts): Promise<ReadyPicture> {
  const sharp = await loadSharp()
  const whole = sharp(bytes, openingOf(facts, LARGE)).resize({ ...LARGE, fit: 'inside', withoutEnlargement: facts.format !== 'svg' })
  const large = await pixelsOf(whole)
  const medium = await pixelsOf((await fromPixels(large)).resize({ ...MEDIUM, fit: 'inside', withoutEnlargement: true }))
  const { width, height } = facts
  return {
    medium: await addressOf(medium, facts),
    drawn: { width, height, large: await addressOf(large, facts), ...(isExact(facts) ? {} : { isPhotograph: true }), scrims: await scrimsOf(large) },
  }
}

/** Cuts the square around a focus out of a picture, and draws it as {@link drawPicture} does. @returns a `data:` address */
export async function drawPortrait(bytes: Buffer, facts: PictureFacts, focus: FocusPoint): Promise<string> {
  const sharp = await loadSharp()
  const times = PORTRAIT / Math.min(facts.width, facts.height)
  // So large that its shorter side is the square's.
  const size = { width: Math.ceil(facts.width * times), height: Math.ceil(facts.height * times) }
  const whole = await pixelsOf(sharp(bytes, openingOf(facts, size)).resize({ ...size, fit: 'fill', withoutEnlargement: facts.format !== 'svg' }))
  const side = Math.min(whole.width, whole.height)
  const from = (length: number, share: number): number => Math.round(Math.min(Math.max((length * share) / 100 - side / 2, 0), length - side))
  const square = (await fromPixels(whole)).extract({ left: from(whole.width, focus.x), top: from(whole.height, focus.y), width: side, height: side })
  return addressOf(await pixelsOf(square), facts)
}

/** A picture as a file of its own. */
export interface KeptPicture {
  bytes: Buffer
  ending: 'jpg' | 'png' | 'svg'
}

/** How photographs are kept that will be drawn again. */
const KEPT_JPEG = { quality: 92, chromaSubsampling: '4:4:4' } as const

/**
 * Makes a file to keep of a picture: upright, at most as large as a whole slide needs, without what its camera wrote into it. A drawing stays one.
 *
 * @param bytes - of an SVG drawing, cleaned
 * @throws Error where the file is damaged
 */
export async function pictureFile(bytes: Buffer, facts: PictureFacts): Promise<KeptPicture> {
  if (facts.format === 'svg') {
    await drawPicture(bytes, facts)
    return { bytes, ending: 'svg' }
  }
  const sharp = await loadSharp()
  const picture = await fromPixels(await pixelsOf(sharp(bytes, openingOf(facts, LARGE)).resize({ ...LARGE, fit: 'inside', withoutEnlargement: true })))
  const isDrawing = facts.format === 'png' || facts.format === 'gif'
  return isDrawing ? { bytes: await picture.png(PNG).toBuffer(), ending: 'png' } : { bytes: await picture.jpeg(KEPT_JPEG).toBuffer(), ending: 'jpg' }
}

/** A drawing is opened with the dots that it will have, so that its lines are sharp. */
function openingOf({ width, height, format }: PictureFacts, size: Size): SharpOptions {
  const density = Math.min(Math.max(72 * Math.min(size.width / width, size.height / height), 1), 7200)
  return { autoOrient: true, failOn: 'error', limitInputPixels: MOST_PIXELS, ...(format === 'svg' ? { density } : {}) }
}

/** Red, green and blue of each pixel, row by row. */
interface Pixels extends Size {
  data: Buffer
}

async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.flatten({ background: PAPER }).toColourspace('srgb').removeAlpha().raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  const { width, height } = info
  if (info.channels === 3) return { data, width, height }
  // A grey picture has one channel.
  return { data: Buffer.from(Uint8Array.from({ length: width * height * 3 }, (_, at) => data[Math.floor(at / 3) * info.channels] ?? 0)), width, height }
}

async function fromPixels({ data, width, height }: Pixels): Promise<Sharp> {
  const sharp = await loadSharp()
  return sharp(data, { raw: { width, height, channels: 3 } })
}

/** Whether a format keeps every pixel, as drawings need it. */
function isExact({ format }: PictureFacts): boolean {
  return format === 'svg' || format === 'png'
}

/** The pixels as a `data:` address: of a photograph as JPEG, of what was kept without loss as PNG, if that is small. */
async function addressOf(pixels: Pixels, facts: PictureFacts): Promise<string> {
  const picture = await fromPixels(pixels)
  const png = isExact(facts) ? await picture.clone().png(PNG).toBuffer() : undefined
  if (png && png.length <= LARGEST_PNG) return `data:image/png;base64,${png.toString('base64')}`
  return `data:image/jpeg;base64,${(await picture.jpeg(JPEG).toBuffer()).toString('base64')}`
}

/** How opaque the scrim must be over each band of a picture. */
async function scrimsOf(pixels: Pixels): Promise<number[]> {
  const { data, width, height } = await pixelsOf((await fromPixels(pixels)).resize({ width: STROKES, height: STROKES, fit: 'fill' }))
  const { scrimOver } = await import('../../look/scrim.ts')
  const scrims = Array.from({ length: BANDS }, () => 0)
  for (let row = 0; row < height; row += 1) {
    const band = Math.floor((row * BANDS) / height)
    for (let at = row * width * 3; at < (row + 1) * width * 3; at += 3) {
      scrims[band] = scrimOver([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0], scrims[band])
    }
  }
  return scrims.map((opacity) => Math.round(opacity * 100) / 100)
}

/** Loaded for a timeline with pictures only, as it takes a moment. */
async function loadSharp(): Promise<(typeof import('sharp'))['default']> {
  const { default: sharp } = await import('sharp')
  return sharp
}
