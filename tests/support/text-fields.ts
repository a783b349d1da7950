import type { z } from 'zod'
import { takeInventory } from '../../scripts/timeline/checks/inventory.ts'
import { kindOf, unwrap } from '../../scripts/timeline/schema/model.ts'
import { Timeline } from '../../scripts/timeline/schema/timeline.ts'
import type { TimelineInput } from './sample-timeline.ts'

/** A field of the model that holds a text for people, and where it stands in one timeline. */
export interface TextField {
  /** `events.*.figures.*.label`: list indexes and ids as stars. */
  pattern: string
  path: readonly (string | number)[]
  /** Whether it may differ from language to language. */
  perLanguage: boolean
}

/** Texts in the model that are no text of their own: the name of a time zone, labels, files, a phrase of words that stand beside it. */
const NO_TEXT = /^(zone|clock\.start\.zone|labels\..*|.*\.when\.zone|.*\.published\.zone)$|(pictures?(\.\*)?|cover|media\.\*)\.(?:file|still)$|\.captions\.|\.highlight\./

/** Every text of a timeline, by the schema: a new field of the model is among them without anybody's doing. */
export function textFields(timeline: unknown): TextField[] {
  const inventory = takeInventory(timeline)
  const fields = [
    ...inventory.of('text').map(({ path }) => ({ path, perLanguage: true })),
    ...inventory.of('line').map(({ path }) => ({ path, perLanguage: false })),
    ...notePaths(timeline).map((path) => ({ path, perLanguage: true })),
  ]
  const byPattern = fields.map((field) => ({ ...field, pattern: patternOf(field.path) })).filter(({ pattern }) => !NO_TEXT.test(pattern))
  return [...new Map(byPattern.map((field) => [field.path.join('.'), field])).values()]
}

/** Where speaker notes stand. They may be lists for several audiences; here each is one text for all. */
function notePaths(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    const isNote = path.length === 1 && path[0] === 'notes' ? true : key === 'notes' && path.length > 0
    return isNote ? [at] : notePaths(inner, at)
  })
}

function patternOf(path: readonly (string | number)[]): string {
  const isId = (key: string | number, at: number): boolean => typeof key === 'number' || (at === 1 && ['people', 'places', 'sources'].includes(String(path[0])))
  return path.map((key, at) => (isId(key, at) || /verbatim|translations/.test(String(path[at - 1])) ? '*' : String(key))).join('.')
}

/** The patterns of all text fields that the schema has. */
export function textPatterns(): string[] {
  const patterns: string[] = []
  walk(Timeline, [], patterns)
  return patterns.filter((pattern) => !NO_TEXT.test(pattern))
}

function walk(schema: z.core.$ZodType, path: string[], patterns: string[]): void {
  const inner = unwrap(schema)
  const kind = kindOf(inner)
  const isNote = path.includes('notes') && inner._zod.def.type === 'union'
  if (kind === 'text' || kind === 'line' || isNote) patterns.push(path.join('.'))
  if (kind === 'text' || kind === 'when' || kind === 'sources' || isNote) return
  const definition = inner._zod.def as z.core.$ZodTypes['_zod']['def']
  if (definition.type === 'object') for (const [key, child] of Object.entries(definition.shape)) walk(child, [...path, key], patterns)
  else if (definition.type === 'array') walk(definition.element, [...path, '*'], patterns)
  else if (definition.type === 'record') walk(definition.valueType, [...path, '*'], patterns)
}

/**
 * A copy of a timeline with other words in all its text fields.
 *
 * @param words - the text for a field in a language; the language is none where the field has one text for all
 */
export function withTexts(timeline: TimelineInput, words: (field: TextField, language: string | undefined) => string): TimelineInput {
  const copy = structuredClone(timeline)
  for (const field of textFields(timeline)) {
    const last = field.path.at(-1) ?? ''
    const holder = field.path.slice(0, -1).reduce((value: unknown, key) => (value as Record<string | number, unknown>)[key], copy) as Record<string | number, unknown>
    holder[last] = field.perLanguage
      ? Object.fromEntries(timeline.languages.map((language) => [language, words(field, language)]))
      : words(field, undefined)
  }
  return copy
}
