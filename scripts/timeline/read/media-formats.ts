import type { MediumKind } from '../schema/medium.ts'
import { quote } from '../problems/quote.ts'
import type { Refusal } from './picture-formats.ts'

/** The formats that sound and film may have, in words. */
export const MEDIA_FORMATS = 'MP4, WebM, MP3, M4A, Ogg or WAV'

/** A format that browsers play. */
export type MediaFormat = 'mp4' | 'webm' | 'ogg' | 'wav' | 'mp3'

const latin = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to)

/** Formats that are played, by their first bytes. */
const PLAYED: Record<MediaFormat, (bytes: Buffer) => boolean> = {
  mp4: (bytes) => /^ftyp(?!qt |avi|hei|hev|mif|msf)/.test(latin(bytes, 4, 12)),
  webm: (bytes) => isEbml(bytes) && latin(bytes, 0, 64).includes('webm'),
  ogg: (bytes) => latin(bytes, 0, 4) === 'OggS' && !latin(bytes, 0, 256).includes('\x80theora'),
  wav: (bytes) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WAVE',
  mp3: (bytes) => latin(bytes, 0, 3) === 'ID3' || isMp3Frame(bytes, 0),
}

/** Formats that people have films and recordings in and that browsers do not play, and what to do. */
const OTHERS: { name: string; test: (bytes: Buffer) => boolean; hint: string }[] = [
  { name: 'a QuickTime film (MOV)', test: (bytes) => /^(ftypqt |moov|mdat|wide|free)/.test(latin(bytes, 4, 12)), hint: 'Export it as MP4 with H.264; phones and cameras offer that.' },
  { name: 'a Matroska film (MKV)', test: (bytes) => isEbml(bytes), hint: 'Save it as MP4 with H.264, or as WebM.' },
  { name: 'an AVI film', test: (bytes) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'AVI ', hint: 'Save it as MP4 with H.264.' },
  { name: 'a Theora film', test: (bytes) => latin(bytes, 0, 4) === 'OggS', hint: 'Save it as WebM or MP4.' },
  { name: 'a Windows Media file', test: (bytes) => bytes.readUInt32BE(0) === 0x3026b275, hint: 'Save it as MP4, sound as MP3.' },
  { name: 'a FLAC recording', test: (bytes) => latin(bytes, 0, 4) === 'fLaC', hint: 'Save it as MP3, M4A or Ogg.' },
  { name: 'a bare AAC recording', test: (bytes) => bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xf6) === 0xf0, hint: 'Save it as M4A or MP3.' },
  { name: 'a page of the web', test: (bytes) => /^\s*<(!doctype html|html)/i.test(bytes.toString('utf8', 0, 512)), hint: 'The film was not saved, but the page around it. Give the address of the page as url.' },
  { name: 'a picture', test: (bytes) => /^(\xff\xd8\xff|\x89PNG|GIF8)/.test(latin(bytes, 0, 4)), hint: 'Move it to pictures, or name it as the still of a medium.' },
]

/** The least that a file has: the head of any format. */
const LEAST = 16

/**
 * Tells by its first bytes whether a file is sound or film that browsers play, whatever its name says.
 *
 * @param head - the first 64 KiB
 * @param name - how messages call it
 */
export function judgeMedia(head: Buffer, name: string): { format: MediaFormat } | Refusal {
  if (head.length === 0) return { code: 'media-unusable', message: `${quote(name)} is empty: it has 0 bytes`, hint: 'Copy the file again.' }
  const bytes = Buffer.concat([head, Buffer.alloc(Math.max(0, LEAST - head.length))])
  const format = (Object.keys(PLAYED) as MediaFormat[]).find((each) => PLAYED[each](bytes))
  if (format !== undefined) return { format }
  const other = OTHERS.find(({ test }) => test(bytes))
  return { code: 'media-unusable', message: `${quote(name)} is ${other ? other.name : 'in no format that is known here'}; sound and film are ${MEDIA_FORMATS}`, ...(other ? { hint: other.hint } : {}) }
}

/** Whether a file has pictures that move, by its head and, for MP4, by the table of its tracks. */
export function mediumKindOf(format: MediaFormat, head: Buffer, tracks: Buffer): MediumKind {
  if (format === 'webm') return /V_(?:VP|AV1|MPEG)/.test(latin(head, 0, head.length)) ? 'film' : 'sound'
  // A file whose table is not found is taken as what its first bytes say: M4A is sound.
  if (format === 'mp4') return tracks.length > 0 ? (tracks.includes('vide') ? 'film' : 'sound') : /^ftypM4[AB]/.test(latin(head, 4, 11)) ? 'sound' : 'film'
  return 'sound'
}

function isEbml(bytes: Buffer): boolean {
  return bytes.readUInt32BE(0) === 0x1a45dfa3
}

/** Whether a frame of MP3 (MPEG 1 or 2, layer 3) begins at a place. */
export function isMp3Frame(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0xff && ((bytes[at + 1] ?? 0) & 0xe6) === 0xe2 && ((bytes[at + 1] ?? 0) & 0x18) !== 0x08 && ((bytes[at + 2] ?? 0) >> 4) !== 0xf
}
