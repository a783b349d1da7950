import type { ErrorCode, YAMLParseError } from 'yaml'
import type { ProblemCode } from '../problems/problem.ts'
import { quote } from '../problems/quote.ts'
import { otherListSign } from '../explain/list-signs.ts'

/** A syntax error in the words of an author who edits a timeline. */
interface SyntaxExplanation {
  code: ProblemCode
  message: string
  hint: string
}

const COLON = 'Put quotes around the whole text: "…". A text that contains ": " or " #" needs them.'

/** The usual cause of each error of the parser. Where the parser's own sentence is plain, it is kept. */
const EXPLANATIONS: Partial<Record<ErrorCode, SyntaxExplanation>> = {
  TAB_AS_INDENT: {
    code: 'yaml-tab',
    message: 'a tab stands where YAML needs spaces',
    hint: 'Indent with spaces, two for each level.',
  },
  BLOCK_AS_IMPLICIT_KEY: { code: 'yaml-colon', message: 'a second ": " on the line makes this a key again', hint: COLON },
  MULTILINE_IMPLICIT_KEY: {
    code: 'yaml-colon-missing',
    message: 'this line is neither "key: value" nor part of the text before it',
    hint: 'Write "key: value" with a space after the colon, or indent the line if it continues a text.',
  },
  BAD_DQ_ESCAPE: {
    code: 'yaml-escape',
    message: 'the backslash in a text in double quotes starts no known escape',
    hint: 'Write \\\\ for a backslash, or put the text in single quotes.',
  },
  BAD_SCALAR_START: {
    code: 'yaml-reserved',
    message: 'a text can’t start with this character without quotes',
    hint: 'Put quotes around the text: "…".',
  },
  KEY_OVER_1024_CHARS: {
    code: 'yaml-syntax',
    message: 'a key is longer than 1024 characters',
    hint: 'Look for a missing line break after a colon, or for quotes that are never closed.',
  },
  BAD_ALIAS: {
    code: 'alias-unknown',
    message: 'a text that begins with & or * is taken for an anchor or an alias, and this is none',
    hint: 'Put quotes around the text: "…". An alias is * and the name of an &anchor.',
  },
}

const MISPLACED: SyntaxExplanation = {
  code: 'yaml-indentation',
  message: 'something stands here that belongs to nothing before it',
  hint: 'Check the indentation of this line and of the one before it.',
}

/**
 * Explains a syntax error and says what to do, with another place where the parser's is not the mistake's.
 * @param text - the whole file
 */
export function explainSyntax(error: YAMLParseError, text: string): SyntaxExplanation | LocatedExplanation {
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    const list = explainListBelowValue(text, error.pos[0])
    if (list) return list
    const deeper = explainDeeperKey(text, error.pos[0])
    if (deeper) return deeper
  }
  if (error.code === 'BLOCK_IN_FLOW') return explainFlow(text.slice(error.pos[0], error.pos[1]), text)
  const known = EXPLANATIONS[error.code]
  if (known !== undefined) return known
  if (error.code === 'MISSING_CHAR') return explainMissing(error, text)
  if (error.code === 'BAD_INDENT') return explainIndent(error, text)
  if (error.message === 'Unexpected scalar at node end') return explainRest(error, text)
  if (error.message === 'Unexpected block-seq-ind on same line with key') {
    const message = 'a list can’t begin on the line of its key'
    return {
      code: 'yaml-syntax',
      message,
      hint: 'Start it on the next line with "- ", or write it in brackets: [a, b]; a text that begins with a hyphen needs quotes.',
    }
  }
  return otherwise(error)
}

function otherwise(error: YAMLParseError): SyntaxExplanation {
  return {
    code: 'yaml-syntax',
    message: `this is not YAML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`,
    hint: 'Compare the line with its neighbours: indentation, "- " before list items, quotes around texts with signs.',
  }
}

function explainMissing(error: YAMLParseError, text: string): SyntaxExplanation {
  if (error.message.startsWith('Implicit map keys')) {
    return {
      code: 'yaml-colon-missing',
      message: 'this line has no ": " after a key',
      hint: 'Write "key: value" with a space after the colon, or indent the line if it continues a text.',
    }
  }
  if (error.message.startsWith('Sequence item')) return explainIndentation(text, error.pos[0])
  if (error.message.startsWith('Missing ,')) {
    const message = 'a comma or a closing bracket is missing before this'
    return { code: 'yaml-bracket', message, hint: 'Put commas between the items, and close the bracket or brace.' }
  }
  return otherwise(error)
}

