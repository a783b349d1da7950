import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef, type PDFContext, type PDFDocument } from '@cantoo/pdf-lib'
import { readToUnicode, writtenWidths } from '../glyphs.ts'
import { dictAt, flateStream, latin1, nameAt, streamBytes } from '../objects.ts'
import { runsLeftwards } from '../reading-order.ts'

/** A font as it is used where letters are written apart: what its glyphs stand for, and how wide they are. */
export interface LetterFont {
  /** Its own name. */
  base: string
  /** Whether it has letters from right to left. */
  isLeftward: boolean
  characters: ReadonlyMap<number, string>
  /** In parts of the font's size. */
  widthOf: (glyph: number) => number
  /** The name of the same font that goes by the name of another one. */
  called: (base: string) => string
  /** The name of the font in which the glyphs are painted and stand for nothing but a space. */
  silent: (glyph: number) => string
  /** The name of the font that writes characters and paints none, by a name of its own, the code of a character in it, and the width of each. */
  blank: (character: string, base: string) => { name: string; code: number; width: number }
}

/** A glyph that paints nothing, and the font that has it. */
interface Space {
  font: PDFDict
  glyph: number
  width: number
}

/**
 * The fonts that paint letters and say nothing, and those that say them and paint nothing. Both go by the name of the font that has the
 * letters, since some readers, such as pdf.js, take a text for two where the name of the font changes.
 */
export class LetterFonts {
  readonly #pdf: PDFDocument
  readonly #space: Space | undefined
  readonly #known = new Map<PDFRef, LetterFont | undefined>()
  /** What is written when all letters are known. */
  readonly #pending: (() => void)[] = []

  constructor(pdf: PDFDocument) {
    this.#pdf = pdf
    this.#space = spaceOf(pdf)
  }

