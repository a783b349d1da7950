import { PDFHexString, PDFString } from '@cantoo/pdf-lib'

/** One operator of a content stream with its operands, and where it stands: bytes `start` to `end`. */
export interface Operation {
  operator: string
  operands: string[]
  start: number
  end: number
}

/** What a character of a content stream means (ISO 32000-1, 7.2.2). */
const SPACE = 1
const DELIMITER = 2
/** By byte; 0 is a regular character. */
const KINDS = tableOf(new Map([[SPACE, '\0\t\n\f\r '], [DELIMITER, '()<>[]{}/%']]))
/** By byte: 1 where a token that begins so is a value and not an operator. */
const VALUES = tableOf(new Map([[1, '-+.0123456789<>/[](']]))

function tableOf(characters: ReadonlyMap<number, string>): Uint8Array {
  const table = new Uint8Array(256)
  for (const [kind, each] of characters) for (const character of each) table[character.charCodeAt(0)] = kind
  return table
}

/** Values that look like operators. */
const WORD_VALUES: ReadonlySet<string> = new Set(['true', 'false', 'null'])

/**
 * The operations of a content stream in order. Reads what Chromium's PDF writer produces; inline images (`BI … EI`),
 * which it never writes, are not understood. Character by character, since a regular expression takes five times as long
 * over the megabytes that a few hundred pages have.
 *
 * @param content the uncompressed stream, one character for each byte (latin1)
 */
export function readOperations(content: string): Operation[] {
  const operations: Operation[] = []
  let operands: string[] = []
  let start = -1
  for (let at = 0; at < content.length;) {
    const end = tokenEnd(content, at)
    if (end === at) {
      at += 1
      continue
    }
    if (content[at] !== '%') {
      const word = content.slice(at, end)
      if (start < 0) start = at
      if (VALUES[content.charCodeAt(at)] === 1 || WORD_VALUES.has(word)) operands.push(word)
      else {
        operations.push({ operator: word, operands, start, end })
        operands = []
        start = -1
      }
    }
    at = end
  }
  return operations
}

/** Where the token that begins at `at` ends; `at` itself where none begins. */
function tokenEnd(content: string, at: number): number {
  const first = content.charCodeAt(at)
  const kind = KINDS[first]
  if (kind === SPACE) return at
  if (kind !== DELIMITER) return wordEnd(content, at)
  switch (content[at]) {
    case '/': return wordEnd(content, at + 1)
    case '(': return stringEnd(content, at)
    case '<': return content[at + 1] === '<' ? at + 2 : endAfter(content, '>', at)
    case '>': return content[at + 1] === '>' ? at + 2 : at
    case '[': case ']': return at + 1
    case '%': return lineEnd(content, at)
    default: return at
  }
}

function wordEnd(content: string, from: number): number {
  let at = from
  while (at < content.length && KINDS[content.charCodeAt(at)] === 0) at += 1
  return at
}

function endAfter(content: string, sought: string, from: number): number {
  const at = content.indexOf(sought, from)
  return at < 0 ? content.length : at + 1
}

function lineEnd(content: string, from: number): number {
  let at = from
  while (at < content.length && content[at] !== '\n' && content[at] !== '\r') at += 1
  return at
}

/** The end of a literal string, in which brackets come in pairs or behind a backslash. */
function stringEnd(content: string, from: number): number {
  let depth = 0
  for (let at = from; at < content.length; at += 1) {
    const char = content[at]
    if (char === '\\') at += 1
    else if (char === '(') depth += 1
    else if (char === ')') depth -= 1
    if (depth === 0) return at + 1
  }
  return content.length
}

/** The marked-content identifier that a `BDC` opens, where it opens one. */
export function mcidOf({ operator, operands }: Operation): number | undefined {
  if (operator !== 'BDC') return undefined
  const at = operands.indexOf('/MCID')
  return at < 0 ? undefined : Number(operands[at + 1])
}

/** The text that a mark says stands for what it holds. @param operands - of the operator that opens it */
export function actualTextOf(operands: readonly string[]): string | undefined {
  const at = operands.indexOf('/ActualText')
  const written = at < 0 ? undefined : operands[at + 1]
  if (written?.startsWith('<')) return PDFHexString.of(written.slice(1, -1)).decodeText()
  return written?.startsWith('(') ? PDFString.of(written.slice(1, -1)).decodeText() : undefined
}

/** Operators that put something on the page, apart from text. */
export const paintOperators: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'Do'])
/** Operators that show text. */
export const textOperators: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"'])
