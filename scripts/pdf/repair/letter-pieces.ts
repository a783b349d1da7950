/** How much room the sign of a mark has, in parts of the font's size: poppler takes two that begin within 0.1 for one painted twice. */
export const MARK = 0.101
/** How far the signs of marks may reach over the letter before theirs: with 0.2 poppler begins a new word. */
const OVER = 0.19
/** How much room all marks of a letter have: as much again lies over the letter before and the letter itself. */
const MOST = 0.29
/** What tells the direction of a mark that has nothing before it. */
export const RIGHT_TO_LEFT_MARK = '\u200F'
/** Glyphs that are no further apart belong to one word. */
export const TOUCHING = 0.05

/** A point in the line of a text object. */
export interface Spot {
  x: number
  y: number
}

/** A glyph as it is painted. */
export interface Glyph extends Spot {
  code: number
  width: number
}

/** What says a character: an empty glyph, so wide as it is to be. */
export interface Piece {
  character: string
  x: number
  width: number
}

/** The operations that show glyphs in the line of a text object. */
export class LetterLine {
  readonly #written: string[] = []
  #at: Spot

  constructor(from: Spot) {
    this.#at = from
  }

  set(state: string): void {
    this.#written.push(state)
  }

  show(place: Spot, code: number): void {
    this.#move(place)
    this.#written.push(`<${hexadecimal(code)}> Tj`)
  }

  /** @returns the operations, after which the line begins at a place */
  end(place: Spot): string {
    this.#move(place)
    return this.#written.join('\n')
  }

  #move({ x, y }: Spot): void {
    const [right, up] = [decimal(x - this.#at.x), decimal(y - this.#at.y)]
    this.#written.push(`${right} ${up} Td`)
    // What rounding takes is not lost from one to the next.
    this.#at = { x: this.#at.x + Number(right), y: this.#at.y + Number(up) }
  }
}

/**
 * The pieces that say a text in the order of the eye, in the room that its glyphs take.
 *
 * @param before - where the letter before them ends
 */
export function piecesOf(text: string, glyphs: readonly Glyph[], { size, before }: { size: number; before: number | undefined }): { pieces: Piece[]; y: number } {
  const widest = glyphs.reduce((one, other) => (other.width > one.width ? other : one))
  const wide = glyphs.filter(({ width }) => width > 0)
  const left = wide.length > 0 ? Math.min(...wide.map(({ x }) => x)) : widest.x
  const right = wide.length > 0 ? Math.max(...wide.map(({ x, width }) => x + width)) : widest.x
  const letters = lettersOf(text)
  const room = (right - left) / letters.length
  const pieces = letters.flatMap(({ letter, marks: own }, index) => {
    const begins = left + index * room
    const isTouched = index > 0 || (before !== undefined && Math.abs(begins - before) < TOUCHING * size)
    // At the left end of a word, poppler takes a mark for one from left to right.
    const marks = isTouched || own.length === 0 ? own : [RIGHT_TO_LEFT_MARK, ...own]
    const step = Math.min(MARK, MOST / marks.length) * size
    const marked = step * marks.length
    const from = begins - (isTouched ? Math.min(marked, OVER * size) : 0)
    const rest = letter === '' ? [] : [{ character: letter, x: from + marked, width: Math.max(begins + room - from - marked, step) }]
    return [...marks.map((character, at) => ({ character, x: from + at * step, width: step })), ...rest]
  })
  return { pieces, y: widest.y }
}

/** The letters of a text in the order of the eye, each with its marks; marks without a letter have an empty one. */
function lettersOf(text: string): { letter: string; marks: string[] }[] {
  return (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []).map((letter) => {
    const [first = '', ...others] = letter
    return /\p{M}/u.test(first) ? { letter: '', marks: [...letter].toReversed() } : { letter: first, marks: others.toReversed() }
  }).toReversed()
}

export function hexadecimal(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0')
}

/** A number as PDF writes it, with as many places as Chromium has. */
export function decimal(value: number): string {
  return `${Number(value.toFixed(5))}`
}
