import type { z } from 'zod'
import { expectation, nameOfThing } from './expectations.ts'
import type { Locate } from '../read/locate.ts'
import { childSchema, descriptionOf, kindOf, knownKeys, nameOfKind, schemaAt, unwrap } from '../schema/model.ts'
import type { Finding, Position, Problem } from '../problems/problem.ts'
import { quote } from '../problems/quote.ts'
import { nearest } from '../problems/suggest.ts'
import { isDateAsKey, isRecurrence, otherName } from './other-names.ts'
import { flatten, type FlatIssue } from './schema-issues.ts'
import { invalidKey, wrongValue } from './wrong-value.ts'
import { type Path, valueAt } from '../schema/path.ts'

/** Finds a value of the file, and how the file writes it, where that is known. */
interface Places {
  locate: Locate
  sourceAt?: (path: Path) => string | undefined
}

/**
 * Turns the mistakes that the schema finds into problems with words and places.
 * @param value The plain value of the file. A value in it that is `undefined` was reported before and is passed over.
 */
export function schemaProblems(error: z.ZodError, value: unknown, { locate, sourceAt }: Places, file: string): Problem[] {
  const issues = withoutDoubles(flatten(error.issues))
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue, value) : []))
  const unknownOf = Map.groupBy(unknown, ({ path }) => JSON.stringify(path.slice(0, -1)))
  const unknownIn = (path: Path): UnknownKey[] => unknownOf.get(JSON.stringify(path)) ?? []
  // What stands beside a rule for coming again follows that rule.
  const recurring = new Set(unknown.filter(({ path }) => path.at(-2) === 'when' && isRecurrence(String(path.at(-1)))).map(({ path }) => JSON.stringify(path.slice(0, -1))))
  const problems = issues.flatMap((issue): [Position, Finding][] => {
    const path = issue.path as Path
    if (issue.code === 'unrecognized_keys') return []
    // Who lacks a person may have written it as name.
    if (issue.code === 'custom' && unknownIn(path).some(({ meant }) => meant !== undefined)) return []
    const at = valueAt(value, path)
    if ((at.exists && at.value === undefined) || recurring.has(JSON.stringify(path.slice(0, -1)))) return []
    if (!at.exists) {
      const owner = path.slice(0, -1)
      const isToldAlready = unknownIn(owner).some(({ meant, isWhole }) => isWhole === true || meant === path.at(-1))
      return isToldAlready ? [] : [[locate(owner, 'key'), missingField(path, value)]]
    }
    if (issue.code === 'invalid_key') {
      const cut = cutText(path, value)
      return cut === 'piece' || isDeclared(path.at(-1), value) ? [] : [[locate(path, 'key'), cut ?? invalidKey(issue.message, path)]]
    }
    const first = [...path, Object.keys(Object(at.value))[0] ?? '']
    const isInBraces = locate(first, 'key').line === locate(path, 'key').line
    const dash = issue.code === 'invalid_type' ? missingDash(at.value, path, isInBraces) : undefined
    if (dash) return [[isInBraces ? locate(path) : locate(first, 'key'), dash]]
    return [[locate(path), wrongValue(issue, at.value, typeof at.value === 'number' ? sourceAt?.(path) : undefined)]]
  })
  const unknownFound = unknown.map((key): [Position, Finding] => [locate(key.path, 'key'), key.finding])
  return [...problems, ...unknownFound].map(([position, finding]) => ({ file, ...position, severity: 'error', ...finding }))
}

/** What is of another type than it should be is not also too long or too short. */
function withoutDoubles(issues: FlatIssue[]): FlatIssue[] {
  const mistyped = new Set(issues.flatMap(({ code, path }) => (code === 'invalid_type' || code === 'invalid_union' ? [JSON.stringify(path)] : [])))
  return mistyped.size === 0 ? issues : issues.filter(({ code, path }) => (code !== 'too_big' && code !== 'too_small') || !mistyped.has(JSON.stringify(path)))
}

/** Whether the list of languages has the same wrong tag. Then the problem is reported there and not at each text. */
function isDeclared(key: PropertyKey | undefined, root: unknown): boolean {
  const { value } = valueAt(root, ['languages'])
  return Array.isArray(value) && value.includes(key)
}

interface UnknownKey {
  path: Path
  /** The key that was probably meant; undefined where none is. It is not reported as missing as well. */
  meant: string | undefined
  /** Whether what it is in lacks its fields because of it. */
  isWhole?: boolean
  finding: Finding
}

