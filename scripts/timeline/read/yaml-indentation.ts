import type { SyntaxExplanation } from './yaml-messages.ts'

/** An explanation, and the offsets of what it is about where that is not where the parser stopped. */
export interface PlacedExplanation extends SyntaxExplanation {
  range: [number, number]
}

interface Line {
  /** Offsets of the first sign that is no space, and of the line's end. */
  start: number
  end: number
  /** Column of the first sign, from 0. */
  indent: number
  text: string
}

const KEY = /^(["']?)[\w$.-]+\1\s*:(\s|$)/

/** Says what is wrong with the indentation of a line: which column it has, which it should have, or that its hyphen is missing. */
export function explainIndentation(text: string, offset: number): PlacedExplanation {
  const line = lineAt(text, offset)
  const range: [number, number] = [line.start, line.end]
  const before = linesBefore(text, line)
  const item = before.find(({ indent }) => indent <= line.indent)
  // The key with which the item before begins: another one rather belongs to that item and stands too far left.
  if (KEY.test(line.text) && item?.indent === line.indent && item.text.startsWith(`- ${line.text.split(':')[0]}:`)) {
    const hint = `Write "- " before ${line.text.split(':')[0]}: and let the lines that belong to it start two columns further right than the hyphen.`
    return { code: 'yaml-dash', message: 'the hyphen before this list item is missing', hint, range }
  }
  const [last] = before
  const columns = last === undefined || last.indent === line.indent ? '' : `: it starts in column ${line.indent + 1}, the one before it in column ${last.indent + 1}`
  return {
    code: 'yaml-indentation',
    message: `the line is indented differently from the lines it belongs to${columns}`,
    hint: 'Let all keys of a map, and all items of a list, start in the same column.',
    range,
  }
}

/** A key that is indented deeper than the one above it continues the text of that one; the parser only sees a second colon. */
export function explainDeeperKey(text: string, offset: number): PlacedExplanation | undefined {
  const end = lineEnd(text, offset)
  if (/:(\s|$)/.test(text.slice(offset, end))) return undefined
  const above = lineAt(text, offset)
  const line = lineAt(text, end + 1)
  const keys = above.start + (/^(?:- +)*/.exec(above.text)?.[0].length ?? 0)
  const column = keys - (above.start - above.indent)
  if (!KEY.test(line.text) || line.indent <= column) return undefined
  const key = text.slice(keys, end).split(':')[0] ?? ''
  if (/^-\w/.test(key)) {
    const hint = `Write "- ${key.slice(1)}: …".`
    return { code: 'yaml-dash', message: 'the hyphen of a list item needs a space after it', hint, range: [above.start, above.start + 1] }
  }
  return {
    code: 'yaml-indentation',
    message: `the line starts in column ${line.indent + 1} and so continues the text of ${key}: above it`,
    hint: `Let it start in column ${column + 1}, as ${key}: does. If it is part of the text, put quotes around the text.`,
    range: [line.start, line.end],
  }
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}

function lineAt(text: string, offset: number): Line {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const end = lineEnd(text, from)
  const whole = text.slice(from, end).trimEnd()
  const indent = whole.length - whole.trimStart().length
  return { start: from + indent, end: from + Math.max(whole.length, indent + 1), indent, text: whole.trimStart() }
}

/** The lines before one, the nearest first, up to the first that starts further left; without empty ones and comments. */
function linesBefore(text: string, line: Line): Line[] {
  const found: Line[] = []
  for (let at = line.start - line.indent - 1; at > 0 && found.length < 200; ) {
    const before = lineAt(text, at)
    at = before.start - before.indent - 1
    if (before.text === '' || before.text.startsWith('#')) continue
    found.push(before)
    if (before.indent < line.indent) break
  }
  return found
}
