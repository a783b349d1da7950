import { isScalar, visit, type Document } from 'yaml'
import type { ReportProblem } from './lines.ts'

/** Lines that begin with blanks that are no spaces, and then with what looks like a key or an item of a list. */
const ODD_INDENT = /^[ \t]*[\u00a0\u2000-\u200a\u202f\u205f\u3000][ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]*(?=- |[\w$-]+:(?:[ \n]|$))/gm

/** Kinds of texts whose lines may begin with anything. */
const FREE = new Set(['BLOCK_LITERAL', 'BLOCK_FOLDED', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'])

/** Whether a text may have lines as {@link spacedIndents} looks for. */
export function mayHaveOddIndents(text: string): boolean {
  return text.search(ODD_INDENT) !== -1
}

/**
 * Reports lines that are indented with other blanks than spaces, as text from a web page or a word processor has them. They look
 * right, and YAML takes the blanks for a part of the key.
 *
 * @param documents - what YAML makes of the text
 * @returns the text with spaces there, of the same length, so that only further mistakes are found in it
 */
export function spacedIndents(text: string, documents: readonly Document.Parsed[], report: ReportProblem): string {
  const free: (readonly [number, number])[] = []
  for (const document of documents) {
    visit(document, (_, node) => {
      if (isScalar(node) && node.range && FREE.has(node.type ?? '')) free.push([node.range[0], node.range[1]])
    })
  }
  const odd = [...text.matchAll(ODD_INDENT)].filter(({ index, 0: { length } }) => !free.some(([from, to]) => index + length > from && index + length < to))
  const [first] = odd
  if (first === undefined) return text
  const code = /[^ \t]/.exec(first[0])?.[0].codePointAt(0) ?? 0
  const further = odd.length === 1 ? '' : `; so ${odd.length === 2 ? 'is one more line' : `are ${odd.length - 1} more`}`
  const message = `the line is indented with blanks that YAML does not take for spaces (U+${code.toString(16).toUpperCase().padStart(4, '0')})${further}`
  report('yaml-indentation', [first.index, first.index + first[0].length], message, 'Replace them by spaces; text from a web page or a word processor brings such blanks along.')
  const at = new Set(odd.map(({ index }) => index))
  return text.replaceAll(ODD_INDENT, (indent, index: number) => (at.has(index) ? ' '.repeat(indent.length) : indent))
}
