import type { z } from 'zod'
import { describe, expectation, nameOf } from './expectations.ts'
import type { Locate, Path } from '../read/locate.ts'
import { descriptionOf, knownKeys, schemaAt } from '../schema/model.ts'
import type { Position, Problem, ProblemCode } from '../problems/problem.ts'
import { anyOf, quote } from '../problems/quote.ts'
import { type FlatIssue, flatten, valueAt } from './schema-issues.ts'
import { didYouMean, nearest } from '../problems/suggest.ts'
import { cutText, missingDash } from './slips.ts'
import { typeHint } from './type-hints.ts'
import { invalidFormat, invalidKey } from './wrong-format.ts'

/** What a check says about a place, before it is known where in the file that is. */
export interface Finding {
  code: ProblemCode
  message: string
  hint: string
  severity?: Problem['severity']
}

/**
 * The mistakes that the schema finds, in words and with places.
 *
 * @param value The plain value of the file. What is `undefined` in it has been reported before and is passed over.
 */
export function schemaProblems(error: z.ZodError, value: unknown, locate: Locate, file: string): Problem[] {
  const issues = flatten(error.issues)
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue, value) : []))
  const problems = issues.flatMap((issue): [Position, Finding][] => {
    const path = issue.path as Path
    if (issue.code === 'unrecognized_keys') return []
    const at = valueAt(value, path)
    if (at.exists && at.value === undefined) return []
    if (!at.exists) {
      const missing = missingField(path, value)
      return unknown.some((key) => key.meant === path.at(-1) && samePath(key.path.slice(0, -1), path.slice(0, -1)))
        ? []
        : [[locate(path.slice(0, -1), 'key'), missing]]
    }
    if (issue.code === 'invalid_key') return isDeclared(path.at(-1), value) ? [] : [[locate(path, 'key'), cutText(path, value) ?? invalidKey(issue.message, path)]]
    const dash = issue.code === 'invalid_type' ? missingDash(at.value, path) : undefined
    return [dash ? [locate([...path, Object.keys(at.value as object)[0] ?? ''], 'key'), dash] : [locate(path), wrongValue(issue, at.value)]]
  })
  const unknownFound = unknown.map((key): [Position, Finding] => [locate(key.path, 'key'), key.finding])
  return [...problems, ...unknownFound].map(([position, finding]) => ({ file, ...position, severity: 'error', ...finding }))
}

/** Whether a language is called so throughout: then the list of languages, where it is wrong too, is the place to say so. */
function isDeclared(key: PropertyKey | undefined, root: unknown): boolean {
  const { value } = valueAt(root, ['languages'])
  return Array.isArray(value) && value.includes(key)
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index])
}

interface UnknownKey {
  path: Path
  /** The key that was probably meant. It is then not reported as missing as well. */
  meant: string | undefined
  finding: Finding
}

function unknownKeys(issue: { path: PropertyKey[]; keys: string[] }, root: unknown): UnknownKey[] {
  const parent = issue.path as Path
  const known = knownKeys(schemaAt(parent) ?? schemaAt([])!) ?? []
  return issue.keys.map((key) => {
    const cut = cutText([...parent, key], root)
    if (cut) return { path: [...parent, key], meant: undefined, finding: cut }
    const hint =
      key === '<<'
        ? 'Merge keys are no part of YAML 1.2; use an alias (*name) for a single value.'
        : `${didYouMean(key, known)}Allowed here: ${known.join(', ')}.`
    const where = nameOf(schemaAt(parent), undefined, parent.at(-1))
    const finding: Finding = { code: 'key-unknown', message: `${where} has no field ${quote(key)}`, hint }
    return { path: [...parent, key], meant: nearest(key, known), finding }
  })
}

function missingField(path: Path, root: unknown): Finding {
  const parent = path.slice(0, -1)
  const key = String(path.at(-1))
  const schema = schemaAt(path)
  const owner = nameOf(schemaAt(parent), valueAt(root, parent).value, parent.at(-1))
  const description = schema === undefined ? undefined : descriptionOf(schema)
  const what = description === undefined ? expectation(schema) : description.replace(/\.$/, '')
  return { code: 'field-missing', message: `${owner} has no ${quote(key)}`, hint: `Add ${key}: ${lowerFirst(what)}.` }
}

function wrongValue(issue: FlatIssue, value: unknown): Finding {
  const path = issue.path as Path
  const schema = schemaAt(path)
  if (value === null) {
    const hint = `Write ${expectation(schema)}, or delete the line if it is not needed.`
    return { code: 'value-missing', message: `${quote(String(path.at(-1)))} has no value`, hint }
  }
  if (issue.code === 'invalid_value') return notAllowed(value, issue.values.map(String))
  if (issue.code === 'too_small' && Array.isArray(value)) {
    return {
      code: 'list-empty',
      message: 'the list is empty',
      hint: `Write at least one item: ${itemExpectation(path)}.`,
    }
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') return outOfRange(issue, value)
  if (issue.code === 'invalid_format') return invalidFormat(issue.message, value, path)
  if (issue.code === 'custom') return brokenRule(issue, path)
  const found = describe(value)
  return {
    code: 'type-wrong',
    message: `${found} stands where ${expectation(schema)} is expected`,
    hint: typeHint(value, schema),
  }
}

function notAllowed(value: unknown, allowed: string[]): Finding {
  const near = typeof value === 'string' ? didYouMean(value, allowed) : ''
  const shown = typeof value === 'string' ? quote(value) : describe(value)
  return {
    code: 'value-unknown',
    message: `${shown} is not one of the words allowed here`,
    hint: `${near}Allowed: ${anyOf(allowed)}.`,
  }
}

function outOfRange(issue: Extract<FlatIssue, { code: 'too_small' | 'too_big' }>, value: unknown): Finding {
  const limit = issue.code === 'too_small' ? `more than ${String(issue.minimum)}` : `at most ${String(issue.maximum)}`
  if (Array.isArray(value)) {
    return {
      code: 'type-wrong',
      message: `${value.length} items stand where ${limit} are allowed`,
      hint: 'Join some of them, or delete what matters least.',
    }
  }
  return {
    code: 'type-wrong',
    message: `${describe(value)} stands where ${limit} is allowed`,
    hint: `Write a number of ${limit}.`,
  }
}

/** The rules that schemas state with `refine`; each message is the rule itself. */
function brokenRule(issue: FlatIssue, path: Path): Finding {
  const schema = schemaAt(path)
  const owner = nameOf(schema, undefined, path.at(-1))
  const rule = issue.message
  if (rule.startsWith('either a person')) {
    const hint = 'Write person: with a key of people, or group: with a text, and not both.'
    return { code: 'participation-who', message: `${owner} needs ${rule}`, hint }
  }
  if (rule.startsWith('a figure')) {
    return {
      code: 'figure-value',
      message: rule,
      hint: 'Write value: with a number, or words: with a text, and not both.',
    }
  }
  if (rule.startsWith('exactly one')) {
    const hint = 'Keep the text of the language that the source prints, and move others to translations.'
    return { code: 'verbatim-language', message: `${quote('verbatim')} takes ${rule}`, hint }
  }
  return {
    code: 'list-empty',
    message: `${owner} needs ${rule}`,
    hint: 'Name where things come from: an id with a publisher.',
  }
}

function itemExpectation(path: Path): string {
  return expectation(schemaAt([...path, 0]))
}

function lowerFirst(text: string): string {
  return /^[A-Z](?![A-Z])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
