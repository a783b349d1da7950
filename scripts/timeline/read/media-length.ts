import { isMp3Frame, type MediaFormat } from './media-formats.ts'

/** The parts of a file that tell how long it plays. */
export interface MediaParts {
  format: MediaFormat
  /** The first 64 KiB, and the last. */
  head: Buffer
  tail: Buffer
  /** Of an MP4 file: the box `moov`, with the table of its tracks. */
  tracks: Buffer
  /** Of the whole file. */
  size: number
}

/** How long a file plays, in seconds, as its own header says; undefined where it does not say. */
export function mediaSeconds(parts: MediaParts): number | undefined {
  const seconds = LENGTHS[parts.format](parts)
  return seconds !== undefined && Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
}

const LENGTHS: Record<MediaFormat, (parts: MediaParts) => number | undefined> = { mp4: mp4Seconds, webm: webmSeconds, ogg: oggSeconds, wav: wavSeconds, mp3: mp3Seconds }

/** The box `mvhd`: time scale and duration, of 32 or 64 bits. */
function mp4Seconds({ tracks }: MediaParts): number | undefined {
  const at = tracks.indexOf('mvhd') + 4
  if (at < 4 || at + 32 > tracks.length) return undefined
  const isLong = tracks[at] === 1
  const scale = tracks.readUInt32BE(at + (isLong ? 20 : 12))
  return (isLong ? Number(tracks.readBigUInt64BE(at + 24)) : tracks.readUInt32BE(at + 16)) / scale
}

/** The elements `Duration` and `TimecodeScale`. What browsers record has none. */
function webmSeconds({ head }: MediaParts): number | undefined {
  const at = head.indexOf(Buffer.from([0x44, 0x89]))
  const scaleAt = head.indexOf(Buffer.from([0x2a, 0xd7, 0xb1, 0x83]))
  const size = (head[at + 2] ?? 0) & 0x7f
  if (at < 0 || at + 3 + size > head.length || (size !== 4 && size !== 8)) return undefined
  const scale = scaleAt < 0 ? 1_000_000 : head.readUIntBE(scaleAt + 4, 3)
  return ((size === 4 ? head.readFloatBE(at + 3) : head.readDoubleBE(at + 3)) * scale) / 1e9
}

/** The samples up to the last page, at 48 kHz for Opus and at the file's own rate for Vorbis. */
function oggSeconds({ head, tail }: MediaParts): number | undefined {
  const vorbis = head.indexOf('\x01vorbis', 0, 'latin1')
  const rate = vorbis < 0 ? (head.includes('OpusHead') ? 48_000 : undefined) : head.readUInt32LE(vorbis + 12)
  const last = tail.lastIndexOf('OggS')
  return rate === undefined || last < 0 || last + 14 > tail.length ? undefined : Number(tail.readBigInt64LE(last + 6)) / rate
}

/** The bytes of the samples, and how many of them are a second. */
function wavSeconds({ head, size }: MediaParts): number | undefined {
  const [format, data] = [head.indexOf('fmt '), head.indexOf('data')]
  if (format < 0 || data < 0 || data + 8 > head.length) return undefined
  return Math.min(head.readUInt32LE(data + 4), size - data - 8) / head.readUInt32LE(format + 16)
}

/** Kilobits a second of MPEG 1 layer 3, and of MPEG 2; by their index in the header of a frame. */
const BITRATES = { one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320], two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160] }
const SAMPLE_RATES = [44_100, 48_000, 32_000]

/** The number of frames where the first frame has it; else by the bit rate of that frame. */
function mp3Seconds({ head, size }: MediaParts): number | undefined {
  const tag = head.toString('latin1', 0, 3) === 'ID3' ? 10 + [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((head[at] ?? 0) & 0x7f), 0) : 0
  const at = [...head.subarray(tag, tag + 4096).keys()].map((offset) => tag + offset).find((offset) => isMp3Frame(head, offset))
  if (at === undefined || at + 64 > head.length) return undefined
  const [, second = 0, third = 0] = head.subarray(at)
  const isOne = (second & 0x18) === 0x18
  const rate = (SAMPLE_RATES[(third >> 2) & 3] ?? 44_100) / (isOne ? 1 : (second & 0x18) === 0x10 ? 2 : 4)
  const counted = ['Xing', 'Info'].map((word) => head.indexOf(word, at)).find((found) => found > 0 && found < at + 64)
  if (counted !== undefined && (head.readUInt32BE(counted + 4) & 1) === 1) return (head.readUInt32BE(counted + 8) * (isOne ? 1152 : 576)) / rate
  const kilobits = BITRATES[isOne ? 'one' : 'two'][third >> 4] ?? 0
  return kilobits === 0 ? undefined : ((size - at) * 8) / (kilobits * 1000)
}
