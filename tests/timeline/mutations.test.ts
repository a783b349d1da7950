// Thorough: not in the quick loop.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { type LoadResult, parseTimeline } from '../../scripts/timeline/read/load.ts'
import { PROBLEM_CODES } from '../../scripts/timeline/problems/problem-codes.ts'
import { formatProblem } from '../../scripts/timeline/problems/problem-report.ts'
import { fixtures } from './fixtures.ts'
import { runs } from '../support/runs.ts'

const texts = fixtures('valid').map(({ file }) => readFileSync(file, 'utf8').replace(/^\ufeff/, ''))
const everything = texts.find((text) => text.includes('Every field of the model once')) ?? ''

/** Whatever came in: a timeline or errors, in order, at places that exist, with codes that are documented. */
function expectSound({ timeline, problems, source }: LoadResult): void {
  const lines = source.split('\n')
  const errors = problems.filter(({ severity }) => severity === 'error')
  expect(timeline === undefined).toBe(errors.length > 0)
  for (const [index, problem] of problems.entries()) {
    const line = lines[problem.line - 1]
    expect(line).toBeDefined()
    expect(problem.column).toBeGreaterThanOrEqual(1)
    expect(problem.column).toBeLessThanOrEqual((line?.length ?? 0) + 1)
    expect(problem.endColumn ?? problem.column + 1).toBeGreaterThan(problem.column)
    expect(problem.line).toBeGreaterThanOrEqual(problems[index - 1]?.line ?? 1)
    expect(Object.keys(PROBLEM_CODES)).toContain(problem.code)
    expect(problem.message).not.toMatch(/undefined|Invalid input|\[object/)
  }
  for (const problem of problems.slice(0, 3)) {
    expect(formatProblem(problem, source, { colour: true })).toContain(problem.code)
  }
}

const SIGNS = [...':"\'[]{}#|>~%@?,\\\t\n\r\u0000\u202e\ud800\ufffd']
const WORDS = [': ', '- ', '  ', '---\n', '&a ', '*a', '<<', '!!js ', '😀', 'null', 'true', '1e999', '0x', '__proto__', 'constructor']
const PIECES = SIGNS.concat(WORDS)

const edit = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 12 }),
  insert: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })),
})

/** Values that stand where others are expected. */
const stranger = fc.oneof(
  fc.constantFrom(null, '', ' ', 'x', 0, -1, true, [], {}, [[]], [null], { en: null }, '2025-02-30', 'en', Number.NaN),
  fc.jsonValue({ maxDepth: 2 }),
)

describe('a timeline after any accident', () => {
  it('is a timeline or a list of problems with places, whatever is typed into it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        const broken = edits.reduce((before, { at, remove, insert }) => {
          const place = at % (before.length + 1)
          return before.slice(0, place) + insert + before.slice(place + remove)
        }, text)
        expectSound(parseTimeline(broken, 'a.yaml'))
      }),
      { numRuns: runs(300) },
    )
  })

  it('is so whatever stands in the place of a value', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), stranger), { minLength: 1, maxLength: 3 }), (changes) => {
        const value: unknown = parse(everything)
        for (const [which, instead] of changes) replaceOne(value, which, instead)
        expectSound(parseTimeline(stringify(value), 'a.yaml'))
      }),
      { numRuns: runs(200) },
    )
  })

  it('is so for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const { timeline, problems } = parseTimeline(bytes, 'a.yaml')
        expect(timeline).toBeUndefined()
        expect(problems.length).toBeGreaterThan(0)
      }),
      { numRuns: runs(250) },
    )
  })
})

/** Puts `instead` at one of the places of a tree, counted through. */
function replaceOne(tree: unknown, which: number, instead: unknown): void {
  const places: [Record<string, unknown>, string][] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key])
      walk((node as Record<string, unknown>)[key])
    }
  }
  walk(tree)
  const place = places[which % places.length]
  // A copy: what is put in twice would else be changed twice, and may come to hold itself.
  if (place !== undefined) place[0][place[1]] = structuredClone(instead)
}
