// Thorough: not in the quick loop.
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { contrastOn } from '../../scripts/look/scrim.ts'
import { drawPicture, drawPortrait, measurePicture } from '../../scripts/timeline/read/draw-picture.ts'
import { CAMERA, photo, type Scene } from '../support/photos.ts'

function bytesOf(address: string): Buffer {
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}

async function drawn(bytes: Buffer) {
  return drawPicture(bytes, await measurePicture(bytes))
}

/** Red on its left half, blue on its right. */
async function redAndBlue(width: number, height: number): Promise<Buffer> {
  const half = { create: { width: width / 2, height, channels: 3 as const, background: '#ff0000' } }
  return sharp({ create: { width, height, channels: 3, background: '#0000ff' } }).composite([{ input: half, left: 0, top: 0 }]).png().toBuffer()
}

async function colourAt(address: string, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(bytesOf(address)).raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
  const [red = 0, , blue = 0] = data.subarray(at, at + 3)
  return red > 200 && blue < 60 ? 'red' : blue > 200 && red < 60 ? 'blue' : `${red},${blue}`
}

describe('a photograph', () => {
  it('stands upright, however its camera was held', async () => {
    const turned = await sharp(await redAndBlue(400, 200)).jpeg({ chromaSubsampling: '4:4:4' }).withMetadata({ orientation: 6 }).toBuffer()
    const { medium, drawn: { width, height, large } } = await drawn(turned)
    expect([width, height]).toEqual([200, 400])
    for (const address of [medium, large]) expect([await colourAt(address, 0.5, 0.1), await colourAt(address, 0.5, 0.9)]).toEqual(['red', 'blue'])
  })

  it('loses what its camera wrote into it, and the place with it', async () => {
    const bytes = await photo('hall', { width: 900, height: 600, isLocated: true })
    expect(bytes.includes(CAMERA)).toBe(true)
    const facts = await measurePicture(bytes)
    const { medium, drawn: { large } } = await drawPicture(bytes, facts)
    for (const address of [medium, large, await drawPortrait(bytes, facts, { x: 50, y: 50 })]) {
      const written = bytesOf(address)
      expect(['Exif', 'GPS', CAMERA].filter((mark) => written.includes(mark))).toEqual([])
      expect((await sharp(written).metadata()).exif).toBeUndefined()
    }
  })

  it('has 200 dots per inch on a slide, or on half of one, and no more', async () => {
    const { medium, drawn: { large } } = await drawn(await photo('sky', { width: 6000, height: 4000 }))
    expect([(await sharp(bytesOf(large)).metadata()).width, (await sharp(bytesOf(medium)).metadata()).width]).toEqual([2667, 1334])
  })

  it('is not made larger than it is', async () => {
    const { drawn: { large } } = await drawn(await photo('sky', { width: 600, height: 400 }))
    expect((await sharp(bytesOf(large)).metadata()).width).toBe(600)
  })

  it('is the same each time', async () => {
    const bytes = await photo('night', { width: 1200, height: 800 })
    expect(await drawn(bytes)).toEqual(await drawn(bytes))
  })
})

describe('a drawing', () => {
  it('keeps its pixels, and stands on white, so that its lines are seen in a dark scheme', async () => {
    const clear = await sharp({ create: { width: 40, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer()
    const { medium, drawn: whole } = await drawn(clear)
    expect(medium).toMatch(/^data:image\/png/)
    expect(whole.isPhotograph).toBeUndefined()
    expect((await sharp(bytesOf(medium)).stats()).channels.map(({ min }) => min)).toEqual([255, 255, 255])
  })
})

describe('a portrait', () => {
  it('is the square around its focus', async () => {
    const wide = await redAndBlue(1200, 400)
    const facts = await measurePicture(wide)
    const [left, right] = [await drawPortrait(wide, facts, { x: 0, y: 50 }), await drawPortrait(wide, facts, { x: 100, y: 50 })]
    expect([await colourAt(left, 0.5, 0.5), await colourAt(right, 0.5, 0.5)]).toEqual(['red', 'blue'])
    const { width, height } = await sharp(bytesOf(left)).metadata()
    expect([width, height]).toEqual([400, 400])
  })
})

describe('the scrim', () => {
  const scenes: Scene[] = ['sky', 'night', 'hall', 'field', 'face']

  it.each(scenes)('lets white words stand out from every part of a picture: %s', async (scene) => {
    const { drawn: { large, scrims } } = await drawn(await photo(scene, { width: 1600, height: 1000 }))
    const { data, info } = await sharp(bytesOf(large)).resize({ width: 320, height: 240, fit: 'fill' }).raw().toBuffer({ resolveWithObject: true })
    const contrasts = Array.from({ length: info.width * info.height }, (_, pixel) => {
      const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 3, pixel * 3 + 3)
      const band = Math.floor((Math.floor(pixel / info.width) * scrims.length) / info.height)
      return contrastOn([red, green, blue], scrims[band] ?? 0)
    })
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5)
  })

  it('is darker over what is bright', async () => {
    const [sky, night] = await Promise.all((['field', 'night'] as const).map(async (scene) => Math.max(...(await drawn(await photo(scene, { width: 900, height: 600 }))).drawn.scrims)))
    expect(sky).toBeGreaterThan(0.5)
    expect(night).toBeLessThan(sky ?? 0)
  })
})
