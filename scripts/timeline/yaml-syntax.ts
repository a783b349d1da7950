import { type Document, isCollection, isPair, isScalar, type Node, parseAllDocuments, type ParsedNode, type YAMLParseError } from 'yaml'
import type { Report } from './report.ts'
import { explainSyntax } from './yaml-messages.ts'

/** A YAML document as the parser gives it, with ranges on every node. */
export type YamlDocument = Document.Parsed<ParsedNode>

/**
 * Parses the text as one YAML 1.2 document and reports all that is wrong with its syntax.
 *
 * Duplicate keys are left to the reader of the nodes: the parser looks for them in quadratic time.
 *
 * @returns undefined when there is nothing to read; the document then must not be looked into.
 */
export function parseSyntax(text: string, report: Report): YamlDocument | undefined {
  const documents = parseAllDocuments<ParsedNode>(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const [first, second] = Array.isArray(documents) ? documents : []
  if (first === undefined || (second === undefined && first.contents !== null && isEmpty(first.contents, text))) {
    report('file-empty', [0, 1], 'the file holds no timeline', 'Start with title, languages, sources and events.')
    return undefined
  }
  const errors = documents.flatMap((document: YamlDocument) => document.errors)
  for (const error of independent(errors, text)) reportError(error, first, text, report)
  if (second !== undefined) {
    const start = text.indexOf('---', second.range[0])
    const hint = 'Put each timeline into a file of its own and delete the line with three hyphens.'
    report('several-documents', [start, start + 3], 'the file holds more than one YAML document', hint)
  }
  if (first.directives?.yaml.explicit === true && first.directives.yaml.version !== '1.2') {
    const message = `the file asks for YAML ${first.directives.yaml.version}; timelines are read as YAML 1.2`
    report('yaml-version', [0, text.indexOf('\n')], message, 'Delete the line that starts with %YAML.')
  }
  return errors.length > 0 ? undefined : first
}

function isEmpty(contents: Node, text: string): boolean {
  const [start, end] = contents.range ?? [0, 0]
  return isScalar(contents) && text.slice(start, end).trim() === ''
}

/** One mistake often makes several errors: the first on a line tells, and after a text that never ends nothing does. */
function independent(errors: YAMLParseError[], text: string): YAMLParseError[] {
  const kept: YAMLParseError[] = []
  let lastLine = -1
  for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const line = text.lastIndexOf('\n', error.pos[0] - 1)
    if (line === lastLine) continue
    kept.push(error)
    lastLine = line
    if (error.code === 'RESOURCE_EXHAUSTION') return [error]
    if (isUnclosedQuote(error)) break
  }
  return kept
}

function isUnclosedQuote(error: YAMLParseError): boolean {
  return error.code === 'MISSING_CHAR' && error.message.endsWith('quote')
}

function reportError(error: YAMLParseError, document: YamlDocument, text: string, report: Report): void {
  const { code, message, hint } = explainSyntax(error, text)
  const range = isUnclosedQuote(error) ? openingQuote(document, error.pos[0]) : error.pos
  report(code, range, message, hint)
}

/** A text without its closing quote is noticed at the end of the file; what helps is where it begins. */
function openingQuote(document: YamlDocument, end: number): [number, number] {
  let node: unknown = document.contents
  while (isCollection(node)) {
    const last: unknown = node.items.at(-1)
    node = isPair(last) ? (last.value ?? last.key) : last
  }
  const start = isScalar(node) ? (node.range?.[0] ?? end) : end
  return [start, start + 1]
}
