import { PDFDict, PDFName, PDFRawStream, PDFRef, type PDFDocument } from '@cantoo/pdf-lib'
import { actualTextOf, readOperations, textOperators } from '../content-stream.ts'
import { codesOf, readToUnicode } from '../glyphs.ts'
import { dictAt, flateStream, latin1, streamBytes } from '../objects.ts'
import { runsLeftwards } from '../reading-order.ts'
import { contentsOf } from './contents.ts'

/** A glyph that stands for no character by itself, as a ToUnicode map of Chromium's writes it. */
const UNNAMED = /<([\dA-F]{4})> <0000>/g
/** Zero width joiner: what stands for a glyph that has no character of its own, such as the dots of a letter. Readers refuse U+0000. */
const NOTHING = '200D'
const NAME = PDFName.of('ToUnicode')

/** A map of glyphs, and the names that were found for those without one: a glyph's code and the characters, both in hexadecimal digits. */
interface GlyphMap {
  text: string
  codes: ReadonlyMap<number, string>
  found: Map<number, string>
}

/**
 * Lets the glyph of a sequence, such as a keycap or a flag of several emoji, stand for the characters that Chromium writes beside it
 * as its text. Not every reader takes those, and would find U+0000. What runs from right to left is named by single characters alone,
 * since readers turn the characters of a glyph around.
 */
export function nameGlyphs(pdf: PDFDocument): void {
  const maps = unnamedMaps(pdf)
  if (maps.size === 0) return
  for (const { content, resources } of contentsOf(pdf)) findNames(content, dictAt(resources, 'Font'), maps)
  for (const [ref, { text, found }] of maps) {
    const named = text.replaceAll(UNNAMED, (_, code: string) => {
      const name = found.get(Number.parseInt(code, 16))
      return `<${code}> <${name ?? NOTHING}>`
    })
    if (named !== text) pdf.context.assign(ref, flateStream(pdf.context, Buffer.from(named, 'latin1')))
  }
}

/** The maps that have glyphs without a name, by their place in the file. */
function unnamedMaps(pdf: PDFDocument): Map<PDFRef, GlyphMap> {
  const maps = new Map<PDFRef, GlyphMap>()
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const ref = object instanceof PDFDict ? object.get(NAME) : undefined
    const stream = pdf.context.lookup(ref)
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
    const text = latin1(streamBytes(stream))
    const codes = readToUnicode(text)
    if ([...codes.values()].includes('\0')) maps.set(ref, { text, codes, found: new Map() })
  }
  return maps
}

/** A stretch of content that is open: the text that stands for it, and its glyphs. */
interface Stretch {
  text: string | undefined
  glyphs: [GlyphMap, number][]
}

/** Finds names in one content: in stretches with a text of their own and one unnamed glyph. */
function findNames(content: string, fonts: PDFDict | undefined, maps: ReadonlyMap<PDFRef, GlyphMap>): void {
  if (!fonts || !content.includes('/ActualText')) return
  let map: GlyphMap | undefined
  const open: Stretch[] = []
  for (const { operator, operands } of readOperations(content)) {
    if (operator === 'BDC' || operator === 'BMC') open.push({ text: actualTextOf(operands), glyphs: [] })
    else if (operator === 'Tf') map = mapOf(fonts, operands[0]?.slice(1) ?? '', maps)
    else if (operator === 'EMC') nameIn(open.pop())
    else if (textOperators.has(operator) && map) {
      const current = map
      open.at(-1)?.glyphs.push(...codesOf(operands, 2).map((code): [GlyphMap, number] => [current, code]))
    }
  }
}

/** Gives the one unnamed glyph of a stretch what its other glyphs leave of its text. */
function nameIn(stretch: Stretch | undefined): void {
  if (stretch?.text === undefined) return
  const [only, ...others] = stretch.glyphs.filter(([{ codes }, code]) => codes.get(code) === '\0')
  if (!only || others.length > 0) return
  const [map, code] = only
  const name = stretch.glyphs.reduce((text, [{ codes }, glyph]) => (glyph === code ? text : text.replace(codes.get(glyph) ?? '', '')), stretch.text)
  if (name !== '' && !(runsLeftwards(name) && name.length > 1) && !map.found.has(code)) map.found.set(code, Buffer.from(name, 'utf16le').swap16().toString('hex').toUpperCase())
}

function mapOf(fonts: PDFDict, name: string, maps: ReadonlyMap<PDFRef, GlyphMap>): GlyphMap | undefined {
  const ref = dictAt(fonts, name)?.get(NAME)
  return ref instanceof PDFRef ? maps.get(ref) : undefined
}
