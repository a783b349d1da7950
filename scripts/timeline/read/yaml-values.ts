import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml'
import { checkEscapes } from './characters.ts'
import { quote } from '../problems/quote.ts'
import type { ReportProblem } from './lines.ts'
import type { YamlDocument } from './yaml-syntax.ts'

/** Most values that all aliases of a file together may stand for. It stops a file that unfolds without end. */
const ALIAS_LIMIT = 50_000

/** The deepest timeline that the model allows has about ten levels. */
const DEPTH_LIMIT = 64

/** Keys that mean something to JavaScript itself; no field of a timeline has such a name. */
export const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** The tags of YAML 1.2 for the values of a timeline. Any other tag would ask a program to convert the text. */
const TAGS = new Set(['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`))

/** Fields whose texts a speaker reads aloud, at any depth in them. */
const SPOKEN_KEYS = new Set(['notes', 'ifAsked'])

/** The plain value of a document, and the nodes that its aliases stand for. */
interface YamlValues {
  /** Values that were reported as wrong are `undefined`, so that nothing else is said about them. */
  value: unknown
  targets: Map<Alias, Node>
}

/** Reads the nodes of a document into a plain value. It reports what YAML allows and a timeline does not. */
export function readValues(document: YamlDocument, text: string, report: ReportProblem): YamlValues {
  const targets = new Map<Alias, Node>()
  const value = new ValueReader(text, report, targets).read(document.contents, 0)
  return { value, targets }
}

interface Anchored {
  node: Node
  value: unknown
  /** The number of values it holds; undefined while it is being read. */
  size: number | undefined
}

class ValueReader {
  readonly #text: string
  readonly #report: ReportProblem
  readonly #targets: Map<Alias, Node>
  readonly #anchors = new Map<string, Anchored>()
  #count = 0
  #unfolded = 0
  /** The number of spoken fields around the value that is being read. */
  #spoken = 0

  constructor(text: string, report: ReportProblem, targets: Map<Alias, Node>) {
    this.#text = text
    this.#report = report
    this.#targets = targets
  }

  read(node: Node | null, depth: number): unknown {
    if (node === null) return null
    if (isAlias(node)) return this.#alias(node)
    this.#count += 1
    const tag = node.tag
    if (tag !== undefined && !TAGS.has(tag)) {
      const message = `the tag ${quote(tag.replace('tag:yaml.org,2002:', '!!'))} is not allowed`
      const hint = 'Delete the tag: texts, numbers, lists and maps need none. A text that begins with ! needs quotes.'
      return this.#wrong('tag-not-allowed', tagRange(node, this.#text), message, hint)
    }
    if (depth > DEPTH_LIMIT) {
      const message = `this is nested more than ${DEPTH_LIMIT} levels deep`
      return this.#wrong('nesting-too-deep', rangeOf(node), message, 'A timeline needs about ten levels.')
    }
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined
    const entry: Anchored = { node, value: undefined, size: undefined }
    if (anchor !== undefined) this.#anchors.set(anchor, entry)
    const before = this.#count
    entry.value = this.#plain(node, depth)
    entry.size = this.#count - before + 1
    return entry.value
  }

  #plain(node: Node, depth: number): unknown {
    if (isScalar(node)) return this.#scalar(node)
    if (isSeq(node)) return node.items.map((item) => this.read(item as Node | null, depth + 1))
    if (isMap(node)) return this.#map(node, depth)
    return undefined
  }

  #scalar(node: Scalar): unknown {
    const [start, end] = rangeOf(node)
    const written = this.#text.slice(start, end)
    if (node.type === 'QUOTE_DOUBLE') checkEscapes(written, start, this.#report)
    const list = node.type === 'PLAIN' ? /\n[ \t]*(?=- )/.exec(written) : null
    if (list !== null) this.#listInText(start + list.index + list[0].length)
    return this.#spoken > 0 && typeof node.value === 'string' ? withParagraphs(node.value, node.type, written) : node.value
  }

  /** Warns of a list below a key that has a value on its line. YAML takes both for one text. */
  #listInText(offset: number): void {
    const message = 'the list that starts here is read as part of the text above it'
    const hint = 'Delete the text behind the key if the list is its value. If all is one text, write | after the key and the text below, or put it in quotes.'
    this.#report('text-list', [offset, offset + 1], message, hint, 'warning')
  }

  #map(map: YAMLMap, depth: number): Record<string, unknown> {
    const plain: Record<string, unknown> = {}
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const key = this.#key(pair.key)
      // The value is read even where the key is refused, because other places may use anchors inside it.
      const isSpoken = key !== undefined && SPOKEN_KEYS.has(key)
      if (isSpoken) this.#spoken += 1
      const value = this.read(pair.value, depth + 1)
      if (isSpoken) this.#spoken -= 1
      if (key === undefined) continue
      if (Object.hasOwn(plain, key)) {
        const hint = 'Keep one of the two, or give the second a key of its own.'
        this.#wrong('key-duplicate', rangeOf(pair.key), `the key ${quote(key)} stands here a second time`, hint)
      } else {
        plain[key] = value
      }
    }
    return plain
  }

  #key(node: Node | null): string | undefined {
    if (!isScalar(node) || node.value === null) {
      const range = node === null ? ([0, 1] as const) : rangeOf(node)
      const hint = 'Write a name before the colon, and put it in quotes where it is a sign or the word null.'
      this.#wrong('key-not-text', range, 'the key before the colon is not a text', hint)
      return undefined
    }
    const key = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
    if (FORBIDDEN_KEYS.has(key)) {
      this.#wrong('key-forbidden', rangeOf(node), `the key ${quote(key)} is not allowed`, 'Choose another name.')
      return undefined
    }
    if (node.type === 'QUOTE_DOUBLE') this.#scalar(node)
    return key
  }

  #alias(alias: Alias): unknown {
    const target = this.#anchors.get(alias.source)
    const range = rangeOf(alias)
    if (target === undefined) {
      const hint = 'Set the &anchor before the place that uses it, or put the text in quotes if it starts with *.'
      return this.#wrong('alias-unknown', range, `the alias *${alias.source} refers to no anchor before it`, hint)
    }
    if (target.size === undefined) {
      return this.#wrong('alias-cycle', range, `the alias *${alias.source} contains itself`, 'Write the value out instead.')
    }
    this.#targets.set(alias, target.node)
    this.#count += target.size
    const already = this.#unfolded > ALIAS_LIMIT
    this.#unfolded += target.size
    if (this.#unfolded <= ALIAS_LIMIT) return target.value
    if (already) return undefined
    const message = `the aliases of the file stand for more than ${ALIAS_LIMIT} values`
    return this.#wrong('alias-limit', range, message, 'Write values out instead of nesting aliases in aliases.')
  }

  #wrong(code: Parameters<ReportProblem>[0], range: readonly [number, number], message: string, hint: string): undefined {
    this.#report(code, range, message, hint)
  }
}

