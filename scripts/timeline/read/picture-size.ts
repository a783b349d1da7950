/** Width and height of a picture in pixels, as it is shown. */
export interface PictureSize {
  width: number
  height: number
}

/**
 * Reads the size of a PNG, JPEG or WebP picture from its first bytes. A photograph that its camera says to turn is measured turned.
 *
 * @returns undefined where the bytes hold no size: they are of another format, damaged, or too few
 */
export function pictureSize(bytes: Buffer): PictureSize | undefined {
  const found = bytes[0] === 0x89 ? pngSize(bytes) : bytes[0] === 0xff ? jpegSize(bytes) : bytes.toString('latin1', 8, 12) === 'WEBP' ? webpSize(bytes) : undefined
  return found && found.width > 0 && found.height > 0 ? found : undefined
}

function pngSize(bytes: Buffer): PictureSize | undefined {
  return bytes.length < 24 ? undefined : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** Markers of a JPEG that begin a picture: SOF0 to SOF15, without those of tables (DHT, JPG, DAC). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Those without a length: padding, restarts, the start. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

function jpegSize(bytes: Buffer): PictureSize | undefined {
  let turned = false
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (isBare(marker)) at += 2
    else if (isFrame(marker)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)]
      return turned ? { width: height, height: width } : { width, height }
    } else {
      const end = at + 2 + bytes.readUInt16BE(at + 2)
      if (marker === 0xe1) turned ||= isTurned(bytes.subarray(at + 4, end))
      at = end
    }
  }
  return undefined
}

/** The tag of Exif that says how a camera was held; from 5 on, on its side. */
const ORIENTATION = 0x0112

function isTurned(segment: Buffer): boolean {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return false
  const tiff = segment.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number): number => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const directory = long(4)
  const entries = Array.from({ length: short(directory) }, (_, index) => directory + 2 + 12 * index)
  const entry = entries.find((at) => short(at) === ORIENTATION)
  return entry !== undefined && short(entry + 8) >= 5
}

function webpSize(bytes: Buffer): PictureSize | undefined {
  if (bytes.length < 30) return undefined
  const kind = bytes.toString('latin1', 12, 16)
  if (kind === 'VP8X') return { width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) }
  if (kind === 'VP8 ') return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
  if (kind !== 'VP8L') return undefined
  const bits = bytes.readUInt32LE(21)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
}
