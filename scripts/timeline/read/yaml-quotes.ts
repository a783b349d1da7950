import { Lexer } from 'yaml'

/** A quote that opens a text and is never closed. */
interface UnclosedQuote {
  /** The offset of the quote. */
  start: number
  /** The offset at which its text probably ends. */
  end: number
  /** What to do. */
  hint: string
}

/** Most quotes that are looked for. The file is read again for each. */
const LIMIT = 20

/** The text as it would be with all quotes closed, the quotes that are not, and how to find an offset of that text in the file. */
export interface ClosedText {
  text: string
  unclosed: UnclosedQuote[]
  /** The offset in the file. */
  original: (offset: number) => number
}

/**
 * Finds the quotes that are never closed. YAML lets the text go on up to the next quote, wherever that is, and stops there; so each
 * quoted text is held against the lines that it runs over. Each is closed where it probably ends, before the next one is looked for.
 */
export function closeQuotes(text: string): ClosedText {
  const unclosed: UnclosedQuote[] = []
  let closed = text
  for (let from = 0; unclosed.length < LIMIT; ) {
    const found = firstUnclosed(closed, from)
    if (found === undefined) break
    const [start, end] = found
    const quote = closed.charAt(start)
    const inserted = unclosed.length
    unclosed.push({ start: start - inserted, end: end - inserted, hint: remedy(closed.slice(start, end), quote) })
    closed = `${closed.slice(0, end)}${quote}${closed.slice(end)}`
    from = start + 1
  }
  const original = (offset: number): number => offset - unclosed.filter(({ end }, index) => end + index < offset).length
  return { text: closed, unclosed, original }
}

function remedy(passage: string, quote: string): string {
  const last = passage.slice(1).split('\n').at(-1)?.trim() ?? ''
  if (/[\u2018\u2019\u201c\u201d"']$/u.test(last) && !last.endsWith(quote)) return `Close it with ${quote}, as it opens; ${last.at(-1)} closes nothing here.`
  if (last.endsWith('\\"')) return 'Write \\\\ for the backslash before the closing quote, or put the text in single quotes.'
  if (quote === "'" && /\p{L}'\p{L}/u.test(last)) return 'Close it at the end of the text, and double the apostrophe in it; or put the text in double quotes.'
  return last === '' ? 'Close it at the end of the text, or delete it.' : `Close it at the end of the text: …${last.slice(-30)}${quote}`
}

/**
 * @param from - the offset before which all quotes are known to be closed
 * @returns the offsets of the quote and of the probable end of its text
 */
function firstUnclosed(text: string, from: number): [number, number] | undefined {
  let offset = 0
  let depth = 0
  for (const lexeme of new Lexer().lex(text)) {
    if (MARKS.has(lexeme)) continue
    const [sign] = lexeme
    if (offset >= from && (sign === '"' || sign === "'")) {
      const end = endOfUnclosed(text, offset, lexeme, depth > 0)
      if (end !== undefined) return [offset, end]
    }
    if (lexeme === '{' || lexeme === '[') depth += 1
    if (lexeme === '}' || lexeme === ']') depth = Math.max(0, depth - 1)
    offset += lexeme.length
  }
  return undefined
}

/** Signs that are not in the file: the lexer marks with them the start of a document, an error in brackets, and a plain text. */
const MARKS = new Set(['\u0002', '\u0018', '\u001f'])

/** A line that is a key with its value, or an item of a list. */
const STRUCTURE = /^(?:- |-$|(["']?)[\p{L}\p{N}_$.-]+\1\s*:(?:\s|$))/u

/** @returns where the text of the quote ends if it is not closed, undefined where it is closed */
function endOfUnclosed(text: string, offset: number, lexeme: string, isInBrackets: boolean): number | undefined {
  const isClosed = lexeme.length > 1 && lexeme.endsWith(lexeme.charAt(0)) && text.startsWith(lexeme, offset)
  const after = text.charAt(offset + lexeme.length)
  // A quote with a space before it and none behind it opens a text.
  // Where the line has pairs of them, they are quotes inside the text instead.
  const isInPairs = !lexeme.includes('\n') && text.slice(offset, lineEnd(text, offset)).split(lexeme.charAt(0)).length % 2 === 1
  const opensAnother = !isInPairs && lexeme.length > 2 && /[\s[{(]/.test(lexeme.at(-2) ?? '') && !/^(?:$|[\s,\]}:])/.test(after)
  const column = columnOfKey(text, offset)
  const swallowed = structureAfter(lexeme, column)
  const first = text.slice(offset, lineEnd(text, offset))
  // An apostrophe has closed the text of a line on which no quote stands at the end.
  const isCutByApostrophe = !lexeme.includes('\n') && /\p{L}'$/u.test(lexeme) && /^\p{L}/u.test(after) && !/['"][\s\]},]*$/.test(first.slice(lexeme.length))
  if (isClosed && !opensAnother && swallowed === undefined && !(isCutByApostrophe && !isClosedBelow(text.slice(offset), column))) return undefined
  if (isInBrackets) return offset + endInBrackets(first)
  const key = isFirstOnLine(text, offset) ? /^["'][^"':]+(?=:(?:\s|$))/.exec(first)?.[0] : undefined
  if (key !== undefined) return offset + key.length
  const structure = swallowed ?? structureAfter(text.slice(offset), column)
  return offset + Math.max(1, structure === undefined ? first.trimEnd().length : text.slice(offset, offset + structure).trimEnd().length)
}

/** The length of a text up to the first further line that cannot belong to it, since it is a key or an item that starts too far left. */
function structureAfter(text: string, column: number): number | undefined {
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    const line = text.slice(at + 1, lineEnd(text, at + 1))
    const content = line.trimStart()
    if (line.length - content.length <= column && STRUCTURE.test(content)) return at
  }
  return undefined
}

function isClosedBelow(text: string, column: number): boolean {
  return text.slice(0, structureAfter(text, column) ?? text.length).trimEnd().endsWith("'")
}

function isFirstOnLine(text: string, offset: number): boolean {
  return /^\s*(?:- +)*$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))
}

/** In brackets a text ends on its line: before the next key, or before the brackets that close at the end of the line. */
function endInBrackets(line: string): number {
  const next = /\s*,\s*(["']?)[\p{L}\p{N}_-]+\1\s*:\s/u.exec(line.slice(1))
  return Math.max(1, next === null ? line.replace(/[\s\]},]+$/, '').length : next.index + 1)
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : text[end - 1] === '\r' ? end - 1 : end
}

/** The column, from 0, that lines must be to the right of in order to belong to the text that starts at the offset. */
function columnOfKey(text: string, offset: number): number {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const before = text.slice(from, offset)
  const [hyphens = ''] = /^\s*(?:- +)*/.exec(before) ?? []
  const isItem = hyphens.length === before.length && hyphens.includes('-')
  return isItem ? hyphens.lastIndexOf('-') : hyphens.length
}
