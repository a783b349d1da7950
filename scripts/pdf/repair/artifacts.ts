import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import type { PDFContext } from '@cantoo/pdf-lib'
import { mcidOf, paintOperators, readOperations, textOperators } from '../content-stream.ts'
import type { Operation } from '../content-stream.ts'
import { fontReader, type FontReader } from '../glyphs.ts'
import { dictAt, latin1, nameAt, streamBytes } from '../objects.ts'
import { pageContent } from '../page-content.ts'
import { contentKey } from '../structure-tree.ts'
import { replaceForm, replacePage } from './contents.ts'
import type { Running } from './hints.ts'
import { withoutInnerMarks } from './inner-marks.ts'
import { isSpace, outlinesIn } from '../outlines.ts'
import { OpenText, type Edit } from './open-text.ts'

/** What is known of a form, so that drawing it can be judged without reading it again. */
interface FormFacts {
  showsText: boolean
  holdsTags: boolean
}

const pathStart: ReadonlySet<string> = new Set(['m', 're'])

/** What is known of marked content, by its keys. */
export interface KnownContent {
  /** What is a picture with a meaning, and stays. */
  pictures: ReadonlySet<string>
  /** What goes on in the same text as what it follows: its key, and that of the one before. */
  joints?: ReadonlyMap<string, string>
  /** What is a running head or foot. */
  running?: ReadonlyMap<string, Running>
}

/**
 * Marks as artifacts what is not content: whatever Chromium leaves outside the tags (`aria-hidden`), tagged stretches that only paint a
 * box's background, border or rule, and running heads and feet. Without this a screen reader meets nameless shapes, and PDF/UA-1 (7.1)
 * is not met. On the way, the pieces of one text become one, with the spaces between them, which Chromium leaves outside the tags where
 * an element has nothing else.
 *
 * @param pageRead is told what each page consisted of, which is read only once since it takes long
 */
export function markArtifacts(pdf: PDFDocument, known: KnownContent, pageRead?: (page: PDFRef, operations: Operation[]) => void): MarkedContent {
  const marker = new ArtifactMarker(pdf.context, known)
  for (const { ref, node } of pdf.getPages()) {
    const content = pageContent(pdf.context, node)
    const operations = readOperations(content)
    pageRead?.(ref, operations)
    marker.page(ref, node, content, operations)
  }
  return marker
}

/** What became of marked content, by its keys. */
export interface MarkedContent {
  /** What is gone: an artifact now, or a part of what is before it. */
  gone: ReadonlySet<string>
  /** What got a space at its end. */
  spaced: ReadonlySet<string>
}

class ArtifactMarker implements MarkedContent {
  readonly gone = new Set<string>()
  readonly spaced = new Set<string>()
  readonly outlined = new Set<string>()
  readonly #context: PDFContext
  readonly #known: KnownContent
  readonly #forms = new Map<PDFRef, FormFacts>()
  readonly #fonts = new Map<string, FontReader>()
  /** The stream that is gone through. */
  #content = ''

  constructor(context: PDFContext, known: KnownContent) {
    this.#context = context
    this.#known = known
  }

