import { Composer, type CST, type Document, Lexer, type ParsedNode, Parser } from 'yaml'

/** A YAML document as the parser gives it, with ranges on every node. */
export type YamlDocument = Document.Parsed<ParsedNode>

/** Open lists, maps and texts at one place: the deepest timeline that the model allows has about twenty. */
const NESTING_LIMIT = 150

/** Signs, words and spaces that a file may consist of; ten thousand events have about one million. */
const LEXEME_LIMIT = 4_000_000

/** What a file was read as: its first two documents, or the place at which reading was given up. */
export type ReadDocuments = { documents: YamlDocument[] } | Stop

/** Where reading was given up, and why. */
interface Stop {
  stop: 'nesting' | 'length'
  offset: number
}

/**
 * Reads a text as YAML 1.2 with the core schema, and gives up on a file made to exhaust the machine: the parser itself
 * keeps every open bracket in memory, however many there are.
 *
 * Duplicate keys are left to the reader of the nodes: the parser looks for them in quadratic time.
 */
export function readDocuments(text: string): ReadDocuments {
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
    // A second one is a mistake; what it and others contain is of no account.
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
