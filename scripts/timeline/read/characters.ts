import { codePointName } from '../problems/quote.ts'
import type { ReportProblem } from './lines.ts'

/**
 * Characters that nothing can show: controls other than tab and line break, noncharacters, halves of surrogate pairs, the two
 * separators that browsers ignore, blanks of other scripts that no font has, and the sign for an object that was lost in copying.
 * A run of them is one mistake. A carriage return alone is no line break in YAML. What has no look but a use stays: soft hyphens,
 * joiners, places where a line may end (U+200B), and marks such as U+FEFF and U+2060 where none may.
 */
const UNSHOWABLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u115f\u1160\u1680\u180e\u2028\u2029\u3164\uffa0\ufff9-\ufffc\u{1bca0}-\u{1bca3}\p{Cs}\p{Noncharacter_Code_Point}]+|\r(?!\n)/gu

/** Characters that turn the reading direction of the text after them, so that it can read as something else than it is. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/gu

/** The sign that a program writes for a character that it could not read. */
const REPLACEMENT = /\ufffd+/gu

const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})(?:\\u([dD][c-fC-F][0-9a-fA-F]{2}))?|U([0-9a-fA-F]{8})|(.))/gsu
const SHORT_ESCAPES: Record<string, string> = {
  0: '\0',
  a: '\u0007',
  b: '\b',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001b',
  N: '\u0085',
  L: '\u2028',
  P: '\u2029',
}

/** Reports each character of the file that cannot be shown or that misleads. */
export function checkCharacters(text: string, report: ReportProblem): void {
  for (const match of text.matchAll(UNSHOWABLE)) reportUnshowable(match[0], rangeOf(match), report)
  for (const match of text.matchAll(DIRECTION)) reportDirection(match[0], rangeOf(match), report)
  for (const match of text.matchAll(REPLACEMENT)) {
    const message = 'the file contains the sign for a character that got lost (U+FFFD)'
    report('character-lost', rangeOf(match), message, 'Type what should stand here.', 'warning')
  }
}

function rangeOf(match: RegExpExecArray): readonly [number, number] {
  return [match.index, match.index + match[0].length]
}

const BACKSLASH = 'Delete it, or write two backslashes if a backslash is meant.'

/**
 * Reports the same characters written as escapes in a text in double quotes, such as "\u0007".
 * @param quoted - the text as it stands in the file
 * @param offset - the offset of its first character in the file
 */
export function checkEscapes(quoted: string, offset: number, report: ReportProblem): void {
  for (const match of quoted.matchAll(ESCAPE)) {
    const [whole, hex, four, low, eight, short] = match
    const digits = hex ?? four ?? eight
    const character = digits === undefined ? SHORT_ESCAPES[short ?? ''] : decodeEscape(digits, low)
    if (character === undefined) continue
    const range = [offset + match.index, offset + match.index + whole.length] as const
    // `search` does not depend on the last match of a regular expression with the flag g.
    if (character.search(UNSHOWABLE) !== -1) reportUnshowable(character, range, report, BACKSLASH)
    else if (character.search(DIRECTION) !== -1) reportDirection(character, range, report)
  }
}

function decodeEscape(digits: string, low: string | undefined): string | undefined {
  const code = Number.parseInt(digits, 16)
  if (code > 0x10ffff) return undefined
  if (low !== undefined) return String.fromCharCode(code, Number.parseInt(low, 16))
  return String.fromCodePoint(code)
}

function reportUnshowable(character: string, range: readonly [number, number], report: ReportProblem, hint?: string): void {
  const message = `the character ${codePointName(character)} can’t be shown`
  const remedy = character === '\r' ? 'Save the file with line ends LF or CRLF.' : 'Delete it.'
  report('character-unshowable', range, message, hint ?? remedy)
}

function reportDirection(character: string, range: readonly [number, number], report: ReportProblem): void {
  const message = `the character ${codePointName(character)} changes the reading direction of the text after it`
  report('character-direction', range, message, 'Delete it, unless the text is meant to be turned around here.', 'warning')
}
