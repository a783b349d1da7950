import { z } from 'zod'
import { Importance, Note, Notes } from './audience.ts'
import { Link } from './event.ts'
import { keyText } from './hover/texts.ts'
import { nameOfKind, unwrap } from './model.ts'
import { Focus, Picture } from './picture.ts'
import { StatementGroup } from './statement.ts'
import { Sources, Text } from './text.ts'
import { Timeline } from './timeline.ts'
import { EdtfDate, When } from './when.ts'

type JsonSchema = Record<string, unknown>
type Definition = z.core.$ZodTypes['_zod']['def']

/** What stands in many places, written once. */
const SHARED = new Map<unknown, string>(
  Object.entries({ text: Text, notes: Notes, note: Note, when: When, date: EdtfDate, sources: Sources, importance: Importance, link: Link, focus: Focus, picture: Picture, statements: StatementGroup }).map(([name, schema]) => [schema._zod.def, name]),
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
      return { ...json, additionalProperties: titled(at(json['additionalProperties'], definition.valueType), definition.valueType) }
    case 'union':
      return { ...json, anyOf: (json['anyOf'] as JsonSchema[]).map((option, index) => at(option, definition.options[index] as z.ZodType)) }
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
  if (definitions[name] === undefined) {
    definitions[name] = {}
    const own = z.globalRegistry.get(inner)?.description
    definitions[name] = { ...(own === undefined ? {} : { description: own }), ...described(rest, schema, definitions) }
  }
  // In draft 7, nothing counts beside a bare reference.
  return { ...(description === undefined ? {} : { description }), ...(usual === undefined ? {} : { default: usual }), allOf: [{ $ref: `#/definitions/${name}` }] }
}

function property(json: JsonSchema, map: z.core.$ZodType, key: string): JsonSchema {
  const text = keyText(map, key)
  if (!text) return json
  const { description, ...rest } = json
  return { title: text.title, description: `${text.is ?? String(description)} ${text.does}`, ...rest, examples: [text.example] }
}

/** The schema of the values of a list or of a map with keys of the file's own, with their name. */
function titled(json: JsonSchema, schema: z.core.$ZodType): JsonSchema {
  const name = nameOfKind(schema)
  return name === undefined || json['title'] !== undefined ? json : { title: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, ...json }
}
