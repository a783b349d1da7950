import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { LineIndex } from './lines.ts'
import type { Position } from '../problems/problem.ts'
import { rangeOf } from './yaml-values.ts'
import type { Path } from '../schema/path.ts'

/**
 * The part of a place that is meant: its value, its key, the comment on the line of its value, the nth word of its text, counted from
 * 0, or the first such character.
 */
export type Part = 'value' | 'key' | 'comment' | { word: number } | { character: string }

/**
 * Finds the place of the value at a path. Where no such value exists, it gives the nearest value around it: its key, or the start
 * of its list item.
 */
export type Locate = (path: Path, part?: Part) => Position

interface Step {
  key: Node | undefined
  value: Node | undefined
}

/** Finds what a node has at a key or an index; undefined where it has nothing there. */
export type FindChild = (node: Node | undefined, segment: string | number) => Step | undefined

/** Creates the function that finds places in a document. */
export function createLocate(root: Node | null, child: FindChild, lines: LineIndex): Locate {
  return (path, part = 'value') => {
    let here: Step = { key: undefined, value: root ?? undefined }
    let found = true
    for (const segment of path) {
      const next = child(here.value, segment)
      found = next !== undefined
      if (next === undefined) break
      here = next
    }
    const range = rangeOfStep(here, found ? part : 'key', lines.text)
    return lines.position(range[0], range[1])
  }
}

/** Creates a function that gets the scalar at a path as the file writes it, with its quotes; undefined where no scalar is there. */
export function createSourceAt(
  root: Node | null,
  { child, targets, text }: { child: FindChild; targets: Map<Alias, Node>; text: string },
): (path: Path) => string | undefined {
  return (path) => {
    let node: Node | undefined = root ?? undefined
    for (const segment of path) node = child(node, segment)?.value
    if (isAlias(node)) node = targets.get(node)
    return isScalar(node) ? text.slice(...rangeOf(node)) : undefined
  }
}

/** Creates a function that gets the comment, with its #, behind a text without quotes; undefined where there is none. */
export function createCommentAt(root: Node | null, child: FindChild, text: string): (path: Path) => string | undefined {
  return (path) => {
    let node: Node | undefined = root ?? undefined
    for (const segment of path) node = child(node, segment)?.value
    if (!isScalar(node) || node.type !== 'PLAIN') return undefined
    return text.slice(...commentRange(rangeOf(node)[1], text)) || undefined
  }
}

/** The range of the comment that follows on the line. It has no length where there is none. */
function commentRange(end: number, text: string): readonly [number, number] {
  const lineEnd = text.indexOf('\n', end)
  const [, spaces = '', comment = ''] = /^([ \t]+)(#.*?)\r?$/.exec(text.slice(end, lineEnd === -1 ? undefined : lineEnd)) ?? []
  const from = end + spaces.length
  return [from, from + comment.length]
}

/**
 * Creates the function that goes one step into a document. The keys of a map are read once, since a file may have thousands of sources.
 * @param targets The nodes that the aliases of the document stand for. A value inside an alias is found at its anchor.
 */
export function createFindChild(targets: Map<Alias, Node>): FindChild {
  const known = new Map<YAMLMap, Map<string, Step>>()
  const keysOf = (map: YAMLMap): Map<string, Step> => {
    const steps = known.get(map) ?? readKeys(map)
    known.set(map, steps)
    return steps
  }
  return (node, segment) => {
    const inside = isAlias(node) ? targets.get(node) : node
    if (isSeq(inside) && typeof segment === 'number') {
      const item = inside.items[segment] as Node | null | undefined
      return item === undefined ? undefined : { key: undefined, value: item ?? undefined }
    }
    return isMap(inside) ? keysOf(inside).get(String(segment)) : undefined
  }
}

/** The keys of a map; of one that stands there twice, the first. */
function readKeys(map: YAMLMap): Map<string, Step> {
  const steps = new Map<string, Step>()
  for (const { key, value } of map.items as Pair<Node, Node | null>[]) {
    if (isScalar(key) && !steps.has(keyText(key))) steps.set(keyText(key), { key, value: value ?? undefined })
  }
  return steps
}

function keyText(key: { value: unknown; source?: string }): string {
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
}

function rangeOfStep({ key, value }: Step, part: Part, text: string): readonly [number, number] {
  if (part === 'key' && key !== undefined) return rangeOf(key)
  if (value === undefined || isEmptyScalar(value)) {
    if (key !== undefined) return rangeOf(key)
    // An item of a list that has nothing behind its hyphen.
    const hyphen = value === undefined ? 0 : Math.max(0, text.lastIndexOf('-', rangeOf(value)[0]))
    return [hyphen, hyphen + 1]
  }
  const [start, end] = rangeOf(value)
  if (part === 'comment') return commentRange(end, text)
  if (typeof part === 'object' && 'character' in part) return characterRange(text.slice(start, end), start, part.character)
  if (typeof part === 'object') return wordRange(text.slice(start, end), start, part.word)
  if (part === 'key') return [start, start + firstKeyLength(value)]
  return [start, end]
}

/** Whether a node is `key:` with no value. The parser gives it a place, but it has no characters. */
function isEmptyScalar(node: Node): boolean {
  const [start, end] = rangeOf(node)
  return start === end
}

function firstKeyLength(node: Node): number {
  const first = isMap(node) ? (node.items[0]?.key as Node | undefined) : undefined
  const [start, end] = first === undefined ? [0, 1] : rangeOf(first)
  return end - start
}

/** The range of the character. Where the file writes it as an escape, such as "\\u2713", the range is the whole text. */
function characterRange(source: string, offset: number, character: string): readonly [number, number] {
  const at = source.indexOf(character)
  return at === -1 ? [offset, offset + source.length] : [offset + at, offset + at + character.length]
}

/**
 * The range of a word. YAML may fold a text, but its words keep their order. A header such as `>-` and the opening quote are no
 * words of it.
 */
function wordRange(source: string, offset: number, word: number): readonly [number, number] {
  const header = /^[|>][^\n]*\n/.exec(source)?.[0].length ?? 0
  const words = [...source.slice(header).matchAll(/\S+/gu)]
  const found = words[Math.min(word, words.length - 1)]
  const start = offset + header + (found?.index ?? 0)
  return [start, start + (found?.[0].length ?? 1)]
}