function explainIndent(error: YAMLParseError, text: string): SyntaxExplanation | LocatedExplanation {
  if (error.message.startsWith('Flow')) {
    const bracket = error.message.slice(-1)
    const hash = explainHash(linesBefore(text, { ...lineAt(text, error.pos[0]), indent: 0 })[0], /^.*[{[][^#]*\s(?=#\S)/)
    if (hash) return hash
    const message = `a list or map in brackets is not closed with ${bracket} before this line`
    return { code: 'yaml-bracket', message, hint: `Write ${bracket} where it ends.` }
  }
  return explainIndentation(text, error.pos[0])
}

/** Explains a second colon in braces: a text with ": " in it, or a missing comma before the next key. */
function explainFlow(found: string, text: string): SyntaxExplanation {
  const [, before = '', key = ''] = /^(.*\s)?([\w-]+)\s*:\s/.exec(`${found} `) ?? []
  const languages = /^languages:\s*\[([^\]]*)\]/m.exec(text)?.[1]?.split(',').map((tag) => tag.trim()) ?? []
  if (before.trim() !== '' && (languages.includes(key) || FIELDS.has(key))) {
    return { code: 'yaml-comma', message: `the comma before ${quote(`${key}:`)} is missing`, hint: `Write: ${before.trim()}, ${key}: …` }
  }
  const hint = `Put quotes around the text: ${quote(found.split(/[,}\]\n]/)[0]?.trim())}`
  return { code: 'yaml-colon', message: 'a second ": " in this text makes it a key again', hint }
}

/** Names of fields that often stand in braces. */
const FIELDS = new Set(['id', 'title', 'when', 'date', 'time', 'part', 'source', 'speaker', 'verbatim', 'translations', 'name', 'role', 'publisher', 'url', 'person', 'text', 'value', 'unit', 'label', 'country', 'in', 'for', 'private'])

function explainRest(error: YAMLParseError, text: string): SyntaxExplanation {
  const before = text.slice(text.lastIndexOf('\n', error.pos[0] - 1) + 1, error.pos[0])
  if (/["'\u201d]\s*$/u.test(before)) {
    const hint = 'Double an apostrophe inside single quotes, write \\" inside double ones, or use | and lines below.'
    return { code: 'yaml-quote', message: 'a text in quotes goes on after its closing quote', hint }
  }
  if (before.trim() === '') return explainIndentation(text, error.pos[0])
  const bracketed = /^\s*(?:- +)*(?:[\w-]+: +)?([[{].*[\]}])\s*$/.exec(before)?.[1]
  if (bracketed === undefined) return MISPLACED
  const whole = `${bracketed} ${text.slice(error.pos[0], lineEnd(text, error.pos[0])).trim()}`
  return { code: 'yaml-reserved', message: `${bracketed.startsWith('[') ? 'a list' : 'a map'} in brackets ends before this, and a text can’t go on`, hint: `Put quotes around the whole text: ${quote(whole)}.` }
}

/** An explanation of a mistake at another place than the one where the parser stopped. */
interface LocatedExplanation extends SyntaxExplanation {
  range: [number, number]
}

interface Line {
  /** Offsets of the first character that is no space, and of the line's end. */
  start: number
  end: number
  /** Column of the first character, from 0. */
  indent: number
  text: string
}

const KEY = /^(["']?)[\w$.-]+\1\s*:(\s|$)/

/** Explains the indentation of a line: which column it starts in, which it should, or that its hyphen is missing. */
function explainIndentation(text: string, offset: number): LocatedExplanation {
  const line = lineAt(text, offset)
  const range: [number, number] = [line.start, line.end]
  const before = linesBefore(text, line)
  const item = before.find(({ indent }) => indent <= line.indent)
  // The line has the first key of the item before. Another key would belong to that item and stand too far left.
  if (KEY.test(line.text) && item?.indent === line.indent && item.text.startsWith(`- ${line.text.split(':')[0]}:`)) {
    const hint = `Write "- " before ${line.text.split(':')[0]}: and let the lines that belong to it start two columns further right than the hyphen.`
    return { code: 'yaml-dash', message: 'the hyphen before this list item is missing', hint, range }
  }
  if (item?.indent === line.indent && /^-(?: |$)/.test(item.text)) {
    const isOfTexts = !KEY.test(item.text.replace(/^(?:- +)+/, ''))
    const hyphen = explainHyphen(line, isOfTexts)
    if (hyphen) return hyphen
  }
  const [last] = before
  const cut = explainHash(last)
  if (cut) return cut
  const columns = last === undefined || last.indent === line.indent ? '' : `: it starts in column ${line.indent + 1}, the one before it in column ${last.indent + 1}`
  return {
    code: 'yaml-indentation',
    message: `the line is indented differently from the lines it belongs to${columns}`,
    hint: 'Let all keys of a map, and all items of a list, start in the same column.',
    range,
  }
}

/** Explains a line between the items of a list that is no item. @returns undefined for a key that belongs to the item before it */
function explainHyphen({ start, end, text }: Line, isOfTexts: boolean): LocatedExplanation | undefined {
  if (/^-[^\s-]/.test(text)) {
    const message = 'the hyphen of a list item needs a space after it'
    return { code: 'yaml-dash', message, hint: `Write ${quote(`- ${text.slice(1)}`)}.`, range: [start, start + 1] }
  }
  if (KEY.test(text) && !isOfTexts) return undefined
  const hint = `Write ${quote(`- ${text}`)}, or indent the line by two more columns if it goes on with the item above it.`
  return { code: 'yaml-dash', message: 'the line stands among the items of a list and has no hyphen', hint, range: [start, end] }
}

/** Explains a text that " #" cuts, so that the line below it belongs to nothing. */
function explainHash(line: Line | undefined, cut = /^(?:- +)*(?:[\w-]+: +)?[^\s"'|>#[{](?:[^#]|(?<!\s)#)*\s(?=#)/): LocatedExplanation | undefined {
  const at = line === undefined ? undefined : cut.exec(line.text)?.[0].length
  if (line === undefined || at === undefined) return undefined
  const range: [number, number] = [line.start + at, line.start + at + 1]
  const message = 'the " #" ends the text here, and what follows belongs to nothing'
  return { code: 'text-hash', message, hint: 'Put quotes around the whole text: "…".', range }
}

/** Explains a list below a key that has a value on its own line. @returns undefined where that is not the mistake */
function explainListBelowValue(text: string, offset: number): LocatedExplanation | undefined {
  const line = lineAt(text, offset)
  if (!/^-(?: |$)/.test(line.text)) return undefined
  const [, , key] = /^((?:- +)*)([\w-]+): +[^\s|>&]/.exec(linesBefore(text, line)[0]?.text ?? '') ?? []
  if (key === undefined) return undefined
  const message = `a list starts here below ${key}:, which has a value on its own line already`
  const hint = `Give the list a key of its own on the line above it, or delete the value after ${key}: if the list is its value.`
  return { code: 'yaml-list', message, hint, range: [line.start, line.end] }
}

/**
 * Explains a key that is indented deeper than the one above it. It continues the text of that key, so that the parser sees only a
 * second colon.
 * @returns undefined where that is not the mistake
 */
export function explainDeeperKey(text: string, offset: number): LocatedExplanation | undefined {
  const end = lineEnd(text, offset)
  if (/:(\s|$)/.test(text.slice(offset, end))) return undefined
  const above = lineAt(text, offset)
  const line = lineAt(text, end + 1)
  const keys = above.start + (/^(?:- +)*/.exec(above.text)?.[0].length ?? 0)
  const column = keys - (above.start - above.indent)
  if (!KEY.test(line.text) || line.indent <= column) return undefined
  const key = text.slice(keys, end).split(':')[0] ?? ''
  const sign = otherListSign(key)
  if (sign !== undefined) {
    const message = `the item of a list begins with ${quote(sign)} where YAML needs a hyphen`
    return { code: 'yaml-dash', message, hint: `Write "- ${key.slice(sign.length).trim()}: …", with the hyphen of the keyboard and a space.`, range: [above.start, above.start + sign.length] }
  }
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

/** The lines before a line, the nearest first, up to the first that starts further left. Empty lines and comments are left out. */
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
