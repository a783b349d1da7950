import { PDFArray, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { writtenWidths } from '../glyphs.ts'
import { dictAt, nameAt, pdfName, streamBytes } from '../objects.ts'
import type { JudgedFile, MachineCondition } from './condition.ts'

/** A font of the file: as text uses it, and the one within that has the glyphs. */
interface JudgedFont {
  name: string
  ref: string
  outer: PDFDict
  inner: PDFDict
  descriptor: PDFDict | undefined
}

const FILES = ['FontFile', 'FontFile2', 'FontFile3']
/** How far a width may be from that of the font, in thousandths of its size. */
const TOLERANCE = 1

/** What PDF/UA-1 asks of fonts. */
export const fontConditions: readonly MachineCondition[] = [
  { name: 'embedded', clause: '7.21.4.1', condition: 'All fonts are embedded.', judge: (file) => fontsOf(file).filter(({ outer, descriptor }) => nameAt(outer, 'Subtype') !== 'Type3' && !FILES.some((key) => descriptor?.has(pdfName(key)))).map(({ name }) => name) },
  { name: 'glyph-map', clause: '7.21.3.2', condition: 'A TrueType font of many characters says which glyph is which.', judge: (file) => fontsOf(file).filter(({ inner }) => {
    const map = inner.lookup(pdfName('CIDToGIDMap'))
    return nameAt(inner, 'Subtype') === 'CIDFontType2' && !(map instanceof PDFRawStream) && !(map instanceof PDFName && map.decodeText() === 'Identity')
  }).map(({ name }) => name) },
  { name: 'code-map', clause: '7.21.3.3', condition: 'The codes of a font of many characters are its own, or their map is embedded.', judge: (file) => fontsOf(file).filter(({ outer }) => {
    const map = outer.lookup(pdfName('Encoding'))
    return nameAt(outer, 'Subtype') === 'Type0' && !(map instanceof PDFRawStream) && !['Identity-H', 'Identity-V'].includes(nameAt(outer, 'Encoding') ?? '')
  }).map(({ name }) => name) },
  { name: 'glyph-lists', clause: '7.21.4.2', condition: 'No font lists its glyphs: such lists would have to be complete.', judge: (file) => fontsOf(file).filter(({ descriptor }) => ['CharSet', 'CIDSet'].some((key) => descriptor?.has(pdfName(key)))).map(({ name }) => name) },
  { name: 'widths', clause: '7.21.5', condition: 'The widths of what is shown are those of the embedded fonts.', judge: (file) => fontsOf(file).flatMap(({ name, ref, inner, descriptor }) => wrongWidths(inner, descriptor, file.used.get(ref)?.used).map((glyph) => `glyph ${glyph} of ${name}`)) },
  { name: 'encodings', clause: '7.21.6', condition: 'There is no TrueType font of single bytes, whose codes would need an encoding.', judge: (file) => fontsOf(file).filter(({ outer }) => nameAt(outer, 'Subtype') === 'TrueType').map(({ name }) => name) },
  { name: 'characters', clause: '7.21.7', condition: 'Every glyph that is shown stands for a character, and none for U+0000, U+FEFF or U+FFFE.', judge: ({ contents }) => contents.flatMap(({ unnamedGlyphs }, index) => (unnamedGlyphs > 0 ? [`${unnamedGlyphs} on page ${index + 1} do not`] : [])) },
  { name: 'no-empty-box', clause: '7.21.8', condition: 'No character is shown as an empty box.', judge: ({ contents }) => contents.flatMap(({ missingGlyphs }, index) => (missingGlyphs > 0 ? [`${missingGlyphs} on page ${index + 1} are`] : [])) },
]

function fontsOf({ pdf }: JudgedFile): JudgedFont[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([ref, outer]) => {
    if (!(outer instanceof PDFDict) || nameAt(outer, 'Type') !== 'Font' || (nameAt(outer, 'Subtype') ?? '').startsWith('CIDFont')) return []
    const descendants = outer.lookup(PDFName.of('DescendantFonts'))
    const first = descendants instanceof PDFArray ? descendants.lookup(0) : undefined
    const inner = first instanceof PDFDict ? first : outer
    return [{ name: nameAt(outer, 'BaseFont') ?? 'a font without a name', ref: ref.toString(), outer, inner, descriptor: dictAt(inner, 'FontDescriptor') }]
  })
}

/** The codes of a TrueType font that are shown, and whose width in the file is not that of their glyph. */
function wrongWidths(font: PDFDict, descriptor: PDFDict | undefined, used: ReadonlySet<number> = new Set()): number[] {
  const program = descriptor?.lookup(PDFName.of('FontFile2'))
  if (!(program instanceof PDFRawStream)) return []
  const [own, written, glyphOf] = [advances(Buffer.from(streamBytes(program))), writtenWidths(font), glyphsOf(font)]
  return [...used].filter((code) => {
    const width = written(code)
    return Math.abs(width - (own(glyphOf(code)) ?? width)) > TOLERANCE
  })
}

/** The glyph of each code; a font that has no list of them has them by their numbers. */
function glyphsOf(font: PDFDict): (code: number) => number {
  const map = font.lookup(pdfName('CIDToGIDMap'))
  if (!(map instanceof PDFRawStream)) return (code) => code
  const glyphs = Buffer.from(streamBytes(map))
  return (code) => (2 * code + 1 < glyphs.length ? glyphs.readUInt16BE(2 * code) : 0)
}

/** The widths of a TrueType font's glyphs, in thousandths of its size; of no glyph where a table is missing. */
function advances(font: Buffer): (glyph: number) => number | undefined {
  const tables = new Map(Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + index * 16
    return [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8)]
  }))
  const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((name) => tables.get(name))
  if (head === undefined || hhea === undefined || hmtx === undefined) return () => undefined
  const units = font.readUInt16BE(head + 18)
  const count = font.readUInt16BE(hhea + 34)
  return (glyph) => (font.readUInt16BE(hmtx + 4 * Math.min(glyph, count - 1)) * 1000) / units
}