function unknownKeys(issue: { path: PropertyKey[]; keys: string[] }, root: unknown): UnknownKey[] {
  const parent = issue.path as Path
  const schema = schemaAt(parent) ?? schemaAt([])!
  const known = knownKeys(schema) ?? []
  return issue.keys.flatMap((key): UnknownKey[] => {
    const cut = cutText([...parent, key], root)
    if (cut === 'piece') return []
    if (cut) return [{ path: [...parent, key], meant: undefined, finding: cut }]
    const dated = dateAsKey(schema, [...parent, key], root)
    if (dated) return [{ path: [...parent, key], meant: undefined, isWhole: true, finding: dated }]
    const other = otherName(kindOf(unwrap(schema)), key, known)
    const meant = other === undefined ? nearest(key, known) : other.meant
    const hint = other?.remedy ?? (key === '<<' ? MERGE_KEY : `${meant === undefined ? '' : `Did you mean "${meant}"? `}Allowed here: ${known.join(', ')}.`)
    const where = nameOfThing(schemaAt(parent), undefined, parent.at(-1))
    const finding: Finding = { code: 'key-unknown', message: `${where} has no field ${quote(key)}`, hint }
    return [{ path: [...parent, key], meant, finding }]
  })
}

/** Explains an event written as its date and what happened then. @returns undefined where that is not the mistake */
function dateAsKey(schema: z.core.$ZodType, path: Path, root: unknown): Finding | undefined {
  const text = valueAt(root, path).value
  const key = String(path.at(-1))
  if (kindOf(unwrap(schema)) !== 'event' || !isDateAsKey(key, text)) return undefined
  return { code: 'key-unknown', message: `the date ${quote(key)} stands where a field of the event is expected`, hint: `Write "- when: ${key}", and on the line below, indented by two more spaces, title: ${quote(String(text))}.` }
}

const MERGE_KEY = 'Merge keys are no part of YAML 1.2; use an alias (*name) for a single value.'

function missingField(path: Path, root: unknown): Finding {
  const parent = path.slice(0, -1)
  const key = String(path.at(-1))
  const schema = schemaAt(path)
  const owner = nameOfThing(schemaAt(parent), valueAt(root, parent).value, parent.at(-1))
  const description = schema === undefined ? undefined : descriptionOf(schema)
  const what = description === undefined ? expectation(schema) : description.replace(/\.$/, '')
  return { code: 'field-missing', message: `${owner} has no ${quote(key)}`, hint: `Add ${key}: ${lowerFirst(what)}.` }
}

function lowerFirst(text: string): string {
  return /^[A-Z](?![A-Z])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

/**
 * Explains a text in braces that a comma cuts because it has no quotes. `{ en: Hanoi, the day }` is read as the key `en` and the
 * key "the day" without a value.
 * @param path - the path of a key that is not allowed there
 * @returns undefined where that is not the mistake; piece, where an earlier comma has cut the same text already
 */
function cutText(path: Path, root: unknown): Finding | 'piece' | undefined {
  const parent = valueAt(root, path.slice(0, -1)).value
  if (valueAt(root, path).value !== null || typeof parent !== 'object' || parent === null) return undefined
  const entries = Object.entries(parent)
  const at = entries.findIndex(([key]) => key === path.at(-1))
  const [before, text] = entries[at - 1] ?? []
  if (before === undefined) return undefined
  if (text === null && cutText([...path.slice(0, -1), before], root) !== undefined) return 'piece'
  if (typeof text !== 'string') return undefined
  const key = String(path.at(-1))
  const pieces = [text, key, ...piecesAfter(entries, at)]
  const hint = `Put quotes around the text: ${before}: ${quote(pieces.join(', '))}`
  return { code: 'text-cut', message: `the comma ends the text ${quote(text)}, and ${quote(key)} is read as a key`, hint }
}

/** The keys without a value behind one entry: what further commas cut from the same text. */
function piecesAfter(entries: [string, unknown][], at: number): string[] {
  const next = entries.slice(at + 1)
  const end = next.findIndex(([, value]) => value !== null)
  return next.slice(0, end === -1 ? undefined : end).map(([key]) => key)
}

/**
 * Explains a list whose items, or whose only item, lost the hyphen. YAML then reads a map with the fields of an item.
 * @param isInBraces - whether it stands on the line of its key
 * @returns undefined where that is not the mistake
 */
function missingDash(value: unknown, path: Path, isInBraces: boolean): Finding | undefined {
  const list = schemaAt(path)
  const item: z.core.$ZodType | undefined = list === undefined ? undefined : childSchema(list, 0)
  const known = item === undefined ? undefined : knownKeys(item)
  if (!known || typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const keys = Object.keys(value)
  if (!keys.some((key) => known.includes(key))) return undefined
  const name = nameOfKind(item) ?? 'list item'
  if (isInBraces) return { code: 'type-wrong', message: `this ${name} stands alone where a list is expected`, hint: `Put square brackets around it: ${path.at(-1)}: [{ ${keys[0]}: … }]` }
  const message = `the hyphen before the first line of this ${name} is missing`
  const hint = `Write "- " before ${keys[0]}: and indent the lines that belong to it by two more spaces.`
  return { code: 'yaml-dash', message, hint }
}