  /** The font that resources call `name`; undefined where it is not one of many characters, or the file has no space to write with. */
  of(resources: PDFDict, name: string): LetterFont | undefined {
    const fonts = dictAt(resources, 'Font')
    const ref = fonts?.get(PDFName.of(name))
    if (!fonts || !(ref instanceof PDFRef)) return undefined
    if (!this.#known.has(ref)) this.#known.set(ref, this.#made(ref))
    const font = this.#known.get(ref)
    return font && {
      ...font,
      called: (base) => this.#named(fonts, font.called(base)),
      silent: (glyph) => this.#named(fonts, font.silent(glyph)),
      blank: (character, base) => {
        const blank = font.blank(character, base)
        return { ...blank, name: this.#named(fonts, blank.name) }
      },
    }
  }

  /** Writes what the glyphs of the new fonts stand for. */
  end(): void {
    for (const write of this.#pending) write()
  }

  /** Lets resources know a font of ours by the number of its object. */
  #named(fonts: PDFDict, number: string): string {
    const name = `Letters${number}`
    if (!fonts.has(PDFName.of(name))) fonts.set(PDFName.of(name), PDFRef.of(Number(number)))
    return name
  }

  #made(ref: PDFRef): LetterFont | undefined {
    const { context } = this.#pdf
    const font = context.lookup(ref)
    const space = this.#space
    const inner = font instanceof PDFDict ? innerFont(font) : undefined
    const map = font instanceof PDFDict ? font.lookup(PDFName.of('ToUnicode')) : undefined
    if (!space || !inner || !(font instanceof PDFDict) || !(map instanceof PDFRawStream)) return undefined
    const widths = writtenWidths(inner)
    const characters = readToUnicode(latin1(streamBytes(map)))
    let silent: { number: string; glyphs: Set<number> } | undefined
    const blanks = new Map<string, { number: string; codes: Map<string, number> }>()
    const aliases = new Map<string, string>()
    return {
      base: nameAt(font, 'BaseFont') ?? '',
      isLeftward: [...characters.values()].some(runsLeftwards),
      characters,
      called: (base) => {
        const number = aliases.get(base) ?? `${context.register(renamed(context, font, base)).objectNumber}`
        aliases.set(base, number)
        return number
      },
      widthOf: (glyph) => widths(glyph) / 1000,
      silent: (glyph) => {
        silent ??= this.#silent(font)
        silent.glyphs.add(glyph)
        return silent.number
      },
      blank: (character, base) => {
        const blank = blanks.get(base) ?? this.#blank(base, space)
        blanks.set(base, blank)
        const code = blank.codes.get(character) ?? blank.codes.size + 1
        blank.codes.set(character, code)
        return { name: blank.number, code, width: space.width }
      },
    }
  }

  #silent(font: PDFDict): { number: string; glyphs: Set<number> } {
    const glyphs = new Set<number>()
    const own = font.clone(this.#pdf.context)
    this.#pending.push(() => own.set(PDFName.of('ToUnicode'), this.#map([...glyphs].map((glyph) => [glyph, ' ']))))
    return { number: `${this.#pdf.context.register(own).objectNumber}`, glyphs }
  }

  #blank(base: string, space: Space): { number: string; codes: Map<string, number> } {
    const { context } = this.#pdf
    const codes = new Map<string, number>()
    const own = renamed(context, space.font, base)
    const inner = innerFont(own)
    inner?.delete(PDFName.of('W'))
    inner?.set(PDFName.of('DW'), PDFNumber.of(space.width * 1000))
    this.#pending.push(() => {
      // Each code is the same glyph, the first one none.
      const glyphs = Buffer.alloc(2 * (codes.size + 1))
      for (const code of codes.values()) glyphs.writeUInt16BE(space.glyph, 2 * code)
      inner?.set(PDFName.of('CIDToGIDMap'), context.register(flateStream(context, glyphs)))
      own.set(PDFName.of('ToUnicode'), this.#map([...codes].map(([character, code]) => [code, character])))
    })
    return { number: `${context.register(own).objectNumber}`, codes }
  }

  /** Writes what codes stand for (ISO 32000-1, 9.10.3). */
  #map(entries: readonly (readonly [code: number, text: string])[]): PDFRef {
    const lines = entries.toSorted(([one], [other]) => one - other).map(([code, text]) => `<${digits(code)}> <${[...text].flatMap((sign) => sign.split('')).map((unit) => digits(unit.charCodeAt(0))).join('')}>`)
    const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, index) => lines.slice(index * 100, index * 100 + 100)).map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`)
    const map = `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${blocks.join('')}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n`
    return this.#pdf.context.register(flateStream(this.#pdf.context, Buffer.from(map, 'latin1')))
  }
}

function digits(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0')
}

/** A font of many characters by another name. */
function renamed(context: PDFContext, font: PDFDict, base: string): PDFDict {
  const name = PDFName.of(base)
  const own = font.clone(context)
  const inner = innerFont(font)?.clone(context)
  const descriptor = inner && dictAt(inner, 'FontDescriptor')?.clone(context)
  for (const dict of [own, inner]) dict?.set(PDFName.of('BaseFont'), name)
  descriptor?.set(PDFName.of('FontName'), name)
  if (inner && descriptor) inner.set(PDFName.of('FontDescriptor'), context.register(descriptor))
  if (inner) own.set(PDFName.of('DescendantFonts'), context.obj([context.register(inner)]))
  return own
}

/** The font that has the glyphs of one of many characters, in TrueType. */
function innerFont(font: PDFDict): PDFDict | undefined {
  if (nameAt(font, 'Subtype') !== 'Type0') return undefined
  const list = font.lookup(PDFName.of('DescendantFonts'))
  const inner = list instanceof PDFArray ? list.lookup(0) : undefined
  return inner instanceof PDFDict && nameAt(inner, 'Subtype') === 'CIDFontType2' ? inner : undefined
}

/** The first space of the fonts of a file. */
function spaceOf(pdf: PDFDocument): Space | undefined {
  for (const [, font] of pdf.context.enumerateIndirectObjects()) {
    const inner = font instanceof PDFDict ? innerFont(font) : undefined
    const map = inner && (font as PDFDict).lookup(PDFName.of('ToUnicode'))
    if (!inner || !(map instanceof PDFRawStream) || nameAt(inner, 'CIDToGIDMap') !== 'Identity') continue
    const [glyph] = [...readToUnicode(latin1(streamBytes(map)))].find(([, text]) => text === ' ') ?? []
    const width = glyph === undefined ? 0 : writtenWidths(inner)(glyph)
    if (glyph !== undefined && width > 0) return { font: font as PDFDict, glyph, width: width / 1000 }
  }
  return undefined
}
