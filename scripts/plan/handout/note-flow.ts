import type { FaceName } from '../../look/faces.ts'
import { countLines, type FontWidths } from '../text/widths.ts'
import type { NoteParagraph } from './handout.ts'
import { PX_PER_MM, PX_PER_PT } from './paper.ts'

/** A box for running text: sizes in mm, type in points. */
export interface TextBox {
  width: number
  height: number
  type: { size: number; line: number }
}

/** Share of a column's width that is reckoned with, because browsers break lines a little differently. */
const CAUTION = 0.97
/** Between two paragraphs, in lines. */
const PARAGRAPH_GAP = 0.5
/** Indent in mm of an aside; a rule stands before it. */
export const ASIDE_INDENT = 3.5
/** Fewest lines of a paragraph that stand together. */
const LEAST_LINES = 2
/** A paragraph with at most this many lines of room begins in the next box, rather than being cut within a sentence. */
const FEW_LINES = 3
/** A cut at the end of a sentence is preferred where it costs at most this share, 0–1, of the text that would fit. */
const SENTENCE_COST = 0.35

/** Number of lines that a text takes in a box's width. */
export function linesIn(text: string, { width, type }: Omit<TextBox, 'height'>, fonts: FontWidths, face: FaceName = 'sans'): number {
  const style = { face, size: type.size * PX_PER_PT, line: type.line * PX_PER_PT }
  return countLines(text, width * PX_PER_MM * CAUTION, style, fonts)
}

/** Number of lines that a paragraph of notes takes. */
function paragraphLines({ part, text }: NoteParagraph, { width, type }: Omit<TextBox, 'height'>, fonts: FontWidths): number {
  // Spaces at the beginning of a line, and several side by side, take room as they do on the page.
  const spaced = text.replaceAll(/^ +| (?= )/gm, (spaces) => '\u00A0'.repeat(spaces.length))
  return linesIn(spaced, { width: part === 'aside' ? width - ASIDE_INDENT : width, type }, fonts)
}

/** Height in mm of paragraphs in a box's width. */
export function heightOf(paragraphs: NoteParagraph[], box: Omit<TextBox, 'height'>, fonts: FontWidths): number {
  const lines = paragraphs.reduce((sum, paragraph) => sum + paragraphLines(paragraph, box, fonts), 0)
  return (lines + Math.max(0, paragraphs.length - 1) * PARAGRAPH_GAP) * lineHeight(box)
}

/** Height of a line in mm. */
export function lineHeight({ type }: Pick<TextBox, 'type'>): number {
  return (type.line * PX_PER_PT) / PX_PER_MM
}

/** The part of a text that has room in a box, and the rest for the next box. */
interface Portion {
  taken: NoteParagraph[]
  left: NoteParagraph[]
}

/** Takes as much of a text as a box holds. One line stays free to say where the rest is. Together both parts are the whole text. */
export function takePortion(paragraphs: NoteParagraph[], box: TextBox, fonts: FontWidths, language: string): Portion {
  if (heightOf(paragraphs, box, fonts) <= box.height) return { taken: paragraphs, left: [] }
  let lines = Math.floor(box.height / lineHeight(box)) - 1
  const taken: NoteParagraph[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) lines -= PARAGRAPH_GAP
    const needed = paragraphLines(paragraph, box, fonts)
    if (needed > lines) {
      const { part, text } = paragraph
      const cut = cutAt(paragraph, Math.floor(lines), taken.length > 0, box, fonts, language)
      const head = { part, text: text.slice(0, cut).trimEnd() }
      const rest = { part, text: restOf(text, cut) }
      return { taken: head.text === '' ? taken : [...taken, head], left: [...(rest.text === '' ? [] : [rest]), ...paragraphs.slice(index + 1)] }
    }
    taken.push(paragraph)
    lines -= needed
  }
  return { taken, left: [] }
}

/** The rest of a text after a cut. A line at its beginning keeps its indent. */
function restOf(text: string, cut: number): string {
  const rest = text.slice(cut)
  return text[cut - 1] === '\n' || /^[^\S\n]*\n/.test(rest) ? rest.replace(/^(?:[^\S\n]*\n)+/, '') : rest.trimStart()
}

/**
 * The place to cut a paragraph so that its beginning has at most `lines` lines; 0 where that would leave too little of it.
 * @param follows - whether a paragraph stands before it, so that it may as well begin in the next box
 */
function cutAt({ part, text }: NoteParagraph, lines: number, follows: boolean, box: TextBox, fonts: FontWidths, language: string): number {
  if (lines < LEAST_LINES) return 0
  const fits = (end: number): boolean => paragraphLines({ part, text: text.slice(0, end).trimEnd() }, box, fonts) <= lines
  // A word longer than the box is cut between two letters.
  const cut = lastFitting(wordEnds(text, language), fits) || lastFitting(ends(text, language, 'grapheme'), fits)
  const sentence = ends(text, language, 'sentence').findLast((end) => end <= cut) ?? 0
  if (sentence > 0 && sentence >= cut * (1 - SENTENCE_COST)) return sentence
  return follows && lines <= FEW_LINES ? 0 : cut
}

/** The last fitting one of ascending places, by bisection; 0 where none fits. */
function lastFitting(places: number[], fits: (end: number) => boolean): number {
  let [from, to] = [0, places.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (fits(places[middle]!)) from = middle + 1
    else to = middle
  }
  return places[from - 1] ?? 0
}

function ends(text: string, language: string, granularity: 'word' | 'sentence' | 'grapheme'): number[] {
  return [...new Intl.Segmenter(language, { granularity }).segment(text)].map(({ index, segment }) => index + segment.length)
}

/** The places where a line may end: before a space, and in scripts without spaces between two words that no punctuation joins. */
function wordEnds(text: string, language: string): number[] {
  return ends(text, language, 'word').filter((end) => /^\s|^$/.test(text.slice(end, end + 1)) || !/[\s\p{P}]/u.test(text.slice(end - 1, end + 1)))
}
