import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { decode } from '../../scripts/timeline/read/read-text.ts'
import { renderSchemaFile, timelineJsonSchema } from '../../scripts/timeline/schema/json-schema.ts'
import { indexLines, createReporter } from '../../scripts/timeline/read/lines.ts'
import { parseTimeline } from '../../scripts/timeline/read/load.ts'
import { readValues } from '../../scripts/timeline/read/yaml-values.ts'
import { parseSyntax } from '../../scripts/timeline/read/yaml-syntax.ts'
import { fixtures } from './fixtures.ts'

// The format of addresses comes from another package of ajv's; the pattern beside it says what matters.
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, formats: { uri: true } })
const validate = ajv.compile(timelineJsonSchema())

/** The names of all fields that a schema speaks of, at any depth. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema && 'type' in schema ? Object.keys(schema.properties as object) : []
  return [...own, ...Object.values(schema).flatMap(fieldsOf)]
}

/** What one value by itself, or several side by side, can be wrong in: JSON Schema must find all of these. */
const EXPRESSIBLE = new Set(['key-unknown', 'field-missing', 'value-missing', 'value-unknown', 'type-wrong', 'text-empty',
  'list-empty', 'id-invalid', 'date-invalid', 'time-invalid', 'figure-value', 'participation-who', 'person-nobody', 'statement-who',
  'verbatim-language', 'language-duplicate', 'yaml-dash', 'text-cut', 'not-a-timeline'])

/**
 * Found by JSON Schema in part: `vn` is no country code for it, but `UK` is; and what aliases and tags stand for is the
 * business of whoever reads the YAML.
 */
const PARTLY = new Set(['country-invalid', 'language-invalid', 'url-invalid', 'alias-unknown', 'alias-cycle', 'alias-limit',
  'tag-not-allowed', 'nesting-too-deep'])

function textOf(file: string): string {
  const decoded = decode(readFileSync(file), file)
  return 'text' in decoded ? decoded.text : ''
}

function valueOf(text: string): { value: unknown } | undefined {
  const lines = indexLines(text)
  const report = createReporter('', lines, [])
  const document = parseSyntax(lines, report)
  return document === undefined ? undefined : { value: readValues(document, text, report).value }
}

describe('data/timeline.schema.json', () => {
  it('is what the code makes of the schema', () => {
    const file = new URL('../../data/timeline.schema.json', import.meta.url)
    expect(readFileSync(file, 'utf8')).toBe(renderSchemaFile())
  })

  const readable = [...fixtures('valid'), ...fixtures('invalid')].filter(({ file }) => valueOf(textOf(file)) !== undefined)

  it('speaks of no field that the fixture with everything lacks', () => {
    const everything = fixtures('valid').find(({ name }) => name === 'everything')?.file ?? ''
    const text = textOf(everything)
    const isThere = (field: string): boolean => [' ', '\n'].some((before) => text.includes(`${before}${field}:`))
    expect(fieldsOf(timelineJsonSchema()).filter((field) => !isThere(field))).toEqual([])
  })

  it('is compared on most fixtures: all that are YAML', () => {
    expect(readable.length).toBeGreaterThan(100)
  })

  it.each(readable)('agrees with the validator on $name', ({ file }) => {
    const { problems } = parseTimeline(readFileSync(file), file)
    const value = valueOf(textOf(file))?.value
    const codes = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)
    const isExpressible = codes.some((code) => EXPRESSIBLE.has(code))
    const expected = isExpressible ? [false] : codes.some((code) => PARTLY.has(code)) ? [true, false] : [true]
    expect(expected).toContain(validate(value))
  })
})
