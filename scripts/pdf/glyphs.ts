import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { dictAt, latin1, nameAt, streamBytes } from './objects.ts'

/** How the glyph codes of a font are read: two bytes each for composite fonts, one for simple ones. */
export interface FontReader {
  bytesPerCode: 1 | 2
  codes: Map<number, string>
  /** The codes that were read. */
  used?: Set<number>
}

/** Text as it is shown, how many of its glyphs are the font's empty box (`.notdef`), and how many stand for no character. */
interface Shown {
  text: string
  missing: number
  unnamed: number
}

/** What a glyph must not stand for (ISO 14289-1, 7.21.7). */
const NO_CHARACTERS: ReadonlySet<string> = new Set(['', '\0', '\uFEFF', '\uFFFE'])

/** Reads the font that a page's or form's resources call `name`, once for each in `known`. */
export function fontReader(resources: PDFDict | undefined, name: string, known: Map<string, FontReader>): FontReader {
  const fonts = resources && dictAt(resources, 'Font')
  const ref = fonts?.get(PDFName.of(name))
  const key = ref instanceof PDFRef ? ref.toString() : undefined
  const before = key === undefined ? undefined : known.get(key)
  if (before) return before
  const font = fonts && dictAt(fonts, name)
  const map = font?.lookup(PDFName.of('ToUnicode'))
  const reader: FontReader = {
    bytesPerCode: font && nameAt(font, 'Subtype') === 'Type0' ? 2 : 1,
    codes: map instanceof PDFRawStream ? readToUnicode(latin1(streamBytes(map))) : new Map<number, string>(),
    used: new Set(),
  }
  if (key !== undefined) known.set(key, reader)
  return reader
}

/** Reads the strings among the operands of an operator that shows text. */
export function readShown(operands: string[], { bytesPerCode, codes, used }: FontReader): Shown {
  const shown: Shown = { text: '', missing: 0, unnamed: 0 }
  for (const code of codesOf(operands, bytesPerCode)) {
    // Only in composite fonts is glyph 0 always the empty box.
    if (code === 0 && bytesPerCode === 2) shown.missing += 1
    used?.add(code)
    const text = codes.get(code) ?? ''
    if (NO_CHARACTERS.has(text)) shown.unnamed += 1
    shown.text += text
  }
  return shown
}

/** The glyph codes in the strings among the operands of an operator that shows text. */
export function codesOf(operands: readonly string[], bytesPerCode: 1 | 2): number[] {
  const codes: number[] = []
  for (const bytes of operands.map(stringBytes)) {
    for (let i = 0; i + bytesPerCode <= bytes.length; i += bytesPerCode) codes.push(bytesPerCode === 2 ? bytes[i]! * 256 + bytes[i + 1]! : bytes[i]!)
  }
  return codes
}

const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** The bytes of an operand that is a string, `<hex>` or `(literal)`; no bytes for any other. */
function stringBytes(operand: string): Uint8Array | number[] {
  if (operand.startsWith('<')) return operand.startsWith('<<') ? [] : hexBytes(operand.slice(1, -1))
  if (!operand.startsWith('(')) return []
  return [...operand.slice(1, -1).matchAll(/\\([0-7]{1,3})|\\([\s\S])|([\s\S])/g)].map(([, octal, escape, plain]) => {
    if (octal !== undefined) return Number.parseInt(octal, 8)
    return escape === undefined ? plain!.charCodeAt(0) : escapes[escape] ?? escape.charCodeAt(0)
  })
}

/** White space means nothing between digits, and a last digit without another is followed by 0 (ISO 32000-1, 7.3.4.3). */
function hexBytes(digits: string): Uint8Array {
  const bare = /\s/.test(digits) ? digits.replaceAll(/\s/g, '') : digits
  return Buffer.from(bare.length % 2 === 0 ? bare : `${bare}0`, 'hex')
}

const block = /begin(bfchar|bfrange)\s([\s\S]*?)end\1/g
const single = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g
const range = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])/g

function characters(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{1,4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)))
}

/** What the code `step` places after a range's start stands for: its last code unit counts up. */
function counted(hex: string, step: number): string {
  const text = characters(hex)
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + step)
}

function readRange([, low, high, start, list]: RegExpMatchArray, codes: Map<number, string>): void {
  const from = Number.parseInt(low!, 16)
  const listed = list?.match(/[0-9A-Fa-f]+/g)
  for (let code = from; code <= Number.parseInt(high!, 16); code += 1) {
    codes.set(code, start === undefined ? characters(listed?.[code - from] ?? '') : counted(start, code - from))
  }
}

/**
 * Reads a ToUnicode map: which characters each glyph code of a font stands for.
 *
 * @param map the uncompressed CMap, in the two forms of ISO 32000-1, 9.10.3 (bfchar, bfrange)
 */
export function readToUnicode(map: string): Map<number, string> {
  const codes = new Map<number, string>()
  for (const [, kind, body] of map.matchAll(block)) {
    if (kind === 'bfrange') for (const match of body!.matchAll(range)) readRange(match, codes)
    else for (const [, code, text] of body!.matchAll(single)) codes.set(Number.parseInt(code!, 16), characters(text!))
  }
  return codes
}

/** The widths that a file gives the glyphs of a font of many characters, in thousandths of its size (ISO 32000-1, 9.7.4.3). */
export function writtenWidths(font: PDFDict): (code: number) => number {
  const fallback = font.has(PDFName.of('DW')) ? numberOf(font.lookup(PDFName.of('DW'))) : 1000
  const widths = new Map<number, number>()
  const list = font.lookup(PDFName.of('W'))
  const entries = list instanceof PDFArray ? list.asArray().map((_, index) => list.lookup(index)) : []
  for (let at = 0; at < entries.length;) {
    const first = numberOf(entries[at])
    const next = entries[at + 1]
    if (next instanceof PDFArray) {
      next.asArray().forEach((_, index) => widths.set(first + index, numberOf(next.lookup(index))))
      at += 2
    } else {
      for (let glyph = first; glyph <= numberOf(next); glyph += 1) widths.set(glyph, numberOf(entries[at + 2]))
      at += 3
    }
  }
  return (code) => widths.get(code) ?? fallback
}

function numberOf(value: unknown): number {
  return value instanceof PDFNumber ? value.asNumber() : 0
}
