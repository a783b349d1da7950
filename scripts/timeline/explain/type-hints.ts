import type { z } from 'zod'
import { expectation } from './expectations.ts'
import { childSchema, descriptionOf, requiredKeys, unwrap } from '../schema/model.ts'

/** What to do about a value of the wrong type; where it is plain what was meant, how that is written. */
export function typeHint(value: unknown, schema: z.core.$ZodType | undefined): string {
  const wanted = expectation(schema)
  if (typeof value === 'number' && !Number.isFinite(value)) return 'Write digits, or words: instead of value:.'
  const isPlain = typeof value === 'number' || typeof value === 'boolean'
  if (isPlain && /text|^an id/.test(wanted)) return `Put it in quotes so that it is read as a text: "${String(value)}".`
  if (wanted === 'a number') return numberHint(value)
  if (wanted === 'true or false') return booleanHint(value, wanted)
  if (wanted === 'a list') return listHint(value, schema)
  return wanted.startsWith('a map') ? mapHint(value, schema) : `Write ${wanted}.`
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
  const isOfTexts = schema !== undefined && fieldsOf(childSchema(schema, 0)).length === 0
  if (isOfTexts && typeof value === 'string' && /^[\w-]+$/.test(value)) return `Write [${value}].`
  return 'Start each item on a line of its own with "- ".'
}

function mapHint(value: unknown, schema: z.core.$ZodType | undefined): string {
  if (Array.isArray(value)) return 'Write each entry under its id instead of behind a hyphen: "jo:", and its fields on the lines below it.'
  const fields = fieldsOf(schema)
  if (fields.length > 0) return `Write { ${fields.map((field) => `${field}: …`).join(', ')} }, or one "key: value" on each line below, indented by two spaces.`
  const description = schema === undefined ? undefined : descriptionOf(schema)
  const isOfLanguages = description?.includes('language') === true
  return isOfLanguages ? `Write { en: … }: ${description}` : 'Write one "key: value" on each line below, indented by two spaces.'
}

function fieldsOf(schema: z.core.$ZodType | undefined): string[] {
  return schema === undefined ? [] : requiredKeys(unwrap(schema))
}
