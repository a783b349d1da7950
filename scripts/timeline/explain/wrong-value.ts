import type { z } from 'zod'
import { correctedId, correctedLanguage } from './corrections.ts'
import { dateHint } from './date-advice.ts'
import type { FlatIssue } from './schema-issues.ts'
import { describe, expectation, nameOfThing } from './expectations.ts'
import { IMPORTANCES } from '../schema/audience.ts'
import { alternative, type Kind, kindOf, knownKeys, schemaAt, unwrap, childSchema, descriptionOf, requiredKeys } from '../schema/model.ts'
import type { Finding, ProblemCode } from '../problems/problem.ts'
import { anyOf, quote } from '../problems/quote.ts'
import { didYouMean } from '../problems/suggest.ts'
import { countryHint } from './country-advice.ts'
import { otherListSign } from './list-signs.ts'
import { timeHint } from './time-advice.ts'
import type { Path } from '../schema/path.ts'

const FORMAT_CODES: Partial<Record<Kind, ProblemCode>> = {
  line: 'text-empty',
  id: 'id-invalid',
  who: 'id-invalid',
  sources: 'id-invalid',
  country: 'country-invalid',
  language: 'language-invalid',
  when: 'date-invalid',
  date: 'date-invalid',
  time: 'time-invalid',
}

/** Reports a text of the wrong form. Where it is certain what was meant, the hint says so. */
function invalidFormat(expected: string, value: unknown, path: Path): Finding {
  const schema = schemaAt(path)
  const kind = schema === undefined ? undefined : kindOf(unwrap(alternative(schema, value)))
  if (path.at(-1) === 'url' || path.at(-2) === 'links') {
    const hint = addressHint(value)
    return { code: 'url-invalid', message: `${describe(value)} is not an address of the web`, hint }
  }
  if (typeof value === 'string' && value.trim() === '') {
    return { code: 'text-empty', message: 'the text is empty', hint: 'Write something that can be seen, or delete the line.' }
  }
  const code = (kind === undefined ? undefined : FORMAT_CODES[kind]) ?? 'type-wrong'
  const hint = typeof value === 'string' && kind !== undefined ? formatHint(value, kind) : undefined
  return { code, message: `${describe(value)} is not ${article(expected)}`, hint: hint ?? `Write ${article(expected)}.` }
}

function addressHint(value: unknown): string {
  const text = String(value)
  if (/^(mailto:|[^\s@/]+@[^\s@/]+\.\w+$)/i.test(text)) return 'An address to write to is no page to read: put it into text as words.'
  if (/^(www\.)?[\w-]+(\.[\w-]+)+(\/\S*)?$/i.test(text)) return `Write https://${text}, the whole address.`
  return 'Write the whole address, starting with https:// or http://.'
}

function formatHint(text: string, kind: Kind): string | undefined {
  if (kind === 'date' || kind === 'when') return dateHint(text, kind === 'date')
  if (kind === 'time') return timeHint(text)
  if (kind === 'country') return countryHint(text)
  if (kind === 'who') return `${correctedId(text) === undefined ? 'Write a key of people' : `Write ${correctedId(text)}, if that is a key of people`}; or the name with its capitals: Neil Armstrong.`
  const meant = kind === 'language' ? correctedLanguage(text) : kind === 'id' || kind === 'sources' ? correctedId(text) : undefined
  return meant === undefined ? undefined : `Write ${meant}.`
}

/** Reports a key of the wrong form: not an id, or not a language tag. */
export function invalidKey(expected: string, path: Path): Finding {
  const key = String(path.at(-1))
  if (expected.includes('language')) {
    const meant = correctedLanguage(key)
    const hint = meant === undefined ? 'Only languages stand here, as the names of texts: { en: …, id: … }.' : `Write ${meant}, here and in languages.`
    return { code: 'language-invalid', message: `${quote(key)} is not ${article(expected)}`, hint }
  }
  const meant = correctedId(key)
  const hint = `${meant === undefined ? 'Rename it' : `Write ${meant},`} here and where it is referred to.`
  return { code: 'id-invalid', message: `${quote(key)} is not ${article(expected)}`, hint }
}

function article(expected: string): string {
  return expected.startsWith('small letters') ? `an id of ${expected}` : expected
}

