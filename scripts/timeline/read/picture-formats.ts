import { isUtf8 } from 'node:buffer'
import type { ProblemCode } from '../problems/problem.ts'
import { quote } from '../problems/quote.ts'

/** Why a picture cannot be shown. */
export interface Refusal {
  code: ProblemCode
  message: string
  /** What to do, where it is not what holds for all pictures. */
  hint?: string
}

/** The formats that pictures may have, in words. */
export const PICTURE_FORMATS = 'JPEG, PNG, WebP, AVIF or SVG'

const latin = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to)
/** Whether a file is an SVG drawing, whatever its name says. */
export const isSvg = (bytes: Buffer): boolean => /<(?:\w+:)?svg[\s>]/i.test(bytes.toString('utf8', 0, 8192)) && !/^\s*<(!doctype html|html)/i.test(bytes.toString('utf8', 0, 512))

/** Formats that are drawn, by their first bytes. */
const DRAWN: ((bytes: Buffer) => boolean)[] = [
  (bytes) => latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n',
  (bytes) => latin(bytes, 0, 3) === '\xff\xd8\xff',
  (bytes) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP',
  (bytes) => latin(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(latin(bytes, 8, 40)),
]

/** Formats that people have pictures in and that no deck shows, and what to do. */
const OTHERS: { name: string; test: (bytes: Buffer) => boolean; hint: string; isReadable?: true }[] = [
  { name: 'a GIF', test: (bytes) => latin(bytes, 0, 4) === 'GIF8', hint: 'Save it as PNG; nothing moves on paper.', isReadable: true },
  { name: 'a HEIC photograph', test: (bytes) => /^ftyp(heic|heix|hevc|mif1|msf1)/.test(latin(bytes, 4, 12)), hint: 'Export it as JPEG; phones do so when they are set to “most compatible”.' },
  { name: 'a TIFF picture', test: (bytes) => /^(II\*\0|MM\0\*)/.test(latin(bytes, 0, 4)), hint: 'Save it as JPEG or PNG.', isReadable: true },
  { name: 'a bitmap (BMP)', test: (bytes) => latin(bytes, 0, 2) === 'BM', hint: 'Save it as PNG.' },
  { name: 'a PDF', test: (bytes) => latin(bytes, 0, 5) === '%PDF-', hint: 'Save the page with the picture as PNG.' },
  { name: 'a page of the web', test: (bytes) => /^\s*<(!doctype html|html)/i.test(bytes.toString('utf8', 0, 512)), hint: 'The picture was not saved, but the page around it: open the picture itself and save that.' },
  { name: 'a film', test: (bytes) => /^ftyp(isom|mp4|qt|M4V|avc)/.test(latin(bytes, 4, 12)) || latin(bytes, 0, 4) === '\x1aE\xdf\xa3', hint: 'Move it to media: media: [{ file: …, alt: … }].' },
  { name: 'a text', test: (bytes) => isUtf8(bytes.subarray(0, 512)) && !bytes.subarray(0, 512).includes(0), hint: 'Its name says otherwise, but it holds words: copy the picture itself again.' },
]

const UNKNOWN = 'in no format that is known here'

/**
 * Tells by its first bytes what a file is that cannot be made a picture for decks, in words that follow `is`.
 * @returns undefined where it is a picture, or can be converted to one
 */
export function unfitFormat(bytes: Buffer): string | undefined {
  if (bytes.length === 0) return 'empty'
  if (isSvg(bytes) || DRAWN.some((test) => test(bytes))) return undefined
  const other = OTHERS.find(({ test }) => test(bytes))
  return other?.isReadable ? undefined : (other?.name ?? UNKNOWN)
}

/**
 * Tells by its bytes whether a file is a picture that can be drawn, whatever its name says.
 *
 * @param name - how messages call it
 * @returns whether it is an SVG drawing, or why it is refused
 */
export function judgeFormat(bytes: Buffer, name: string): { isSvg: boolean } | Refusal {
  if (bytes.length === 0) return { code: 'picture-unusable', message: `${quote(name)} is empty: it has 0 bytes`, hint: 'Copy the file again.' }
  if (DRAWN.some((test) => test(bytes))) return { isSvg: false }
  if (isSvg(bytes)) return { isSvg: true }
  const other = OTHERS.find(({ test }) => test(bytes))
  return { code: 'picture-unusable', message: `${quote(name)} is ${other?.name ?? UNKNOWN}; a picture is ${PICTURE_FORMATS}`, ...(other ? { hint: other.hint } : {}) }
}
