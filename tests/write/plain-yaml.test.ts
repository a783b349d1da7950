import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Document } from 'yaml'
import { plainField } from '../../scripts/write/frontmatter.ts'
import { runs } from '../support/runs.ts'

const plain = (value: unknown): string | undefined => plainField('value', value, () => false)
const byPackage = (values: unknown): string => new Document(values).toString({ lineWidth: 0, flowCollectionPadding: true })

/** Texts in which something may mean something in YAML. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab Z9.:#-?,[]{}&*!|>\'"%@`~\n\t/()’“é\u00A0') }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('true', 'Null', 'FALSE', 'no', '', '1240', '0123', '1240s', '10:00–11:30', '00:00', '12:30:45', '1e3', '1.5', '1803–1871', 'late\nevening', 'one\n\ntwo', 'a: b\nc', 'two \nlines', 'two\n lines', 'a: b', 'a #b', 'end:', 'end-', 'a ', '2025-10-25', '0x1F', 'e1', 'Tô Lâm', 'https://example.org/a#b'),
)
const scalar = fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null))
const data = fc.dictionary(
  fc.oneof(fc.constantFrom('title', 'layout', 'quote'), fc.string()),
  fc.letrec((tie) => ({ value: fc.oneof({ depthSize: 'small' }, scalar, fc.array(tie('value')), fc.dictionary(fc.constantFrom('a', 'b', 'no', 'c1'), tie('value'))) })).value,
)

describe('plain YAML', () => {
  it('is written as the package writes it, or not at all', () => {
    fc.assert(fc.property(data, (values) => {
      for (const value of [values, ...Object.values(values)]) {
        const written = plain(value)
        if (written !== undefined) expect(written).toBe(byPackage({ value }))
      }
    }), { numRuns: runs(500) })
  })

  it('leaves a negative zero to the package, which writes its sign', () => expect(plain(-0)).toBeUndefined())

  it('puts a colon in quotation marks', () => expect(plain('Timeline: a; b')).toBe('value: "Timeline: a; b"\n'))

  it('serves for what slides are made of', () => {
    const values = { layout: 'deck-content', title: 'Five pushes', level: 2, points: { start: 1, points: [{ title: 'A’s “first” (of 5), e.g. so', text: 'Tô Lâm said so.' }], sources: [1, 2], empty: [] }, steps: true }
    expect(plain(values)).toBe(byPackage({ value: values }))
  })

  it('is the same where one object stands in several places', () => {
    const mark = { event: 'a', at: [0.5] }
    const shared = { marks: [mark, { mark }, mark], mark, other: { marks: [mark] } }
    expect(plain(shared)).toBe(byPackage({ value: JSON.parse(JSON.stringify(shared)) }))
  })

  it('leaves out what is undefined', () => expect(plain({ a: undefined, b: [{ c: undefined }], d: { e: undefined, f: 1 } })).toBe('value:\n  b:\n    - {}\n  d:\n    f: 1\n'))

  it('leaves texts that need care to the package', () => expect(plainField('value', ['a', 'b'], (text) => text === 'b')).toBeUndefined())

  it.each(['a: "b"', 'a #\\b', 'end:', 'end-', ' a', 'a ', 'true', 'NULL', 'two\n\nlines', '2025-10-25', '- a', '"a"'])('leaves %j to the package', (value) => {
    expect(plain(value)).toBeUndefined()
  })
})
