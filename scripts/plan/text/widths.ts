import { eachFace, type FaceName } from '../../look/faces.ts'
import { graphemesOf } from './graphemes.ts'
import { hyphenParts } from './ties.ts'

/** The widths of the characters of a face as they stand in a file: the characters by their width, in thousandths of the type size. */
export interface WidthTable {
  average: number
  characters: Readonly<Record<string, string>>
}

/** Advance widths of one face, in thousandths of the type size. */
export interface FaceWidths {
  widths: Readonly<Record<string, number>>
  /** What other characters count. */
  average: number
  /** Width of a text of other characters in the fonts for further scripts; undefined where those lack one of them. */
  further?: (text: string) => number | undefined
  /** What is known of texts already: each stretch as `stretchesOf` gives it, by its text. Without it nothing is kept. */
  known?: Map<string, readonly Stretch[]>
  /** The same for single words: most words of a deck stand in many of its texts. */
  words?: Map<string, readonly number[]>
}

/** A word as the widths of its parts, in thousandths of the type size, between which a line may end; undefined for blanks between words. */
type Stretch = readonly number[] | undefined

/** The faces that texts are measured in. */
export type FontWidths = Readonly<Record<FaceName, FaceWidths>>

/** Parses a table of widths to what is looked up by character. */
export function parseWidths({ average, characters }: WidthTable): FaceWidths {
  return { average, widths: Object.fromEntries(Object.entries(characters).flatMap(([width, alike]) => [...alike].map((character) => [character, Number(width)]))) }
}

/** How a text is set. */
export interface TextStyle {
  face: FaceName
  /** px */
  size: number
  /** Height of a line in px. */
  line: number
}

/**
 * Width of a text on one line, in px.
 * Kerning is left out: it narrows Latin text by about 1 %, so the sum is a safe estimate.
 */
export function textWidth(text: string, style: TextStyle, fonts: FontWidths): number {
  return (widthInThousandths(text, fonts[style.face]) / 1000) * style.size
}

/** Width of a text on one line, in thousandths of its type size. */
export function widthInThousandths(text: string, face: FaceWidths): number {
  let thousandths = 0
  // Letters of other scripts join, so they are measured together.
  let others = ''
  for (const character of graphemesOf(text.normalize('NFC'))) {
    const width = face.widths[character]
    if (width === undefined) {
      others += character
      continue
    }
    thousandths += width
    if (others === '') continue
    thousandths += widthOfOthers(others, face)
    others = ''
  }
  return others === '' ? thousandths : thousandths + widthOfOthers(others, face)
}

function widthOfOthers(text: string, face: FaceWidths): number {
  const width = face.further?.(text)
  if (width !== undefined) return width
  return [...text].reduce((sum, character) => sum + guess(character, face), 0)
}

/** Number of lines that a text takes in a column, broken greedily at spaces and, where a word is wider, inside it. */
export function countLines(text: string, columnWidth: number, style: TextStyle, fonts: FontWidths): number {
  return text.split('\n').reduce((lines, paragraph) => lines + countFlowLines([{ text: paragraph, style }], columnWidth, fonts), 0)
}

/** A stretch of a paragraph in a style of its own. */
export interface TextRun {
  text: string
  style: TextStyle
}

/** How much of a line a piece of a broken word fills at least: the next character no longer fits. */
const FILLED = 0.96

/** As `countLines`, for one paragraph of several styles: a word may begin in one and end in the next. */
export function countFlowLines(runs: readonly TextRun[], columnWidth: number, fonts: FontWidths): number {
  let lines = 1
  let used = 0
  for (const { width, space } of wordsOf(runs, fonts)) {
    if (used > 0 && used + space + width <= columnWidth) {
      used += space + width
      continue
    }
    if (used > 0) lines += 1
    const broken = width <= columnWidth ? 0 : Math.ceil(width / (columnWidth * FILLED)) - 1
    lines += broken
    used = Math.max(0, width - broken * columnWidth * FILLED)
  }
  return lines
}

/** Ideographs and kana: a line may end behind each of them. */
const BREAKS_BEHIND = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** Whether a word of a text is wider than its column, so that it would be broken inside. */
export function breaksWords(runs: readonly TextRun[], columnWidth: number, fonts: FontWidths): boolean {
  return runs.some(({ text, style }) => text.replaceAll(BREAKS_BEHIND, '$& ').split('\n').some((line) => wordsOf([{ text: line, style }], fonts).some(({ width }) => width > columnWidth)))
}

/** The words of a paragraph: how wide each is, and the space before it. */
function wordsOf(runs: readonly TextRun[], fonts: FontWidths): { width: number; space: number }[] {
  const words: { width: number; space: number }[] = []
  let space: number | undefined = 0
  for (const { text, style } of runs) {
    for (const word of stretchesOf(text, fonts[style.face])) {
      if (word === undefined) {
        space = textWidth(' ', style, fonts)
        continue
      }
      for (const part of word) {
        const last = words.at(-1)
        const width = (part / 1000) * style.size
        if (space === undefined && last) last.width += width
        else words.push({ width, space: space ?? 0 })
        space = 0
      }
      space = undefined
    }
  }
  return words
}

/** The words of a text and the blanks between them. A text is set in many columns and sizes, so what is found is kept where the face keeps it. */
function stretchesOf(text: string, face: FaceWidths): readonly Stretch[] {
  const before = face.known?.get(text)
  if (before) return before
  const found = text.split(/([ \t]+)/).filter(Boolean).map((piece): Stretch =>
    // A line may end after a hyphen of a very long word.
    /^[ \t]/.test(piece) ? undefined : widthsOfWord(piece, face))
  face.known?.set(text, found)
  return found
}

/** The parts of a word between which a line may end. */
function widthsOfWord(word: string, face: FaceWidths): readonly number[] {
  const before = face.words?.get(word)
  if (before) return before
  const found = hyphenParts(word).map((part) => widthInThousandths(part, face))
  face.words?.set(word, found)
  return found
}

/** The same widths, which keep what is found of texts. */
export function keepingWidths(fonts: FontWidths): FontWidths {
  return eachFace((name) => (fonts[name].known ? fonts[name] : { ...fonts[name], known: new Map(), words: new Map() }))
}

/** Ideographs and their kin are as wide as they are high; marks that combine take no room. */
function guess(character: string, face: FaceWidths): number {
  if (/\p{M}/u.test(character)) return 0
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u.test(character)) return 1000
  return face.average
}