/** What is wanted where a value of another type stands. */
interface Wanted {
  schema: z.core.$ZodType | undefined
  /** The last key of its path. */
  key: string | number | undefined
  /** The value as the file writes it: 1e3, 007. */
  written?: string | undefined
}

/** The hint for a value of the wrong type. Where it is plain what was meant, it says how to write that. */
function typeHint(value: unknown, { schema, key, written = String(value) }: Wanted): string {
  const wanted = expectation(schema)
  if (typeof value === 'number' && !Number.isFinite(value)) return 'Write digits, or words: instead of value:.'
  const isPlain = typeof value === 'number' || typeof value === 'boolean'
  if (isPlain && /text|^an id/.test(wanted)) return `Put it in quotes so that it is read as a text: "${written}".`
  if ((wanted === 'a text' || wanted === EXPECTED_PERSON) && isByLanguage(value)) return 'Write one text: what people, publishers and places are called stands there alike in all languages.'
  if (wanted.startsWith('the id of a source') && typeof value === 'object') return 'Put it under sources: with an id before it, and write that id here.'
  if (wanted === 'a number') return numberHint(value)
  if (wanted === 'true or false') return booleanHint(value, wanted)
  if (wanted === 'a list') return listHint(value, schema)
  if (wanted.startsWith('a map')) return mapHint(value, schema, key)
  const fields = schema === undefined ? [] : (knownKeys(schema) ?? [])
  return Array.isArray(value) && fields.length > 0 ? `Write ${wanted}, without hyphen and brackets.` : `Write ${wanted}.`
}

const EXPECTED_PERSON = 'a key of people, or a name such as Neil Armstrong'

/** Whether a value is a text in each language. */
function isByLanguage(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.entries(value).every(([key, text]) => typeof text === 'string' && /^[a-z]{2,3}(?:-\w+)*$/.test(key))
}

function numberHint(value: unknown): string {
  const [, sign, digits] = /^([$€£¥₫])\s?(\d+(?:\.\d+)?)$/.exec(String(value)) ?? []
  if (sign !== undefined) return `Write value: ${digits}, and prefix: "${sign}" beside it.`
  return typeof value === 'string' ? 'Write digits with a point before decimals, without quotes, separators, currency or unit: 1234.5' : 'Write a number.'
}

function booleanHint(value: unknown, wanted: string): string {
  if (/^(yes|on|y)$/i.test(String(value))) return 'Write true.'
  return /^(no|off|n)$/i.test(String(value)) ? 'Write false.' : `Write ${wanted}.`
}

