import type { z } from 'zod'
import { asMap } from '../checks/inventory.ts'
import { type Kind, kindOf, unwrap } from '../schema/model.ts'
import { anyOf, quote } from '../problems/quote.ts'

/** Says in a few words what a schema expects: 'a text, or one text per language'. */
export function expectation(schema: z.core.$ZodType | undefined): string {
  const inner = schema === undefined ? undefined : unwrap(schema)
  if (inner === undefined) return 'something else'
  const kind = kindOf(inner)
  const named = kind === undefined ? undefined : EXPECTED[kind]
  if (named !== undefined) return named
  if (kind !== undefined && inner._zod.def.type === 'union') return EXPECTED_ENTRIES[kind] ?? 'something else'
  const definition = inner._zod.def as z.core.$ZodTypes['_zod']['def']
  if (definition.type === 'union' && definition.options.some((option) => kindOf(option) === 'link')) return 'an address such as https://example.org, or { title: …, url: … }'
  if (definition.type === 'enum') return anyOf(Object.values(definition.entries).map(String))
  return EXPECTED_TYPES[definition.type] ?? 'something else'
}

const EXPECTED: Partial<Record<Kind, string>> = {
  text: 'a text, or one text per language as { en: …, id: … }',
  line: 'a text',
  note: 'a note as { text: …, for: [class] }',
  notes: 'a text, or one text per language, or { text: …, for: [class] }, or a list of these',
  id: 'an id of small letters, digits and hyphens',
  who: 'a key of people, or a name such as Neil Armstrong',
  sources: 'the id of a source, or a list of such ids',
  address: 'an address such as https://example.org',
  when: 'a date such as 2025-10-25, or a map with date and part, time or qualifier',
  date: 'a date such as 2025, 2025-10 or 2025-10-25',
  time: 'a clock time such as "19:00"',
  country: 'a country code of two capital letters, such as VN',
  language: 'a language tag such as en or id',
  colour: 'a colour in quotes, such as "#8e1d21" (without them, # begins a comment)',
  importance: 'essential, normal, detail or a number',
}

/** What stands for a thing either as a text or as a map. */
const EXPECTED_ENTRIES: Partial<Record<Kind, string>> = {
  person: 'a name, or a map with name, role and more',
  eventGroup: 'a name, or a map with title',
  participation: 'a person, or a map with person or group, part and source',
  theme: 'the name of a theme, or a map with accent and more',
  focus: 'words such as top or bottom left, or a point as { x: 70, y: 20 }',
}

const EXPECTED_TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
}

/** Says in a few words what a plain value is: 'a list', 'the number 3'. */
export function describe(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return `the text ${quote(value)}`
  if (typeof value === 'object') return 'a map of keys and values'
  if (typeof value !== 'number') return `the word ${String(value)}`
  if (Number.isFinite(value)) return `the number ${value}`
  return Number.isNaN(value) ? 'a number that is none' : 'a number without end'
}

const NAMES: Partial<Record<Kind, string>> = {
  eventGroup: 'group of events',
  participation: 'entry of people',
  group: 'group of statements',
  points: 'list of points',
  term: 'glossary term',
  question: 'question',
}

/**
 * Names the thing at a place, for messages: 'the event "evening-reception"', 'the person "antonio-guterres"'.
 * @param value - the thing itself, which may have an id
 * @param key - the last key of its path; undefined for the whole file
 */
export function nameOfThing(schema: z.core.$ZodType | undefined, value: unknown, key: string | number | undefined): string {
  const kind = schema === undefined ? undefined : kindOf(unwrap(schema))
  if (kind === 'timeline' || kind === 'theme') return `the ${kind}`
  if (kind === 'logo') return 'the logo of the theme'
  if (kind === 'fonts') return 'the list of fonts'
  const { id } = asMap(value)
  if (kind === undefined || kind in EXPECTED) return typeof key === 'string' ? quote(key) : 'the list item'
  const name = NAMES[kind] ?? kind
  const label = typeof id === 'string' ? id : typeof key === 'string' ? key : undefined
  return label === undefined ? `the ${name}` : `the ${name} ${quote(label)}`
}
