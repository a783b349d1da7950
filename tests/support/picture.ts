import { crc32, deflateSync } from 'node:zlib'
import type { DrawnPicture } from '../../scripts/timeline/schema/picture.ts'
import type { Timeline } from '../../scripts/timeline/schema/timeline.ts'

/** A picture of 8 by 6 pixels in one colour, as a PNG file. */
export const PNG: Buffer = png(8, 6, [142, 29, 33])

/** The same as an address. */
export const PNG_ADDRESS = `data:image/png;base64,${PNG.toString('base64')}`

/** A picture of one colour and of a size in pixels, as an address. */
export function pngAddress(width: number, height: number): string {
  return `data:image/png;base64,${png(width, height, [40, 90, 140]).toString('base64')}`
}

/** A picture of one colour, as a PNG file. */
export function png(width: number, height: number, colour: [number, number, number]): Buffer {
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  const row = Buffer.from([0, ...Array.from({ length: width }, () => colour).flat()])
  const rows = Buffer.concat(Array.from({ length: height }, () => row))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    // Eight bits for each of red, green and blue.
    chunk('IHDR', Buffer.concat([size, Buffer.from([8, 2, 0, 0, 0])])),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A chunk of a PNG file, with its check sum. */
export function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(content.length, 0)
  around.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
}

/** The drawn picture of a size, as reading its file would give it. */
export function drawnPicture(width: number, height: number, more: Partial<DrawnPicture> = {}): DrawnPicture {
  return { width, height, large: PNG_ADDRESS, scrims: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], ...more }
}

/** A timeline whose pictures are PNG addresses, each with its size, as reading their files would give it. */
export function withDrawn(timeline: Timeline): Timeline {
  const drawn = structuredClone(timeline)
  for (const picture of drawn.events.flatMap((event) => [...(event.picture ? [event.picture] : []), ...event.pictures])) {
    const bytes = Buffer.from(picture.file.slice(picture.file.indexOf(',') + 1), 'base64')
    if (picture.drawn || !picture.file.startsWith('data:image/png')) continue
    picture.drawn = drawnPicture(bytes.readUInt32BE(16), bytes.readUInt32BE(20))
  }
  return drawn
}
