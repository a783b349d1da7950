import { PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import type { PDFContext } from '@cantoo/pdf-lib'
import { actualTextOf, mcidOf, paintOperators, readOperations, textOperators } from './content-stream.ts'
import type { Operation } from './content-stream.ts'
import { fontReader, readShown } from './glyphs.ts'
import type { FontReader } from './glyphs.ts'
import { contentStreams, dictAt, latin1, nameAt, streamBytes } from './objects.ts'
import { outlinesIn } from './outlines.ts'
import { Lines, runsLeftwards, turned, type Direction } from './reading-order.ts'
import { contentKey } from './structure-tree.ts'

/** What a page shows. */
export interface PageContent {
  /** All text in the order in which it is painted; a new baseline begins a new line. */
  text: string
  /** The lines of it in the order of the eye, from left to right. */
  lines: string[]
  /** Text by marked content, see `contentKey`; what begins a new line begins with a line end. Its tags say which way it runs. */
  marked: Map<string, Lines>
  /** Text in artifacts: nobody hears it. */
  artifactText: string
  /** How many operators paint or write outside both tags and artifacts. */
  untagged: number
  /** Text outside both tags and artifacts. */
  untaggedText: string
  /** Glyphs shown as the font's empty box, for want of a font that has the character. */
  missingGlyphs: number
  /** Glyphs that stand for no character, so that nobody can read them back. */
  unnamedGlyphs: number
  /** How often an artifact stands within tagged content, or tagged content within an artifact. */
  mixed: number
  /** Keys of marked content, each as often as it is painted. */
  painted: string[]
  /** Pictures made of dots, rather than vector drawings. */
  images: number
}

/** A mark that is open. */
interface Mark {
  /** The key of marked content, or 'artifact'. */
  key?: string
  /** What to read instead of the glyphs; empty once it was read. */
  actual?: string
  /** Glyphs that stand in the order of the eye, last letter first, as right-to-left text is written. */
  reversed?: string[]
}

/** Where operators stand: the page or form, and what its names refer to. */
interface Place {
  holder: PDFRef
  resources: PDFDict | undefined
}

/**
 * Reads what a page shows, the forms on it included.
 *
 * @param fonts the document's fonts met so far; filled on the way
 * @param direction of the document
 */
export function readPageContent(context: PDFContext, page: PDFRef, fonts: Map<string, FontReader>, direction: Direction): PageContent {
  const dict = context.lookup(page, PDFDict)
  const walk = new ContentWalk(context, fonts, direction)
  walk.run(readOperations(pageContent(context, dict)), { holder: page, resources: dictAt(dict, 'Resources') })
  return walk.content()
}

/** The content of a page without its compression, one character for each byte. */
export function pageContent(context: PDFContext, page: PDFDict): string {
  return contentStreams(context, page).map((stream) => latin1(streamBytes(stream))).join('\n')
}

/**
 * Reads some of the marked content of a page, by its key; what is painted twice, once.
 *
 * @param operations what the page's content consists of
 * @param wanted the keys of what is read; the glyphs of all other text are left alone
 * @param fonts as in {@link readPageContent}
 */
export function readMarked(context: PDFContext, page: PDFRef, operations: Operation[], wanted: ReadonlySet<string>, fonts: Map<string, FontReader>, direction: Direction): Map<string, string> {
  const walk = new ContentWalk(context, fonts, direction, wanted)
  walk.run(operations, { holder: page, resources: dictAt(context.lookup(page, PDFDict), 'Resources') })
  return new Map([...walk.content().marked].map(([key, lines]) => [key, lines.text(direction)]))
}

/** Goes through one page's operators and collects what they show. */
class ContentWalk {
  readonly #counts = { untagged: 0, missingGlyphs: 0, unnamedGlyphs: 0, mixed: 0, images: 0 }
  readonly #painted: string[] = []
  readonly #all = new Lines()
  readonly #artifacts = new Lines()
  readonly #loose = new Lines()
  readonly #marked = new Map<string, Lines>()

  readonly #context: PDFContext
  readonly #fonts: Map<string, FontReader>
  readonly #direction: Direction
  readonly #open: Mark[] = []
  #font: FontReader = { bytesPerCode: 1, codes: new Map() }
  #baseline: string | undefined
  #newLine = false
  /** The number of the text object (BT … ET): what stands in one was painted in one go. */
  #run = 0
  #depth = 0

  readonly #wanted: ReadonlySet<string> | undefined

  /** @param wanted - the keys of what is read; undefined reads everything */
  constructor(context: PDFContext, fonts: Map<string, FontReader>, direction: Direction, wanted?: ReadonlySet<string>) {
    this.#direction = direction
    this.#context = context
    this.#fonts = fonts
    this.#wanted = wanted
  }

  run(operations: Operation[], place: Place): void {
    const twice = new Set(this.#wanted ? outlinesIn(operations, place.resources, this.#fonts).flat() : [])
    for (const operation of operations) if (!twice.has(operation)) this.#step(operation, place)
  }

  content(): PageContent {
    const [text, artifactText, untaggedText] = [this.#all, this.#artifacts, this.#loose].map((lines) => lines.text(this.#direction)) as [string, string, string]
    return { ...this.#counts, painted: this.#painted, text, lines: this.#all.seen(), marked: this.#marked, artifactText, untaggedText }
  }

  #step(operation: Operation, place: Place): void {
    const { operator, operands } = operation
    if (operator === 'BDC' || operator === 'BMC') this.#begin(markOf(operation, place.holder))
    else if (operator === 'EMC') this.#close()
    else if (operator === 'BT') this.#run += 1
    else if (operator === 'Tf') this.#font = fontReader(place.resources, operands[0]!.slice(1), this.#fonts)
    else if (operator === 'Tm') this.#moveTo(`${operands[1]} ${operands[2]} ${operands[5]}`)
    else if (operator === 'T*' || (operator === 'Td' && Number(operands[1]) !== 0)) this.#newLine = true
    else if (textOperators.has(operator)) this.#show(operands)
    else if (operator === 'Do') this.#draw(operands[0]!.slice(1), place)
    else if (paintOperators.has(operator)) this.#paint()
  }

  /** The innermost marked content or artifact that is open. */
  #key(): string | undefined {
    return this.#open.findLast(({ key }) => key !== undefined)?.key
  }

  #begin(mark: Mark): void {
    const around = mark.key === undefined ? undefined : this.#key()
    if (around !== undefined && (around === 'artifact') !== (mark.key === 'artifact')) this.#counts.mixed += 1
    if (mark.key !== undefined && mark.key !== 'artifact') this.#painted.push(mark.key)
    this.#open.push(mark)
  }

  #close(): void {
    const mark = this.#open.pop()
    if (mark?.reversed) this.#say(turned(mark.reversed.reverse().join('')))
  }

  #moveTo(baseline: string): void {
    if (this.#baseline !== undefined && this.#baseline !== baseline) this.#newLine = true
    this.#baseline = baseline
  }

  #show(operands: string[]): void {
    if (this.#wanted && !this.#wanted.has(this.#key() ?? '')) {
      this.#newLine = false
      return
    }
    const { text, missing, unnamed } = readShown(operands, this.#font)
    this.#counts.missingGlyphs += missing
    this.#counts.unnamedGlyphs += unnamed
    const replaced = this.#open.findLast(({ actual }) => actual !== undefined)
    // What stands for glyphs is in the order in which it is read, and what they say themselves is in that of the eye.
    const actual = replaced?.actual
    if (replaced) replaced.actual = ''
    const reversed = this.#open.findLast((mark) => mark.reversed)?.reversed
    if (reversed) reversed.push(...(actual === undefined ? text : [actual]))
    else this.#say(actual === undefined || !runsLeftwards(actual) ? actual ?? text : turned(actual))
  }

  #say(text: string): void {
    const line = this.#newLine ? `\n${text}` : text
    this.#newLine = false
    const add = (lines: Lines): void => lines.add(line, this.#baseline, this.#run)
    add(this.#all)
    const key = this.#key()
    if (key === undefined) {
      this.#counts.untagged += 1
      add(this.#loose)
    } else if (key === 'artifact') add(this.#artifacts)
    else {
      const lines = this.#marked.get(key) ?? new Lines()
      this.#marked.set(key, lines)
      add(lines)
    }
  }

  #paint(): void {
    if (this.#key() === undefined) this.#counts.untagged += 1
  }

  #draw(name: string, place: Place): void {
    const objects = place.resources && dictAt(place.resources, 'XObject')
    const ref = objects?.get(PDFName.of(name))
    const object = this.#context.lookup(ref)
    if (object instanceof PDFRawStream && ref instanceof PDFRef && nameAt(object.dict, 'Subtype') === 'Form') {
      // A form that draws itself would never end; no writer nests this deep.
      if (this.#depth > 20) return
      this.#depth += 1
      this.run(readOperations(latin1(streamBytes(object))), { holder: ref, resources: dictAt(object.dict, 'Resources') })
      this.#depth -= 1
    } else {
      this.#counts.images += 1
      this.#paint()
    }
  }
}

function markOf(operation: Operation, holder: PDFRef): Mark {
  const { operands } = operation
  const mcid = mcidOf(operation)
  if (mcid !== undefined) return { key: contentKey(holder, mcid) }
  if (operands[0] === '/Artifact') return { key: 'artifact' }
  if (operands[0] === '/ReversedChars') return { reversed: [] }
  const actual = actualTextOf(operands)
  return actual === undefined ? {} : { actual }
}
