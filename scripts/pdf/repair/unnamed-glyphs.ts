import { PDFDict, PDFName, PDFRawStream, PDFRef, type PDFDocument } from '@cantoo/pdf-lib'
import { readOperations, textOperators } from '../content-stream.ts'
import { codesOf, readToUnicode } from '../glyphs.ts'
import { dictAt, flateStream, latin1, nameAt, streamBytes } from '../objects.ts'
import { pageContent } from '../page-content.ts'

/** A glyph that stands for no character by itself, as a ToUnicode map of Chromium's writes it. */
const UNNAMED = /<([\dA-F]{4})> <0000>/g
const NAME = PDFName.of('ToUnicode')
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u

/** A map of glyphs, and the names that were found for those without one: a glyph's code and the characters, both in hexadecimal digits. */
interface GlyphMap {
  text: string
  unnamed: ReadonlySet<number>
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
    const named = text.replaceAll(UNNAMED, (whole, code: string) => {
      const name = found.get(Number.parseInt(code, 16))
      return name === undefined ? whole : `<${code}> <${name}>`
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
    const unnamed = new Set([...readToUnicode(text)].filter(([, characters]) => characters === '\0').map(([code]) => code))
    if (unnamed.size > 0) maps.set(ref, { text, unnamed, found: new Map() })
  }
  return maps
}

/** The content of each page and form, and what its names refer to. */
function* contentsOf(pdf: PDFDocument): Generator<{ content: string; resources: PDFDict }> {
  for (const { node } of pdf.getPages()) {
    const resources = dictAt(node, 'Resources')
    if (resources) yield { content: pageContent(pdf.context, node), resources }
  }
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || nameAt(object.dict, 'Subtype') !== 'Form') continue
    const resources = dictAt(object.dict, 'Resources')
    if (resources) yield { content: latin1(streamBytes(object)), resources }
  }
}

/** Finds names in one content: those of stretches with a text of their own and one unnamed glyph. */
function findNames(content: string, fonts: PDFDict | undefined, maps: ReadonlyMap<PDFRef, GlyphMap>): void {
  if (!fonts || !content.includes('/ActualText')) return
  let map: GlyphMap | undefined
  const open: { name?: string; unnamed: [GlyphMap, number][] }[] = []
  for (const { operator, operands } of readOperations(content)) {
    if (operator === 'BDC' || operator === 'BMC') open.push({ ...nameFrom(operands), unnamed: [] })
    else if (operator === 'Tf') map = mapOf(fonts, operands[0]?.slice(1) ?? '', maps)
    else if (operator === 'EMC') {
      const { name, unnamed = [] } = open.pop() ?? {}
      const [only, ...others] = unnamed
      if (name !== undefined && only && others.length === 0 && !only[0].found.has(only[1])) only[0].found.set(only[1], name)
    } else if (textOperators.has(operator) && map) {
      const { unnamed } = map
      const innermost = open.at(-1)
      for (const code of codesOf(operands, 2)) if (unnamed.has(code)) innermost?.unnamed.push([map, code])
    }
  }
}

/** The text of a stretch as hexadecimal digits, without the mark of its encoding; nothing where it can't name a glyph. */
function nameFrom(operands: readonly string[]): { name?: string } {
  const at = operands.indexOf('/ActualText')
  const [, digits] = at < 0 ? [] : (/^<FEFF([\dA-F]+)>$/i.exec(operands[at + 1] ?? '') ?? [])
  if (digits === undefined) return {}
  const text = Buffer.from(digits, 'hex').swap16().toString('utf16le')
  return RIGHT_TO_LEFT.test(text) && text.length > 1 ? {} : { name: digits.toUpperCase() }
}

function mapOf(fonts: PDFDict, name: string, maps: ReadonlyMap<PDFRef, GlyphMap>): GlyphMap | undefined {
  const ref = dictAt(fonts, name)?.get(NAME)
  return ref instanceof PDFRef ? maps.get(ref) : undefined
}