  page(ref: PDFRef, page: PDFDict, content: string, operations: Operation[]): void {
    const changed = this.#rewritten(content, operations, ref, dictAt(page, 'Resources'))
    if (changed === undefined) return
    replacePage({ context: this.#context }, page, changed)
  }

  /** The stream's content with artifacts marked; undefined where nothing changes. */
  #rewritten(content: string, operations: Operation[], holder: PDFRef, resources: PDFDict | undefined): Uint8Array | undefined {
    const edits: Edit[] = []
    const text = new OpenText(edits)
    const around = this.#content
    this.#content = content
    for (let i = 0; i < operations.length; i += 1) {
      const operation = operations[i]!
      if (operation.operator === 'BDC' || operation.operator === 'BMC') {
        const end = closing(operations, i)
        this.#marked(operations.slice(i, end + 1), { holder, resources }, text, edits)
        i = end
      } else {
        const end = unmarkedEnd(operations, i)
        if (end === undefined) continue
        this.#unmarked(operations.slice(i, end + 1), resources, text, edits)
        i = end
      }
    }
    text.end()
    this.#content = around
    return edits.length === 0 ? undefined : applied(content, edits.sort((a, b) => a.start - b.start))
  }

  /** Turns a tagged stretch into an artifact where it only paints or is a running head or foot, and joins it to the text before it. */
  #marked(stretch: Operation[], { holder, resources }: { holder: PDFRef; resources: PDFDict | undefined }, text: OpenText, edits: Edit[]): void {
    const mcid = mcidOf(stretch[0]!)
    if (mcid === undefined) return text.end()
    const key = contentKey(holder, mcid)
    const running = this.#known.running?.get(key)
    if (running === undefined && this.#known.pictures.has(key)) return text.end()
    if (running === undefined && stretch.some((operation) => this.#isContent(operation, resources))) {
      withoutInnerMarks(stretch, (name) => fontReader(resources, name, this.#fonts), edits)
      if (this.#withoutOutlines(stretch, resources, edits)) this.outlined.add(key)
      const before = this.outlined.has(key) ? undefined : this.#known.joints?.get(key)
      if (text.join(key, before, stretch)) this.gone.add(key)
      return
    }
    text.end()
    this.gone.add(key)
    const mark = running === undefined ? '/Artifact BMC' : `/Artifact <</Type /Pagination /Subtype /${running} >> BDC`
    edits.push({ start: stretch[0]!.start, end: stretch[0]!.end, text: mark })
  }

  /**
   * Takes the outlines of letters out of a stretch and puts them before it: a text that is set off from a picture is painted twice, first
   * its outlines in the colour of the ground. It would be read out twice as well.
   *
   * @returns whether there are any
   */
  #withoutOutlines(stretch: readonly Operation[], resources: PDFDict | undefined, edits: Edit[]): boolean {
    const outlines = outlinesIn(stretch, resources, this.#fonts)
    if (outlines.length === 0) return false
    const ends = outlines.map((operations): [Operation, Operation] => [operations[0]!, operations.at(-1)!])
    const moved = ends.map(([first, last]) => this.#content.slice(first.start, last.end)).join('\n')
    edits.push({ start: stretch[0]!.start, end: stretch[0]!.start, text: `/Artifact BMC\n${moved}\nEMC\n` })
    for (const [first, last] of ends) edits.push({ start: first.start, end: last.end, text: '' })
    return true
  }

  /** Wraps a path, a text object or a drawn object that stands outside every mark; a space belongs to the text before it. */
  #unmarked(stretch: Operation[], resources: PDFDict | undefined, text: OpenText, edits: Edit[]): void {
    const [first, last] = [stretch[0]!, stretch.at(-1)!]
    const spaced = first.operator === 'BT' && isSpace(stretch, resources, this.#fonts) ? text.take(last) : undefined
    if (spaced !== undefined) return void this.spaced.add(spaced)
    text.end()
    if (last.operator === 'Do' && this.#facts(last, resources)?.holdsTags) return
    edits.push({ start: first.start, end: first.start, text: '/Artifact BMC\n' })
    edits.push({ start: last.end, end: last.end, text: '\nEMC' })
  }

  #isContent(operation: Operation, resources: PDFDict | undefined): boolean {
    if (textOperators.has(operation.operator)) return true
    if (operation.operator !== 'Do') return false
    const facts = this.#facts(operation, resources)
    return facts !== undefined && (facts.showsText || facts.holdsTags)
  }

  /**
   * What a drawn form holds; its own untagged painting is marked on the way, where it holds tags. Undefined for a picture.
   */
  #facts({ operands }: Operation, resources: PDFDict | undefined): FormFacts | undefined {
    const objects = resources && dictAt(resources, 'XObject')
    const ref = objects?.get(PDFName.of(operands[0]!.slice(1)))
    const form = this.#context.lookup(ref)
    if (!(ref instanceof PDFRef) || !(form instanceof PDFRawStream)) return undefined
    if (nameAt(form.dict, 'Subtype') !== 'Form') return undefined
    const known = this.#forms.get(ref)
    if (known) return known
    const facts: FormFacts = { showsText: false, holdsTags: false }
    this.#forms.set(ref, facts)
    const content = latin1(streamBytes(form))
    const own = dictAt(form.dict, 'Resources')
    const operations = readOperations(content)
    for (const operation of operations) {
      if (mcidOf(operation) !== undefined) facts.holdsTags = true
      if (textOperators.has(operation.operator)) facts.showsText = true
      const inner = operation.operator === 'Do' ? this.#facts(operation, own) : undefined
      if (inner) {
        facts.showsText ||= inner.showsText
        facts.holdsTags ||= inner.holdsTags
      }
    }
    if (facts.holdsTags) this.#form(ref, form, content, operations)
    return facts
  }

  #form(ref: PDFRef, form: PDFRawStream, content: string, operations: Operation[]): void {
    const changed = this.#rewritten(content, operations, ref, dictAt(form.dict, 'Resources'))
    if (changed === undefined) return
    replaceForm({ context: this.#context }, ref, changed)
  }
}

/** Where the mark that opens at `from` closes. */
function closing(operations: Operation[], from: number): number {
  let depth = 0
  for (let i = from; i < operations.length; i += 1) {
    const { operator } = operations[i]!
    if (operator === 'BDC' || operator === 'BMC') depth += 1
    if (operator === 'EMC') depth -= 1
    if (depth === 0) return i
  }
  return operations.length - 1
}

/** The last operation of what begins unmarked at `from`, where that paints something. */
function unmarkedEnd(operations: Operation[], from: number): number | undefined {
  const { operator } = operations[from]!
  if (operator === 'Do' || operator === 'sh') return from
  if (operator === 'BT') {
    const end = indexFrom(operations, from, (name) => name === 'ET')
    const inside = operations.slice(from, end)
    const tagged = inside.some((operation) => mcidOf(operation) !== undefined)
    return !tagged && inside.some((operation) => textOperators.has(operation.operator)) ? end : undefined
  }
  if (!pathStart.has(operator)) return undefined
  const end = indexFrom(operations, from, (name) => name === 'n' || paintOperators.has(name))
  return operations[end]?.operator === 'n' ? undefined : end
}

/** The first operation from `from` on that is sought; the last one where there is none. */
function indexFrom(operations: Operation[], from: number, sought: (operator: string) => boolean): number {
  let i = from
  while (i < operations.length - 1 && !sought(operations[i]!.operator)) i += 1
  return i
}

function applied(content: string, edits: Edit[]): Uint8Array {
  const parts: string[] = []
  let at = 0
  for (const { start, end, text } of edits) {
    // What stands within a stretch that is moved goes with it.
    if (start < at) continue
    parts.push(content.slice(at, start), text)
    at = end
  }
  return Buffer.from(parts.join('') + content.slice(at), 'latin1')
}
