import { z } from 'zod'
import { Importance, Notes } from './audience.ts'
import { Link } from './event.ts'
import { keyText } from './hover/texts.ts'
import { nameOfKind, unwrap } from './model.ts'
import { Focus, Picture } from './picture.ts'
import { StatementGroup } from './statement.ts'
import { LanguageTag, Sources, Text } from './text.ts'
import { Timeline } from './timeline.ts'
import { When } from './when.ts'

type JsonSchema = Record<string, unknown>
type Definition = z.core.$ZodTypes['_zod']['def']

/** What stands in many places, written once. */
const SHARED = new Map<unknown, string>(
  Object.entries({ text: Text, notes: Notes, when: When, sources: Sources, importance: Importance, link: Link, focus: Focus, picture: Picture, statements: StatementGroup }).map(([name, schema]) => [schema._zod.def, name]),
)

/**
 * The schema for editors, made from the one in the code, with what hovering shows for each key. The YAML language server knows draft 7
 * best. It describes values by themselves. It cannot check references, dates of the calendar or gaps between languages.
 */
export function timelineJsonSchema(): JsonSchema {
  const plain = z.toJSONSchema(Timeline, {
    target: 'draft-7',
    io: 'input',
    override({ jsonSchema }) {
      // Nothing stands for "that of what is around it", and an editor would offer it as a value.
      const { default: none, anyOf, minProperties } = jsonSchema
      if (typeof none === 'object' && none !== null && Object.keys(none).length === 0 && (anyOf !== undefined || minProperties !== undefined)) delete jsonSchema.default
    },
  })
  const definitions: Record<string, JsonSchema> = {}
  // Parts of the plain schema may be one value in several places.
  const schema = described(JSON.parse(JSON.stringify(plain)) as JsonSchema, Timeline, definitions)
  return { ...schema, title: 'Timeline', description: 'A timeline for timeline-deck.', definitions }
}

/** The text of data/timeline.schema.json. */
export function renderSchemaFile(): string {
  return `${JSON.stringify(timelineJsonSchema(), undefined, 1)}\n`
}

/** What hovering shows for a language's key in a text. */
const IN_ONE_LANGUAGE = { title: 'In one language', description: 'The text in the language that the key names. It stands in the decks of that language.' }

/** Adds to a schema what hovering shows for the keys in it. @param definitions - takes what is written once */
function described(json: JsonSchema, schema: z.core.$ZodType, definitions: Record<string, JsonSchema>): JsonSchema {
  const inner = unwrap(schema)
  const definition = inner._zod.def as Definition
  const at = (part: unknown, of: z.core.$ZodType): JsonSchema => place(part as JsonSchema, of, definitions)
  switch (definition.type) {
    case 'object':
      return { ...json, properties: Object.fromEntries(Object.entries(json['properties'] as JsonSchema).map(([key, value]) => [key, property(at(value, definition.shape[key] as z.ZodType), inner, key)])) }
    case 'array':
      return { ...json, items: titled(at(json['items'], definition.element), definition.element) }
    case 'record':
      return { ...json, additionalProperties: definition.keyType === LanguageTag ? { ...IN_ONE_LANGUAGE, ...at(json['additionalProperties'], definition.valueType) } : { description: 'By this key, other things of the file name it.', ...titled(at(json['additionalProperties'], definition.valueType), definition.valueType) } }
    case 'union':
      return merged({ ...json, anyOf: (json['anyOf'] as JsonSchema[]).map((option, index) => at(option, definition.options[index] as z.ZodType)) })
    default:
      return json
  }
}

/** The schema at one place: a reference to what is written once, with what this place says of it. */
function place(json: JsonSchema, schema: z.core.$ZodType, definitions: Record<string, JsonSchema>): JsonSchema {
  const inner = unwrap(schema)
  const name = SHARED.get(inner._zod.def)
  if (name === undefined) return described(json, schema, definitions)
  const { description, default: usual, ...rest } = json
  // It says nothing of itself: the YAML language server would show that in the place of what the key says.
  definitions[name] ??= described(rest, schema, definitions)
  // In draft 7, nothing counts beside a bare reference.
  return { ...(description === undefined ? {} : { description }), ...(usual === undefined ? {} : { default: usual }), allOf: [{ $ref: `#/definitions/${name}` }] }
}

/**
 * Writes alternatives of different types as one schema: what holds for texts says nothing of maps. From alternatives, the YAML language
 * server would show a title and a description for each.
 */
function merged({ anyOf, ...json }: JsonSchema): JsonSchema {
  const options = (anyOf as JsonSchema[]).map((option): JsonSchema => Object.fromEntries(Object.entries(option).filter(([keyword]) => keyword !== 'description')))
  const types = options.flatMap(({ type }) => type)
  const isPlain = options.every((option) => !COMBINED.some((keyword) => keyword in option && !(keyword === 'anyOf' && asksForKeys(option['anyOf'])))) && types.every((type) => typeof type === 'string') && new Set(types).size === types.length
  return isPlain ? { ...json, ...Object.assign({}, ...options) as JsonSchema, type: types } : { ...json, anyOf }
}

/** Whether alternatives only say which keys a map must have: every text and every number has that. */
function asksForKeys(alternatives: unknown): boolean {
  return (alternatives as JsonSchema[]).every((alternative) => Object.keys(alternative).every((keyword) => keyword === 'required'))
}

/** What speaks of values of every type. */
const COMBINED = ['allOf', 'anyOf', 'oneOf', 'not', 'enum', 'const']

function property(json: JsonSchema, map: z.core.$ZodType, key: string): JsonSchema {
  const text = keyText(map, key)
  if (!text) return json
  const { description, ...rest } = json
  return { title: text.title, description: `${text.is ?? String(description)} ${text.does}`, ...rest, examples: [text.example] }
}

/** The schema of the values of a list or of a map with keys of the file's own, with their name. */
function titled(json: JsonSchema, schema: z.core.$ZodType): JsonSchema {
  const name = nameOfKind(schema)
  return name === undefined || name === 'line' || json['title'] !== undefined ? json : { title: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, ...json }
}
