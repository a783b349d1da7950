import { actualTextOf, textOperators, type Operation } from '../content-stream.ts'
import { readShown, type FontReader } from '../glyphs.ts'
import type { Edit } from './open-text.ts'

/** A mark within tagged content. */
interface InnerMark {
  begin: Operation
  /** Whether it says that its letters stand last first. */
  isReversed: boolean
  /** The text that it says stands for its glyphs. */
  actual: string | undefined
  /** What its glyphs stand for by themselves. */
  text: string
  shows: Operation[]
}

/**
 * Takes away marks within a text that tell nothing: some readers, such as poppler, take the end of such a mark for that of the text, and
 * leave out all that follows. One that says that letters stand last first is not needed, since the element says its text in logical
 * order (see `writeReplacements`). One that says what its glyphs say anyway goes, and so does a sign of direction, with the empty glyph
 * that stands for it.
 *
 * @param stretch - tagged content, from the operator that opens it to the one that closes it
 * @param fontOf - the font of a name
 */
export function withoutInnerMarks(stretch: readonly Operation[], fontOf: (name: string) => FontReader, edits: Edit[]): void {
  const open: InnerMark[] = []
  let font: FontReader | undefined
  for (const operation of stretch) {
    const { operator, operands } = operation
    if (operator === 'BDC' || operator === 'BMC') open.push({ begin: operation, isReversed: operands[0] === '/ReversedChars', actual: actualTextOf(operands), text: '', shows: [] })
    else if (operator === 'Tf') font = fontOf(operands[0]!.slice(1))
    else if (operator === 'EMC') dropIdle(open.pop(), operation, edits)
    else if (textOperators.has(operator) && font) {
      const mark = open.at(-1)
      if (!mark) continue
      mark.text += readShown(operands, font).text
      mark.shows.push(operation)
    }
  }
}

function dropIdle(mark: InnerMark | undefined, end: Operation, edits: Edit[]): void {
  if (!mark) return
  const isSign = mark.actual !== undefined && /^\p{Cf}+$/u.test(mark.actual)
  if (!mark.isReversed && !isSign && (mark.actual === undefined || plain(mark.actual) !== plain(mark.text))) return
  for (const { start, end: last } of [mark.begin, ...(isSign ? mark.shows : []), end]) edits.push({ start, end: last, text: '' })
}

/** A space that keeps a line from breaking is a space to whoever listens. */
function plain(text: string): string {
  return text.replaceAll('\u00A0', ' ')
}