/**
 * Keeps the paragraphs that the author sees. Where YAML folds lines, it turns an empty line into a line break, but the author
 * meant a paragraph. A text that is not folded, or that writes its line breaks as `\n`, stays as it is.
 * @param written - the scalar as it stands in the file
 */
function withParagraphs(value: string, type: Scalar['type'], written: string): string {
  const isFolded = type !== 'BLOCK_LITERAL' && /\n[ \t]*\n/.test(written) && !(type === 'QUOTE_DOUBLE' && written.includes('\\n'))
  // YAML does not fold indented lines.
  return isFolded ? value.replaceAll(/(?<=(?:^|\n)[^\s][^\n]*)\n(?=\S)/g, '\n\n') : value
}

/** The offsets of a node's first character and of the one after its last. */
export function rangeOf(node: Node): readonly [number, number] {
  return node.range === null || node.range === undefined ? [0, 1] : [node.range[0], node.range[1]]
}

/** The range of the tag, which stands before its node. */
function tagRange(node: Node, text: string): readonly [number, number] {
  const [start] = rangeOf(node)
  const at = text.lastIndexOf('!', start)
  if (at === -1) return rangeOf(node)
  const from = text[at - 1] === '!' ? at - 1 : at
  const length = text.slice(from).search(/\s|$/u)
  return [from, from + length]
}
