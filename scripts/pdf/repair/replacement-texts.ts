import { PDFDict, PDFHexString, PDFName, PDFRawStream, type PDFDocument, type PDFObject, type PDFRef } from '@cantoo/pdf-lib'
import { dictAt, latin1, listAt, pdfName, streamBytes, textAt } from '../objects.ts'
import { elementsBelow, kidsOf, WITHIN, type Kid, type StructElement } from '../structure-tree.ts'
import { bracketsAsWritten, directionOfLanguage, runsLeftwards, type Direction } from '../reading-order.ts'
import { readToUnicode } from '../glyphs.ts'

/** Content in an element, by its key: the keys of the stretch from it on, without anything between, as Chromium printed it. */
type Runs = ReadonlyMap<string, readonly string[]>

/** Whether a document has letters that run from right to left: whether a font of it has. */
export function hasLeftwardLetters(pdf: PDFDocument): boolean {
  return pdf.context.enumerateIndirectObjects().some(([, object]) => {
    const map = object instanceof PDFDict ? object.get(PDFName.of('ToUnicode')) : undefined
    const stream = map && pdf.context.lookup(map)
    return stream instanceof PDFRawStream && [...readToUnicode(latin1(streamBytes(stream))).values()].some(runsLeftwards)
  })
}

/** All content that stands in elements, in stretches, before pieces of one text are joined. */
export function contentRuns(pdf: PDFDocument, root: PDFDict): Runs {
  const runs = new Map<string, string[]>()
  for (const { dict } of elementsBelow(pdf, root)) {
    let open: string[] = []
    for (const kid of kidsOf(pdf, dict)) {
      if (kid.kind !== 'content') open = []
      else {
        open.push(kid.key)
        // What is first may be decoration that is taken out later; any of the others then begins what is left.
        runs.set(kid.key, [])
        for (const key of open) runs.get(key)?.push(kid.key)
      }
    }
  }
  return runs
}

/** What replacements are made from. */
interface Means {
  runs: Runs
  /** Of the document. */
  direction: Direction
  /** What is said in place of gaps; undefined leaves underscores as they are. */
  gap: string | undefined
  /** What content says, by its key. */
  said: (key: string) => string
}

/** A text with a word in place of each line of underscores, which would be read out one by one. */
export function withGaps(text: string, gap: string | undefined): string {
  return gap === undefined ? text : text.replaceAll(/_{3,}/g, gap)
}

/**
 * Lets texts from right to left be read in the order in which they are written, whatever a reader makes of the order on the page: such a
 * text, and what stands between its letters, is said once more in logical order (ISO 32000-1, 14.9.4). So is a text with a gap to fill in.
 *
 * @param elements - of the tree as it is now
 * @param means - its stretches are those before pieces were joined
 */
export function writeReplacements(pdf: PDFDocument, elements: readonly StructElement[], { runs, direction, gap, said }: Means): void {
  for (const { ref, dict, role } of elements) {
    if (dict.has(pdfName('ActualText')) || dict.has(pdfName('Alt'))) continue
    const values = listAt(dict, 'K')
    const kids = kidsOf(pdf, dict)
    if (values.length !== kids.length) continue
    const texts = kids.map((kid) => textOfRun(kid, { runs, gap, said, direction: directionAt(dict) ?? direction }))
    const isAlone = kids.every(({ kind }) => kind === 'content')
    const [whole = ''] = texts
    // What ends a paragraph is followed by nothing that a space would keep apart from it.
    if (isAlone && whole !== '') dict.set(pdfName('ActualText'), PDFHexString.fromText(WITHIN.has(role) ? whole : whole.trim()))
    else if (texts.some((text) => text !== '')) dict.set(pdfName('K'), pdf.context.obj(withSpans(pdf, ref, dict, { values, kids, texts })))
  }
}

/** What a stretch says in logical order from a piece of it on; nothing where the page has the same order. */
function textOfRun(kid: Kid, { runs, direction, gap, said }: Means): string {
  if (kid.kind !== 'content') return ''
  const shown = (runs.get(kid.key) ?? []).map(said).join('').replaceAll('\n', '')
  const text = withGaps(bracketsAsWritten(shown), gap)
  // From right to left, signs and the words beside them may be painted in another order.
  return runsLeftwards(text) || text !== shown || (direction === 'rtl' && /[^\p{L}\p{M}\p{N}]/u.test(text)) ? text : ''
}

/** The direction of the language that an element or one around it says; undefined where none does. */
function directionAt(element: PDFDict): Direction | undefined {
  for (let at: PDFDict | undefined = element; at; at = dictAt(at, 'P')) {
    const language = textAt(at, 'Lang')
    if (language !== undefined) return directionOfLanguage(language)
  }
  return undefined
}

/** What an element holds, with each stretch of text from right to left in a span. */
function withSpans(pdf: PDFDocument, parent: PDFRef, element: PDFDict, { values, kids, texts }: { values: PDFObject[]; kids: Kid[]; texts: string[] }): PDFObject[] {
  const page = element.get(pdfName('Pg'))
  const held: PDFObject[] = []
  for (let index = 0; index < kids.length;) {
    let end = index + 1
    while (kids[index]?.kind === 'content' && kids[end]?.kind === 'content') end += 1
    const text = texts[index] ?? ''
    const run = values.slice(index, end)
    if (text !== '') held.push(pdf.context.register(pdf.context.obj({ Type: 'StructElem', S: 'Span', P: parent, ...(page && { Pg: page }), ActualText: PDFHexString.fromText(text), K: run })))
    else held.push(...run)
    index = end
  }
  return held
}
