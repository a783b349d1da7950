import type { PDFDocument } from '@cantoo/pdf-lib'
import { actualTextOf, readOperations, textOperators, type Operation } from '../content-stream.ts'
import { codesOf } from '../glyphs.ts'
import { runsLeftwards, type Direction } from '../reading-order.ts'
import { contentsOf, type PaintedContent } from './contents.ts'
import { LetterFonts, type LetterFont } from './letter-fonts.ts'
import type { Edit } from './open-text.ts'
import { paintedAt, paintPlaces, type PaintPlace } from './paint-places.ts'
import { decimal, hexadecimal, LetterLine, MARK, piecesOf, RIGHT_TO_LEFT_MARK, TOUCHING, type Glyph, type Piece, type Spot } from './letter-pieces.ts'

/**
 * Writes each letter from right to left by itself where several are painted as one, and where marks stand on them. A glyph that stands for
 * several characters, and the text that Chromium says stands for a letter with its marks, are in logical order, while the glyphs around
 * them are in the order of the eye; readers that put a line into the order of reading, such as poppler and pdf.js, turn these characters
 * around with the rest. So what is painted says nothing any more, and empty glyphs of the width of each letter say one character each, in
 * the order of the eye, where a mark stands before its letter.
 */
export function separateLetters(pdf: PDFDocument, direction: Direction): void {
  const fonts = new LetterFonts(pdf)
  for (const each of contentsOf(pdf)) {
    const edits = new LetterSeparation(each, fonts, direction).edits()
    if (edits.length > 0) each.replace(edited(each.content, edits))
  }
  fonts.end()
}

/** Goes through one content. */
class LetterSeparation {
  readonly #resources: PaintedContent['resources']
  readonly #fonts: LetterFonts
  readonly #operations: readonly Operation[]
  readonly #direction: Direction
  readonly #leading: ReadonlyMap<Operation, string>
  readonly #edits: Edit[] = []
  #font: LetterFont | undefined
  /** Its name and its size, as they are written: readers begin a word where the size is another one. */
  #setFont: readonly [name: string, size: string] = ['', '0']
  /** By what name it goes. */
  #base = ''
  #matrix = ''
  /** Where the line begins by which places are told, and where the next glyph stands. */
  #line: Spot = { x: 0, y: 0 }
  #at = 0
  /** Where the glyph before ends. */
  #end: number | undefined
  /** Where each text object can be painted outside of its mark, and where the one that is open can. */
  readonly #places: ReadonlyMap<Operation, PaintPlace>
  #place: PaintPlace | undefined
  /** The ends of marks that end before what is painted. */
  readonly #ended = new Set<Operation>()
  /** What was shown last: its last character, in which text object and which outermost mark it is, and where it ends on the page. */
  #shown: { said: string; object: number; mark: number; x: number; y: number } | undefined
  /** What the text object paints that says nothing. */
  #painted: string[] = []

  constructor({ content, resources }: PaintedContent, fonts: LetterFonts, direction: Direction) {
    this.#direction = direction
    this.#resources = resources
    this.#fonts = fonts
    this.#operations = readOperations(content)
    this.#leading = this.#leadingFonts()
    this.#places = paintPlaces(content, this.#operations)
  }