function listHint(value: unknown, schema: z.core.$ZodType | undefined): string {
  const sign = typeof value === 'string' ? otherListSign(value) : undefined
  if (sign !== undefined) return `Begin each item with a hyphen and a space, "- ", where ${quote(sign)} stands.`
  if (typeof value === 'string' && /\s/.test(value)) return `Write it as an item: a hyphen and a space before it, "- ${value.slice(0, 40)}${value.length > 40 ? '…' : ''}", on a line of its own.`
  const isOfTexts = schema !== undefined && fieldsOf(childSchema(schema, 0)).length === 0
  if (isOfTexts && typeof value === 'string' && /^[\w-]+$/.test(value)) return `Write [${value}].`
  const item = schema === undefined ? undefined : childSchema(schema, 0)
  if (item !== undefined && kindOf(unwrap(item)) === 'participation' && typeof value === 'string' && /^[\p{L}\p{M}\p{N} .'’-]+$/u.test(value)) return `Write [${value}], and a comma between several.`
  return 'Start each item on a line of its own with "- ".'
}

function mapHint(value: unknown, schema: z.core.$ZodType | undefined, key: string | number | undefined): string {
  const known = schema === undefined ? [] : (knownKeys(schema) ?? [])
  if (Array.isArray(value) && known.length > 0) {
    if (key === 'picture') return 'Write one picture without hyphen and brackets, picture: { file: …, alt: … }; several are a list under pictures:.'
    const inside = known.includes('items') ? 'Write its title: below it, and the list under items:.' : `Write its fields on lines of their own, without hyphens: ${known.slice(0, 6).map((each) => `${each}:`).join(' ')}`
    return typeof key === 'number' ? `An item of this list is a map: write "- " and ${requiredKeys(schema!)[0] ?? known[0]}: behind it.` : inside
  }
  if (key === 'labels') return 'Write the labels of each language below its tag: labels: { sw: { sources: … } }.'
  if (Array.isArray(value)) return 'Write each entry under an id of your choice instead of behind a hyphen, such as "jo:", and its fields on the lines below it.'
  const fields = fieldsOf(schema)
  if (typeof key === 'number' && fields[0] === 'title' && typeof value !== 'object') return `Write "- title: ${String(value)}", and its other fields on the lines below, such as when:.`
  if (fields.length > 0) return `Write { ${fields.map((field) => `${field}: …`).join(', ')} }, or one "key: value" on each line below, indented by two spaces.`
  const description = schema === undefined ? undefined : descriptionOf(schema)
  const isOfLanguages = description?.includes('language') === true
  return isOfLanguages ? `Write { en: … }: ${description}` : 'Write one "key: value" on each line below, indented by two spaces.'
}

function fieldsOf(schema: z.core.$ZodType | undefined): string[] {
  return schema === undefined ? [] : requiredKeys(unwrap(schema))
}

/**
 * Explains one mistake of the schema at a value that exists.
 * @param written - the value as the file writes it, where that is known
 */
export function wrongValue(issue: FlatIssue, value: unknown, written?: string): Finding {
  const path = issue.path as Path
  const schema = schemaAt(path)
  if (value === null) {
    const hint = `Write ${expectation(schema)}, or delete the line if it is not needed.`
    if (typeof path.at(-1) === 'number') return { code: 'value-missing', message: `item ${Number(path.at(-1)) + 1} of the list is empty`, hint: 'Write it behind its hyphen, or delete the hyphen.' }
    return { code: 'value-missing', message: `${quote(String(path.at(-1)))} has no value`, hint }
  }
  if (schema !== undefined && kindOf(unwrap(schema)) === 'importance') return notAnImportance(value)
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
    hint: typeHint(value, { schema, key: path.at(-1), written }),
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

/** Words of other tools for how much something matters, as we write them: numbers leave a briefing its choice. */
const MATTERS: [ours: string, theirs: RegExp][] = [
  ['essential', /^(critical|crucial|must|vital|mandatory|essentials?|key)$/i],
  ['a number: 3 for high, 2 for medium, 1 for low', /^((very |most )?(high|highest|top|major|main|important)|medium|mid|middle|moderate|(very )?(low|lowest))$/i],
  ['normal', /^(average|default|standard|regular)$/i],
  ['detail', /^(minor|little|trivial|optional|background|details|unimportant)$/i],
]

/** Reports what is no importance. Where it is plain what was meant, the hint says how to write that. */
function notAnImportance(value: unknown): Finding {
  const text = String(value).trim()
  const ours = MATTERS.find(([, theirs]) => theirs.test(text))?.[0]
  const [, number] = /^([-+]?\d+(?:\.\d+)?)\s*(?:%|(?:\/|of|out of)\s*\d+)?$/.exec(text) ?? []
  const meant = ours ?? number ?? (/^[*★]+$/.test(text) ? String(text.length) : undefined)
  const near = meant === undefined && typeof value === 'string' ? didYouMean(value, IMPORTANCES) : ''
  return {
    code: 'value-unknown',
    message: `${describe(value)} says no importance`,
    hint: `${near}${meant === undefined ? '' : `Write ${meant}. `}Allowed: ${anyOf(IMPORTANCES)}, or a number without quotes, the higher the more important.`,
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

/** Reports a rule that a schema states with `refine`. The message of such a rule is the rule itself. */
function brokenRule(issue: FlatIssue, path: Path): Finding {
  const schema = schemaAt(path)
  const owner = nameOfThing(schema, undefined, path.at(-1))
  const rule = issue.message
  if (rule.startsWith('either a person')) {
    const hint = 'Write person: with a key of people or a name, or group: with a text, and not both.'
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
  if (rule.startsWith('a name or')) {
    return { code: 'person-nobody', message: `${owner} needs ${rule}`, hint: 'Write name: and the name, or role: and the office; or the name alone: "jo: Jo Doe".' }
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
