// Thorough: not in the quick loop.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import { PROBLEM_CODES } from '../../scripts/timeline/problems/problem-codes.ts'
import { fixtures } from './fixtures.ts'

describe('a file that is right', () => {
  it.each(fixtures('valid'))('$name: has no problem and no warning', async ({ file }) => {
    const { timeline, problems } = await loadTimeline(file)
    expect(problems).toEqual([])
    expect(timeline?.events.length).toBeGreaterThan(0)
  })
})

describe('a file with mistakes', () => {
  it.each(fixtures('invalid'))('$name: is reported as <name>.expected.txt says', async ({ file, name }) => {
    const { timeline, problems } = await loadTimeline(file)
    const expected = readFileSync(file.replace(/\.yaml$/, '.expected.txt'), 'utf8')
    const found = problems.map(({ line, column, severity, code, message }) => `${line}:${column} ${severity} ${code} ${message}\n`)
    expect(found.join('')).toBe(expected)
    expect(problems.length).toBeGreaterThan(0)
    // A file of which the name says so has only warnings; it still makes a deck.
    expect(timeline !== undefined).toBe(name.startsWith('warn-'))
  })

  it('there are at least sixty', () => {
    expect(fixtures('invalid').length).toBeGreaterThanOrEqual(60)
  })

  it('every problem says what to do, and has a code that is documented', async () => {
    for (const { file } of fixtures('invalid')) {
      const { problems } = await loadTimeline(file)
      for (const { code, hint } of problems) {
        expect(Object.keys(PROBLEM_CODES)).toContain(code)
        expect(hint.length).toBeGreaterThan(5)
      }
    }
  })
})

/** Codes of what no fixture can be: a file that isn’t there, one of 17 MiB, texts from outside the timeline. */
const ELSEWHERE = new Set([
  'file-missing',
  'file-unreadable',
  'file-too-large',
  'more-problems',
  'quotation-differs',
  'quotation-not-found',
  'source-text-missing',
  'source-text-unreadable',
])

describe('the table of codes', () => {
  it('has a fixture for each code that this stage reports', () => {
    const reports = fixtures('invalid').map(({ file }) => readFileSync(file.replace(/\.yaml$/, '.expected.txt'), 'utf8'))
    const reported = new Set(reports.flatMap((text) => [...text.matchAll(/^\d+:\d+ \w+ ([\w-]+)/gm)].map(([, code]) => code)))
    const own = sources()
    const idle = Object.keys(PROBLEM_CODES).filter((code) => own.includes(`'${code}'`) && !reported.has(code))
    expect(idle.filter((code) => !ELSEWHERE.has(code))).toEqual([])
  })
})

/** The code that loads and checks timelines, without the table itself: what slides can have has codes in it too. */
function sources(): string {
  const scripts = new URL('../../scripts/timeline/', import.meta.url)
  return readdirSync(scripts, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('problem-codes.ts'))
    .map((path) => readFileSync(new URL(path, scripts), 'utf8'))
    .join('\n')
}