  /**
   * By what name fonts go that stand in one text with letters from right to left, such as those of its spaces, signs and numbers: by that
   * of these letters. Some readers put each stretch of one font by itself into the order of reading, which leaves the words of a line in the
   * order of the eye.
   */
  #leadingFonts(): Map<Operation, string> {
    const leading = new Map<Operation, string>()
    let depth = 0
    let set: { operation: Operation; font: LetterFont }[] = []
    let shown = ''
    let last: string | undefined
    for (const operation of this.#operations) {
      const { operator, operands, operands: [name = ''] } = operation
      if (operator === 'BDC' || operator === 'BMC') depth += 1
      else if (operator === 'EMC') depth -= 1
      const font = operator === 'Tf' ? this.#fonts.of(this.#resources, name.slice(1)) : undefined
      if (font) set.push({ operation, font })
      if (textOperators.has(operator)) shown += codesOf(operands, 2).map((code) => set.at(-1)?.font.characters.get(code) ?? '?').join('')
      if (depth > 0 || (operator !== 'EMC' && operator !== 'ET')) continue
      // A space between two names may stand in no mark.
      const base = set.find(({ font }) => font.isLeftward)?.font.base ?? (shown.trim() === '' ? last : undefined)
      if (base !== undefined) for (const { operation, font } of set) if (font.base !== base) leading.set(operation, base)
      if (shown !== '') last = base
      set = []
      shown = ''
    }
    return leading
  }

  edits(): readonly Edit[] {
    /** Where the outermost mark begins, and how many are open. */
    let [outermost, depth, object, isText] = [0, 0, 0, false]
    let open: { depth: number; text: string; begin: Operation; matrix: string; from: Spot; before: number | undefined; glyphs: Glyph[] } | undefined
    for (const [index, operation] of this.#operations.entries()) {
      const { operator, operands } = operation
      if (operator === 'BDC' || operator === 'BMC') {
        depth += 1
        if (depth === 1 && !isText) outermost = index
        const text = actualTextOf(operands)
        if (!open && text !== undefined && runsLeftwards(text)) open = { depth, text, begin: operation, matrix: '', from: this.#line, before: this.#end, glyphs: [] }
      } else if (operator === 'EMC') {
        if (open?.depth === depth) {
          this.#write(open.glyphs, open.text, { ...open, start: open.begin.start, end: operation.end })
          open = undefined
        }
        depth -= 1
      } else if (operator === 'BT') {
        object += 1
        isText = true
        if (depth === 0) outermost = index
        this.#place = this.#places.get(operation)
      } else if (operator === 'ET') {
        isText = false
        this.#endText()
      } else if (textOperators.has(operator)) {
        const glyphs = this.#glyphs(operands)
        if (open) open.glyphs.push(...glyphs)
        else this.#tellDirection(glyphs, operation.start, { object, mark: outermost })
        if (!open && glyphs.some(({ code }) => this.#isSeveral(code))) this.#write(glyphs, undefined, { ...operation, matrix: '', from: this.#line, before: this.#end })
        const said = this.#font?.characters.get(glyphs.at(-1)?.code ?? 0) ?? ' '
        this.#end = said.trim() === '' ? undefined : this.#at
        this.#shown = { said, object, mark: outermost, ...this.#onPage(this.#at) }
      } else {
        this.#setState(operation)
        if (operator === 'Tm' && open) open = { ...open, matrix: `${this.#matrix} Tm\n`, from: this.#line, before: undefined }
      }
    }
    return this.#edits
  }

  #setState(operation: Operation): void {
    const { operator, operands, start, end } = operation
    if (operator === 'Tf') {
      const [name = '', size = '0'] = operands
      this.#font = this.#fonts.of(this.#resources, name.slice(1))
      const leading = this.#leading.get(operation)
      this.#setFont = [leading !== undefined && this.#font ? `/${this.#font.called(leading)}` : name, size]
      this.#base = leading ?? this.#font?.base ?? ''
      if (leading !== undefined) this.#edits.push({ start, end, text: `${this.#setFont.join(' ')} Tf` })
    } else if (operator === 'Tm') {
      this.#matrix = operands.join(' ')
      this.#line = { x: 0, y: 0 }
      this.#at = 0
      this.#end = undefined
    } else if (operator === 'Td') {
      this.#line = { x: this.#line.x + Number(operands[0]), y: this.#line.y + Number(operands[1]) }
      this.#at = this.#line.x
    }
  }

  #glyphs(operands: readonly string[]): Glyph[] {
    const font = this.#font
    if (!font) return []
    return codesOf(operands, 2).map((code) => {
      const width = font.widthOf(code) * this.#size()
      this.#at += width
      return { code, x: this.#at - width, y: this.#line.y, width }
    })
  }

  /** Where a place in the line is on the page. */
  #onPage(x: number): Spot {
    const [a = 1, , , d = 1, e = 0, f = 0] = this.#matrix.split(' ').map(Number)
    return { x: a * x + e, y: d * this.#line.y + f }
  }

  /**
   * Tells poppler where a number or a Latin word begins and ends in a text from right to left, between spaces and signs: it would take these
   * for a part of what runs from left to right, and put them on the other side.
   */
  #tellDirection([first]: readonly Glyph[], start: number, { object, mark }: { object: number; mark: number }): void {
    const shown = this.#shown
    const said = first && this.#font?.characters.get(first.code)
    if (this.#direction === 'ltr' || !first || !shown || shown.object === object || shown.mark !== mark || said === undefined) return
    // One of the two runs from left to right, and the other one has no direction of its own.
    if ([said, shown.said].some(runsLeftwards) || /^[\p{L}\p{N}]/u.test(said) === /[\p{L}\p{N}]$/u.test(shown.said)) return
    const place = this.#onPage(first.x)
    if (Math.abs(place.x - shown.x) > TOUCHING * this.#size() || place.y !== shown.y || !this.#font) return
    const width = MARK * this.#size()
    const line = new LetterLine({ x: first.x, y: first.y })
    this.#say(line, { pieces: [{ character: RIGHT_TO_LEFT_MARK, x: first.x - width, width }], y: first.y }, this.#font)
    this.#edits.push({ start, end: start, text: `${line.end({ x: first.x, y: first.y })} ` })
  }

  #size(): number {
    return Number(this.#setFont[1])
  }

  /** Whether a glyph stands for several letters from right to left. */
  #isSeveral(code: number): boolean {
    const text = this.#font?.characters.get(code) ?? ''
    return [...text].length > 1 && runsLeftwards(text)
  }

  /**
   * Writes letters one by one.
   *
   * @param text - what the glyphs stand for together; undefined where each stands for what its font says
   * @param stretch - what is replaced, the matrix that it sets, where the line begins then, and where the letter before it ends
   */
  #write(glyphs: readonly Glyph[], text: string | undefined, { start, end, matrix, from, before }: { start: number; end: number; matrix: string; from: Spot; before: number | undefined }): void {
    const font = this.#font
    if (!font || !this.#place || glyphs.length === 0) return
    const line = new LetterLine(from)
    let last = before
    for (const group of text === undefined ? glyphs.map((glyph) => [glyph]) : [glyphs]) {
      const [first] = group
      if (!first) continue
      const letters = text ?? font.characters.get(first.code) ?? ''
      if (text === undefined && !this.#isSeveral(first.code)) line.show(first, first.code)
      else {
        for (const glyph of group) this.#paint(glyph, font)
        this.#say(line, piecesOf(letters, group, { size: this.#size(), before: last }), font)
      }
      last = Math.max(...group.map(({ x, width }) => x + width))
    }
    this.#edits.push({ start, end, text: matrix + line.end(this.#line) })
  }

  #paint({ code, x, y }: Glyph, font: LetterFont): void {
    this.#painted.push(`/${font.silent(code)} ${this.#setFont[1]} Tf\n${this.#matrix} Tm\n${decimal(x)} ${decimal(y)} Td <${hexadecimal(code)}> Tj`)
  }

  #say(line: LetterLine, { pieces, y }: { pieces: readonly Piece[]; y: number }, font: LetterFont): void {
    for (const { character, x, width } of pieces) {
      const blank = font.blank(character, this.#base)
      line.set(`/${blank.name} ${this.#setFont[1]} Tf ${decimal((width * 100) / (blank.width * this.#size()))} Tz`)
      line.show({ x, y }, blank.code)
    }
    line.set(`${this.#setFont.join(' ')} Tf 100 Tz`)
  }

  /** Puts what a text object paints outside of the mark around it. */
  #endText(): void {
    const [place, painted] = [this.#place, this.#painted]
    this.#painted = []
    if (painted.length === 0 || !place) return
    const { at, end } = place
    if (end && !this.#ended.has(end)) {
      this.#ended.add(end)
      this.#edits.push({ start: at, end: at, text: '\nEMC\n' }, { start: end.start, end: end.end, text: '' })
    }
    this.#edits.push(paintedAt(place, painted))
  }
}

function edited(content: string, edits: readonly Edit[]): Uint8Array {
  let at = 0
  const parts = edits.toSorted((one, other) => one.start - other.start || other.end - one.end).flatMap(({ start, end, text }) => {
    // What stands within a stretch that is written anew goes with it.
    if (start < at) return []
    const before = content.slice(at, start)
    at = end
    return [before, text]
  })
  return Buffer.from(parts.join('') + content.slice(at), 'latin1')
}
