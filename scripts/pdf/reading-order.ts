import createBidi from 'bidi-js'

/** Which way a paragraph runs: its first word stands at its left or at its right end. */
export type Direction = 'ltr' | 'rtl'

/** Text painted in one go, from left to right. */
type Run = string

/** Letters of the scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
/** A character with the marks on it, which stay behind it when a text is turned. */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu
/** Marks in the order of the eye, before the letter or the space that they stand on. */
const MARKED = /((?:(?=[\u0590-\u08ff\ufb1e])\p{M})+)([\s\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])/gu

/** A letter in the form that it has within its word, or a ligature of two (Unicode, Arabic Presentation Forms-B). */
const FORMS = /[\uFE70-\uFEFC]/gu
const MARKS = /\p{M}/gu

/** Signs of direction, which order what is painted; a text in the order of reading needs none. */
const DIRECTIONS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** The Unicode Bidirectional Algorithm (UAX #9); the package keeps no state. */
const bidi = createBidi()

/**
 * Puts the runs of one line into the order in which they are read.
 *
 * The algorithm gives the order of the eye for a text in the order of reading. Applied to a line in the order of the eye, it gives
 * the order of reading back.
 *
 * @param runs - as the page paints them, from left to right
 * @param direction - of the paragraph that the line belongs to
 */
export function readingOrder(runs: readonly Run[], direction: Direction): string {
  const text = runs.join('')
  return direction === 'ltr' && !RIGHT_TO_LEFT.test(text) ? text : reordered(text, direction)
}

/** Whether a text runs from right to left, or has parts that do: letters, or signs and forms of letters from their blocks of Unicode. */
export function runsLeftwards(text: string): boolean {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(text)
}

/** A text that is read from right to left, with its characters in the order of the eye: a mark stands before its letter. */
export function turned(text: string): string {
  return [...text].toReversed().join('')
}

function reordered(text: string, direction: Direction): string {
  const marked = text.replaceAll(MARKED, (_, marks: string, letter: string) => letter + turned(marks))
  const characters = isolatesAsWritten(marked.match(CHARACTER) ?? []).map((character) => (character === RUN ? '\u2066' : character === END_OF_RUN ? END_OF_ISOLATE : character))
  // The algorithm looks at each character by itself; marks go where the letter before them goes.
  const bases = characters.map((character) => String.fromCodePoint(character.codePointAt(0) ?? 0x20))
  const places = bases.flatMap((base, index) => Array.from({ length: base.length }, () => index))
  const order = bidi.getReorderedIndices(bases.join(''), bidi.getEmbeddingLevels(bases.join(''), direction))
  return isolatesAsWritten([...new Set(order.map((place) => places[place] ?? 0))].map((index) => characters[index] ?? '')).join('')
}

/** U+2066 to U+2068 begin what is isolated from the direction around it, and U+2069 ends it. */
const ISOLATE = /[\u2066-\u2068]/u
const END_OF_ISOLATE = '\u2069'
/** Where a run begins and ends that is isolated because it was painted in one go; no text has these. */
const RUN = '\uFDD0'
const END_OF_RUN = '\uFDD1'

/**
 * Puts the signs around isolated text the way round in which they are written. From right to left, a page paints the end of what is
 * isolated at its left; the algorithm looks for the beginning there, and without it takes the parts of a range for parts of the line.
 */
function isolatesAsWritten(characters: readonly string[]): string[] {
  const written = [...characters]
  const ends: number[] = []
  const begins: number[] = []
  written.forEach((character, index) => {
    if (ISOLATE.test(character)) {
      const end = ends.pop()
      if (end === undefined) begins.push(index)
      else [written[end], written[index]] = [character, END_OF_ISOLATE]
    } else if (character === END_OF_ISOLATE && begins.pop() === undefined) ends.push(index)
  })
  // The other sign of a pair may stand in another piece of the text: alone, one would isolate all of the line.
  for (const index of [...ends, ...begins]) written[index] = ''
  return written
}

/**
 * Whether lines show a text, which may go on from one to the next. Asked where a line alone does not tell how it is read: a number
 * beside words of the other direction may belong to either.
 *
 * @param lines - in the order of the eye
 * @param direction - of the text's paragraph
 * @param loosely - a text without what is not compared; of a text as of its parts
 */
export function isShown(lines: readonly string[], text: string, direction: Direction, loosely: (text: string) => string): boolean {
  const compared = (part: string): string => loosely(part.replaceAll(MARKS, ''))
  const shown = lines.map(compared)
  const whole = text.normalize('NFC').trim()
  const levels = bidi.getEmbeddingLevels(whole, direction)
  // The same part is asked again and again, at each line where what is before it may have ended.
  const parts = new Map<number, string>()
  const seen = (from: number, to: number): string => {
    const key = from * (whole.length + 1) + to
    const part = parts.get(key) ?? compared(bidi.getReorderedIndices(whole, levels, from, to - 1).slice(from, to).map((index) => whole[index]).join(''))
    parts.set(key, part)
    return part
  }
  const failed = new Set<string>()
  const goesOn = (from: number, line: number): boolean => {
    if (from >= whole.length) return true
    if (failed.has(`${from} ${line}`)) return false
    // The most that stands on one line goes first. What goes on further down may have lines of other texts between.
    for (let to = whole.length; to > from; to -= 1) {
      const part = seen(from, to)
      if (part !== '' && shown.some((text, index) => index >= line && text.includes(part) && goesOn(to, index + 1))) return true
    }
    failed.add(`${from} ${line}`)
    return false
  }
  return goesOn(0, 0)
}

/** Whether a line was painted in one go from left to right, with the signs at its ends. */
function isFromLeft([run = '', ...others]: readonly Run[]): boolean {
  return others.length === 0 && /[\p{L}\p{N}]/u.test(run) && !RIGHT_TO_LEFT.test(run)
}

/**
 * A run as it stands in a line: numbers that were painted in one go keep their order from left to right, such as a range of times in a
 * line from right to left, and do not join a word in Latin letters beside them.
 */
function apartFrom(direction: Direction, run: Run): string {
  return direction === 'rtl' && /\p{N}/u.test(run) && !/\p{L}/u.test(run) ? `${RUN}${run}${END_OF_RUN}` : run
}

const BRACKETS = ['()', '[]', '{}', '<>', '«»', '‹›']

/**
 * Turns the brackets of a text around where they stand the wrong way: in text from right to left a page has the counterpart of each
 * (UAX #9, L4).
 */
export function bracketsAsWritten(text: string): string {
  let written = text
  for (const pair of BRACKETS) {
    const [opening = '', closing = ''] = pair
    const [from, to] = [written.indexOf(opening), written.indexOf(closing)]
    if (to < 0 || from < to || written.split(opening).length !== written.split(closing).length) continue
    written = written.replaceAll(new RegExp(`[\\${opening}\\${closing}]`, 'g'), (sign) => (sign === opening ? closing : opening))
  }
  return written
}

/** The direction of a language. @param language - BCP 47 tag; an unknown or malformed one runs from left to right */
export function directionOfLanguage(language: string | undefined): Direction {
  try {
    return language !== undefined && RTL_SCRIPTS.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}

const RTL_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'])

/** Painted text, line by line. */
export class Lines {
  readonly #lines: Run[][] = []
  #place: string | undefined
  #run: number | undefined

  /**
   * @param place - where the line is: text at the same place stands on one line
   * @param run - number of the run; pieces of one run belong together
   */
  add(text: string, place: string | undefined, run: number): void {
    let line = this.#lines.at(-1)
    if (!line || place !== this.#place) {
      line = []
      this.#lines.push(line)
      this.#run = undefined
    }
    this.#place = place
    const last = line.length - 1
    if (run === this.#run && last >= 0) line[last] += text
    else line.push(text)
    this.#run = run
  }

  /** All lines in the order of the eye. */
  seen(): string[] {
    return this.#lines.map((line) => line.join('').replaceAll('\n', '').replaceAll(FORMS, (form) => turned(form.normalize('NFKC'))))
  }

  /** All of it, in the order in which it is read where its paragraphs run that way, without signs of direction. */
  text(direction: Direction): string {
    return this.#lines.map((line) => {
      // Line ends are no part of a line's order; one within it comes from a glyph that is set higher or lower.
      const end = line[0]?.startsWith('\n') ? '\n' : ''
      const runs = line.map((run) => run.replaceAll('\n', ''))
      return end + (isFromLeft(runs) ? runs.join('') : readingOrder(runs.map((run) => apartFrom(direction, run)), direction)).replaceAll(DIRECTIONS, '')
    }).join('').replaceAll(FORMS, (form) => form.normalize('NFKC'))
  }
}
