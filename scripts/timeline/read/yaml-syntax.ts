import { isScalar, type YAMLParseError, Composer, type CST, type Document, Lexer, type ParsedNode, Parser } from 'yaml'
import type { LineIndex, ReportProblem } from './lines.ts'
import { mayHaveOddIndents, spacedIndents } from './odd-indents.ts'
import { explainDeeperKey, explainSyntax } from './yaml-messages.ts'
import { closeQuotes, type ClosedText } from './yaml-quotes.ts'

/**
 * Parses the text as one YAML 1.2 document and reports each mistake of its syntax.
 * @returns undefined where there is nothing to read, or where a mistake makes the document unusable
 */
export function parseSyntax(lines: LineIndex, report: ReportProblem): YamlDocument | undefined {
  const original = readDocuments(lines.text)
  if ('stop' in original) return reportStop(original.stop, original.offset, report)
  const text = mayHaveOddIndents(lines.text) ? spacedIndents(lines.text, original.documents, report) : lines.text
  const read = text === lines.text ? original : readDocuments(text)
  if ('stop' in read) return reportStop(read.stop, read.offset, report)
  const [first, second] = read.documents
  if (first === undefined || (second === undefined && isEmpty(first, text))) {
    report('file-empty', [0, 1], 'the file holds no timeline', 'Start with title, languages, sources and events.')
    return undefined
  }
  const closed = /["']/.test(text) ? closeQuotes(text) : undefined
  if (closed !== undefined && closed.unclosed.length > 0) return reportUnclosed(closed, lines, report)
  const errors = read.documents.flatMap((document) => document.errors)
  for (const error of independent(errors, lines)) reportError(error, text, report)
  if (second !== undefined) {
    const start = text.indexOf('---', second.range[0])
    const hint = 'Put each timeline into a file of its own and delete the line with three hyphens.'
    report('several-documents', [start, start + 3], 'the file holds more than one YAML document', hint)
  }
  if (first.directives?.yaml.explicit === true && first.directives.yaml.version !== '1.2') {
    const message = `the file asks for YAML ${first.directives.yaml.version}; timelines are read as YAML 1.2`
    report('yaml-version', [0, text.indexOf('\n')], message, 'Delete the line that starts with %YAML.')
  }
  return errors.length > 0 || isEmpty(first, text) ? undefined : first
}

function reportStop(stop: 'nesting' | 'length', offset: number, report: ReportProblem): undefined {
  if (stop === 'nesting') {
    const hint = 'A timeline needs about ten levels; look for brackets that are never closed.'
    report('nesting-too-deep', [offset, offset + 1], 'the file nests too deeply to be read', hint)
  } else {
    const message = 'the file holds more values than can be read'
    report('file-too-large', [offset, offset + 1], message, 'Split it into several timelines.')
  }
}

function isEmpty({ contents }: YamlDocument, text: string): boolean {
  const [start, end] = contents?.range ?? [0, 0]
  return contents === null || (isScalar(contents) && text.slice(start, end).trim() === '')
}

/**
 * Reports each quote that is never closed, where it opens, and what else is wrong with the text once they are closed. What stands on
 * the line of such a quote is its consequence.
 */
function reportUnclosed({ text, unclosed, original }: ClosedText, lines: LineIndex, report: ReportProblem): undefined {
  const shifted: LineIndex = { text, position: (start, end) => lines.position(original(start), end === undefined ? undefined : original(end)) }
  const quoted = new Set(unclosed.flatMap(({ start, end }) => [lines.position(start).line, lines.position(end).line]))
  for (const { start, hint } of unclosed) report('yaml-quote', [start, start + 1], 'the quote that opens here is never closed', hint)
  const read = readDocuments(text)
  const errors = 'stop' in read ? [] : read.documents.flatMap((document) => document.errors)
  for (const error of independent(errors, shifted)) {
    if (quoted.has(shifted.position(error.pos[0]).line)) continue
    reportError(error, text, (code, [start, end], message, hint) => report(code, [original(start), original(end)], message, hint))
  }
}

/** Keeps one error for each mistake. One mistake often makes several errors: the first on a line counts. */
function independent(errors: YAMLParseError[], lines: LineIndex): YAMLParseError[] {
  const kept: YAMLParseError[] = []
  let lastLine = 0
  let isShifted = false
  for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const line = lines.position(error.pos[0]).line
    // A line in the wrong column makes the line below it seem wrong too.
    const isFollowUp = line === lastLine || (kept.length > 0 && error.message.includes('token in YAML stream')) || (isShifted && line === lastLine + 1)
    lastLine = line
    if (isFollowUp) continue
    kept.push(error)
    isShifted = error.code === 'BAD_INDENT' || error.message.startsWith('Sequence item') || (error.code === 'BLOCK_AS_IMPLICIT_KEY' && explainDeeperKey(lines.text, error.pos[0]) !== undefined)
  }
  return kept
}

function reportError(error: YAMLParseError, text: string, report: ReportProblem): void {
  const { code, message, hint, ...place } = explainSyntax(error, text)
  report(code, 'range' in place ? place.range : onSigns(error.pos, text), message, hint)
}

/** Moves an error at the start of a line past its spaces. */
function onSigns([start, end]: readonly [number, number], text: string): [number, number] {
  const from = start + (/^ */.exec(text.slice(start))?.[0].length ?? 0)
  return text[from] === undefined || text[from] === '\n' ? [start, end] : [from, Math.max(end, from + 1)]
}

/** A YAML document from the parser, with ranges on every node. */
export type YamlDocument = Document.Parsed<ParsedNode>

/** Most lists, maps and texts that may be open at one place. The deepest timeline that the model allows has about twenty. */
const NESTING_LIMIT = 150

/** Most lexemes of a file: signs, words and spaces. Ten thousand events have about one million. */
const LEXEME_LIMIT = 4_000_000

/** The first two documents of a file, or the place at which reading was given up. */
type ReadDocuments = { documents: YamlDocument[] } | Stop

/** Why reading was given up, and at which offset. */
interface Stop {
  stop: 'nesting' | 'length'
  offset: number
}

/**
 * Reads a text as YAML 1.2 with the core schema. It gives up on a file made to exhaust the machine, because the parser keeps
 * every open bracket in memory.
 * The reader of the nodes looks for duplicate keys, since the parser does so in quadratic time.
 */
function readDocuments(text: string): ReadDocuments {
  const read = tokensOf(text)
  if ('stop' in read) return read
  const composer = new Composer<ParsedNode, true>({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const documents: YamlDocument[] = []
  for (const document of composer.compose(read.tokens)) {
    documents.push(document)
    // A second document is a mistake, so the content of it and of others does not matter.
    if (documents.length === 2) break
  }
  return { documents }
}

function tokensOf(text: string): { tokens: CST.Token[] } | Stop {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let count = 0
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    count += 1
    if (parser.stack.length > NESTING_LIMIT || count > LEXEME_LIMIT) {
      return { stop: count > LEXEME_LIMIT ? 'length' : 'nesting', offset: Math.max(0, parser.offset - lexeme.length) }
    }
  }
  tokens.push(...parser.end())
  return { tokens }
}
