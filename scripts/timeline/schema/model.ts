import { z } from 'zod'
import { Importance, Note, Notes, Question } from './audience.ts'
import { Era, EventGroup, GroupEntry } from './era.ts'
import { Event, Link, Participant, Participation } from './event.ts'
import { Figure } from './figure.ts'
import { Quotation } from './quotation.ts'
import type { Path } from './path.ts'
import { Medium } from './medium.ts'
import { CoverPicture, Focus, Picture, Portrait } from './picture.ts'
import { Point, Points, Statement, StatementGroup } from './statement.ts'
import { CountryCode, Id, LanguageTag, Line, Sources, Text, WebAddress, Who } from './text.ts'
import { Colour, Theme, ThemeEntry, ThemeFonts, ThemeLogo } from './theme.ts'
import { GlossaryTerm, PathStage, Person, PersonEntry, Place, Source, Timeline } from './timeline.ts'
import { ClockTime, EdtfDate, When } from './when.ts'

/** The things of the model, by the names that messages use. */
const KINDS = {
  timeline: Timeline,
  event: Event,
  era: Era,
  eventGroup: EventGroup,
  participation: Participation,
  picture: Picture,
  portrait: Portrait,
  medium: Medium,
  focus: Focus,
  link: Link,
  figure: Figure,
  quotation: Quotation,
  statement: Statement,
  group: StatementGroup,
  points: Points,
  point: Point,
  question: Question,
  notes: Notes,
  note: Note,
  person: Person,
  place: Place,
  source: Source,
  stage: PathStage,
  term: GlossaryTerm,
  theme: Theme,
  logo: ThemeLogo,
  fonts: ThemeFonts,
  colour: Colour,
  text: Text,
  line: Line,
  id: Id,
  who: Who,
  sources: Sources,
  address: WebAddress,
  when: When,
  date: EdtfDate,
  time: ClockTime,
  country: CountryCode,
  language: LanguageTag,
  importance: Importance,
} satisfies Record<string, z.ZodType>

export type Kind = keyof typeof KINDS

/** Schemas are compared by their definition: `.meta()` copies the schema and shares the definition. */
const KIND_OF_DEFINITION = new Map<unknown, Kind>([
  ...Object.entries(KINDS).map(([kind, schema]): [unknown, Kind] => [schema._zod.def, kind as Kind]),
  // An entry that may be a bare text is called like the map that it stands for.
  [PersonEntry._zod.def, 'person'],
  [GroupEntry._zod.def, 'eventGroup'],
  [Participant._zod.def, 'participation'],
  [ThemeEntry._zod.def, 'theme'],
  [CoverPicture._zod.def, 'picture'],
])

/** The thing of the model that a schema describes; undefined for plain numbers, enums, lists and records. */
export function kindOf(schema: z.core.$ZodType): Kind | undefined {
  return KIND_OF_DEFINITION.get(schema._zod.def)
}

/** The name that messages use for a thing of the model; undefined for plain lists and maps. */
export function nameOfKind(schema: z.core.$ZodType | undefined): string | undefined {
  const kind = schema === undefined ? undefined : kindOf(unwrap(schema))
  return kind === undefined ? undefined : (SPOKEN[kind] ?? kind)
}

const SPOKEN: Partial<Record<Kind, string>> = { participation: 'entry of people', group: 'group of statements', eventGroup: 'group of events', points: 'list of points', term: 'glossary term', stage: 'stage of the path' }

type Definition = z.core.$ZodTypes['_zod']['def']

/** Takes off a schema what only says that a value may be left out. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const definition = schema._zod.def as Definition
  const isWrapper = definition.type === 'optional' || definition.type === 'default' || definition.type === 'prefault'
  return isWrapper ? unwrap(definition.innerType) : schema
}

/**
 * Chooses the alternative that fits a value: of notes a text, a note for some audiences, or a list of both; of a person and of a
 * group the bare text or the map; of a theme its name or the map; of a link an address alone, or one with a title. Other schemas stay as they are.
 */
export function alternative(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  const inner = unwrap(schema)
  const definition = inner._zod.def as Definition
  if (inner === PersonEntry || inner === GroupEntry || inner === Participant || inner._zod.def === ThemeEntry._zod.def) {
    const wanted = typeof value === 'string' ? 'string' : typeof value === 'object' && !Array.isArray(value) ? 'object' : undefined
    return (definition as z.core.$ZodUnionDef).options.find((option) => option._zod.def.type === wanted) ?? schema
  }
  if (definition.type !== 'union') return schema
  if (definition.options.some((option) => kindOf(option) === 'link')) return typeof value === 'string' ? WebAddress : Link
  if (!definition.options.some((option) => kindOf(option) === 'note')) return schema
  if (Array.isArray(value)) return definition.options.find((option) => option._zod.def.type === 'array') ?? Text
  if (typeof value !== 'object' || value === null) return Text
  const { text, for: audiences, private: hidden } = value as Record<string, unknown>
  return text !== undefined || Array.isArray(audiences) || typeof hidden === 'boolean' ? Note : Text
}

/** The schema of the value under a key or index of an object, list, record or union; undefined where there is none. */
export function childSchema(schema: z.core.$ZodType, key: string | number): z.core.$ZodType | undefined {
  const definition = unwrap(schema)._zod.def as Definition
  if (definition.type === 'object') {
    return Object.hasOwn(definition.shape, key) ? definition.shape[key as string] : undefined
  }
  if (definition.type === 'array') return definition.element
  if (definition.type === 'record') return typeof key === 'string' ? definition.valueType : undefined
  if (definition.type !== 'union') return undefined
  return definition.options.map((option) => childSchema(option, key)).find((child) => child !== undefined)
}

/** The keys that an object may have; undefined where the schema is no object. */
export function knownKeys(schema: z.core.$ZodType): string[] | undefined {
  const definition = unwrap(schema)._zod.def as Definition
  if (definition.type === 'union') return definition.options.map(knownKeys).find((keys) => keys !== undefined)
  return definition.type === 'object' ? Object.keys(definition.shape) : undefined
}

/** The keys that an object must have; an empty list where the schema is no object. */
export function requiredKeys(schema: z.core.$ZodType): string[] {
  const definition = unwrap(schema)._zod.def as Definition
  if (definition.type === 'union') return definition.options.map(requiredKeys).find((keys) => keys.length > 0) ?? []
  if (definition.type !== 'object') return []
  return Object.entries(definition.shape).filter(([, field]) => field._zod.optin !== 'optional').map(([key]) => key)
}

/**
 * The schema at a path of the timeline, with its description, still optional or with its default; undefined where the model has
 * no such path.
 */
export function schemaAt(path: Path): z.core.$ZodType | undefined {
  let schema: z.core.$ZodType | undefined = Timeline
  for (const key of path) schema = schema === undefined ? undefined : childSchema(schema, key)
  return schema
}

/** The description that an editor shows for a field: its own, or that of the thing in it. */
export function descriptionOf(schema: z.core.$ZodType): string | undefined {
  const description = z.globalRegistry.get(schema)?.description
  const inner = unwrap(schema)
  return description ?? (inner === schema ? undefined : z.globalRegistry.get(inner)?.description)
}
