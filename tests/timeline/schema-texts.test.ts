import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { timelineJsonSchema } from '../../scripts/timeline/schema/json-schema.ts'
import { CountryCode, Id, Line, Sources, Text, WebAddress, Who } from '../../scripts/timeline/schema/text.ts'
import { When } from '../../scripts/timeline/schema/when.ts'

type Part = Record<string, unknown>

const schema = timelineJsonSchema()
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, formats: { uri: true } })
ajv.addSchema(schema, 'timeline')

/** All properties of all maps in a schema, at every depth, with the pointers to them. */
function propertiesIn(part: unknown, pointer = ''): { pointer: string; property: Part }[] {
  if (typeof part !== 'object' || part === null) return []
  const own = 'type' in part && 'properties' in part ? Object.entries(part.properties as Record<string, Part>).map(([key, property]) => ({ pointer: `${pointer}/properties/${key}`, property })) : []
  return [...own, ...Object.entries(part).flatMap(([key, inner]) => propertiesIn(inner, `${pointer}/${key}`))]
}

const properties = propertiesIn(schema)

/** What only says which kind of value a key has. */
const KINDS_OF_VALUE = [Text, Line, Id, Who, Sources, When, CountryCode, WebAddress].flatMap((kind) => z.globalRegistry.get(kind)?.description ?? [])

describe('hovering over a key', () => {
  it('is asked of every key at every depth', () => {
    expect(properties.length).toBeGreaterThan(180)
    for (const pointer of ['/properties/cover/properties/alt', '/properties/notes/properties/close', '/definitions/when/properties/qualifier', '/definitions/focus/anyOf/1/properties/x']) expect(properties.map((each) => each.pointer)).toContain(pointer)
  })

  it('shows a title and a description of at least two sentences, what it is and what it does', () => {
    const silent = properties.filter(({ property: { title, description } }) => !/^\p{Lu}/u.test(String(title ?? '')) || !/[.?!:}”).\]…] \p{Lu}[^]*\.$/u.test(String(description ?? '')))
    expect(silent.map(({ pointer, property }) => `${pointer}: ${String(property['description'])}`)).toEqual([])
  })

  it('says more of a key than which kind of value it has', () => {
    const vague = properties.filter(({ property: { description } }) => KINDS_OF_VALUE.some((kind) => String(description).startsWith(kind)))
    expect(vague.map(({ pointer }) => pointer)).toEqual([])
  })

  it('shows an example that the schema accepts there, or the values that there are', () => {
    const wrong = properties.filter(({ pointer, property: { examples, enum: values } }) => {
      if (!Array.isArray(examples)) return values === undefined
      const isValid = ajv.getSchema(`timeline#${pointer.replaceAll('$', '%24')}`)
      return isValid === undefined || !examples.every((example) => isValid(example))
    })
    expect(wrong.map(({ pointer }) => pointer)).toEqual([])
  })

  it('is not answered by what is written once for many keys', () => {
    const speaking = Object.entries(schema['definitions'] as Record<string, Part>).filter(([, definition]) => 'title' in definition || 'description' in definition)
    expect(speaking.map(([name]) => name)).toEqual([])
  })

  it('shows the usual value where there is one', () => {
    const usual = (pointer: string): unknown => properties.find((each) => each.pointer === pointer)?.property['default']
    expect(usual('/properties/deck/properties/aspect')).toBe('16:9')
    expect(usual('/properties/deck/properties/events')).toBe('ranked')
    expect(usual('/definitions/statements/properties/map')).toBe(false)
  })

  it('keeps the file small: what stands in many places is written once', () => {
    expect(JSON.stringify(schema).length).toBeLessThan(100_000)
  })
})
