import { paragraphsOf } from '../plan/notes.ts'

/**
 * Writes a text as Markdown that shows exactly that text, without emphasis, tags, links or the end of a comment. Only characters
 * with a meaning are escaped, so that ordinary prose stays readable.
 * @param text - plain text; line breaks are kept
 */
export function markdownLiteral(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeLineStart(escapeInline(line.trim())))
    .join('\n')
}

/**
 * Writes speaker notes as Markdown that shows exactly that text: its paragraphs, line breaks, indents, and two spaces side by
 * side.
 * @param text - plain text, with empty lines between its paragraphs
 */
export function noteLiteral(text: string): string {
  return paragraphsOf(text)
    .map((paragraph) => paragraph.split('\n').map(noteLine).join('\\\n'))
    .join('\n\n')
}

/** Like `noteLiteral`, set apart from the other notes as a quotation in Markdown. */
export function noteAside(text: string): string {
  return noteLiteral(text).replaceAll(/^(?=.)/gm, '> ').replaceAll(/^$/gm, '>')
}

function noteLine(line: string): string {
  if (!/^\s|  /.test(line)) return escapeLineStart(escapeInline(line))
  const words = line.trimStart()
  const indent = line.slice(0, line.length - words.length).replaceAll(/\s/g, (space) => (space === ' ' ? '&nbsp;' : `&#${space.charCodeAt(0)};`))
  const literal = escapeInline(words).replaceAll(/ (?= )/g, '&nbsp;')
  return indent === '' ? escapeLineStart(literal) : `${indent}${literal}`
}

/** Like `markdownLiteral`, for a slide's title, which Slidev also compiles as a Vue template for its table of contents. */
export function titleLiteral(text: string): string {
  // A word joiner keeps the braces from starting an interpolation. The heading on the slide stays as it is.
  return markdownLiteral(text.replaceAll(/\{(?=\{)/g, '{\u2060'))
}

function escapeInline(line: string): string {
  return line
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('$', '&#36;')
    .replace(/[\\`*_[\]~|^]/g, '\\$&')
    // Slidev would link bare addresses and read "::name::" as the name of a slot.
    .replace(/:(?=\/\/|:)/g, '&#58;')
    // `{monaco-run}` switches an editor on; `{1|2}` and `{.name}` are marks of Slidev.
    .replaceAll('{', '&#123;')
}

function escapeLineStart(line: string): string {
  return line.replace(/^([-+=#]|\d+(?=[.)]))/, (start) => (/^\d/.test(start) ? start : `\\${start}`)).replace(/^(\d+)([.)])/, '$1\\$2')
}
